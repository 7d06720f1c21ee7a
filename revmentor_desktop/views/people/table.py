"""The people table: Excel's manners with the keyboard, the clipboard and the columns."""

from PySide6.QtCore import QByteArray, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_rows import Column, PeopleRow
from revmentor_desktop.views.people.cell_painting import needed, row_height
from revmentor_desktop.views.people.cells import tab_separated
from revmentor_desktop.views.people.column_widths import fitted
from revmentor_desktop.views.people.heading import Heading
from revmentor_desktop.views.widgets.selection import Following

HIDDEN_AT_FIRST = (Column.LEVEL, Column.SITE, Column.EMAIL, Column.SINCE, Column.CAPACITY)
_LOOKED_AT = 60
"""Rows whose texts decide how wide the columns are at first."""
_WIDEST = 30
"""Characters that a column is wide at first, at most."""
_NARROWEST = 14
"""Characters that are left of a column that gives room to others."""


class PeopleTable(QTableView):
    """Rows of people; whole rows are chosen, single cells are edited."""

    removal_requested = Signal()
    menu_requested = Signal(object)
    person_shown = Signal(object)
    """The PeopleRow of the current row, or None."""

    def __init__(self, model: PeopleModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people-table")
        self.setAccessibleName(name)
        self._people = model
        self._wanted: dict[Column, int] = {}
        self._kept: tuple[set[ParticipationId], ParticipationId | None, int, int] | None = None
        self.heading = Heading(self)
        self.setHorizontalHeader(self.heading)
        self.setModel(model)
        self._arrange()
        self.heading.setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.heading.columns_chosen.connect(self.fit_columns)
        model.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        model.modelReset.connect(self._on_reset)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self._following = Following(self)

    def _arrange(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        upright = self.verticalHeader()
        upright.hide()
        upright.setMinimumSectionSize(row_height())
        upright.setDefaultSectionSize(row_height())
        for column in HIDDEN_AT_FIRST:
            self.setColumnHidden(column, True)
        # Where both scroll bars meet, the card's surface goes on.
        self.setCornerWidget(QWidget(self))

    def chosen(self) -> list[PeopleRow]:
        """The chosen rows, from top to bottom; the current one where none is chosen."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        if not places and self.currentIndex().isValid():
            places = [self.currentIndex().row()]
        rows = [self._people.row_at(self._people.index(place, 0)) for place in places]
        return [row for row in rows if row is not None]

    def choose(self, row_id: ParticipationId) -> bool:
        """Choose a row and bring it into sight; tells whether it is shown."""
        place = self._people.place_of(row_id)
        if place is None:
            return False
        index = self._people.index(place, Column.NAME)
        self.go_to(index)
        self.scrollTo(index)
        return True

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell current and choose its row alone, whatever keys are held down just now."""
        picked = self.selectionModel()
        picked.setCurrentIndex(index, picked.SelectionFlag.ClearAndSelect | picked.SelectionFlag.Rows)

    def choose_somebody(self) -> bool:
        """Choose the first row where none is current; tells whether that was needed."""
        needed_one = not self.currentIndex().isValid() and self._people.rowCount() > 0
        if needed_one:
            self.go_to(self._people.index(0, Column.NAME))
        return needed_one

    def copy(self) -> None:
        """Copy the chosen rows as tab-separated text, headings first, in the columns as shown."""
        sections = [self.heading.logicalIndex(place) for place in range(self.heading.count())]
        shown = [section for section in sections if not self.heading.isSectionHidden(section)]
        titles = [str(self._people.headerData(section, Qt.Orientation.Horizontal)) for section in shown]
        rows = [[row.texts[section] for section in shown] for row in self.chosen()]
        if rows:
            QGuiApplication.clipboard().setText(tab_separated([titles, *rows]))

    def edit_name(self) -> None:
        """Begin to edit the current cell, or the name where the cell cannot be edited."""
        here = self.currentIndex()
        if here.isValid():
            editable = bool(here.flags() & Qt.ItemFlag.ItemIsEditable)
            self.edit(here if editable else here.siblingAtColumn(Column.NAME))

    def layout_text(self) -> str:
        """The columns' widths, order and which are shown, as a text to keep."""
        return bytes(self.heading.saveState().toBase64().data()).decode("ascii")

    def take_layout(self, text: str, *, by_hand: bool) -> None:
        """Bring back what `layout_text` gave, the widths too where they were drawn by hand.

        A text that cannot be read changes nothing.
        """
        state = QByteArray.fromBase64(QByteArray(text.encode("ascii", "ignore")))
        if self.heading.restoreState(state):
            self.heading.sized_by_hand = by_hand
            self.heading.setSectionsMovable(True)
            self.heading.setSectionHidden(Column.NAME, False)
            self.fit_columns()

    def measure_columns(self) -> None:
        """Look at the texts, and give the columns the widths that they want."""
        places = range(min(_LOOKED_AT, self._people.rowCount()))
        rows = [self._people.row_at(self._people.index(place, 0)) for place in places]
        most = self.fontMetrics().averageCharWidth() * _WIDEST
        for column in Column:
            widest = max((needed(column, row) for row in rows if row is not None), default=0)
            self._wanted[column] = max(self.heading.needed(self._title(column)), min(widest, most))
        self.fit_columns()

    def fit_columns(self) -> None:
        """Let the columns fill the table, unless somebody gave them widths by hand."""
        if self.heading.sized_by_hand or not self._wanted:
            return
        shown = {column: self._wanted[column] for column in Column if not self.isColumnHidden(column)}
        least = self.fontMetrics().averageCharWidth() * _NARROWEST
        widths = self._wanted | fitted(shown, self.viewport().width(), least)
        for column in Column:
            self.setColumnWidth(column, widths[column])

    def _title(self, column: Column) -> str:
        return str(self._people.headerData(column, Qt.Orientation.Horizontal))

    def _on_about_to_be_reset(self) -> None:
        chosen = {row.id for row in self.chosen()}
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
        picked = self.selectionModel()
        for row_id in chosen - {current}:
            other = self._people.place_of(row_id)
            if other is not None:
                flags = picked.SelectionFlag.Select | picked.SelectionFlag.Rows
                picked.select(self._people.index(other, 0), flags)
        self.verticalScrollBar().setValue(scrolled)
        if place is None:
            self.person_shown.emit(None)

    def _on_current_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        self.person_shown.emit(self._people.row_at(current))

    def on_confirmed(self) -> None:
        """Go on to the row below after Enter."""
        here = self.currentIndex()
        below = here.siblingAtRow(here.row() + 1)
        self.go_to(below if below.isValid() else here)
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_name()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()
