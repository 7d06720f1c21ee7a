"""Plans against a solver that shares nothing with ours: networkx's network simplex."""

from dataclasses import replace
from random import Random

import networkx as nx
import pytest

from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.matching.certificate import verify
from revmentor_desktop.matching.decree import Decree, what_stays
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores
from tests.benchmarks.company import company

FULL_SCORE = 10_000


def mid_sized(seed: int) -> MatchingProblem:
    """A company of some thirty people a side; more mentors, as many, or fewer, with up to three places."""
    rng = Random(seed)  # noqa: S311 - problems to try, nothing secret
    most = rng.choice(((1, 1), (1, 2), (2, 1), (2, 2), (3, 3)))
    made = company(rng.randint(8, 34), rng.randint(8, 34), seed=seed, most=most)
    return replace(made, lowest_score=rng.choice((0, 0, 4_000)))


def most_and_highest(table: ScoreTable, decree: Decree, lowest: int = 0) -> tuple[int, int]:
    """Pairs and total of the best plan among couples that score `lowest` or more, beside what stays."""
    mentors, adepts = table.scores.shape
    bonus = FULL_SCORE * (mentors + adepts) * 3
    network: nx.DiGraph[object] = nx.DiGraph()
    network.add_edge("end", "start", capacity=bonus, weight=0)
    for row in range(mentors):
        network.add_edge("start", ("mentor", row), capacity=int(decree.left[row]), weight=0)
    for column in range(adepts):
        network.add_edge(("adept", column), "end", capacity=int(decree.right[column]), weight=0)
    for row in range(mentors):
        for column in range(adepts):
            if decree.open[row, column] and table.scores[row, column] >= lowest:
                worth = bonus + int(table.scores[row, column])
                network.add_edge(("mentor", row), ("adept", column), capacity=1, weight=-worth)
    cost, _ = nx.network_simplex(network)
    return -cost // bonus, -cost % bonus


@pytest.mark.parametrize("seed", range(40))
def test_a_plan_has_the_pairs_and_the_total_that_network_simplex_finds(seed: int) -> None:
    problem = mid_sized(seed)
    table = scores(problem)
    decree = what_stays(table)
    best, fair = solve(problem), solve(problem, Goal.FAIR)
    staying = sum(int(table.scores[place]) for place in decree.couples)
    pairs, total = most_and_highest(table, decree)
    assert (len(best.pairs) - len(decree.couples), best.score - staying) == (pairs, total)
    assert best.bound == best.score
    worst = fair.certificate.worst or 0
    assert most_and_highest(table, decree, worst) == (pairs, fair.score - staying)
    assert most_and_highest(table, decree, worst + 1)[0] < pairs or not pairs
    assert verify(best, problem) == verify(fair, problem) == ()
