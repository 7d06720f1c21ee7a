"""Who was told what, whose manager said yes, and the reserves of earlier cohorts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, ParticipationId
from revmentor_desktop.domain.people import Participation, ParticipationStatus
from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door


class Selection:
    """What follows from selecting people; each verb is one step for all of them."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def tell(self, participation_ids: Sequence[ParticipationId], on: date | None) -> None:
        """Note when people were told of their status; None takes it back."""
        with self._door.step(Verb.CHANGE_PARTICIPATION, *participation_ids) as unit:
            unit.put(*(replace(unit.get(Participation, one), told_on=on) for one in participation_ids))

    def approve(self, participation_ids: Sequence[ParticipationId], on: date | None) -> None:
        """Note when people's line managers approved; None takes it back."""
        with self._door.step(Verb.CHANGE_PARTICIPATION, *participation_ids) as unit:
            unit.put(
                *(replace(unit.get(Participation, one), manager_approved_on=on) for one in participation_ids)
            )

    def reserves(self, cohort_id: CohortId) -> tuple[Participation, ...]:
        """List who was in reserve last and has no part in a cohort yet; who has waited longest comes first.

        Somebody counts by the latest cohort they took part in before this one, once for each side.
        """
        store = self._door.store
        cohorts = {one.id: one for one in store.all(Cohort)}
        if cohort_id not in cohorts:
            raise RuleBroken("cohort-unknown", cohort=cohort_id)
        begins = cohorts[cohort_id].starts_on
        everybody = store.all(Participation)
        here = {(one.person_id, one.side) for one in everybody if one.cohort_id == cohort_id}
        earlier = [one for one in everybody if cohorts[one.cohort_id].starts_on < begins]
        earlier.sort(key=lambda one: cohorts[one.cohort_id].starts_on)
        last = {(one.person_id, one.side): one for one in earlier}
        waiting = (one for place, one in last.items() if place not in here)
        found = (one for one in waiting if one.status is ParticipationStatus.RESERVE)
        return tuple(sorted(found, key=lambda one: (one.waiting_since or self._door.today, one.id)))

    def take_over(self, cohort_id: CohortId) -> int:
        """Let the reserves of earlier cohorts apply to a cohort and keep their place in the queue.

        Gives how many. What they offer, want and wish for comes along; dates, approval and agreement of
        the earlier cohort do not.
        """
        reserves = self.reserves(cohort_id)
        made = [
            replace(
                one,
                id=ParticipationId(self._door.new_id()),
                cohort_id=cohort_id,
                status=ParticipationStatus.APPLIED,
                status_reason="",
                told_on=None,
                selected_how="",
                manager_approved_on=None,
                applied_on=self._door.today,
                waiting_since=one.waiting_since or self._door.today,
                available_from=None,
                available_to=None,
                busy=(),
                briefed_on=None,
                agreement_signed_on=None,
            )
            for one in reserves
        ]
        if made:
            people = (one.person_id for one in made)
            with self._door.step(Verb.JOIN_COHORT, *people, cohort_id=cohort_id) as unit:
                unit.add(*made)
        return len(made)
