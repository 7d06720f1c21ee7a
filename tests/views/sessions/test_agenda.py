"""A session's agenda: filled, edited in place, reordered by drag and keys, undone."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QSpinBox,
    QTableView,
)
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.ids import AgendaItemId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from tests.views.sessions.room import Furnish, Room, first_id, meeting

THURSDAY = datetime(2026, 10, 8, 10)
ALT = Qt.KeyboardModifier.AltModifier


def _agenda(here: Room) -> list[tuple[str, int]]:
    items = here.workspace.snapshot().agenda_of(first_id())
    return [(item.title, item.minutes) for item in items]


def _filled(room: Furnish) -> Room:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    here.click("use-template")
    return here


def test_template_fills_the_session_to_the_minute(room: Furnish) -> None:
    here = _filled(room)
    agenda = _agenda(here)
    assert len(agenda) == 5
    assert sum(minutes for _, minutes in agenda) == 90
    assert agenda[0][0] == "Spelregler och förväntningar"  # the programme's language, not the window's


def test_alt_and_arrows_reorder_the_agenda(room: Furnish) -> None:
    here = _filled(room)
    first, second, *rest = _agenda(here)
    points = here.tab.page.agenda.points
    points.setCurrentIndex(here.tab.page.agenda.model.index(0, 0))
    here.press(points, Qt.Key.Key_Down, ALT)
    assert _agenda(here) == [second, first, *rest]
    assert points.currentIndex().row() == 1
    here.press(points, Qt.Key.Key_Up, ALT)
    assert _agenda(here) == [first, second, *rest]


def test_dropping_a_point_reorders_the_agenda(room: Furnish) -> None:
    here = _filled(room)
    before = _agenda(here)
    model, points = here.tab.page.agenda.model, here.tab.page.agenda.points
    data = model.mimeData([model.index(0, 0)])
    below = points.visualRect(model.index(2, 0)).bottomLeft()
    _drop(points, data, QPointF(below.x() + 20, below.y()))
    QApplication.processEvents()
    assert sorted(_agenda(here)) == sorted(before)
    assert _agenda(here).index(before[0]) == 2


def _drop(view: QTableView, data: QMimeData, where: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move, here = Qt.DropAction.MoveAction, where.toPoint()
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(here, move, data, left, none))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(here, move, data, left, none))
    QApplication.sendEvent(view.viewport(), QDropEvent(where, move, data, left, none))


def test_title_and_minutes_are_edited_in_place(room: Furnish, qtbot: QtBot) -> None:
    here = _filled(room)
    _edit(here, 0, QLineEdit, "Our own words")
    qtbot.waitUntil(lambda: _agenda(here)[0][0] == "Our own words")
    _edit(here, 1, QSpinBox, "25")
    qtbot.waitUntil(lambda: _agenda(here)[0] == ("Our own words", 25))


def _edit(here: Room, column: int, kind: type[QLineEdit | QSpinBox], text: str) -> None:
    points = here.tab.page.agenda.points
    points.setFocus()
    points.setCurrentIndex(here.tab.page.agenda.model.index(0, column))
    here.press(points, Qt.Key.Key_F2)
    editor = points.findChild(kind, "agenda-editor")
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_new_point_takes_the_minutes_that_are_left(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    here.click("add-point")
    assert _agenda(here) == [("New point", 90)]


def test_removed_point_comes_back_with_undo(room: Furnish) -> None:
    here = _filled(room)
    before = _agenda(here)
    points = here.tab.page.agenda.points
    points.setCurrentIndex(here.tab.page.agenda.model.index(1, 0))
    here.press(points, Qt.Key.Key_Delete)
    assert _agenda(here) == [before[0], *before[2:]]
    here.office.history.undo()
    assert _agenda(here) == before


def test_agenda_of_a_cancelled_session_is_fixed(room: Furnish) -> None:
    off = replace(meeting(THURSDAY), status=SessionStatus.CANCELLED, by_side=Side.MENTOR)
    here = room(off)
    here.office.sessions.write_agenda(
        off.id,
        (AgendaItem(id=AgendaItemId("point"), session_id=off.id, position=0, title="Kept", minutes=20),),
    )
    here.reveal(off.id)
    index = here.tab.page.agenda.model.index(0, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
