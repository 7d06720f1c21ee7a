"""The sessions as an item model: one column for the calendar, several for the list."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.wording import calendar_view as wording
from revmentor_desktop.wording.catalogue import Message, Words

ID_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
LINE_ROLE = Qt.ItemDataRole.UserRole + 3

Index = QModelIndex | QPersistentModelIndex
_Key = tuple[object, ...]
_FEW = 24
"""Up to this many touched rows are moved one by one; more are shown anew."""


class SessionModel(QAbstractTableModel):
    """Session lines in an order; only touched rows change."""

    def __init__(self, words: Words, headings: Sequence[Message] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._headings = tuple(words(heading) for heading in headings)
        self._lines: list[SessionLine] = []
        self._rows: dict[SessionId, int] = {}
        self._column = 0
        self._downwards = False

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else max(1, len(self._headings))

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if shown and section < len(self._headings) else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken if index.column() == 0 else self._text(line, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                # Escaped, for a tooltip reads HTML.
                return f"<div style='white-space:pre-wrap'>{escape(line.spoken)}</div>"
            case _ if role == ID_ROLE:
                return line.id
            case _ if role == LINE_ROLE:
                return line
            case _ if role == SORT_ROLE:
                return _native(line, index.column())
        return None

    def line(self, index: Index) -> SessionLine | None:
        """The line of a row."""
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def index_of(self, session_id: str) -> QModelIndex:
        """The row of a session; an invalid index where it is not shown."""
        row = self._rows.get(SessionId(session_id))
        return QModelIndex() if row is None else self.index(row, 0)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._downwards = column, order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._lines[index.row()].id for index in before]
        self._take(self._sorted(self._lines))
        after = [self.index(self._rows[one], index.column()) for one, index in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def show(self, lines: Sequence[SessionLine]) -> None:
        """Show these lines and no others, touching only the rows that differ."""
        wanted = {line.id: line for line in lines}
        gone = [line.id for line in self._lines if line.id not in wanted]
        changed = [line for line in self._lines if line.id in wanted and wanted[line.id] != line]
        new = [line for line in lines if line.id not in self._rows]
        if len(gone) + len(changed) + len(new) > _FEW:
            self.beginResetModel()
            self._take(self._sorted(lines))
            self.endResetModel()
            return
        for session_id in gone:
            self._remove(self._rows[session_id])
        for line in changed:
            self._change(wanted[line.id])
        for line in new:
            self._insert(line)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._lines[row]
        self._number()
        self.endRemoveRows()

    def _insert(self, line: SessionLine) -> None:
        row = self._place(line)
        self.beginInsertRows(QModelIndex(), row, row)
        self._lines.insert(row, line)
        self._number()
        self.endInsertRows()

    def _change(self, line: SessionLine) -> None:
        row = self._rows[line.id]
        goal = self._place(line)
        if goal not in {row, row + 1}:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), goal)
            self._lines.insert(goal, line)
            del self._lines[row if row < goal else row + 1]
            self._number()
            self.endMoveRows()
            row = self._rows[line.id]
        else:
            self._lines[row] = line
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def _place(self, line: SessionLine) -> int:
        key = self._key(line)
        before = [self._key(other) for other in self._lines if other.id != line.id]
        ahead = sum((other > key) if self._downwards else (other < key) for other in before)
        row = self._rows.get(line.id)
        # A row's goal is told in rows that still count the row itself.
        return ahead if row is None or ahead <= row else ahead + 1

    def _sorted(self, lines: Sequence[SessionLine]) -> list[SessionLine]:
        return sorted(lines, key=self._key, reverse=self._downwards)

    def _key(self, line: SessionLine) -> _Key:
        native = _native(line, self._column) if self._column > 1 else ""
        return (folded(native) if isinstance(native, str) else native, *line.order)

    def _take(self, lines: list[SessionLine]) -> None:
        self._lines = lines
        self._number()

    def _number(self) -> None:
        self._rows = {line.id: row for row, line in enumerate(self._lines)}

    def _text(self, line: SessionLine, column: int) -> str:
        return _TEXTS[column](line, self._words) if self._headings else line.couple


def _native(line: SessionLine, column: int) -> object:
    return _NATIVES[column](line)


_TEXTS: tuple[Callable[[SessionLine, Words], str], ...] = (
    lambda line, words: wording.row_date(line.start.date(), words),
    lambda line, _: line.time,
    lambda line, _: line.mentor,
    lambda line, _: line.adept,
    lambda line, _: line.number,
    lambda line, _: line.state,
    lambda line, _: line.session.place,
)
_NATIVES: tuple[Callable[[SessionLine], object], ...] = (
    lambda line: line.start,
    lambda line: line.start,
    lambda line: line.mentor,
    lambda line: line.adept,
    lambda line: line.session.number,
    lambda line: line.state,
    lambda line: line.session.place,
)
