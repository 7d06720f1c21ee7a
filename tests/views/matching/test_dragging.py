"""Dragging on the board: from the list to a card, from card to card, out again, and what the cards say."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import Override, PairStatus
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.models.adept_board import ANSWER_ROLE
from revmentor_desktop.models.pairing_answers import Answer
from revmentor_desktop.models.pairing_drag import MIME_TYPE, Dragged, packed
from revmentor_desktop.models.pairing_placing import Outcome
from tests.views.matching.table import COHORT, REASON, Table, enter, leave, move

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TOVA, HUGO = PersonId("Tova"), PersonId("Hugo")


def answer(table: Table, adept: str) -> Answer:
    found = table.adept(adept).data(ANSWER_ROLE)
    assert isinstance(found, Answer)
    return found


def overrides(table: Table, mentor: str, adept: str) -> list[tuple[Rule, str]]:
    found: tuple[Override, ...] = table.pair(mentor, adept).overrides
    return [(one.rule, one.reason) for one in found]


def test_a_mentor_dropped_on_an_adept_becomes_a_pair_in_the_file(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")

    assert table.pairs() == {("Tova", "Gunilla")}
    assert table.listed() == ["Amina", "Hugo"]
    assert table.said() == ["Tova and Gunilla are a pair now."]
    assert table.notices[0].undoable


def test_the_drop_is_one_step_that_undo_takes_back_on_the_board_too(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")

    table.workspace.perform(table.office.history.undo)
    table.settle()

    assert table.pairs() == set()
    assert table.listed() == ["Amina", "Hugo", "Tova"]
    table.workspace.perform(table.office.history.redo)
    table.settle()
    assert table.pairs() == {("Tova", "Gunilla")}


def test_while_a_mentor_is_dragged_every_card_says_what_a_drop_means(table: Table) -> None:
    enter(table.tab.adepts.view, Dragged(mentor_id=TOVA), QPoint(30, 30))
    table.settle()

    assert answer(table, "Gunilla").outcome is Outcome.PAIRS
    assert answer(table, "Gunilla").line.startswith("Tova here: ")
    assert answer(table, "Gunilla").tag == "costs 0"
    clash = answer(table, "Per-Olof")
    assert (clash.outcome, clash.line) == (Outcome.NEEDS_REASON, "Both work in Marketing")
    leave(table.tab.adepts.view)
    assert table.adept("Gunilla").data(ANSWER_ROLE) is None


def test_exactly_one_card_is_marked_as_the_best_place(table: Table) -> None:
    enter(table.tab.adepts.view, Dragged(mentor_id=TOVA), QPoint(30, 30))
    table.settle()

    assert sum(answer(table, name).is_best for name in ("Gunilla", "Per-Olof", "Karin")) == 1
    assert not answer(table, "Per-Olof").is_best


def test_the_dragged_mentor_fades_in_the_list_until_the_drag_ends(table: Table) -> None:
    enter(table.tab.adepts.view, Dragged(mentor_id=TOVA), QPoint(30, 30))
    table.settle()
    assert table.tab.mentors.model.is_in_hand(table.mentor("Tova"))
    leave(table.tab.adepts.view)
    assert not table.tab.mentors.model.is_in_hand(table.mentor("Tova"))


def test_the_panel_explains_the_couple_under_the_pointer(table: Table) -> None:
    view = table.tab.adepts.view
    enter(view, Dragged(mentor_id=TOVA), QPoint(30, 30))
    table.settle()
    move(view, Dragged(mentor_id=TOVA), view.visualRect(table.adept("Per-Olof")).center())

    couple = table.tab.panel.couple
    assert couple.title.text() == "Tova → Per-Olof"
    assert couple.against.text.text() == "Both work in the department Marketing."


def test_a_clash_asks_for_a_reason_on_the_card_and_makes_the_pair_with_it(table: Table) -> None:
    table.drop_on("Per-Olof", "Tova")
    line = table.reason_line()

    assert table.pairs() == set()
    assert line.isVisible()
    QTest.keyClicks(line, REASON)
    QTest.keyClick(line, Qt.Key.Key_Return)
    table.settle()
    assert table.pairs() == {("Tova", "Per-Olof")}
    assert overrides(table, "Tova", "Per-Olof") == [(Rule.DEPARTMENT, REASON)]
    assert not line.isVisible()


@pytest.mark.parametrize("typed", ["", "too short", "   nine chr     "])
def test_too_short_a_reason_changes_nothing_and_the_card_goes_on_asking(table: Table, typed: str) -> None:
    table.drop_on("Per-Olof", "Tova")
    line = table.reason_line()

    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    table.settle()

    assert table.pairs() == set()
    assert line.isVisible()


def test_escape_gives_the_clash_up(table: Table) -> None:
    table.drop_on("Per-Olof", "Tova")
    line = table.reason_line()

    QTest.keyClicks(line, REASON)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    table.settle()

    assert table.pairs() == set()
    assert not line.isVisible()
    assert table.listed() == ["Amina", "Hugo", "Tova"]


def test_a_rule_that_only_warns_is_said_and_lets_the_drop_through(table: Table) -> None:
    table.office.programmes.switch(Rule.DEPARTMENT, Switch.WARN)
    table.settle()
    enter(table.tab.adepts.view, Dragged(mentor_id=TOVA), QPoint(30, 30))
    table.settle()
    warned = answer(table, "Per-Olof")
    assert (warned.outcome, warned.hint) == (Outcome.WARNS, "Both work in Marketing")

    table.drop_on("Per-Olof", "Tova")

    assert table.pairs() == {("Tova", "Per-Olof")}


def test_from_card_to_card_the_mentor_moves_in_one_step(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    first = table.pair("Tova", "Gunilla")

    table.drop_on("Karin", "Tova", first.id)

    assert table.pairs() == {("Tova", "Karin")}
    table.workspace.perform(table.office.history.undo)
    table.settle()
    assert table.pairs() == {("Tova", "Gunilla")}


def test_a_drop_on_a_taken_place_frees_whoever_was_only_proposed_there(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    enter(table.tab.adepts.view, Dragged(mentor_id=HUGO), QPoint(30, 30))
    table.settle()
    assert answer(table, "Gunilla").hint == "instead of Tova"

    table.drop_on("Gunilla", "Hugo")

    assert table.pairs() == {("Hugo", "Gunilla")}
    assert table.said()[-1] == "Hugo and Gunilla are a pair now; Tova is free again."
    assert "Tova" in table.listed()


def test_a_place_that_a_locked_pair_holds_is_not_taken_without_a_reason(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    table.office.pairs.set_locked(table.pair("Tova", "Gunilla").id, locked=True)
    table.settle()
    enter(table.tab.adepts.view, Dragged(mentor_id=HUGO), QPoint(30, 30))
    table.settle()
    said = answer(table, "Gunilla")
    assert (said.outcome, said.line, said.is_quiet) == (Outcome.NEEDS_REASON, "No place left", True)

    table.drop_on("Gunilla", "Hugo")

    assert table.pairs() == {("Tova", "Gunilla")}


def test_dropped_on_the_list_a_proposed_pair_is_released(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")

    table.drop_out(table.pair("Tova", "Gunilla"))

    assert table.pairs() == set()
    assert table.listed() == ["Amina", "Hugo", "Tova"]
    assert table.said()[-1] == "Tova and Gunilla are no longer a pair."


def test_a_confirmed_pair_that_is_dropped_on_the_list_stays_and_the_bar_says_why(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    pair = table.pair("Tova", "Gunilla")
    table.office.pairs.activate(pair.id)
    table.settle()

    table.drop_out(pair)

    assert table.pair("Tova", "Gunilla").status is PairStatus.ACTIVE
    assert not table.notices[-1].undoable


def test_a_mentor_from_the_list_cannot_be_dropped_on_the_list(table: Table) -> None:
    assert not table.drop(Dragged(mentor_id=TOVA), table.tab.mentors.view, QPoint(40, 40))
    assert table.notices == []


def test_only_a_pair_that_may_move_can_be_taken_from_its_card(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    view = table.tab.adepts.view
    place = view.visualRect(table.adept("Gunilla")).center()
    held = view.held(table.adept("Gunilla"), place)
    assert held == Dragged(mentor_id=TOVA, pair_id=table.pair("Tova", "Gunilla").id)

    table.office.pairs.set_locked(table.pair("Tova", "Gunilla").id, locked=True)
    table.settle()

    assert view.held(table.adept("Gunilla"), place) is None
    table.settle()
    assert table.said()[-1].startswith("Tova and Gunilla are locked")


def test_a_drop_beside_the_cards_does_nothing(table: Table) -> None:
    view = table.tab.adepts.view

    assert not table.drop(Dragged(mentor_id=TOVA), view, QPoint(view.width() - 20, view.height() - 20))
    assert table.pairs() == set()


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"not json", b'{"mentor": 4, "pair": null}', b'["Tova"]', b"\xff\xfe"]
)
def test_what_other_programs_drag_is_left_alone(table: Table, content: bytes) -> None:
    mime = QMimeData()
    mime.setData(MIME_TYPE, content)
    model = table.tab.adepts.model
    cell = table.adept("Gunilla")

    assert not model.canDropMimeData(mime, Qt.DropAction.MoveAction, -1, -1, cell)
    assert not model.dropMimeData(mime, Qt.DropAction.MoveAction, -1, -1, cell)
    table.tab.adepts.view.dropEvent(
        QDropEvent(
            QPointF(30, 30),
            Qt.DropAction.MoveAction,
            mime,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    table.settle()
    assert table.pairs() == set()


@pytest.mark.parametrize(("mentor", "pair"), [("nobody", None), ("Gunilla", None), ("Tova", "no-pair")])
def test_somebody_who_is_no_longer_there_is_no_fault(table: Table, mentor: str, pair: str | None) -> None:
    left = PairId(pair) if pair else None
    dragged = Dragged(mentor_id=PersonId(mentor), pair_id=left)
    table.tab.adepts.model.pair_requested.emit(dragged, "Gunilla")
    table.tab.mentors.model.release_requested.emit(Dragged(mentor_id=TOVA, pair_id=PairId("no-pair")))
    table.settle()

    assert table.office.door.snapshot(COHORT).pairs == {} or mentor == "Tova"


def test_the_model_only_asks_and_writes_nothing_itself(table: Table) -> None:
    asked: list[tuple[object, ...]] = []
    model = table.tab.adepts.model
    model.pair_requested.connect(lambda *facts: asked.append(facts))
    mime = packed(Dragged(mentor_id=TOVA))

    assert model.dropMimeData(mime, Qt.DropAction.MoveAction, -1, -1, table.adept("Gunilla"))

    assert asked == [(Dragged(mentor_id=TOVA), "Gunilla")]
    assert table.pairs() == set()
