"""Why people are left over and what would free them, against every plan there is on small problems."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.matching import (
    FIT_BEST,
    MOST_NAMED,
    LeftOver,
    Plan,
    ReasonCode,
    Remedy,
    RemedyCode,
)
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.matching.cuts import largest_choice, reachable
from revmentor_desktop.matching.decree import what_stays
from revmentor_desktop.matching.halves import halves
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.problem import Candidate, MatchingProblem
from revmentor_desktop.matching.reaching import Reach, places_in
from revmentor_desktop.matching.scores import scores
from tests.matching.building import LEVELS, couple, junior, path, problem, random_problem, senior, switched
from tests.matching.exhaustive import all_plans, can_all_be_paired, choices

SEEDS = range(600)
CHUNK = 150
CHUNKS = [SEEDS[start : start + CHUNK] for start in range(0, len(SEEDS), CHUNK)]
Ends = frozenset[tuple[Side, PersonId]]


def cases(seeds: range) -> Iterator[tuple[int, MatchingProblem, Plan, LeftOver]]:
    """Everybody left over in many random problems."""
    for seed in seeds:
        made = random_problem(seed)
        plan = solve(made, Goal.FAIR if seed % 3 else Goal.BEST)
        for one in plan.left_over:
            yield seed, made, plan, one


def changed(made: MatchingProblem, one: LeftOver, remedy: Remedy) -> MatchingProblem:
    """The problem with a remedy carried out as its definition says."""
    match remedy.code:
        case RemedyCode.SELECT:
            return with_person(made, one.side, one.person_id, available=True)
        case RemedyCode.MORE_CAPACITY:
            own = remedy.person_id == one.person_id and remedy.also == 0 and no_capacity(made, one)
            side = one.side if own else one.side.other
            return with_person(made, side, remedy.person_id, capacity=remedy.count)
        case RemedyCode.ONE_MORE_PERSON:
            return with_newcomer(made, one.side.other, remedy)
        case RemedyCode.LOWER_SCORE:
            return replace(made, lowest_score=remedy.count)
        case RemedyCode.RELAX_RULE:
            assert remedy.rule is not None
            return replace(made, rules={**made.rules, remedy.rule: Switch.WARN})


def people(made: MatchingProblem, side: Side) -> tuple[Candidate, ...]:
    return made.mentors if side is Side.MENTOR else made.adepts


def no_capacity(made: MatchingProblem, one: LeftOver) -> bool:
    return next(x for x in people(made, one.side) if x.id == one.person_id).capacity == 0


def with_people(made: MatchingProblem, side: Side, them: tuple[Candidate, ...]) -> MatchingProblem:
    return replace(made, mentors=them) if side is Side.MENTOR else replace(made, adepts=them)


def with_person(
    made: MatchingProblem, side: Side, person_id: PersonId | None, **facts: object
) -> MatchingProblem:
    them = tuple(
        replace(one, **facts) if one.id == person_id else one  # type: ignore[arg-type]
        for one in people(made, side)
    )
    return with_people(made, side, them)


def with_newcomer(made: MatchingProblem, side: Side, remedy: Remedy) -> MatchingProblem:
    """Add somebody who is just what the remedy asks for, and unlike it in all it does not ask for."""
    step = 1 if side is Side.ADEPT else -1
    level = LEVELS.index(remedy.level) + step if remedy.level else None
    new = Candidate(
        id=PersonId("new"),
        name="New",
        departments=(DepartmentId("elsewhere"),) if remedy.department else (),
        level=level,
        languages=remedy.languages[-1:],
    )
    return with_people(made, side, (*people(made, side), new))


def ends_of(couples: list[tuple[PersonId, PersonId]]) -> Ends:
    return frozenset(end for mentor, adept in couples for end in ((Side.MENTOR, mentor), (Side.ADEPT, adept)))


@pytest.mark.parametrize("seeds", CHUNKS)
def test_every_remedy_makes_a_pair_more_with_the_person_while_nobody_loses_theirs(seeds: range) -> None:
    tried = set()
    for seed, made, plan, one in cases(seeds):
        chosen = [(pair.mentor_id, pair.adept_id) for pair in plan.pairs if pair.stay is None]
        must = ends_of(chosen) | {(one.side, one.person_id)}
        for remedy in one.remedies:
            after = choices(changed(made, one, remedy))
            found = any(len(plan) > len(chosen) and ends_of(plan) >= must for plan in all_plans(after))
            assert found, (seed, one.person_id, remedy)
            tried.add(remedy.code)
    assert tried == set(RemedyCode)


@pytest.mark.parametrize("seeds", CHUNKS[:2])
def test_as_many_others_would_do_with_one_place_more_as_is_said(seeds: range) -> None:
    for seed, made, plan, one in cases(seeds):
        chosen = [(pair.mentor_id, pair.adept_id) for pair in plan.pairs if pair.stay is None]
        must = ends_of(chosen) | {(one.side, one.person_id)}
        for remedy in one.remedies:
            if remedy.code is RemedyCode.MORE_CAPACITY and not no_capacity(made, one):
                doing = 0
                for other in people(made, one.side.other):
                    used = sum(
                        other.id == (pair.adept_id if one.side is Side.MENTOR else pair.mentor_id)
                        for pair in plan.pairs
                    )
                    after = choices(with_person(made, one.side.other, other.id, capacity=used + 1))
                    doing += any(ends_of(plan) >= must for plan in all_plans(after))
                assert 0 <= remedy.also < doing, (seed, remedy)


@pytest.mark.parametrize("seeds", CHUNKS[2:])
def test_without_any_one_of_its_members_the_group_that_competes_has_enough(seeds: range) -> None:
    for seed, made, _, one in cases(seeds):
        if one.reason.code is ReasonCode.COMPETES:
            left, side = choices(made), 0 if one.side is Side.MENTOR else 1
            group = set(one.reason.group)
            assert not can_all_be_paired(group, left, side), seed
            assert all(can_all_be_paired(group - {member}, left, side) for member in group), seed


@pytest.mark.parametrize("seed", range(4))
def test_remedies_hold_for_larger_cohorts_too(seed: int) -> None:
    made = random_problem(seed, mentors=45, adepts=40, most=3)
    plan = solve(made)
    for one in plan.left_over[:6]:
        for remedy in one.remedies:
            assert solve(changed(made, one, remedy)).possible_pairs > plan.possible_pairs, (one, remedy)


@pytest.mark.parametrize("seeds", CHUNKS[:2])
def test_the_crowd_is_everybody_who_has_no_choice_but_those_the_group_competes_for(seeds: range) -> None:
    for seed, made, _, one in cases(seeds):
        if one.reason.code is not ReasonCode.COMPETES:
            continue
        left = choices(made)
        mine, theirs = (0, 1) if one.side is Side.MENTOR else (1, 0)
        crowd = 0
        for person in people(made, one.side):
            choice = {
                pair[theirs]
                for pair in left.couples
                if pair[mine] == person.id and left.places[one.side.other.value, pair[theirs]] > 0
            }
            has_place = left.places[one.side.value, person.id] > 0
            crowd += has_place and bool(choice) and choice <= set(one.reason.others)
        assert one.reason.crowd == crowd >= len(one.reason.group), seed


@settings(max_examples=150, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    mentors=st.integers(1, 14),
    adepts=st.integers(1, 14),
    share=st.floats(0.05, 0.6),
    most=st.integers(1, 3),
)
def test_one_search_for_all_reaches_what_a_search_for_each_does(
    seed: int, mentors: int, adepts: int, share: float, most: int
) -> None:
    rng = np.random.default_rng(seed)
    allowed = rng.random((mentors, adepts)) < share
    left = [junior(f"m{place:02}", capacity=int(rng.integers(1, most + 1))) for place in range(mentors)]
    right = [senior(f"a{place:02}", capacity=int(rng.integers(1, most + 1))) for place in range(adepts)]
    history = {couple(f"m{row:02}", f"a{column:02}") for row, column in np.argwhere(~allowed)}
    table = scores(problem(left, right, history=frozenset(history)))
    decree = what_stays(table)
    assert (decree.open == allowed).all()
    chosen = largest_choice(decree.open, decree.left, decree.right)
    for half, open_, picked in zip(
        halves(table, decree, chosen), (allowed, allowed.T), (chosen, chosen.T), strict=True
    ):
        reach = Reach(half, half.alone)
        for person in half.alone:
            start = np.zeros(len(half.people), dtype=np.bool_)
            start[person] = True
            expected = np.flatnonzero(reachable(open_, picked, start)[1]).tolist()
            assert places_in(reach.others(person)) == expected


def of(made: MatchingProblem, person: str) -> LeftOver:
    return next(one for one in solve(made).left_over if one.person_id == person)


def test_seven_from_one_department_who_want_three_outside_it_are_told_so() -> None:
    sellers = [junior(f"s{number}", departments=path("sales"), languages=("Swedish",)) for number in range(7)]
    outside = [senior(f"h{number}", departments=path("hr")) for number in range(3)]
    inside = [senior(f"n{number}", departments=path("north")) for number in range(4)]
    plan = solve(problem(sellers, [*outside, *inside]))
    left = [one for one in plan.left_over if one.side is Side.MENTOR]
    assert len(left) == 4
    for one in left:
        assert (one.reason.places, one.reason.crowd, one.reason.department) == (3, 7, "Sales")
        assert len(one.reason.group) == 4
        assert {other[:1] for other in one.reason.others} == {"h"}
        newcomer = Remedy(
            code=RemedyCode.ONE_MORE_PERSON, department="Sales", level="AA", languages=("Swedish",)
        )
        assert newcomer in one.remedies
        assert Remedy(code=RemedyCode.RELAX_RULE, rule=Rule.DEPARTMENT, count=4) in one.remedies


def test_of_many_who_were_allowed_those_are_named_who_would_have_fitted_best() -> None:
    fans = [senior(f"f{number}", wants=("AI", "Data")) for number in range(3)]
    others = [senior(f"a{number:02}", wants=("Data",)) for number in range(FIT_BEST + 5)]
    bo = junior("bo", offers=("AI", "Data"), capacity=len(fans) + len(others))
    plan = solve(problem([bo, junior("cia", offers=("AI",))], [*others, *fans]))
    (left,) = plan.left_over
    assert left.reason.code is ReasonCode.OUTSCORED
    assert left.reason.others[:3] == tuple(one.id for one in fans)
    assert (len(left.reason.others), left.reason.options) == (FIT_BEST, len(fans) + len(others))
    assert (left.reason.group, left.reason.members) == ((bo.id,), 1)


def test_of_a_group_that_is_too_large_to_read_some_are_named_the_one_left_over_among_them() -> None:
    mentors = [junior(f"m{number:03}") for number in range(MOST_NAMED + 20)]
    (left,) = solve(problem(mentors, [senior(f"a{one:03}") for one in range(len(mentors) - 1)])).left_over
    reason = left.reason
    assert (reason.code, reason.members, reason.options) == (
        ReasonCode.COMPETES,
        len(mentors),
        len(mentors) - 1,
    )
    assert len(set(reason.group)) == len(reason.group) == len(reason.others) == MOST_NAMED
    assert left.person_id in reason.group


def test_more_capacity_names_the_one_who_fits_best_and_the_places_that_are_needed() -> None:
    made = problem(
        [junior("bo", offers=("AI",)), junior("cia"), junior("dan")],
        [senior("eva", wants=("AI",)), senior("fia", capacity=1)],
        standing=(couple("dan", "fia"),),
        history=frozenset({couple("cia", "eva")}),
    )
    (remedy,) = [one for one in of(made, "cia").remedies if one.code is RemedyCode.MORE_CAPACITY]
    assert (remedy.person_id, remedy.count, remedy.also) == (PersonId("fia"), 2, 0)


def test_a_rule_is_offered_as_a_warning_where_it_lets_another_move_over() -> None:
    made = problem(
        [junior("bo"), junior("cia", departments=path("hr"))],
        [senior("eva"), senior("fia", departments=path("hr"))],
        history=frozenset({couple("bo", "fia")}),
    )
    bo = of(made, "bo") if solve(made).pairs[0].mentor_id == "cia" else of(made, "cia")
    assert Rule.DEPARTMENT in {remedy.rule for remedy in bo.remedies}
    (adept,) = [one for one in solve(made).left_over if one.side is Side.ADEPT]
    assert {remedy.rule for remedy in adept.remedies if remedy.rule} == {Rule.DEPARTMENT, Rule.HISTORY}


def test_somebody_not_selected_is_freed_by_selecting_them_and_somebody_without_places_by_one() -> None:
    made = problem([junior("bo", available=False), junior("cia", capacity=0)], [senior("eva"), senior("fia")])
    assert of(made, "bo").remedies[0] == Remedy(code=RemedyCode.SELECT, person_id=PersonId("bo"))
    assert of(made, "cia").remedies[0] == Remedy(
        code=RemedyCode.MORE_CAPACITY, person_id=PersonId("cia"), count=1
    )


def test_nothing_is_offered_that_would_not_help() -> None:
    nobody_above = solve(problem([junior("bo", level=3)], [])).left_over[0]
    assert nobody_above.remedies == ()
    twice_barred = of(problem([junior("bo", available=False, capacity=0)], [senior("eva")]), "bo")
    assert RemedyCode.SELECT not in {remedy.code for remedy in twice_barred.remedies}
    no_place = of(problem([junior("bo"), junior("cia")], [senior("eva")]), "cia")
    assert RemedyCode.RELAX_RULE not in {remedy.code for remedy in no_place.remedies}


def test_the_same_person_on_both_sides_is_never_freed_to_be_paired_with_themselves() -> None:
    made = problem([junior("bo")], [senior("bo")], rules=switched(seniority=Switch.OFF))
    for one in solve(made).left_over:
        assert {remedy.code for remedy in one.remedies} == {RemedyCode.ONE_MORE_PERSON}


def test_a_mentor_whose_partner_has_left_the_cohort_is_not_left_over() -> None:
    made = problem([junior("bo")], [senior("eva")], standing=(couple("bo", "gone"),))
    assert {one.person_id for one in solve(made).left_over} == {PersonId("eva")}
