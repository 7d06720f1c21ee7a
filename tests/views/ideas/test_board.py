"""The ideas board: cards are added, dragged, moved by keys and menu, declined with a reason, removed."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QMenu

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.views.widgets.empty import EmptyState
from tests.views.ideas.desk import Desk

Key = Qt.Key


def choose_stage(at: Desk, idea_id: str, stage: str) -> None:
    """Choose a stage in the menu of a card."""
    menu = at.tab.board.menu_of(idea_id)
    assert menu is not None
    into = next(one.menu() for one in menu.actions() if one.text() == "Move to")
    assert isinstance(into, QMenu)
    next(one for one in into.actions() if one.text() == stage).trigger()
    menu.close()


def ask_to_decline(at: Desk, idea_id: str) -> None:
    """Drop a card of New on Declined."""
    at.tab.board.columns[Stage.DECLINED].unfold()
    at.drop_at_end(idea_id, Stage.DECLINED)


def test_an_empty_programme_says_what_belongs_here_and_begins_with_one_click(at: Desk) -> None:
    empty = at.tab.findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()

    at.button("first-idea").click()
    field = at.tab.board.columns[Stage.NEW].asking.field
    at.write(field, "Open breakfasts")
    at.press(field, Key.Key_Return)

    assert not empty.isVisible()
    assert at.saved(Stage.NEW) == at.shown(Stage.NEW) == ["Open breakfasts"]


def test_one_new_idea_after_the_other_is_typed_without_the_mouse(at: Desk) -> None:
    at.add("First")
    at.press(at.choose(at.add("Second")[0]), Key.Key_N)
    asking = at.tab.board.columns[Stage.NEW].asking
    for title in ("Third", "  ", "Fourth"):
        at.write(asking.field, title)
        at.press(asking.field, Key.Key_Return)
    at.press(asking.field, Key.Key_Escape)

    assert at.saved(Stage.NEW) == ["First", "Second", "Third", "Fourth"]
    assert asking.isHidden()


def test_a_new_idea_belongs_to_the_cohort_in_view(at: Desk) -> None:
    at.button("new-idea").click()
    field = at.tab.board.columns[Stage.NEW].asking.field
    field.setText("Open breakfasts")
    at.button("answer").click()

    (made,) = at.office.door.snapshot().ideas.values()
    assert made.cohort_id == at.office.door.current_cohort_id()


def test_a_card_dropped_between_two_others_stands_there(at: Desk) -> None:
    one, _, third = at.add("One", "Two", "Three")
    (fourth,) = at.add("Four", stage=Stage.DECIDED)

    at.drop_before(fourth, third, Stage.NEW)
    at.drop_before(third, one, Stage.NEW)

    assert at.saved(Stage.NEW) == at.shown(Stage.NEW) == ["Three", "One", "Two", "Four"]
    assert at.saved(Stage.DECIDED) == []


def test_a_card_dropped_below_all_others_goes_to_the_end(at: Desk) -> None:
    one, _ = at.add("One", "Two")

    at.drop_at_end(one, Stage.NEW)

    assert at.shown(Stage.NEW) == ["Two", "One"]


def test_a_card_dropped_where_it_was_is_no_step(at: Desk) -> None:
    one, two = at.add("One", "Two")
    before = at.steps()

    at.drop_before(one, two, Stage.NEW)
    at.drop_at_end(two, Stage.NEW)

    assert at.steps() == before


def test_cards_that_the_filter_hides_keep_their_places(at: Desk) -> None:
    at.add("Apple", "Hidden", "Pear", "Hidden too")
    (plum,) = at.add("Plum p", stage=Stage.DECIDED)
    at.tab.header.search.setText("p")
    assert at.shown(Stage.NEW) == ["Apple", "Pear"]

    at.drop_at_end(plum, Stage.NEW)

    assert at.saved(Stage.NEW) == ["Apple", "Hidden", "Pear", "Plum p", "Hidden too"]


def test_a_card_dropped_on_a_folded_column_goes_to_its_end(at: Desk) -> None:
    (one,) = at.add("One")
    at.add("Old", stage=Stage.PARKED)

    at.drop(one, at.tab.board.columns[Stage.PARKED].strip, QPoint(5, 50))

    assert at.saved(Stage.PARKED) == ["Old", "One"]


def test_a_drop_on_declined_asks_for_the_reason_and_keeps_it(at: Desk) -> None:
    (one,) = at.add("One")

    at.drop(one, at.tab.board.columns[Stage.DECLINED].strip, QPoint(5, 50))
    asking = at.tab.board.columns[Stage.DECLINED].asking
    assert asking.isVisible()
    assert at.saved(Stage.DECLINED) == []
    at.write(asking.field, "Too dear.")
    at.press(asking.field, Key.Key_Return)

    assert at.saved(Stage.DECLINED) == at.shown(Stage.DECLINED) == ["One"]
    assert at.idea(one).decision_reason == "Too dear."
    assert asking.isHidden()


@pytest.mark.parametrize("text", ["", "   "])
def test_without_a_reason_nothing_is_declined(at: Desk, text: str) -> None:
    (one,) = at.add("One")
    before = at.steps()
    ask_to_decline(at, one)
    asking = at.tab.board.columns[Stage.DECLINED].asking

    asking.field.setText(text)
    at.press(asking.field, Key.Key_Return)
    assert asking.isVisible()
    at.press(asking.field, Key.Key_Escape)

    assert asking.isHidden()
    assert at.shown(Stage.NEW) == ["One"]
    assert at.steps() == before


def test_an_idea_that_is_gone_meanwhile_is_not_declined(at: Desk) -> None:
    (one,) = at.add("One")
    ask_to_decline(at, one)
    at.office.ideas.remove(one)

    asking = at.tab.board.columns[Stage.DECLINED].asking
    at.write(asking.field, "Too dear.")
    at.press(asking.field, Key.Key_Return)

    assert at.saved(Stage.DECLINED) == []


def test_control_and_arrows_move_a_card_and_the_keyboard_goes_with_it(at: Desk) -> None:
    one, _ = at.add("One", "Two")
    at.add("There", stage=Stage.UNDER_REVIEW)

    at.press(at.choose(one), Key.Key_Down, control=True)
    assert at.saved(Stage.NEW) == ["Two", "One"]
    at.press(at.cards(Stage.NEW), Key.Key_Right, control=True)
    assert at.saved(Stage.UNDER_REVIEW) == ["There", "One"]
    at.press(at.cards(Stage.UNDER_REVIEW), Key.Key_Up, control=True)
    assert at.saved(Stage.UNDER_REVIEW) == ["One", "There"]

    assert at.cards(Stage.UNDER_REVIEW).chosen_id() == one
    assert at.cards(Stage.UNDER_REVIEW).hasFocus()


def test_a_card_at_the_edge_stays(at: Desk) -> None:
    (one,) = at.add("One")
    before = at.steps()

    for key in (Key.Key_Left, Key.Key_Up, Key.Key_Down):
        at.press(at.choose(one), key, control=True)

    assert at.steps() == before


def test_control_and_right_from_parked_asks_for_the_reason(at: Desk) -> None:
    (one,) = at.add("One", stage=Stage.PARKED)
    at.tab.board.columns[Stage.PARKED].unfold()

    at.press(at.choose(one, Stage.PARKED), Key.Key_Right, control=True)

    assert at.tab.board.columns[Stage.DECLINED].asking.isVisible()
    assert at.saved(Stage.PARKED) == ["One"]


def test_arrows_go_to_the_next_column_that_holds_cards(at: Desk) -> None:
    (one,) = at.add("One")
    (other,) = at.add("Other", stage=Stage.IN_PROGRESS)

    at.press(at.choose(one), Key.Key_Right)

    assert at.cards(Stage.IN_PROGRESS).hasFocus()
    assert at.cards(Stage.IN_PROGRESS).chosen_id() == other
    assert at.cards(Stage.NEW).chosen_id() is None


def test_the_menu_of_a_card_moves_it(at: Desk) -> None:
    (one,) = at.add("One")

    choose_stage(at, one, "Realised")
    assert at.saved(Stage.REALISED) == ["One"]
    choose_stage(at, one, "Declined")

    assert at.saved(Stage.REALISED) == ["One"]
    assert at.tab.board.columns[Stage.DECLINED].asking.isVisible()


def test_delete_removes_an_idea_and_undo_brings_it_back(at: Desk) -> None:
    one, _ = at.add("One", "Two")

    at.press(at.choose(one), Key.Key_Delete)
    assert at.shown(Stage.NEW) == ["Two"]
    assert at.notices == ["The idea “One” is removed."]
    at.office.history.undo()

    assert at.shown(Stage.NEW) == ["One", "Two"]


def test_a_move_is_one_step_and_undo_and_redo_are_shown(at: Desk) -> None:
    one, _ = at.add("One", "Two")
    before = at.steps()
    at.drop_at_end(one, Stage.IN_PROGRESS)
    assert at.steps() == before + 1

    at.office.history.undo()
    assert at.shown(Stage.NEW) == ["One", "Two"]
    at.office.history.redo()

    assert at.shown(Stage.IN_PROGRESS) == ["One"]


def test_each_column_says_its_count_and_each_card_itself(at: Desk) -> None:
    at.add("One", "Two")

    assert at.cards(Stage.NEW).accessibleName() == "New, 2 ideas"
    assert at.tab.board.columns[Stage.PARKED].strip.accessibleName() == "Open the column Parked, 0 ideas"
    index = at.cards(Stage.NEW).column.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "One, Autumn 2026, New, today"


def test_a_change_of_one_idea_touches_its_card_alone(at: Desk) -> None:
    ids = at.add(*(f"Idea {n}" for n in range(40)))
    touched: list[tuple[int, int]] = []
    for stage in Stage:
        model = at.cards(stage).column
        model.dataChanged.connect(lambda first, last: touched.append((first.row(), last.row())))
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.rowsMoved):
            signal.connect(lambda *_: touched.append((-1, -1)))

    at.office.ideas.revise(replace(at.idea(ids[7]), title="Another"))

    assert touched == [(7, 7)]


def test_a_quiet_column_opens_and_folds(at: Desk) -> None:
    at.add("One", stage=Stage.PARKED)
    column = at.tab.board.columns[Stage.PARKED]

    column.strip.click()
    assert column.cards.isVisible()
    at.button("fold-parked").click()

    assert not column.cards.isVisible()
    assert column.strip.isVisible()


def test_what_assistive_technology_selects_is_what_enter_opens(at: Desk) -> None:
    first, second = at.add("First", "Second")
    (other,) = at.add("Other", stage=Stage.DECIDED)
    at.click(first)
    cards = at.cards(Stage.NEW)

    # What Qt does for selectChild: the card is selected, and not made current.
    cards.clearSelection()
    picked = cards.selectionModel()
    picked.select(cards.column.index(1, 0), picked.SelectionFlag.Select)
    at.press(cards, Key.Key_Return)
    assert at.tab.page.idea_id == second
    QApplication.processEvents()

    there = at.cards(Stage.DECIDED)
    picked = there.selectionModel()
    picked.select(there.column.index(0, 0), picked.SelectionFlag.Select)
    at.bot.waitUntil(lambda: at.tab.page.idea_id == other)
    assert cards.chosen_id() is None
    assert there.currentIndex().row() == 0


@pytest.mark.parametrize("width", [1280, 1920])
def test_columns_stay_wide_enough_and_cards_apart_while_the_page_opens(at: Desk, width: int) -> None:
    title = "A title that goes on over more than one line of a narrow column"
    first, *_ = at.add(*(f"{title} {n}" for n in range(12)))
    at.tab.resize(width, 690)
    at.tab.grab()

    at.tab.board.opened.emit(first)
    cards = at.cards(Stage.NEW).viewport()
    at_once = cards.grab(QRect(0, 0, cards.width(), 400)).toImage()

    QApplication.processEvents()
    assert at_once == cards.grab(QRect(0, 0, cards.width(), 400)).toImage()
    least = at.tab.fontMetrics().averageCharWidth() * 30
    unfolded = [one for one in at.tab.board.columns.values() if not one.is_folded]
    assert all(column.width() >= least for column in unfolded)
    places = [at.cards(Stage.NEW).visualRect(at.cards(Stage.NEW).column.index(row, 0)) for row in range(12)]
    assert all(one.bottom() < other.top() for one, other in pairwise(places))
