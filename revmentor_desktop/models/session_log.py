"""Sessions to be logged at once, and what becomes of each: a table that says it before it is done."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from typing_extensions import override

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_model import ID_ROLE, SORT_ROLE, Index
from revmentor_desktop.services.sessions import refusal
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Words


class LogModel(QAbstractTableModel):
    """One row a session: when, who, and what logging does to it."""

    def __init__(
        self, lines: Sequence[SessionLine], now: datetime, words: Words, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self._now = now
        self._words = words
        self._status = SessionStatus.HELD
        self._by_side: Side | None = None
        self._refusals: tuple[str | None, ...] = ()
        self.judge(SessionStatus.HELD)

    def judge(self, status: SessionStatus, by_side: Side | None = None) -> None:
        """Find out what logging every session so would do."""
        self._status, self._by_side = status, by_side
        self._refusals = tuple(refusal(line.session, status, self._now) for line in self._lines)
        if self._lines:
            last = self.columnCount() - 1
            self.dataChanged.emit(self.index(0, last), self.index(len(self._lines) - 1, last))

    def sound(self) -> tuple[SessionId, ...]:
        """The sessions that can be logged so."""
        together = zip(self._lines, self._refusals, strict=True)
        return tuple(line.id for line, why in together if why is None)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(wording.LOG_COLUMNS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._words(wording.LOG_COLUMNS[section]) if shown else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, SORT_ROLE}:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self._text(index.row(), column) for column in range(self.columnCount()))
        return line.id if role == ID_ROLE else None

    def _text(self, row: int, column: int) -> str:
        line, why = self._lines[row], self._refusals[row]
        if column == 0:
            return calendar_view.row_date(line.start.date(), self._words)
        if column == 1:
            return line.time
        if column == 2:
            return line.couple
        if why is not None:
            return self._words(wording.LOG_STAYS[why], state=line.state)
        if self._status is SessionStatus.HELD:
            return self._words(wording.LOG_BECOMES_HELD, minutes=line.minutes)
        return calendar_view.state_of(self._status, self._by_side, self._words)
