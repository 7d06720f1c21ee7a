"""Participants as a table edits them: departments and topics by name, sides, leaving."""

from collections.abc import Sequence
from dataclasses import replace

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import ParticipationId, PersonId, TopicId
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.dependants import pairs_of, remove_pairs, remove_person
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.named_words import NamedWords
from revmentor_desktop.services.people import checked_participation, checked_person
from revmentor_desktop.store.unit_of_work import UnitOfWork


class Participants:
    """What is done to a row of the people table; each verb is one step, new words included."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def enrol(
        self,
        person: Person,
        participation: Participation,
        *,
        department: str = "",
        topics: Sequence[str] = (),
    ) -> None:
        """Add a person with a part in a cohort; departments and topics that are new are made.

        Somebody whom the programme knows already (same id) joins and is brought up to date.
        """
        with self._door.step(Verb.ADD_PERSON, person.id, cohort_id=participation.cohort_id) as unit:
            words = NamedWords(unit, self._door)
            department_id = words.department(department) or person.department_id
            unit.put(checked_person(unit, replace(person, department_id=department_id)))
            part = _with_topics(participation, words.topics(topics))
            unit.add(checked_participation(unit, part))

    def place(self, person_id: PersonId, department: str) -> None:
        """Put a person in a department by its name, made where it is new; an empty name takes them out."""
        with self._door.step(Verb.CHANGE_PERSON, person_id) as unit:
            department_id = NamedWords(unit, self._door).department(department)
            person = replace(unit.get(Person, person_id), department_id=department_id)
            unit.put(checked_person(unit, person))

    def choose_topics(self, participation_id: ParticipationId, topics: Sequence[str]) -> None:
        """Set what a mentor offers or an adept wants, by name; topics that are new are made."""
        with self._door.step(Verb.CHANGE_PARTICIPATION, participation_id) as unit:
            one = unit.get(Participation, participation_id)
            unit.put(_with_topics(one, NamedWords(unit, self._door).topics(topics)))

    def change_side(self, participation_id: ParticipationId, side: Side) -> None:
        """Move somebody to the other side; topics go along.

        Raises RuleBroken `in-a-pair` while in a living pair, `participates-already`.
        """
        with self._door.step(Verb.CHANGE_PARTICIPATION, participation_id) as unit:
            one = unit.get(Participation, participation_id)
            if one.side is side:
                return
            if any(pair.status in LIVING for pair in _pairs_here(unit, one)):
                raise RuleBroken("in-a-pair", person=unit.get(Person, one.person_id).name)
            moved = replace(one, side=side, offers=one.wants, wants=one.offers)
            unit.put(checked_participation(unit, moved))

    def take_out(self, participation_ids: Sequence[ParticipationId]) -> None:
        """Take people out of a cohort with their pairs and sessions there.

        Somebody with no part in any other cohort, on the other side or in an earlier pair is removed
        from the programme.
        """
        with self._door.step(Verb.REMOVE_PEOPLE, *participation_ids, count=len(participation_ids)) as unit:
            for participation_id in participation_ids:
                one = unit.get(Participation, participation_id)
                remove_pairs(unit, [pair.id for pair in _pairs_here(unit, one)])
                unit.remove(Participation, one.id)
                if not unit.all(Participation, person_id=one.person_id) and not pairs_of(unit, one.person_id):
                    remove_person(unit, one.person_id)


def _with_topics(one: Participation, topics: tuple[TopicId, ...]) -> Participation:
    if one.side is Side.MENTOR:
        return replace(one, offers=topics)
    return replace(one, wants=topics)


def _pairs_here(unit: UnitOfWork, one: Participation) -> list[Pair]:
    return unit.all(Pair, cohort_id=one.cohort_id, **{f"{one.side.value}_id": one.person_id})
