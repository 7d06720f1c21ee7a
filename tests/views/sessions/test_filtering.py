"""Filters and the strip of weeks: what is hidden is said, kept, cleared; a week is a click or a key away."""

from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from revmentor_desktop.models.session_filters import Kind
from revmentor_desktop.views.sessions.filter_popup import FilterPopup
from revmentor_desktop.views.sessions.year_strip import YearStrip
from revmentor_desktop.views.widgets.chips import Chip
from tests.views.sessions.room import Furnish, Room, first_id, meeting, pair_id

THURSDAY, FRIDAY = datetime(2026, 10, 8, 10), datetime(2026, 10, 9, 9)
LATER = datetime(2026, 11, 5, 9)


def popup(here: Room) -> FilterPopup:
    """The filter, opened by its button."""
    here.click("filter")
    found = here.tab.findChild(FilterPopup)
    assert found is not None
    return found


def tick(here: Room, kind: Kind, name: str) -> None:
    """Tick somebody in the filter."""
    shown = popup(here)
    chip = shown.findChild(Chip, f"by-{kind}")
    assert chip is not None
    chip.click()
    (item,) = shown.picker.model.findItems(name)
    item.setCheckState(Qt.CheckState.Checked)
    QApplication.processEvents()
    shown.close()
    QApplication.processEvents()


def shown_ids(here: Room) -> list[str]:
    """The sessions that the week shows."""
    model = here.tab.week.sessions
    return [str(model.index(row, 0).data(Qt.ItemDataRole.UserRole + 1)) for row in range(model.rowCount())]


def line_of(here: Room) -> QWidget:
    """The line that says what is hidden."""
    found = here.tab.findChild(QWidget, "filter-line")
    assert found is not None
    return found


def test_ticking_a_person_shows_their_sessions_says_so_and_one_click_brings_all_back(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(FRIDAY, place=1))
    assert line_of(here).isHidden()
    tick(here, Kind.PERSON, "Dag Fors")
    assert shown_ids(here) == [first_id(1)]
    assert line_of(here).isVisible()
    assert line_of(here).accessibleName() == "1 of 2 sessions are shown: the filter hides the others."
    here.click("show-all-sessions")
    assert shown_ids(here) == [first_id(), first_id(1)]
    assert line_of(here).isHidden()


def test_a_state_is_switched_by_its_chip(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    shown = popup(here)
    chip = shown.findChild(Chip, "status-held")
    assert chip is not None
    chip.click()
    assert shown_ids(here) == []
    chip.click()
    assert shown_ids(here) == [first_id()]
    shown.close()


def test_the_filter_comes_back_at_the_next_start(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(FRIDAY, place=1))
    tick(here, Kind.PAIR, "Cia Holm and Dag Fors")
    state = here.tab.state()
    here.click("show-all-sessions")
    here.tab.restore(state)
    assert shown_ids(here) == [first_id(1)]
    button = here.tab.findChild(QPushButton, "filter")
    assert button is not None
    assert button.isChecked()


def test_a_filter_for_people_of_another_programme_hides_nothing(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.tab.restore({"only-person": "somebody,else", "only-pair": "gone"})
    assert shown_ids(here) == [first_id()]
    assert line_of(here).isHidden()


def test_the_calendar_turns_to_where_what_is_asked_for_lies(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(LATER, place=1))
    tick(here, Kind.PAIR, "Cia Holm and Dag Fors")
    assert shown_ids(here) == [first_id(1)]


def test_who_is_sought_from_elsewhere_is_seen_whatever_is_filtered(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(FRIDAY, place=1))
    tick(here, Kind.PAIR, "Cia Holm and Dag Fors")
    here.reveal(pair_id())
    line = here.tab.week.chosen_line()
    assert line is not None
    assert line.id == first_id()


def strip(here: Room) -> YearStrip:
    """The strip of weeks."""
    found = here.tab.findChild(YearStrip)
    assert found is not None
    return found


def test_a_click_on_a_week_shows_it(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(LATER, number=2))
    weeks = strip(here)
    row = weeks.weeks.row_of(LATER.date())
    middle: QPoint = weeks.visualRect(weeks.weeks.index(row, 0)).center()
    QTest.mouseClick(weeks.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QApplication.processEvents()
    assert here.tab.week.period()[0] == date(2026, 11, 2)
    assert shown_ids(here) == [first_id(number=2)]


def test_keys_go_from_week_to_week(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    weeks = strip(here)
    weeks.setFocus()
    here.press(weeks, Qt.Key.Key_Right)
    assert here.tab.week.period()[0] == date(2026, 10, 12)
    here.press(weeks, Qt.Key.Key_Home)
    assert here.tab.week.period()[0] == date(2026, 9, 14)
    here.press(weeks, Qt.Key.Key_End)
    assert here.tab.week.period()[0] == date(2026, 12, 14)


def test_turning_the_calendar_moves_the_mark_of_the_strip(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.press(here.tab.week, Qt.Key.Key_PageDown)
    weeks = strip(here)
    assert weeks.currentIndex().row() == weeks.weeks.row_of(date(2026, 10, 12))


def test_the_strip_goes_there_in_month_and_list_too(room: Furnish) -> None:
    here = room(meeting(THURSDAY), meeting(LATER, number=2))
    weeks = strip(here)
    for view in ("month", "list"):
        here.click_view(view)
        weeks.setCurrentIndex(weeks.weeks.index(0, 0))
        weeks.day_chosen.emit(date(2026, 11, 2))
        QApplication.processEvents()
    here.click_view("month")
    assert here.tab.month.period()[0] <= date(2026, 11, 5) <= here.tab.month.period()[1]


def test_a_screen_reader_hears_each_week(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    interface = QAccessible.queryAccessibleInterface(strip(here))
    heard = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]
    assert "Week 41, 5 Oct to 11 Oct: 1 session" in heard
