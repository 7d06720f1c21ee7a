"""The figures of plans and prices, on the made-up company, beside scipy's assignment of the ready matrix.

Companies are set up so that V is about square, which is where assignments are hardest: as many places on
both sides, with one or two to a person on the smaller one.
"""

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from math import log2
from statistics import median

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.matching import Plan, PlannedPair
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.matching.certificate import certify, full_prices, verify
from revmentor_desktop.matching.decree import what_stays
from revmentor_desktop.matching.plans import best_flow, solve
from revmentor_desktop.matching.prices import standing
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores
from tests.benchmarks.company import company, made, worth
from tests.benchmarks.figures import Figure, figure_of, seconds
from tests.benchmarks.starting import ROOT

_SIZES = (500, 1_000, 2_000, 5_000)
_LARGE = 10_000
_SOLVE_TIMES, _DRAFT_TIMES, _FAIR_TIMES, _PRICES_TIMES = 0.75, 2.0, 3.5, 0.25
_FIRST_LIMITED = 2_000
_PRICES_MS, _PRICED_PEOPLE = 16.0, 25
_GIBIBYTE = 1 << 30
_MOST_GIBIBYTES = 6.0


def square(places: int, most: tuple[int, int] = (1, 2)) -> MatchingProblem:
    """A company with about so many places on both sides."""
    people = [round(places * 2 / (1 + each)) for each in most]
    return company(people[0], people[1], most=most)


def solve_figures() -> Iterator[Figure]:
    """The plan, its prices and the check of its certificate, from a ready table; and how that grows."""
    before, smaller = 0.0, 0
    for places in _SIZES:
        table, ready = made(square(places))
        runs = 4 if places > _FIRST_LIMITED else 8
        pairs = [(seconds(partial(_proven, table)), seconds(partial(_assigned, ready))) for _ in range(runs)]
        _refuse_another_total(table, ready)
        ours = median(one for one, _ in pairs)
        figure = figure_of(
            f"solve alone with duals and the certificate's check, {places:,} × {places:,} / "
            "`linear_sum_assignment` on V",
            _SOLVE_TIMES if places >= _FIRST_LIMITED else None,
            pairs[1:],
        )
        growth = f", exponent {log2(ours / before) / log2(places / smaller):.2f}" if before else ""
        yield replace(figure, detail=figure.detail + growth)
        before, smaller = ours, places


def draft_figures() -> Iterator[Figure]:
    """From people to a checked draft with everything in it, and the fair one."""
    problem = square(_FIRST_LIMITED)
    ready = made(problem)[1]
    name = f"{_FIRST_LIMITED:,} × {_FIRST_LIMITED:,} / `linear_sum_assignment` on V"
    yield _beside(f"people to checked draft, {name}", _DRAFT_TIMES, partial(_draft, problem), ready)
    table = scores(problem)
    yield _beside(f"“fair”, {name}", _FAIR_TIMES, partial(solve, problem, Goal.FAIR, table), ready)
    both = square(_FIRST_LIMITED, (2, 2))
    with_both, ready_both = made(both)
    yield _beside(
        f"solve with one or two places on both sides, {name}", None, partial(_proven, with_both), ready_both
    )


def price_figures() -> Iterator[Figure]:
    """The prices of one person against everybody, after a plan."""
    for places, limited in ((500, False), (_FIRST_LIMITED, True)):
        table, ready = made(square(places))
        plan = standing(table)
        rows = range(0, len(table.mentors), max(1, len(table.mentors) // _PRICED_PEOPLE))
        times = [seconds(partial(plan.of_mentor, row)) for row in rows]
        taken = median(times)
        if limited:
            reference = median(seconds(partial(_assigned, ready)) for _ in range(5))
            yield figure_of(
                f"prices of one person against everybody, {places:,} × {places:,} / "
                "`linear_sum_assignment` on V",
                _PRICES_TIMES,
                [(one, reference) for one in times],
            )
        else:
            yield Figure(
                name=f"prices of one person against everybody, {places:,} × {places:,}",
                measured=1000 * taken,
                limit=_PRICES_MS,
                unit="ms",
                detail=f"median of {len(times)} people, the slowest {1000 * max(times):.2f} ms",
            )


def large_figures() -> tuple[Figure, ...]:
    """A whole plan for 10,000 on each side, in a process of its own: its memory and its time."""
    run = subprocess.run(
        (sys.executable, "-m", __name__, str(_LARGE)), cwd=ROOT, check=True, capture_output=True, text=True
    )
    taken, peak, pairs = run.stdout.split()
    return (
        Figure(
            name=f"memory of a plan “best”, {_LARGE:,} × {_LARGE:,}",
            measured=float(peak),
            limit=_MOST_GIBIBYTES,
            unit="GiB",
            detail=f"the whole process, {pairs} pairs",
        ),
        Figure(
            name=f"time of a plan “best” from people to draft, {_LARGE:,} × {_LARGE:,}",
            measured=float(taken),
            limit=None,
            unit="s",
            detail="one run",
        ),
    )


def _proven(table: ScoreTable) -> None:
    """Choose, prove and check the plan, without the words about its people; raises AssertionError."""
    decree = what_stays(table)
    flow = best_flow(table, decree)
    places = [*zip(flow.rows.tolist(), flow.columns.tolist(), strict=True), *decree.couples]
    pairs = tuple(
        PlannedPair(
            mentor_id=table.mentors[row].id,
            adept_id=table.adepts[column].id,
            score=int(table.scores[row, column]),
            stay=decree.couples.get((row, column)),
        )
        for row, column in places
    )
    prices = full_prices(flow, table.scores, decree.open, decree)
    staying = sum(int(table.scores[place]) for place in decree.couples)
    plan = Plan(
        goal=Goal.BEST,
        pairs=pairs,
        left_over=(),
        possible_pairs=len(pairs),
        score=sum(one.score for one in pairs),
        worst=None,
        bound=staying + prices.bound(flow.pairs, table.scores, decree.open, decree),
        certificate=certify(table, decree, flow, prices),
    )
    if wrong := verify(plan, table.problem, table):
        raise AssertionError(wrong)


def _draft(problem: MatchingProblem) -> None:
    plan = solve(problem)
    if wrong := verify(plan, problem):
        raise AssertionError(wrong)


def _assigned(ready: NDArray[np.float64]) -> float:
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(ready, maximize=True)
    return float(ready[rows, columns].sum())


def _refuse_another_total(table: ScoreTable, ready: NDArray[np.float64]) -> None:
    flow = best_flow(table, what_stays(table))
    ours = worth(table, list(zip(flow.rows.tolist(), flow.columns.tolist(), strict=True)))
    if ours != _assigned(ready):
        raise AssertionError("another total than linear_sum_assignment's")


def _beside(name: str, limit: float | None, ours: Callable[[], object], ready: NDArray[np.float64]) -> Figure:
    pairs = [(seconds(ours), seconds(partial(_assigned, ready))) for _ in range(6)]
    return figure_of(name, limit, pairs[1:])


def _main() -> None:
    """Plan for so many on each side as the first word says; prints seconds, GiB and pairs."""
    problem = company(int(sys.argv[1]), int(sys.argv[1]))
    plans: list[Plan] = []
    taken = seconds(lambda: plans.append(solve(problem)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / _GIBIBYTE
    print(f"{taken:.1f} {peak:.2f} {len(plans[0].pairs)}")


if __name__ == "__main__":
    _main()
