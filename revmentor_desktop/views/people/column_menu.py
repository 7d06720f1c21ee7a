"""The menu of a column: order, filter, place, freezing; and which columns are shown."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.views.people.table import PeopleTable
from revmentor_desktop.wording import people_table, people_view, window
from revmentor_desktop.wording.catalogue import Message, Words

_REGISTERS = {
    Column.DEPARTMENT: "departments",
    Column.LEVEL: "levels",
    Column.TOPICS: "topics",
    Column.OFFERS: "topics",
    Column.WANTS: "topics",
}
"""Where the words of a column are kept in order."""


class ColumnMenus(QObject):
    """Makes the menus of columns, and does what is chosen there."""

    filter_requested = Signal(int)
    filter_dropped = Signal(int)
    led = Signal(str)
    """A dialog of the window is wanted, by its command's code."""

    def __init__(self, words: Words, table: PeopleTable) -> None:
        super().__init__(table)
        self._words = words
        self._table = table

    @Slot(int, object)
    def pop_up(self, section: int, where: QPoint) -> None:
        """Show the menu of a column, or the list of columns where there is none."""
        menu = self.columns_menu(self._table) if section < 0 else self.menu(Column(section), self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def menu(self, column: Column, parent: QWidget) -> QMenu:
        """Make the menu of a column."""
        table, heading = self._table, self._table.heading
        name = self._words(people_view.HEADINGS[column.name])
        menu = QMenu(self._words(people_table.COLUMN, column=_unmarked(name)), parent)
        menu.setObjectName("people-column")
        shown = [Column(one) for one in table.shown_columns()]
        place = shown.index(column)
        orders = Qt.SortOrder
        ascending = partial(heading.setSortIndicator, column, orders.AscendingOrder)
        self._add(menu, "up", people_table.SORT_UP, ascending)
        descending = partial(heading.setSortIndicator, column, orders.DescendingOrder)
        self._add(menu, "down", people_table.SORT_DOWN, descending)
        menu.addSeparator()
        self._add(menu, "filter", people_table.FILTER, partial(self.filter_requested.emit, column.value))
        dropping = partial(self.filter_dropped.emit, column.value)
        self._add(menu, "unfilter", people_table.NO_FILTER, dropping, possible=column in heading.filtered)
        menu.addSeparator()
        left = partial(self._swap, column, place, -1)
        self._add(menu, "left", people_table.MOVE_LEFT, left, possible=place > 0)
        right = partial(self._swap, column, place, 1)
        self._add(menu, "right", people_table.MOVE_RIGHT, right, possible=place + 1 < len(shown))
        self._add(menu, "freeze", people_table.FREEZE, partial(table.freeze, place + 1))
        self._add(
            menu, "unfreeze", people_table.UNFREEZE, partial(table.freeze, 0), possible=table.frozen > 0
        )
        hiding = partial(self._show, column, shown=False)
        self._add(menu, "hide", people_table.HIDE, hiding, possible=column is not Column.NAME)
        menu.addSeparator()
        if column in _REGISTERS:
            code = _REGISTERS[column]
            self._add(menu, code, window.COMMANDS[code], partial(self.led.emit, code))
        menu.addMenu(self.columns_menu(menu))
        return menu

    def columns_menu(self, parent: QWidget) -> QMenu:
        """Make the menu that shows and hides columns; the name always stays."""
        menu = QMenu(self._words(people_table.COLUMNS), parent)
        menu.setObjectName("people-columns")
        for column in Column:
            if column is not Column.NAME:
                action = QAction(_unmarked(self._words(people_view.HEADINGS[column.name])), menu)
                action.setCheckable(True)
                action.setChecked(not self._table.isColumnHidden(column))
                action.toggled.connect(partial(self._on_toggled, column))
                menu.addAction(action)
        menu.addSeparator()
        self._add(menu, "fit", people_table.FIT, self._fit, possible=self._table.heading.sized_by_hand)
        return menu

    def _add(
        self, menu: QMenu, name: str, text: Message, act: Callable[[], object], *, possible: bool = True
    ) -> None:
        action = QAction(self._words(text), menu)
        action.setObjectName(f"column-{name}")
        action.setEnabled(possible)
        action.triggered.connect(act)
        menu.addAction(action)

    def _swap(self, column: Column, place: int, by: int) -> None:
        """Let a column and its neighbour change places."""
        heading = self._table.heading
        neighbour = self._table.shown_columns()[place + by]
        heading.moveSection(heading.visualIndex(column), heading.visualIndex(neighbour))
        self._table.viewport().update()

    def _on_toggled(self, column: Column, shown: bool) -> None:
        self._show(column, shown=shown)

    def _show(self, column: Column, *, shown: bool) -> None:
        self._table.heading.setSectionHidden(column, not shown)
        self._table.heading.columns_chosen.emit()

    def _fit(self) -> None:
        self._table.heading.sized_by_hand = False
        self._table.measure_columns()


def _unmarked(name: str) -> str:
    """A name as a menu shows it, where an ampersand would mark a letter."""
    return name.replace("&", "&&")
