"""Plans against every plan there is, on small random problems with everything in them."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Plan, ReasonCode
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.matching.certificate import verify
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.prices import price
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import scores
from tests.matching.building import random_problem
from tests.matching.exhaustive import (
    all_plans,
    best_worth,
    can_all_be_paired,
    choices,
    combination,
    fairest,
    worth_with,
)

SEEDS = range(2_000)
CHUNK = 500
CHUNKS = [SEEDS[start : start + CHUNK] for start in range(0, len(SEEDS), CHUNK)]


def keeps_to_places(plan: Plan, problem: MatchingProblem) -> bool:
    """Nobody has more pairs than places, what stays apart."""
    chosen = [pair for pair in plan.pairs if pair.stay is None]
    left = choices(problem)
    mentors, adepts = Counter(one.mentor_id for one in chosen), Counter(one.adept_id for one in chosen)
    return all(left.places["mentor", one] >= times for one, times in mentors.items()) and all(
        left.places["adept", one] >= times for one, times in adepts.items()
    )


@pytest.mark.parametrize("seeds", CHUNKS)
def test_best_plan_has_the_most_pairs_then_the_most_points(seeds: range) -> None:
    for seed in seeds:
        problem = random_problem(seed)
        left, plan = choices(problem), solve(problem)
        pairs, score = best_worth(left)
        assert len(plan.pairs) == plan.possible_pairs == pairs + len(left.stays), seed
        assert plan.score == plan.bound == score + left.staying_score, seed
        assert {(one.mentor_id, one.adept_id) for one in plan.pairs if one.stay} == set(left.stays), seed
        assert keeps_to_places(plan, problem), seed
        assert verify(plan, problem) == (), seed


@pytest.mark.parametrize("seeds", CHUNKS)
def test_fair_plan_has_the_highest_worst_score_among_plans_of_the_most_pairs(seeds: range) -> None:
    for seed in seeds:
        problem = random_problem(seed)
        left, plan = choices(problem), solve(problem, Goal.FAIR)
        pairs, worst, score = fairest(left)
        assert len(plan.pairs) == pairs + len(left.stays), seed
        assert (plan.certificate.worst or 0) == worst, seed
        assert plan.score == score + left.staying_score, seed
        assert plan.bound == best_worth(left)[1] + left.staying_score, seed
        assert keeps_to_places(plan, problem), seed
        assert verify(plan, problem) == (), seed


@pytest.mark.parametrize("seeds", [range(start, start + 60) for start in range(0, 180, 60)])
def test_price_is_the_difference_to_the_best_plan_with_the_pair(seeds: range) -> None:
    for seed in seeds:
        problem = random_problem(seed, mentors=3, adepts=3)
        left, table, best = choices(problem), scores(problem), best_worth(choices(problem))
        for one in table.combinations():
            pair = one.mentor.id, one.adept.id
            found = price(problem, *pair, table)
            assert found.allowed == one.eligible
            assert found.broken_rules == one.broken_rules
            if pair in left.stays:
                assert (found.pairs_lost, found.points_lost, found.in_plan) == (0, 0, True)
                continue
            places = left.places["mentor", pair[0]], left.places["adept", pair[1]]
            used_up = [
                who.id
                for who, free in zip((one.mentor, one.adept), places, strict=True)
                if free <= 0 < who.capacity
            ]
            assert list(found.full) == used_up, (seed, pair)
            if used_up:
                assert (found.pairs_lost, found.points_lost) == (None, None)
                continue
            with_it = worth_with(left, pair, one.score)
            assert (found.pairs_lost, found.points_lost) == (best[0] - with_it[0], best[1] - with_it[1]), (
                seed,
                pair,
            )


@pytest.mark.parametrize("seeds", CHUNKS)
def test_everybody_left_over_gets_a_reason_that_is_true(seeds: range) -> None:
    for seed in seeds:
        problem = random_problem(seed)
        left, plan = choices(problem), solve(problem, Goal.FAIR if seed % 2 else Goal.BEST)
        paired = {(Side.MENTOR, one.mentor_id) for one in plan.pairs} | {
            (Side.ADEPT, one.adept_id) for one in plan.pairs
        }
        everybody = {(Side.MENTOR, one.id) for one in problem.mentors} | {
            (Side.ADEPT, one.id) for one in problem.adepts
        }
        assert {(one.side, one.person_id) for one in plan.left_over} == everybody - paired, seed
        for one in plan.left_over:
            side = 0 if one.side is Side.MENTOR else 1
            allowed = {pair[1 - side] for pair in left.couples if pair[side] == one.person_id}
            across = ("adept", "mentor")[side]
            if one.reason.code is ReasonCode.COMPETES:
                check_competition(problem, one.person_id, side, one.reason.group, one.reason.others, seed)
                assert one.reason.places == sum(left.places[across, other] for other in one.reason.others)
            elif one.reason.code is ReasonCode.OUTSCORED:
                assert set(one.reason.others) == {x for x in allowed if left.places[across, x] > 0}
                assert one.reason.group
            elif one.reason.code in {ReasonCode.TAKEN_BY_STANDING, ReasonCode.OTHERS_TAKE_NOBODY}:
                assert set(one.reason.others) <= allowed
                assert all(left.places[across, other] <= 0 for other in allowed)
                staying = {pair[1 - side] for pair in left.stays}
                assert staying >= set(one.reason.others) or one.reason.code is ReasonCode.OTHERS_TAKE_NOBODY
            else:
                assert not allowed or one.reason.code is ReasonCode.NO_CAPACITY, (seed, one)


def check_competition(
    problem: MatchingProblem,
    person: PersonId,
    side: int,
    group: tuple[PersonId, ...],
    others: tuple[PersonId, ...],
    seed: int,
) -> None:
    """The group holds the person, has no other choice, cannot all be paired, and is as small as can be."""
    left = choices(problem)
    across = ("adept", "mentor")[side]
    choice = {
        pair[1 - side]
        for pair in left.couples
        if pair[side] in group and left.places[across, pair[1 - side]] > 0
    }
    assert person in group
    assert choice == set(others), seed
    assert not can_all_be_paired(group, left, side), seed
    for member in set(group) - {person}:
        assert can_all_be_paired(set(group) - {member}, left, side), (seed, member)


@pytest.mark.parametrize("seeds", CHUNKS[:1])
def test_blocked_by_can_be_counted_again_from_the_scores(seeds: range) -> None:
    for seed in seeds:
        problem = random_problem(seed)
        plan, left = solve(problem), choices(problem)
        pairs = (
            Counter(one.mentor_id for one in plan.pairs if one.stay is None),
            Counter(one.adept_id for one in plan.pairs if one.stay is None),
        )
        for one in plan.left_over:
            side = 0 if one.side is Side.MENTOR else 1
            across = ("adept", "mentor")[side]
            counts: Counter[Rule] = Counter()
            for row in scores(problem).combinations():
                mine, theirs = (row.mentor, row.adept)[side].id, (row.mentor, row.adept)[1 - side].id
                if mine == one.person_id:
                    counts.update(row.broken_rules)
                    taken = left.places[across, theirs] <= pairs[1 - side][theirs]
                    counts.update([Rule.CAPACITY] if row.eligible and taken else [])
            assert dict(counts) == one.blocked_by, seed


@pytest.mark.parametrize("seeds", [range(150)])
def test_row_order_changes_nothing(seeds: range) -> None:
    for seed in seeds:
        problem = random_problem(seed, mentors=6, adepts=6)
        mentors, adepts = list(problem.mentors), list(problem.adepts)
        rng = Random(seed)  # noqa: S311 - an order to try, nothing secret
        rng.shuffle(mentors)
        rng.shuffle(adepts)
        shuffled = replace(problem, mentors=tuple(mentors), adepts=tuple(adepts))
        for goal in Goal:
            assert solve(shuffled, goal) == solve(problem, goal), seed


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(10_000, 10_000_000), goal=st.sampled_from(Goal))
def test_no_chosen_pair_breaks_a_hard_rule_and_every_proof_holds(seed: int, goal: Goal) -> None:
    problem = random_problem(seed, mentors=9, adepts=8, most=3)
    plan = solve(problem, goal)
    assert verify(plan, problem) == ()
    hard = {rule for rule, switch in problem.rules.items() if switch is Switch.HARD}
    for pair in plan.pairs:
        assert sum(part.hundredths for part in pair.because) == pair.score
        if pair.stay is None:
            assert not hard & {breach.rule for breach in pair.breaches}
            assert pair.score >= problem.lowest_score


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(10_000, 10_000_000), goal=st.sampled_from(Goal))
def test_renaming_people_changes_no_count_and_no_total(seed: int, goal: Goal) -> None:
    problem = random_problem(seed, mentors=7, adepts=7)
    mentors = tuple(replace(one, name=one.name[::-1], email=None) for one in problem.mentors)
    adepts = tuple(replace(one, name=one.name[::-1], email=None) for one in problem.adepts)
    plan, renamed = solve(problem, goal), solve(replace(problem, mentors=mentors, adepts=adepts), goal)
    assert (len(renamed.pairs), renamed.score) == (len(plan.pairs), plan.score)
    assert (renamed.bound, renamed.certificate.worst) == (plan.bound, plan.certificate.worst)


@pytest.mark.parametrize("seeds", [range(150)])
def test_turning_a_hard_rule_off_never_loses_a_pair(seeds: range) -> None:
    for seed in seeds:
        problem = random_problem(seed, mentors=6, adepts=6)
        pairs = len(solve(problem).pairs)
        for rule in Rule:
            off = replace(problem, rules={**problem.rules, rule: Switch.OFF})
            assert len(solve(off).pairs) >= pairs, (seed, rule)


@pytest.mark.parametrize("seeds", [range(100)])
def test_one_more_allowed_pair_never_makes_the_plan_worse(seeds: range) -> None:
    for seed in seeds:
        problem = replace(random_problem(seed, mentors=5, adepts=5), lowest_score=0)
        plan = solve(problem)
        for couple in list(problem.history):
            freer = solve(replace(problem, history=problem.history - {couple}))
            assert (len(freer.pairs), freer.score) >= (len(plan.pairs), plan.score), seed
        for mentor in problem.mentors[:2]:
            kinder = replace(mentor, never_pair=frozenset())
            others = tuple(kinder if one.id == mentor.id else one for one in problem.mentors)
            freer = solve(replace(problem, mentors=others))
            assert (len(freer.pairs), freer.score) >= (len(plan.pairs), plan.score), seed


@pytest.mark.parametrize("seeds", [range(80)])
def test_a_lock_costs_exactly_its_price(seeds: range) -> None:
    for seed in seeds:
        problem = random_problem(seed)
        plan, left = solve(problem), choices(problem)
        for couple in left.couples:
            found = price(problem, *couple)
            if found.pairs_lost is None or found.points_lost is None:
                continue
            locked = solve(replace(problem, locks=(*problem.locks, couple)))
            assert len(plan.pairs) - len(locked.pairs) == found.pairs_lost, (seed, couple)
            assert plan.score - locked.score == found.points_lost, (seed, couple)


@pytest.mark.parametrize("seeds", [range(80)])
def test_the_moves_of_a_price_lead_to_a_plan_of_that_worth(seeds: range) -> None:
    for seed in seeds:
        problem = random_problem(seed, mentors=3, adepts=3)
        left, plan = choices(problem), solve(problem)
        chosen = {(one.mentor_id, one.adept_id) for one in plan.pairs if one.stay is None}
        for one in scores(problem).combinations():
            couple = one.mentor.id, one.adept.id
            found = price(problem, *couple)
            if found.in_plan or found.pairs_lost is None or found.points_lost is None:
                continue
            after = set(chosen)
            for move in found.moves:
                if move.side is Side.MENTOR:
                    after -= {(move.person_id, other) for other in move.before}
                    after |= {(move.person_id, other) for other in move.after}
            score = sum(combination(problem, pair).score for pair in after)
            assert couple in after
            assert len(chosen) - len(after) == found.pairs_lost, (seed, couple)
            assert sum(left.couples[pair] for pair in chosen) - score == found.points_lost, (seed, couple)


def test_the_exhaustive_search_itself_counts_every_plan() -> None:
    left = choices(random_problem(3))
    free = replace(left, couples={(PersonId("m"), PersonId("a")): 1, (PersonId("m"), PersonId("b")): 1})
    places = {("mentor", PersonId("m")): 1, ("adept", PersonId("a")): 1, ("adept", PersonId("b")): 1}
    assert len(list(all_plans(replace(free, places=places)))) == 3
