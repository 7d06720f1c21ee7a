"""Today as Qt's views see it: a line, its Later and its button, a page of lines at a time."""

from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from revmentor_desktop.models.attention_lines import TodayLine, TodayLines
from revmentor_desktop.models.keyed_rows import ID_ROLE, NOWHERE, ROW_ROLE, SORT_ROLE, Index, KeyedRows

_DATA = Qt.ItemDataRole
_PAGE = 60
"""Lines that are laid out at once: nobody reads more before the first are done."""


class TodayColumn(IntEnum):
    """The parts of a line."""

    SENTENCE = 0
    LATER = 1
    ACT = 2


class TodayList(KeyedRows[TodayLine]):
    """The lines of Today; more are fetched when one scrolls to the end."""

    def __init__(self, later: str, parent: QObject | None = None) -> None:
        super().__init__(len(TodayColumn), parent)
        self._later = later
        self._all: TodayLines | None = None
        self._most = _PAGE

    def show_lines(self, lines: TodayLines) -> None:
        """Show these lines, as far as one has scrolled."""
        # A view may fetch as soon as the first row is there: not before the page is whole.
        self._all = None
        self.show(lines.first(self._most))
        self._all = lines

    @override
    def canFetchMore(self, parent: Index = NOWHERE) -> bool:
        there = len(self._all) if self._all is not None else 0
        return not parent.isValid() and self.rowCount() < there

    @override
    def fetchMore(self, parent: Index = NOWHERE) -> None:
        if self._all is not None and self.canFetchMore(parent):
            first = self.rowCount()
            self._most = first + _PAGE
            more = self._all.first(self._most)[first:]
            self.beginInsertRows(NOWHERE, first, first + len(more) - 1)
            self._rows.extend(more)
            self.endInsertRows()

    @override
    def data(self, index: Index, role: int = _DATA.DisplayRole) -> object:
        line = self.row(index)
        if line is None:
            return None
        texts = {
            TodayColumn.SENTENCE: (line.sentence, line.spoken),
            TodayColumn.LATER: (self._later, self._later),
            TodayColumn.ACT: (line.act, line.act),
        }
        shown, spoken = texts[TodayColumn(index.column())]
        answers: dict[int, object] = {
            _DATA.DisplayRole: shown,
            _DATA.AccessibleTextRole: spoken,
            _DATA.AccessibleDescriptionRole: line.spoken if index.column() else None,
            ID_ROLE: line.subject_id,
            SORT_ROLE: index.row(),
            ROW_ROLE: line,
        }
        return answers.get(role)
