"""The people table as Qt's views see it: one prepared row a line, one field a column."""

from collections.abc import Iterable, Mapping
from contextlib import suppress

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from revmentor_desktop.domain.ids import DepartmentId, ParticipationId
from revmentor_desktop.models.people_columns import Column, Kind, kind_of
from revmentor_desktop.models.people_filters import View
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.wording import people_table, people_view
from revmentor_desktop.wording.catalogue import Words

ID_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
ROW_ROLE = Qt.ItemDataRole.UserRole + 3
"""The whole PeopleRow, for delegates."""
PLACE_ROLE = Qt.ItemDataRole.UserRole + 4
"""Which of the department colours a row has; None without a department."""
REFUSAL_ROLE = Qt.ItemDataRole.UserRole + 5
"""Why what was last meant for a cell could not be kept, in words; None where it could."""
Index = QModelIndex | QPersistentModelIndex
Cell = tuple[ParticipationId, Column]
NOWHERE = QModelIndex()
_FEW = 4
"""Places that are looked for one by one."""


class CellsModel(QAbstractTableModel):
    """Cells of the rows that are shown; an edit only says what is wanted."""

    edit_requested = Signal(str, int, str)
    """A participation's id, a column, and the text that was typed or chosen."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._headings = tuple(words(people_view.HEADINGS[column.name]) for column in Column)
        self._rows: dict[ParticipationId, PeopleRow] = {}
        self._shown: list[ParticipationId] = []
        self._view = View()
        self._department_places: Mapping[DepartmentId, int] = {}
        self._refusals: Mapping[Cell, str] = {}
        self.editable = True

    @property
    def view(self) -> View:
        """What is shown, and in which order."""
        return self._view

    @property
    def refusals(self) -> Mapping[Cell, str]:
        """The cells that could not be changed as was wanted, and why."""
        return self._refusals

    def row(self, row_id: ParticipationId) -> PeopleRow | None:
        """The row of a participation, whether it is shown or not."""
        return self._rows.get(row_id)

    def row_at(self, index: Index) -> PeopleRow | None:
        """The row at an index."""
        return self._rows[self._shown[index.row()]] if index.isValid() else None

    def rows_from(self, first: int, last: int) -> list[PeopleRow]:
        """The rows between two places, both included."""
        return [self._rows[key] for key in self._shown[first : last + 1]]

    def place_of(self, row_id: ParticipationId) -> int | None:
        """Where a participation is shown, if it is."""
        with suppress(ValueError):
            return self._shown.index(row_id)
        return None

    def places_of(self, row_ids: Iterable[ParticipationId]) -> dict[ParticipationId, int]:
        """Where several participations are shown; those that are not are left out."""
        wanted = set(row_ids)
        if len(wanted) > _FEW:
            return {key: place for place, key in enumerate(self._shown) if key in wanted}
        places = {key: self.place_of(key) for key in wanted}
        return {key: place for key, place in places.items() if place is not None}

    def refuse(self, cells: Mapping[Cell, str]) -> None:
        """Mark the cells that could not be changed as was wanted, and no others."""
        touched = {*self._refusals, *cells}
        self._refusals = cells
        places = self.places_of(row_id for row_id, _ in touched)
        for row_id, column in touched:
            if row_id in places:
                index = self.index(places[row_id], column)
                self.dataChanged.emit(index, index, [REFUSAL_ROLE])

    def show_departments(self, places: Mapping[DepartmentId, int]) -> None:
        """Give the departments the colours of these places."""
        if places != self._department_places:
            self._department_places = places
            if self._shown:
                last = self.index(len(self._shown) - 1, Column.DEPARTMENT)
                self.dataChanged.emit(self.index(0, Column.DEPARTMENT), last, [PLACE_ROLE])

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        edits = self.editable and kind_of(Column(index.column())) is not Kind.MADE
        return shown | Qt.ItemFlag.ItemIsEditable if edits else shown

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(Column):
            if role == Qt.ItemDataRole.AccessibleTextRole and Column(section) in self._view.filters:
                return self._words(people_table.FILTERED, column=self._headings[section])
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return self._headings[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[column]
        if role == Qt.ItemDataRole.EditRole:
            return edited(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if column is Column.NAME else row.texts[column]
        if role in (REFUSAL_ROLE, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._refusals.get((row.id, column))
        if role == PLACE_ROLE:
            return self._department_places.get(row.department_id) if row.department_id else None
        answers: dict[int, object] = {ID_ROLE: row.person_id, ROW_ROLE: row}
        return row.native(column) if role == SORT_ROLE else answers.get(role)

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if (
            row is None
            or role != Qt.ItemDataRole.EditRole
            or not self.flags(index) & Qt.ItemFlag.ItemIsEditable
        ):
            return False
        column = Column(index.column())
        text = "" if value is None else str(value)
        if text != edited(row, column):
            self.edit_requested.emit(row.id, column.value, text)
        return True


def edited(row: PeopleRow, column: Column) -> str:
    """Give what an editor starts with: the words of a cell, or the code of a choice."""
    codes: Mapping[Column, str] = {Column.SIDE: row.side.value, Column.STATUS: row.status.value}
    return codes.get(column, row.texts[column])
