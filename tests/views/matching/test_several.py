"""Swaps, and several cards at once: dragged, released and locked together, each as one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.adept_board import ANSWER_ROLE
from revmentor_desktop.models.pairing_answers import Answer
from revmentor_desktop.models.pairing_drag import Dragged, together
from revmentor_desktop.models.pairing_placing import Outcome
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.picker import PairPicker
from tests.views.matching.table import Table, enter, laid, shown

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TOVA, HUGO, AMINA = PersonId("Tova"), PersonId("Hugo"), PersonId("Amina")


def select(table: Table, view: CardView, *names: str) -> None:
    """Choose several cards, the last one as the current."""
    view.clearSelection()
    for name in names:
        index = table.adept(name) if view is table.tab.adepts.view else table.mentor(name)
        view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)
    table.settle()


def undo(table: Table) -> None:
    table.workspace.perform(table.office.history.undo)
    table.settle()


def hand(*mentors: PersonId) -> Dragged:
    """Several mentors from the list in one hand."""
    dragged = together([Dragged(mentor_id=one) for one in mentors])
    assert dragged is not None
    return dragged


def test_from_card_to_a_full_card_the_two_mentors_change_adepts_in_one_step(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.drop_on("Karin", "Hugo")

    table.drop_on("Karin", "Tova", table.pair("Tova", "Gunilla").id)

    assert table.pairs() == {("Tova", "Karin"), ("Hugo", "Gunilla")}
    assert table.said()[-1] == "Tova and Karin are a pair now, and Hugo and Gunilla are."
    undo(table)
    assert table.pairs() == {("Tova", "Gunilla"), ("Hugo", "Karin")}


def test_while_dragging_a_full_card_says_that_the_mentors_swap(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.drop_on("Karin", "Hugo")
    pair_id = table.pair("Tova", "Gunilla").id
    enter(table.tab.adepts.view, Dragged(mentor_id=TOVA, pair_id=pair_id), QPoint(30, 30))
    table.settle()

    said = table.adept("Karin").data(ANSWER_ROLE)

    assert isinstance(said, Answer)
    assert (said.outcome, said.hint) == (Outcome.PAIRS, "swaps with Hugo")
    assert ", swaps with Hugo, " in said.spoken


def test_where_the_other_mentor_may_not_go_back_they_become_free(table: Table) -> None:
    table.drop_on("Per-Olof", "Hugo")
    table.drop_on("Gunilla", "Tova")

    # Tova works where Per-Olof does, so a swap would clash; Hugo comes to Gunilla and Tova is free.
    table.drop_on("Gunilla", "Hugo", table.pair("Hugo", "Per-Olof").id)

    assert table.pairs() == {("Hugo", "Gunilla")}
    assert table.said()[-1] == "Hugo and Gunilla are a pair now; Tova is free again."


def test_the_menu_swaps_with_a_pair_that_is_picked(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.drop_on("Karin", "Hugo")
    view = table.tab.adepts.view
    select(table, view, "Gunilla")
    view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = table.tab.adepts.findChild(QMenu, "card-menu")
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == "swap").trigger()
    table.settle()
    picker = table.tab.window().findChild(PairPicker)
    assert isinstance(picker, PairPicker)

    assert shown(picker.model) == ["Karin"]
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    table.settle()

    assert table.pairs() == {("Tova", "Karin"), ("Hugo", "Gunilla")}


def test_several_mentors_come_to_an_adept_who_has_as_many_places(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, capacity=2) as table:
        view = table.tab.adepts.view
        table.drop(hand(TOVA, HUGO), view, view.visualRect(table.adept("Gunilla")).center())

        assert table.pairs() == {("Tova", "Gunilla"), ("Hugo", "Gunilla")}
        assert table.said()[-1] == "2 pairs are made with Gunilla."
        undo(table)
        assert table.pairs() == set()


def test_of_several_those_who_cannot_come_are_named_with_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, capacity=2) as table:
        view = table.tab.adepts.view
        at = view.visualRect(table.adept("Per-Olof")).center()
        enter(view, hand(TOVA, HUGO), at)
        table.settle()
        said = table.adept("Per-Olof").data(ANSWER_ROLE)
        assert isinstance(said, Answer)
        assert (said.line, said.hint) == ("1 of 2 here", "Both work in Marketing")

        table.drop(hand(TOVA, HUGO), view, at)

        assert table.pairs() == {("Hugo", "Per-Olof")}
        assert table.said()[-1] == "1 pair is made with Per-Olof; not Tova: Both work in Marketing."


def test_where_nobody_of_several_can_come_nothing_happens_and_the_bar_says_why(table: Table) -> None:
    table.drop_on("Gunilla", "Amina")
    view = table.tab.adepts.view

    table.drop(hand(TOVA, HUGO), view, view.visualRect(table.adept("Gunilla")).center())

    assert table.pairs() == {("Amina", "Gunilla")}
    assert table.said()[-1].startswith("Nobody can be paired with Gunilla like this: No place left")


def test_chosen_mentors_are_dragged_together(table: Table) -> None:
    view = table.tab.mentors.view
    select(table, view, "Tova", "Hugo")
    at = view.visualRect(table.mentor("Hugo")).center()

    held = view.held(table.mentor("Hugo"), at)

    assert held is not None
    assert {one.mentor_id for one in held.each} == {"Tova", "Hugo"}
    alone = view.held(table.mentor("Amina"), view.visualRect(table.mentor("Amina")).center())
    assert alone == Dragged(mentor_id=AMINA)


def test_enter_on_several_mentors_picks_one_adept_for_all(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, capacity=2) as table:
        select(table, table.tab.mentors.view, "Tova", "Hugo")
        QTest.keyClick(table.tab.mentors.view, Qt.Key.Key_Return)
        table.settle()
        picker = table.tab.window().findChild(PairPicker)
        assert isinstance(picker, PairPicker)
        assert picker.windowTitle() == "Pair 2 mentors with…"
        QTest.keyClicks(picker.search, "karin")
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
        table.settle()

        assert table.pairs() == {("Tova", "Karin"), ("Hugo", "Karin")}


@pytest.mark.parametrize("by_drag", [True, False])
def test_several_pairs_are_released_in_one_step(table: Table, *, by_drag: bool) -> None:
    table.drop_on("Gunilla", "Tova")
    table.drop_on("Karin", "Hugo")
    view = table.tab.adepts.view
    select(table, view, "Gunilla", "Karin")
    if by_drag:
        held = view.held(table.adept("Karin"), view.visualRect(table.adept("Karin")).center())
        assert held is not None
        table.drop(held, table.tab.mentors.view, QPoint(40, 40))
    else:
        QTest.keyClick(view, Qt.Key.Key_Delete)
        table.settle()

    assert table.pairs() == set()
    assert table.said()[-1] == "2 pairs are taken back."
    undo(table)
    assert table.pairs() == {("Tova", "Gunilla"), ("Hugo", "Karin")}


def test_of_several_an_active_pair_stays_and_the_bar_says_so(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.drop_on("Karin", "Hugo")
    table.office.pairs.activate(table.pair("Tova", "Gunilla").id)
    table.settle()
    select(table, table.tab.adepts.view, "Gunilla", "Karin")

    QTest.keyClick(table.tab.adepts.view, Qt.Key.Key_Delete)
    table.settle()

    assert table.pairs() == {("Tova", "Gunilla")}
    assert table.said()[-1] == "1 pair among them is more than proposed and stays."
    select(table, table.tab.adepts.view, "Gunilla", "Per-Olof")
    QTest.keyClick(table.tab.adepts.view, Qt.Key.Key_Delete)
    table.settle()
    assert table.said()[-1].startswith("None of these pairs is only proposed")


def test_several_pairs_are_locked_and_unlocked_in_one_step(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.drop_on("Karin", "Hugo")
    view, control = table.tab.adepts.view, Qt.KeyboardModifier.ControlModifier
    select(table, view, "Gunilla", "Karin")

    QTest.keyClick(view, Qt.Key.Key_L, control)
    table.settle()
    assert table.pair("Tova", "Gunilla").locked
    assert table.pair("Hugo", "Karin").locked
    QTest.keyClick(view, Qt.Key.Key_L, control)
    table.settle()
    assert not table.pair("Tova", "Gunilla").locked
    undo(table)
    assert table.pair("Hugo", "Karin").locked


def test_the_menu_of_several_cards_offers_what_the_keys_do(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.drop_on("Karin", "Hugo")
    view = table.tab.adepts.view
    select(table, view, "Gunilla", "Karin")
    view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = table.tab.adepts.findChild(QMenu, "card-menu")
    assert isinstance(menu, QMenu)

    actions = {action.objectName(): action for action in menu.actions()}
    assert (actions["lock"].text(), actions["remove"].text()) == ("Lock 2 pairs", "Release 2 pairs")
    actions["remove"].trigger()
    table.settle()
    assert table.pairs() == set()
