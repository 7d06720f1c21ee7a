"""Search among the texts of rows: each key typed looks only at what the one before it found."""

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import compress, repeat
from operator import and_, contains, setitem
from typing import NamedTuple

from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.people_rows import PeopleRow, bare

Places = list[int]
"""Places of rows in the mapping they came in."""
_MARKS = bytes.maketrans(b"\0\1", b"\1\2")
_NEAR = bytes.maketrans(b"\1\2", b"\1\0")
_EXACT = bytes.maketrans(b"\1\2", b"\0\1")


class _Found(NamedTuple):
    """What a text was found in."""

    text: str
    places: Sequence[int]
    """In the order in which the rows were made."""
    among: Places
    """The places that were asked for, in the order of the table."""
    in_order: Places
    """Those of them that were found."""


class Search:
    """Finds words in rows that it is told of.

    It looks at texts in the order in which rows were made, which is that of memory: jumping to and fro would
    take longer than the search itself. Nor is there a step of Python for each text.
    """

    def __init__(self, rows: Sequence[PeopleRow]) -> None:
        self._loose = [row.loose for row in rows]
        self._exact = [row.exact for row in rows]
        self._all = range(len(rows))
        self._last: _Found | None = None

    def note(self, place: int, row: PeopleRow) -> None:
        """Follow a row that changed."""
        self._loose[place], self._exact[place] = row.loose, row.exact
        self._last = None

    def find(self, text: str, among: Places) -> Places:
        """Pick the places whose rows hold every word of a text, exact finds before near ones.

        The text holds a word at least.
        """
        sought, last = bare(text), self._last
        found: Sequence[int] = self._all
        before, known = among, frozenset[str]()
        if last is not None and sought.startswith(last.text):
            found, known = last.places, frozenset(last.text.split())
            before = last.in_order if last.among is among else among
        for word in sought.split():
            has = b"" if word in known else self._having(word, self._loose, found)
            found = list(compress(found, has)) if 0 in has else found
        is_exact = self._exact_ones(found, folded(text).split())
        if len(found) == len(self._all) and 0 not in is_exact:
            self._last = _Found(sought, found, among, among)
            return among
        marks = self._marked(found, is_exact, before)
        self._last = _Found(sought, found, among, list(compress(before, marks)))
        return [*compress(before, marks.translate(_EXACT)), *compress(before, marks.translate(_NEAR))]

    def _marked(self, found: Sequence[int], is_exact: bytes, before: Places) -> bytes:
        """Mark, in the order of `before`, near finds with 1 and exact ones with 2."""
        marks = bytearray(len(self._all))
        deque(map(setitem, repeat(marks), found, is_exact.translate(_MARKS)), maxlen=0)
        return bytes(map(marks.__getitem__, before))

    def _exact_ones(self, found: Sequence[int], words: Sequence[str]) -> bytes:
        is_exact = self._having(words[0], self._exact, found)
        for word in words[1:]:
            is_exact = bytes(map(and_, is_exact, self._having(word, self._exact, found)))
        return is_exact

    def _having(self, word: str, texts: list[str], places: Sequence[int]) -> bytes:
        some: Iterable[str] = texts if places is self._all else map(texts.__getitem__, places)
        return bytes(map(contains, some, repeat(word)))
