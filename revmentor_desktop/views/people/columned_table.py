"""A table of people whose columns can be shown, moved, sized, frozen, and fill the room there is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.views.people.cell_painting import needed
from revmentor_desktop.views.people.column_widths import fitted
from revmentor_desktop.views.people.columns_layout import ColumnsLayout
from revmentor_desktop.views.people.frozen import FrozenTable
from revmentor_desktop.views.people.heading import Heading

_LOOKED_AT = 60
"""Rows whose texts decide how wide the columns are at first."""
_WIDEST = 30
"""Characters that a column is wide at first, at most."""
_NARROWEST = 14
"""Characters that are left of a column that gives room to others."""


class ColumnedTable(FrozenTable):
    """Columns as somebody laid them out, else as wide as their texts want."""

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = model
        self._wanted: dict[Column, int] = {}
        self._by_hand: set[Column] = set()
        """The columns that have got a width, which stays once one was drawn by hand."""
        self.heading = Heading(self)
        self.setHorizontalHeader(self.heading)

    def layout_now(self) -> ColumnsLayout:
        """How the columns are laid out."""
        shown = tuple(Column(one) for one in self.shown_columns())
        widths = {column: self.columnWidth(column) for column in shown}
        return ColumnsLayout(
            shown=shown, widths=widths if self.heading.sized_by_hand else None, frozen=self.frozen
        )

    def lay_out(self, layout: ColumnsLayout) -> None:
        """Lay the columns out."""
        for place, column in enumerate(layout.in_order()):
            self.heading.moveSection(self.heading.visualIndex(column), place)
            self.setColumnHidden(column, column not in layout.shown)
        self.freeze(layout.frozen)
        self.heading.sized_by_hand = layout.widths is not None
        for column, width in (layout.widths or {}).items():
            self.setColumnWidth(column, width)
        self._by_hand = set(layout.widths or ())
        self.measure_columns()

    def freeze(self, count: int) -> None:
        """Keep so many of the columns that are shown in sight, from the left."""
        self.frozen = self.heading.frozen = count
        self.viewport().update()
        self.heading.viewport().update()

    def measure_columns(self) -> None:
        """Look at the texts of the columns that are shown, and give them the widths that they want."""
        self._wanted.clear()
        self.fit_columns()

    def fit_columns(self) -> None:
        """Let the columns fill the table, unless somebody gave them widths by hand."""
        shown = {column: self._width(column) for column in map(Column, self.shown_columns())}
        if self.heading.sized_by_hand:
            for column in shown.keys() - self._by_hand:
                self.setColumnWidth(column, shown[column])
            self._by_hand.update(shown)
            return
        self._by_hand = set(shown)
        least = self.fontMetrics().averageCharWidth() * _NARROWEST
        for column, width in fitted(shown, self.viewport().width(), least).items():
            self.setColumnWidth(column, width)

    def _width(self, column: Column) -> int:
        """How wide a column wants to be, by its heading and its first texts."""
        if column not in self._wanted:
            rows = self._people.rows_from(0, _LOOKED_AT - 1)
            most = self.fontMetrics().averageCharWidth() * _WIDEST
            widest = max((needed(column, row) for row in rows), default=0)
            title = str(self._people.headerData(column, Qt.Orientation.Horizontal))
            self._wanted[column] = max(self.heading.needed(title), min(widest, most))
        return self._wanted[column]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()
