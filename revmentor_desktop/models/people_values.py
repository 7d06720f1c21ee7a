"""The values that stand in a column, each with how often, to be ticked in its filter."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from revmentor_desktop.models.people_collation import Collation
from revmentor_desktop.models.people_rows import bare
from revmentor_desktop.wording import people_table
from revmentor_desktop.wording.catalogue import Words

COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
VALUE_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_DATA = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_MOST_SORTED = 5_000
_LONGEST = 200
"""Signs of a value that are shown; the rest could not be seen anyway."""


class ColumnValues(QAbstractListModel):
    """The values in the language's order, the empty one last; a narrower search hides others."""

    ticked_changed = Signal()
    """Other values are ticked."""

    def __init__(
        self, counts: Mapping[str, int], ticked: frozenset[str] | None, words: Words, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._counts = {**dict.fromkeys(ticked or (), 0), **counts}
        self._all = _in_order(self._counts, words.language)
        self._bare = [bare(value) for value in self._all]
        self._shown = self._all
        self._ticked = set(ticked or ())

    @property
    def ticked(self) -> frozenset[str] | None:
        """The values that are ticked; None where none is, which asks nothing."""
        return frozenset(self._ticked) or None

    def search(self, text: str) -> None:
        """Show the values that hold every word of a text."""
        words = bare(text).split()
        self.beginResetModel()
        self._shown = [
            value
            for value, plain in zip(self._all, self._bare, strict=True)
            if all(word in plain for word in words)
        ]
        self.endResetModel()

    def tick_all(self, *, ticked: bool) -> None:
        """Tick all values that are shown, or none."""
        self._ticked = self._ticked.union(self._shown) if ticked else self._ticked.difference(self._shown)
        self._on_ticked(0, len(self._shown) - 1)

    def switch(self, index: Index) -> None:
        """Tick a value, or take its tick away."""
        self._ticked ^= {self._shown[index.row()]}
        self._on_ticked(index.row(), index.row())

    def _on_ticked(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last), [_DATA.CheckStateRole])
        self.ticked_changed.emit()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = _DATA.DisplayRole) -> object:
        if not index.isValid():
            return None
        value = self._shown[index.row()]
        shown = value[:_LONGEST] or self._words(people_table.EMPTY_CELL)
        if role == _DATA.DisplayRole:
            return shown
        if role == _DATA.AccessibleTextRole:
            return self._words(people_table.VALUE_COUNT, value=shown, count=self._counts[value])
        if role == _DATA.CheckStateRole:
            return Qt.CheckState.Checked if value in self._ticked else Qt.CheckState.Unchecked
        answers: dict[int, object] = {VALUE_ROLE: value, COUNT_ROLE: self._counts[value]}
        return answers.get(role)


def _in_order(values: Iterable[str], language: str) -> list[str]:
    """Sort values as the language does, the empty one last; of very many, by their folded letters."""
    found = list(values)
    if len(found) > _MOST_SORTED:
        return sorted(found, key=lambda value: (not value, bare(value)))
    places = dict(zip(found, Collation(language).places(found), strict=True))
    return sorted(found, key=lambda value: (not value, places[value]))
