"""Why somebody has no pair: by rule, by places, or by the group that competes for too few others."""

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.matching import FIT_BEST, MOST_NAMED, LeftOver, Reason, ReasonCode
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.matching.dearer import BLOCK
from revmentor_desktop.matching.decree import Decree
from revmentor_desktop.matching.eligibility import Yes
from revmentor_desktop.matching.halves import Half, halves
from revmentor_desktop.matching.reaching import Bits, Reach, bits_of, places_in, rows_as_bits
from revmentor_desktop.matching.remedies import Remedies
from revmentor_desktop.matching.scores import RULES_OF, ScoreTable


def left_over(table: ScoreTable, decree: Decree, chosen: Yes) -> tuple[LeftOver, ...]:
    """Explain everybody who is in no pair, mentors first; `chosen` must be a largest choice."""
    return tuple(one for half in halves(table, decree, chosen) for one in _of_half(half))


def _of_half(half: Half) -> list[LeftOver]:
    alone = half.alone
    if not alone:
        return []
    plain = {person: plain_reason(half, person) for person in alone}
    rivals = _Rivalry(half, alone)
    remedies = Remedies(half, alone, rivals.reach)
    return [
        LeftOver(
            person_id=half.people[person].id,
            side=half.side,
            reason=reason or rivals.reason(person),
            blocked_by=_blocked_by(half, person),
            remedies=remedies.of(person),
        )
        for person, reason in plain.items()
    ]


def _blocked_by(half: Half, person: int) -> dict[Rule, int]:
    """Count the others under each hard rule, and under capacity those allowed who are taken."""
    counts = rule_counts(half.forbidding[person])
    counts[Rule.CAPACITY] += int((half.eligible[person] & ~half.free).sum())
    return {rule: count for rule, count in counts.items() if count}


def rule_counts(forbidding: NDArray[np.uint8]) -> dict[Rule, int]:
    """Count under each rule the couples of an array that it forbids."""
    flat = forbidding.ravel()
    times = np.zeros(256, dtype=np.int64)
    # Counting needs eight bytes for each couple that is counted at once.
    for start in range(0, len(flat), BLOCK):
        times += np.bincount(flat[start : start + BLOCK], minlength=256)
    counts = dict.fromkeys(Rule, 0)
    for bits, count in enumerate(times.tolist()):
        for rule in RULES_OF[bits] if count else ():
            counts[rule] += count
    return counts


def plain_reason(half: Half, person: int) -> Reason | None:
    """Say why somebody could be in no pair whatever was chosen; None where only the choice decided it."""
    one, allowed, open_ = half.people[person], half.eligible[person], half.open[person]
    if not one.available and half.problem.switch(Rule.AVAILABILITY) is Switch.HARD:
        return Reason(code=ReasonCode.NOT_AVAILABLE)
    if one.capacity <= 0:
        return Reason(code=ReasonCode.NO_CAPACITY)
    if not half.others:
        return Reason(code=ReasonCode.NOBODY_THERE)
    if not allowed.any():
        counts = rule_counts(half.forbidding[person])
        hardest = max(Rule, key=lambda rule: counts[rule])
        return Reason(code=ReasonCode.NOBODY_ALLOWED, rule=hardest, count=counts[hardest])
    if not open_.any():
        return Reason(code=ReasonCode.BELOW_LOWEST_SCORE, count=int(allowed.sum()))
    if (open_ & (half.places > 0)).any():
        return None
    taking = open_ & half.taking
    if not taking.any():
        return _held(half, person, open_, ReasonCode.OTHERS_TAKE_NOBODY)
    return _held(half, person, taking, ReasonCode.TAKEN_BY_STANDING)


def _held(half: Half, person: int, among: Yes, code: ReasonCode) -> Reason:
    """Name those among the others who would have fitted best, and who holds their places."""
    places = np.flatnonzero(among)
    # Stable, so that of equal scores the first in order are named on every machine.
    best = places[np.argsort(-half.scores[person, places], kind="stable")[:FIT_BEST]].tolist()
    holding = sorted({one for other in best for one in (*half.holders[other], *half.staying[other])})
    return Reason(
        code=code,
        group=tuple(half.people[one].id for one in holding),
        members=len(holding),
        others=_ids(half, best),
        options=len(places),
        places=int(half.places[places].sum()),
    )


