"""The board without a mouse: choosing, “Pair with…”, releasing, locking, menus."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.models.pairing_rows import ID_ROLE
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.picker import PairPicker
from tests.views.matching.table import REASON, Table, laid, shown

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def open_picker(table: Table, view: CardView, name: str) -> PairPicker:
    """Choose somebody and press Enter."""
    choose(table, view, name)
    QTest.keyClick(view, Qt.Key.Key_Return)
    table.settle()
    picker = table.tab.window().findChild(PairPicker)
    assert isinstance(picker, PairPicker)
    return picker


def choose(table: Table, view: CardView, name: str) -> None:
    index = table.adept(name) if view is table.tab.adepts.view else table.mentor(name)
    view.setFocus()
    view.setCurrentIndex(index)


def menu_of(table: Table, view: CardView, name: str) -> dict[str, QAction]:
    """Open a card's menu with the menu key; its actions by name."""
    choose(table, view, name)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    view.contextMenuEvent(event)
    menu = table.tab.adepts.findChildren(QMenu, "card-menu")[-1]
    return {action.objectName(): action for action in menu.actions() if action.objectName()}


def test_enter_on_a_mentor_opens_the_ranked_list_and_enter_pairs_with_the_first(table: Table) -> None:
    picker = open_picker(table, table.tab.mentors.view, "Tova")
    first = picker.model.index(0).data(ID_ROLE)
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    table.settle()

    assert table.pairs() == {("Tova", str(first))}


def test_enter_before_the_scores_are_known_opens_the_list_once_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path) as table:
        table.tab.board.judging.judgement = None
        choose(table, table.tab.mentors.view, "Tova")
        QTest.keyClick(table.tab.mentors.view, Qt.Key.Key_Return)
        assert table.tab.window().findChild(PairPicker) is None

        table.tab.refresh(None)
        table.settle()

        assert isinstance(table.tab.window().findChild(PairPicker), PairPicker)


def test_those_whom_a_rule_forbids_stand_last_and_say_why(table: Table) -> None:
    picker = open_picker(table, table.tab.mentors.view, "Tova")

    assert shown(picker.model)[-1] == "Per-Olof"
    spoken = picker.model.index(picker.model.rowCount() - 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).endswith("Both work in Marketing")


def test_typing_finds_and_the_arrow_keys_move_in_the_list(table: Table) -> None:
    picker = open_picker(table, table.tab.mentors.view, "Tova")
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker.list.currentIndex().row() == 1

    QTest.keyClicks(picker.search, "karin")
    assert shown(picker.model) == ["Karin"]
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    table.settle()

    assert table.pairs() == {("Tova", "Karin")}


def test_enter_on_an_adept_ranks_the_mentors(table: Table) -> None:
    picker = open_picker(table, table.tab.adepts.view, "Gunilla")
    QTest.keyClicks(picker.search, "hugo")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    table.settle()

    assert table.pairs() == {("Hugo", "Gunilla")}


def test_choosing_a_forbidden_one_asks_for_the_reason_on_the_adepts_card(table: Table) -> None:
    picker = open_picker(table, table.tab.mentors.view, "Tova")
    QTest.keyClicks(picker.search, "per-olof")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    table.settle()
    assert table.pairs() == set()
    assert table.tab.adepts.view.currentIndex().data(ID_ROLE) == "Per-Olof"

    QTest.keyClicks(table.reason_line(), REASON)
    QTest.keyClick(table.reason_line(), Qt.Key.Key_Return)
    table.settle()

    assert [one.rule for one in table.pair("Tova", "Per-Olof").overrides] == [Rule.DEPARTMENT]


def test_escape_closes_the_list_and_nothing_is_paired(table: Table) -> None:
    picker = open_picker(table, table.tab.mentors.view, "Tova")
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    table.settle()

    assert table.pairs() == set()


