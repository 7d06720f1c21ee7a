"""A table of prepared rows that know their key: shown anew, only the rows that differ are touched."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

ID_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
ROW_ROLE = Qt.ItemDataRole.UserRole + 3
"""The prepared row itself, for delegates."""
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_MANY = 60
"""Rows that come, go or move one by one; more at once are shown anew as a whole."""


class Keyed(Protocol):
    """A row that can be told from the others."""

    @property
    def key(self) -> str:
        """What stays the same when the row changes."""


R = TypeVar("R", bound=Keyed)


class KeyedRows(QAbstractTableModel, Generic[R]):
    """Rows in the order given; selection and scroll survive a change, because rows keep their index."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._rows: list[R] = []

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows as they are shown."""
        return tuple(self._rows)

    def row(self, index: Index) -> R | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def place_of(self, key: str) -> int | None:
        """Where a row is shown, if it is."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), None)

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows; those that stay as they are keep their place and are not drawn again."""
        if _distance(self._rows, rows) > _MANY:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        self._remove_all_but({row.key for row in rows})
        for place, row in enumerate(rows):
            self._put(place, row)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    def _remove_all_but(self, kept: set[str]) -> None:
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].key not in kept:
                self.beginRemoveRows(NOWHERE, place, place)
                del self._rows[place]
                self.endRemoveRows()

    def _put(self, place: int, row: R) -> None:
        now = self.place_of(row.key)
        if now is None:
            self.beginInsertRows(NOWHERE, place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if now != place:
            # A row only ever moves up here: what stands before it is in its final place already.
            self.beginMoveRows(NOWHERE, now, now, NOWHERE, place)
            self._rows.insert(place, self._rows.pop(now))
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place, 0), self.index(place, self._columns - 1))


def _distance(old: Sequence[R], new: Sequence[R]) -> int:
    """How many rows come, go or stand elsewhere among those that stay."""
    before, after = [row.key for row in old], [row.key for row in new]
    kept = set(before) & set(after)
    stayed = [key for key in before if key in kept]
    there = [key for key in after if key in kept]
    moved = sum(one != other for one, other in zip(stayed, there, strict=True))
    return len(before) + len(after) - 2 * len(kept) + moved
