"""“Match all”: the draft beside the board, with its proof, applied as one step or closed."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.models.adept_board import ANSWER_ROLE
from revmentor_desktop.models.pairing_answers import Answer
from revmentor_desktop.models.pairing_draft import DraftRow, Mark
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.matching.draft_panel import Stage
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from tests.views.matching.table import COHORT, Table, laid

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def ask(table: Table) -> None:
    """Ask for a draft, and go on whatever stands in the way."""
    QTest.mouseClick(table.tab.adepts.match_all, Qt.MouseButton.LeftButton)
    table.settle()
    if table.tab.draft.stage is Stage.READINESS:
        QTest.mouseClick(table.tab.draft.readiness.go_on, Qt.MouseButton.LeftButton)
        table.settle()


def rows(table: Table, mark: Mark) -> list[DraftRow]:
    model = table.tab.draft.page.list.rows
    found = [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]
    return [row for row in found if isinstance(row, DraftRow) and row.mark is mark]


def test_the_draft_stands_beside_the_board_and_changes_nothing(table: Table) -> None:
    ask(table)

    assert table.tab.draft.isVisible()
    assert len(rows(table, Mark.NEW)) == 3
    assert table.pairs() == set()
    assert table.tab.draft.page.proof.text().startswith("Best possible: 3 of 3 pairs")


def test_apply_makes_the_pairs_in_one_step_after_a_backup(table: Table) -> None:
    ask(table)
    backups = len(table.office.backups.list())
    QTest.mouseClick(table.tab.draft.page.apply_button, Qt.MouseButton.LeftButton)
    table.settle()

    assert len(table.pairs()) == 3
    assert len(table.office.backups.list()) == backups + 1
    assert not table.tab.draft.isVisible()
    assert table.listed() == []
    table.workspace.perform(table.office.history.undo)
    table.settle()
    assert table.pairs() == set()


def test_a_draft_that_could_not_be_applied_stays_and_can_be_applied_again(table: Table) -> None:
    ask(table)
    told: list[str] = []
    table.workspace.troubled.connect(told.append)
    folder = next(table.office.place.data_folder.glob("backups"))
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("in the way")
    QTest.mouseClick(table.tab.draft.page.apply_button, Qt.MouseButton.LeftButton)
    table.settle()

    assert len(told) == 1
    assert table.pairs() == set()
    assert table.tab.draft.isVisible()
    folder.unlink()
    folder.with_name("elsewhere").rename(folder)
    QTest.mouseClick(table.tab.draft.page.apply_button, Qt.MouseButton.LeftButton)
    table.settle()
    assert len(table.pairs()) == 3


@pytest.mark.parametrize("by_key", [True, False])
def test_close_puts_the_draft_away(table: Table, *, by_key: bool) -> None:
    ask(table)
    if by_key:
        QTest.keyClick(table.tab.draft.page.list, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(table.tab.draft.page.close_button, Qt.MouseButton.LeftButton)
    table.settle()

    assert not table.tab.draft.isVisible()
    assert table.tab.panel.isVisible()
    assert table.pairs() == set()


def test_what_the_plan_does_without_is_marked_before_it_goes(qtbot: QtBot, tmp_path: Path) -> None:
    mentors, adepts = (("Tova", "Marketing"), ("Hugo", "IT")), (("Gunilla", "HR"), ("Per-Olof", "Marketing"))
    with laid(qtbot, tmp_path, mentors=mentors, adepts=adepts) as table:
        # With Hugo at Gunilla's side nobody is allowed for Tova any more.
        table.drop_on("Gunilla", "Hugo")
        ask(table)

        assert [row.text for row in rows(table, Mark.GONE)] == ["Hugo → Gunilla"]
        assert {row.text for row in rows(table, Mark.NEW)} == {"Tova → Gunilla", "Hugo → Per-Olof"}


def test_who_is_left_over_is_named_with_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    with laid(qtbot, tmp_path, mentors=(("Tova", "HR"),), adepts=(("Gunilla", "HR"),)) as table:
        ask(table)

        left = rows(table, Mark.LEFT)
        assert {row.text for row in left} == {"Tova", "Gunilla"}
        assert all("different departments" in row.detail for row in left)
        assert not table.tab.draft.page.apply_button.isEnabled()


def test_the_other_goal_is_worked_out_at_once(table: Table) -> None:
    ask(table)
    fair = table.tab.draft.findChild(QPushButton, "goal-fair")
    assert isinstance(fair, QPushButton)
    QTest.mouseClick(fair, Qt.MouseButton.LeftButton)
    table.settle()

    assert table.tab.draft.goal is Goal.FAIR
    assert table.tab.draft.page.proof.text().startswith("Fairest possible: 3 of 3 pairs")


def test_a_pair_made_meanwhile_is_worked_into_the_open_draft(table: Table) -> None:
    ask(table)
    table.drop_on("Karin", "Tova")
    table.office.pairs.set_locked(table.pair("Tova", "Karin").id, locked=True)
    table.settle()

    assert [row.text for row in rows(table, Mark.KEPT)] == ["Tova → Karin"]
    assert rows(table, Mark.KEPT)[0].locked


def go_on_row(table: Table, mark: Mark) -> DraftRow:
    """Put the keyboard on the first row of a kind."""
    found = rows(table, mark)[0]
    page = table.tab.draft.page.list
    page.setCurrentIndex(page.rows.place_of(found.id))
    page.setFocus()
    return found


def click(table: Table, button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    table.settle()


def test_before_a_matching_it_is_said_who_cannot_be_matched_and_what_a_rule_costs(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with laid(qtbot, tmp_path, mentors=(("Tova", "HR"),), adepts=(("Gunilla", "HR"),)) as table:
        QTest.mouseClick(table.tab.adepts.match_all, Qt.MouseButton.LeftButton)
        table.settle()

        page = table.tab.draft.readiness
        assert table.tab.draft.stage is Stage.READINESS
        assert page.headline.text() == "0 pairs are possible at most."
        told = [page.list.rows.index(row).data(ROW_ROLE) for row in range(page.list.rows.rowCount())]
        lines = [row for row in told if isinstance(row, DraftRow)]
        assert [row.text for row in lines if row.mark is Mark.LEFT] == ["Tova · mentor", "Gunilla · adept"]
        (rule,) = (row for row in lines if row.mark is Mark.GONE)
        assert rule.text == "different departments"
        assert rule.detail.endswith("As a warning it would bring 1 pair more.")
        assert page.go_on.text() == "Match anyway"
        click(table, page.go_on)
        stage: Stage = table.tab.draft.stage
        assert stage is Stage.DRAFT


def test_the_cards_of_the_board_say_what_the_draft_would_change(table: Table) -> None:
    ask(table)
    pairs = {row.couple for row in rows(table, Mark.NEW)}
    mentor, adept = next(couple for couple in pairs if couple is not None)
    said = table.adept(adept).data(ANSWER_ROLE)

    assert isinstance(said, Answer)
    assert said.line == f"{mentor} comes"
    click(table, table.tab.draft.page.close_button)
    assert table.adept(adept).data(ANSWER_ROLE) is None


def test_a_pair_that_is_locked_in_the_draft_stays_when_the_rest_is_worked_out_again(table: Table) -> None:
    ask(table)
    row = go_on_row(table, Mark.NEW)
    QTest.keyClick(table.tab.draft.page.list, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    table.settle()

    assert [one.couple for one in rows(table, Mark.NEW) if one.locked] == [row.couple]
    click(table, table.tab.draft.page.apply_button)
    assert row.couple is not None
    assert table.pair(*row.couple).locked


def test_a_pair_that_is_forbidden_is_not_in_the_draft_again_until_it_is_allowed(table: Table) -> None:
    ask(table)
    row = go_on_row(table, Mark.NEW)
    QTest.keyClick(table.tab.draft.page.list, Qt.Key.Key_Delete)
    table.settle()

    assert [one.couple for one in rows(table, Mark.FORBIDDEN)] == [row.couple]
    assert row.couple not in {one.couple for one in rows(table, Mark.NEW)}
    go_on_row(table, Mark.FORBIDDEN)
    QTest.keyClick(table.tab.draft.page.list, Qt.Key.Key_Delete)
    table.settle()
    assert rows(table, Mark.FORBIDDEN) == []


def test_a_draft_is_kept_compared_with_another_and_applied(table: Table) -> None:
    ask(table)
    first = {row.couple for row in rows(table, Mark.NEW)}
    click(table, table.tab.draft.page.keep_button)
    assert table.said()[-1] == "Kept as the draft “A”."
    gone = go_on_row(table, Mark.NEW)
    QTest.keyClick(table.tab.draft.page.list, Qt.Key.Key_Delete)
    table.settle()
    click(table, table.tab.draft.page.compare_button)

    comparing = table.tab.draft.comparing
    assert table.tab.draft.stage is Stage.COMPARING
    assert (comparing.one.currentText(), comparing.other.currentText()) == ("A", "Latest")
    told = [comparing.list.rows.index(row).data(ROW_ROLE) for row in range(comparing.list.rows.rowCount())]
    only_a = {row.couple for row in told if isinstance(row, DraftRow) and row.mark is Mark.GONE}
    assert gone.couple in only_a
    assert only_a <= first
    click(table, comparing.back)
    chip = table.tab.draft.findChild(Chip, f"draft-{table.office.drafts.all(COHORT)[0].id}")
    assert isinstance(chip, Chip)
    chip.click()
    table.settle()
    assert {row.couple for row in rows(table, Mark.NEW)} == first
    click(table, table.tab.draft.page.apply_button)
    assert table.pairs() == first


def test_a_kept_draft_says_what_no_longer_holds_and_is_worked_out_again(table: Table) -> None:
    ask(table)
    click(table, table.tab.draft.page.keep_button)
    (kept,) = table.office.drafts.all(COHORT)
    chip = table.tab.draft.findChild(Chip, f"draft-{kept.id}")
    assert isinstance(chip, Chip)
    chip.click()
    table.settle()
    mentor, adept = kept.pairs[0]
    people = table.office.door.snapshot().people
    table.office.people.revise(replace(people[mentor], department_id=people[adept].department_id))
    table.settle()
    told = f"{mentor} and {adept}: the rules forbid it now (different departments)."
    assert told in {row.text for row in rows(table, Mark.LEFT)}

    click(table, table.tab.draft.page.again_button)

    (again,) = table.office.drafts.all(COHORT)
    assert (again.id, again.name) == (kept.id, "A")
    assert kept.pairs[0] not in again.pairs
    assert told not in {row.text for row in rows(table, Mark.LEFT)}


def test_undo_brings_a_kept_draft_to_nothing_while_it_is_shown(table: Table) -> None:
    ask(table)
    click(table, table.tab.draft.page.keep_button)
    table.workspace.perform(table.office.history.undo)
    table.settle()

    assert table.office.drafts.all(COHORT) == []
    assert table.tab.draft.page.keep_button.text() == "Keep as A"


def test_cancel_answers_at_once_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    many = tuple((f"M{number}", "IT") for number in range(310))
    others = tuple((f"A{number}", "HR") for number in range(310))
    with laid(qtbot, tmp_path, mentors=many, adepts=others) as table:
        QTest.mouseClick(table.tab.adepts.match_all, Qt.MouseButton.LeftButton)
        assert table.tab.draft.stage is Stage.WAITING
        assert table.workspace.can_give_up
        QTest.mouseClick(table.tab.draft.waiting.cancel, Qt.MouseButton.LeftButton)

        assert not table.tab.draft.isVisible()
        assert table.tab.adepts.match_all.isEnabled()
        assert QThreadPool.globalInstance().waitForDone(1_000)
        assert table.pairs() == set()
