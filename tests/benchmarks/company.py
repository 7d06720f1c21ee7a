"""A made-up company of any size, and the matrix of its values: what the engine's figures are taken on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.matching.decree import what_stays
from revmentor_desktop.matching.problem import Candidate, MatchingProblem
from revmentor_desktop.matching.scores import ScoreTable, scores

TODAY = date(2026, 11, 23)
FULL_SCORE = 10_000
LEVELS = ("Trainee", "Staff", "Manager", "Director", "Executive")
DEPARTMENTS = 12
TOPICS = 40
TOPICS_EACH = 3
_SITES = ("Malmö", "Lund", "Göteborg", "Stockholm", "Umeå")
_STANDING_IN_A_HUNDRED = 2
_LOCKED_IN_A_HUNDRED = 1
_EARLIER_EACH = 1


def company(mentors: int, adepts: int, *, seed: int = 1, most: tuple[int, int] = (1, 2)) -> MatchingProblem:
    """People with 3 of 40 topics in 12 departments, some locks, standing pairs and earlier ones.

    `most` are the largest capacities of mentors and adepts; capacities lie evenly from 1 to there.
    """
    rng = Random(seed)  # noqa: S311 - people to measure with, nothing secret
    left = tuple(_person(rng, Side.MENTOR, number, most[0]) for number in range(mentors))
    right = tuple(_person(rng, Side.ADEPT, number, most[1]) for number in range(adepts))
    bare = MatchingProblem(
        mentors=left,
        adepts=right,
        today=TODAY,
        levels=LEVELS,
        department_names={DepartmentId(str(one)): f"Department {one}" for one in range(DEPARTMENTS)},
    )
    history = {
        (rng.choice(left).id, rng.choice(right).id) for _ in range(_EARLIER_EACH * min(mentors, adepts))
    }
    standing = _apart(rng, left, right, _STANDING_IN_A_HUNDRED * min(mentors, adepts) // 100)
    taken = {one for couple in standing for one in couple}
    free_left, free_right = ([one for one in side if one.id not in taken] for side in (left, right))
    locks = _apart(rng, free_left, free_right, _LOCKED_IN_A_HUNDRED * min(mentors, adepts) // 100)
    together = {*standing, *locks}
    return replace(bare, history=frozenset(history - together), standing=standing, locks=locks)


def values(table: ScoreTable) -> NDArray[np.float64]:
    """The ready matrix V of what a plan chooses from, with a line for every place.

    An open couple is worth its score and more than all scores together, so that the highest total has
    the most pairs; every other couple is worth nothing.
    """
    decree = what_stays(table)
    bonus = FULL_SCORE * min(table.scores.shape) + 1
    worth = np.where(decree.open, table.scores.astype(np.float64) + bonus, 0.0)
    places: NDArray[np.float64] = worth.repeat(decree.left, axis=0).repeat(decree.right, axis=1)
    return places


def worth(table: ScoreTable, chosen: Sequence[tuple[int, int]]) -> float:
    """What rows and columns of people come to in the terms of `values`."""
    bonus = FULL_SCORE * min(table.scores.shape) + 1
    return float(sum(int(table.scores[place]) + bonus for place in chosen))


def made(problem: MatchingProblem) -> tuple[ScoreTable, NDArray[np.float64]]:
    """Score a company, and set up its matrix."""
    table = scores(problem)
    return table, values(table)


def _person(rng: Random, side: Side, number: int, most: int) -> Candidate:
    junior = side is Side.MENTOR
    topics = tuple(f"Topic {one}" for one in rng.sample(range(TOPICS), TOPICS_EACH))
    return Candidate(
        id=PersonId(f"{side}-{number}"),
        name=f"Person {rng.randrange(10**6):06} {side} {number}",
        email=f"{side}.{number}@example.org",
        departments=(DepartmentId(str(rng.randrange(DEPARTMENTS))),),
        level=rng.randrange(2) if junior else rng.randrange(2, len(LEVELS)),
        site=rng.choice(_SITES),
        employed_since=TODAY - timedelta(days=rng.randrange(300, 900 if junior else 9_000)),
        languages=rng.choice((("Swedish", "English"), ("Swedish",), ("English", "German"))),
        offers=topics if junior else (),
        wants=() if junior else topics,
        capacity=rng.randint(1, most),
        waiting_since=TODAY - timedelta(days=rng.randrange(400)),
    )


def _apart(
    rng: Random, left: Sequence[Candidate], right: Sequence[Candidate], count: int
) -> tuple[tuple[PersonId, PersonId], ...]:
    """Couples without a rule between them, nobody in two."""
    adepts = rng.sample(list(right), min(len(right), 3 * count))
    couples: list[tuple[PersonId, PersonId]] = []
    for mentor in rng.sample(list(left), count):
        for adept in adepts:
            if adept.departments != mentor.departments and set(adept.languages) & set(mentor.languages):
                couples.append((mentor.id, adept.id))
                adepts.remove(adept)
                break
    return tuple(couples)
