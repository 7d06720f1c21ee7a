"""The rules over all couples: for every mentor and adept, which rules the two break."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.matching.books import Numbers
from revmentor_desktop.matching.field import Field
from revmentor_desktop.matching.grids import ByDays, Days, Grid, Marks, Sum
from revmentor_desktop.matching.shared import flagged, numbered, overlap
from revmentor_desktop.matching.traits import Path, People

Yes = NDArray[np.bool_]
"""Booleans; of shape (mentors, adepts) where nothing else is said."""
Bits = NDArray[np.uint8]

__all__ = ["BIT", "Bits", "People", "Yes", "chain", "circles", "rule_grid"]

BIT: Mapping[Rule, int] = {rule: 1 << place for place, rule in enumerate(Rule)}
"""A rule's bit in the arrays of broken rules."""


def rule_grid(rule: Rule, field: Field) -> Grid[np.uint8]:
    """Lay a rule over a field: its bit where two people break it, 0 where they do not."""
    return _RULES[rule](field)


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


def _department(field: Field) -> Grid[np.uint8]:
    """Two people clash when they share a department at any level of the tree.

    The same department, one within the other, and sibling teams of one division all count: the two
    work together in the division. Only departments that hold the whole organisation do not count,
    unless both work in such a one directly.
    """
    wide = field.problem.organisation_wide

    def clashes(left: Sequence[Path], right: Sequence[Path]) -> Bits:
        within = overlap(
            *([[one for one in path if one not in wide] for path in side] for side in (left, right))
        )
        return _bit(
            Rule.DEPARTMENT, within | overlap(*([path[:1] for path in side] for side in (left, right)))
        )

    return field.bits.spread(Rule.DEPARTMENT, field.mentors.departments, field.adepts.departments, clashes)


def _reporting_line(field: Field) -> Grid[np.uint8]:
    """One is above the other in the chain of managers, at any distance."""
    return _marked(Rule.REPORTING_LINE, field.seats.in_line(field.ties), field)


def _seniority(field: Field) -> Grid[np.uint8]:
    """The mentor stands as high as the adept or higher; dates decide only where a level is unknown.

    By date, a mentor who was employed on the adept's day or before breaks the rule.
    """

    def by_level(left: Sequence[int], right: Sequence[int]) -> Bits:
        lower, higher = numbered(left)[:, None], numbered(right)
        return _bit(Rule.SENIORITY, (np.minimum(lower, higher) >= 0) & (lower >= higher))

    def by_days(later: Days, earlier: Days) -> Bits:
        return _bit(Rule.SENIORITY, (np.minimum(later, earlier) > 0) & (later <= earlier))

    levels = field.bits.spread(Rule.SENIORITY, field.mentors.levels, field.adepts.levels, by_level)
    return Sum((levels, ByDays(field.mentors, field.adepts, by_days)))


def _history(field: Field) -> Grid[np.uint8]:
    """The two were paired before, in whichever roles."""
    return _marked(Rule.HISTORY, field.seats.paired(field.ties), field)


def _never_pair(field: Field) -> Grid[np.uint8]:
    """Either has the other on the never-pair list."""
    both = field.seats.by_name(field.mentors.never_pair, field.adepts.never_pair)
    return _marked(Rule.NEVER_PAIR, np.unique(np.concatenate(both)), field)


def _language(field: Field) -> Grid[np.uint8]:
    """Both have said which languages they speak, and there is none in common."""

    def silent(left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]) -> Bits:
        known = flagged(map(bool, left))[:, None] & flagged(map(bool, right))
        return _bit(Rule.LANGUAGE, known & ~overlap(left, right))

    return field.bits.spread(Rule.LANGUAGE, field.mentors.languages, field.adepts.languages, silent)


def _capacity(field: Field) -> Grid[np.uint8]:
    """Either takes nobody at all."""
    return _absence(Rule.CAPACITY, 0, field)


def _availability(field: Field) -> Grid[np.uint8]:
    """Either is not selected, or not available."""
    return _absence(Rule.AVAILABILITY, 1, field)


def _absence(rule: Rule, which: int, field: Field) -> Grid[np.uint8]:
    def either(left: Sequence[tuple[bool, bool]], right: Sequence[tuple[bool, bool]]) -> Bits:
        return _bit(rule, flagged(one[which] for one in left)[:, None] | flagged(one[which] for one in right))

    return field.bits.spread(rule, field.mentors.absences, field.adepts.absences, either)


def _bit(rule: Rule, broken: Yes) -> Bits:
    bits: Bits = broken * np.uint8(BIT[rule])
    return bits


def _marked(rule: Rule, couples: Numbers, field: Field) -> Grid[np.uint8]:
    return Marks(couples, np.full(len(couples), BIT[rule], dtype=np.uint8), len(field.adepts))


_RULES: Mapping[Rule, Callable[[Field], Grid[np.uint8]]] = {
    Rule.DEPARTMENT: _department,
    Rule.REPORTING_LINE: _reporting_line,
    Rule.SENIORITY: _seniority,
    Rule.HISTORY: _history,
    Rule.NEVER_PAIR: _never_pair,
    Rule.LANGUAGE: _language,
    Rule.CAPACITY: _capacity,
    Rule.AVAILABILITY: _availability,
}
