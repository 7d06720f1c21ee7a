"""What a matching would meet, before there is one: who is stuck, the places, and what each rule takes."""

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
    mentors, adepts = halves(table, decree, chosen)
    counts = rule_counts(table.forbidding)
    bites = [_bite(mentors, decree, rule, counts[rule], int(chosen.sum())) for rule in Rule]
    return Readiness(
        mentors=_side(mentors),
        adepts=_side(adepts),
        couples=table.eligible.size,
        allowed=int(table.eligible.sum()),
        most_pairs=len(decree.couples) + int(chosen.sum()),
        stuck=(*_stuck(mentors), *_stuck(adepts)),
        bites=tuple(sorted(bites, key=lambda one: (-(one.gained or 0), -one.stranded, -one.couples))),
        notices=notices(table),
    )


def _side(half: Half) -> SideReadiness:
    hard = half.problem.switch(Rule.AVAILABILITY) is Switch.HARD
    there = [place for place, one in enumerate(half.people) if one.available or not hard]
    places = sum(max(0, half.people[place].capacity) for place in there)
    stuck = {one.person_id for one in _stuck(half)}
    return SideReadiness(
        side=half.side,
        people=len(half.people),
        matchable=len(half.people) - len(stuck),
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


def _bite(half: Half, decree: Decree, rule: Rule, couples: int, pairs: int) -> Bite:
    """Measure a rule, with the table seen from the mentors' side."""
    switch = half.problem.switch(rule)
    fresh = fresh_couples(half, rule)
    return Bite(
        rule=rule,
        switch=switch,
        couples=couples,
        alone=int(fresh.sum()),
        stranded=_stranded(half.open, fresh) + _stranded(half.open.T, fresh.T),
        gained=_gained(decree, fresh, pairs) if switch is Switch.HARD else None,
    )


def _stranded(open_: Yes, fresh: Yes) -> int:
    return int((~open_.any(axis=1) & fresh.any(axis=1)).sum())


def _gained(decree: Decree, fresh: Yes, pairs: int) -> int:
    """Solve again with the couples that a rule alone forbids, where there are places for one pair more."""
    usable = fresh & (decree.left > 0)[:, None] & (decree.right > 0)[None, :]
    if not usable.any() or pairs == min(int(decree.left.sum()), int(decree.right.sum())):
        return 0
    more = largest_choice(decree.open | usable, decree.left, decree.right)
    return int(np.count_nonzero(more)) - pairs
