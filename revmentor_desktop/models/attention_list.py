"""The lines of Today as a model: a page of them at a time, and an edit touches only its own."""

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from revmentor_desktop.models.attention_lines import TodayLine, TodayLines
from revmentor_desktop.models.keyed_rows import ID_ROLE, NOWHERE, ROW_ROLE, SORT_ROLE, Index, KeyedRows

_DATA = Qt.ItemDataRole
PAGE = 20
"""Lines that are laid out at once: nobody reads more before the first are done."""


class TodayList(KeyedRows[TodayLine]):
    """The lines of Today; more are fetched when one comes to the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(1, parent)
        self._all: TodayLines | None = None
        self._most = PAGE

    def show_lines(self, lines: TodayLines) -> None:
        """Show these lines, as far as one has read."""
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
        lines = self._all
        if lines is None or not self.canFetchMore(parent):
            return
        first = self.rowCount()
        self._most = first + PAGE
        more = lines.first(self._most)[first:]
        # Whoever hears of these rows coming must not fetch them once more.
        self._all = None
        self.beginInsertRows(NOWHERE, first, first + len(more) - 1)
        self._rows.extend(more)
        self.endInsertRows()
        self._all = lines

    @override
    def data(self, index: Index, role: int = _DATA.DisplayRole) -> object:
        line = self.row(index)
        if line is None:
            return None
        answers: dict[int, object] = {
            _DATA.DisplayRole: line.sentence,
            _DATA.AccessibleTextRole: line.spoken,
            ID_ROLE: line.subject_id,
            SORT_ROLE: index.row(),
            ROW_ROLE: line,
        }
        return answers.get(role)
