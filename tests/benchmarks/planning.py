"""Figures of session planning: a season's sessions placed, with everybody's busy times on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from revmentor_desktop.domain.planning import Plan
from revmentor_desktop.planning.planner import plan
from revmentor_desktop.planning.problem import PlanningProblem
from tests.benchmarks.figures import Figure, seconds
from tests.planning.building import a_pair, a_problem
from tests.planning.checking import broken_norms

_SMALL, _SMALL_SECONDS = 60, 2.0
_LARGE, _LARGE_SECONDS = 1_000, 20.0
_RUNS = 3
_FIRST, _LENGTH = date(2026, 8, 31), 89
_BUSY_TIMES = 30
"""For each person: about a quarter of the working hours of a season."""


def planning_figures() -> Iterator[Figure]:
    """A cohort's three sessions each: one to one, with two adepts, all in one ring, and with few rooms."""
    plan(season(2))  # the library of red days is read once
    for pairs, limit in ((_SMALL, _SMALL_SECONDS), (_LARGE, _LARGE_SECONDS)):
        for adepts in (1, 2):
            each = "one adept each" if adepts == 1 else "two adepts for each mentor"
            yield _figure(f"plan {pairs:,} pairs × 3, {each}", season(pairs, adepts), limit)
        yield _figure(f"plan {pairs:,} pairs × 3, all linked by people they share", ring(pairs), limit)
    for pairs, rooms in ((_SMALL, 2), (_LARGE, 20)):
        problem = replace(season(pairs, 2), rooms=rooms)
        yield _figure(f"plan {pairs:,} pairs × 3 in {rooms} rooms", problem, None)


def season(pairs: int, adepts: int = 1) -> PlanningProblem:
    """A cohort over the autumn, each mentor with so many adepts, everybody busy now and then."""
    return _problem([(n // adepts, n) for n in range(pairs)])


def ring(pairs: int) -> PlanningProblem:
    """Two adepts for each mentor and two mentors for each adept, so that no pair stands alone."""
    return _problem([(n // 2, (n + 1) // 2 % (pairs // 2)) for n in range(pairs)])


def _problem(couples: Sequence[tuple[int, int]]) -> PlanningProblem:
    chance = Random(7)  # noqa: S311 - a company, no secret
    pairs = [a_pair(f"p{n}", f"m{mentor}", f"a{adept}") for n, (mentor, adept) in enumerate(couples)]
    people = dict.fromkeys(str(name) for one in pairs for name in (one.mentor_id, one.adept_id))
    busy = {person: [_busy(chance) for _ in range(_BUSY_TIMES)] for person in people}
    return replace(a_problem(pairs, busy=busy), spread=True)


def _busy(chance: Random) -> tuple[datetime, datetime]:
    day = _FIRST + timedelta(days=chance.randrange(_LENGTH))
    start = datetime.combine(day, time(chance.randrange(8, 17), chance.choice((0, 30))))
    return start, start + timedelta(minutes=chance.choice((30, 60, 120, 480)))


def _figure(name: str, problem: PlanningProblem, limit: float | None) -> Figure:
    found: list[Plan] = []
    taken = min(seconds(lambda: found.append(plan(problem))) for _ in range(_RUNS if limit else 1))
    made = found[-1]
    if wrong := broken_norms(problem, made):
        raise AssertionError(wrong[0])
    return Figure(
        name=name,
        measured=taken,
        limit=limit,
        unit="s",
        detail=(
            f"{len(made.sessions)} of at most {made.possible} placed, {made.days_off} days from ideal, "
            f"at least {made.least_days_off}: gap {made.days_off - made.least_days_off}"
        ),
    )
