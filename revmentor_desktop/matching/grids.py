"""Ways to lay a number over every couple: by what kind of people they are, by name, by level and date."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.matching.books import Kinds, Numbers, T
from revmentor_desktop.matching.traits import UNKNOWN, Traits

S = TypeVar("S", np.int16, np.uint8)
"""Hundredths of the score, or bits of broken rules."""
Days = NDArray[np.int32]


class Grid(Protocol[S]):
    """A number for every couple of some mentors (rows) and adepts (columns), made where it is asked for."""

    def lay(self, onto: NDArray[S], rows: slice) -> None:
        """Add the numbers of some rows, of which the first and the last are said, with all columns."""

    def at(self, rows: Numbers, columns: Numbers) -> NDArray[S]:
        """Give the numbers of single couples."""


@dataclass(frozen=True, slots=True)
class ByKind(Generic[S]):
    """A number that depends on nothing but the kinds of two people.

    It is spread over the columns beforehand, so that laying a row is copying a row.
    """

    spread: NDArray[S]
    """Shape (kinds of mentors, adepts)."""
    rows: Numbers
    """Each mentor's kind."""

    def lay(self, onto: NDArray[S], rows: slice) -> None:
        onto += self.spread[self.rows[rows]]

    def at(self, rows: Numbers, columns: Numbers) -> NDArray[S]:
        found: NDArray[S] = self.spread[self.rows[rows], columns]
        return found


def by_kind(table: NDArray[S], left: Kinds[T], right: Kinds[T]) -> ByKind[S]:
    """Spread a small table, shape (kinds of mentors, kinds of adepts), over people."""
    if len(left) < len(table):
        return ByKind(table[left.numbers][:, right.numbers], np.arange(len(left)))
    return ByKind(table[:, right.numbers], left.numbers)


class Marks(Generic[S]):
    """A number for a few couples by name, nothing for all others."""

    def __init__(self, places: Numbers, values: NDArray[S], columns: int) -> None:
        """Take the couples as row times columns plus column, rising, each once."""
        self._places, self._columns = places, columns
        self._values: NDArray[S] = values

    def lay(self, onto: NDArray[S], rows: slice) -> None:
        first, last = self._places.searchsorted((rows.start * self._columns, rows.stop * self._columns))
        there = self._places[first:last] - rows.start * self._columns
        onto[there // self._columns, there % self._columns] += self._values[first:last]

    def at(self, rows: Numbers, columns: Numbers) -> NDArray[S]:
        sought = rows * self._columns + columns
        found = np.zeros(len(sought), dtype=self._values.dtype)
        if len(self._places):
            near = np.minimum(self._places.searchsorted(sought), len(self._places) - 1)
            hit = self._places[near] == sought
            found[hit] = self._values[near[hit]]
        return found


class ByDays(Generic[S]):
    """A number by the days of employment of two people of whom one has no known level."""

    def __init__(self, left: Traits, right: Traits, worth: Callable[[Days, Days], NDArray[S]]) -> None:
        """Take what a column and a row of days are worth, broadcast against each other."""
        self._worth: Callable[[Days, Days], NDArray[S]] = worth
        self._left, self._right = left.days, right.days
        self._left_unknown, self._right_unknown = (_unknown(side.levels) for side in (left, right))

    def lay(self, onto: NDArray[S], rows: slice) -> None:
        days = self._left[rows]
        columns = np.flatnonzero(self._right_unknown)
        known = np.flatnonzero(~self._left_unknown[rows])
        if len(columns) and len(known):
            onto[np.ix_(known, columns)] += self._worth(days[known, None], self._right[None, columns])
        unknown = np.flatnonzero(self._left_unknown[rows])
        if len(unknown):
            onto[unknown] += self._worth(days[unknown, None], self._right[None, :])

    def at(self, rows: Numbers, columns: Numbers) -> NDArray[S]:
        worth = self._worth(self._left[rows], self._right[columns])
        worth[~(self._left_unknown[rows] | self._right_unknown[columns])] = 0
        return worth


@dataclass(frozen=True, slots=True)
class Sum(Generic[S]):
    """Several grids on top of each other."""

    grids: Sequence[Grid[S]]

    def lay(self, onto: NDArray[S], rows: slice) -> None:
        for grid in self.grids:
            grid.lay(onto, rows)

    def at(self, rows: Numbers, columns: Numbers) -> NDArray[S]:
        found = self.grids[0].at(rows, columns)
        for grid in self.grids[1:]:
            found += grid.at(rows, columns)
        return found


def simplified(grids: Iterable[Grid[S]]) -> list[Grid[S]]:
    """Give fewer grids that lay the same: those by kind are added up beforehand, where that saves work."""
    by_kinds: list[ByKind[S]] = []
    others: list[Grid[S]] = []
    for grid in _flat(grids):
        if not isinstance(grid, ByKind):
            others.append(grid)
        elif grid.spread.any():
            by_kinds.append(grid)
    added: list[Grid[S]] = []
    for one in sorted(by_kinds, key=lambda grid: len(grid.spread)):
        both = _both(added[-1], one) if added else None
        if both is None:
            added.append(one)
        else:
            added[-1] = both
    return added + others


def _flat(grids: Iterable[Grid[S]]) -> Iterator[Grid[S]]:
    for grid in grids:
        if isinstance(grid, Sum):
            yield from grid.grids
        else:
            yield grid


_WORTHWHILE = 100
"""People on each side from which adding up beforehand can save more than it costs."""
_FEWER = 4
"""Rows to each joint kind from which it does save more."""


def _both(one: Grid[S], other: ByKind[S]) -> ByKind[S] | None:
    """Add up two grids by kind, unless nearly everybody is a kind of their own then."""
    if not isinstance(one, ByKind) or min(len(other.rows), other.spread.shape[1]) < _WORTHWHILE:
        return None
    together = one.rows * len(other.spread) + other.rows
    _, example, rows = np.unique(together, return_index=True, return_inverse=True)
    if len(example) * _FEWER > len(rows):
        return None
    return ByKind(one.spread[one.rows[example]] + other.spread[other.rows[example]], rows)


def _unknown(levels: Kinds[int]) -> NDArray[np.bool_]:
    number = levels.book.known(UNKNOWN)
    unknown: NDArray[np.bool_] = levels.numbers == (-1 if number is None else number)
    return unknown
