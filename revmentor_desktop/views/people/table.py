"""The people table: Excel's manners with cells, the keyboard and the columns."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.views.people.block import Chosen, chosen_cells
from revmentor_desktop.views.people.cell_painting import row_height
from revmentor_desktop.views.people.columned_table import ColumnedTable
from revmentor_desktop.views.people.columns_layout import ColumnsLayout
from revmentor_desktop.views.people.editors import CellLine
from revmentor_desktop.views.widgets.selection import Following

_RECHOSEN = 200
"""Rows that are chosen again after the table was shown anew; more were meant as they stood."""
_Flag = QItemSelectionModel.SelectionFlag


class PeopleTable(ColumnedTable):
    """Cells of people: chosen in blocks, edited one by one or many at once."""

    menu_requested = Signal(object)
    person_shown = Signal(object)
    """The PeopleRow of the current row, or None."""
    chosen_changed = Signal()
    """Other cells are chosen."""

    def __init__(self, model: PeopleModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setObjectName("people-table")
        self.setAccessibleName(name)
        self._kept: tuple[set[ParticipationId], ParticipationId | None, int, int] | None = None
        # Before there are rows: every one of them would be made anew.
        self._arrange()
        self.setModel(model)
        self.lay_out(ColumnsLayout())
        self.heading.setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.heading.columns_chosen.connect(self.fit_columns)
        model.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        model.modelReset.connect(self._on_reset)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self._following = Following(self)

    def _arrange(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        upright = self.verticalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setMinimumSectionSize(row_height())
        upright.setDefaultSectionSize(row_height())
        # Where both scroll bars meet, the card's surface goes on.
        self.setCornerWidget(QWidget(self))

    # What is chosen

    def chosen_cells(self) -> Chosen:
        """The chosen cells; the current one where none is chosen."""
        selection = self.selectionModel().selection()
        if selection.isEmpty() and self.currentIndex().isValid():
            selection = QItemSelection(self.currentIndex(), self.currentIndex())
        return chosen_cells(selection, [Column(one) for one in self.shown_columns()])

    def chosen(self) -> list[PeopleRow]:
        """The rows of the chosen cells, from top to bottom."""
        spans = self.chosen_cells().rows
        return [row for span in spans for row in self._people.rows_from(span.start, span.stop - 1)]

    def choose(self, row_id: ParticipationId) -> bool:
        """Choose a person and bring the row into sight; tells whether it is shown."""
        place = self._people.place_of(row_id)
        if place is None:
            return False
        index = self._people.index(place, Column.NAME)
        self.go_to(index)
        self.scrollTo(index)
        return True

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell current and choose it alone, whatever keys are held down just now."""
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)

    def choose_rows(self) -> None:
        """Choose the whole rows of the chosen cells."""
        last = len(Column) - 1
        rows = QItemSelection()
        for span in self.chosen_cells().rows:
            rows.select(self._people.index(span.start, 0), self._people.index(span.stop - 1, last))
        self.selectionModel().select(rows, _Flag.ClearAndSelect)

    def choose_columns(self) -> None:
        """Choose the whole columns of the chosen cells."""
        columns = QItemSelection()
        bottom = self._people.rowCount() - 1
        for column in self.chosen_cells().columns:
            columns.select(self._people.index(0, column), self._people.index(bottom, column))
        self.selectionModel().select(columns, _Flag.ClearAndSelect)

    def choose_somebody(self) -> bool:
        """Choose the first row where none is current; tells whether that was needed."""
        needed_one = not self.currentIndex().isValid() and self._people.rowCount() > 0
        if needed_one:
            self.go_to(self._people.index(0, Column.NAME))
        return needed_one

    def choose_block(self, first: int, height: int, columns: Sequence[Column]) -> None:
        """Choose cells from a row on, in some columns; the first of them is current."""
        cells = QItemSelection()
        for column in columns:
            cells.select(self._people.index(first, column), self._people.index(first + height - 1, column))
        self.selectionModel().setCurrentIndex(self._people.index(first, columns[0]), _Flag.NoUpdate)
        self.selectionModel().select(cells, _Flag.ClearAndSelect)

    def edit_current(self) -> None:
        """Begin to edit the current cell, or the name where the cell cannot be edited."""
        here = self.currentIndex()
        if here.isValid():
            editable = bool(here.flags() & Qt.ItemFlag.ItemIsEditable)
            self.edit(here if editable else here.siblingAtColumn(Column.NAME))
            line = QApplication.focusWidget()
            if isinstance(line, CellLine):
                # As in Excel: who opens a cell goes on with its text; who types into it begins anew.
                line.end(False)

    # What happens

    def _on_about_to_be_reset(self) -> None:
        few = self.chosen_cells().height <= _RECHOSEN
        chosen = {row.id for row in self.chosen()} if few else set()
        current = self._people.row_at(self.currentIndex())
        column = max(self.currentIndex().column(), 0)
        self._kept = chosen, current.id if current else None, column, self.verticalScrollBar().value()

    def _on_reset(self) -> None:
        if self._kept is None:
            return
        chosen, current, column, scrolled = self._kept
        self._kept = None
        place = self._people.place_of(current) if current else None
        if place is not None:
            self.go_to(self._people.index(place, column))
        elif self._people.rowCount():
            self.go_to(self._people.index(0, column))
        else:
            self.person_shown.emit(None)
        picked = self.selectionModel()
        for other in self._people.places_of(chosen - {current}).values():
            picked.select(self._people.index(other, column), _Flag.Select)
        if place is not None:
            self.verticalScrollBar().setValue(scrolled)

    def _on_current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        if current.row() != before.row() or not before.isValid():
            self.person_shown.emit(self._people.row_at(current))
            # The row of the current cell is tinted from edge to edge.
            for index in (current, before):
                self.viewport().update(self.row_rect(index))

    def row_rect(self, index: QModelIndex) -> QRect:
        """Where a row is, from edge to edge."""
        where = super().visualRect(index)
        return QRect(QPoint(0, where.top()), where.size()).adjusted(0, 0, self.viewport().width(), 0)

    def on_confirmed(self) -> None:
        """Go on to the row below after Enter."""
        here = self.currentIndex()
        below = here.siblingAtRow(here.row() + 1)
        self.go_to(below if below.isValid() else here)
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, modifiers = Qt.Key, event.modifiers()
        if event.key() == keys.Key_Space and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.choose_rows()
        elif event.key() == keys.Key_Space and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.choose_columns()
        elif event.key() == keys.Key_Down and modifiers & Qt.KeyboardModifier.AltModifier:
            self.heading.filter_requested.emit(self.currentIndex().column())
        elif event.key() in (keys.Key_F2, keys.Key_Return, keys.Key_Enter):
            self.edit_current()
        elif event.key() in (keys.Key_Escape, keys.Key_Space):
            if event.key() == keys.Key_Escape:
                self._people.refuse({})
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update(self.row_rect(self.currentIndex()))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update(self.row_rect(self.currentIndex()))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())
