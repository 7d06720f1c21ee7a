"""People and their part in cohorts: adding, changing, deciding, removing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import ParticipationId, PersonId
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person
from revmentor_desktop.domain.programme import Cohort
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.dependants import pairs_of, remove_person
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.pair_life import end_pair
from revmentor_desktop.store.unit_of_work import UnitOfWork


class People:
    """Everything that is done to people."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def find(self, address: str) -> Person:
        """Find a person by e-mail, by id, or by a name that only one has.

        Raises RuleBroken `person-unknown` or `person-ambiguous`.
        """
        everybody = self._door.store.all(Person)
        sought = folded(address)
        for person in everybody:
            if person.id == address.strip() or (person.email and folded(person.email) == sought):
                return person
        named = [person for person in everybody if folded(person.name) == sought]
        if len(named) > 1:
            raise RuleBroken("person-ambiguous", person=address, count=len(named))
        if not named:
            raise RuleBroken("person-unknown", person=address)
        return named[0]

    def add(self, person: Person, participation: Participation | None = None) -> None:
        """Add a person, at once with a part in a cohort where one is given."""
        cohort_id = participation.cohort_id if participation else None
        with self._door.step(Verb.ADD_PERSON, person.id, cohort_id=cohort_id) as unit:
            unit.add(checked_person(unit, person))
            if participation is not None:
                unit.add(checked_participation(unit, participation))

    def revise(self, person: Person) -> None:
        """Save a changed person."""
        with self._door.step(Verb.CHANGE_PERSON, person.id) as unit:
            unit.get(Person, person.id)
            unit.put(checked_person(unit, person))

    def remove(self, person_ids: Sequence[PersonId]) -> None:
        """Remove people with their participations, pairs and sessions, in one step."""
        with self._door.step(Verb.REMOVE_PEOPLE, *person_ids, count=len(person_ids)) as unit:
            for person_id in person_ids:
                remove_person(unit, person_id)

    def join(self, participation: Participation) -> None:
        """Give a person a part in a cohort; raises RuleBroken `participates-already`."""
        with self._door.step(
            Verb.JOIN_COHORT, participation.person_id, cohort_id=participation.cohort_id
        ) as unit:
            unit.add(checked_participation(unit, participation))

    def revise_participation(self, participation: Participation) -> None:
        """Save a changed participation; raises RuleBroken `capacity-in-use` where pairs use more."""
        with self._door.step(
            Verb.CHANGE_PARTICIPATION, participation.person_id, cohort_id=participation.cohort_id
        ) as unit:
            unit.get(Participation, participation.id)
            unit.put(checked_participation(unit, participation))

    def decide(
        self,
        participation_ids: Sequence[ParticipationId],
        status: ParticipationStatus,
        *,
        reason: str = "",
        told_on: date | None = None,
    ) -> None:
        """Select, put in reserve or turn down; one step for all of them.

        A reserve waits from today, or from when they began to wait in an earlier cohort.
        Raises RuleBroken `in-a-pair` for somebody who is in a living pair and would leave.
        """
        with self._door.step(
            Verb.DECIDE_PARTICIPATION, *participation_ids, status=status.value, count=len(participation_ids)
        ) as unit:
            for participation_id in participation_ids:
                one = unit.get(Participation, participation_id)
                if status is not ParticipationStatus.SELECTED and living_pairs(unit, one):
                    raise RuleBroken("in-a-pair", person=unit.get(Person, one.person_id).name)
                waits = status is ParticipationStatus.RESERVE
                unit.put(
                    replace(
                        one,
                        status=status,
                        status_reason=tidy(reason),
                        told_on=told_on,
                        waiting_since=one.waiting_since or (self._door.today if waits else None),
                    )
                )

    def leave(self, participation_id: ParticipationId) -> None:
        """Take somebody out of a cohort; raises RuleBroken `in-a-pair` while in a living pair."""
        with self._door.step(Verb.LEAVE_COHORT, participation_id) as unit:
            one = unit.get(Participation, participation_id)
            if living_pairs(unit, one):
                raise RuleBroken("in-a-pair", person=unit.get(Person, one.person_id).name)
            unit.remove(Participation, participation_id)

    def leave_company(self, person_id: PersonId, why: str) -> int:
        """End all pairs of somebody who leaves, cancel what is coming; returns how many pairs ended.

        They are withdrawn from every cohort that is not over; earlier ones stay as they were.
        """
        with self._door.step(Verb.LEAVE_COMPANY, person_id) as unit:
            living = [pair for pair in pairs_of(unit, person_id) if pair.status in LIVING]
            for pair in living:
                end_pair(unit, pair, why, self._door.now())
            touched = {pair.cohort_id for pair in living}
            for one in unit.all(Participation, person_id=person_id):
                goes_on = unit.get(Cohort, one.cohort_id).ends_on >= self._door.today
                if goes_on or one.cohort_id in touched:
                    unit.put(replace(one, status=ParticipationStatus.WITHDRAWN, status_reason=tidy(why)))
        return len(living)


