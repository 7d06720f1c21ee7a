"""Who is tied to whom by name: managers, earlier pairs, lists of wishes, and being the same person."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.matching.books import Book, Lists, Numbers
from revmentor_desktop.matching.traits import Traits

_NOBODY = -1
_PLAIN_DEPTH = 50
"""Managers above each other before a circle is suspected."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties people by name, in the numbers of the shared book of persons."""

    managers: Numbers
    """Each person's manager, -1 for none; shorter than the book where people came later."""
    tallest: int
    """No line of managers is longer."""
    before: tuple[Numbers, Numbers]
    """Pairs of earlier cohorts, both ways round."""

    def with_manager(self, person: int, manager: int) -> "Ties":
        """Give somebody another manager, or none where that is -1."""
        room = max(len(self.managers), person + 1, manager + 1)
        line = np.full(room, _NOBODY, dtype=np.intp)
        line[: len(self.managers)] = self.managers
        line[person] = manager
        return replace(self, managers=line, tallest=_tallest(line))

    def climb(self, persons: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
        """Go up from people, all a step at a time: the places of those who climb, and whom they reach."""
        climbers = np.flatnonzero(persons < len(self.managers))
        here = persons[climbers]
        for _ in range(self.tallest):
            here = self.managers[here]
            on = (here >= 0) & (here != persons[climbers])
            climbers, here = climbers[on], here[on]
            yield climbers, here

    def in_line_with(self, person: int) -> Numbers:
        """Everybody above or below one person, at any distance."""
        found = np.zeros(len(self.managers), dtype=np.bool_)
        below = np.flatnonzero(self.managers == person)
        while len(below):
            found[below] = True
            newest = np.zeros(len(self.managers) + 1, dtype=np.bool_)
            newest[below] = True
            below = np.flatnonzero(newest[self.managers] & ~found)
        for _, above in self.climb(np.array([person])):
            found[above] = True
        found[person : person + 1] = False
        return np.flatnonzero(found)


def ties_of(
    managers: Mapping[PersonId, PersonId],
    history: Iterable[tuple[PersonId, PersonId]],
    persons: Book[PersonId],
) -> Ties:
    """Read managers and earlier pairs into arrays."""
    below, above = persons.numbers(managers), persons.numbers(managers.values())
    line = np.full(len(persons), _NOBODY, dtype=np.intp)
    line[below] = above
    couples = list(history)
    first, second = (persons.numbers(couple[end] for couple in couples) for end in (0, 1))
    before = np.concatenate((first, second)), np.concatenate((second, first))
    return Ties(managers=line, tallest=_tallest(line), before=before)


class Seats:
    """Where people sit in a field: from a person's number to row and column."""

    def __init__(self, left: Traits, right: Traits, persons: Book[PersonId]) -> None:
        self._left, self._right, self._persons = left, right, persons

    @cached_property
    def _rows(self) -> Numbers:
        return _places(self._left.persons, len(self._persons))

    @cached_property
    def _columns(self) -> Numbers:
        return _places(self._right.persons, len(self._persons))

    def same(self) -> Numbers:
        """Couples of one person with themselves, as row times columns plus column."""
        return self._couples(np.arange(len(self._left)), self._columns[self._left.persons])

    def by_name(self, left: Lists, right: Lists) -> tuple[Numbers, Numbers]:
        """Couples whose mentor lists the adept, and those whose adept lists the mentor."""
        columns, rows = self._columns[left.targets], self._rows[right.targets]
        by_mentor, by_adept = np.flatnonzero(columns >= 0), np.flatnonzero(rows >= 0)
        return (
            self._couples(left.owners_of(by_mentor), columns[by_mentor]),
            self._couples(rows[by_adept], right.owners_of(by_adept)),
        )

    def paired(self, ties: Ties) -> Numbers:
        """Couples that were a pair before, in whichever roles."""
        first, second = ties.before
        return np.unique(self._couples(self._rows[first], self._columns[second]))

    def in_line(self, ties: Ties) -> Numbers:
        """Couples of which one is above the other in the line of managers, at any distance."""
        if len(self._left) == 1:
            columns = self._columns[ties.in_line_with(int(self._left.persons[0]))]
            return self._couples(np.zeros_like(columns), columns)
        if len(self._right) == 1:
            rows = self._rows[ties.in_line_with(int(self._right.persons[0]))]
            return self._couples(rows, np.zeros_like(rows))
        up = [self._couples(below, self._columns[above]) for below, above in ties.climb(self._left.persons)]
        down = [self._couples(self._rows[above], below) for below, above in ties.climb(self._right.persons)]
        return np.unique(np.concatenate([*up, *down, np.zeros(0, dtype=np.intp)]))

    def _couples(self, rows: Numbers, columns: Numbers) -> Numbers:
        here = (rows >= 0) & (columns >= 0)
        couples: Numbers = rows[here] * len(self._right) + columns[here]
        return couples


def _places(persons: Numbers, count: int) -> Numbers:
    places = np.full(count, _NOBODY, dtype=np.intp)
    places[persons] = np.arange(len(persons))
    return places


def _tallest(line: Numbers) -> int:
    """Measure the longest line of managers; in a circle a line ends where it comes round."""
    below = np.flatnonzero(line >= 0)
    here = below
    for height in range(_PLAIN_DEPTH):
        here = line[here]
        here = here[here >= 0]
        if not len(here):
            return height
    return max(_height(line, person) for person in below.tolist())


def _height(line: Numbers, person: int) -> int:
    met: set[int] = set()
    here = int(line[person])
    while here >= 0 and here not in met:
        met.add(here)
        here = int(line[here])
    return len(met)
