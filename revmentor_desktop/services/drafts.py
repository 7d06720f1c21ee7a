"""Kept drafts: named, compared, locked from, run again, applied."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from revmentor_desktop.domain.drafts import Comparison, Objection
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, DraftId
from revmentor_desktop.domain.matching import Plan, PlannedPair, Stay
from revmentor_desktop.domain.pairs import LIVING, Goal, MatchingDraft
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.matching.comparing import compare, objections
from revmentor_desktop.matching.problem import Candidate, Couple, MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.proposing import propose
from revmentor_desktop.services.solving import Watch, run
from revmentor_desktop.services.works import Solve


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What came of applying a draft: how many pairs are new, and which no longer hold."""

    new: int
    objections: tuple[Objection, ...]


class Drafts:
    """Keeps plans to be looked at, compared and perhaps applied; each verb is one step."""

    def __init__(self, door: Door, pairing: Pairing) -> None:
        self._door = door
        self._pairing = pairing

    def all(self, cohort_id: CohortId) -> list[MatchingDraft]:
        """The drafts of a cohort, the newest first."""
        found = self._door.store.all(MatchingDraft, cohort_id=cohort_id)
        return sorted(found, key=lambda one: (one.made_at, one.name, one.id), reverse=True)

    def named(self, cohort_id: CohortId, name: str) -> MatchingDraft:
        """Find a draft by its name; raises RuleBroken `draft-unknown`."""
        for one in self.all(cohort_id):
            if folded(one.name) == folded(name):
                return one
        raise RuleBroken("draft-unknown", draft=name)

    def work_out(
        self,
        snapshot: Snapshot,
        goal: Goal,
        locks: Sequence[Couple] = (),
        forbidden: Collection[Couple] = (),
        watch: Watch | None = None,
    ) -> Plan:
        """Work out the optimal plan around locks and without some couples; nothing is written."""
        problem = without(self._pairing.problem(snapshot, locks), forbidden)
        return run(Solve(problem=problem, goal=goal), watch or Watch())

    def keep(
        self,
        cohort_id: CohortId,
        name: str,
        plan: Plan,
        locks: Sequence[Couple] = (),
        forbidden: Sequence[Couple] = (),
    ) -> MatchingDraft:
        """Keep a plan under a name, in the place of an earlier one of that name; raises `name-missing`."""
        if not tidy(name):
            raise RuleBroken("name-missing")
        earlier = [one for one in self.all(cohort_id) if folded(one.name) == folded(name)]
        draft = MatchingDraft(
            id=earlier[0].id if earlier else DraftId(self._door.new_id()),
            cohort_id=cohort_id,
            name=tidy(name),
            goal=plan.goal,
            pairs=_pairs_of(plan),
            locks=tuple(dict.fromkeys(locks)),
            made_at=self._door.now(),
            forbidden=tuple(dict.fromkeys(forbidden)),
        )
        return self._save(Verb.KEEP_DRAFT, draft)

    def rename(self, draft: MatchingDraft, name: str) -> MatchingDraft:
        """Give a draft another name; raises RuleBroken `name-missing`, `draft-exists`."""
        others = [one for one in self.all(draft.cohort_id) if one.id != draft.id]
        if not tidy(name):
            raise RuleBroken("name-missing")
        if any(folded(one.name) == folded(name) for one in others):
            raise RuleBroken("draft-exists", draft=name)
        return self._save(Verb.RENAME_DRAFT, replace(draft, name=tidy(name)))

    def lock(self, draft: MatchingDraft, couple: Couple, *, locked: bool = True) -> MatchingDraft:
        """Lock a pair of a draft, so that it stays when the rest is run again, or unlock it.

        Raises RuleBroken `draft-without-pair`.
        """
        if couple not in draft.pairs:
            people = self._door.snapshot(draft.cohort_id).people
            mentor, adept = people[couple[0]].name, people[couple[1]].name
            raise RuleBroken("draft-without-pair", draft=draft.name, mentor=mentor, adept=adept)
        verb = Verb.LOCK_IN_DRAFT if locked else Verb.UNLOCK_IN_DRAFT
        return self._save(verb, replace(draft, locks=_with(draft.locks, couple, wanted=locked)))

    def forbid(self, draft: MatchingDraft, couple: Couple, *, forbidden: bool = True) -> MatchingDraft:
        """Forbid two people within a draft from the next time on that it is run, or allow them again."""
        verb = Verb.FORBID_IN_DRAFT if forbidden else Verb.ALLOW_IN_DRAFT
        return self._save(verb, _forbidding(draft, couple) if forbidden else _allowing(draft, couple))

    def run_again(
        self,
        snapshot: Snapshot,
        draft: MatchingDraft,
        forbidden: Collection[Couple] = (),
        watch: Watch | None = None,
    ) -> Plan:
        """Work the draft out again around its locks and without the couples that it forbids.

        What comes of it is kept, and so are the couples that are `forbidden` from now on.
        """
        for couple in forbidden:
            draft = _forbidding(draft, couple)
        plan = self.work_out(snapshot, draft.goal, draft.locks, draft.forbidden, watch)
        fresh = replace(draft, pairs=_pairs_of(plan), made_at=self._door.now())
        self._save(Verb.RUN_DRAFT_AGAIN, fresh)
        return plan

    def compare(
        self, snapshot: Snapshot, one: MatchingDraft | None, other: MatchingDraft | None
    ) -> Comparison:
        """Compare two drafts by today's scores; None stands for the pairs of today."""
        table = self._pairing.scores(snapshot)
        return compare(table, *(_couples(snapshot, draft) for draft in (one, other)))

    def pairs(self, snapshot: Snapshot, draft: MatchingDraft) -> tuple[PlannedPair, ...]:
        """The pairs of a draft with today's scores and reasons, those that still hold."""
        return self._held(self._pairing.scores(snapshot), draft)[0]

    def objections(self, snapshot: Snapshot, draft: MatchingDraft) -> tuple[Objection, ...]:
        """Which pairs of a draft could not be made today, and why."""
        return self._held(self._pairing.scores(snapshot), draft)[1]

    def apply(self, draft: MatchingDraft) -> Applied:
        """Propose the pairs of a draft that still hold, as one step; the others are told of."""
        snapshot = self._door.snapshot(draft.cohort_id)
        held, said_no = self._held(self._pairing.scores(snapshot), draft)
        with self._door.step(
            Verb.APPLY_MATCHING, cohort_id=draft.cohort_id, goal=draft.goal.value, count=len(held)
        ) as unit:
            new = propose(self._door, unit, draft.cohort_id, draft.goal, held)
        return Applied(new=new, objections=said_no)

    def drop(self, draft: MatchingDraft) -> None:
        """Remove a draft."""
        with self._door.step(Verb.REMOVE_DRAFT, draft.id, cohort_id=draft.cohort_id) as unit:
            unit.remove(MatchingDraft, draft.id)

    def _save(self, verb: Verb, draft: MatchingDraft) -> MatchingDraft:
        with self._door.step(verb, draft.id, cohort_id=draft.cohort_id) as unit:
            unit.put(draft)
        return draft

    def _held(
        self, table: ScoreTable, draft: MatchingDraft
    ) -> tuple[tuple[PlannedPair, ...], tuple[Objection, ...]]:
        """Part a draft's pairs into those that can be made today and those that cannot."""
        by_lock = (*draft.locks, *(couple for couple in draft.pairs if couple not in draft.locks))
        said_no = objections(table, by_lock)
        refused = {one.couple for one in said_no}
        held = [couple for couple in draft.pairs if couple not in refused]
        return tuple(_planned(table, couple, locked=couple in draft.locks) for couple in held), said_no


