"""The proof that a plan is the best, checked as somebody outside would, and refused when it lies."""

from collections import Counter
from dataclasses import replace
from itertools import product
from random import Random
from typing import Any

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, milp
from scipy.sparse import coo_array, vstack

from revmentor_desktop.domain.matching import Certificate, Cover, Plan
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.domain.programme import Part
from revmentor_desktop.matching.certificate import in_points, verify
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import scores
from tests.matching.building import junior, path, problem, random_problem, senior

NEAR = 1e-6


def outsider_accepts(file: dict[str, Any], plan: Plan, problem: MatchingProblem) -> bool:
    """Check a certificate file from the scores, the places and the pairs, by the printed definitions."""
    rows = {(one.mentor.key, one.adept.key): one for one in scores(problem).combinations()}
    keys = {one.id: one.key for one in (*problem.mentors, *problem.adepts)}
    standing = {(mentor, adept) for mentor, adept in file["standing"]}
    chosen = {(keys[one.mentor_id], keys[one.adept_id]) for one in plan.pairs} - standing
    left = Counter({one.key: one.capacity for one in problem.mentors})
    right = Counter({one.key: one.capacity for one in problem.adepts})
    for mentor, adept in standing:
        left[mentor], right[adept] = max(0, left[mentor] - 1), max(0, right[adept] - 1)
    lowest = problem.lowest_score / 100
    worth = {pair: one.score / 100 for pair, one in rows.items() if one.eligible and pair not in standing}
    worth = {pair: score for pair, score in worth.items() if score >= lowest}

    def cut(cover: dict[str, list[str]], pairs: set[tuple[str, str]]) -> int:
        covered = sum(left[one] for one in cover["mentors"]) + sum(right[one] for one in cover["adepts"])
        return covered + sum(m not in cover["mentors"] and a not in cover["adepts"] for m, a in pairs)

    if len(chosen) != file["pairs"] or cut(file["cover"], set(worth)) != file["pairs"]:
        return False
    if file.get("worst") is not None:
        above = {pair for pair, score in worth.items() if score > file["worst"] + NEAR}
        if cut(file["cover_above_worst"], above) >= file["pairs"]:
            return False
        worth = {pair: score for pair, score in worth.items() if score > file["worst"] - NEAR}
    lam, u, v = file["lambda"], file["u"], file["v"]
    if any(lam + u[m] + v[a] < score - NEAR for (m, a), score in worth.items() if (m, a) not in chosen):
        return False
    bound = lam * file["pairs"] + sum(left[m] * u[m] for m in u) + sum(right[a] * v[a] for a in v)
    bound += sum(max(0, worth[m, a] - lam - u[m] - v[a]) for m, a in chosen)
    return abs(bound - file["score"]) < NEAR and min((*u.values(), *v.values()), default=0) >= 0


@pytest.mark.parametrize("goal", list(Goal))
def test_somebody_outside_can_check_every_certificate(goal: Goal) -> None:
    for seed in range(400):
        made = random_problem(seed, mentors=6, adepts=5, most=3)
        plan = solve(made, goal)
        assert verify(plan, made) == (), seed
        assert outsider_accepts(in_points(plan.certificate), plan, made), seed


def lies(proof: Certificate) -> list[tuple[str, Certificate]]:
    """The same proof with one number bent."""
    mentor, adept = next(iter(proof.u)), next(iter(proof.v))
    return [
        ("score", replace(proof, score=proof.score + 1)),
        ("chosen", replace(proof, pairs=proof.pairs + 1)),
        ("cover", replace(proof, cover=Cover(mentors=(), adepts=()))),
        ("prices", replace(proof, lam=proof.lam - 100_000)),
        ("prices", replace(proof, u={**proof.u, mentor: proof.u[mentor] + 100_000})),
        ("prices", replace(proof, v={**proof.v, adept: -1})),
    ]


def test_a_proof_that_lies_is_refused() -> None:
    mentors = [junior("bo", offers=("AI",)), junior("cia", offers=("Data",)), junior("dan")]
    adepts = [senior("eva", wants=("AI",)), senior("fia", wants=("Data", "AI"))]
    made = problem(mentors, adepts)
    plan = solve(made)
    for fault, lie in lies(plan.certificate):
        assert fault in verify(replace(plan, certificate=lie), made)


