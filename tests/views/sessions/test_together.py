"""Several sessions at once, and sessions held by keyboard: what is said on the way, one undo step."""

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from revmentor_desktop.views.sessions.dragged_block import dragged_texts
from revmentor_desktop.views.sessions.new_session import NewSessionDialog
from tests.views.sessions.room import Furnish, Room, first_id, meeting

THURSDAY, FRIDAY = datetime(2026, 10, 8, 10), datetime(2026, 10, 9, 9)
LEFT, CTRL, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def two(room: Furnish) -> Room:
    """Two sessions of two pairs in a week, both chosen."""
    here = room(meeting(THURSDAY), meeting(FRIDAY, place=1))
    week = here.tab.week
    QTest.mouseClick(week.viewport(), LEFT, pos=here.middle(week, first_id()))
    QTest.mouseClick(week.viewport(), LEFT, CTRL, here.middle(week, first_id(1)))
    return here


def said(here: Room) -> list[str]:
    """What the block says that is held."""
    week = here.tab.week
    assert week.drag is not None
    return list(dragged_texts(week.drag, week.breaches(week.drag), week.around.words))


def test_two_that_are_chosen_are_dragged_together_as_one_step(room: Furnish) -> None:
    here = two(room)
    week = here.tab.week
    start = here.middle(week, first_id())
    hour = round(week.visualRect(week.sessions.index_of(first_id())).height() / 1.5)
    here.drag(week, start, start + QPoint(0, hour))
    assert here.session(first_id()).wall_start == datetime(2026, 10, 8, 11)
    assert here.session(first_id(1)).wall_start == datetime(2026, 10, 9, 10)
    assert here.said[-1] == "2 sessions are moved."
    here.office.history.undo()
    assert here.session(first_id()).wall_start == THURSDAY
    assert here.session(first_id(1)).wall_start == FRIDAY


def test_a_click_on_one_of_several_chooses_only_it(room: Furnish) -> None:
    here = two(room)
    week = here.tab.week
    assert len(week.chosen_lines()) == 2
    QTest.mouseClick(week.viewport(), LEFT, pos=here.middle(week, first_id()))
    assert [line.id for line in week.chosen_lines()] == [first_id()]


def test_control_and_arrows_move_all_that_are_chosen(room: Furnish) -> None:
    here = two(room)
    here.press(here.tab.week, Qt.Key.Key_Down, CTRL)
    assert here.session(first_id()).wall_start == datetime(2026, 10, 8, 10, 30)
    assert here.session(first_id(1)).wall_start == datetime(2026, 10, 9, 9, 30)


def test_shift_and_a_click_choose_all_on_the_way(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(FRIDAY, place=1))
    week = here.tab.week
    QTest.mouseClick(week.viewport(), LEFT, pos=here.middle(week, first_id()))
    QTest.mouseClick(week.viewport(), LEFT, SHIFT, here.middle(week, first_id(1)))
    assert len(week.chosen_lines()) == 2


def test_space_takes_hold_arrows_carry_and_enter_lets_go(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    week = here.tab.week
    here.press(week, Qt.Key.Key_Space)
    here.press(week, Qt.Key.Key_Right)
    here.press(week, Qt.Key.Key_Down)
    here.press(week, Qt.Key.Key_Down, SHIFT)
    assert here.session(first_id()).wall_start == THURSDAY
    here.press(week, Qt.Key.Key_Return)
    assert here.session(first_id()).wall_start == datetime(2026, 10, 9, 10, 30)
    assert here.session(first_id()).minutes == 120


def test_what_is_held_by_keys_says_what_it_breaks_and_escape_leaves_it(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    week = here.tab.week
    here.press(week, Qt.Key.Key_Space)
    for _ in range(2):
        here.press(week, Qt.Key.Key_Right)
    assert said(here)[:3] == ["Lind and Ek", "10:00 to 11:30", "Weekend"]
    for _ in range(2):
        here.press(week, Qt.Key.Key_Up, SHIFT)
    assert "Shorter than 60 minutes" in said(here)
    here.press(week, Qt.Key.Key_Escape)
    assert week.drag is None
    assert (here.session(first_id()).wall_start, here.session(first_id()).minutes) == (THURSDAY, 90)


def test_what_is_carried_out_of_the_week_is_followed(room: Furnish) -> None:
    here = room(meeting(datetime(2026, 10, 11, 10)))
    here.reveal(first_id())
    week = here.tab.week
    here.press(week, Qt.Key.Key_Space)
    here.press(week, Qt.Key.Key_Right)
    assert week.period()[0] == datetime(2026, 10, 12).date()
    here.press(week, Qt.Key.Key_Space)
    assert here.session(first_id()).wall_start == datetime(2026, 10, 12, 10)


def test_while_held_the_day_the_people_and_the_preparation_are_said(room: Furnish) -> None:
    here = room(meeting(datetime(2026, 10, 30, 10)), meeting(datetime(2026, 10, 31, 10), number=2))
    here.tab.week.around.days.name(datetime(2026, 10, 31).date())
    here.reveal(first_id())
    here.press(here.tab.week, Qt.Key.Key_Space)
    here.press(here.tab.week, Qt.Key.Key_Right)
    assert said(here)[2:5] == [
        "Åsa Lind has another session then",
        "Bo Ek has another session then",
        "Red day: All Saints' Day",
    ]
    assert "missing" in said(here)[-1]


def test_a_time_that_does_not_exist_is_said_with_the_next_that_does_and_refused(room: Furnish) -> None:
    here = room(meeting(datetime(2027, 3, 27, 2, 30)))
    here.reveal(first_id())
    here.press(here.tab.week, Qt.Key.Key_Space)
    here.press(here.tab.week, Qt.Key.Key_Right)
    assert "The clocks go forward then: 03:00 is the next time there is" in said(here)
    here.press(here.tab.week, Qt.Key.Key_Return)
    assert here.session(first_id()).wall_start == datetime(2027, 3, 27, 2, 30)
    assert "03:00" in here.said[-1]


def test_what_is_drawn_stays_in_sight_while_the_pair_is_asked_for(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    week = here.tab.week
    rect = week.visualRect(week.sessions.index_of(first_id()))
    start = QPoint(rect.center().x(), rect.bottom() + rect.height() // 3)
    seen: list[tuple[datetime, int]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, NewSessionDialog):
            QTimer.singleShot(10, look)
            return
        assert week.asked is not None
        seen.append((week.asked.start, week.asked.minutes))
        dialog.reject()

    QTimer.singleShot(0, look)
    here.drag(week, start, start + QPoint(0, round(rect.height() * 2 / 3)))
    assert seen == [(datetime(2026, 10, 8, 12), 60)]
    assert week.asked is None
    assert len(here.sessions()) == 1
