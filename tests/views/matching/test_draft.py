"""“Match all”: the draft beside the board, with its proof, applied as one step or closed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.models.pairing_draft import DraftRow, Mark
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from tests.views.matching.table import Table, laid

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def ask(table: Table) -> None:
    QTest.mouseClick(table.tab.adepts.match_all, Qt.MouseButton.LeftButton)
    table.settle()


def rows(table: Table, mark: Mark) -> list[DraftRow]:
    model = table.tab.draft.model
    found = [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]
    return [row for row in found if isinstance(row, DraftRow) and row.mark is mark]


def test_the_draft_stands_beside_the_board_and_changes_nothing(table: Table) -> None:
    ask(table)

    assert table.tab.draft.isVisible()
    assert len(rows(table, Mark.NEW)) == 3
    assert table.pairs() == set()
    assert table.tab.draft.proof.text().startswith("Best possible: 3 of 3 pairs")


def test_apply_makes_the_pairs_in_one_step_after_a_backup(table: Table) -> None:
    ask(table)
    backups = len(table.office.backups.list())
    QTest.mouseClick(table.tab.draft.apply_button, Qt.MouseButton.LeftButton)
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
    QTest.mouseClick(table.tab.draft.apply_button, Qt.MouseButton.LeftButton)
    table.settle()

    assert len(told) == 1
    assert table.pairs() == set()
    assert table.tab.draft.isVisible()
    folder.unlink()
    folder.with_name("elsewhere").rename(folder)
    QTest.mouseClick(table.tab.draft.apply_button, Qt.MouseButton.LeftButton)
    table.settle()
    assert len(table.pairs()) == 3


@pytest.mark.parametrize("by_key", [True, False])
def test_close_puts_the_draft_away(table: Table, *, by_key: bool) -> None:
    ask(table)
    if by_key:
        QTest.keyClick(table.tab.draft.list, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(table.tab.draft.close_button, Qt.MouseButton.LeftButton)
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
        assert not table.tab.draft.apply_button.isEnabled()


def test_the_other_goal_is_worked_out_at_once(table: Table) -> None:
    ask(table)
    fair = table.tab.draft.findChild(QPushButton, "goal-fair")
    assert isinstance(fair, QPushButton)
    QTest.mouseClick(fair, Qt.MouseButton.LeftButton)
    table.settle()

    assert table.tab.draft.plan is not None
    assert table.tab.draft.plan.goal is Goal.FAIR
    assert table.tab.draft.proof.text().startswith("Fairest possible: 3 of 3 pairs")


def test_a_pair_made_meanwhile_is_worked_into_the_open_draft(table: Table) -> None:
    ask(table)
    table.drop_on("Karin", "Tova")
    table.office.pairs.set_locked(table.pair("Tova", "Karin").id, locked=True)
    table.settle()

    assert [row.text for row in rows(table, Mark.KEPT)] == ["Tova → Karin"]
    assert rows(table, Mark.KEPT)[0].locked