def test_a_plan_that_is_not_the_best_is_refused() -> None:
    mentors = [junior("bo", offers=("AI",)), junior("cia")]
    adepts = [senior("eva", wants=("AI",)), senior("fia")]
    made = problem(mentors, adepts)
    plan = solve(made)
    first, second = plan.pairs
    swapped = (replace(first, adept_id=second.adept_id), replace(second, adept_id=first.adept_id))
    assert "score" in verify(replace(plan, pairs=swapped), made)
    assert verify(replace(plan, pairs=plan.pairs[:1]), made) != ()


def test_a_fair_proof_without_its_cut_is_refused() -> None:
    made = problem([junior("bo"), junior("cia", site="Lund")], [senior("eva", site="Lund"), senior("fia")])
    plan = solve(made, Goal.FAIR)
    empty = replace(plan.certificate, cover_above_worst=None)
    low = replace(plan.certificate, worst=0)
    assert verify(plan, made) == ()
    assert "worst" in verify(replace(plan, certificate=empty), made)
    assert verify(replace(plan, certificate=low), made) != ()


def large(seed: int, size: int, most: int) -> MatchingProblem:
    """Many people with a few topics, sites and departments."""
    rng = Random(seed)  # noqa: S311 - people to try, nothing secret
    topics = [f"topic {number}" for number in range(15)]
    departments = [path(name) for name in ("north", "south", "hr")]
    mentors = [
        junior(
            f"m{n:03}",
            offers=tuple(rng.sample(topics, 3)),
            departments=rng.choice(departments),
            site=rng.choice("AB"),
            capacity=rng.randint(1, most),
        )
        for n in range(size)
    ]
    adepts = [
        senior(
            f"a{n:03}",
            wants=tuple(rng.sample(topics, 3)),
            departments=rng.choice(departments),
            site=rng.choice("AB"),
            capacity=rng.randint(1, most),
            level=rng.randint(0, 3),
        )
        for n in range(size - 7)
    ]
    return problem(mentors, adepts, weights={Part.TOPICS: 5, Part.SITE: 1, Part.SENIORITY_GAP: 2})


@pytest.mark.parametrize("seed", range(3))
def test_one_place_each_agrees_with_the_assignment_of_scipy(seed: int) -> None:
    made = large(seed, 70, most=1)
    table, plan = scores(made), solve(made)
    much = 10_000 * 70
    values = np.where(table.eligible, table.scores.astype(np.int64) + much, 0)
    chosen = values[linear_sum_assignment(values, maximize=True)]
    assert len(plan.pairs) == (chosen > 0).sum()
    assert plan.score == chosen.sum() - much * (chosen > 0).sum()
    assert verify(plan, made) == ()


@pytest.mark.parametrize("seed", range(2))
def test_several_places_agree_with_an_independent_integer_programme(seed: int) -> None:
    made = large(seed, 30, most=3)
    table, plan = scores(made), solve(made)
    edges = np.argwhere(table.eligible)
    much = 10_000 * 100
    count = len(edges)
    ones = np.ones(count)
    by_mentor = coo_array((ones, (edges[:, 0], np.arange(count))), shape=(len(table.mentors), count))
    by_adept = coo_array((ones, (edges[:, 1], np.arange(count))), shape=(len(table.adepts), count))
    places = [one.capacity for one in (*table.mentors, *table.adepts)]
    worth = table.scores[edges[:, 0], edges[:, 1]].astype(np.int64) + much
    found = milp(
        -worth,
        constraints=LinearConstraint(vstack([by_mentor, by_adept]).tocsc(), ub=places),
        integrality=np.ones(count, dtype=np.int64),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0},
    )
    assert found.fun is not None
    pairs, score = divmod(round(-found.fun), much)
    assert (len(plan.pairs), plan.score) == (pairs, score)
    assert verify(plan, made) == ()


@pytest.mark.parametrize(("mentors", "adepts"), list(product((0, 1), (0, 1)))[:3])
def test_empty_sides_make_an_empty_plan_with_its_proof(mentors: int, adepts: int) -> None:
    made = problem([junior("bo")] * mentors, [senior("eva")] * adepts)
    for goal in Goal:
        plan = solve(made, goal)
        assert (plan.pairs, plan.score, plan.bound, plan.worst, plan.possible_pairs) == ((), 0, 0, None, 0)
        assert len(plan.left_over) == mentors + adepts
        assert verify(plan, made) == ()
        assert outsider_accepts(in_points(plan.certificate), plan, made)
