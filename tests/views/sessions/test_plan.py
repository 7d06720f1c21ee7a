"""Planning in the window: some pairs only, all of them, and again when nothing changed."""

from PySide6.QtWidgets import QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.planning import PlanChoices
from revmentor_desktop.views.sessions.plan_choices_dialog import PlanChoicesDialog
from tests.views.sessions.answering import When, press
from tests.views.sessions.room import NOON, Furnish, pair_id


def test_only_the_pairs_that_are_ticked_are_planned(room: Furnish, qtbot: QtBot) -> None:
    here = room()

    def on_draft(dialog: QDialog) -> None:
        press(dialog, "apply")

    def on_choices(dialog: QDialog) -> None:
        assert isinstance(dialog, PlanChoicesDialog)
        dialog.pairs.tick({pair_id(1)})
        When(on_draft)
        press(dialog, "plan")

    here.click("more")
    menu = here.tab.findChild(QMenu, "more-sessions")
    assert menu is not None
    When(on_choices)
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: len(here.sessions()) == 3)
    assert {one.pair_id for one in here.sessions()} == {pair_id(1)}


def test_without_any_pair_there_is_nothing_to_plan(room: Furnish) -> None:
    here = room()
    pairs = ((pair_id(), "Åsa Lind and Bo Ek"), (pair_id(1), "Cia Holm and Dag Fors"))
    programme = here.workspace.snapshot().programme
    asked = PlanChoicesDialog(PlanChoices(), programme, pairs, NOON.date(), here.workspace.words, here.tab)
    plan = asked.findChild(QPushButton, "plan")
    assert plan is not None
    assert asked.choices().pair_ids is None
    asked.pairs.tick(())
    assert not plan.isEnabled()
    asked.pairs.tick({pair_id()})
    assert plan.isEnabled()
    assert asked.choices().pair_ids == frozenset({pair_id()})
    asked.close()


def test_planning_again_when_nothing_changed_changes_nothing(room: Furnish, qtbot: QtBot) -> None:
    here = room()
    seen: list[bool] = []

    def on_first(dialog: QDialog) -> None:
        press(dialog, "apply")

    def on_second(dialog: QDialog) -> None:
        seen.append(dialog.findChild(QPushButton, "apply") is None)
        press(dialog, "cancel")

    When(on_first)
    here.click("plan-all")
    qtbot.waitUntil(lambda: len(here.workspace.snapshot().sessions) == 6)
    before = here.sessions()
    When(on_second)
    here.click("plan-all")
    qtbot.waitUntil(lambda: bool(seen))
    assert (seen, here.sessions()) == ([True], before)
