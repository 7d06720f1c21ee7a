"""What somebody meets who sees the board for the first time: what to do stands where it is done."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from revmentor_desktop.domain.ids import PersonId
from tests.views.matching.table import Table, shown

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_adepts_with_an_empty_place_come_first_when_the_board_is_opened(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.tab.refresh(None)
    table.settle()
    assert shown(table.tab.adepts.model) == ["Karin", "Per-Olof", "Gunilla"]


def test_no_card_moves_while_one_works(table: Table) -> None:
    before = shown(table.tab.adepts.model)
    table.drop_on("Gunilla", "Tova")
    assert shown(table.tab.adepts.model) == before
    table.workspace.perform(table.office.history.undo)
    table.settle()
    assert shown(table.tab.adepts.model) == before


def test_until_somebody_is_chosen_the_panel_tells_how_to_pair(table: Table) -> None:
    panel = table.tab.panel
    assert panel.hint.isVisible()
    assert "Drag a mentor" in panel.hint.text()
    table.tab.mentors.view.setCurrentIndex(table.mentor("Tova"))
    assert not panel.hint.isVisible()


def test_the_pointer_is_a_hand_over_what_can_be_dragged(table: Table) -> None:
    mentors, adepts = table.tab.mentors.view, table.tab.adepts.view
    _hover(table, "Tova")
    assert mentors.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mouseMove(mentors.viewport(), QPoint(20, mentors.viewport().height() - 2))
    assert mentors.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    _hover(table, "Gunilla")
    assert adepts.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_over_a_pair_the_pointer_is_a_hand_unless_the_pair_is_locked(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    view = table.tab.adepts.view
    _hover(table, "Gunilla")
    assert view.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    table.office.pairs.set_locked(table.pair("Tova", "Gunilla").id, locked=True)
    table.settle()
    _hover(table, "Gunilla")
    assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_card_under_the_pointer_stands_out(table: Table) -> None:
    view = table.tab.mentors.view
    where = view.visualRect(table.mentor("Hugo"))
    QTest.mouseMove(view.viewport(), QPoint(20, view.viewport().height() - 2))
    before = view.viewport().grab(where).toImage()
    _hover(table, "Hugo")
    assert view.viewport().grab(where).toImage() != before


def _hover(table: Table, name: str) -> None:
    """Move the pointer to the middle of somebody's card, from a point beside it."""
    is_mentor = table.mentor(name).isValid()
    view = table.tab.mentors.view if is_mentor else table.tab.adepts.view
    index = view.model().match(view.model().index(0, 0), Qt.ItemDataRole.DisplayRole, PersonId(name))[0]
    at = view.visualRect(index).center()
    QTest.mouseMove(view.viewport(), at - QPoint(3, 3))
    QTest.mouseMove(view.viewport(), at)
