"""The people table as Qt's views see it: prepared rows, sorted and filtered by an index over them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from revmentor_desktop.domain.ids import DepartmentId, ParticipationId, PersonId
from revmentor_desktop.models.people_collation import Collation
from revmentor_desktop.models.people_columns import Column, Kind, kind_of
from revmentor_desktop.models.people_filters import Choice, ColumnFilter, View
from revmentor_desktop.models.people_order import Order
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.wording import people_table, people_view
from revmentor_desktop.wording.catalogue import Words

ID_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
ROW_ROLE = Qt.ItemDataRole.UserRole + 3
"""The whole PeopleRow, for delegates."""
PLACE_ROLE = Qt.ItemDataRole.UserRole + 4
"""Which of the department colours a row has; None without a department."""
REFUSAL_ROLE = Qt.ItemDataRole.UserRole + 5
"""Why what was last meant for a cell could not be kept, in words; None where it could."""
Index = QModelIndex | QPersistentModelIndex
Cell = tuple[ParticipationId, Column]
_NOWHERE = QModelIndex()
_FEW = 4
"""Places that are looked for, or cells told of, one by one."""
_MANY = 40
"""Rows that come or go one by one; more at once are shown anew as a whole."""


class PeopleModel(QAbstractTableModel):
    """Rows by participation; an edit only says what is wanted, and the row changes when it was saved."""

    edit_requested = Signal(str, int, str)
    """A participation's id, a column, and the text that was typed or chosen."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._headings = tuple(words(people_view.HEADINGS[column.name]) for column in Column)
        self._rows: dict[ParticipationId, PeopleRow] = {}
        self._parts: dict[PersonId, set[ParticipationId]] = {}
        self._counts: dict[Choice, int] = {}
        self._shown: list[ParticipationId] = []
        self._places: dict[ParticipationId, int] | None = None
        self._looked_up = 0
        self._as_found = True
        """Whether exactly those are shown that the view finds, none of them changed since."""
        self._view = View()
        self._department_places: Mapping[DepartmentId, int] = {}
        self._refusals: Mapping[Cell, str] = {}
        self.order = Order(words.language)
        self.order.take(self._rows)
        self.editable = True

    @property
    def view(self) -> View:
        """What is shown, and in which order."""
        return self._view

    @property
    def refusals(self) -> Mapping[Cell, str]:
        """The cells that could not be changed as was wanted, and why."""
        return self._refusals

    def row(self, row_id: ParticipationId) -> PeopleRow | None:
        """The row of a participation, whether it is shown or not."""
        return self._rows.get(row_id)

    def row_at(self, index: Index) -> PeopleRow | None:
        """The row at an index."""
        return self._rows[self._shown[index.row()]] if index.isValid() else None

    def rows_from(self, first: int, last: int) -> list[PeopleRow]:
        """The rows between two places, both included."""
        return [self._rows[key] for key in self._shown[first : last + 1]]

    def place_of(self, row_id: ParticipationId) -> int | None:
        """Where a participation is shown, if it is."""
        if self._places is None:
            self._looked_up += 1
            if self._looked_up <= _FEW:
                with suppress(ValueError):
                    return self._shown.index(row_id)
                return None
            self._places = {key: place for place, key in enumerate(self._shown)}
        return self._places.get(row_id)

    def parts_of(self, people: Iterable[PersonId]) -> set[ParticipationId]:
        """The participations of people that there are rows for."""
        return {key for person_id in people for key in self._parts.get(person_id, ())}

    def count(self, choice: Choice) -> int:
        """How many rows belong to a choice."""
        if choice not in self._counts:
            self._counts[choice] = sum(map(choice.lets_through, self._rows.values()))
        return self._counts[choice]

    def values(self, column: Column) -> list[str]:
        """The single values that stand in a column, each once, in order."""
        found: set[str] = set()
        for row in self._rows.values():
            found.update(row.values(column))
        return sorted(found - {""})

    def tally(self, column: Column) -> Counter[str]:
        """Count the single values of a column among the rows that all other filters let through."""
        counts: Counter[str] = Counter()
        for key in self.order.arranged(self._view.with_filter(column, ColumnFilter())):
            counts.update(self._rows[key].values(column))
        return counts

    def arrange(self, view: View) -> None:
        """Show other rows, or in another order."""
        before, self._view = self._view, view
        if before.filters != view.filters:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        sought = self.order.arranged(view)
        if sought == self._shown:
            self._as_found = True
            return
        only_order = (before.text, before.choice, before.filters) == (view.text, view.choice, view.filters)
        is_same = len(sought) == len(self._shown) and (self._as_found or set(sought) == set(self._shown))
        self._as_found = True
        if only_order and is_same:
            self._reorder(sought)
        else:
            self.beginResetModel()
            self._take(sought)
            self.endResetModel()

    def refuse(self, cells: Mapping[Cell, str]) -> None:
        """Mark the cells that could not be changed as was wanted, and no others."""
        touched = {*self._refusals, *cells}
        self._refusals = cells
        for row_id, column in touched:
            place = self.place_of(row_id)
            if place is not None:
                index = self.index(place, column)
                self.dataChanged.emit(index, index, [REFUSAL_ROLE])

    def show_departments(self, places: Mapping[DepartmentId, int]) -> None:
        """Give the departments the colours of these places."""
        if places != self._department_places:
            self._department_places = places
            if self._shown:
                last = self.index(len(self._shown) - 1, Column.DEPARTMENT)
                self.dataChanged.emit(self.index(0, Column.DEPARTMENT), last, [PLACE_ROLE])

    def show_all(self, rows: Iterable[PeopleRow], names: Collation | None = None) -> None:
        """Show the programme as it is now; only what differs is touched.

        `names` are the places of the names, where they were found elsewhere.
        """
        if names is not None:
            self.order.adopt(Column.NAME, names)
        fresh = {row.id: row for row in rows}
        gone = self._rows.keys() - fresh.keys()
        changed = [row for key, row in fresh.items() if self._rows.get(key) != row]
        if len(gone) + len(changed) > _MANY:
            self._show_anew(fresh)
        else:
            self._merge(changed, gone)

    def show_some(self, rows: Iterable[PeopleRow], people: Collection[PersonId]) -> None:
        """Show some people as they are now; of theirs, what is not among `rows` is gone."""
        fresh = {row.id: row for row in rows}
        before = self.parts_of(people)
        changed = [row for key, row in fresh.items() if self._rows.get(key) != row]
        gone = before - fresh.keys()
        if len(gone) + len(changed) > _MANY:
            left = {key: row for key, row in self._rows.items() if key not in gone}
            self._show_anew({**left, **fresh})
        else:
            self._merge(changed, gone)

    def _show_anew(self, rows: dict[ParticipationId, PeopleRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._counts.clear()
        self._parts.clear()
        for row in rows.values():
            self._parts.setdefault(row.person_id, set()).add(row.id)
        self.order.take(rows)
        self._take(self.order.arranged(self._view))
        self.endResetModel()

    def _merge(self, fresh: Iterable[PeopleRow], gone: Collection[ParticipationId]) -> None:
        """Follow a few rows, each by itself."""
        self._as_found = False
        arriving: list[PeopleRow] = []
        for row in fresh:
            before = self._rows.get(row.id)
            self._rows[row.id] = row
            self._parts.setdefault(row.person_id, set()).add(row.id)
            self._note(before, row)
            place = self.place_of(row.id)
            if place is not None and before is not None:
                # An edited row stays where it is until the table is sorted again: nothing jumps.
                self._tell_changed(place, before, row)
            elif before is None and self._view.finds(row):
                arriving.append(row)
        self._remove(gone)
        self._insert({row.id for row in arriving})

    def _tell_changed(self, place: int, before: PeopleRow, after: PeopleRow) -> None:
        """Tell of the cells that changed, where they are few: of a whole row Qt paints its neighbour too."""
        changed = [column for column in Column if before.texts[column] != after.texts[column]]
        if before.spoken != after.spoken and Column.NAME not in changed:
            changed.append(Column.NAME)
        if 0 < len(changed) <= _FEW:
            for column in changed:
                self.dataChanged.emit(self.index(place, column), self.index(place, column))
        else:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def _remove(self, keys: Iterable[ParticipationId]) -> None:
        for key in keys:
            place = self.place_of(key)
            if place is not None:
                self.beginRemoveRows(_NOWHERE, place, place)
                self._take([*self._shown[:place], *self._shown[place + 1 :]])
            row = self._rows.pop(key)
            self._parts[row.person_id].discard(key)
            self._note(row, None)
            if place is not None:
                self.endRemoveRows()

    def _note(self, before: PeopleRow | None, after: PeopleRow | None) -> None:
        self.order.note(before, after)
        for choice in self._counts:
            came, went = after and choice.lets_through(after), before and choice.lets_through(before)
            self._counts[choice] += bool(came) - bool(went)

    def _insert(self, arriving: Collection[ParticipationId]) -> None:
        if not arriving:
            return
        before: ParticipationId | None = None
        for key in self.order.arranged(self._view):
            if key in arriving:
                # Beside its neighbour in sorted order, for edited rows may stand where they were before.
                place = (self.place_of(before) or 0) + 1 if before is not None else 0
                self.beginInsertRows(_NOWHERE, place, place)
                self._take([*self._shown[:place], key, *self._shown[place:]])
                self.endInsertRows()
            if self.place_of(key) is not None:
                before = key

    def _reorder(self, sought: list[ParticipationId]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._shown[index.row()] for index in before]
        self._take(sought)
        after = [
            self.createIndex(self.place_of(key) or 0, index.column())
            for key, index in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _take(self, shown: list[ParticipationId]) -> None:
        self._shown = shown
        self._places, self._looked_up = None, 0

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
        edits = self.editable and kind_of(Column(index.column())) is not Kind.MADE
        return shown | Qt.ItemFlag.ItemIsEditable if edits else shown

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(Column):
            if role == Qt.ItemDataRole.AccessibleTextRole and Column(section) in self._view.filters:
                return self._words(people_table.FILTERED, column=self._headings[section])
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
            return edited(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if column is Column.NAME else row.texts[column]
        if role in (REFUSAL_ROLE, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._refusals.get((row.id, column))
        if role == PLACE_ROLE:
            return self._department_places.get(row.department_id) if row.department_id else None
        answers: dict[int, object] = {ID_ROLE: row.person_id, ROW_ROLE: row}
        return row.native(column) if role == SORT_ROLE else answers.get(role)

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
        if text != edited(row, column):
            self.edit_requested.emit(row.id, column.value, text)
        return True


def edited(row: PeopleRow, column: Column) -> str:
    """Give what an editor starts with: the words of a cell, or the code of a choice."""
    codes: Mapping[Column, str] = {Column.SIDE: row.side.value, Column.STATUS: row.status.value}
    return codes.get(column, row.texts[column])
