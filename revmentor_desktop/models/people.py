"""The people table following the programme: rows come, change and go, sorted and filtered by an index."""

from collections import Counter
from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, Qt

from revmentor_desktop.domain.ids import ParticipationId, PersonId
from revmentor_desktop.models.people_cells import NOWHERE, CellsModel
from revmentor_desktop.models.people_collation import Collation
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_filters import Choice, ColumnFilter, View
from revmentor_desktop.models.people_order import Order
from revmentor_desktop.models.people_rows import PeopleRow, values_of
from revmentor_desktop.wording.catalogue import Words

_FEW = 4
"""Cells of a row that are told of one by one."""
_MANY = 40
"""Rows that come or go one by one; more at once are shown anew as a whole."""


class PeopleModel(CellsModel):
    """Follows the programme: rows by participation, each of which changes when that was saved."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(words, parent)
        self._parts: dict[PersonId, set[ParticipationId]] = {}
        self._counts: dict[Choice, int] = {}
        self._as_found = True
        """Whether exactly those are shown that the view finds, none of them changed since."""
        self.order = Order(words.language)
        self.order.take(self._rows)

    def parts_of(self, people: Iterable[PersonId]) -> set[ParticipationId]:
        """The participations of people that there are rows for."""
        return {key for person_id in people for key in self._parts.get(person_id, ())}

    def count(self, choice: Choice) -> int:
        """How many rows belong to a choice."""
        if choice not in self._counts:
            self._counts[choice] = sum(choice.each_let_through(self._rows.values()))
        return self._counts[choice]

    def values(self, column: Column) -> list[str]:
        """The single values that stand in a column, each once, in order."""
        cells = {row.texts[column] for row in self._rows.values()}
        found = {value for cell in cells for value in values_of(cell, column)}
        return sorted(found - {""})

    def tally(self, column: Column) -> Counter[str]:
        """Count the single values of a column among the rows that all other filters let through."""
        others = self.order.arranged(self._view.with_filter(column, ColumnFilter()))
        cells = Counter([self._rows[key].texts[column] for key in others])
        counts: Counter[str] = Counter()
        for cell, times in cells.items():
            for value in values_of(cell, column):
                counts[value] += times
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
            self._shown = sought
            self.endResetModel()

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
        self._shown = self.order.arranged(self._view)
        self.endResetModel()

    def _merge(self, fresh: Iterable[PeopleRow], gone: Collection[ParticipationId]) -> None:
        """Follow a few rows, each by itself."""
        self._as_found = False
        arriving: list[PeopleRow] = []
        fresh = list(fresh)
        places = self.places_of(row.id for row in fresh)
        for row in fresh:
            before = self._rows.get(row.id)
            self._rows[row.id] = row
            self._parts.setdefault(row.person_id, set()).add(row.id)
            self._note(before, row)
            if row.id in places and before is not None:
                # An edited row stays where it is until the table is sorted again: nothing jumps.
                self._tell_changed(places[row.id], before, row)
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
                self.beginRemoveRows(NOWHERE, place, place)
                self._shown = [*self._shown[:place], *self._shown[place + 1 :]]
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
        sought, there = self.order.arranged(self._view), set(self._shown)
        for at in [at for at, key in enumerate(sought) if key in arriving]:
            # Beside its neighbour in sorted order, for edited rows may stand where they were before.
            before = next((sought[one] for one in range(at - 1, -1, -1) if sought[one] in there), None)
            place = 0 if before is None else self._shown.index(before) + 1
            self.beginInsertRows(NOWHERE, place, place)
            self._shown = [*self._shown[:place], sought[at], *self._shown[place:]]
            there.add(sought[at])
            self.endInsertRows()

    def _reorder(self, sought: list[ParticipationId]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._shown[index.row()] for index in before]
        self._shown = sought
        places = self.places_of(keys)
        after = [
            self.createIndex(places[key], index.column()) for key, index in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