def test_a_mentor_who_is_proposed_elsewhere_can_be_chosen_and_moves(table: Table) -> None:
    table.drop_on("Karin", "Hugo")
    picker = open_picker(table, table.tab.adepts.view, "Gunilla")
    QTest.keyClicks(picker.search, "hugo")
    spoken = str(picker.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.endswith("Now with Karin.")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    table.settle()

    assert table.pairs() == {("Hugo", "Gunilla")}


def test_delete_on_a_card_releases_a_proposal(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    choose(table, table.tab.adepts.view, "Gunilla")

    QTest.keyClick(table.tab.adepts.view, Qt.Key.Key_Delete)
    table.settle()

    assert table.pairs() == set()
    assert table.notices[-1].undoable


def test_delete_on_an_active_pair_asks_why_and_ends_it_with_the_answer(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.office.pairs.activate(table.pair("Tova", "Gunilla").id)
    table.settle()
    choose(table, table.tab.adepts.view, "Gunilla")

    QTest.keyClick(table.tab.adepts.view, Qt.Key.Key_Delete)
    QTest.keyClick(table.reason_line(), Qt.Key.Key_Return)
    table.settle()
    assert table.pair("Tova", "Gunilla").status is PairStatus.ACTIVE

    QTest.keyClicks(table.reason_line(), "Moved")
    QTest.keyClick(table.reason_line(), Qt.Key.Key_Return)
    table.settle()

    ended = table.pair("Tova", "Gunilla")
    assert (ended.status, ended.ended_why) == (PairStatus.ENDED, "Moved")
    assert "Tova" in table.listed()


def test_ctrl_l_locks_a_pair_and_unlocks_it_again(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    choose(table, table.tab.adepts.view, "Gunilla")

    QTest.keyClick(table.tab.adepts.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    table.settle()
    assert table.pair("Tova", "Gunilla").locked
    QTest.keyClick(table.tab.adepts.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    table.settle()

    assert not table.pair("Tova", "Gunilla").locked


def test_the_menu_of_a_card_offers_what_the_keys_do(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    actions = menu_of(table, table.tab.adepts.view, "Gunilla")

    assert [action.text() for action in actions.values()] == [
        "Pair with…",
        "Open the pair with Tova",
        "Swap Tova with…",
        "Cut Tova",
        "Lock the pair with Tova",
        "Release Tova",
    ]
    actions["remove"].trigger()
    table.settle()
    assert table.pairs() == set()


def test_the_menu_cuts_a_mentor_and_pastes_them_on_another_card(table: Table) -> None:
    menu_of(table, table.tab.mentors.view, "Hugo")["cut"].trigger()
    table.settle()
    paste = menu_of(table, table.tab.adepts.view, "Karin")["paste"]
    assert paste.text() == "Paste Hugo here"
    paste.trigger()
    table.settle()

    assert table.pairs() == {("Hugo", "Karin")}


def test_the_menu_of_a_mentor_pairs(table: Table) -> None:
    menu_of(table, table.tab.mentors.view, "Hugo")["pair"].trigger()
    table.settle()
    picker = table.tab.window().findChild(PairPicker)
    assert isinstance(picker, PairPicker)
    QTest.keyClicks(picker.search, "karin")
    QTest.mouseClick(picker.pair_button, Qt.MouseButton.LeftButton)
    table.settle()

    assert table.pairs() == {("Hugo", "Karin")}


def test_enter_in_the_panels_ranking_pairs_too(table: Table) -> None:
    choose(table, table.tab.mentors.view, "Amina")
    table.settle()
    ranking = table.tab.panel.ranking
    ranking.setFocus()
    ranking.setCurrentIndex(table.tab.panel.model.index(0))
    chosen = str(ranking.currentIndex().data(ID_ROLE))
    assert table.tab.panel.couple.title.text() == f"Amina → {chosen}"

    QTest.keyClick(ranking, Qt.Key.Key_Return)
    table.settle()

    assert table.pairs() == {("Amina", chosen)}
