"""A list model of prepared rows that follows changes row by row."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row itself."""
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 2


class Row(Protocol):
    """What a row of the board is at least."""

    @property
    def id(self) -> str:
        """What the row is about."""

    @property
    def text(self) -> str:
        """What is shown, and found by typing."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""


class RowModel(QAbstractListModel):
    """Rows in their order; `show` changes only those that differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, SORT_ROLE):
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row.id if role == ID_ROLE else None

    def place_of(self, row_id: str) -> QModelIndex:
        """The index of a row; invalid where it is not there."""
        for place, row in enumerate(self._rows):
            if row.id == row_id:
                return self.index(place)
        return QModelIndex()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows: what is new comes, what is gone goes, what differs changes, in place."""
        wanted = {row.id for row in rows}
        if not any(row.id in wanted for row in self._rows):
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for first, last in reversed(_runs(self._gone(wanted))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        kept = {row.id for row in self._rows}
        self._reorder([row.id for row in rows if row.id in kept])
        for first, last in _runs([place for place, row in enumerate(rows) if row.id not in kept]):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()
        differs = [place for place, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
        for first, last in _runs(differs):
            self._rows[first : last + 1] = rows[first : last + 1]
            self.dataChanged.emit(self.index(first), self.index(last))

    def _gone(self, wanted: set[str]) -> list[int]:
        return [place for place, row in enumerate(self._rows) if row.id not in wanted]

    def _reorder(self, order: list[str]) -> None:
        if [row.id for row in self._rows] == order:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].id for index in before]
        places = {row_id: place for place, row_id in enumerate(order)}
        self._rows.sort(key=lambda row: places[row.id])
        self.changePersistentIndexList(before, [self.index(places[row_id]) for row_id in ids])
        self.layoutChanged.emit()


def _runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Gather places in ascending order into runs without a gap, both ends included."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
