"""What would give somebody left over a pair: each change is tried, by the path that it opens.

A change helps when an alternating path leads from the person to somebody with a place left after it: then
there is a plan with one pair more in which the person has a pair and nobody loses theirs (Berge 1957).
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.matching import Remedy, RemedyCode
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.matching.eligibility import BIT, Yes
from revmentor_desktop.matching.halves import Half
from revmentor_desktop.matching.problem import Candidate
from revmentor_desktop.matching.reaching import Bits, Reach, flags_of, packed
from revmentor_desktop.matching.scores import scores

_AT_ONCE = 256
"""Newcomers who are tried in one table."""
_NEWCOMER, _ELSEWHERE = PersonId("newcomer"), DepartmentId("elsewhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Relaxed:
    """A rule as a warning: how many others it would allow each person, and which people it would help."""

    rule: Rule
    allowed: NDArray[np.intp]
    helped: Yes


class Remedies:
    """The proven remedies of everybody left over on one side, the smallest change first."""

    def __init__(self, half: Half, alone: list[int], reach: Reach) -> None:
        self._half = half
        self._reach = reach
        self._reached: dict[Bits, Yes] = {}
        self._leads = leading(half, half.out)[1]
        self._newcomers = _newcomers(half, alone)
        self._relaxed = _relaxed_rules(half)
        self._available = np.array([one.available for one in half.others], dtype=np.bool_)

    def of(self, person: int) -> tuple[Remedy, ...]:
        """List what would give somebody a pair while nobody loses theirs."""
        return tuple(self._of(person))

    def _of(self, person: int) -> Iterator[Remedy]:
        half, one = self._half, self._half.people[person]
        if not one.available and self._helps(person, Rule.AVAILABILITY, self._available):
            yield Remedy(code=RemedyCode.SELECT, person_id=one.id)
        if one.capacity <= 0 and self._helps(person, Rule.CAPACITY, half.taking):
            yield Remedy(code=RemedyCode.MORE_CAPACITY, person_id=one.id, count=1)
        if half.own_places[person] > 0:
            yield from self._by_one_place(person)
            if person in self._newcomers:
                yield self._newcomers[person]
            yield from self._by_lower_score(person)
        for relaxed in self._relaxed:
            if relaxed.helped[person]:
                count = int(relaxed.allowed[person])
                yield Remedy(code=RemedyCode.RELAX_RULE, rule=relaxed.rule, count=count)

    def _helps(self, person: int, rule: Rule, fit: Yes) -> bool:
        """Whether somebody reaches a place once a rule no longer stands in the way on the own side."""
        half = self._half
        if half.problem.switch(rule) is not Switch.HARD:
            return False
        if rule is not Rule.CAPACITY and half.own_places[person] <= 0:
            return False
        fresh = (half.forbidding[person] & ~np.uint8(BIT[rule])) == 0
        return bool((fresh & fit & self._leads & (half.scores[person] >= half.problem.lowest_score)).any())

    def _by_one_place(self, person: int) -> Iterator[Remedy]:
        """One more place with somebody whom a path reaches: of those at hand the one who fits best."""
        half = self._half
        near = half.open[person].copy()
        if half.problem.switch(Rule.CAPACITY) is Switch.HARD:
            idle = (half.forbidding[person] == BIT[Rule.CAPACITY]) & ~half.taking
            near |= idle & (half.scores[person] >= half.problem.lowest_score)
        if not near.any():
            return
        best = int(np.where(near, half.scores[person].astype(np.int64), -1).argmax())
        other = half.others[best]
        others = self._reach.others(person)
        if others not in self._reached:
            self._reached[others] = flags_of(others, len(near))
        yield Remedy(
            code=RemedyCode.MORE_CAPACITY,
            person_id=other.id,
            count=half.used.get(other.id, 0) + len(half.holders[best]) + 1,
            also=int(np.count_nonzero(near | self._reached[others])) - 1,
        )

    def _by_lower_score(self, person: int) -> Iterator[Remedy]:
        """The highest limit that lets the person in, where the scores alone stand in the way."""
        half = self._half
        if half.problem.lowest_score > 0:
            near = half.eligible[person] & self._leads & (half.scores[person] < half.problem.lowest_score)
            if near.any():
                yield Remedy(code=RemedyCode.LOWER_SCORE, count=int(half.scores[person][near].max()))


def leading(half: Half, out: Yes) -> tuple[Yes, Yes]:
    """Tell which people, and which others, alternating paths lead from to a place that is left."""
    leads = half.free.copy()
    people = np.zeros(len(half.people), dtype=np.bool_)
    ahead = packed(out)
    while leads.any():
        found = (ahead & np.packbits(leads, bitorder="little")).any(axis=1) & ~people
        people |= found
        before = int(leads.sum())
        for person in np.flatnonzero(found).tolist():
            leads[list(half.chosen_by[person])] = True
        if int(leads.sum()) == before:
            break
    return people, leads


def _relaxed_rules(half: Half) -> tuple[_Relaxed, ...]:
    """Try each hard rule as a warning, the ones that let fewest new couples in first."""
    if not half.free.any():
        return ()
    found = []
    for rule in Rule:
        # A place is used up whatever the rule of capacity is switched to.
        if rule is Rule.CAPACITY or half.problem.switch(rule) is not Switch.HARD:
            continue
        fresh = fresh_couples(half, rule)
        if fresh.any():
            people, _ = leading(half, half.out | fresh)
            helped = people & (half.own_places > 0)
            found.append(_Relaxed(rule=rule, allowed=fresh.sum(axis=1), helped=helped))
    return tuple(sorted(found, key=lambda one: int(one.allowed.sum())))


def fresh_couples(half: Half, rule: Rule) -> Yes:
    """Tell which couples a rule alone forbids: they would be open with that rule as a warning."""
    fresh: Yes = half.forbidding == BIT[rule]
    if half.problem.lowest_score > 0:
        fresh &= half.scores >= half.problem.lowest_score
    columns = {one.id: column for column, one in enumerate(half.others)}
    for row, one in enumerate(half.people):
        if one.id in columns:
            fresh[row, columns[one.id]] = False
    for column, people in enumerate(half.staying):
        fresh[list(people), column] = False
    return fresh


def _newcomers(half: Half, alone: list[int]) -> dict[int, Remedy]:
    """Think of one more person for each of those alone, and keep whom the rules let them be paired with."""
    if half.problem.lowest_score > 0:
        return {}
    alike: dict[Hashable, list[int]] = {}
    for person in alone:
        alike.setdefault(_kind(half.people[person]), []).append(person)
    wanted = ((people, _newcomer(half, half.people[people[0]])) for people in alike.values())
    tried = [(people, *found) for people, found in wanted if found is not None]
    proven: dict[int, Remedy] = {}
    for start in range(0, len(tried), _AT_ONCE):
        some = tried[start : start + _AT_ONCE]
        allowed = _allowed(half, [half.people[one[0][0]] for one in some], [one[1] for one in some])
        for (people, _, remedy), yes in zip(some, allowed, strict=True):
            proven |= dict.fromkeys(people, remedy) if yes else {}
    return proven


def _kind(one: Candidate) -> Hashable:
    """All that a rule can hold against somebody beside a newcomer, of whom nobody knows anything yet."""
    return one.departments, one.level, one.languages, one.available, one.capacity > 0


def _allowed(half: Half, people: list[Candidate], newcomers: list[Candidate]) -> list[bool]:
    """Judge each person with the newcomer thought of for them."""
    named = [replace(one, id=PersonId(f"{_NEWCOMER}-{place}")) for place, one in enumerate(newcomers)]
    sides = (people, named) if half.side is Side.MENTOR else (named, people)
    problem = replace(half.problem, mentors=tuple(sides[0]), adepts=tuple(sides[1]), standing=(), locks=())
    table = scores(problem)
    own, across = (table.rows, table.columns) if half.side is Side.MENTOR else (table.columns, table.rows)
    places = [(own[one.id], across[new.id]) for one, new in zip(people, named, strict=True)]
    return [
        bool(table.eligible[place if half.side is Side.MENTOR else place[::-1]])
        and people[number].capacity > 0
        for number, place in enumerate(places)
    ]


def _newcomer(half: Half, one: Candidate) -> tuple[Candidate, Remedy] | None:
    """Describe whom the hard rules would let somebody be paired with; None where there is no such person."""
    problem = half.problem
    hard = {rule for rule in Rule if problem.switch(rule) is Switch.HARD}
    new = Candidate(id=_NEWCOMER, name="")
    remedy = Remedy(code=RemedyCode.ONE_MORE_PERSON)
    if Rule.DEPARTMENT in hard and one.departments:
        narrow = [department for department in one.departments if department not in problem.organisation_wide]
        outside = (narrow or list(one.departments[:1]))[-1]
        new = replace(new, departments=(_ELSEWHERE,))
        remedy = replace(remedy, department=problem.department_names.get(outside, ""))
    if Rule.SENIORITY in hard and one.level is not None and problem.levels:
        level = one.level + (1 if half.side is Side.MENTOR else -1)
        if not 0 <= level < len(problem.levels):
            return None
        new, remedy = replace(new, level=level), replace(remedy, level=problem.levels[one.level])
    if Rule.LANGUAGE in hard and one.languages:
        new = replace(new, languages=one.languages)
        remedy = replace(remedy, languages=one.languages)
    return new, remedy
