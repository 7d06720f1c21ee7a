"""What the engine is given: the people of both sides, the rules, and what stays."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import itemgetter

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.programme import SHIPPED_RULES, SHIPPED_WEIGHTS, Part, Rule, Switch
from revmentor_desktop.domain.text import folded

Couple = tuple[PersonId, PersonId]
"""A mentor and an adept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One person on one side; what is not known is None or empty and is not held against them."""

    id: PersonId
    name: str
    email: str | None = None
    departments: tuple[DepartmentId, ...] = ()
    """The person's department and those above it, lowest first."""
    level: int | None = None
    """Place on the level scale, 0 lowest."""
    site: str = ""
    employed_since: date | None = None
    languages: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    """Names of topics; asked of mentors."""
    wants: tuple[str, ...] = ()
    """Names of topics; asked of adepts."""
    offered_text: str = ""
    """What a mentor says about the own experience, besides the topics."""
    challenge: str = ""
    wishes: frozenset[PersonId] = frozenset()
    never_pair: frozenset[PersonId] = frozenset()
    capacity: int = 1
    available: bool = True
    """Selected and available in this cohort."""
    waiting_since: date | None = None

    @property
    def key(self) -> str:
        """How files name this person: by e-mail, trimmed and in lower case, else by id."""
        return (self.email or "").strip().lower() or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingProblem:
    """One matching; people in any order, nobody twice on the same side."""

    mentors: tuple[Candidate, ...]
    adepts: tuple[Candidate, ...]
    today: date
    rules: Mapping[Rule, Switch] = field(default_factory=lambda: dict(SHIPPED_RULES))
    weights: Mapping[Part, int] = field(default_factory=lambda: dict(SHIPPED_WEIGHTS))
    levels: tuple[str, ...] = ()
    """The level scale, lowest first."""
    department_names: Mapping[DepartmentId, str] = field(default_factory=dict)
    organisation_wide: frozenset[DepartmentId] = frozenset()
    """Departments that hold all others, and so tell nothing; see `organisation_wide()`."""
    managers: Mapping[PersonId, PersonId] = field(default_factory=dict)
    history: frozenset[Couple] = frozenset()
    """Pairs of earlier cohorts, or ended ones of this; the order within a couple means nothing."""
    standing: tuple[Couple, ...] = ()
    """Pairs that stay and use capacity: confirmed, active and paused."""
    locks: tuple[Couple, ...] = ()
    overrides: Mapping[Couple, frozenset[Rule]] = field(default_factory=dict)
    """Rules that a human set aside for a couple; the engine itself never chooses such a pair."""
    met: Mapping[frozenset[DepartmentId], str] = field(default_factory=dict)
    """Two departments that have had a pair between them -> the name of that cohort."""
    lowest_score: int = 0
    """Hundredths; a pair that scores lower is not made."""

    def switch(self, rule: Rule) -> Switch:
        """How a rule is meant; one that is not mentioned is hard."""
        return self.rules.get(rule, Switch.HARD)

    def department_name(self, candidate: Candidate) -> str:
        """The name of somebody's own department; empty where it is not known."""
        return self.department_names.get(candidate.departments[0], "") if candidate.departments else ""


def organisation_wide(parents: Mapping[DepartmentId, DepartmentId | None]) -> frozenset[DepartmentId]:
    """Find the departments at the top that hold all others, given every department's parent.

    A tree with a single root ("the company") would otherwise make everybody a colleague of everybody.
    Going down stops where a level holds more than one department, or none.
    """
    top: set[DepartmentId] = set()
    here: DepartmentId | None = None
    while True:
        below = [one for one, parent in parents.items() if parent == here and one not in top]
        if len(below) != 1 or not any(parent == below[0] for parent in parents.values()):
            return frozenset(top)
        here = below[0]
        top.add(here)


def in_order(candidates: tuple[Candidate, ...], problem: MatchingProblem) -> tuple[Candidate, ...]:
    """Sort people by folded name, e-mail and the remaining facts, so that row order means nothing.

    Ids come last: they are made at import and differ from one file to the next.
    """

    by_address = sorted((*_address(one), place) for place, one in enumerate(candidates))
    sorted_people: list[Candidate] = []
    for _, alike in groupby(by_address, key=itemgetter(0, 1)):
        people = [candidates[place] for _, _, place in alike]
        sorted_people += sorted(people, key=lambda one: _facts(one, problem)) if len(people) > 1 else people
    return tuple(sorted_people)


def place_in_order(people: Sequence[Candidate], one: Candidate, problem: MatchingProblem) -> int:
    """Find where somebody belongs among people who are in order."""

    def key(other: Candidate) -> tuple[str, ...]:
        return (*_address(other), *_facts(other, problem))

    return bisect_left(people, key(one), key=key)


def _address(one: Candidate) -> tuple[str, str]:
    return folded(one.name), one.key if one.email else ""


def _facts(one: Candidate, problem: MatchingProblem) -> tuple[str, ...]:
    names = tuple(problem.department_names.get(department, "") for department in one.departments)
    first = (names, one.level, one.site, one.employed_since, one.languages, one.offers, one.wants)
    more = (one.offered_text, one.challenge, one.capacity, one.available, one.waiting_since)
    return (*map(str, first), *map(str, more), one.id)


def offered(mentor: Candidate) -> str:
    """All the text that says what a mentor can contribute."""
    return " ".join((*mentor.offers, mentor.offered_text))


def months_waited(since: date | None, today: date) -> int:
    """Count whole months since somebody began to wait; 0 where that is not known or lies ahead."""
    if since is None:
        return 0
    months = (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day)
    return max(0, months)
