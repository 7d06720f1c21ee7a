"""Figures of the engine's arrays: the table of all couples, and the ten best for one person after an edit."""

import time
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from statistics import median, quantiles

import numpy as np

from revmentor_desktop.domain.people import Side
from revmentor_desktop.matching.field import Field, field_of
from revmentor_desktop.matching.ranking import ranked
from revmentor_desktop.matching.scores import scores
from tests.benchmarks.company import DEPARTMENTS, TODAY, company
from tests.benchmarks.figures import Figure, ratio_of, seconds

_SIDE = 5_000
_MANY = 10_000
_QUESTIONS = 300
_KINDS = 32
"""More than the made-up company has of departments, sites or anything else that is a kind."""


def table_figure() -> Figure:
    """Rules and scores of every couple of 5,000 on each side, from people on, against adding two matrices."""
    problem = company(_SIDE, _SIDE)
    one = np.random.default_rng(1).random((_SIDE, _SIDE), dtype=np.float32)
    other = one.copy()
    return ratio_of(
        "scores and eligibility 5,000 × 5,000",
        12,
        lambda: scores(problem),
        lambda: np.add(one, other),
        runs=9,
    )


def growth_figures() -> Iterator[Figure]:
    """What the table takes as the people double, and the exponent between the sizes."""
    before = 0.0
    for side in (1_250, 2_500, 5_000, 10_000):
        problem = company(side, side)
        taken = min(seconds(lambda: scores(problem)) for _ in range(3))  # noqa: B023 - called at once
        detail = f"exponent {np.log2(taken / before):.2f}" if before else "the smallest"
        yield Figure(
            name=f"scores {side:,} × {side:,}", measured=1000 * taken, limit=None, unit="ms", detail=detail
        )
        before = taken


def ranking_figures() -> Iterator[Figure]:
    """The ten best for one of 10,000 with reasons, and an edit before each question."""
    rng = Random(1)  # noqa: S311 - people to ask about, nothing secret
    field = field_of(company(_MANY, _MANY))
    people = [one.id for one in field.mentors.people]
    pairs = [_question(field, rng.randrange(_MANY)) for _ in range(_QUESTIONS)]
    ours, bare = (median(times) for times in zip(*pairs, strict=True))
    yield Figure(
        name="ten best of 10,000 against one plain pass over the arrays",
        measured=ours / bare,
        limit=3,
        unit="times",
        detail=f"{ours:.3g} ms against {bare:.3g} ms, medians of {_QUESTIONS}",
    )
    both = []
    for _ in range(_QUESTIONS):
        start = time.perf_counter()
        field = _edited(field, rng)
        ranked(field, Side.MENTOR, rng.choice(people))
        both.append(1000 * (time.perf_counter() - start))
    yield Figure(
        name="an edit and then the ten best of 10,000, 95th percentile",
        measured=quantiles(both, n=20)[-1],
        limit=2,
        unit="ms",
        detail=f"median {median(both):.3g} ms of {_QUESTIONS}",
    )


def _question(field: Field, place: int) -> tuple[float, float]:
    """Time the ten best for one mentor and the plain pass for the same, in milliseconds."""
    person = field.mentors.people[place].id
    taken = seconds(lambda: ranked(field, Side.MENTOR, person)), seconds(lambda: _plain(field, place))
    return 1000 * taken[0], 1000 * taken[1]


def _edited(field: Field, rng: Random) -> Field:
    """Give somebody another site, department, capacity or manager."""
    side = rng.choice(list(Side))
    one = rng.choice(field.traits(side).people)
    match rng.randrange(4):
        case 0:
            return field.with_person(side, replace(one, site="Luleå", employed_since=TODAY))
        case 1:
            department = rng.choice(list(field.problem.department_names))
            return field.with_person(side, replace(one, departments=(department,)))
        case 2:
            return field.with_person(side, replace(one, capacity=rng.randrange(3), name=f"{one.name} Ny"))
        case _:
            return field.with_manager(one.id, rng.choice(field.adepts.people).id)


def _plain(field: Field, place: int) -> object:
    """Score one mentor with every adept straight on the arrays: one pass over each, no reasons, no names."""
    mentor, adepts = field.mentors.only(slice(place, place + 1)), field.adepts
    offered = np.zeros(len(field.books.topics))
    offered[mentor.topics.of(0)] = 1
    wanted = np.maximum(1, adepts.topics.lengths())
    total = np.floor(100 * adepts.topics.sums(offered) / wanted + 0.5)
    forbidden = np.zeros(len(adepts), dtype=np.bool_)
    worth, broken = np.arange(_KINDS, dtype=np.float64), np.arange(_KINDS) == DEPARTMENTS // 2
    for kind in (adepts.sites.numbers, adepts.levels.numbers, adepts.months.numbers):
        total += worth[kind]
    for kind in (adepts.languages.numbers, adepts.levels.numbers, adepts.absences.numbers):
        forbidden |= broken[kind]
    total += worth[adepts.departments.numbers]
    forbidden |= broken[adepts.departments.numbers]
    forbidden |= adepts.days > TODAY.toordinal()
    for named in (adepts.wishes, adepts.never_pair):
        listing = np.isin(named.targets, mentor.persons)
        forbidden[named.owners()[listing]] = True
    total[forbidden] = -1
    return np.argpartition(-total, 10)[:10]
