"""How the board is looked at: filters, groups, compact and larger cards, and what stays in sight."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.pairing_filters import GroupHeading
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.matching.card_in_hand import HELD_AT, card_in_hand
from revmentor_desktop.views.matching.picker import PairPicker
from revmentor_desktop.views.widgets.chips import Chip
from tests.views.matching.table import Table, laid, shown

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def choose_filter(table: Table, name: str) -> None:
    """Open the filter's menu and tick a value."""
    QTest.mouseClick(table.tab.adepts.filters.opener, Qt.MouseButton.LeftButton)
    menu = table.tab.findChild(QMenu, "filter-menu")
    assert isinstance(menu, QMenu)
    found = [one for one in menu.findChildren(QAction) if one.text() == name and one.isCheckable()]
    found[0].trigger()
    menu.close()
    table.settle()


def chips(table: Table) -> list[str]:
    found = table.tab.adepts.findChildren(Chip)
    return [one.text() for one in found if one.text().endswith("×") and not one.isHidden()]


def test_a_department_narrows_both_halves_and_its_chip_takes_it_back(table: Table) -> None:
    choose_filter(table, "Marketing")

    assert table.listed() == ["Tova"]
    assert shown(table.tab.adepts.model) == ["Per-Olof"]
    assert chips(table) == ["Marketing ×"]
    chip = next(one for one in table.tab.adepts.findChildren(Chip) if one.text() == "Marketing ×")
    chip.click()
    table.settle()
    assert shown(table.tab.adepts.model) == ["Gunilla", "Karin", "Per-Olof"]
    assert chips(table) == []


def test_two_values_of_a_kind_keep_either_and_two_kinds_keep_both(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    choose_filter(table, "HR")
    choose_filter(table, "Marketing")
    assert shown(table.tab.adepts.model) == ["Gunilla", "Per-Olof"]

    choose_filter(table, "without a pair")

    assert shown(table.tab.adepts.model) == ["Per-Olof"]
    choose_filter(table, "proposed")
    assert shown(table.tab.adepts.model) == ["Gunilla", "Per-Olof"]


def test_a_filter_by_site(table: Table) -> None:
    karin = table.office.door.snapshot().people[PersonId("Karin")]
    table.office.people.revise(replace(karin, site="Malmö"))
    table.settle()

    choose_filter(table, "Malmö")

    assert shown(table.tab.adepts.model) == ["Karin"]


def test_the_counts_stay_those_of_the_whole_board(table: Table) -> None:
    before = table.tab.adepts.pairs.text()

    choose_filter(table, "HR")

    assert table.tab.adepts.pairs.text() == before == "0 pairs · best possible 3"
    assert not isinstance(table.tab.adepts.pairs, Chip)


def test_reveal_takes_the_filters_back_where_they_hide_whom_somebody_asks_for(table: Table) -> None:
    choose_filter(table, "HR")

    table.tab.reveal("Karin")

    assert table.tab.adepts.view.currentIndex().data() == "Karin"
    assert chips(table) == []


def test_once_the_last_place_is_taken_the_narrowed_board_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, mentors=(("Hugo", "IT"),), adepts=(("Karin", "Sales"),)) as table:
        next(iter(table.tab.adepts.chips.values())).click()
        table.drop_on("Karin", "Hugo")

        assert shown(table.tab.adepts.model) == []
        assert table.tab.adepts.view.empty_text == "No place is empty any more: every adept has a pair."
        table.tab.adepts.search.setText("karin")
        assert table.tab.adepts.view.empty_text == "Nobody here matches the search."


def test_groups_stand_under_their_departments_and_are_no_places_to_drop_on(table: Table) -> None:
    table.drop_on("Karin", "Hugo")
    table.tab.adepts.display.group.trigger()
    table.settle()
    model, view = table.tab.adepts.model, table.tab.adepts.view

    assert shown(model) == ["HR", "Gunilla", "Marketing", "Per-Olof", "Sales", "Karin"]
    heading = model.index(4)
    row = heading.data(ROW_ROLE)
    assert isinstance(row, GroupHeading)
    assert row.spoken == "Sales: 1 of 1 has a pair"
    assert not model.flags(heading) & (Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsSelectable)
    tops = [view.visualRect(model.index(place)).top() for place in range(model.rowCount())]
    assert tops == sorted(tops)
    assert len(set(tops)) == len(tops)


def test_the_mentors_who_wait_are_grouped_too_and_can_be_dragged_from_there(table: Table) -> None:
    table.tab.adepts.display.group.trigger()
    table.settle()
    model = table.tab.mentors.model

    assert table.listed() == ["IT", "Hugo", "Marketing", "Tova", "Sales", "Amina"]
    assert str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)) == "IT: 1 waits"
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    view = table.tab.mentors.view
    assert view.held(table.mentor("Tova"), view.visualRect(table.mentor("Tova")).center()) is not None


