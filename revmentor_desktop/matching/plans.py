"""Plans: what stays, then most pairs, then the goal; with their proof and everybody's reason."""

import numpy as np

from revmentor_desktop.domain.matching import Plan, PlannedPair
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.matching.certificate import certify, full_prices
from revmentor_desktop.matching.cuts import largest_choice
from revmentor_desktop.matching.decree import Decree, what_stays
from revmentor_desktop.matching.flow import Flow, most_valuable
from revmentor_desktop.matching.left_over import left_over
from revmentor_desktop.matching.notices import notices
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores


def solve(problem: MatchingProblem, goal: Goal = Goal.BEST, table: ScoreTable | None = None) -> Plan:
    """Work out the optimal plan; `table` saves scoring again what was scored before.

    Raises RuleBroken (`lock-unknown`, `lock-forbidden`, `lock-over-capacity`) for locks that cannot be.
    """
    table = table or scores(problem)
    decree = what_stays(table)
    best = best_flow(table, decree)
    flow = best if goal is Goal.BEST else _fair_flow(table, decree, best)
    pairs = _pairs(table, decree, flow)
    proven = full_prices(best, table.scores, decree.open, decree).bound(
        best.pairs, table.scores, decree.open, decree
    )
    staying = sum(int(table.scores[place]) for place in decree.couples)
    return Plan(
        goal=goal,
        pairs=pairs,
        left_over=left_over(table, decree, flow.chosen),
        possible_pairs=len(decree.couples) + best.pairs,
        score=sum(pair.score for pair in pairs),
        worst=min((pair.score for pair in pairs), default=None),
        bound=staying + proven,
        certificate=certify(table, decree, goal, flow),
        notices=notices(table),
    )


def best_flow(table: ScoreTable, decree: Decree) -> Flow:
    """Choose the most pairs, then the highest total, among what is left to choose from."""
    return most_valuable(table.scores, decree.open, decree.left, decree.right)


def _fair_flow(table: ScoreTable, decree: Decree, best: Flow) -> Flow:
    """Choose as many pairs as the best plan has, then the highest worst score, then the highest total.

    The highest worst score is found by halving the scores between the best plan's worst and the top.
    """
    if best.pairs == 0:
        return best
    steps = np.unique(table.scores[decree.open & (table.scores >= table.scores[best.chosen].min())])
    good, bad = 0, len(steps)
    while bad - good > 1:
        middle = (good + bad) // 2
        among = decree.open & (table.scores >= steps[middle])
        enough = largest_choice(among, decree.left, decree.right).sum() == best.pairs
        good, bad = (middle, bad) if enough else (good, middle)
    among = decree.open & (table.scores >= steps[good])
    return most_valuable(table.scores, among, decree.left, decree.right)


def _pairs(table: ScoreTable, decree: Decree, flow: Flow) -> tuple[PlannedPair, ...]:
    chosen = [(int(row), int(column)) for row, column in np.argwhere(flow.chosen)]
    return tuple(
        PlannedPair(
            mentor_id=table.mentors[row].id,
            adept_id=table.adepts[column].id,
            score=int(table.scores[row, column]),
            stay=decree.couples.get((row, column)),
            because=table.because(row, column),
            breaches=table.breaches(row, column),
        )
        for row, column in sorted([*chosen, *decree.couples])
    )
