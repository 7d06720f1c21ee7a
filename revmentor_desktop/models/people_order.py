"""Which rows of the people table are shown, and in which order: an index over prepared rows."""

from bisect import insort
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import compress
from typing import NamedTuple

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.models.people_collation import Collation
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_filters import View
from revmentor_desktop.models.people_rows import Native, PeopleRow, bare
from revmentor_desktop.models.people_search import Places, Search

_Key = float | None
_NUMBERED = frozenset({Column.SIDE, Column.STATUS, Column.CAPACITY, Column.LEVEL})
_AFTER_NUMBERS = 1e12
"""What a text is sorted by in a column of numbers is more than this."""


class _Candidates(NamedTuple):
    """The rows to search, in order; they stay the same while one types."""

    view: View
    """What lets them through."""
    places: Places
    ids: list[ParticipationId]


class Order:
    """Sorts and picks rows of a mapping that its owner keeps up to date, and tells it of.

    What is sorted by is laid out in lists by the places of the rows; a row that changes is moved within
    them, so that an edit costs no sort.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._rows: Mapping[ParticipationId, PeopleRow] = {}
        self._collations: dict[Column, Collation] = {}
        self._forget()

    def take(self, rows: Mapping[ParticipationId, PeopleRow]) -> None:
        """Look at other rows; the places of texts that are known stay known."""
        self._rows = rows
        self._forget()
        # Before anybody types: the first key shall cost no more than the others.
        self._searching()

    def _forget(self) -> None:
        self._ids: list[ParticipationId] | None = None
        self._keys: dict[Column, list[_Key]] = {}
        self._in_order: dict[tuple[Column, bool], Places] = {}
        self._candidates: _Candidates | None = None
        self._search: Search | None = None

    def note(self, before: PeopleRow | None, after: PeopleRow | None) -> None:
        """Follow a row that came (None before), changed or went (None after)."""
        if before is None or after is None or self._ids is None:
            self._forget()
            return
        self._candidates = None
        place = self._ids.index(after.id)
        if self._search is not None:
            self._search.note(place, after)
        changed = {column for column in self._keys if before.native(column) != after.native(column)}
        for column in changed:
            self._note_key(column, place, after)
        for column, descending in [*self._in_order]:
            # Those who are alike in a column stand by name, so the name counts everywhere.
            if column in changed or Column.NAME in changed:
                self._move(column, place, descending=descending)

    def _note_key(self, column: Column, place: int, after: PeopleRow) -> None:
        collation = self._collation(column)
        numbering = collation.numbering
        key = self._key(column, after)
        if collation.numbering == numbering:
            self._keys[column][place] = key
        else:
            self._keys[column] = self._worked_out(column)

    def _move(self, column: Column, place: int, *, descending: bool) -> None:
        """Put one row where it stands now."""
        keys, names = self._keys[column], self._keys[Column.NAME]

        def rank(one: int) -> tuple[bool, float, bool, float, int]:
            key, name = keys[one], names[one]
            worth = 0.0 if key is None else -key if descending else key
            return key is None, worth, name is None, name or 0.0, one

        order = self._in_order[column, descending]
        order.remove(place)
        insort(order, place, key=rank)

    def adopt(self, column: Column, collation: Collation) -> None:
        """Take the places of a column's texts that were found elsewhere."""
        self._collations[column] = collation
        if self._keys.pop(column, None) is not None:
            self._in_order.clear()

    def texts(self, column: Column) -> set[str]:
        """Give the texts that a column is sorted by."""
        return set() if column in _NUMBERED else {_text(column, row) for row in self._rows.values()}

    def is_prepared(self, column: Column) -> bool:
        """Tell whether a column can be sorted at once."""
        return column in self._keys or self._collation(column).knows(self.texts(column))

    def arranged(self, view: View) -> list[ParticipationId]:
        """Give the ids of the rows to show; where text is sought, exact finds stand before near ones.

        The list is not to be changed: it may be given again.
        """
        without_text = replace(view, text="")
        if self._candidates is None or self._candidates.view != without_text:
            places = self._those_let_through(view)
            self._candidates = _Candidates(without_text, places, self._ids_at(places))
        found = candidates = self._candidates.places
        if bare(view.text).split():
            found = self._searching().find(view.text, candidates)
        return self._candidates.ids if found is candidates else self._ids_at(found)

    def _ids_at(self, places: Places) -> list[ParticipationId]:
        if self._ids is None:
            self._ids = list(self._rows)
        return list(map(self._ids.__getitem__, places))

    def _those_let_through(self, view: View) -> Places:
        places = self._sorted(view.column, descending=view.descending)
        if view.lets_all_through:
            return places
        is_let = view.those_let_through(self._rows.values())
        return list(compress(places, map(is_let.__getitem__, places)))

    def _searching(self) -> Search:
        if self._search is None:
            self._search = Search([*self._rows.values()])
        return self._search

    def _sorted(self, column: Column, *, descending: bool) -> Places:
        """All rows in order, kept up to date with the rows that change."""
        asked = column, descending
        if asked not in self._in_order:
            by_name = self._in_order.get((Column.NAME, False))
            if by_name is None:
                by_name = self._by(Column.NAME, range(len(self._rows)))
                self._in_order[Column.NAME, False] = by_name
            if asked != (Column.NAME, False):
                self._in_order[asked] = self._by(column, by_name, descending=descending)
        return self._in_order[asked]

    def _by(self, column: Column, places: Sequence[int], *, descending: bool = False) -> Places:
        """Sort rows by a column; those that tell nothing there stand last, both ways."""
        if column not in self._keys:
            self._keys[column] = self._worked_out(column)
        keys = self._keys[column]
        untold = [place for place in places if keys[place] is None]
        told = [place for place in places if keys[place] is not None] if untold else list(places)
        # Where a key is None it is not asked for.
        told.sort(key=keys.__getitem__, reverse=descending)  # type: ignore[arg-type]
        return told + untold

    def _worked_out(self, column: Column) -> list[_Key]:
        rows = self._rows.values()
        if column in _NUMBERED:
            return [self._mixed_key(column, row.native(column)) for row in rows]
        texts = [row.texts[column] for row in rows]
        if column is Column.PAIR:
            texts = [_text(column, row) for row in rows]
        places: list[_Key] = [*self._collation(column).places(texts)]
        if "" in texts:
            return [place if text else None for place, text in zip(places, texts, strict=True)]
        return places

    def _key(self, column: Column, row: PeopleRow) -> _Key:
        if column in _NUMBERED:
            return self._mixed_key(column, row.native(column))
        text = _text(column, row)
        return self._collation(column).places((text,))[0] if text else None

    def _mixed_key(self, column: Column, native: Native) -> _Key:
        if native is None or native == "":
            return None
        if isinstance(native, int):
            return float(native)
        return _AFTER_NUMBERS + self._collation(column).places((str(native),))[0]

    def _collation(self, column: Column) -> Collation:
        return self._collations.setdefault(column, Collation(self._language))


def _text(column: Column, row: PeopleRow) -> str:
    # ISO dates stand in the order of their texts.
    return row.texts[column] if column is not Column.PAIR or row.paired else ""
