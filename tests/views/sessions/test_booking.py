"""Booking in the Sessions tab: lanes, other times, replacements; by click, by key and for several."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDateEdit, QDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from tests.views.sessions.answering import When, press
from tests.views.sessions.room import Furnish, Room, first_id, meeting

THURSDAY = datetime(2026, 10, 8, 10)
LATER = datetime(2026, 11, 5, 9)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def lane(here: Room, status: SessionStatus) -> QAbstractButton:
    """A lane of the page."""
    found = here.tab.page.findChild(QAbstractButton, f"lane-{status.value}")
    assert found is not None
    return found


def note(here: Room) -> str:
    """What the page says about the booking."""
    found = here.tab.page.findChild(QLabel, "booking-note")
    assert found is not None
    return found.text() if found.isVisible() else ""


def button(here: Room, name: str) -> QPushButton | None:
    """A button of the page that can be seen."""
    found = [one for one in here.tab.page.findChildren(QPushButton, name) if one.isVisible()]
    return found[0] if found else None


def test_a_click_on_a_lane_moves_the_session_there_and_back(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    assert lane(here, SessionStatus.SUGGESTED).isChecked()
    for status in (SessionStatus.SENT, SessionStatus.BOOKED, SessionStatus.SUGGESTED):
        lane(here, status).click()
        assert here.session(first_id()).status is status
        assert [one for one in SessionStatus if one in _shown(here)] == [status]
    here.office.history.undo()
    assert here.session(first_id()).status is SessionStatus.BOOKED


def _shown(here: Room) -> set[SessionStatus]:
    lanes = (SessionStatus.SUGGESTED, SessionStatus.SENT, SessionStatus.BOOKED)
    return {status for status in lanes if lane(here, status).isChecked()}


def test_the_day_it_was_sent_is_seen(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    lane(here, SessionStatus.SENT).click()
    assert here.session(first_id()).sent_on == date(2026, 10, 7)
    assert note(here) == "Sent on 7 October 2026."


def test_keys_send_and_book_the_chosen_session(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    here.tab.week.setFocus()
    here.press(here.tab.week, Qt.Key.Key_S, CTRL, SHIFT)
    assert here.session(first_id()).status is SessionStatus.SENT
    here.press(here.tab.week, Qt.Key.Key_B, CTRL)
    assert here.session(first_id()).status is SessionStatus.BOOKED


def test_several_are_booked_at_once_in_the_list(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(LATER, number=2))
    here.click_view("list")
    here.tab.list.setFocus()
    here.tab.list.selectAll()
    here.press(here.tab.list, Qt.Key.Key_B, CTRL)
    assert {one.status for one in here.sessions()} == {SessionStatus.BOOKED}
    assert "2 sessions booked." in here.said
    here.office.history.undo()
    assert {one.status for one in here.sessions()} == {SessionStatus.SUGGESTED}


def test_one_click_suggests_three_times_and_another_books_one(room: Furnish, qtbot: QtBot) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    here.click("find-times")
    qtbot.waitUntil(lambda: len(here.session(first_id()).alternatives) == 3)
    second = here.session(first_id()).alternatives[1]
    take = button(here, "take-time-2")
    assert take is not None
    assert "and book" in take.accessibleName()
    take.click()
    booked = here.session(first_id())
    assert (booked.wall_start, booked.status) == (second, SessionStatus.BOOKED)
    assert THURSDAY in booked.alternatives


def test_other_times_are_changed_by_hand(room: Furnish) -> None:
    here = room(replace(meeting(THURSDAY), alternatives=(datetime(2026, 10, 12, 13),)))
    here.reveal(first_id())

    def answer(dialog: QDialog) -> None:
        add, remove = (dialog.findChild(QPushButton, name) for name in ("add-time", "remove-time-1"))
        assert add is not None
        assert remove is not None
        add.click()
        days = [one for one in dialog.findChildren(QDateEdit) if one.isVisible()]
        assert len(days) == 2
        remove.click()
        press(dialog, "save")

    When(answer)
    here.click("edit-times")
    assert here.session(first_id()).alternatives == (datetime(2026, 10, 13, 13),)


def test_a_cancelled_session_proposes_times_and_one_click_replaces_it(room: Furnish, qtbot: QtBot) -> None:
    void = replace(meeting(THURSDAY), status=SessionStatus.CANCELLED, by_side=Side.ADEPT)
    here = room(void)
    here.reveal(first_id())
    assert "keeps its number" in note(here)
    assert "The adept has called off or missed 1 session." in note(here)
    here.click("find-times")
    qtbot.waitUntil(lambda: button(here, "replace-by-3") is not None)
    chosen = button(here, "replace-by-1")
    assert chosen is not None
    chosen.click()
    QApplication.processEvents()
    made = next(one for one in here.sessions() if one.id != void.id)
    assert (made.number, made.replaces_id, len(made.alternatives)) == (1, void.id, 2)
    assert here.tab.page.session_id == made.id
    assert "Replaces the session of 8 October 2026." in note(here)
    here.reveal(void.id)
    assert "Replaced by the session on" in note(here)
    assert button(here, "find-times") is None


def test_a_held_session_has_no_lanes(room: Furnish) -> None:
    here = room(replace(meeting(datetime(2026, 10, 6, 10)), status=SessionStatus.HELD))
    here.reveal(first_id())
    assert not lane(here, SessionStatus.BOOKED).isVisible()
    assert note(here) == ""


def _action(menu: QMenu, name: str) -> QAction:
    found = menu.findChild(QAction, name)
    assert found is not None
    return found


@pytest.mark.parametrize("many", [False, True])
def test_the_menu_books_too(room: Furnish, *, many: bool) -> None:
    from revmentor_desktop.views.sessions.acts import SessionActs

    here = room(meeting(THURSDAY), meeting(LATER, number=2))
    here.click_view("list")
    here.tab.list.selectAll()
    lines = here.tab.list.chosen_lines()
    acts = SessionActs(here.workspace, here.tab)
    menu = acts.menu_of_many(lines, here.tab) if many else acts.menu(lines[0], here.tab)
    action = _action(menu, "become-booked")
    action.trigger()
    booked = [one for one in here.sessions() if one.status is SessionStatus.BOOKED]
    assert len(booked) == (2 if many else 1)


def test_a_time_that_somebody_took_meanwhile_is_refused_in_words(room: Furnish) -> None:
    other = datetime(2026, 10, 12, 13)
    here = room(replace(meeting(THURSDAY), alternatives=(other,)), meeting(other, number=2))
    here.reveal(first_id())
    take = button(here, "take-time-1")
    assert take is not None
    take.click()
    assert here.session(first_id()).wall_start == THURSDAY
    assert here.said