def checked_person(unit: UnitOfWork, person: Person) -> Person:
    """Give the person as it may be kept; raises RuleBroken where it may not."""
    kept = kept_person(person)
    twin = twin_of(unit, kept)
    if twin is not None:
        raise RuleBroken("person-exists", person=twin.name)
    check_managers(unit, kept)
    return kept


def kept_person(person: Person) -> Person:
    """Give the person with name and address as they are kept.

    Raises RuleBroken `name-missing`, `address-malformed`.
    """
    email = folded(person.email) if person.email else None
    kept = replace(person, name=tidy(person.name), email=email or None)
    if not kept.name:
        raise RuleBroken("name-missing")
    if email and ("@" not in email.strip("@") or " " in email):
        raise RuleBroken("address-malformed", address=email)
    return kept


def twin_of(unit: UnitOfWork, person: Person) -> Person | None:
    """Find somebody else with the same address; without one, with the same name and department."""
    if person.email:
        twins = unit.all(Person, email=person.email)
    else:
        nearby = unit.all(Person, email=None, department_id=person.department_id)
        twins = [one for one in nearby if folded(one.name) == folded(person.name)]
    return next((twin for twin in twins if twin.id != person.id), None)


def check_managers(unit: UnitOfWork, person: Person) -> None:
    """Raise RuleBroken `managers-in-circle` where somebody would be above themselves."""
    seen = {person.id}
    manager_id = person.manager_id
    while manager_id is not None:
        if manager_id in seen:
            raise RuleBroken("managers-in-circle", person=person.name)
        seen.add(manager_id)
        manager = unit.find(Person, manager_id)
        manager_id = manager.manager_id if manager else None


def checked_participation(unit: UnitOfWork, one: Participation) -> Participation:
    """Give the participation as it may be kept; raises RuleBroken where it may not."""
    if one.capacity < 0:
        raise RuleBroken("capacity-negative", capacity=one.capacity)
    if one.person_id in (*one.wishes, *one.never_pair):
        raise RuleBroken("names-oneself", person=unit.get(Person, one.person_id).name)
    for other in unit.all(Participation, person_id=one.person_id, cohort_id=one.cohort_id):
        if other.side is one.side and other.id != one.id:
            raise RuleBroken("participates-already", person=unit.get(Person, one.person_id).name)
    living = len(living_pairs(unit, one))
    if one.capacity < living:
        raise RuleBroken("capacity-in-use", person=unit.get(Person, one.person_id).name, count=living)
    return one


def living_pairs(unit: UnitOfWork, one: Participation) -> list[Pair]:
    """List the living pairs of a participation."""
    pairs = unit.all(Pair, cohort_id=one.cohort_id, **{f"{one.side.value}_id": one.person_id})
    return [pair for pair in pairs if pair.status in LIVING]
