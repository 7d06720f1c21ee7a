"""A whole matching by keys alone, each pressed where the keyboard is at that moment."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from revmentor_desktop.views.matching.draft_panel import Stage
from revmentor_desktop.views.standing.leaving_dialog import LeavingDialog
from tests.views.matching.table import Table

# The offscreen screen has no sizes, no stack and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_MOST_STEPS = 40


def here() -> QWidget:
    """Where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def press(table: Table, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(here(), key, modifier)
    table.settle()


def walk_to(name: str) -> None:
    """Press Tab until the keyboard is where one wants it."""
    seen = []
    for _ in range(_MOST_STEPS):
        if here().objectName() == name:
            return
        seen.append(here().objectName())
        QTest.keyClick(here(), Qt.Key.Key_Tab)
    raise AssertionError(f"no way to {name}: {seen}")


def stage(table: Table) -> Stage:
    """What the panel of the draft shows."""
    return table.tab.draft.stage


def begin(table: Table) -> None:
    table.tab.activateWindow()
    table.qtbot.waitUntil(table.tab.isActiveWindow)
    table.tab.adepts.search.setFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_draft_is_made_kept_compared_and_applied_by_keys(table: Table, key: Qt.Key) -> None:
    begin(table)
    walk_to("match-all")
    press(table, key)
    if stage(table) is Stage.READINESS:
        press(table, key)
    assert here().objectName() == "draft-list"
    press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    walk_to("draft-keep")
    press(table, key)
    walk_to("draft-compare")
    press(table, key)
    assert stage(table) is Stage.COMPARING
    walk_to("comparison-back")
    press(table, key)
    assert stage(table) is Stage.DRAFT
    walk_to("draft-apply")
    press(table, key)

    assert len(table.pairs()) == 3


def test_somebody_leaves_by_keys(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    begin(table)
    walk_to("adepts")
    while table.tab.adepts.view.currentIndex() != table.adept("Gunilla"):
        press(table, Qt.Key.Key_Right)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(table.tab.adepts.view.viewport(), event)
    menu = table.tab.adepts.findChildren(QMenu, "card-menu")[-1]
    standing = menu.findChild(QMenu, "standing-menu")
    assert isinstance(standing, QMenu)
    next(one for one in standing.actions() if one.objectName() == "leaves").trigger()
    table.settle()
    dialog = table.tab.findChild(LeavingDialog)
    assert isinstance(dialog, LeavingDialog)
    QTest.keyClicks(dialog.reason, "A new job")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    table.settle()

    assert table.pairs() == set()


def test_everything_that_takes_the_keyboard_has_a_name(table: Table) -> None:
    table.drop_on("Gunilla", "Tova")
    begin(table)
    assert nameless(table) == []
    table.drop_on("Per-Olof", "Hugo")
    table.drop_on("Per-Olof", "Tova")
    assert nameless(table) == []
    table.tab.adepts.match_all.click()
    table.settle()
    assert nameless(table) == []
    table.tab.draft.page.close_button.click()
    table.tab.opening.open(table.pair("Tova", "Gunilla").id)
    table.settle()
    assert nameless(table) == []


def nameless(table: Table) -> list[str]:
    """What can be seen and takes the keyboard, and could not be told or found by a name."""
    asked = QAbstractButton | QAbstractItemView | QLineEdit | QPlainTextEdit | QComboBox
    seen = (one for one in table.tab.findChildren(QWidget) if isinstance(one, asked) and one.isVisible())
    return [
        f"{one.objectName()}: {one.accessibleName()}"
        for one in seen
        if one.focusPolicy() is not Qt.FocusPolicy.NoFocus and not (one.accessibleName() and one.objectName())
    ]
