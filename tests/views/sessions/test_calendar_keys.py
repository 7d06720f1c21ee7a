"""The calendar by keyboard: choosing, moving, lengthening, making, calling off, turning."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt

from revmentor_desktop.domain.sessions import SessionStatus
from tests.views.sessions.room import Furnish, first_id, meeting

THURSDAY = datetime(2026, 10, 8, 10)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_control_and_arrows_move_by_half_an_hour_and_a_day(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    week = here.tab.week
    here.press(week, Qt.Key.Key_Down, CTRL)
    here.press(week, Qt.Key.Key_Left, CTRL)
    assert here.session(first_id()).wall_start == datetime(2026, 10, 7, 10, 30)
    here.press(week, Qt.Key.Key_Up, CTRL)
    here.press(week, Qt.Key.Key_Right, CTRL)
    assert here.session(first_id()).wall_start == THURSDAY


def test_a_session_moved_out_of_the_week_is_followed(room: Furnish) -> None:
    here = room(meeting(datetime(2026, 10, 11, 10)))
    here.reveal(first_id())
    here.press(here.tab.week, Qt.Key.Key_Right, CTRL)
    assert here.session(first_id()).wall_start == datetime(2026, 10, 12, 10)
    line = here.tab.week.chosen_line()
    assert line is not None
    assert line.start == datetime(2026, 10, 12, 10)


def test_shift_and_arrows_lengthen_and_shorten(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    here.press(here.tab.week, Qt.Key.Key_Down, SHIFT)
    assert here.session(first_id()).minutes == 120
    here.press(here.tab.week, Qt.Key.Key_Up, SHIFT)
    here.press(here.tab.week, Qt.Key.Key_Up, SHIFT)
    assert here.session(first_id()).minutes == 60


def test_plain_arrows_choose_and_move_nothing(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(datetime(2026, 10, 9, 9), place=1))
    here.reveal(first_id())
    here.press(here.tab.week, Qt.Key.Key_Right)
    line = here.tab.week.chosen_line()
    assert line is not None
    assert line.id == first_id(1)
    assert here.session(first_id()).wall_start == THURSDAY


def test_delete_removes_a_suggestion_and_undo_brings_it_back(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    here.press(here.tab.week, Qt.Key.Key_Delete)
    assert here.sessions() == []
    here.office.history.undo()
    assert here.session(first_id()).wall_start == THURSDAY


def test_delete_cancels_what_is_booked_and_keeps_its_number(room: Furnish) -> None:
    here = room(replace(meeting(THURSDAY), status=SessionStatus.BOOKED))
    here.reveal(first_id())
    here.press(here.tab.week, Qt.Key.Key_Delete)
    assert here.session(first_id()).status is SessionStatus.CANCELLED


def test_delete_leaves_a_held_session(room: Furnish) -> None:
    here = room(replace(meeting(datetime(2026, 10, 6, 10)), status=SessionStatus.HELD))
    here.reveal(first_id())
    here.press(here.tab.week, Qt.Key.Key_Delete)
    assert here.session(first_id()).status is SessionStatus.HELD
    assert "stays" in here.said[-1]


def test_enter_opens_the_page(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    here.tab.activateWindow()
    here.press(here.tab.week, Qt.Key.Key_Return)
    focused = here.tab.focusWidget()
    assert focused is not None
    assert here.tab.page.isAncestorOf(focused)


def test_page_down_shows_the_next_week(room: Furnish) -> None:
    here = room(meeting(datetime(2026, 10, 15, 9)))
    assert here.tab.week.sessions.rowCount() == 0
    here.press(here.tab.week, Qt.Key.Key_PageDown)
    assert here.tab.week.sessions.rowCount() == 1
    here.click("today")
    assert here.tab.week.sessions.rowCount() == 0


def test_t_goes_back_to_today(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    for _ in range(3):
        here.press(here.tab.week, Qt.Key.Key_PageDown)
    assert here.tab.week.sessions.rowCount() == 0
    here.press(here.tab.week, Qt.Key.Key_T)
    assert here.tab.week.sessions.rowCount() == 1