def test_the_arrow_keys_pass_over_headings(table: Table) -> None:
    table.tab.adepts.display.group.trigger()
    table.settle()
    view = table.tab.adepts.view
    view.setFocus()
    view.setCurrentIndex(table.adept("Gunilla"))

    QTest.keyClick(view, Qt.Key.Key_Down)

    assert view.currentIndex().data() == "Per-Olof"


def test_a_drop_reaches_the_right_card_between_headings(table: Table) -> None:
    table.tab.adepts.display.group.trigger()
    table.settle()

    table.drop_on("Karin", "Hugo")

    assert table.pairs() == {("Hugo", "Karin")}


def test_compact_cards_are_lower(table: Table) -> None:
    view = table.tab.adepts.view
    before = view.visualRect(table.adept("Karin")).height()

    table.tab.adepts.display.compact.trigger()
    table.settle()

    assert view.visualRect(table.adept("Karin")).height() < before
    table.drop_on("Karin", "Hugo")
    assert table.pairs() == {("Hugo", "Karin")}


def test_ctrl_and_the_wheel_make_the_cards_larger_and_smaller(table: Table) -> None:
    view = table.tab.adepts.view
    before = view.visualRect(table.adept("Karin")).height()

    def turn(notches: int) -> int:
        event = QWheelEvent(
            QPointF(30, 30),
            QPointF(30, 30),
            QPoint(),
            QPoint(0, notches * 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        table.settle()
        return view.visualRect(table.adept("Karin")).height()

    assert turn(2) > before
    assert turn(-4) < before
    assert turn(2) == before


def test_how_the_board_was_looked_at_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    with laid(qtbot, tmp_path / "one") as table:
        display = table.tab.adepts.display
        display.group.trigger()
        display.compact.trigger()
        display.step(2)
        choose_filter(table, "HR")
        state, size = table.tab.state(), display.size
    with laid(qtbot, tmp_path / "two") as table:
        table.tab.restore(state)
        table.settle()

        assert table.tab.adepts.display.size == size
        assert shown(table.tab.adepts.model) == ["HR", "Gunilla"]
        table.tab.restore({"scale": "large", "filters": "size=4\nnonsense", "group": ""})


def test_what_a_screen_reader_selects_becomes_current_so_that_enter_opens_it(table: Table) -> None:
    view = table.tab.adepts.view
    view.setCurrentIndex(table.adept("Gunilla"))
    select = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().select(table.adept("Karin"), select)
    table.settle()

    assert view.currentIndex().data() == "Karin"
    assert table.tab.panel.person.name.text() == "Karin"
    QTest.keyClick(view, Qt.Key.Key_Return)
    table.settle()
    picker = table.tab.window().findChild(PairPicker)
    assert isinstance(picker, PairPicker)
    assert picker.windowTitle() == "Pair Karin with…"


def test_the_focus_alone_chooses_nobody(table: Table) -> None:
    table.tab.adepts.view.setFocus()
    table.tab.adepts.view.selectionModel().setCurrentIndex(
        table.adept("Karin"), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    table.settle()

    assert table.tab.panel.hint.isVisible()
    assert not table.tab.panel.person.isVisible()


def test_while_a_reason_is_asked_the_panel_explains_that_couple(table: Table) -> None:
    table.drop_on("Per-Olof", "Hugo")
    table.office.pairs.activate(table.pair("Hugo", "Per-Olof").id)
    table.settle()
    title = table.tab.panel.couple.title

    table.drop_on("Per-Olof", "Tova")
    assert title.text() == "Tova → Per-Olof"
    QTest.keyClick(table.reason_line(), Qt.Key.Key_Escape)
    table.settle()

    assert title.text() == "Hugo → Per-Olof"


def test_the_whole_panel_scrolls_as_one(table: Table) -> None:
    table.tab.adepts.view.setCurrentIndex(table.adept("Karin"))
    table.settle()
    ranking = table.tab.panel.ranking

    assert ranking.verticalScrollBar().maximum() == 0
    assert ranking.visualRect(ranking.model().index(2, 0)).bottom() <= ranking.viewport().height()


def test_a_paired_person_is_ranked_with_swaps_in_words(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.drop_on("Karin", "Hugo")
    table.tab.adepts.view.setCurrentIndex(table.adept("Gunilla"))
    table.settle()

    spoken = [
        str(table.tab.panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(2)
    ]
    assert any(one.startswith("Hugo, ") and "Swap: " in one and one.endswith("Karin") for one in spoken)


def test_a_card_in_the_hand_leaves_the_pointer_free(table: Table) -> None:
    card = table.tab.board.mentor_card(PersonId("Tova"))
    assert card is not None
    view = table.tab.mentors.view
    picture = card_in_hand(card, 2, view.style_of_cards, view.palette(), 1.0).toImage()

    # The pointer is beside the picture or on its clear margin, never on the card.
    at = HELD_AT
    inside = picture.rect().contains(at)
    assert not inside or picture.pixelColor(at).alpha() < 40
