"""Several sessions logged at once: by button, keys and menu, said of each before, undone in one step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableView,
)
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.views.sessions.log_many import LogManyDialog
from tests.views.sessions.room import Furnish, Room, first_id, meeting

MONDAY, TUESDAY, AHEAD = datetime(2026, 10, 5, 10), datetime(2026, 10, 6, 10), datetime(2026, 10, 20, 10)
HELD, CANCELLED = SessionStatus.HELD, SessionStatus.CANCELLED


class _Answer:
    """Answers the dialog when it is there: looks at it, chooses an outcome, and logs."""

    def __init__(self, outcome: str = "held", look: Callable[[LogManyDialog], None] | None = None) -> None:
        self.was_asked = False
        self._outcome = outcome
        self._look = look
        QTimer.singleShot(0, self)

    def __call__(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, LogManyDialog):
            QTimer.singleShot(10, self)
            return
        self.was_asked = True
        radio, save = dialog.findChild(QRadioButton, self._outcome), dialog.findChild(QPushButton, "save")
        assert radio is not None
        assert save is not None
        radio.click()
        if self._look is not None:
            self._look(dialog)
        save.click()


def _listed(room: Furnish, *more: Session) -> Room:
    here = room(meeting(MONDAY), meeting(TUESDAY, place=1), meeting(AHEAD, number=2), *more)
    here.click_view("list")
    return here


def _statuses(here: Room) -> set[tuple[SessionStatus, int | None]]:
    return {(one.status, one.minutes_held) for one in here.sessions()}


def _choose_all(here: Room) -> None:
    here.tab.list.setFocus()
    here.tab.list.selectAll()
    QApplication.processEvents()


def _becomes(dialog: LogManyDialog) -> list[str]:
    table = dialog.findChild(QTableView, "to-log")
    assert table is not None
    model = table.model()
    return [str(model.index(row, 3).data()) for row in range(model.rowCount())]


def test_button_logs_all_that_are_over_as_planned(room: Furnish, qtbot: QtBot) -> None:
    here = _listed(room)
    _Answer()
    here.click("log-many")
    qtbot.waitUntil(lambda: "2 sessions logged." in here.said)
    assert _statuses(here) == {(HELD, 90), (SessionStatus.SUGGESTED, None)}
    assert here.session(first_id(number=2)).status is SessionStatus.SUGGESTED


def test_one_undo_takes_them_all_back(room: Furnish, qtbot: QtBot) -> None:
    here = _listed(room)
    before = {one.id: one for one in here.sessions()}
    _Answer()
    here.click("log-many")
    qtbot.waitUntil(lambda: "2 sessions logged." in here.said)
    here.office.history.undo()
    assert {one.id: one for one in here.sessions()} == before


def test_keys_log_what_is_chosen_and_each_refusal_is_said_before(room: Furnish, qtbot: QtBot) -> None:
    here = _listed(room)
    _choose_all(here)
    told: list[str] = []
    answer = _Answer(look=lambda dialog: told.extend(_becomes(dialog)))
    here.press(here.tab.list, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "2 sessions logged." in here.said)
    assert answer.was_asked
    assert told == ["Held", "Held", "Stays: it lies ahead"]


def test_all_can_be_cancelled_by_a_side(room: Furnish, qtbot: QtBot) -> None:
    here = _listed(room)
    _choose_all(here)
    _Answer("cancelled-adept")
    here.press(here.tab.list, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "3 sessions logged." in here.said)
    assert {(one.status, one.by_side) for one in here.sessions()} == {(CANCELLED, Side.ADEPT)}


def test_delete_with_several_chosen_asks_for_all_of_them(room: Furnish, qtbot: QtBot) -> None:
    here = _listed(room)
    _choose_all(here)
    _Answer("cancelled")
    here.press(here.tab.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "3 sessions logged." in here.said)
    assert _statuses(here) == {(CANCELLED, None)}


def test_what_has_been_held_stays_and_says_so(room: Furnish, qtbot: QtBot) -> None:
    held = replace(meeting(MONDAY, number=3), status=HELD, minutes_held=75, id=first_id(number=3))
    here = _listed(room, held)
    _choose_all(here)
    told: list[str] = []
    _Answer("missed-mentor", lambda dialog: told.extend(_becomes(dialog)))
    here.press(here.tab.list, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "3 sessions logged." in here.said)
    assert sorted(told) == ["Missed by the mentor"] * 3 + ["Stays: Held"]
    assert here.session(held.id) == held


def test_each_row_can_be_said_of_by_itself(room: Furnish, qtbot: QtBot) -> None:
    here = _listed(room)

    def look(dialog: LogManyDialog) -> None:
        table = dialog.findChild(QTableView, "to-log")
        assert table is not None
        for column, kind in ((3, QComboBox), (4, QSpinBox), (5, QLineEdit)):
            table.setCurrentIndex(table.model().index(0 if column > 3 else 1, column))
            QTest.keyClick(table, Qt.Key.Key_F2)
            editor = table.findChild(kind, "log-editor")
            assert editor is not None
            assert editor.accessibleName()
            if isinstance(editor, QComboBox):
                editor.setFocus()
                QTest.keyClick(editor, Qt.Key.Key_End)
                assert editor.currentText() == "Missed by the adept"
            else:
                QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
                QTest.keyClicks(editor, "75")
            QTest.keyClick(editor, Qt.Key.Key_Return)
            QApplication.processEvents()
        assert dialog.isVisible()

    _Answer(look=look)
    here.click("log-many")
    qtbot.waitUntil(lambda: "2 sessions logged." in here.said)
    held, missed = here.session(first_id()), here.session(first_id(place=1))
    assert (held.status, held.minutes_held, held.summary) == (HELD, 75, "75")
    assert (missed.status, missed.by_side) == (SessionStatus.MISSED, Side.ADEPT)


def test_menu_of_several_logs_them(room: Furnish, qtbot: QtBot) -> None:
    here = _listed(room)
    _choose_all(here)
    first: QPoint = here.tab.list.visualRect(here.tab.list.model().index(0, 0)).center()
    here.tab.list.customContextMenuRequested.emit(first)
    menu = here.tab.findChild(QMenu)
    assert menu is not None
    assert menu.actions()[0].text() == "Log 3 sessions…"
    _Answer()
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: "2 sessions logged." in here.said)


def test_where_all_is_logged_the_button_says_so(room: Furnish) -> None:
    here = room(meeting(AHEAD))
    here.click_view("list")
    here.click("log-many")
    assert here.said == ["Every session that is over has been logged."]


def test_what_only_gets_selected_becomes_current_and_enter_opens_it(room: Furnish, qtbot: QtBot) -> None:
    here = room(meeting(datetime(2026, 10, 8, 10)), meeting(datetime(2026, 10, 9, 10), place=1))
    here.tab.activateWindow()
    week = here.tab.week
    index = week.sessions.index_of(first_id(1))
    # A screen reader selects, and makes nothing current.
    week.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.waitUntil(lambda: week.currentIndex() == index)
    QTest.keyClick(week, Qt.Key.Key_Return)
    focused = here.tab.focusWidget()
    assert focused is not None
    assert here.tab.page.isAncestorOf(focused)
    assert here.tab.page.session_id == first_id(1)


def test_row_that_only_gets_selected_becomes_current_in_the_list(room: Furnish, qtbot: QtBot) -> None:
    here = _listed(room)
    rows = here.tab.list
    flags = QItemSelectionModel.SelectionFlag
    rows.selectionModel().select(rows.model().index(2, 0), flags.ClearAndSelect | flags.Rows)
    qtbot.waitUntil(lambda: rows.currentIndex().row() == 2)
    assert here.tab.page.session_id == first_id(number=2)
