"""Which rows are made anew after a change, and what many rows at once look like."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import DepartmentId, TopicId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.models.people_cells import PLACE_ROLE
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.views.people.touched import touched_people
from tests.building import pair, participation, person
from tests.views.people.desk import Desk, desk

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, "Anna", "Bo", "CECILIA") as made:
        with made.office.door.step(Verb.IMPORT_PEOPLE) as unit:
            unit.add(Department(id=DepartmentId("m"), name="Marknad"), Topic(id=TopicId("t"), name="AI"))
            unit.put(
                person("Bo", department="m"),
                replace(participation("Anna", Side.MENTOR), offers=(TopicId("t"),)),
            )
            unit.add(pair("Anna", "CECILIA"))
        yield made


def touched(at_work: Desk, *records: object) -> frozenset[str] | None:
    """Save records, and give whom that touches."""
    seen: list[frozenset[str] | None] = []

    def on_changed(change_set: ChangeSet) -> None:
        seen.append(touched_people(change_set, at_work.workspace.snapshot()))

    at_work.workspace.changed.connect(on_changed)
    with at_work.office.door.step(Verb.IMPORT_PEOPLE) as unit:
        unit.put(*records)  # type: ignore[arg-type]
    at_work.workspace.changed.disconnect(on_changed)
    return seen[-1]


def test_a_new_name_touches_the_partners_row_too(at_work: Desk) -> None:
    assert touched(at_work, replace(person("Anna"), name="Åsa")) == frozenset({"Anna", "CECILIA"})
    assert at_work.column(Column.PAIR)[at_work.names().index("CECILIA")] == "Åsa"


def test_a_renamed_department_touches_its_people(at_work: Desk) -> None:
    assert touched(at_work, Department(id=DepartmentId("m"), name="Juridik")) == frozenset({"Bo"})
    assert at_work.column(Column.DEPARTMENT)[at_work.names().index("Bo")] == "Juridik"


def test_a_renamed_topic_touches_those_who_chose_it(at_work: Desk) -> None:
    assert touched(at_work, Topic(id=TopicId("t"), name="Spel")) == frozenset({"Anna"})
    assert at_work.column(Column.TOPICS)[at_work.names().index("Anna")] == "Spel"


def test_a_new_department_touches_nobody_and_the_colours_follow(at_work: Desk) -> None:
    index = at_work.tab.model.index(at_work.names().index("Bo"), Column.DEPARTMENT)
    assert index.data(PLACE_ROLE) == 0

    assert touched(at_work, Department(id=DepartmentId("e"), name="Ekonomi")) == frozenset()

    assert index.data(PLACE_ROLE) == 1


def test_many_people_at_once_are_shown_when_their_rows_are_made(at_work: Desk, qtbot: QtBot) -> None:
    names = [f"New {number:03}" for number in range(300)]
    with at_work.office.door.step(Verb.IMPORT_PEOPLE) as unit:
        unit.add(*(person(name) for name in names))
        unit.add(*(participation(name, Side.MENTOR) for name in names))
    # Before their rows are there, one of them changes again.
    at_work.office.people.revise(replace(person("New 007"), title="Agent"))

    qtbot.waitUntil(lambda: len(at_work.names()) == 303, timeout=10_000)

    assert at_work.names()[3:] == names
    assert at_work.row("New 007").texts[Column.TITLE] == "Agent"
    at_work.office.history.undo()
    at_work.office.history.undo()
    qtbot.waitUntil(lambda: len(at_work.names()) == 3, timeout=10_000)
