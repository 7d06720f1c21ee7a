"""Prices: what two people together cost the whole, by solving again with the pair forced."""

import numpy as np

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Move, Price
from revmentor_desktop.domain.people import Side
from revmentor_desktop.matching.decree import Decree, what_stays
from revmentor_desktop.matching.eligibility import People, Yes
from revmentor_desktop.matching.flow import Flow, most_valuable
from revmentor_desktop.matching.plans import best_flow
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import RULES_OF, ScoreTable, scores


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
    if mentor_id not in table.rows or adept_id not in table.columns:
        raise RuleBroken("not-a-candidate")
    place = table.rows[mentor_id], table.columns[adept_id]
    decree = what_stays(table)
    if place in decree.couples:
        return _price(table, place, 0, 0, in_plan=True)
    full = _full(table, decree, place)
    if full:
        return _price(table, place, None, None, full=full)
    best = best_flow(table, decree)
    if best.chosen[place]:
        return _price(table, place, 0, 0, in_plan=True)
    forced = _forced(table, decree, best, place)
    pairs_lost = best.pairs - int(forced.sum())
    points_lost = best.total(table.scores) - int(table.scores[forced].sum())
    return _price(table, place, pairs_lost, points_lost, moves=_moves(table, best.chosen, forced))


def _forced(table: ScoreTable, decree: Decree, best: Flow, place: tuple[int, int]) -> Yes:
    """Choose again around the pair; a couple of the best plan weighs a trifle more than its score."""
    left, right = decree.left.copy(), decree.right.copy()
    left[place[0]] = max(0, left[place[0]] - 1)
    right[place[1]] = max(0, right[place[1]] - 1)
    allowed = decree.open.copy()
    allowed[place] = False
    values = table.scores * (best.pairs + 1) + best.chosen
    chosen = most_valuable(values, allowed, left, right).chosen
    chosen[place] = True
    return chosen


def _full(table: ScoreTable, decree: Decree, place: tuple[int, int]) -> tuple[PersonId, ...]:
    sides = (
        (table.mentors[place[0]], decree.left[place[0]]),
        (table.adepts[place[1]], decree.right[place[1]]),
    )
    return tuple(one.id for one, places in sides if places == 0 and one.capacity > 0)


def _moves(table: ScoreTable, before: Yes, after: Yes) -> tuple[Move, ...]:
    return (
        *_moves_of(Side.MENTOR, table.mentors, table.adepts, before, after),
        *_moves_of(Side.ADEPT, table.adepts, table.mentors, before.T, after.T),
    )


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


def _price(
    table: ScoreTable,
    place: tuple[int, int],
    pairs_lost: int | None,
    points_lost: int | None,
    *,
    in_plan: bool = False,
    moves: tuple[Move, ...] = (),
    full: tuple[PersonId, ...] = (),
) -> Price:
    return Price(
        mentor_id=table.mentors[place[0]].id,
        adept_id=table.adepts[place[1]].id,
        allowed=bool(table.eligible[place]),
        broken_rules=RULES_OF[int(table.forbidding[place])],
        pairs_lost=pairs_lost,
        points_lost=points_lost,
        in_plan=in_plan,
        moves=moves,
        full=full,
    )
