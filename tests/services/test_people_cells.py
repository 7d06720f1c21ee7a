"""Many cells of the people table at once: one step, whole or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.people import People
from revmentor_desktop.services.people_cells import CellValue, PeopleCells, Value
from tests.building import Bench, pair, participation, person


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with Bench(tmp_path).started() as made:
        people = People(made)
        for name in ("Anna", "Bo", "Cia"):
            people.add(person(name), participation(name, Side.MENTOR))
        people.add(person("Dag"), participation("Dag", Side.ADEPT))
        yield made


def cell(name: str, field: str, value: Value, side: Side = Side.MENTOR) -> CellValue:
    return CellValue(row_id=ParticipationId(f"{name}-{side}"), field=field, value=value)


def people(door: Door) -> dict[str, Person]:
    return {one.id: one for one in door.store.all(Person)}


def parts(door: Door) -> dict[str, Participation]:
    return {one.person_id: one for one in door.store.all(Participation)}


def test_cells_of_many_rows_are_one_step_that_is_taken_back_whole(door: Door) -> None:
    before = len(door.store.steps())
    block = [
        cell("Anna", "title", "Säljare"),
        cell("Bo", "employed_since", date(2020, 1, 2)),
        cell("Bo", "department", "Ekonomi"),
        cell("Cia", "offers", ("AI", "Spel")),
        cell("Cia", "capacity", 3),
        cell("Dag", "languages", ("svenska", "english"), Side.ADEPT),
    ]

    assert PeopleCells(door).write(block) == ()

    assert len(door.store.steps()) == before + 1
    departments = {one.id: one.name for one in door.store.all(Department)}
    topics = {one.id: one.name for one in door.store.all(Topic)}
    assert people(door)["Anna"].title == "Säljare"
    assert people(door)["Bo"].employed_since == date(2020, 1, 2)
    assert departments == {people(door)["Bo"].department_id: "Ekonomi"}
    assert [topics[one] for one in parts(door)["Cia"].offers] == ["AI", "Spel"]
    assert parts(door)["Cia"].capacity == 3
    assert people(door)["Dag"].languages == ("svenska", "english")
    History(door).undo()
    assert people(door)["Anna"].title == ""
    assert parts(door)["Cia"] == participation("Cia", Side.MENTOR)
    assert not door.store.all(Department)
    assert not door.store.all(Topic)


def test_one_forbidden_cell_leaves_everything_as_it_was_and_is_named(door: Door) -> None:
    before = door.store.position()

    refused = PeopleCells(door).write(
        [cell("Anna", "title", "Chef"), cell("Bo", "title", "Chef"), cell("Bo", "email", "cia@example.org")]
    )

    assert [(one.row_id, one.field, one.why.code) for one in refused] == [
        ("Bo-mentor", "email", "person-exists")
    ]
    assert door.store.position() == before
    assert people(door)["Anna"].title == ""


def test_two_people_exchange_their_addresses(door: Door) -> None:
    refused = PeopleCells(door).write(
        [cell("Anna", "email", "BO@example.org "), cell("Bo", "email", "anna@example.org")]
    )

    assert refused == ()
    assert [people(door)[name].email for name in ("Anna", "Bo")] == ["bo@example.org", "anna@example.org"]


@pytest.mark.parametrize("how_many", [2, 40])
def test_twins_without_an_address_are_found_by_name_and_department(door: Door, how_many: int) -> None:
    names = [f"Person {number}" for number in range(how_many)]
    for name in names:
        People(door).add(person(name, email=None), participation(name, Side.MENTOR))

    refused = PeopleCells(door).write([cell(name, "name", " TWIN ") for name in names])

    assert {one.row_id for one in refused} == {f"{name}-mentor" for name in names}
    assert {one.why.code for one in refused} == {"person-exists"}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (cell("Anna", "name", ""), "name-missing"),
        (cell("Anna", "email", "anna"), "address-malformed"),
        (cell("Anna", "capacity", 0), "capacity-in-use"),
        (cell("Anna", "wishes", ("Anna",)), "names-oneself"),
        (cell("Anna", "status", "withdrawn"), "in-a-pair"),
        (cell("Anna", "side", "adept"), "in-a-pair"),
        (cell("Anna", "manager_id", "Anna"), "managers-in-circle"),
    ],
)
def test_rules_refuse_the_cell_they_are_about(door: Door, given: CellValue, code: str) -> None:
    with door.step(Verb.ASSIGN) as unit:
        unit.add(pair("Anna", "Dag"))

    refused = PeopleCells(door).write([given, cell("Anna", "site", "Lund")])

    assert [(one.field, one.why.code) for one in refused] == [(given.field, code)]


def test_a_change_of_side_takes_topics_along_unless_they_are_written_too(door: Door) -> None:
    PeopleCells(door).write([cell("Anna", "offers", ("AI",)), cell("Bo", "offers", ("AI",))])
    offered = parts(door)["Anna"].offers

    PeopleCells(door).write(
        [cell("Anna", "side", "adept"), cell("Bo", "side", "adept"), cell("Bo", "wants", ("Spel",))]
    )

    assert (parts(door)["Anna"].side, parts(door)["Anna"].wants) == (Side.ADEPT, offered)
    names = {one.id: one.name for one in door.store.all(Topic)}
    assert [names[one] for one in parts(door)["Bo"].wants] == ["Spel"]


def test_another_status_forgets_the_reason_and_the_day_of_the_one_before(door: Door) -> None:
    one = replace(parts(door)["Anna"], status_reason="Late", told_on=date(2026, 9, 1))
    People(door).revise_participation(one)

    PeopleCells(door).write([cell("Anna", "status", "reserve")])

    after = parts(door)["Anna"]
    assert (after.status, after.status_reason, after.told_on) == (ParticipationStatus.RESERVE, "", None)


def test_no_cells_make_no_step(door: Door) -> None:
    before = door.store.position()

    assert PeopleCells(door).write([]) == ()
    assert PeopleCells(door).write([cell("Anna", "name", "Anna")]) == ()

    assert door.store.position() == before
