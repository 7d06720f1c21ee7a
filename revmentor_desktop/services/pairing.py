"""Pairing: the optimal draft, its price list, pairs made by hand, and applying a draft."""

from collections.abc import Sequence
from dataclasses import replace

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, PairId, PersonId
from revmentor_desktop.domain.matching import Breach, Plan, Price
from revmentor_desktop.domain.pairs import Goal, Pair, PairStatus
from revmentor_desktop.domain.readiness import Readiness
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.matching.field import Field, field_of
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.prices import price
from revmentor_desktop.matching.problem import Couple, MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores, scores_of_two
from revmentor_desktop.services.by_hand import check_known, made_by_hand
from revmentor_desktop.services.candidates import matching_problem
from revmentor_desktop.services.dependants import remove_pairs
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.proposing import gives_way, propose
from revmentor_desktop.services.ranking import Ranking
from revmentor_desktop.services.solving import Watch, run
from revmentor_desktop.services.works import LookAhead, Solve

MOST_COMBINATIONS = 100_000_000
"""What the engine takes on, 10,000 on each side: more would fill a laptop before there is an answer."""


class Pairing:
    """Makes pairs: all of them at once, or one by hand."""

    def __init__(self, door: Door, ranking: Ranking | None = None) -> None:
        self._door = door
        self._ranking = ranking or Ranking(door)

    def problem(self, snapshot: Snapshot, locks: Sequence[Couple] = ()) -> MatchingProblem:
        """The question that a cohort puts to the engine; raises RuleBroken `too-many-to-match`."""
        problem = matching_problem(snapshot, self._door.today, tuple(locks))
        if len(problem.mentors) * len(problem.adepts) > MOST_COMBINATIONS:
            raise RuleBroken("too-many-to-match", mentors=len(problem.mentors), adepts=len(problem.adepts))
        return problem

    def draft(
        self,
        snapshot: Snapshot,
        goal: Goal = Goal.BEST,
        locks: Sequence[Couple] = (),
        watch: Watch | None = None,
        *,
        lowest: int = 0,
    ) -> Plan:
        """Work out the optimal plan; nothing is written. With a watch, as `solving.run` does.

        A pair that scores less than `lowest` hundredths of a point is not made.
        """
        problem = replace(self.problem(snapshot, locks), lowest_score=lowest)
        return solve(problem, goal) if watch is None else run(Solve(problem=problem, goal=goal), watch)

    def readiness(self, snapshot: Snapshot, watch: Watch | None = None) -> Readiness:
        """Tell what a matching would meet, before there is one; nothing is written."""
        return run(LookAhead(problem=self.problem(snapshot)), watch or Watch())

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
            if gives_way(pair) and (pair.mentor_id, pair.adept_id) not in kept
        )

    def apply(self, cohort_id: CohortId, plan: Plan) -> int:
        """Propose the pairs of a plan as one step; returns how many are new.

        Proposed pairs that the plan does without go, unless a human decided on them.
        """
        with self._door.step(
            Verb.APPLY_MATCHING, cohort_id=cohort_id, goal=plan.goal.value, count=len(plan.pairs)
        ) as unit:
            return propose(self._door, unit, cohort_id, plan.goal, plan.pairs)

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
        *,
        known: Snapshot | None = None,
    ) -> Pair:
        """Pair two people by hand in the place of proposed pairs, as one step.

        `known` is the cohort as somebody who follows every change knows it, and saves reading it. Raises
        RuleBroken as `assign` does, with the places of the leaving pairs free, `pair-not-there-yet` where
        one of them is more than proposed, and `gone` where the two have other pairs than is known.
        Nothing is changed then.
        """
        snapshot = known or self._door.snapshot(cohort_id)
        field = self._ranking.field(snapshot)
        staying = {pair_id: pair for pair_id, pair in snapshot.pairs.items() if pair_id not in leaving}
        freed = replace(snapshot, pairs=staying)
        pair = made_by_hand(self._door, freed, field, mentor_id, adept_id, reason)
        with self._door.step(Verb.ASSIGN, pair.id, mentor_id, adept_id, cohort_id=cohort_id) as unit:
            check_known(unit, snapshot, pair)
            for pair_id in leaving:
                status = unit.get(Pair, pair_id).status
                if status is not PairStatus.PROPOSED:
                    raise RuleBroken("pair-not-there-yet", status=status.value, to=PairStatus.PROPOSED.value)
            remove_pairs(unit, leaving)
            unit.add(pair)
        return pair

    def breaches(self, snapshot: Snapshot, mentor_id: PersonId, adept_id: PersonId) -> tuple[Breach, ...]:
        """The rules that two people break, hard ones and those that only warn."""
        return scores_of_two(self._field(snapshot), mentor_id, adept_id).breaches(0, 0)

    def _by_hand(self, snapshot: Snapshot, mentor_id: PersonId, adept_id: PersonId, reason: str) -> Pair:
        """Make a pair of two people in a cohort as it stands, with the overrides that it needs."""
        return made_by_hand(self._door, snapshot, self._field(snapshot), mentor_id, adept_id, reason)

    def _field(self, snapshot: Snapshot) -> Field:
        return field_of(matching_problem(snapshot, self._door.today))
