"""The people table as Qt's views see it: prepared rows, sorted and filtered by an index over them."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from revmentor_desktop.domain.ids import DepartmentId, ParticipationId, PersonId
from revmentor_desktop.models.people_order import Choice, Order, View
from revmentor_desktop.models.people_rows import Column, PeopleRow
from revmentor_desktop.wording import people_view
from revmentor_desktop.wording.catalogue import Words

ID_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
ROW_ROLE = Qt.ItemDataRole.UserRole + 3
"""The whole PeopleRow, for delegates."""
PLACE_ROLE = Qt.ItemDataRole.UserRole + 4
"""Which of the department colours a row has; None without a department."""
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_READ_ONLY = frozenset({Column.PAIR})
_MANY = 40
"""Rows that come or go one by one; more at once are shown anew as a whole."""


class PeopleModel(QAbstractTableModel):
    """Rows by participation; an edit only says what is wanted, and the row changes when it was saved."""

    edit_requested = Signal(str, int, str)
    """A participation's id, a column, and the text that was typed or chosen."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(words(people_view.HEADINGS[column.name]) for column in Column)
        self._order = Order(words.language)
        self._rows: dict[ParticipationId, PeopleRow] = {}
        self._counts: dict[Choice, int] = {}
        self._shown: list[ParticipationId] = []
        self._places: dict[ParticipationId, int] = {}
        self._view = View()
        self._department_places: Mapping[DepartmentId, int] = {}
        self.editable = True

    @property
    def view(self) -> View:
        """What is shown, and in which order."""
        return self._view

    def row_at(self, index: Index) -> PeopleRow | None:
        """The row at an index."""
        return self._rows[self._shown[index.row()]] if index.isValid() else None

    def place_of(self, row_id: ParticipationId) -> int | None:
        """Where a participation is shown, if it is."""
        return self._places.get(row_id)

    def row_of_person(self, person_id: PersonId) -> PeopleRow | None:
        """A row of a person, whether it is shown or not."""
        return next((row for row in self._rows.values() if row.person_id == person_id), None)

    def count(self, choice: Choice) -> int:
        """How many rows belong to a choice."""
        if choice not in self._counts:
            self._counts[choice] = sum(map(choice.lets_through, self._rows.values()))
        return self._counts[choice]

    def values(self, column: Column) -> list[str]:
        """The texts that stand in a column, each once, in order."""
        return sorted({row.texts[column] for row in self._rows.values()} - {""})

    def arrange(self, view: View) -> None:
        """Show other rows, or in another order."""
        self._view = view
        sought = self._order.arranged(self._rows, view)
        if len(sought) == len(self._shown) and all(key in self._places for key in sought):
            self._reorder(sought)
        else:
            self.beginResetModel()
            self._take(sought)
            self.endResetModel()

    def show_departments(self, places: Mapping[DepartmentId, int]) -> None:
        """Give the departments the colours of these places."""
        if places != self._department_places:
            self._department_places = places
            if self._shown:
                last = self.index(len(self._shown) - 1, Column.DEPARTMENT)
                self.dataChanged.emit(self.index(0, Column.DEPARTMENT), last, [PLACE_ROLE])

    def show_all(self, rows: Iterable[PeopleRow]) -> None:
        """Show the programme as it is now; only what differs is touched."""
        self._merge({row.id: row for row in rows}, gone=None)

    def show_some(self, rows: Iterable[PeopleRow], people: Collection[PersonId]) -> None:
        """Show some people as they are now; of theirs, what is not among `rows` is gone."""
        fresh = {row.id: row for row in rows}
        gone = {key for key, row in self._rows.items() if row.person_id in people and key not in fresh}
        self._merge({**self._rows, **fresh}, gone)

    def _merge(
        self, rows: Mapping[ParticipationId, PeopleRow], gone: Collection[ParticipationId] | None
    ) -> None:
        left = {key: row for key, row in rows.items() if gone is None or key not in gone}
        removed = [key for key in self._shown if key not in left]
        changed = [key for key in self._shown if key in left and self._rows[key] != left[key]]
        added = [row for key, row in left.items() if key not in self._rows]
        arriving = [row for row in added if self._order.shows(row, self._view)]
        if len(removed) + len(arriving) > _MANY:
            self.beginResetModel()
            self._keep(left)
            self._take(self._order.arranged(left, self._view))
            self.endResetModel()
            return
        self._remove(removed)
        self._keep(left)
        # An edited row stays where it is until the table is sorted again: nothing jumps under the hand.
        for key in changed if len(changed) <= _MANY else ():
            place = self._places[key]
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))
        if len(changed) > _MANY:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1))
        self._insert({row.id for row in arriving})

    def _keep(self, rows: dict[ParticipationId, PeopleRow]) -> None:
        self._rows = rows
        self._counts.clear()

    def _remove(self, keys: Sequence[ParticipationId]) -> None:
        for key in keys:
            place = self._places[key]
            self.beginRemoveRows(_NOWHERE, place, place)
            self._take([*self._shown[:place], *self._shown[place + 1 :]])
            self.endRemoveRows()

    def _insert(self, arriving: Collection[ParticipationId]) -> None:
        if not arriving:
            return
        before: ParticipationId | None = None
        for key in self._order.arranged(self._rows, self._view):
            if key in arriving:
                # Beside its neighbour in sorted order, for edited rows may stand where they were before.
                place = self._places[before] + 1 if before is not None else 0
                self.beginInsertRows(_NOWHERE, place, place)
                self._take([*self._shown[:place], key, *self._shown[place:]])
                self.endInsertRows()
            if key in self._places:
                before = key

    def _reorder(self, sought: list[ParticipationId]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._shown[index.row()] for index in before]
        self._take(sought)
        after = [
            self.createIndex(self._places[key], index.column())
            for key, index in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _take(self, shown: list[ParticipationId]) -> None:
        self._shown = shown
        self._places = {key: place for place, key in enumerate(shown)}

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        edits = self.editable and index.column() not in _READ_ONLY
        return shown | Qt.ItemFlag.ItemIsEditable if edits else shown

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(Column):
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return self._headings[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[column]
        if role == Qt.ItemDataRole.EditRole:
            return _edited(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if column is Column.NAME else row.texts[column]
        if role == ID_ROLE:
            return row.person_id
        if role == SORT_ROLE:
            return row.natives[column]
        if role == PLACE_ROLE:
            return self._department_places.get(row.department_id) if row.department_id else None
        return row if role == ROW_ROLE else None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if (
            row is None
            or role != Qt.ItemDataRole.EditRole
            or not self.flags(index) & Qt.ItemFlag.ItemIsEditable
        ):
            return False
        column = Column(index.column())
        text = "" if value is None else str(value)
        if text != _edited(row, column):
            self.edit_requested.emit(row.id, column.value, text)
        return True


def _edited(row: PeopleRow, column: Column) -> str:
    """What an editor starts with: the words of a cell, or the code of a choice."""
    codes: Mapping[Column, str] = {Column.SIDE: row.side.value, Column.STATUS: row.status.value}
    return codes.get(column, row.texts[column])