def _ids(half: Half, others: Iterable[int]) -> tuple[PersonId, ...]:
    return tuple(half.others[other].id for other in others)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Crush:
    """Others whom somebody left over reaches, and who holds their places."""

    holding: list[int]
    """The people who hold those places, in order."""
    across: list[int]
    places: int
    is_closed: bool
    """Whether nobody who holds one of those places holds another one elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Contest:
    """What is told of a crush where too many compete for it."""

    ids: list[PersonId]
    """Who holds the places, in order."""
    others: tuple[PersonId, ...]
    crowd: int
    shared: frozenset[DepartmentId] | None
    """Departments that all who hold the places work in; None where nobody does."""
    across: frozenset[DepartmentId]
    """Departments that any of the others works in."""


class _Rivalry:
    """Finds the smallest group around somebody that competes for too few others.

    All that alternating paths from an unpaired person reach is a Hall violator, and no smaller group
    of the same people with that person in it is one: whoever is reached holds a place that the group
    needs. (The group of fewest people among all that there are is another question, and NP-hard: it is
    the girth of a transversal matroid, McCormick 1983.) Where the group is not larger than the places it
    competes for, as its members may hold several, others simply scored higher.
    """

    def __init__(self, half: Half, people: list[int]) -> None:
        self.reach = Reach(half, people)
        self._half = half
        self._with_places = bits_of(np.flatnonzero(half.places > 0).tolist())
        self._known_choices: list[Bits] | None = None
        self._crushes: dict[Bits, _Crush] = {}
        self._contests: dict[Bits, _Contest] = {}

    def reason(self, person: int) -> Reason:
        """Say who competes with somebody whom only the choice left over."""
        others = self.reach.others(person) & self._with_places
        crush = self._crush(others)
        if not crush.is_closed or len(crush.holding) + 1 <= crush.places:
            allowed = self._half.open[person] & (self._half.places > 0)
            return _held(self._half, person, allowed, ReasonCode.OUTSCORED)
        contest = self._contest(others, crush)
        place = min(bisect(crush.holding, person), MOST_NAMED - 1)
        mine = self._half.people[person].id
        return Reason(
            code=ReasonCode.COMPETES,
            group=(*contest.ids[:place], mine, *contest.ids[place:]),
            members=len(crush.holding) + 1,
            others=contest.others,
            options=len(crush.across),
            places=crush.places,
            crowd=contest.crowd,
            department=self._department(person, contest),
        )

    def _choices(self) -> list[Bits]:
        """Whom each of the people who have a place left could be paired with."""
        if self._known_choices is None:
            live = (self._half.own_places > 0).tolist()
            rows = rows_as_bits(self._half.open)
            self._known_choices = [row & self._with_places for row in compress(rows, live)]
        return self._known_choices

    def _crush(self, others: Bits) -> _Crush:
        if others not in self._crushes:
            half, across = self._half, places_in(others)
            holding = sorted({person for other in across for person in half.holders[other]})
            self._crushes[others] = _Crush(
                holding=holding,
                across=across,
                places=int(half.places[across].sum()),
                is_closed=all(others >> other & 1 for person in holding for other in half.chosen_by[person]),
            )
        return self._crushes[others]

    def _contest(self, others: Bits, crush: _Crush) -> _Contest:
        if others not in self._contests:
            half = self._half
            members = [half.people[person] for person in crush.holding]
            sets = [frozenset(one.departments) for one in members]
            self._contests[others] = _Contest(
                ids=[one.id for one in members[: MOST_NAMED - 1]],
                others=_ids(half, crush.across[:MOST_NAMED]),
                crowd=sum(0 < choice == choice & others for choice in self._choices()),
                shared=frozenset.intersection(*sets) if sets else None,
                across=frozenset(name for other in crush.across for name in half.others[other].departments),
            )
        return self._contests[others]

    def _department(self, person: int, contest: _Contest) -> str:
        """The lowest department that the whole group works in and none of the others does."""
        problem = self._half.problem
        if contest.shared is None or problem.switch(Rule.DEPARTMENT) is Switch.OFF:
            return ""
        for department in self._half.people[person].departments:
            if department in contest.shared and department not in contest.across:
                return problem.department_names.get(department, "")
        return ""
