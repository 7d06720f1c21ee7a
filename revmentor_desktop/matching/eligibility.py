"""The rules as arrays: for every mentor and adept, which rules the two break."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.domain.text import folded
from revmentor_desktop.matching.problem import Candidate, MatchingProblem

Yes = NDArray[np.bool_]
"""Booleans; of shape (mentors, adepts) where nothing else is said."""
People = tuple[Candidate, ...]

BIT: Mapping[Rule, int] = {rule: 1 << place for place, rule in enumerate(Rule)}
"""A rule's bit in the arrays of broken rules."""


def broken_rules(problem: MatchingProblem, mentors: People, adepts: People) -> NDArray[np.uint8]:
    """Give the bits of the broken rules that are not switched off, shape (mentors, adepts).

    Somebody who is on both sides breaks `department` with themselves, whatever its switch.
    """
    broken = np.zeros((len(mentors), len(adepts)), dtype=np.uint8)
    for rule, breaks in _RULES.items():
        if problem.switch(rule) is not Switch.OFF:
            broken |= np.where(breaks(problem, mentors, adepts), BIT[rule], 0).astype(np.uint8)
    broken |= np.where(same_person(mentors, adepts), BIT[Rule.DEPARTMENT], 0).astype(np.uint8)
    return broken


def same_person(mentors: People, adepts: People) -> Yes:
    """Tell where mentor and adept are one person."""
    places = {adept.id: column for column, adept in enumerate(adepts)}
    return _marked(mentors, adepts, ((row, places.get(one.id)) for row, one in enumerate(mentors)))


def incidence(owned: Sequence[Iterable[str]]) -> tuple[NDArray[np.float32], dict[str, int]]:
    """Turn sets of words into rows of 0 and 1, with the column of each word (in sorted order)."""
    columns = {word: place for place, word in enumerate(sorted({word for words in owned for word in words}))}
    table = np.zeros((len(owned), len(columns)), dtype=np.float32)
    for row, words in enumerate(owned):
        table[row, [columns[word] for word in words]] = 1
    return table, columns


def shared_counts(left: Sequence[Iterable[str]], right: Sequence[Iterable[str]]) -> NDArray[np.int64]:
    """Count the words that each left set shares with each right one."""
    table, _ = incidence([*left, *right])
    rows: NDArray[np.int64] = (table[: len(left)] @ table[len(left) :].T).astype(np.int64)
    return rows


def chain(managers: Mapping[PersonId, PersonId], person: PersonId) -> tuple[PersonId, ...]:
    """List the managers above somebody, nearest first; a circle ends the walk."""
    above: list[PersonId] = []
    here = managers.get(person)
    while here is not None and here != person and here not in above:
        above.append(here)
        here = managers.get(here)
    return tuple(above)


def circles(managers: Mapping[PersonId, PersonId]) -> tuple[tuple[PersonId, ...], ...]:
    """Find the circles in the manager data, each once, from its lowest id on."""
    found = []
    cleared: set[PersonId] = set()
    for start in sorted(managers):
        walk: list[PersonId] = []
        here: PersonId | None = start
        while here is not None and here not in cleared:
            cleared.add(here)
            walk.append(here)
            here = managers.get(here)
        if here is not None and here in walk:
            ring = walk[walk.index(here) :]
            first = ring.index(min(ring))
            found.append(tuple(ring[first:] + ring[:first]))
    return tuple(found)


def _department(problem: MatchingProblem, mentors: People, adepts: People) -> Yes:
    """Two people clash when they share a department at any level of the tree.

    The same department, one within the other, and sibling teams of one division all count: the two
    work together in the division. Only departments that hold the whole organisation do not count,
    unless both work in such a one directly.
    """
    wide = problem.organisation_wide
    left = [set(one.departments) - wide for one in mentors]
    right = [set(one.departments) - wide for one in adepts]
    return (shared_counts(left, right) > 0) | (shared_counts(_own(mentors), _own(adepts)) > 0)


def _own(people: People) -> list[tuple[str, ...]]:
    return [one.departments[:1] for one in people]


