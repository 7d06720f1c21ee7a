"""Which rows of the people table are shown, and in which order: an index over prepared rows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import compress, repeat
from operator import and_, contains

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.people_collation import Collation
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_filters import Choice, View
from revmentor_desktop.models.people_rows import Native, PeopleRow, bare

Places = list[int]
"""Places of rows in the mapping they came in."""
_Key = tuple[int, float] | float | None
_OTHERS = bytes.maketrans(b"\0\1", b"\1\0")
_NUMBERED = frozenset({Column.SIDE, Column.STATUS, Column.CAPACITY, Column.LEVEL})


class Order:
    """Sorts and picks rows of a mapping that its owner keeps up to date, and tells it of.

    What is sought and sorted by is laid out in lists by the places of the rows, so that a key costs one
    pass over a list.
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

    def _forget(self) -> None:
        self._ids: list[ParticipationId] | None = None
        self._loose: list[str] = []
        self._exact: list[str] = []
        self._keys: dict[Column, list[_Key]] = {}
        self._in_order: dict[tuple[Column, bool], Places] = {}
        self._found: tuple[View, Places] | None = None

    def note(self, before: PeopleRow | None, after: PeopleRow | None) -> None:
        """Follow a row that came (None before), changed or went (None after)."""
        if before is None or after is None or self._ids is None:
            self._forget()
            return
        self._found = None
        place = self._ids.index(after.id)
        self._loose[place], self._exact[place] = after.loose, after.exact
        changed = {column for column in self._keys if before.native(column) != after.native(column)}
        for column in changed:
            self._keys[column][place] = self._key(column, after)
        for column, descending in [*self._in_order]:
            # Those who are alike in a column stand by name, so the name counts everywhere.
            if column in changed or Column.NAME in changed:
                del self._in_order[column, descending]

    def adopt(self, column: Column, collation: Collation) -> None:
        """Take the places of a column's texts that were found elsewhere."""
        self._collations[column] = collation

    def texts(self, column: Column) -> set[str]:
        """Give the texts that a column is sorted by."""
        return set() if column in _NUMBERED else {_text(column, row) for row in self._rows.values()}

    def is_prepared(self, column: Column) -> bool:
        """Tell whether a column can be sorted at once."""
        return column in self._keys or self._collation(column).knows(self.texts(column))

    def arranged(self, view: View) -> list[ParticipationId]:
        """Give the ids of the rows to show; where text is sought, exact finds stand before near ones."""
        ids = self._laid_out()
        loose = bare(view.text).split()
        places = self._candidates(view)
        for word in loose:
            places = _having(word, self._loose, places)
        self._found = view, places
        if loose:
            places = self._exact_first(places, folded(view.text).split())
        return list(map(ids.__getitem__, places))

    def _laid_out(self) -> list[ParticipationId]:
        if self._ids is None:
            self._ids = list(self._rows)
            self._loose = [row.loose for row in self._rows.values()]
            self._exact = [row.exact for row in self._rows.values()]
        return self._ids

    def _exact_first(self, places: Places, words: Sequence[str]) -> Places:
        is_exact = bytearray(b"\1") * len(places)
        for word in words:
            found = map(contains, map(self._exact.__getitem__, places), repeat(word))
            is_exact = bytearray(map(and_, is_exact, found))
        if is_exact.count(1) in (0, len(places)):
            return places
        return [*compress(places, is_exact), *compress(places, is_exact.translate(_OTHERS))]

    def _candidates(self, view: View) -> Places:
        """The rows to search: where a search goes on being typed, only those it found before."""
        if self._found is not None:
            before, found = self._found
            goes_on = before.text.strip() and bare(view.text).startswith(bare(before.text))
            if goes_on and replace(before, text=view.text) == view:
                return found
        places = self._sorted(view.column, descending=view.descending)
        if not view.filters and view.choice is Choice.ALL:
            return places
        is_let = bytearray(map(view.lets_through, self._rows.values()))
        return list(compress(places, map(is_let.__getitem__, places)))

    def _sorted(self, column: Column, *, descending: bool) -> Places:
        """All rows in order; kept until a row changes there."""
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

    def _mixed_key(self, column: Column, native: Native) -> tuple[int, float] | None:
        if native is None or native == "":
            return None
        if isinstance(native, int):
            return 0, native
        return 1, self._collation(column).places((str(native),))[0]

    def _collation(self, column: Column) -> Collation:
        return self._collations.setdefault(column, Collation(self._language))


def _having(word: str, texts: Sequence[str], places: Places) -> Places:
    """Pick the places whose text holds a word."""
    if len(places) * 3 < len(texts) * 2:
        return [place for place in places if word in texts[place]]
    # One pass in the order of memory, and without a step of Python for each text.
    has = bytearray(map(contains, texts, repeat(word)))
    if has.count(0) == 0:
        return places
    return list(compress(places, map(has.__getitem__, places)))


def _text(column: Column, row: PeopleRow) -> str:
    # ISO dates stand in the order of their texts.
    return row.texts[column] if column is not Column.PAIR or row.paired else ""
