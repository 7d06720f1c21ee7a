"""What is held: prices on the cards, and pairing by cut and paste without a mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.adept_board import ANSWER_ROLE
from revmentor_desktop.models.pairing_answers import Answer
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.views.matching.card_view import CardView
from tests.views.matching.table import REASON, Table, enter, laid, leave

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier


def answer(table: Table, adept: str) -> Answer | None:
    found = table.adept(adept).data(ANSWER_ROLE)
    return found if isinstance(found, Answer) else None


def press(table: Table, view: CardView, name: str, key: Qt.Key) -> None:
    """Choose a card and press a key with Ctrl."""
    index = table.adept(name) if view is table.tab.adepts.view else table.mentor(name)
    view.setFocus()
    view.setCurrentIndex(index)
    QTest.keyClick(view, key, CONTROL)
    table.settle()


def test_a_pair_that_leaves_somebody_else_without_one_says_what_it_costs(
    qtbot: QtBot, tmp_path: Path
) -> None:
    # Only Gunilla is allowed for both; whoever takes Karin leaves a pair less, for Amina has nobody else.
    mentors, adepts = (("Hugo", "IT"), ("Amina", "Sales")), (("Gunilla", "HR"), ("Karin", "Sales"))
    with laid(qtbot, tmp_path, mentors=mentors, adepts=adepts) as table:
        enter(table.tab.adepts.view, Dragged(mentor_id=PersonId("Hugo")), QPoint(30, 30))
        table.settle()

        best, dear = answer(table, "Karin"), answer(table, "Gunilla")
        assert best is not None
        assert dear is not None
        assert (best.tag, best.is_free, best.is_best) == ("costs 0", True, True)
        assert (dear.tag, dear.is_free, dear.is_best) == ("−1 pair", False, False)
        assert dear.hint == "costs 1 pair and moves 2"
        assert dear.spoken.endswith("costs 1 pair and moves 2")
        leave(table.tab.adepts.view)


def test_a_mentor_who_is_cut_and_pasted_on_an_adept_becomes_a_pair(table: Table) -> None:
    press(table, table.tab.mentors.view, "Tova", Qt.Key.Key_X)
    assert table.pairs() == set()
    assert table.tab.mentors.model.is_in_hand(table.mentor("Tova"))
    assert table.tab.adepts.view.hasFocus()

    press(table, table.tab.adepts.view, "Gunilla", Qt.Key.Key_V)

    assert table.pairs() == {("Tova", "Gunilla")}
    assert answer(table, "Karin") is None


def test_while_somebody_is_cut_the_cards_say_what_a_paste_means_and_the_panel_explains_it(
    table: Table,
) -> None:
    press(table, table.tab.mentors.view, "Tova", Qt.Key.Key_X)
    table.tab.adepts.view.setCurrentIndex(table.adept("Per-Olof"))
    table.settle()

    clash = answer(table, "Per-Olof")
    assert clash is not None
    assert clash.line == "Both work in Marketing"
    described = table.adept("Per-Olof").data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "Both work in Marketing"
    assert table.tab.panel.couple.title.text() == "Tova → Per-Olof"


def test_a_paste_on_a_clash_asks_for_the_reason(table: Table) -> None:
    press(table, table.tab.mentors.view, "Tova", Qt.Key.Key_X)
    press(table, table.tab.adepts.view, "Per-Olof", Qt.Key.Key_V)
    assert table.pairs() == set()

    QTest.keyClicks(table.reason_line(), REASON)
    QTest.keyClick(table.reason_line(), Qt.Key.Key_Return)
    table.settle()

    assert table.pairs() == {("Tova", "Per-Olof")}


def test_from_card_to_card_and_back_to_the_list_by_cut_and_paste(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    adepts = table.tab.adepts.view
    press(table, adepts, "Gunilla", Qt.Key.Key_X)
    press(table, adepts, "Karin", Qt.Key.Key_V)
    assert table.pairs() == {("Tova", "Karin")}

    press(table, adepts, "Karin", Qt.Key.Key_X)
    press(table, table.tab.mentors.view, "Hugo", Qt.Key.Key_V)

    assert table.pairs() == set()
    assert table.listed() == ["Amina", "Hugo", "Tova"]


def test_escape_gives_a_cut_up(table: Table) -> None:
    press(table, table.tab.mentors.view, "Tova", Qt.Key.Key_X)
    QTest.keyClick(table.tab.adepts.view, Qt.Key.Key_Escape)
    table.settle()

    assert not table.tab.mentors.model.has_in_hand
    assert answer(table, "Gunilla") is None
    press(table, table.tab.adepts.view, "Gunilla", Qt.Key.Key_V)
    assert table.pairs() == set()


def test_an_empty_card_has_nothing_to_cut_and_the_bar_says_so(table: Table) -> None:
    press(table, table.tab.adepts.view, "Gunilla", Qt.Key.Key_X)

    assert table.said() == ["There is no proposed pair on this card that could be moved."]


def test_who_leaves_the_board_leaves_the_hand(table: Table) -> None:
    press(table, table.tab.mentors.view, "Tova", Qt.Key.Key_X)
    table.office.people.remove([PersonId("Tova")])
    table.settle()

    assert not table.tab.mentors.model.has_in_hand
    assert answer(table, "Gunilla") is None