def _reporting_line(problem: MatchingProblem, mentors: People, adepts: People) -> Yes:
    """One is above the other in the chain of managers, at any distance."""
    rows = {one.id: place for place, one in enumerate(mentors)}
    columns = {one.id: place for place, one in enumerate(adepts)}
    marks: list[tuple[int | None, int | None]] = []
    for row, mentor in enumerate(mentors):
        marks += [(row, columns.get(above)) for above in chain(problem.managers, mentor.id)]
    for column, adept in enumerate(adepts):
        marks += [(rows.get(above), column) for above in chain(problem.managers, adept.id)]
    return _marked(mentors, adepts, marks)


def _seniority(problem: MatchingProblem, mentors: People, adepts: People) -> Yes:
    """The mentor stands as high as the adept or higher; dates decide only where a level is unknown.

    By date, a mentor who was employed on the adept's day or before breaks the rule.
    """
    lower, higher = (_levels(side, problem) for side in (mentors, adepts))
    later, earlier = (_days(side) for side in (mentors, adepts))
    known = (lower >= 0)[:, None] & (higher >= 0)[None, :]
    dated = (later > 0)[:, None] & (earlier > 0)[None, :]
    by_level: Yes = known & (lower[:, None] >= higher[None, :])
    by_date: Yes = ~known & dated & (later[:, None] <= earlier[None, :])
    return by_level | by_date


def _levels(people: People, problem: MatchingProblem) -> NDArray[np.int64]:
    known = [one.level if one.level is not None and problem.levels else -1 for one in people]
    return np.array(known, dtype=np.int64)


def _days(people: People) -> NDArray[np.int64]:
    return np.array([one.employed_since.toordinal() if one.employed_since else 0 for one in people], np.int64)


def _history(problem: MatchingProblem, mentors: People, adepts: People) -> Yes:
    """The two were paired before, in whichever roles."""
    rows = {one.id: place for place, one in enumerate(mentors)}
    columns = {one.id: place for place, one in enumerate(adepts)}
    couples = [*problem.history, *((adept, mentor) for mentor, adept in problem.history)]
    return _marked(mentors, adepts, ((rows.get(mentor), columns.get(adept)) for mentor, adept in couples))


def _never_pair(_: MatchingProblem, mentors: People, adepts: People) -> Yes:
    """Either has the other on the never-pair list."""
    return named(mentors, adepts, [one.never_pair for one in mentors]) | (
        named(adepts, mentors, [one.never_pair for one in adepts]).T
    )


def named(people: People, others: People, lists: Sequence[Iterable[PersonId]]) -> Yes:
    """Tell where somebody (row) lists one of the others (column)."""
    columns = {one.id: place for place, one in enumerate(others)}
    marks = ((row, columns.get(other)) for row, listed in enumerate(lists) for other in listed)
    return _marked(people, others, marks)


def _language(_: MatchingProblem, mentors: People, adepts: People) -> Yes:
    """Both have said which languages they speak, and there is none in common."""
    left, right = ([{folded(word) for word in one.languages} for one in side] for side in (mentors, adepts))
    known = _column(bool(one) for one in left) & _column(bool(one) for one in right).T
    silent: Yes = known & (shared_counts(left, right) == 0)
    return silent


def _capacity(_: MatchingProblem, mentors: People, adepts: People) -> Yes:
    """Either takes nobody at all."""
    return _column(one.capacity <= 0 for one in mentors) | _column(one.capacity <= 0 for one in adepts).T


def _availability(_: MatchingProblem, mentors: People, adepts: People) -> Yes:
    """Either is not selected, or not available."""
    return _column(not one.available for one in mentors) | _column(not one.available for one in adepts).T


def _column(flags: Iterable[bool]) -> Yes:
    return np.fromiter(flags, dtype=np.bool_)[:, None]


def _marked(mentors: People, adepts: People, marks: Iterable[tuple[int | None, int | None]]) -> Yes:
    table = np.zeros((len(mentors), len(adepts)), dtype=np.bool_)
    for row, column in marks:
        if row is not None and column is not None:
            table[row, column] = True
    return table


_RULES: Mapping[Rule, Callable[[MatchingProblem, People, People], Yes]] = {
    Rule.DEPARTMENT: _department,
    Rule.REPORTING_LINE: _reporting_line,
    Rule.SENIORITY: _seniority,
    Rule.HISTORY: _history,
    Rule.NEVER_PAIR: _never_pair,
    Rule.LANGUAGE: _language,
    Rule.CAPACITY: _capacity,
    Rule.AVAILABILITY: _availability,
}
