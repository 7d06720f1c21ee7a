"""Prices of one person against everybody: each one against solving again with the pair forced."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.matching.decree import what_stays
from revmentor_desktop.matching.flow import most_valuable
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.prices import Standing, against_everybody, price, price_in, standing
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import scores
from tests.benchmarks.company import company
from tests.matching.building import junior, problem, random_problem, senior
from tests.matching.exhaustive import all_plans, choices

Lost = tuple[int, int] | None


def by_solving_again(plan: Standing, row: int, column: int) -> Lost:
    """The definition: the best plan, minus the best of those that hold the couple."""
    table = plan.table
    decree = what_stays(table)
    if (row, column) in decree.couples:
        return 0, 0
    left, right = decree.left.copy(), decree.right.copy()
    for places, at, one in ((left, row, table.mentors[row]), (right, column, table.adepts[column])):
        if places[at] == 0 and one.capacity > 0:
            return None
        places[at] = max(0, places[at] - 1)
    allowed = decree.open.copy()
    allowed[row, column] = False
    best = most_valuable(table.scores, decree.open, decree.left, decree.right)
    rest = most_valuable(table.scores, allowed, left, right)
    points = best.total(table.scores) - rest.total(table.scores) - int(table.scores[row, column])
    return best.pairs - rest.pairs - 1, points


def check_everybody(made: MatchingProblem, rows: range, columns: range) -> None:
    """Hold both ways of asking against solving again."""
    plan = standing(scores(made))
    mentors, adepts = plan.table.mentors, plan.table.adepts
    for row in rows:
        prices = against_everybody(plan, mentors[row].id, Side.MENTOR)
        assert list(prices) == [one.id for one in adepts]
        for column in columns:
            expected = by_solving_again(plan, row, column)
            assert prices[adepts[column].id] == expected, (row, column)
    for column in columns:
        prices = against_everybody(plan, adepts[column].id, Side.ADEPT)
        for row in rows:
            assert prices[mentors[row].id] == by_solving_again(plan, row, column), (row, column)


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 10_000_000), most=st.integers(1, 3))
def test_prices_against_everybody_are_what_solving_again_gives(seed: int, most: int) -> None:
    made = random_problem(seed, mentors=6, adepts=6, most=most)
    check_everybody(made, range(len(made.mentors)), range(len(made.adepts)))


@pytest.mark.parametrize("most", [(1, 1), (1, 2), (2, 1), (2, 2)])
def test_prices_in_a_company_are_what_solving_again_gives(most: tuple[int, int]) -> None:
    made = company(130, 120, most=most)
    check_everybody(made, range(5, 130, 31), range(3, 120, 17))


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000_000), most=st.integers(1, 3))
def test_one_price_is_the_same_from_either_person_and_alone(seed: int, most: int) -> None:
    made = random_problem(seed, mentors=5, adepts=5, most=most)
    plan = standing(scores(made))
    for mentor in made.mentors:
        from_mentor = against_everybody(plan, mentor.id, Side.MENTOR)
        for adept in made.adepts:
            alone = price(made, mentor.id, adept.id)
            lost = None if alone.pairs_lost is None else (alone.pairs_lost, alone.points_lost)
            assert from_mentor[adept.id] == lost == against_everybody(plan, adept.id, Side.ADEPT)[mentor.id]
            assert alone == price_in(plan, mentor.id, adept.id)


@pytest.mark.parametrize("seeds", [range(120), range(120, 240)])
def test_no_plan_of_that_worth_keeps_more_of_the_pairs_than_the_moves_do(seeds: range) -> None:
    for seed in seeds:
        made = random_problem(seed, mentors=4, adepts=3, most=2)
        left, best, plan = choices(made), solve(made), standing(scores(made))
        before = {(one.mentor_id, one.adept_id) for one in best.pairs if one.stay is None}
        for mentor, adept in before_and_others(made, before):
            found = price_in(plan, mentor, adept)
            if found.pairs_lost is None or found.points_lost is None or found.in_plan:
                continue
            given_up = {
                (move.person_id, other)
                for move in found.moves
                if move.side is Side.MENTOR
                for other in set(move.before) - set(move.after)
            }
            places = {**left.places}
            places["mentor", mentor] = max(1, places["mentor", mentor])
            places["adept", adept] = max(1, places["adept", adept])
            row, column = plan.table.rows[mentor], plan.table.columns[adept]
            worth = {**left.couples, (mentor, adept): int(plan.table.scores[row, column])}
            goal = (
                len(before) - found.pairs_lost,
                sum(left.couples[one] for one in before) - found.points_lost,
            )
            most_kept = max(
                len(before & set(other))
                for other in all_plans(replace(left, couples=worth, places=places))
                if (mentor, adept) in other and (len(other), sum(worth[one] for one in other)) == goal
            )
            assert len(before - given_up) == most_kept, (seed, mentor, adept)


def before_and_others(
    made: MatchingProblem, before: set[tuple[PersonId, PersonId]]
) -> list[tuple[PersonId, PersonId]]:
    """All couples outside a plan."""
    return [
        (mentor.id, adept.id)
        for mentor in made.mentors
        for adept in made.adepts
        if (mentor.id, adept.id) not in before and mentor.id != adept.id
    ]


def test_the_moves_in_a_company_make_a_plan_that_is_possible_and_of_that_worth() -> None:
    plan = standing(scores(company(150, 150, most=(2, 2))))
    table, decree = plan.table, what_stays(plan.table)
    for row, column in combinations(range(4, 150, 29), 2):
        found = price_in(plan, table.mentors[row].id, table.adepts[column].id)
        if found.pairs_lost is None or found.points_lost is None or found.in_plan:
            continue
        after = plan.flow.chosen.copy()
        for move in found.moves:
            if move.side is Side.MENTOR:
                after[table.rows[move.person_id]] = False
                after[table.rows[move.person_id], [table.columns[one] for one in move.after]] = True
        assert after[row, column]
        assert not (
            after & ~decree.open & (np.indices(after.shape) != [[[row]], [[column]]]).any(axis=0)
        ).any()
        assert (after.sum(axis=1) <= decree.left).all()
        assert (after.sum(axis=0) <= decree.right).all()
        assert plan.flow.pairs - after.sum() == found.pairs_lost
        total = int(table.scores[after].sum(dtype=np.int64))
        assert plan.flow.total(table.scores) - total == found.points_lost


def test_prices_for_a_stranger_are_refused() -> None:
    plan = standing(scores(problem([junior("bo")], [senior("eva")])))
    with pytest.raises(RuleBroken) as refused:
        against_everybody(plan, PersonId("eva"), Side.MENTOR)
    assert refused.value.code == "not-a-candidate"


def test_prices_of_somebody_with_nobody_on_the_other_side_are_none_at_all() -> None:
    plan = standing(scores(problem([junior("bo")], [])))
    assert against_everybody(plan, PersonId("bo"), Side.MENTOR) == {}
