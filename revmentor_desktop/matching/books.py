"""Numbers for the values that people have, so that arrays can hold them."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.intp]
T = TypeVar("T", bound=Hashable)
R = TypeVar("R", bound=Hashable)


class Book(Generic[T]):
    """Gives each value a number from 0 up, in the order they come; a number is never taken back.

    So arrays that were made with a book stay right while others write more into it.
    """

    __slots__ = ("_numbers",)

    def __init__(self) -> None:
        self._numbers: dict[T, int] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[T]:
        return iter(self._numbers)

    def number(self, value: T) -> int:
        """The number of a value, a new one where it has none."""
        return self._numbers.setdefault(value, len(self._numbers))

    def known(self, value: T) -> int | None:
        """The number of a value, None where it has none."""
        return self._numbers.get(value)

    def numbers(self, values: Iterable[T]) -> Numbers:
        """The numbers of many values."""
        return np.array([self.number(value) for value in values], dtype=np.intp)


@dataclass(frozen=True, slots=True)
class Kinds(Generic[T]):
    """One trait of people of which many have the same: each person's number in a book."""

    book: Book[T]
    numbers: Numbers

    def __len__(self) -> int:
        return len(self.numbers)

    def only(self, places: slice) -> "Kinds[T]":
        """The same of some of the people."""
        return Kinds(self.book, self.numbers[places])

    def spliced(self, start: int, stop: int, new: "Kinds[T]") -> "Kinds[T]":
        """Put others in the place of the people from `start` to before `stop`; both share the book."""
        return Kinds(self.book, _joined(self.numbers, start, stop, new.numbers))


def kinds(book: Book[T], raw: Iterable[R], reading: Callable[[R], T]) -> Kinds[T]:
    """Number what people have; what is written alike is read once."""
    seen: dict[R, int] = {}
    numbers = []
    for one in raw:
        number = seen.get(one)
        if number is None:
            number = seen[one] = book.number(reading(one))
        numbers.append(number)
    return Kinds(book, np.array(numbers, dtype=np.intp))


@dataclass(frozen=True, slots=True)
class Lists:
    """A list of numbers for each person, one after the other; nothing twice in one list."""

    starts: Numbers
    """Where each person's list begins in `targets`, and at the end where the last one ends."""
    targets: Numbers

    def __len__(self) -> int:
        return len(self.starts) - 1

    def of(self, place: int) -> Numbers:
        """One person's list."""
        return self.targets[self.starts[place] : self.starts[place + 1]]

    def lengths(self) -> Numbers:
        """How long each person's list is."""
        return np.diff(self.starts)

    def owners(self) -> Numbers:
        """Whose each target is."""
        return np.repeat(np.arange(len(self)), self.lengths())

    def owners_of(self, entries: Numbers) -> Numbers:
        """Whose some of the targets are, given where they stand in `targets`."""
        return self.starts.searchsorted(entries, side="right") - 1

    def sums(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Add up a value of each target, by person; exact for whole numbers below 2**53."""
        sums = np.zeros(len(self))
        filled = np.flatnonzero(self.lengths())
        if len(filled):
            sums[filled] = np.add.reduceat(values[self.targets], self.starts[filled])
        return sums

    def among(self, wanted: NDArray[np.bool_]) -> "Lists":
        """The same lists with the wanted targets alone."""
        keep = wanted[self.targets]
        running = np.concatenate((np.zeros(1, dtype=np.intp), keep.cumsum()))
        return Lists(running[self.starts], self.targets[keep])

    def turned(self, count: int) -> "Lists":
        """For each of `count` targets the people who list it, in order."""
        order = np.argsort(self.targets, kind="stable")
        lengths = np.bincount(self.targets, minlength=count)
        return Lists(np.concatenate(([0], lengths.cumsum())), self.owners()[order])

    def only(self, places: slice) -> "Lists":
        """The lists of some of the people, who stand side by side."""
        start, stop, _ = places.indices(len(self))
        starts = self.starts[start : stop + 1]
        return Lists(starts - starts[0], self.targets[starts[0] : starts[-1]])

    def spliced(self, start: int, stop: int, new: "Lists") -> "Lists":
        """Put others in the place of the people from `start` to before `stop`."""
        first, last = int(self.starts[start]), int(self.starts[stop])
        starts = (
            self.starts[:start],
            new.starts + first,
            self.starts[stop + 1 :] + first + len(new.targets) - last,
        )
        return Lists(np.concatenate(starts), _joined(self.targets, first, last, new.targets))


def lists(book: Book[T], raw: Iterable[Iterable[R]], reading: Callable[[R], T]) -> Lists:
    """Number what people list; what is written alike is read once, and counts once in a list."""
    seen: dict[R, int] = {}
    starts, targets = [0], list[int]()
    for listed in raw:
        mine: dict[int, None] = {}
        for one in listed:
            number = seen.get(one)
            if number is None:
                number = seen[one] = book.number(reading(one))
            mine[number] = None
        targets += mine
        starts.append(len(targets))
    return Lists(np.array(starts, dtype=np.intp), np.array(targets, dtype=np.intp))


def _joined(kept: Numbers, start: int, stop: int, new: Numbers) -> Numbers:
    return np.concatenate((kept[:start], new, kept[stop:]))
