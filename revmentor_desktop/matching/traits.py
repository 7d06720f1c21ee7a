"""The people of one side as arrays: what rules and parts ask of each, numbered."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.text import folded
from revmentor_desktop.matching.books import Book, Kinds, Lists, Numbers, kinds, lists
from revmentor_desktop.matching.problem import Candidate, MatchingProblem, months_waited, offered
from revmentor_desktop.matching.texts import words_of

People = tuple[Candidate, ...]
Path = tuple[DepartmentId, ...]
T = TypeVar("T", bound=Hashable)

UNKNOWN = -1
"""The level of somebody whose level is not known."""
LONGEST_WAIT = 12
"""Months of waiting from which more earn no more."""


@dataclass(frozen=True, slots=True)
class SideBooks:
    """What the people of one side have, numbered."""

    departments: Book[Path] = field(default_factory=Book)
    languages: Book[frozenset[str]] = field(default_factory=Book)
    sites: Book[str] = field(default_factory=Book)
    levels: Book[int] = field(default_factory=Book)
    months: Book[int] = field(default_factory=Book)
    absences: Book[tuple[bool, bool]] = field(default_factory=Book)


@dataclass(frozen=True, slots=True)
class Books:
    """The books of both sides, and those that they share."""

    mentors: SideBooks = field(default_factory=SideBooks)
    adepts: SideBooks = field(default_factory=SideBooks)
    persons: Book[PersonId] = field(default_factory=Book)
    topics: Book[str] = field(default_factory=Book)
    stems: Book[str] = field(default_factory=Book)

    def of(self, side: Side) -> SideBooks:
        """The books of one side."""
        return self.mentors if side is Side.MENTOR else self.adepts


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """One side's people, in any order; every array has one entry a person."""

    people: People
    persons: Numbers
    """Who they are, by the shared book of persons."""
    departments: Kinds[Path]
    languages: Kinds[frozenset[str]]
    sites: Kinds[str]
    levels: Kinds[int]
    """Place on the level scale, UNKNOWN where that or the scale is not known."""
    months: Kinds[int]
    """Whole months of waiting, at most LONGEST_WAIT."""
    absences: Kinds[tuple[bool, bool]]
    """Takes nobody; is not available."""
    days: NDArray[np.int32]
    """The day of employment as an ordinal, 0 where it is not known."""
    topics: Lists
    """What a mentor offers, an adept wants."""
    wishes: Lists
    never_pair: Lists
    stems: Lists
    """Stems of what a mentor says, of an adept's challenge; empty where texts do not count."""

    def __len__(self) -> int:
        return len(self.people)

    def only(self, places: slice) -> "Traits":
        """The same of some of the people, who stand side by side."""
        return Traits(
            people=self.people[places],
            persons=self.persons[places],
            departments=self.departments.only(places),
            languages=self.languages.only(places),
            sites=self.sites.only(places),
            levels=self.levels.only(places),
            months=self.months.only(places),
            absences=self.absences.only(places),
            days=self.days[places],
            topics=self.topics.only(places),
            wishes=self.wishes.only(places),
            never_pair=self.never_pair.only(places),
            stems=self.stems.only(places),
        )

    def spliced(self, start: int, stop: int, new: "Traits") -> "Traits":
        """Put others in the place of the people from `start` to before `stop`; both share their books."""
        return Traits(
            people=(*self.people[:start], *new.people, *self.people[stop:]),
            persons=np.concatenate((self.persons[:start], new.persons, self.persons[stop:])),
            departments=self.departments.spliced(start, stop, new.departments),
            languages=self.languages.spliced(start, stop, new.languages),
            sites=self.sites.spliced(start, stop, new.sites),
            levels=self.levels.spliced(start, stop, new.levels),
            months=self.months.spliced(start, stop, new.months),
            absences=self.absences.spliced(start, stop, new.absences),
            days=np.concatenate((self.days[:start], new.days, self.days[stop:])),
            topics=self.topics.spliced(start, stop, new.topics),
            wishes=self.wishes.spliced(start, stop, new.wishes),
            never_pair=self.never_pair.spliced(start, stop, new.never_pair),
            stems=self.stems.spliced(start, stop, new.stems),
        )


def traits_of(
    side: Side, people: Sequence[Candidate], problem: MatchingProblem, books: Books, *, with_texts: bool
) -> Traits:
    """Read people into arrays; texts only where they count, for that is most of the work."""
    own = books.of(side)
    has_scale = bool(problem.levels)
    is_mentor = side is Side.MENTOR
    return Traits(
        people=tuple(people),
        persons=books.persons.numbers(one.id for one in people),
        departments=kinds(own.departments, (one.departments for one in people), _same),
        languages=kinds(own.languages, (one.languages for one in people), _languages),
        sites=kinds(own.sites, (one.site for one in people), folded),
        levels=kinds(own.levels, (one.level if has_scale else None for one in people), _level),
        months=kinds(own.months, (one.waiting_since for one in people), _months(problem.today)),
        absences=kinds(own.absences, ((one.capacity <= 0, not one.available) for one in people), _same),
        days=np.array(
            [one.employed_since.toordinal() if one.employed_since else 0 for one in people], np.int32
        ),
        topics=lists(books.topics, (one.offers if is_mentor else one.wants for one in people), folded),
        wishes=lists(books.persons, (one.wishes for one in people), _same),
        never_pair=lists(books.persons, (one.never_pair for one in people), _same),
        stems=_stems(people, books.stems, is_mentor=is_mentor) if with_texts else _silent(len(people)),
    )


def _same(value: T) -> T:
    return value


def _languages(spoken: tuple[str, ...]) -> frozenset[str]:
    return frozenset(folded(word) for word in spoken)


def _level(level: int | None) -> int:
    return UNKNOWN if level is None else level


def _months(today: date) -> Callable[[date | None], int]:
    return lambda since: min(LONGEST_WAIT, months_waited(since, today))


def _stems(people: Sequence[Candidate], book: Book[str], *, is_mentor: bool) -> Lists:
    said = (offered(one) if is_mentor else one.challenge for one in people)
    return lists(book, (words_of(text) for text in said), _same)


def _silent(count: int) -> Lists:
    return Lists(np.zeros(count + 1, dtype=np.intp), np.zeros(0, dtype=np.intp))
