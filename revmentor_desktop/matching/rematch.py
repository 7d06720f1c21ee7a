"""Matching anew around the pairs that exist: nobody moves, or fewest are broken for the most pairs."""

from dataclasses import replace

import numpy as np

from revmentor_desktop.domain.drafts import Rematch, WayOut
from revmentor_desktop.domain.matching import Tell, WorkPhase
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.matching.certificate import full_prices
from revmentor_desktop.matching.comparing import compare
from revmentor_desktop.matching.cuts import largest_choice
from revmentor_desktop.matching.decree import Place, what_stays
from revmentor_desktop.matching.flow import most_valuable
from revmentor_desktop.matching.parts import FULL_SCORE
from revmentor_desktop.matching.plans import solve, untold
from revmentor_desktop.matching.problem import Couple, MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores


def rematch(
    problem: MatchingProblem, existing: tuple[Couple, ...], tell: Tell = untold
) -> tuple[Rematch, ...]:
    """Give the ways of matching anew, the least disturbing first; each plan has its own certificate.

    `existing` are the pairs that may be broken; those that may not are the problem's standing ones and
    its locks. The first way keeps all of them. The second is there only if it makes more pairs: of all
    plans of the most pairs it breaks the fewest, and has the highest total among those. Raises RuleBroken
    for locks that cannot be, as `solve` does.
    """
    tell(WorkPhase.SCORING)
    table = scores(problem)
    fixed = {*problem.standing, *problem.locks}
    free = tuple(couple for couple in existing if couple not in fixed)
    possible = tuple(couple for couple in free if _is_there(table, couple))
    lost = len(free) - len(possible)
    still = _way(table, WayOut.NOBODY_MOVES, free, possible, lost, tell)
    if _most_pairs(table, possible) <= len(still.plan.pairs):
        return (still,)
    tell(WorkPhase.CHOOSING)
    kept, fewest = _most_kept(table, possible)
    return still, _way(table, WayOut.MOST_PAIRS, free, kept, fewest + lost, tell)


def _is_there(table: ScoreTable, couple: Couple) -> bool:
    return couple[0] in table.rows and couple[1] in table.columns


def _way(
    table: ScoreTable,
    way: WayOut,
    existing: tuple[Couple, ...],
    kept: tuple[Couple, ...],
    fewest: int,
    tell: Tell,
) -> Rematch:
    problem = table.problem
    around = replace(problem, standing=(*problem.standing, *kept))
    # Who stays with whom changes no score.
    plan = solve(around, Goal.BEST, replace(table, problem=around), tell)
    before = [couple for couple in (*problem.standing, *problem.locks) if _is_there(table, couple)]
    after = {(one.mentor_id, one.adept_id) for one in plan.pairs}
    return Rematch(
        way=way,
        plan=plan,
        broken=tuple(couple for couple in existing if couple not in after),
        fewest_broken=fewest,
        change=compare(table, (*before, *existing), after),
    )


def _most_pairs(table: ScoreTable, existing: tuple[Couple, ...]) -> int:
    """Count the most pairs that there can be when the existing ones may be broken."""
    decree = what_stays(table)
    among = decree.open.copy()
    for place in _places(table, existing).values():
        among[place] = True
    return len(decree.couples) + int(largest_choice(among, decree.left, decree.right).sum())


def _places(table: ScoreTable, couples: tuple[Couple, ...]) -> dict[Couple, Place]:
    return {couple: (table.rows[couple[0]], table.columns[couple[1]]) for couple in couples}


def _most_kept(table: ScoreTable, existing: tuple[Couple, ...]) -> tuple[tuple[Couple, ...], int]:
    """Choose which pairs to keep so that there are the most pairs, then the fewest broken, then points.

    A pair that is kept weighs more than all scores together. Also gives, from the prices of that choice,
    how many must be broken at least in any choice of that many pairs.
    """
    decree = what_stays(table)
    places = _places(table, existing)
    among, values = decree.open.copy(), table.scores.astype(np.int64)
    weight = 1 + FULL_SCORE * min(int(decree.left.sum()), int(decree.right.sum()))
    for place in places.values():
        among[place] = True
        values[place] += weight
    flow = most_valuable(values, among, decree.left, decree.right)
    prices = full_prices(flow, values, among, decree)
    most = prices.bound(flow.pairs, values, among, decree) // weight
    kept = tuple(couple for couple, place in places.items() if flow.chosen[place])
    return kept, len(existing) - most
