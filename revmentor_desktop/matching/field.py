"""The people of both sides as arrays, with what ties them: what every rule and part is laid over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Part
from revmentor_desktop.matching.books import Kinds, T
from revmentor_desktop.matching.grids import ByKind, S, by_kind
from revmentor_desktop.matching.parts import shares
from revmentor_desktop.matching.problem import Candidate, MatchingProblem, in_order, place_in_order
from revmentor_desktop.matching.shared import rarity
from revmentor_desktop.matching.ties import Seats, Ties, ties_of
from revmentor_desktop.matching.traits import Books, People, Traits, traits_of


class Tables(Generic[S]):
    """Remembers the small tables between kinds, until there are more kinds."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[int, int], NDArray[S]]] = {}

    def spread(
        self,
        name: str,
        left: Kinds[T],
        right: Kinds[T],
        make: "Callable[[Sequence[T], Sequence[T]], NDArray[S]]",
    ) -> ByKind[S]:
        """Lay the table of this name over the people; `make` is given the kinds of both sides."""
        return by_kind(self.table(name, left, right, make), left, right)

    def table(
        self,
        name: str,
        left: Kinds[T],
        right: Kinds[T],
        make: "Callable[[Sequence[T], Sequence[T]], NDArray[S]]",
    ) -> NDArray[S]:
        """Give the table of this name, shape (kinds of mentors, kinds of adepts)."""
        sizes = len(left.book), len(right.book)
        known = self._known.get(name)
        if known is None or known[0] != sizes:
            known = self._known[name] = sizes, make(tuple(left.book), tuple(right.book))
        return known[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A problem's people in arrays, in canonical order.

    Nothing here is ever changed: an edit makes another field, which shares all that it did not touch.
    """

    problem: MatchingProblem
    books: Books
    mentors: Traits
    adepts: Traits
    seats: Seats
    ties: Ties
    rarity: NDArray[np.float64]
    """What each stem of the texts weighs."""
    has_texts: bool
    points: Tables[np.int16] = field(default_factory=Tables)
    bits: Tables[np.uint8] = field(default_factory=Tables)

    def traits(self, side: Side) -> Traits:
        """The people of one side."""
        return self.mentors if side is Side.MENTOR else self.adepts

    def place(self, side: Side, person_id: PersonId) -> int | None:
        """Where somebody is on a side; None where they are not."""
        number = self.books.persons.known(person_id)
        if number is None:
            return None
        places = np.flatnonzero(self.traits(side).persons == number).tolist()
        return places[0] if places else None

    def only(self, rows: slice = slice(None), columns: slice = slice(None)) -> "Field":
        """The same field with some of the mentors and some of the adepts."""
        mentors, adepts = self.mentors.only(rows), self.adepts.only(columns)
        return replace(self, mentors=mentors, adepts=adepts, seats=Seats(mentors, adepts, self.books.persons))

    def with_person(self, side: Side, one: Candidate) -> "Field":
        """Put somebody on a side, in the place of what was known of them there."""
        if side is Side.ADEPT and one.challenge and not self.has_texts and _texts_weigh(self.problem):
            adepts = (other for other in self.adepts.people if other.id != one.id)
            return field_of(replace(self.problem, adepts=(*adepts, one)))
        traits = self.traits(side)
        new = traits_of(side, (one,), self.problem, self.books, with_texts=self.has_texts)
        before = self.place(side, one.id)
        says_the_same = before is not None and np.array_equal(traits.stems.of(before), new.stems.of(0))
        others = traits.people if before is None else (*traits.people[:before], *traits.people[before + 1 :])
        start = place_in_order(others, one, self.problem)
        if before == start:
            traits = traits.spliced(start, start + 1, new)
        else:
            traits = (traits if before is None else _without(traits, before)).spliced(start, start, new)
        return self._with_side(side, traits, says_the_same=says_the_same)

    def without_person(self, side: Side, person_id: PersonId) -> "Field":
        """Take somebody out of a side, if they are there."""
        place = self.place(side, person_id)
        if place is None:
            return self
        return self._with_side(side, _without(self.traits(side), place), says_the_same=False)

    def with_manager(self, person_id: PersonId, manager_id: PersonId | None) -> "Field":
        """Give somebody another manager, or none."""
        managers = {one: boss for one, boss in self.problem.managers.items() if one != person_id}
        if manager_id is not None:
            managers[person_id] = manager_id
        boss = -1 if manager_id is None else self.books.persons.number(manager_id)
        ties = self.ties.with_manager(self.books.persons.number(person_id), boss)
        return replace(
            self,
            problem=replace(self.problem, managers=managers),
            seats=Seats(self.mentors, self.adepts, self.books.persons),
            ties=ties,
        )

    def asked(self, problem: MatchingProblem) -> "Field":
        """Put another question about the same people: other rules, weights, managers, pairs of before."""
        old = self.problem
        if (problem.levels, problem.today, problem.department_names, _texts_weigh(problem)) != (
            old.levels,
            old.today,
            old.department_names,
            _texts_weigh(old),
        ):
            return field_of(replace(problem, mentors=old.mentors, adepts=old.adepts))
        return replace(
            self,
            problem=replace(problem, mentors=old.mentors, adepts=old.adepts),
            seats=Seats(self.mentors, self.adepts, self.books.persons),
            ties=ties_of(problem.managers, problem.history, self.books.persons),
            points=Tables(),
            bits=Tables(),
        )

    def _with_side(self, side: Side, traits: Traits, *, says_the_same: bool) -> "Field":
        mentors, adepts = (traits, self.adepts) if side is Side.MENTOR else (self.mentors, traits)
        problem = _with_people(self.problem, side, traits.people)
        stays = says_the_same or not self.has_texts
        weighed = self.rarity if stays else rarity((mentors.stems, adepts.stems), len(self.books.stems))
        return replace(
            self,
            problem=problem,
            mentors=mentors,
            adepts=adepts,
            seats=Seats(mentors, adepts, self.books.persons),
            rarity=weighed,
        )


def field_of(problem: MatchingProblem) -> Field:
    """Read a problem's people into arrays."""
    books = Books()
    has_texts = _texts_weigh(problem) and any(one.challenge for one in problem.adepts)

    def read(side: Side, people: People) -> Traits:
        return traits_of(side, in_order(people, problem), problem, books, with_texts=has_texts)

    mentors, adepts = read(Side.MENTOR, problem.mentors), read(Side.ADEPT, problem.adepts)
    return Field(
        problem=replace(problem, mentors=mentors.people, adepts=adepts.people),
        books=books,
        mentors=mentors,
        adepts=adepts,
        seats=Seats(mentors, adepts, books.persons),
        ties=ties_of(problem.managers, problem.history, books.persons),
        rarity=rarity((mentors.stems, adepts.stems), len(books.stems)),
        has_texts=has_texts,
    )


def _texts_weigh(problem: MatchingProblem) -> bool:
    """Whether texts would earn anything."""
    return shares(problem.weights)[Part.CHALLENGE] > 0


def _with_people(problem: MatchingProblem, side: Side, people: People) -> MatchingProblem:
    return replace(problem, mentors=people) if side is Side.MENTOR else replace(problem, adepts=people)


def _without(traits: Traits, place: int) -> Traits:
    return traits.spliced(place, place + 1, traits.only(slice(0, 0)))
