"""What can be done to a row of the people table, in its menu and by its keys."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words

Act = Callable[[], object]


class RowActions:
    """Edit, duplicate, copy and remove; all but copying need the right to write."""

    def __init__(
        self, words: Words, table: QWidget, *, edit: Act, duplicate: Act, copy: Act, remove: Act
    ) -> None:
        self._table = table
        copying = QKeySequence(QKeySequence.StandardKey.Copy)
        self._edit = self._action(words(people_view.EDIT), QKeySequence("F2"), edit, "edit")
        self._duplicate = self._action(
            words(people_view.DUPLICATE), QKeySequence("Ctrl+D"), duplicate, "duplicate"
        )
        self._copy = self._action(words(people_view.COPY), copying, copy, "copy")
        self._remove = self._action(words(people_view.REMOVE), QKeySequence("Del"), remove, "remove")
        # The table hears F2, Ctrl+C and Del itself, so that a cell being edited keeps them.
        table.addAction(self._duplicate)

    def allow(self, *, writing: bool) -> None:
        """Offer changes, or only what reads."""
        for action in (self._edit, self._duplicate, self._remove):
            action.setEnabled(writing)

    def pop_up(self, where: QPoint) -> None:
        """Show the menu of a row."""
        menu = QMenu(self._table)
        menu.setObjectName("people-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._edit, self._duplicate, self._copy, self._remove])
        menu.popup(where)

    def _action(self, text: str, keys: QKeySequence, act: Act, name: str) -> QAction:
        action = QAction(text, self._table)
        action.setObjectName(f"people-{name}-row")
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        return action


def adding_action(words: Words, tab: QWidget, add: Act) -> QAction:
    """Make the action that adds a person from anywhere in the tab."""
    action = QAction(words(people_view.ADD_PERSON), tab)
    action.setObjectName("people-add-action")
    action.setShortcut(QKeySequence("Ctrl+Shift+N"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(add)
    return action
