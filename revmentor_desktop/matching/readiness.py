"""What a matching would meet, before there is one: who is stuck, the places, and what each rule takes."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.domain.readiness import Bite, Readiness, SideReadiness, Stuck
from revmentor_desktop.matching.cuts import largest_choice
from revmentor_desktop.matching.decree import Decree, what_stays
from revmentor_desktop.matching.eligibility import Yes
from revmentor_desktop.matching.halves import Half, halves
from revmentor_desktop.matching.left_over import plain_reason, rule_counts
from revmentor_desktop.matching.notices import notices
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.remedies import fresh_couples
from revmentor_desktop.matching.scores import ScoreTable, scores


def readiness(problem: MatchingProblem, table: ScoreTable | None = None) -> Readiness:
    """Look at a problem without choosing pairs by score; every number is exact.

    Raises RuleBroken for locks that cannot be, as `solve` does.
    """
    table = table or scores(problem)
    decree = what_stays(table)
    chosen = largest_choice(decree.open, decree.left, decree.right)
    pairs = int(np.count_nonzero(chosen))
    sides = halves(table, decree, chosen)
    stuck = [_stuck(half) for half in sides]
    found = _Today(
        mentors=sides[0],
        decree=decree,
        pairs=pairs,
        couples=rule_counts(table.forbidding),
        helpless=(_with_nobody(decree.open), _with_nobody(decree.open.T)),
    )
    bites = map(found.bite, Rule)
    return Readiness(
        mentors=_side(sides[0], len(stuck[0])),
        adepts=_side(sides[1], len(stuck[1])),
        couples=table.eligible.size,
        allowed=int(np.count_nonzero(table.eligible)),
        most_pairs=len(decree.couples) + pairs,
        stuck=(*stuck[0], *stuck[1]),
        bites=tuple(sorted(bites, key=lambda one: (-(one.gained or 0), -one.stranded, -one.couples))),
        notices=notices(table),
    )


def _side(half: Half, stuck: int) -> SideReadiness:
    hard = half.problem.switch(Rule.AVAILABILITY) is Switch.HARD
    there = [place for place, one in enumerate(half.people) if one.available or not hard]
    places = sum(max(0, half.people[place].capacity) for place in there)
    return SideReadiness(
        side=half.side,
        people=len(half.people),
        matchable=len(half.people) - stuck,
        places=places,
        taken=places - int(half.own_places[there].sum()),
    )


def _stuck(half: Half) -> list[Stuck]:
    reasons = ((place, plain_reason(half, place)) for place in half.alone)
    return [
        Stuck(person_id=half.people[place].id, side=half.side, reason=reason)
        for place, reason in reasons
        if reason is not None
    ]


def _with_nobody(allowed: Yes) -> Yes:
    return np.logical_not(np.asarray(allowed.any(axis=1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Today:
    """The matching as the rules are switched today, to measure each of them against."""

    mentors: Half
    decree: Decree
    pairs: int
    """The most that can be chosen."""
    couples: Mapping[Rule, int]
    """How many each rule forbids."""
    helpless: tuple[Yes, Yes]
    """The mentors, and the adepts, who are allowed nobody."""

    def bite(self, rule: Rule) -> Bite:
        """Measure what a rule takes."""
        switch = self.mentors.problem.switch(rule)
        fresh = fresh_couples(self.mentors, rule)
        stranded = (self.helpless[0] & fresh.any(axis=1), self.helpless[1] & fresh.any(axis=0))
        return Bite(
            rule=rule,
            switch=switch,
            couples=self.couples[rule],
            alone=int(np.count_nonzero(fresh)),
            stranded=sum(int(np.count_nonzero(side)) for side in stranded),
            gained=self._gained(fresh) if switch is Switch.HARD else None,
        )

    def _gained(self, fresh: Yes) -> int:
        """Choose again with the couples that a rule alone forbids, if there is a place for one pair more."""
        decree = self.decree
        if self.pairs == min(int(decree.left.sum()), int(decree.right.sum())):
            return 0
        usable = fresh & (decree.left > 0)[:, None] & (decree.right > 0)[None, :]
        if not usable.any():
            return 0
        more = largest_choice(decree.open | usable, decree.left, decree.right)
        return int(np.count_nonzero(more)) - self.pairs
