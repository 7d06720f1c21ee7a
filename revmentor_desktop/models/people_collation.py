"""Places of texts in a language's order, prepared once: rows are then sorted by numbers."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from heapq import merge

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale, Qt

_AT_ONCE = 2_000
"""Texts that are sorted in one go: a few milliseconds, after which other threads have their turn."""
_FEW = 200
"""New texts that are put between the known ones one by one; for more, everything is sorted anew."""
_LEAST_GAP = 1e-9
_Keyed = tuple[QCollatorSortKey, str]


class Collation:
    """Knows where texts stand among each other; texts that are equal to the language share a place."""

    def __init__(self, language: str) -> None:
        self._collator = collator(language)
        self._places: dict[str, float] = {}
        self._keys: list[QCollatorSortKey] = []
        self._in_order: list[float] = []
        self.numbering = 0
        """Rises when texts that were known get other places."""

    def knows(self, texts: Iterable[str]) -> bool:
        """Tell whether the places of all texts are known."""
        return self._places.keys() >= set(texts)

    def learn(self, texts: Iterable[str]) -> None:
        """Find the places of texts that are not known yet."""
        fresh = set(texts).difference(self._places)
        if len(fresh) > _FEW or len(fresh) > len(self._places):
            self._sort(fresh | self._places.keys())
        else:
            for text in fresh:
                self._put_between(text)

    def places(self, texts: Sequence[str]) -> list[float]:
        """Give the places of texts, learnt where they are not known yet."""
        try:
            return [self._places[text] for text in texts]
        except KeyError:
            self.learn(texts)
            return [self._places[text] for text in texts]

    def _sort(self, texts: Iterable[str]) -> None:
        # Qt's keys compare without giving other threads a turn: so in runs that are short, then merged.
        keyed = [(self._collator.sortKey(text), text) for text in texts]
        runs = [sorted(keyed[at : at + _AT_ONCE], key=_key) for at in range(0, len(keyed), _AT_ONCE)]
        self.numbering += bool(self._places)
        self._places, self._keys, self._in_order = {}, [], []
        for key, text in merge(*runs, key=_key):
            if not self._keys or self._keys[-1] < key:
                self._keys.append(key)
                self._in_order.append(float(len(self._in_order)))
            self._places[text] = self._in_order[-1]

    def _put_between(self, text: str) -> None:
        key = self._collator.sortKey(text)
        at = bisect_left(self._keys, key)
        if at < len(self._keys) and not key < self._keys[at]:
            self._places[text] = self._in_order[at]
            return
        before = self._in_order[at - 1] if at else (self._in_order[0] - 2 if self._in_order else 0.0)
        after = self._in_order[at] if at < len(self._in_order) else before + 2
        if after - before < _LEAST_GAP:
            self._sort({text, *self._places})
            return
        self._keys.insert(at, key)
        self._in_order.insert(at, (before + after) / 2)
        self._places[text] = self._in_order[at]


def collator(language: str) -> QCollator:
    """Make the order of a language: without regard to case, numbers by their worth."""
    made = QCollator(QLocale("sv_SE" if language == "sv" else "en_GB"))
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setNumericMode(True)
    return made


def _key(keyed: _Keyed) -> QCollatorSortKey:
    return keyed[0]