def without(problem: MatchingProblem, forbidden: Collection[Couple]) -> MatchingProblem:
    """Take some couples out of a problem, as if the mentor had the adept on the never-pair list.

    Where that rule does not forbid, it does so for these couples alone.
    """
    if not forbidden:
        return problem
    is_hard = problem.switch(Rule.NEVER_PAIR) is Switch.HARD

    def barred(one: Candidate, across: Iterable[Couple]) -> Candidate:
        fresh = frozenset(adept for mentor, adept in across if mentor == one.id)
        return replace(one, never_pair=(one.never_pair if is_hard else frozenset()) | fresh)

    return replace(
        problem,
        mentors=tuple(barred(one, forbidden) for one in problem.mentors),
        adepts=tuple(barred(one, ()) for one in problem.adepts),
        rules={**problem.rules, Rule.NEVER_PAIR: Switch.HARD},
    )


def _pairs_of(plan: Plan) -> tuple[Couple, ...]:
    return tuple((one.mentor_id, one.adept_id) for one in plan.pairs)


def _forbidding(draft: MatchingDraft, couple: Couple) -> MatchingDraft:
    """Forbid a couple, which is no longer locked then."""
    locks = _with(draft.locks, couple, wanted=False)
    return replace(draft, locks=locks, forbidden=_with(draft.forbidden, couple, wanted=True))


def _allowing(draft: MatchingDraft, couple: Couple) -> MatchingDraft:
    return replace(draft, forbidden=_with(draft.forbidden, couple, wanted=False))


def _with(couples: tuple[Couple, ...], couple: Couple, *, wanted: bool) -> tuple[Couple, ...]:
    others = tuple(one for one in couples if one != couple)
    return (*others, couple) if wanted else others


def _couples(snapshot: Snapshot, draft: MatchingDraft | None) -> tuple[Couple, ...]:
    if draft is not None:
        return draft.pairs
    living = (pair for pair in snapshot.pairs.values() if pair.status in LIVING)
    return tuple((pair.mentor_id, pair.adept_id) for pair in living)


def _planned(table: ScoreTable, couple: Couple, *, locked: bool) -> PlannedPair:
    row, column = table.rows[couple[0]], table.columns[couple[1]]
    return PlannedPair(
        mentor_id=couple[0],
        adept_id=couple[1],
        score=int(table.scores[row, column]),
        stay=Stay.LOCKED if locked else None,
        because=table.because(row, column),
        breaches=table.breaches(row, column),
    )
