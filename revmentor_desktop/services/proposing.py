"""Proposing the pairs of a plan: which of today's proposals go for it, and which are new."""

from collections.abc import Sequence
from dataclasses import replace

from revmentor_desktop.domain.ids import CohortId, PairId
from revmentor_desktop.domain.matching import PlannedPair
from revmentor_desktop.domain.pairs import LIVING, Goal, MatchedHow, Pair, PairStatus
from revmentor_desktop.services.candidates import is_decided
from revmentor_desktop.services.dependants import remove_pairs
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.unit_of_work import UnitOfWork


def propose(
    door: Door, unit: UnitOfWork, cohort_id: CohortId, goal: Goal, planned: Sequence[PlannedPair]
) -> int:
    """Propose planned pairs within a step; returns how many are new.

    Proposed pairs that the plan does without go, unless a human decided on them.
    """
    by_couple = {(one.mentor_id, one.adept_id): one for one in planned}
    living = [pair for pair in unit.all(Pair, cohort_id=cohort_id) if pair.status in LIVING]
    for pair in living:
        wanted = by_couple.get((pair.mentor_id, pair.adept_id))
        if wanted is None and gives_way(pair):
            remove_pairs(unit, [pair.id])
        elif wanted is not None and pair.status is PairStatus.PROPOSED:
            locked = pair.locked or wanted.locked
            unit.put(replace(pair, score=wanted.score, reasons=wanted.because, locked=locked))
    there = {(pair.mentor_id, pair.adept_id) for pair in living}
    fresh = [
        _proposed(door, cohort_id, goal, one) for couple, one in by_couple.items() if couple not in there
    ]
    unit.add(*fresh)
    return len(fresh)


def gives_way(pair: Pair) -> bool:
    """Whether a new matching may take a pair away: a proposal that no human decided on."""
    return pair.status is PairStatus.PROPOSED and not is_decided(pair)


def _proposed(door: Door, cohort_id: CohortId, goal: Goal, planned: PlannedPair) -> Pair:
    return Pair(
        id=PairId(door.new_id()),
        cohort_id=cohort_id,
        mentor_id=planned.mentor_id,
        adept_id=planned.adept_id,
        proposed_on=door.today,
        locked=planned.locked,
        matched_how=MatchedHow(goal.value),
        matched_by=door.matcher,
        matched_at=door.now(),
        score=planned.score,
        reasons=planned.because,
    )
