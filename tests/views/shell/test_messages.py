"""The message bar, undo in words, and what the status line says."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.workspace import Notice
from revmentor_desktop.wording.catalogue import say
from tests.views.shell.building import Desktop, add_person, workspace_of


def people(window: MainWindow) -> list[str]:
    return sorted(one.name for one in workspace_of(window).snapshot().people.values())


def test_a_message_offers_undo_and_undo_takes_it_back(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    workspace = workspace_of(window)
    add_person(window, "Åsa")
    workspace.perform(lambda: None, say("There is nothing to undo."))
    bar = window.frame.message
    assert bar.isVisible()
    assert bar.accessibleDescription() == "There is nothing to undo."

    QTest.mouseClick(bar.undo, Qt.MouseButton.LeftButton)

    assert people(window) == []
    assert bar.text.text() == "Undone: Added a person." or bar.text.text().startswith("Undone:")


def test_a_plain_message_offers_no_undo(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())

    workspace_of(window).notice("Look here", Tone.WARNING)

    assert window.frame.message.isVisible()
    assert not window.frame.message.undo.isVisible()


def test_escape_closes_the_message_and_the_tab_keeps_the_keyboard(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    window.menus.actions["find"].trigger()
    before = window.focusWidget()
    workspace_of(window).notice("Look here")

    assert window.focusWidget() is before
    QTest.keyClick(window, Qt.Key.Key_Escape)

    assert not window.frame.message.isVisible()


def test_a_message_goes_by_itself(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    workspace_of(window).notice("Look here")
    window.frame.message._timer.start(1)

    desktop.bot.waitUntil(lambda: not window.frame.message.isVisible())


def test_an_endless_message_stays_inside_the_window(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())

    window.frame.message.say(Notice(text="<b>" + "å" * 5000))

    assert window.frame.rect().contains(window.frame.message.geometry())
    assert not window.frame.body.geometry().intersects(window.frame.message.geometry())
    assert window.frame.message.text.text().startswith("<b>")


def test_undo_stands_beside_the_text_away_from_the_buttons_at_the_lower_right(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    bar = window.frame.message

    bar.say(Notice(text="The session is booked.", undoable=True))
    window.resize(window.width() + 1, window.height())

    assert not bar.text.wordWrap()
    assert bar.undo.x() - bar.text.geometry().right() <= 2 * space.M
    assert bar.undo.geometry().right() < bar.width() // 2


def test_a_text_longer_than_the_window_wraps_and_leaves_undo_in_sight(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    bar = window.frame.message
    width = window.width()

    bar.say(Notice(text="Somebody has moved. " * 20, undoable=True))

    assert window.width() == width
    assert bar.text.wordWrap()
    assert bar.rect().contains(bar.undo.geometry())
    assert bar.rect().contains(bar.close_button.geometry())


def test_undo_says_what_it_undoes_over_a_restart(desktop: Desktop) -> None:
    path = desktop.programme()
    window = desktop.start(path)
    assert not window.menus.actions["undo"].isEnabled()
    add_person(window, "Åsa")
    window.close()

    again = desktop.start(path)
    undo, redo = again.menus.actions["undo"], again.menus.actions["redo"]
    assert undo.text().startswith("&Undo: Added")
    assert not redo.isEnabled()
    QTest.keyClick(again, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert people(again) == []
    assert redo.text().startswith("&Redo: Added")
    QTest.keyClick(again, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert people(again) == ["Åsa"]


def test_the_status_line_counts_and_says_when_it_was_saved(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    status = window.frame.status

    assert status.counts.text() == "0 people · 0 pairs · 0 clashes · 0 overrides"
    assert status.saved.text().startswith("Saved ")


@pytest.mark.parametrize(
    ("made_at", "said"),
    [
        (datetime(2026, 9, 1, 21, 51, tzinfo=UTC), "Saved 23:51"),
        (datetime(2026, 9, 1, 22, 30, tzinfo=UTC), "Saved on 2 September 2026"),
        (datetime(2026, 8, 31, 22, 30, tzinfo=UTC), "Saved 00:30"),
        (datetime(2026, 3, 4, 9, 0, tzinfo=timezone(timedelta(hours=9))), "Saved on 4 March 2026"),
    ],
)
def test_the_time_of_saving_is_told_in_the_zone_of_the_programme(
    desktop: Desktop, made_at: datetime, said: str
) -> None:
    window = desktop.start(desktop.programme())
    workspace = workspace_of(window)
    assert workspace.snapshot().programme.zone == "Europe/Stockholm"
    workspace.office.door.now = lambda: datetime(2026, 9, 1, 12, 0, tzinfo=UTC)

    window._following._saved_at = made_at
    window._following.show()

    assert window.frame.status.saved.text() == said


def test_long_work_is_named_while_it_lasts(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    answers: list[int] = []

    workspace_of(window).in_background("Counting …", lambda: 7, answers.append)

    assert window.frame.status.work.text() == "Counting …"
    assert window.frame.status.progress.isVisible()
    desktop.bot.waitUntil(lambda: answers == [7])
    assert not window.frame.status.progress.isVisible()


def test_the_possible_pairs_are_worked_out_in_the_background(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    window._following._possible_pairs._pause.start(0)

    desktop.bot.waitUntil(lambda: "0 of 0 pairs" in window.frame.status.counts.text(), timeout=10_000)
