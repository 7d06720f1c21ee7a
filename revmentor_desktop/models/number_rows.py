"""A small table of names and numbers: drawn as bars, read as numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from revmentor_desktop.models.keyed_rows import ID_ROLE, ROW_ROLE, SORT_ROLE, Index, KeyedRows
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Words

_DATA = Qt.ItemDataRole


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRow:
    """A name with its numbers."""

    key: str
    name: str
    numbers: tuple[int | None, ...]
    """One for each column behind the name; None is still being counted."""
    is_current: bool = False
    is_past: bool = False
    place: int | None = None
    """Which of the department colours it has."""


class NumberRows(KeyedRows[NumberRow]):
    """The rows under their headings; the first column is the name."""

    def __init__(self, headings: Sequence[str], words: Words, parent: QObject | None = None) -> None:
        super().__init__(len(headings), parent)
        self._headings = tuple(headings)
        self._words = words

    def most(self, column: int) -> int:
        """The largest number of a column behind the name."""
        return max((row.numbers[column - 1] or 0 for row in self._rows), default=0)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DATA.DisplayRole) -> object:
        is_heading = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._headings)
        if is_heading and role in {_DATA.DisplayRole, _DATA.AccessibleTextRole}:
            return self._headings[section]
        return None

    @override
    def data(self, index: Index, role: int = _DATA.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        number = row.numbers[index.column() - 1] if index.column() else None
        shown = row.name if not index.column() else "" if number is None else str(number)
        if role == _DATA.DisplayRole:
            return shown
        if role == _DATA.AccessibleTextRole:
            column = self._headings[index.column()]
            spoken = self._words(wording.NUMBER_SPOKEN, row=row.name, column=column, number=shown)
            return spoken if index.column() else shown
        answers: dict[int, object] = {
            ID_ROLE: row.key,
            SORT_ROLE: row.name if number is None else number,
            ROW_ROLE: row,
        }
        return answers.get(role)
