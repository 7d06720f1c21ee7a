"""The calendar by mouse and keyboard: what is seen, moved, lengthened, made and called off."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.views.sessions.new_session import NewSessionDialog
from tests.views.sessions.room import Furnish, Room, first_id, meeting, pair_id

THURSDAY = datetime(2026, 10, 8, 10)


def test_week_shows_the_sessions_of_the_week_that_today_lies_in(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(datetime(2026, 10, 20, 9), number=2))
    model = here.tab.week.sessions
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Lind and Ek"]


def test_session_is_heard_with_day_time_names_number_and_status(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    heard = here.tab.week.sessions.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Thursday 8 October 2026, 10:00 to 11:30, Åsa Lind and Bo Ek, session 1 of 3")


def test_dragging_a_block_moves_the_session_by_half_hours(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    week = here.tab.week
    start = here.middle(week, first_id())
    hour = week.visualRect(week.sessions.index_of(first_id())).height() / 1.5
    column = week.visualRect(week.sessions.index_of(first_id())).width()
    here.drag(week, start, start + QPoint(column, round(hour)))
    assert here.session(first_id()).wall_start == datetime(2026, 10, 9, 11)
    assert "moved to Friday 9 October 2026, 11:00 to 12:30" in here.said[-1]


def test_dragging_then_undo_restores_the_session(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    before = here.session(first_id())
    start = here.middle(here.tab.week, first_id())
    here.drag(here.tab.week, start, start + QPoint(0, 90))
    assert here.session(first_id()) != before
    here.office.history.undo()
    assert here.session(first_id()) == before


def test_dragging_the_lower_edge_lengthens_the_session(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    rect = here.tab.week.visualRect(here.tab.week.sessions.index_of(first_id()))
    edge = QPoint(rect.center().x(), rect.bottom() - 1)
    here.drag(here.tab.week, edge, edge + QPoint(0, round(rect.height() / 3)))
    assert here.session(first_id()).minutes == 120
    assert here.session(first_id()).wall_start == THURSDAY


def test_escape_while_dragging_leaves_everything_as_it_was(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    week = here.tab.week
    start = here.middle(week, first_id())
    here.drag(week, start, start + QPoint(0, 120), let_go=False)
    assert week.drag is not None
    here.press(week, Qt.Key.Key_Escape)
    QTest.mouseRelease(week.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(0, 120))
    QApplication.processEvents()
    assert here.session(first_id()).wall_start == THURSDAY


def test_while_dragging_what_breaks_is_known_before_letting_go(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(datetime(2026, 10, 9, 10), number=2))
    week = here.tab.week
    start = here.middle(week, first_id())
    column = here.middle(week, first_id(number=2)).x() - start.x()
    here.drag(week, start, start + QPoint(column, 0), let_go=False)
    assert week.drag is not None
    codes = [one.code for one in week.breaches(week.drag)]
    assert "in-two-places" in codes
    week.end_drag()


def test_drop_where_somebody_is_in_two_places_is_refused_in_words(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(datetime(2026, 10, 9, 10), number=2))
    start = here.middle(here.tab.week, first_id())
    column = here.middle(here.tab.week, first_id(number=2)).x() - start.x()
    here.drag(here.tab.week, start, start + QPoint(column, 0))
    assert here.session(first_id()).wall_start == THURSDAY
    assert here.said[-1] == "One of the two has another session at 2026-10-09 10:00."


def test_held_session_is_not_dragged(room: Furnish) -> None:
    held = replace(meeting(datetime(2026, 10, 6, 10)), status=SessionStatus.HELD)
    here = room(held)
    start = here.middle(here.tab.week, first_id())
    here.drag(here.tab.week, start, start + QPoint(0, 120))
    assert here.session(first_id()) == held


def test_dragging_over_empty_time_asks_for_the_pair_and_makes_the_session(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    week = here.tab.week
    rect = week.visualRect(week.sessions.index_of(first_id()))
    start = QPoint(rect.center().x(), rect.bottom() + rect.height() // 3)
    QTimer.singleShot(0, _Answer("cia"))
    here.drag(week, start, start + QPoint(0, round(rect.height() * 2 / 3)))
    made = [one for one in here.sessions() if one.pair_id == pair_id(1)]
    assert [(one.wall_start, one.minutes) for one in made] == [(datetime(2026, 10, 8, 12), 60)]


def test_n_makes_a_session_on_a_working_day_ahead(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.tab.week.setFocus()
    QTimer.singleShot(0, _Answer("dag fors"))
    here.press(here.tab.week, Qt.Key.Key_N)
    made = [one for one in here.sessions() if one.pair_id == pair_id(1)]
    assert len(made) == 1
    assert made[0].wall_start > datetime(2026, 10, 7, 12)
    assert made[0].wall_start.weekday() < 5


class _Answer:
    """Looks for a pair in the dialog, and makes the session."""

    def __init__(self, sought: str) -> None:
        self._sought = sought

    def __call__(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, NewSessionDialog):
            QTimer.singleShot(10, self)
            return
        search = dialog.findChild(QLineEdit, "new-search")
        assert search is not None
        QTest.keyClicks(search, self._sought)
        QTest.keyClick(search, Qt.Key.Key_Return)


def test_month_drag_keeps_the_time_and_changes_the_day(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.click_view("month")
    month = here.tab.month
    start = here.middle(month, first_id())
    cell = month.viewport().width() / 7.5
    here.drag(month, start, start + QPoint(-round(cell), 0))
    assert here.session(first_id()).wall_start == datetime(2026, 10, 7, 10)


def test_month_shows_days_of_neighbouring_months_too(room: Furnish) -> None:
    here = room(meeting(datetime(2026, 9, 28, 9)), meeting(datetime(2026, 11, 2, 9), number=2))
    here.click_view("month")
    shown = [here.tab.month.sessions.index(0, 0).data(Qt.ItemDataRole.UserRole + 1)]
    assert shown == [first_id()]


def test_search_keeps_to_names_and_goes_where_they_meet(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(datetime(2026, 11, 5, 9), place=1))
    here.tab.start_search()
    search = here.tab.findChild(QLineEdit, "search-sessions")
    assert search is not None
    QTest.keyClicks(search, "HOLM")
    model = here.tab.week.sessions
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Holm and Fors"]


def test_reveal_of_a_pair_shows_its_next_session(room: Furnish) -> None:
    here = room(meeting(datetime(2026, 10, 1, 9)), meeting(datetime(2026, 11, 5, 9), number=2))
    here.reveal(pair_id())
    line = here.tab.week.chosen_line()
    assert line is not None
    assert line.id == first_id(number=2)


def test_only_the_touched_row_changes(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(datetime(2026, 10, 9, 9), place=1))
    touched: list[int] = []
    model = here.tab.week.sessions
    model.dataChanged.connect(lambda first, last: touched.extend(range(first.row(), last.row() + 1)))
    model.modelReset.connect(lambda: touched.append(-1))
    here.office.sessions.move(first_id(), datetime(2026, 10, 8, 14))
    assert touched == [model.index_of(first_id()).row()]


def test_empty_programme_says_what_belongs_here_and_leads_to_pairs(room: Furnish) -> None:
    here = room(couples=())
    went: list[tuple[str, str]] = []
    here.tab.went_to.connect(lambda code, record: went.append((code, record)))
    button = next(one for one in _buttons(here) if one.text() == "Go to Matching" and one.isVisible())
    button.click()
    assert went == [("matching", "")]


def _buttons(here: Room) -> list[QPushButton]:
    return here.tab.findChildren(QPushButton)


def test_head_keeps_its_buttons_names_where_only_signs_find_room(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    button = here.tab.findChild(QPushButton, "new-session")
    assert button is not None
    header = button.parentWidget()
    assert header is not None
    header.resize(header.minimumSizeHint().width() - 1, header.height())
    assert (button.text(), button.accessibleName()) == ("", "New session")
    header.resize(2000, header.height())
    assert button.text() == "New session"


def test_reveal_of_a_session_in_another_week_shows_that_one_and_no_neighbour(room: Furnish) -> None:
    later = datetime(2026, 10, 22, 9)
    here = room(
        meeting(THURSDAY),
        meeting(datetime(2026, 10, 9, 9), place=1),
        meeting(later, number=2),
        meeting(datetime(2026, 10, 21, 9), number=2, place=1),
    )
    for session_id in (first_id(), first_id(number=2), first_id(place=1), first_id(place=1, number=2)):
        here.reveal(session_id)
        assert here.tab.page.session_id == session_id
        assert here.tab.week.currentIndex() == here.tab.week.sessions.index_of(session_id)
