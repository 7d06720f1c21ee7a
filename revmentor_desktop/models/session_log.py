"""Sessions to be logged at once, and how each of them went: a table that says it before it is done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from typing_extensions import override

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import COMING, SessionStatus
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_model import ID_ROLE, SORT_ROLE, Index
from revmentor_desktop.services.sessions import Logged, refusal
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Words

BECOMES, MINUTES, SUMMARY = 3, 4, 5
OUTCOMES: tuple[tuple[SessionStatus, Side | None], ...] = (
    (SessionStatus.HELD, None),
    (SessionStatus.CANCELLED, None),
    (SessionStatus.CANCELLED, Side.MENTOR),
    (SessionStatus.CANCELLED, Side.ADEPT),
    (SessionStatus.MISSED, Side.MENTOR),
    (SessionStatus.MISSED, Side.ADEPT),
)
"""How a session can have gone; a cell of `BECOMES` is edited as a place among them."""
_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, SORT_ROLE})


class LogModel(QAbstractTableModel):
    """One row a session: when, who, and how it went, which can be said of each by itself."""

    def __init__(
        self, lines: Sequence[SessionLine], now: datetime, words: Words, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self._now = now
        self._words = words
        self._logs = [
            Logged(session_id=line.id, status=SessionStatus.HELD, minutes=line.minutes) for line in lines
        ]
        self._refusals: list[str | None] = []
        self.judge(SessionStatus.HELD)

    def judge(self, status: SessionStatus, by_side: Side | None = None) -> None:
        """Say of every session that it went so, and find out what that would do."""
        self._logs = [replace(log, status=status, by_side=by_side) for log in self._logs]
        self._refusals = [refusal(line.session, status, self._now) for line in self._lines]
        if self._lines:
            last = self.index(len(self._lines) - 1, SUMMARY)
            self.dataChanged.emit(self.index(0, BECOMES), last)

    def sound(self) -> tuple[SessionId, ...]:
        """The sessions that can be logged so."""
        return tuple(log.session_id for log in self.logs())

    def logs(self) -> tuple[Logged, ...]:
        """How those went that can be logged so."""
        together = zip(self._logs, self._refusals, strict=True)
        return tuple(log for log, why in together if why is None)

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
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if self._is_open(index) else usual

    def _is_open(self, index: Index) -> bool:
        if not index.isValid() or index.row() >= len(self._lines):
            return False
        if index.column() == BECOMES:
            return self._lines[index.row()].session.status in COMING
        return index.column() in {MINUTES, SUMMARY} and self._is_held(index.row())

    def _is_held(self, row: int) -> bool:
        return self._refusals[row] is None and self._logs[row].status is SessionStatus.HELD

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self._is_open(index):
            return False
        row, column = index.row(), index.column()
        log = self._logs[row]
        if column == SUMMARY:
            self._logs[row] = replace(log, summary=tidy(str(value)))
        elif not isinstance(value, int) or value < 0:
            return False
        elif column == MINUTES:
            self._logs[row] = replace(log, minutes=max(1, value))
        else:
            status, by_side = OUTCOMES[min(value, len(OUTCOMES) - 1)]
            self._logs[row] = replace(log, status=status, by_side=by_side)
            self._refusals[row] = refusal(self._lines[row].session, status, self._now)
        self.dataChanged.emit(self.index(row, BECOMES), self.index(row, SUMMARY))
        return True

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.EditRole and column == BECOMES:
            return OUTCOMES.index((self._logs[row].status, self._logs[row].by_side))
        if role in _ROLES:
            return self._held_cell(row, column) if column in {MINUTES, SUMMARY} else self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return self._lines[row].id if role == ID_ROLE else None

    def _held_cell(self, row: int, column: int) -> object:
        log = self._logs[row]
        if not self._is_held(row):
            return None
        return log.summary if column == SUMMARY else log.minutes

    def _spoken(self, row: int) -> str:
        held, log = self._is_held(row), self._logs[row]
        becomes = (
            self._words(wording.LOG_BECOMES_HELD, minutes=log.minutes) if held else self._text(row, BECOMES)
        )
        cells = (*(self._text(row, column) for column in range(BECOMES)), becomes)
        return ", ".join((*cells, log.summary) if held and log.summary else cells)

    def _text(self, row: int, column: int) -> str:
        line, why, log = self._lines[row], self._refusals[row], self._logs[row]
        if column == 0:
            return calendar_view.row_date(line.start.date(), self._words)
        if column == 1:
            return line.time
        if column == 2:
            return line.couple
        if why is not None:
            return self._words(wording.LOG_STAYS[why], state=line.state)
        return calendar_view.state_of(log.status, log.by_side, self._words)
