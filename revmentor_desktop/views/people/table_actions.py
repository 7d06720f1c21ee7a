"""What can be done in the people table, in its menu and by its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.views.people.cell_acts import CellActs
from revmentor_desktop.views.people.deeds import Deeds
from revmentor_desktop.views.people.table import PeopleTable
from revmentor_desktop.wording import people_table, people_view, window
from revmentor_desktop.wording.catalogue import Message, Words

Act = Callable[[], object]
_LEADING = ("rights", "letters", "go-on", "sign-up-forms", "note-feedback")
"""Commands of the window that begin with who is chosen."""


class TableActions:
    """The acts on chosen cells and people; those that change something need the right to write."""

    def __init__(
        self, words: Words, table: PeopleTable, acts: CellActs, deeds: Deeds, lead: Callable[[str], object]
    ) -> None:
        """`lead` leads to a command of the window, by its code."""
        self._words = words
        self._table = table
        self._deeds = deeds
        self._edit = self._action("edit", people_view.EDIT, table.edit_current, "F2")
        self._cut = self._action("cut", people_table.CUT, acts.cut, "Ctrl+X")
        self._copy = self._action("copy", people_table.COPY, acts.copy, "Ctrl+C")
        self._headed = self._action("copy-headed", people_table.COPY_HEADED, acts.copy_headed, "Ctrl+Shift+C")
        self._paste = self._action("paste", people_table.PASTE, acts.paste, "Ctrl+V")
        self._fill = self._action("fill", people_table.FILL_DOWN, acts.fill_down, "Ctrl+D")
        self._clear = self._action("clear", people_table.CLEAR, acts.delete, "Del", "Backspace")
        self._rows = self._action("rows", people_table.CHOOSE_ROWS, table.choose_rows, "Shift+Space")
        self._duplicate = self._action("duplicate", people_view.DUPLICATE, deeds.duplicate, "Ctrl+Shift+D")
        self._remove = self._action("remove", people_view.REMOVE, acts.remove, "Ctrl+Del")
        self._leading = [self._action(code, window.COMMANDS[code], partial(lead, code)) for code in _LEADING]

    def allow(self, *, writing: bool) -> None:
        """Offer changes, or only what reads."""
        reading = {self._copy, self._headed, self._rows, *self._leading}
        for action in self._table.actions():
            action.setEnabled(writing or action in reading)

    def pop_up(self, where: QPoint, column: QMenu) -> None:
        """Show the menu of the chosen cells, with that of their column in it."""
        menu = QMenu(self._table)
        menu.setObjectName("people-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._edit, self._fill, self._clear])
        menu.addSeparator()
        menu.addActions([self._cut, self._copy, self._headed, self._paste])
        menu.addSeparator()
        menu.addActions([self._rows, self._duplicate, self._remove])
        menu.addMenu(self._deeds.standing_menu(menu))
        menu.addSeparator()
        menu.addActions(self._leading)
        menu.addSeparator()
        column.setParent(menu, column.windowFlags())
        menu.addMenu(column)
        menu.popup(where)

    def _action(self, name: str, text: Message, act: Act, *keys: str) -> QAction:
        action = QAction(self._words(text), self._table)
        action.setObjectName(f"people-{name}-cells")
        action.setShortcuts([QKeySequence(key) for key in keys])
        # In a cell that is being edited the keys keep their meaning there.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        self._table.addAction(action)
        return action


def adding_action(words: Words, tab: QWidget, add: Act) -> QAction:
    """Make the action that adds a person from anywhere in the tab."""
    action = QAction(words(people_view.ADD_PERSON), tab)
    action.setObjectName("people-add-action")
    action.setShortcut(QKeySequence("Ctrl+Shift+N"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(add)
    return action
