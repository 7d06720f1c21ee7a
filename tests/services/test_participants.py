"""Participants as the people table edits them: each verb one step, taken back whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import ParticipationId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.participants import Participants
from tests.building import Bench, pair, participation, person, session


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with Bench(tmp_path).started() as made:
        yield made


def enrol(door: Door, name: str, side: Side = Side.MENTOR, department: str = "") -> ParticipationId:
    part = participation(name, side)
    Participants(door).enrol(person(name), part, department=department, topics=["AI"])
    return part.id


def names(door: Door, kind: type[Person] | type[Department] | type[Topic]) -> list[str]:
    return sorted(one.name for one in door.store.all(kind))


def test_departments_and_topics_are_made_once_however_they_are_written(door: Door) -> None:
    enrol(door, "Anna", department="Försäljning")
    enrol(door, "Bo", department=" FÖRSÄLJNING ")

    assert names(door, Department) == ["Försäljning"]
    assert names(door, Topic) == ["AI"]
    assert len({one.department_id for one in door.store.all(Person)}) == 1


def test_enrolling_is_taken_back_with_the_words_it_made(door: Door) -> None:
    enrol(door, "Anna", department="Ekonomi")

    History(door).undo()

    assert names(door, Person) == names(door, Department) == names(door, Topic) == []


def test_an_empty_department_takes_a_person_out_of_theirs(door: Door) -> None:
    enrol(door, "Anna", department="Ekonomi")

    Participants(door).place(PersonId("Anna"), "")

    assert door.store.all(Person)[0].department_id is None


def test_topics_go_along_to_the_other_side(door: Door) -> None:
    part = enrol(door, "Anna")
    (topic,) = door.store.all(Topic)

    Participants(door).change_side(part, Side.ADEPT)

    (moved,) = door.store.all(Participation)
    assert (moved.side, moved.offers, moved.wants) == (Side.ADEPT, (), (topic.id,))


def test_nobody_changes_side_in_a_living_pair_or_to_where_they_are(door: Door) -> None:
    part = enrol(door, "Anna")
    enrol(door, "Bo", Side.ADEPT)
    with door.step(Verb.ASSIGN) as unit:
        unit.add(pair("Anna", "Bo"))
    with pytest.raises(RuleBroken, match="in-a-pair"):
        Participants(door).change_side(part, Side.ADEPT)
    History(door).undo()

    with door.step(Verb.JOIN_COHORT) as unit:
        unit.add(participation("Anna", Side.ADEPT))
    with pytest.raises(RuleBroken, match="participates-already"):
        Participants(door).change_side(part, Side.ADEPT)


def test_taking_out_takes_pairs_and_sessions_along_and_undo_brings_all_back(door: Door) -> None:
    part = enrol(door, "Anna")
    enrol(door, "Bo", Side.ADEPT)
    made = pair("Anna", "Bo")
    with door.step(Verb.ASSIGN) as unit:
        unit.add(made, session(made.id))

    Participants(door).take_out([part])

    assert names(door, Person) == ["Bo"]
    assert door.store.all(Pair) == []
    assert door.store.all(Session) == []
    History(door).undo()
    assert names(door, Person) == ["Anna", "Bo"]
    assert len(door.store.all(Pair)) == len(door.store.all(Session)) == 1


def test_somebody_on_the_other_side_too_stays_in_the_programme(door: Door) -> None:
    part = enrol(door, "Anna")
    with door.step(Verb.JOIN_COHORT) as unit:
        unit.add(participation("Anna", Side.ADEPT))

    Participants(door).take_out([part])

    assert names(door, Person) == ["Anna"]
    assert [one.side for one in door.store.all(Participation)] == [Side.ADEPT]
