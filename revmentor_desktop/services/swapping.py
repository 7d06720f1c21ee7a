"""Changes of several pairs at once, each one step: swaps, several paired, released, locked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, PairId
from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.by_hand import check_known, made_by_hand
from revmentor_desktop.services.dependants import remove_pairs
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.ranking import Ranking
from revmentor_desktop.services.wanted import Wanted
from revmentor_desktop.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """What came of pairing several: the pairs that were made, and why the others were not."""

    made: tuple[Pair, ...]
    refused: tuple[RuleBroken, ...]


class Swapping:
    """Pairs by hand, more than one at a time."""

    def __init__(self, door: Door, ranking: Ranking | None = None) -> None:
        self._door = door
        self._ranking = ranking or Ranking(door)

    def swap(
        self,
        cohort_id: CohortId,
        first_id: PairId,
        second_id: PairId,
        reason: str = "",
        *,
        known: Snapshot | None = None,
    ) -> tuple[Pair, Pair]:
        """Let the mentors of two proposed pairs change adepts, as one step.

        `known` is the cohort as somebody who follows every change knows it. Raises RuleBroken as
        `Pairing.reassign` does for either of the new pairs, and `gone`; `reason` is kept on those that need
        one. Nothing is changed then.
        """
        snapshot = known or self._door.snapshot(cohort_id)
        if first_id not in snapshot.pairs or second_id not in snapshot.pairs:
            raise RuleBroken("gone", entity="pair", id=first_id)
        first, second = snapshot.pairs[first_id], snapshot.pairs[second_id]
        leaving = (first_id, second_id)
        field, freed = self._ranking.field(snapshot), _without(snapshot, leaving)
        one = made_by_hand(self._door, freed, field, first.mentor_id, second.adept_id, reason)
        freed = replace(freed, pairs={**freed.pairs, one.id: one})
        other = made_by_hand(self._door, freed, field, second.mentor_id, first.adept_id, reason)
        with self._door.step(Verb.SWAP_PAIRS, one.id, other.id, cohort_id=cohort_id) as unit:
            check_known(unit, snapshot, one, other)
            _take_back(unit, leaving)
            unit.add(one, other)
        return one, other

    def assign_all(
        self, cohort_id: CohortId, wanted: Sequence[Wanted], *, known: Snapshot | None = None
    ) -> Assigned:
        """Pair several by hand, in their order, as one step; who is refused stays as they are.

        `known` as in `swap`. Raises the first refusal (RuleBroken, as `Pairing.reassign` does) where nobody
        could be paired.
        """
        snapshot = before = known or self._door.snapshot(cohort_id)
        field = self._ranking.field(snapshot)
        made: list[Pair] = []
        leaving: list[PairId] = []
        refused: list[RuleBroken] = []
        for one in wanted:
            freed = _without(snapshot, one.leaving)
            try:
                _check_proposed(snapshot, one.leaving)
                pair = made_by_hand(self._door, freed, field, one.mentor_id, one.adept_id, "")
            except RuleBroken as broken:
                refused.append(broken)
                continue
            made.append(pair)
            leaving.extend(one.leaving)
            snapshot = replace(freed, pairs={**freed.pairs, pair.id: pair})
        if not made and refused:
            raise refused[0]
        with self._door.step(Verb.ASSIGN, *(pair.id for pair in made), cohort_id=cohort_id) as unit:
            check_known(unit, before, *made)
            _take_back(unit, leaving)
            unit.add(*made)
        return Assigned(made=tuple(made), refused=tuple(refused))

    def release_all(self, pair_ids: Sequence[PairId]) -> None:
        """Take several proposals back as one step; raises RuleBroken `pair-not-there-yet`, `gone`."""
        with self._door.step(Verb.RELEASE, *pair_ids) as unit:
            _take_back(unit, pair_ids)

    def lock_all(self, pair_ids: Sequence[PairId], *, locked: bool) -> None:
        """Lock several pairs, or unlock them, as one step; raises RuleBroken `gone`."""
        verb = Verb.LOCK_PAIR if locked else Verb.UNLOCK_PAIR
        with self._door.step(verb, *pair_ids) as unit:
            unit.put(*(replace(unit.get(Pair, one), locked=locked) for one in pair_ids))


def _without(snapshot: Snapshot, leaving: Sequence[PairId]) -> Snapshot:
    return replace(snapshot, pairs={key: one for key, one in snapshot.pairs.items() if key not in leaving})


def _check_proposed(snapshot: Snapshot, pair_ids: Sequence[PairId]) -> None:
    for pair_id in pair_ids:
        if pair_id not in snapshot.pairs:
            raise RuleBroken("gone", entity="pair", id=pair_id)
        _check_status(snapshot.pairs[pair_id])


def _check_status(pair: Pair) -> None:
    if pair.status is not PairStatus.PROPOSED:
        raise RuleBroken("pair-not-there-yet", status=pair.status.value, to=PairStatus.PROPOSED.value)


def _take_back(unit: UnitOfWork, pair_ids: Sequence[PairId]) -> None:
    for pair_id in pair_ids:
        _check_status(unit.get(Pair, pair_id))
    remove_pairs(unit, pair_ids)
