"""The register as a tree of words: a drop only asks for a move."""

from collections.abc import Sequence
from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QAbstractItemModel, QByteArray, QMimeData, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from revmentor_desktop.models.keyed_rows import ID_ROLE, NOWHERE, ROW_ROLE, SORT_ROLE, Index
from revmentor_desktop.models.word_rows import WordRow

_MIME = "application/x-revmentor-words"


class Arrangement(StrEnum):
    """What a drop means: nothing, a place below another word, or a place in the order."""

    BY_NAME = "by-name"
    TREE = "tree"
    ORDER = "order"


class WordTree(QAbstractItemModel):
    """Rows in the order given, those below another after it; words that are shown again keep their place."""

    placed_below_requested = Signal(str, str)
    """A key, and the key of what it shall lie below; empty for the top."""
    place_requested = Signal(str, int)
    """A key, and its place among the others in the order."""
    _flags: ClassVar[Qt.ItemFlag] = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def __init__(self, headings: Sequence[str], arrangement: Arrangement, parent: QObject) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._arrangement = arrangement
        self._rows: list[WordRow] = []
        self._at: dict[str, int] = {}
        self._children: dict[str | None, list[int]] = {}
        self._place: list[int] = []
        self.movable = True

    @property
    def rows(self) -> tuple[WordRow, ...]:
        """The rows as they are shown."""
        return tuple(self._rows)

    def row(self, index: Index) -> WordRow | None:
        """The row at an index."""
        return self._rows[index.internalId()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """Where a word is shown; an invalid index where it is not."""
        at = self._at.get(key)
        return NOWHERE if at is None else self.createIndex(self._place[at], 0, at)

    def show(self, rows: Sequence[WordRow]) -> bool:
        """Show these rows; tells whether others came, went or moved, so that places are new."""
        shape = [(row.key, row.parent) for row in rows]
        if shape == [(row.key, row.parent) for row in self._rows]:
            for at, row in enumerate(rows):
                if row != self._rows[at]:
                    self._rows[at] = row
                    first, last = (self.createIndex(self._place[at], column, at) for column in self._edges())
                    self.dataChanged.emit(first, last)
            return False
        self.beginResetModel()
        self._rows = list(rows)
        self._at = {row.key: at for at, row in enumerate(rows)}
        self._children, self._place = {}, []
        for at, row in enumerate(rows):
            siblings = self._children.setdefault(row.parent if row.parent in self._at else None, [])
            self._place.append(len(siblings))
            siblings.append(at)
        self.endResetModel()
        return True

    def _edges(self) -> tuple[int, int]:
        return 0, len(self._headings) - 1

    def _below(self, parent: Index) -> list[int]:
        row = self.row(parent)
        if row is not None and parent.column() > 0:
            return []
        return self._children.get(row.key if row is not None else None, [])

    @override
    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        below = self._below(parent)
        if 0 <= row < len(below) and 0 <= column < len(self._headings):
            return self.createIndex(row, column, below[row])
        return NOWHERE

    @override
    def parent(self, child: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        row = self.row(child)
        return NOWHERE if row is None or row.parent is None else self.index_of(row.parent)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._below(parent))

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(self._headings)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, SORT_ROLE):
            if index.column() == 0:
                return row.name
            return row.figures[index.column() - 1] if index.column() <= len(row.figures) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return {ID_ROLE: row.key, ROW_ROLE: row}.get(role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row, flags = self.row(index), self._flags
        in_order = self._arrangement is Arrangement.ORDER
        in_tree = self._arrangement is Arrangement.TREE
        if row is None:
            drops = self.movable and (in_order or in_tree)
            return Qt.ItemFlag.ItemIsDropEnabled if drops else Qt.ItemFlag.NoItemFlags
        if not row.choosable:
            return Qt.ItemFlag.ItemIsEnabled
        if row.movable and self.movable and (in_order or in_tree):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled if in_tree and self.movable else flags

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        packed = QMimeData()
        row = self.row(indexes[0]) if indexes else None
        if row is not None:
            packed.setData(_MIME, QByteArray(row.key.encode()))
        return packed

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        key, target = self._dragged(data), self.row(parent)
        if key is None:
            return False
        if self._arrangement is Arrangement.ORDER:
            return target is None
        return self._arrangement is Arrangement.TREE and not self._lies_within(target, key)

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        key, target = self._dragged(data), self.row(parent)
        if key is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        if self._arrangement is Arrangement.TREE:
            self.placed_below_requested.emit(key, target.key if target is not None else "")
        else:
            self.place_requested.emit(key, self._new_place(key, row))
        # Nothing has moved yet: whoever hears of it saves it, and the rows are shown anew.
        return False

    def _dragged(self, data: QMimeData) -> str | None:
        key = bytes(data.data(_MIME).data()).decode(errors="replace") if data.hasFormat(_MIME) else ""
        at = self._at.get(key)
        return key if at is not None and self.movable and self._rows[at].movable else None

    def _lies_within(self, target: WordRow | None, key: str) -> bool:
        """Whether a drop would put a word below itself, or where it is already."""
        moved = self._rows[self._at[key]]
        if (target.key if target is not None else None) == moved.parent:
            return True
        here = target
        while here is not None:
            if here.key == key:
                return True
            here = self._rows[self._at[here.parent]] if here.parent in self._at else None
        return False

    def _new_place(self, key: str, row: int) -> int:
        """The place among the others that a drop before a row means."""
        movable = [at for at in self._children.get(None, []) if self._rows[at].movable]
        before = len(movable) if row < 0 else min(row, len(movable))
        now = self._place[self._at[key]]
        return before - 1 if now < before else before
