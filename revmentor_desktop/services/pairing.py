"""Pairing: the optimal draft, its price list, pairs made by hand, and applying a draft."""

from collections.abc import Sequence
from dataclasses import replace

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, DraftId, PairId, PersonId
from revmentor_desktop.domain.matching import Breach, Plan, PlannedPair, Price
from revmentor_desktop.domain.pairs import (
    LIVING,
    SHORTEST_REASON,
    Goal,
    MatchedHow,
    MatchingDraft,
    Override,
    Pair,
    PairStatus,
)
from revmentor_desktop.domain.people import Participation, Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.prices import price
from revmentor_desktop.matching.problem import Couple, MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores
from revmentor_desktop.services.candidates import couple_problem, is_decided, matching_problem
from revmentor_desktop.services.dependants import remove_pairs
from revmentor_desktop.services.door import Door

MOST_COMBINATIONS = 9_000_000
"""What the engine takes on: more would fill a laptop's memory before there is an answer."""


class Pairing:
    """Makes pairs: all of them at once, or one by hand."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def problem(self, snapshot: Snapshot, locks: Sequence[Couple] = ()) -> MatchingProblem:
        """The question that a cohort puts to the engine; raises RuleBroken `too-many-to-match`."""
        problem = matching_problem(snapshot, self._door.today, tuple(locks))
        if len(problem.mentors) * len(problem.adepts) > MOST_COMBINATIONS:
            raise RuleBroken("too-many-to-match", mentors=len(problem.mentors), adepts=len(problem.adepts))
        return problem

    def draft(self, snapshot: Snapshot, goal: Goal = Goal.BEST, locks: Sequence[Couple] = ()) -> Plan:
        """Work out the optimal plan; nothing is written."""
        return solve(self.problem(snapshot, locks), goal)

    def scores(self, snapshot: Snapshot) -> ScoreTable:
        """Score every combination."""
        return scores(self.problem(snapshot))

    def price(self, snapshot: Snapshot, mentor_id: PersonId, adept_id: PersonId) -> Price:
        """What two people together cost the whole."""
        return price(self.problem(snapshot), mentor_id, adept_id)

    def replaced(self, snapshot: Snapshot, plan: Plan) -> tuple[Pair, ...]:
        """The proposed pairs that applying a plan would take away."""
        kept = {(one.mentor_id, one.adept_id) for one in plan.pairs}
        return tuple(
            pair
            for pair in snapshot.pairs.values()
            if pair.status is PairStatus.PROPOSED
            and not is_decided(pair)
            and (pair.mentor_id, pair.adept_id) not in kept
        )

    def apply(self, cohort_id: CohortId, plan: Plan) -> int:
        """Propose the pairs of a plan as one step; returns how many are new.

        Proposed pairs that the plan does without go, unless a human decided on them.
        """
        by_couple = {(one.mentor_id, one.adept_id): one for one in plan.pairs}
        with self._door.step(
            Verb.APPLY_MATCHING, cohort_id=cohort_id, goal=plan.goal.value, count=len(plan.pairs)
        ) as unit:
            living = [pair for pair in unit.all(Pair, cohort_id=cohort_id) if pair.status in LIVING]
            kept: set[Couple] = set()
            for pair in living:
                couple = (pair.mentor_id, pair.adept_id)
                planned = by_couple.get(couple)
                if planned is None and pair.status is PairStatus.PROPOSED and not is_decided(pair):
                    remove_pairs(unit, [pair.id])
                    continue
                kept.add(couple)
                if planned is not None and pair.status is PairStatus.PROPOSED:
                    locked = pair.locked or planned.locked
                    reasons = planned.because
                    unit.put(replace(pair, score=planned.score, reasons=reasons, locked=locked))
            new = [self._proposed(cohort_id, one, plan.goal) for one in plan.pairs]
            fresh = [pair for pair in new if (pair.mentor_id, pair.adept_id) not in kept]
            unit.add(*fresh)
        return len(fresh)

    def assign(self, cohort_id: CohortId, mentor_id: PersonId, adept_id: PersonId, reason: str = "") -> Pair:
        """Pair two people by hand.

        Raises RuleBroken: `department-clash` or `override-needed` for a hard rule without a written
        reason, `reason-too-short`, `pair-exists`, `pair-with-oneself`, `not-participating`.
        """
        pair = self._by_hand(self._door.snapshot(cohort_id), mentor_id, adept_id, reason)
        with self._door.step(Verb.ASSIGN, pair.id, mentor_id, adept_id, cohort_id=cohort_id) as unit:
            unit.add(pair)
        return pair

    def reassign(
        self,
        cohort_id: CohortId,
        leaving: Sequence[PairId],
        mentor_id: PersonId,
        adept_id: PersonId,
        reason: str = "",
    ) -> Pair:
        """Pair two people by hand in the place of proposed pairs, as one step.

        Raises RuleBroken as `assign` does, with the places of the leaving pairs free, and
        `pair-not-there-yet` where one of them is more than proposed. Nothing is changed then.
        """
        snapshot = self._door.snapshot(cohort_id)
        staying = {pair_id: pair for pair_id, pair in snapshot.pairs.items() if pair_id not in leaving}
        pair = self._by_hand(replace(snapshot, pairs=staying), mentor_id, adept_id, reason)
        with self._door.step(Verb.ASSIGN, pair.id, mentor_id, adept_id, cohort_id=cohort_id) as unit:
            for pair_id in leaving:
                status = unit.get(Pair, pair_id).status
                if status is not PairStatus.PROPOSED:
                    raise RuleBroken("pair-not-there-yet", status=status.value, to=PairStatus.PROPOSED.value)
            remove_pairs(unit, leaving)
            unit.add(pair)
        return pair

    def breaches(self, snapshot: Snapshot, mentor_id: PersonId, adept_id: PersonId) -> tuple[Breach, ...]:
        """The rules that two people break, hard ones and those that only warn."""
        table = scores(couple_problem(self.problem(snapshot), mentor_id, adept_id))
        return table.breaches(0, 0)

    def keep(self, cohort_id: CohortId, name: str, plan: Plan, locks: Sequence[Couple] = ()) -> MatchingDraft:
        """Keep a plan under a name, in the place of an earlier one of that name."""
        with self._door.step(Verb.KEEP_DRAFT, cohort_id=cohort_id) as unit:
            earlier = [one for one in unit.all(MatchingDraft, cohort_id=cohort_id) if one.name == name]
            draft = MatchingDraft(
                id=earlier[0].id if earlier else DraftId(self._door.new_id()),
                cohort_id=cohort_id,
                name=tidy(name),
                goal=plan.goal,
                pairs=tuple((one.mentor_id, one.adept_id) for one in plan.pairs),
                locks=tuple(locks),
                made_at=self._door.now(),
            )
            unit.put(draft)
        return draft

    def drop(self, draft_id: DraftId) -> None:
        """Remove a kept draft."""
        with self._door.step(Verb.REMOVE_DRAFT, draft_id) as unit:
            unit.remove(MatchingDraft, draft_id)

    def _by_hand(self, snapshot: Snapshot, mentor_id: PersonId, adept_id: PersonId, reason: str) -> Pair:
        """Make a pair of two people in a cohort as it stands, with the overrides that it needs."""
        self._check_people(snapshot, mentor_id, adept_id)
        table = scores(couple_problem(self.problem(snapshot), mentor_id, adept_id))
        forbidding = _forbidding(snapshot, table, mentor_id, adept_id)
        return Pair(
            id=PairId(self._door.new_id()),
            cohort_id=snapshot.cohort.id,
            mentor_id=mentor_id,
            adept_id=adept_id,
            proposed_on=self._door.today,
            overrides=self._overrides(snapshot, mentor_id, adept_id, forbidding, tidy(reason)),
            matched_how=MatchedHow.HAND,
            matched_by=self._door.user,
            matched_at=self._door.now(),
            score=int(table.scores[0, 0]) if table.scores.size else None,
            reasons=table.because(0, 0) if table.scores.size else (),
        )

    def _proposed(self, cohort_id: CohortId, planned: PlannedPair, goal: Goal) -> Pair:
        return Pair(
            id=PairId(self._door.new_id()),
            cohort_id=cohort_id,
            mentor_id=planned.mentor_id,
            adept_id=planned.adept_id,
            proposed_on=self._door.today,
            locked=planned.locked,
            matched_how=MatchedHow(goal.value),
            matched_by=self._door.user,
            matched_at=self._door.now(),
            score=planned.score,
            reasons=planned.because,
        )

    def _check_people(self, snapshot: Snapshot, mentor_id: PersonId, adept_id: PersonId) -> None:
        parts = snapshot.participation_index()
        for person_id, side in ((mentor_id, Side.MENTOR), (adept_id, Side.ADEPT)):
            if (person_id, side) not in parts:
                raise RuleBroken("not-participating", person=snapshot.people[person_id].name, side=side.value)
        mentor, adept = snapshot.people[mentor_id], snapshot.people[adept_id]
        if mentor_id == adept_id:
            raise RuleBroken("pair-with-oneself")
        if any(_is(pair, mentor_id, adept_id) and pair.status in LIVING for pair in snapshot.pairs.values()):
            raise RuleBroken("pair-exists", mentor=mentor.name, adept=adept.name)

    def _overrides(
        self,
        snapshot: Snapshot,
        mentor_id: PersonId,
        adept_id: PersonId,
        forbidding: tuple[Rule, ...],
        reason: str,
    ) -> tuple[Override, ...]:
        if not forbidding:
            return ()
        if not reason:
            mentor, adept = snapshot.people[mentor_id], snapshot.people[adept_id]
            clash = Rule.DEPARTMENT in forbidding
            raise RuleBroken(
                "department-clash" if clash else "override-needed",
                mentor=mentor.name,
                adept=adept.name,
                department=snapshot.department_name(mentor),
                rules="|".join(forbidding),
                shortest=SHORTEST_REASON,
            )
        if len(reason) < SHORTEST_REASON:
            raise RuleBroken("reason-too-short", length=len(reason), shortest=SHORTEST_REASON)
        return tuple(
            Override(rule=rule, reason=reason, by=self._door.user, at=self._door.now()) for rule in forbidding
        )


def _is(pair: Pair, mentor_id: PersonId, adept_id: PersonId) -> bool:
    return pair.mentor_id == mentor_id and pair.adept_id == adept_id


def _forbidding(
    snapshot: Snapshot, table: ScoreTable, mentor_id: PersonId, adept_id: PersonId
) -> tuple[Rule, ...]:
    """The hard rules that two people break, with capacity as it is used today."""
    broken = set(next(iter(table.combinations())).broken_rules) if table.mentors and table.adepts else set()
    if not (table.mentors and table.adepts):
        broken.add(Rule.AVAILABILITY)
    living = [pair for pair in snapshot.pairs.values() if pair.status in LIVING]
    parts = snapshot.participation_index()
    used = {
        (mentor_id, Side.MENTOR): sum(pair.mentor_id == mentor_id for pair in living),
        (adept_id, Side.ADEPT): sum(pair.adept_id == adept_id for pair in living),
    }
    if any(_is_full(parts[key], count) for key, count in used.items()):
        broken.add(Rule.CAPACITY)
    hard = {rule for rule, switch in snapshot.programme.rules.items() if switch is Switch.HARD}
    return tuple(rule for rule in Rule if rule in broken & hard)


def _is_full(part: Participation, used: int) -> bool:
    return used >= part.capacity
