"""Shortcuts: none means two things, or Qt would do neither."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget

from revmentor_desktop.app import TABS
from tests.views.shell.building import Desktop, workspace_of


def keys_within(widget: QWidget) -> Iterator[str]:
    for action in widget.findChildren(QAction):
        yield from (keys.toString() for keys in action.shortcuts())
    for shortcut in widget.findChildren(QShortcut):
        yield shortcut.key().toString()


def test_no_tab_takes_a_key_that_the_menus_have(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    of_menus = {
        keys.toString()
        for action in window.menus.actions.values()
        # The clipboard's keys belong to whatever has the focus: the menu only shows them.
        if action.shortcutContext() is not Qt.ShortcutContext.WidgetShortcut
        for keys in action.shortcuts()
    }
    workspace = workspace_of(window)

    for entry in TABS:
        tab = entry.make(workspace, window)
        assert not of_menus & set(keys_within(tab)), entry.code
        tab.deleteLater()


def test_no_two_commands_share_a_key(desktop: Desktop) -> None:
    window = desktop.start(desktop.programme())
    every = [keys.toString() for action in window.menus.actions.values() for keys in action.shortcuts()]

    assert len(set(every)) == len(every)
