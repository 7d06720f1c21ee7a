"""Long work: named in the status line, and given up where that leaves everything as it was."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from revmentor_desktop.domain.people import Person
from revmentor_desktop.views.jobs import forget
from revmentor_desktop.views.main_window import MainWindow
from tests.building import person
from tests.views.shell.building import Desktop, add_person, workspace_of

_PATIENCE_S = 10


@pytest.fixture
def may_end() -> Iterator[Event]:
    """Work waits for this; at the end of the test it always may."""
    event = Event()
    yield event
    event.set()


def ignored(_answer: bool) -> None:
    """Take an answer that says nothing."""


def cancel(window: MainWindow) -> None:
    button = window.frame.status.cancel
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names(window: MainWindow) -> list[str]:
    return sorted(one.name for one in workspace_of(window).office.door.store.all(Person))


def test_work_that_only_reads_is_given_up_at_once_and_its_answer_dropped(
    desktop: Desktop, may_end: Event
) -> None:
    window = desktop.start(desktop.programme())
    answers: list[bool] = []
    dropped: list[str] = []
    ended = Event()

    def work() -> bool:
        done = may_end.wait(_PATIENCE_S)
        ended.set()
        return done

    workspace_of(window).in_background("Counting …", work, answers.append, lambda: dropped.append("dropped"))
    assert window.frame.status.cancel.accessibleName() == "Cancel: Counting …"
    cancel(window)

    assert dropped == ["dropped"]
    assert window.frame.message.text.text() == "Given up; nothing was changed."
    assert not window.frame.status.progress.isVisible()
    assert not window.frame.status.cancel.isVisible()
    may_end.set()
    assert ended.wait(_PATIENCE_S)
    workspace_of(window).in_background("", lambda: True, answers.append)
    desktop.bot.waitUntil(lambda: answers == [True])


def test_work_that_must_be_waited_for_offers_no_cancel(desktop: Desktop, may_end: Event) -> None:
    window = desktop.start(desktop.programme())

    workspace_of(window).in_background("Writing …", may_end.wait, ignored)

    assert window.frame.status.progress.isVisible()
    assert not window.frame.status.cancel.isVisible()
    may_end.set()
    desktop.bot.waitUntil(lambda: not window.frame.status.progress.isVisible())


def test_a_change_given_up_before_it_is_saved_changes_nothing(desktop: Desktop, may_end: Event) -> None:
    window = desktop.start(desktop.programme())
    workspace = workspace_of(window)

    def add() -> None:
        assert may_end.wait(_PATIENCE_S)
        workspace.office.people.add(person("Anna"))

    workspace.perform_in_background("Importing …", add)
    cancel(window)
    assert not window.frame.status.cancel.isVisible()
    may_end.set()

    desktop.bot.waitUntil(lambda: workspace.writable)
    assert window.frame.message.text.text() == "Given up; nothing was changed."
    assert names(window) == []
    assert workspace.office.history.next_undo() is None
    add_person(window, "Bo")
    assert names(window) == ["Bo"]


def test_a_change_that_is_saved_already_is_not_called_given_up(desktop: Desktop, may_end: Event) -> None:
    window = desktop.start(desktop.programme())
    workspace = workspace_of(window)
    saved = Event()

    def add_two() -> None:
        workspace.office.people.add(person("Anna"))
        saved.set()
        assert may_end.wait(_PATIENCE_S)
        workspace.office.people.add(person("Bo"))

    workspace.perform_in_background("Importing …", add_two)
    assert saved.wait(_PATIENCE_S)
    workspace.give_up()
    may_end.set()

    desktop.bot.waitUntil(lambda: workspace.writable)
    assert names(window) == ["Anna", "Bo"]
    assert "Given up" not in window.frame.message.text.text()


def test_a_switch_of_language_keeps_the_work_and_its_cancel(desktop: Desktop, may_end: Event) -> None:
    window = desktop.start(desktop.programme())
    answers: list[bool] = []
    workspace_of(window).in_background("Counting …", may_end.wait, answers.append, forget)

    window._view.speak("sv")
    cancel(window)

    assert window.frame.message.text.text() == "Avbrutet; inget har ändrats."
    assert answers == []
    may_end.set()


def test_closing_the_programme_while_it_works_ends_quietly(desktop: Desktop, may_end: Event) -> None:
    window = desktop.start(desktop.programme())
    workspace_of(window).in_background("Counting …", lambda: may_end.wait(0.2), ignored, forget)

    window.menus.actions["close"].trigger()

    assert window.frame.welcome.isVisible()
    assert not window.frame.status.isVisible()
