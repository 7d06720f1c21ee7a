"""Prices: what two people together cost the whole, for one person against everybody in one search.

Putting a pair into the best plan pushes one place around the network that the plan leaves open: the price
is what the couple itself loses, and the cheapest way from the adept back to the mentor (Ahuja, Magnanti
and Orlin 1993, on sensitivity). That is exactly what solving again with the pair forced would give.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Move, Price
from revmentor_desktop.domain.people import Side
from revmentor_desktop.matching.dearer import Whole, Yes
from revmentor_desktop.matching.decree import Decree, what_stays
from revmentor_desktop.matching.eligibility import People
from revmentor_desktop.matching.flow import Flow
from revmentor_desktop.matching.plans import best_flow
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.rerouting import rerouted
from revmentor_desktop.matching.residual import Residual, residual
from revmentor_desktop.matching.scores import RULES_OF, ScoreTable, scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What one person costs the whole with each of the others; positive is loss."""

    pairs_lost: Whole
    points_lost: Whole
    """Hundredths."""
    priced: Yes
    """False where what stays has used up somebody's places: there is no plan with that pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The best plan as it stands, ready to tell prices; made once after a plan."""

    table: ScoreTable
    flow: Flow
    network: Residual
    inside: Yes
    """Couples of the plan, chosen or staying."""
    full_rows: Yes
    """Mentors whose places are used up by what stays."""
    full_columns: Yes
    """The same for adepts."""

    def of_mentor(self, row: int) -> Costs:
        """Price a mentor with every adept, in the adepts' order."""
        return self._costs(row, slice(None), self.network.costs_to(row)[len(self.flow.u) : -1])

    def of_adept(self, column: int) -> Costs:
        """Price an adept with every mentor, in the mentors' order."""
        mentors = len(self.flow.u)
        return self._costs(slice(None), column, self.network.costs_from(mentors + column)[:mentors])

    def moves(self, row: int, column: int) -> tuple[Move, ...]:
        """Tell who moves when a couple that has a price comes in: the fewest, of equally good plans."""
        before, after = self.flow.chosen, rerouted(self.network, row, column)
        mentors, adepts = self.table.mentors, self.table.adepts
        return (
            *_moves_of(Side.MENTOR, mentors, adepts, before, after),
            *_moves_of(Side.ADEPT, adepts, mentors, before.T, after.T),
        )

    def _costs(self, row: int | slice, column: int | slice, back: Whole) -> Costs:
        """Add what couples themselves lose, and part the sum into pairs and points.

        A pair is worth more than twice any difference in points, so the nearest whole number of pairs is
        theirs. A forbidden couple counts with its own score.
        """
        pair = -self.flow.lam
        lost = self.flow.u[row] + self.flow.v[column] - pair - self.table.scores[row, column] + back
        pairs = (lost + pair // 2) // pair
        outside = ~self.inside[row, column]
        return Costs(
            pairs_lost=np.where(outside, pairs, 0),
            points_lost=np.where(outside, lost - pairs * pair, 0),
            priced=~((self.full_rows[row] | self.full_columns[column]) & outside),
        )


def standing(table: ScoreTable, decree: Decree | None = None, flow: Flow | None = None) -> Standing:
    """Make the best plan ready to tell prices; `decree` and `flow` save working them out again.

    Raises RuleBroken as `solve` does for locks that cannot be.
    """
    decree = decree or what_stays(table)
    flow = flow or best_flow(table, decree)
    inside = flow.chosen.copy()
    for place in decree.couples:
        inside[place] = True
    takes_nobody = _takes_nobody(table.mentors), _takes_nobody(table.adepts)
    used = np.bincount(flow.rows, minlength=len(flow.u)), np.bincount(flow.columns, minlength=len(flow.v))
    places = decree.left, decree.right
    usable = decree.open & (decree.left > 0)[:, None] & (decree.right > 0)[None, :]
    # Somebody who takes nobody is given one place for the pair that is asked about.
    free = [(used[side] < places[side]) | takes_nobody[side] for side in (0, 1)]
    return Standing(
        table=table,
        flow=flow,
        network=residual(table.scores, usable, flow, free[0], free[1]),
        inside=inside,
        full_rows=(decree.left == 0) & ~takes_nobody[0],
        full_columns=(decree.right == 0) & ~takes_nobody[1],
    )


def against_everybody(
    plan: Standing, person_id: PersonId, side: Side
) -> Mapping[PersonId, tuple[int, int] | None]:
    """Give the pairs and points that one person costs the whole with each of the other side.

    None where what stays has used up somebody's places. Raises RuleBroken (`not-a-candidate`) for
    somebody who is not on that side.
    """
    table = plan.table
    places, others = (table.rows, table.adepts) if side is Side.MENTOR else (table.columns, table.mentors)
    if person_id not in places:
        raise RuleBroken("not-a-candidate")
    place = places[person_id]
    costs = plan.of_mentor(place) if side is Side.MENTOR else plan.of_adept(place)
    lost = zip(costs.pairs_lost.tolist(), costs.points_lost.tolist(), strict=True)
    return {
        other.id: pair if priced else None
        for other, pair, priced in zip(others, lost, costs.priced.tolist(), strict=True)
    }


def price(
    problem: MatchingProblem, mentor_id: PersonId, adept_id: PersonId, table: ScoreTable | None = None
) -> Price:
    """Compare the best plan with the best one that holds this pair, both under what stays.

    The pair counts with its own score, whatever rules it breaks; somebody with capacity 0 is given one
    place for it. Where what stays has used up somebody's places there is no such plan, and the price has
    no numbers. Of equally good plans with the pair, the one that moves the fewest is compared. Raises
    RuleBroken (`not-a-candidate`) for people who are not on these sides, and as `solve` for locks.
    """
    table = table or scores(problem)
    _place(table, mentor_id, adept_id)
    return price_in(standing(table), mentor_id, adept_id)


def price_in(plan: Standing, mentor_id: PersonId, adept_id: PersonId) -> Price:
    """Price a pair against a plan that was made ready for it; see `price`."""
    table = plan.table
    row, column = _place(table, mentor_id, adept_id)
    costs = plan.of_mentor(row)
    priced, inside = bool(costs.priced[column]), bool(plan.inside[row, column])
    mentor, adept = (mentor_id, plan.full_rows[row]), (adept_id, plan.full_columns[column])
    return Price(
        mentor_id=mentor_id,
        adept_id=adept_id,
        allowed=bool(table.eligible[row, column]),
        broken_rules=RULES_OF[int(table.forbidding[row, column])],
        pairs_lost=int(costs.pairs_lost[column]) if priced else None,
        points_lost=int(costs.points_lost[column]) if priced else None,
        in_plan=inside,
        moves=plan.moves(row, column) if priced and not inside else (),
        full=() if priced else tuple(one for one, is_full in (mentor, adept) if is_full),
    )


def _place(table: ScoreTable, mentor_id: PersonId, adept_id: PersonId) -> tuple[int, int]:
    if mentor_id not in table.rows or adept_id not in table.columns:
        raise RuleBroken("not-a-candidate")
    return table.rows[mentor_id], table.columns[adept_id]


def _takes_nobody(people: People) -> Yes:
    return np.array([one.capacity <= 0 for one in people], dtype=np.bool_)


def _moves_of(side: Side, people: People, others: People, before: Yes, after: Yes) -> list[Move]:
    return [
        Move(
            person_id=people[place].id,
            side=side,
            before=tuple(others[other].id for other in np.flatnonzero(before[place])),
            after=tuple(others[other].id for other in np.flatnonzero(after[place])),
        )
        for place in np.flatnonzero((before != after).any(axis=1))
    ]
