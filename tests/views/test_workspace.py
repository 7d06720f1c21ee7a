"""Verbs of many rows, written behind the window: what is said, what must wait, what comes after."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.errors import RuleBroken, StoreTrouble
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.office import Office
from revmentor_desktop.services.people import People
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words
from tests.building import Bench, person

pytestmark = pytest.mark.usefixtures("qapp")
_PATIENCE_S = 10
_PATIENCE_MS = 10_000


class Desk:
    """A workspace, and what it said."""

    def __init__(self, office: Office) -> None:
        self.workspace = Workspace(office, Words("en"))
        self.said: list[Notice] = []
        self.troubles: list[str] = []
        self.busy: list[str] = []
        self.changes: list[tuple[ChangeSet, bool]] = []
        """Each with whether it was told on the window's thread."""
        self.may_end = Event()
        self.people = People(office.door)
        self.workspace.noticed.connect(self.said.append)
        self.workspace.troubled.connect(self.troubles.append)
        self.workspace.busy.connect(self.busy.append)
        self.workspace.changed.connect(self._on_changed)

    def _on_changed(self, change_set: ChangeSet) -> None:
        self.changes.append((change_set, current_thread() is main_thread()))

    def add_slowly(self) -> None:
        """Add Anna and Bo, once `may_end` is set."""
        assert self.may_end.wait(_PATIENCE_S)
        with self.workspace.office.door.step(Verb.IMPORT_PEOPLE) as unit:
            unit.add(person("Anna"), person("Bo"))

    def begin(self) -> None:
        """Begin to add them behind the window."""
        self.workspace.perform_in_background("Long work", self.add_slowly, people_view.IMPORTED, count=2)

    def names(self) -> list[str]:
        """Who is in the programme, as the screens see it."""
        return sorted(one.name for one in self.workspace.snapshot().people.values())


@pytest.fixture
def at_work(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    bench = Bench(tmp_path)
    with bench.started() as door:
        made = Desk(Office(door, bench.place))
        yield made
        made.may_end.set()
        qtbot.waitUntil(lambda: not made.busy or made.busy[-1] == "", timeout=_PATIENCE_MS)


def test_a_change_made_behind_the_window_is_told_like_any_other(at_work: Desk, qtbot: QtBot) -> None:
    assert at_work.names() == []
    at_work.may_end.set()
    at_work.begin()
    qtbot.waitUntil(lambda: bool(at_work.said), timeout=_PATIENCE_MS)

    assert [on_its_thread for _, on_its_thread in at_work.changes] == [True]
    assert at_work.said[-1].text == "2 people were imported."
    assert at_work.said[-1].undoable
    assert at_work.names() == ["Anna", "Bo"]
    assert at_work.busy == ["Long work", ""]
    at_work.workspace.office.history.undo()
    assert at_work.names() == []


def test_other_changes_are_refused_meanwhile_and_said_why(at_work: Desk, qtbot: QtBot) -> None:
    at_work.begin()
    assert not at_work.workspace.writable

    assert at_work.workspace.perform(lambda: at_work.people.add(person("Eve"))) is None
    at_work.begin()

    assert [one.text for one in at_work.said] == 2 * ["Changes must wait until this is done: Long work"]
    at_work.may_end.set()
    qtbot.waitUntil(lambda: at_work.workspace.writable, timeout=_PATIENCE_MS)
    at_work.workspace.perform(lambda: at_work.people.add(person("Eve")))
    assert at_work.names() == ["Anna", "Bo", "Eve"]


def test_work_that_only_reads_does_not_end_what_is_said_about_writing(at_work: Desk, qtbot: QtBot) -> None:
    at_work.begin()
    answers: list[int] = []
    at_work.workspace.in_background("", lambda: 7, answers.append)
    qtbot.waitUntil(lambda: answers == [7], timeout=_PATIENCE_MS)

    assert at_work.busy[-1] == "Long work"


@pytest.mark.parametrize(
    ("fault", "is_trouble"),
    [(StoreTrouble("disk-full", file="a.revmentor"), True), (RuleBroken("no-cohort"), False)],
)
def test_what_goes_wrong_behind_the_window_is_said_and_changes_nothing(
    at_work: Desk, qtbot: QtBot, fault: Exception, is_trouble: bool
) -> None:
    def fail() -> None:
        with at_work.workspace.office.door.step(Verb.IMPORT_PEOPLE) as unit:
            unit.add(person("Anna"))
            raise fault

    at_work.workspace.perform_in_background("Long work", fail, people_view.IMPORTED, count=1)
    qtbot.waitUntil(lambda: bool(at_work.said or at_work.troubles), timeout=_PATIENCE_MS)

    assert bool(at_work.troubles) is is_trouble
    assert at_work.workspace.writable
    assert at_work.names() == []
    assert at_work.workspace.office.door.store.all(Person) == []
