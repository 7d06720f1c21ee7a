"""How people stand with the cohort, from the menu of a card: leaving, a partner, decisions for many."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QMenu

from revmentor_desktop.domain.people import Participation, ParticipationStatus
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.picker import PairPicker
from revmentor_desktop.views.standing.leaving_dialog import LeavingDialog
from revmentor_desktop.views.standing.rematch_dialog import RematchDialog
from tests.views.matching.table import Table

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def menu_of(table: Table, view: CardView) -> dict[str, QAction]:
    """Open the menu of the current card; its actions and those of its submenus by name."""
    view.setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    view.contextMenuEvent(event)
    menu = table.tab.adepts.findChild(QMenu, "card-menu")
    assert isinstance(menu, QMenu)
    return {one.objectName(): one for one in menu.findChildren(QAction) if one.objectName()}


def status(table: Table, name: str) -> ParticipationStatus:
    (part,) = table.office.door.store.all(Participation, person_id=name)
    return part.status


def test_a_mentor_who_leaves_is_replaced_from_the_same_menu(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.tab.mentors.view.setCurrentIndex(table.mentor("Hugo"))
    menu_of(table, table.tab.mentors.view)["leaves"].trigger()
    dialog = table.tab.window().findChild(LeavingDialog)
    assert isinstance(dialog, LeavingDialog)
    dialog.reason.setText("A new job")
    assert dialog.save is not None
    dialog.save.click()
    table.settle()
    assert status(table, "Hugo") is ParticipationStatus.WITHDRAWN
    assert table.pairs() == {("Tova", "Gunilla")}
    assert "Hugo" not in table.listed()


def test_an_adept_without_a_pair_finds_a_partner_with_the_least_disturbance(table: Table) -> None:
    table.tab.adepts.view.setCurrentIndex(table.adept("Karin"))
    menu_of(table, table.tab.adepts.view)["find-partner"].trigger()
    table.settle()
    dialog = table.tab.window().findChild(RematchDialog)
    assert isinstance(dialog, RematchDialog)
    use = dialog.findChild(QAbstractButton, "use-way")
    assert isinstance(use, QAbstractButton)
    use.click()
    table.settle()
    assert {adept for _, adept in table.pairs()} == {"Karin"}


def test_choosing_by_hand_opens_the_ranked_list(table: Table) -> None:
    table.tab.adepts.view.setCurrentIndex(table.adept("Karin"))
    menu_of(table, table.tab.adepts.view)["find-partner"].trigger()
    table.settle()
    hand = table.tab.window().findChild(QAbstractButton, "rematch-by-hand")
    assert isinstance(hand, QAbstractButton)
    hand.click()
    table.settle()
    picker = table.tab.window().findChild(PairPicker)
    assert isinstance(picker, PairPicker)
    assert picker.windowTitle() == "Pair Karin with…"


def test_several_chosen_mentors_are_put_in_reserve_at_once(table: Table) -> None:
    view = table.tab.mentors.view
    view.setCurrentIndex(table.mentor("Hugo"))
    view.selectionModel().select(table.mentor("Amina"), QItemSelectionModel.SelectionFlag.Select)
    menu_of(table, view)["reserve"].trigger()
    table.settle()
    assert {status(table, name) for name in ("Hugo", "Amina")} == {ParticipationStatus.RESERVE}
    assert table.listed() == ["Tova"]
    table.office.history.undo()
    assert {status(table, name) for name in ("Hugo", "Amina")} == {ParticipationStatus.SELECTED}
