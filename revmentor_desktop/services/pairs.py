"""Pairs once they are made: confirming, preparing, pausing, ending."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.dependants import remove_pairs
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.pair_life import cancel_coming, end_pair, never_again

MAY_BECOME: Mapping[PairStatus, frozenset[PairStatus]] = {
    PairStatus.CONFIRMED: frozenset({PairStatus.PROPOSED}),
    PairStatus.ACTIVE: frozenset({PairStatus.PROPOSED, PairStatus.CONFIRMED, PairStatus.PAUSED}),
    PairStatus.PAUSED: frozenset({PairStatus.CONFIRMED, PairStatus.ACTIVE}),
    PairStatus.COMPLETED: frozenset({PairStatus.CONFIRMED, PairStatus.ACTIVE, PairStatus.PAUSED}),
}
"""A status -> those that a pair may come to it from."""
_WITHOUT_SESSIONS = frozenset({PairStatus.PAUSED, PairStatus.COMPLETED})


class Pairs:
    """The life of pairs."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def between(self, cohort_id: CohortId, mentor_id: PersonId, adept_id: PersonId) -> Pair:
        """Find the living pair of two people; raises RuleBroken `pair-unknown`."""
        found = self._door.store.all(Pair, cohort_id=cohort_id, mentor_id=mentor_id, adept_id=adept_id)
        living = [pair for pair in found if pair.status in LIVING]
        if not living:
            people = self._door.snapshot(cohort_id).people
            raise RuleBroken("pair-unknown", mentor=people[mentor_id].name, adept=people[adept_id].name)
        return living[0]

    def revise(self, pair: Pair) -> None:
        """Save what a pair prepares: topics, questions, goals, challenge, notes."""
        with self._door.step(Verb.PREPARE_PAIR, pair.id, cohort_id=pair.cohort_id) as unit:
            stored = unit.get(Pair, pair.id)
            unit.put(
                replace(
                    stored,
                    topics=pair.topics,
                    questions=pair.questions,
                    goals=pair.goals,
                    challenge=pair.challenge,
                    challenge_is_real=pair.challenge_is_real,
                    notes=pair.notes,
                )
            )

    def confirm(self, pair_id: PairId, side: Side, on: date | None = None) -> None:
        """Note that a side says yes; with both, the pair is confirmed."""
        day = on or self._door.today
        with self._door.step(Verb.CONFIRM_PAIR, pair_id, side=side.value) as unit:
            pair = unit.get(Pair, pair_id)
            if side is Side.MENTOR:
                pair = replace(pair, confirmed_by_mentor_on=day)
            else:
                pair = replace(pair, confirmed_by_adept_on=day)
            both = pair.confirmed_by_mentor_on and pair.confirmed_by_adept_on
            if both and pair.status is PairStatus.PROPOSED:
                pair = replace(pair, status=PairStatus.CONFIRMED)
            unit.put(pair)

    def set_locked(self, pair_id: PairId, *, locked: bool) -> None:
        """Lock a pair, so that a new matching leaves it, or unlock it."""
        verb = Verb.LOCK_PAIR if locked else Verb.UNLOCK_PAIR
        with self._door.step(verb, pair_id) as unit:
            unit.put(replace(unit.get(Pair, pair_id), locked=locked))

    def activate(self, pair_id: PairId, on: date | None = None) -> None:
        """Begin: the pair is active from a day, or from today."""
        self._become(pair_id, PairStatus.ACTIVE, Verb.ACTIVATE_PAIR, on)

    def resume(self, pair_id: PairId) -> None:
        """Go on after a pause."""
        self._become(pair_id, PairStatus.ACTIVE, Verb.RESUME_PAIR)

    def pause(self, pair_id: PairId, on: date | None = None) -> None:
        """Pause; coming sessions are cancelled in the same step."""
        self._become(pair_id, PairStatus.PAUSED, Verb.PAUSE_PAIR, on)

    def complete(self, pair_id: PairId, on: date | None = None) -> None:
        """Finish as planned; sessions that still lie ahead are cancelled in the same step."""
        self._become(pair_id, PairStatus.COMPLETED, Verb.COMPLETE_PAIR, on)

    def end(self, pair_id: PairId, why: str, *, on: date | None = None, again: bool = True) -> None:
        """End before the time, with a reason; coming sessions are cancelled in the same step.

        Unless they may be paired `again`, each goes on the other's never-pair list. Raises RuleBroken
        `reason-missing`, `pair-over`.
        """
        with self._door.step(Verb.END_PAIR, pair_id) as unit:
            pair = unit.get(Pair, pair_id)
            end_pair(unit, pair, why, self._door.now(), on)
            if not again:
                never_again(unit, pair)

    def release(self, pair_id: PairId) -> None:
        """Take a proposal back as if it had never been made; raises RuleBroken `pair-not-there-yet`."""
        with self._door.step(Verb.RELEASE, pair_id) as unit:
            pair = unit.get(Pair, pair_id)
            if pair.status is not PairStatus.PROPOSED:
                raise RuleBroken("pair-not-there-yet", status=pair.status.value, to=PairStatus.PROPOSED.value)
            remove_pairs(unit, [pair_id])

    def _become(self, pair_id: PairId, status: PairStatus, verb: Verb, on: date | None = None) -> None:
        day = on or self._door.today
        with self._door.step(verb, pair_id) as unit:
            pair = unit.get(Pair, pair_id)
            if pair.status not in MAY_BECOME[status]:
                raise RuleBroken("pair-not-there-yet", status=pair.status.value, to=status.value)
            dated = replace(
                pair,
                status=status,
                active_on=pair.active_on or (day if status is PairStatus.ACTIVE else None),
                paused_on=day if status is PairStatus.PAUSED else pair.paused_on,
                completed_on=day if status is PairStatus.COMPLETED else pair.completed_on,
            )
            unit.put(dated)
            if status in _WITHOUT_SESSIONS:
                cancel_coming(unit, pair, self._door.now())
