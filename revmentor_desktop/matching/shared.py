"""How much two lists share, for every couple: of topics the number, of words the weight."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.matching.books import Book, Lists, Numbers, lists

Weights = NDArray[np.float64]

_SHORT = 12
"""Targets to a list, on average, up to which adding them up one by one is quicker than a product."""
_MOST_SHARED = 64
"""So many of the targets that the most couples share are counted by a matrix product whatever they cost."""
_DENSE = 24
"""A target that one couple in so many shares is cheaper in the product than looked up couple by couple."""


class Shared:
    """The summed weight of what a mentor's list and an adept's list have in common.

    Weights are whole numbers and a sum stays below 2**24 (a text is read as far as 2,000 characters), so
    sums are exact in any order and in float32. For many rows short lists that only count are added up
    target by target; of others, what many share goes through one dense product, and the rest is looked
    up by target: the cost is bounded by that of the product, whatever people write.
    """

    def __init__(self, left: Lists, right: Lists, weights: Weights | None, count: int) -> None:
        """Take the weights of `count` targets; without them each weighs 1."""
        self._left, self._right = left, right
        self._weights = np.ones(count) if weights is None else weights
        self._only_counts = weights is None
        self._added: _Added | _Split | None = None

    def of(self, rows: slice) -> NDArray[np.float32]:
        """Give the sums of some rows with all columns, a fresh array."""
        start, stop, _ = rows.indices(len(self._left))
        if len(self._right) == 1:
            return self._with_one(self._left.only(rows), self._right.of(0))[:, None]
        if len(self._left) == 1:
            return self._with_one(self._right, self._left.of(0))[None, :]
        if self._added is None:
            self._added = self._adding()
        return self._added.of(start, stop)

    def at(self, rows: Numbers, columns: Numbers) -> Weights:
        """Give the sums of single couples."""
        found = [
            self._weights[list(set(self._left.of(row).tolist()) & set(self._right.of(column).tolist()))].sum()
            for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
        ]
        return np.array(found, dtype=np.float64)

    def _with_one(self, many: Lists, one: Numbers) -> NDArray[np.float32]:
        worth = np.zeros(len(self._weights))
        worth[one] = self._weights[one]
        return many.sums(worth).astype(np.float32)

    def _adding(self) -> "_Added | _Split":
        if self._only_counts and len(self._left.targets) <= _SHORT * len(self._left):
            return _Added(self._left, self._right, len(self._weights))
        return _Split(self._left, self._right, self._weights)


class _Added:
    """Counts row by row, adding up who lists each target: in whole numbers, a few of them to a person."""

    def __init__(self, left: Lists, right: Lists, count: int) -> None:
        narrow = int(left.lengths().max(initial=0)) < 256
        self._left = left
        self._listing = _incidence(right, count).T.astype(np.uint8 if narrow else np.uint16, order="C")

    def of(self, start: int, stop: int) -> NDArray[np.float32]:
        counts = np.empty((stop - start, self._listing.shape[1]), dtype=self._listing.dtype)
        for row in range(start, stop):
            np.add.reduce(self._listing[self._left.of(row)], axis=0, out=counts[row - start])
        return counts.astype(np.float32)


class _Split:
    """Sums from the targets that both sides list, parted into those for the product and those to look up."""

    def __init__(self, left: Lists, right: Lists, weights: Weights) -> None:
        couples = np.bincount(left.targets, minlength=len(weights)) * np.bincount(
            right.targets, minlength=len(weights)
        )
        often = couples * _DENSE > len(left) * len(right)
        often[np.argsort(-couples, kind="stable")[:_MOST_SHARED]] = True
        often &= couples > 0
        rare = (couples > 0) & ~often
        self._product = _table(left, often)
        self._factors = np.ascontiguousarray((_table(right, often) * weights[often].astype(np.float32)).T)
        self._rare = left.among(rare)
        self._listed_by = right.among(rare).turned(len(weights))
        self._weights = weights

    def of(self, start: int, stop: int) -> NDArray[np.float32]:
        sums: NDArray[np.float32] = self._product[start:stop] @ self._factors
        for row in range(start, stop):
            mine = self._rare.of(row)
            if len(mine):
                who = [self._listed_by.of(target) for target in mine.tolist()]
                worth = np.repeat(self._weights[mine], [len(one) for one in who])
                more = np.bincount(np.concatenate(who), worth, minlength=sums.shape[1])
                sums[row - start] += more.astype(np.float32)
        return sums


def _table(listed: Lists, wanted: NDArray[np.bool_]) -> NDArray[np.float32]:
    columns = np.cumsum(wanted) - 1
    kept = listed.among(wanted)
    return _incidence(Lists(kept.starts, columns[kept.targets]), int(wanted.sum()))


def _incidence(listed: Lists, count: int) -> NDArray[np.float32]:
    """Turn lists into rows of 0 and 1, one column for each of `count` targets."""
    table = np.zeros((len(listed), count), dtype=np.float32)
    table[listed.owners(), listed.targets] = 1
    return table


def overlap(left: Sequence[Iterable[str]], right: Sequence[Iterable[str]]) -> NDArray[np.bool_]:
    """Tell which of the left sets share anything with which of the right."""
    book: Book[str] = Book()
    both = [lists(book, side, str) for side in (left, right)]
    shared: NDArray[np.bool_] = _incidence(both[0], len(book)) @ _incidence(both[1], len(book)).T > 0
    return shared


def flagged(values: Iterable[bool]) -> NDArray[np.bool_]:
    """Make an array of yes and no, also of none at all."""
    return np.fromiter(values, dtype=np.bool_)


def numbered(values: Sequence[int]) -> NDArray[np.int64]:
    """Make an array of numbers, also of none at all."""
    return np.array(values, dtype=np.int64)


def rarity(sides: Sequence[Lists], count: int) -> Weights:
    """Weigh each of `count` stems by how few texts hold it: the square root of texts per text with it.

    In hundredths, whole numbers throughout, so that every machine gets the same. Every person has a text,
    if an empty one.
    """
    held = np.bincount(np.concatenate([side.targets for side in sides]), minlength=count)
    several = 10_000 * (sum(map(len, sides)) + 1) // (held + 1)
    # The root of a whole number below 2**52 is rounded to a whole number only if it is one.
    return np.floor(np.sqrt(several))
