"""Why somebody has no pair: by rule, by places, or by the group that competes for too few others."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.matching import LeftOver, Reason, ReasonCode, Remedy, RemedyCode
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.matching.cuts import reachable
from revmentor_desktop.matching.decree import Decree
from revmentor_desktop.matching.eligibility import BIT, People, Yes
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable


@dataclass(frozen=True, slots=True, kw_only=True)
class _Half:
    """The table seen from one side: arrays of shape (this side, the other)."""

    side: Side
    problem: MatchingProblem
    people: People
    others: People
    forbidding: NDArray[np.uint8]
    eligible: Yes
    open: Yes
    chosen: Yes
    all_pairs: Yes
    """Chosen couples and those that stay."""
    places: NDArray[np.int64]
    """Places of the others that what stays leaves over."""

    @property
    def taken(self) -> Yes:
        """The others who have no place left under the plan."""
        full: Yes = self.places - self.chosen.sum(axis=0) <= 0
        return full


def left_over(table: ScoreTable, decree: Decree, chosen: Yes) -> tuple[LeftOver, ...]:
    """Explain everybody who is in no pair, mentors first; `chosen` must be a largest choice."""
    return tuple(
        LeftOver(
            person_id=half.people[place].id,
            side=half.side,
            reason=_reason(half, int(place)),
            blocked_by=_blocked_by(half, int(place)),
        )
        for half in _halves(table, decree, chosen)
        for place in np.flatnonzero(~half.all_pairs.any(axis=1))
    )


def _halves(table: ScoreTable, decree: Decree, chosen: Yes) -> tuple[_Half, _Half]:
    all_pairs = chosen.copy()
    for place in decree.couples:
        all_pairs[place] = True
    mentors = _Half(
        side=Side.MENTOR,
        problem=table.problem,
        people=table.mentors,
        others=table.adepts,
        forbidding=table.forbidding,
        eligible=table.eligible,
        open=decree.open,
        chosen=chosen,
        all_pairs=all_pairs,
        places=decree.right,
    )
    adepts = _Half(
        side=Side.ADEPT,
        problem=table.problem,
        people=table.adepts,
        others=table.mentors,
        forbidding=table.forbidding.T,
        eligible=table.eligible.T,
        open=decree.open.T,
        chosen=chosen.T,
        all_pairs=all_pairs.T,
        places=decree.left,
    )
    return mentors, adepts


def _blocked_by(half: _Half, person: int) -> dict[Rule, int]:
    """Count the others under each hard rule, and under capacity those allowed who are taken."""
    counts = {rule: int((half.forbidding[person] & BIT[rule] > 0).sum()) for rule in Rule}
    counts[Rule.CAPACITY] += int((half.eligible[person] & half.taken).sum())
    return {rule: count for rule, count in counts.items() if count}


def _reason(half: _Half, person: int) -> Reason:
    one = half.people[person]
    if not one.available and half.problem.switch(Rule.AVAILABILITY) is Switch.HARD:
        return Reason(code=ReasonCode.NOT_AVAILABLE)
    if one.capacity <= 0:
        return Reason(code=ReasonCode.NO_CAPACITY)
    if not half.others:
        return Reason(code=ReasonCode.NOBODY_THERE)
    if not half.eligible[person].any():
        return _nobody_allowed(half, person)
    if not half.open[person].any():
        return Reason(code=ReasonCode.BELOW_LOWEST_SCORE, count=int(half.eligible[person].sum()))
    taking = half.open[person] & np.array([other.capacity > 0 for other in half.others], dtype=np.bool_)
    if not taking.any():
        nobody = _picked(half.others, half.open[person])
        return Reason(code=ReasonCode.OTHERS_TAKE_NOBODY, others=tuple(one.id for one in nobody))
    if not (taking & (half.places > 0)).any():
        return _held(half, taking, ReasonCode.TAKEN_BY_STANDING)
    return _competes(half, person)


def _nobody_allowed(half: _Half, person: int) -> Reason:
    bits = half.forbidding[person]
    counts = {rule: int((bits & BIT[rule] > 0).sum()) for rule in Rule}
    hardest = max(Rule, key=lambda rule: counts[rule])
    itself = np.array([other.id == half.people[person].id for other in half.others], dtype=np.bool_)
    alone = {rule: int(((bits == BIT[rule]) & ~itself).sum()) for rule in Rule}
    easiest = max(Rule, key=lambda rule: alone[rule])
    remedy = Remedy(code=RemedyCode.RELAX_RULE, rule=easiest, count=alone[easiest])
    return Reason(
        code=ReasonCode.NOBODY_ALLOWED,
        rule=hardest,
        count=counts[hardest],
        remedy=remedy if remedy.count else None,
    )


def _competes(half: _Half, person: int) -> Reason:
    """Find the smallest group around somebody that competes for too few others.

    All that alternating paths from an unpaired person reach is a Hall violator, and no smaller group
    of the same people with that person in it is one: whoever is reached holds a place that the group
    needs. Where the group is not larger than the places it competes for (its members may hold several),
    others simply scored higher.
    """
    start = np.zeros(len(half.people), dtype=np.bool_)
    start[person] = True
    group, reached = reachable(half.open, half.chosen, start)
    others = reached & (half.places > 0)
    places = int(half.places[others].sum())
    if half.chosen[group][:, ~reached].any() or int(group.sum()) <= places:
        return _held(half, half.open[person] & (half.places > 0), ReasonCode.OUTSCORED)
    members, rivals_for = _picked(half.people, group), _picked(half.others, others)
    return Reason(
        code=ReasonCode.COMPETES,
        group=tuple(one.id for one in members),
        others=tuple(one.id for one in rivals_for),
        places=places,
        department=_department(half.problem, members, rivals_for),
        remedy=Remedy(code=RemedyCode.ONE_MORE_PLACE, count=1),
    )


def _held(half: _Half, others: Yes, code: ReasonCode) -> Reason:
    holders: Yes = np.any(half.all_pairs & others[None, :], axis=1)
    return Reason(
        code=code,
        group=tuple(one.id for one in _picked(half.people, holders)),
        others=tuple(one.id for one in _picked(half.others, others)),
        places=int(half.places[others].sum()),
    )


def _department(problem: MatchingProblem, members: People, others: People) -> str:
    if len(members) < 2 or problem.switch(Rule.DEPARTMENT) is Switch.OFF:
        return ""
    for department in members[0].departments:
        within = all(department in one.departments for one in members)
        if within and not any(department in one.departments for one in others):
            return problem.department_names.get(department, "")
    return ""


def _picked(people: People, which: Yes) -> People:
    return tuple(people[place] for place in np.flatnonzero(which))
