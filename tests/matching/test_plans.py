"""What stays, locks and overrides, prices and moves, told by small examples."""

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import ReasonCode, Remedy, RemedyCode, Stay
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Part, Rule, Switch
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.prices import price
from revmentor_desktop.matching.problem import Couple, MatchingProblem
from tests.matching.building import couple, junior, path, problem, senior, switched

BO, CIA, EVA, FIA = (PersonId(name) for name in ("bo", "cia", "eva", "fia"))


def couples(made: MatchingProblem, goal: Goal = Goal.BEST) -> set[Couple]:
    return {(pair.mentor_id, pair.adept_id) for pair in solve(made, goal).pairs}


def topics_only(**facts: object) -> MatchingProblem:
    """Eva fits Bo and Cia half each, Fia fits Bo half and Cia not at all."""
    return problem(
        [junior("bo", offers=("AI", "Data")), junior("cia", offers=("Law",))],
        [senior("eva", wants=("AI", "Law")), senior("fia", wants=("Data", "Music"))],
        weights={Part.TOPICS: 5},
        **facts,
    )


def test_best_takes_the_highest_total_and_fair_the_highest_worst() -> None:
    made = problem(
        [junior("bo", offers=tuple("ABCDE")), junior("cia", offers=("A",))],
        [senior("eva", wants=tuple("ABCDE")), senior("fia", wants=tuple("BCDXYZUVWS"))],
        weights={Part.TOPICS: 1},
    )
    best, fair = solve(made), solve(made, Goal.FAIR)
    assert [(one.mentor_id, one.adept_id) for one in best.pairs] == [(BO, EVA), (CIA, FIA)]
    assert (best.score, best.worst, best.bound) == (10_000, 0, 10_000)
    assert [(one.mentor_id, one.adept_id) for one in fair.pairs] == [(BO, FIA), (CIA, EVA)]
    assert (fair.score, fair.worst, fair.bound) == (5_000, 2_000, 10_000)


def test_more_pairs_come_before_any_score() -> None:
    made = problem(
        [junior("bo", offers=("AI",)), junior("cia", departments=path("hr"))],
        [senior("eva", wants=("AI",)), senior("fia", departments=path("hr"))],
    )
    assert couples(made) == {(BO, FIA), (CIA, EVA)}


def test_capacity_lets_somebody_have_several_pairs_but_nobody_twice() -> None:
    made = problem([junior("bo", capacity=3)], [senior("eva", capacity=3), senior("fia")])
    assert couples(made) == {(BO, EVA), (BO, FIA)}


def test_standing_pairs_stay_and_use_capacity() -> None:
    made = topics_only(standing=(couple("bo", "fia"),), history=frozenset({couple("bo", "fia")}))
    plan = solve(made)
    assert {(one.mentor_id, one.adept_id, one.stay) for one in plan.pairs} == {
        (BO, FIA, Stay.STANDING),
        (CIA, EVA, None),
    }
    assert plan.certificate.standing == (("bo@example.org", "fia@example.org"),)
    assert plan.certificate.pairs == 1


def test_a_standing_pair_with_somebody_who_left_still_uses_the_place() -> None:
    plan = solve(topics_only(standing=(couple("bo", "gone"),)))
    assert {(one.mentor_id, one.adept_id) for one in plan.pairs} == {(CIA, EVA)}


def test_the_machine_does_not_choose_a_pair_that_a_human_excepted() -> None:
    made = problem(
        [junior("bo", departments=path("hr"))],
        [senior("eva", departments=path("hr"))],
        overrides={couple("bo", "eva"): frozenset({Rule.DEPARTMENT})},
    )
    assert solve(made).pairs == ()


def forbidden(**facts: object) -> MatchingProblem:
    return problem(
        [junior("bo", departments=path("hr"))],
        [senior("eva", departments=path("hr"))],
        locks=(couple("bo", "eva"),),
        **facts,
    )


def test_a_forbidden_pair_is_locked_only_with_its_exception() -> None:
    with pytest.raises(RuleBroken) as refused:
        solve(forbidden())
    assert refused.value.code == "lock-forbidden"
    assert refused.value.facts == {"mentor": "Bo", "adept": "Eva", "rules": "department"}
    (pair,) = solve(forbidden(overrides={couple("bo", "eva"): frozenset({Rule.DEPARTMENT})})).pairs
    assert pair.locked
    assert [breach.rule for breach in pair.breaches] == [Rule.DEPARTMENT]


def test_an_exception_from_another_rule_does_not_help() -> None:
    with pytest.raises(RuleBroken):
        solve(forbidden(overrides={couple("bo", "eva"): frozenset({Rule.HISTORY})}))


def test_two_locks_on_one_place_are_refused() -> None:
    locks = (couple("bo", "eva"), couple("bo", "fia"))
    with pytest.raises(RuleBroken) as refused:
        solve(topics_only(locks=locks))
    assert (refused.value.code, refused.value.facts) == ("lock-over-capacity", {"person": "Bo", "count": 1})
    assert couples(topics_only(locks=locks, rules=switched(capacity=Switch.WARN))) == set(locks)
    excepted = {
        couple("bo", "fia"): frozenset({Rule.CAPACITY}),
        couple("bo", "eva"): frozenset({Rule.CAPACITY}),
    }
    assert couples(topics_only(locks=locks, overrides=excepted)) == set(locks)


def test_a_lock_on_a_standing_pairs_only_place_is_refused() -> None:
    with pytest.raises(RuleBroken):
        solve(topics_only(standing=(couple("bo", "eva"),), locks=(couple("bo", "fia"),)))


def test_locking_a_standing_pair_changes_nothing() -> None:
    pair = couple("bo", "fia")
    assert solve(topics_only(standing=(pair,), locks=(pair, pair))) == solve(topics_only(standing=(pair,)))


def test_a_lock_on_strangers_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        solve(topics_only(locks=(couple("bo", "nobody"),)))
    assert refused.value.code == "lock-unknown"


def test_a_price_says_who_moves_and_what_it_costs() -> None:
    made = topics_only()
    inside, outside = price(made, BO, FIA), price(made, CIA, FIA)
    assert (inside.pairs_lost, inside.points_lost, inside.in_plan, inside.moves) == (0, 0, True, ())
    assert (outside.pairs_lost, outside.points_lost, outside.in_plan) == (0, 5_000, False)
    assert {(move.person_id, move.before, move.after) for move in outside.moves} == {
        (BO, (FIA,), (EVA,)),
        (CIA, (EVA,), (FIA,)),
        (EVA, (CIA,), (BO,)),
        (FIA, (BO,), (CIA,)),
    }


def test_a_forbidden_pair_is_priced_with_its_own_score_and_may_even_gain() -> None:
    made = problem([junior("bo", departments=path("hr"))], [senior("eva", departments=path("hr"))])
    found = price(made, BO, EVA)
    assert (found.allowed, found.broken_rules, found.pairs_lost) == (False, (Rule.DEPARTMENT,), -1)


def test_a_pair_with_somebody_of_capacity_nought_is_priced_with_one_place() -> None:
    found = price(problem([junior("bo", capacity=0)], [senior("eva")]), BO, EVA)
    assert (found.allowed, found.broken_rules, found.pairs_lost) == (False, (Rule.CAPACITY,), -1)


def test_where_what_stays_leaves_no_place_the_price_has_no_numbers() -> None:
    found = price(topics_only(standing=(couple("bo", "eva"),)), CIA, EVA)
    assert (found.pairs_lost, found.points_lost, found.full) == (None, None, (EVA,))


def test_a_price_for_strangers_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        price(topics_only(), EVA, BO)
    assert refused.value.code == "not-a-candidate"


def test_the_smallest_group_that_competes_is_named_with_its_department() -> None:
    sellers = [junior(name, departments=path("sales")) for name in ("bo", "cia", "dan")]
    outside = [senior("eva", departments=path("hr"))]
    inside = [senior("fia", departments=path("sales")), senior("gun", departments=path("north"))]
    plan = solve(problem([*sellers, junior("hal", departments=path("hr"))], [*outside, *inside]))
    assert len(plan.pairs) == 2
    groups = {one.person_id: one.reason for one in plan.left_over if one.side is Side.MENTOR}
    for person, reason in groups.items():
        assert reason.code is ReasonCode.COMPETES
        assert person in reason.group
        assert len(reason.group) == 2
        assert (reason.others, reason.places, reason.department) == ((EVA,), 1, "Sales")
    (adept,) = [one for one in plan.left_over if one.side is Side.ADEPT]
    assert adept.reason.group == (FIA, PersonId("gun"))
    assert adept.blocked_by == {Rule.DEPARTMENT: 3, Rule.CAPACITY: 1}


def test_nobody_allowed_names_the_rule_that_bites_and_the_one_to_relax() -> None:
    made = problem(
        [junior("bo", departments=path("hr"))],
        [
            senior("eva", departments=path("hr"), level=0),
            senior("fia", departments=path("hr"), level=0),
            senior("gun", departments=path("north"), level=0),
        ],
    )
    (bo,) = [one for one in solve(made).left_over if one.side is Side.MENTOR]
    assert bo.blocked_by == {Rule.DEPARTMENT: 2, Rule.SENIORITY: 3}
    assert (bo.reason.code, bo.reason.rule, bo.reason.count) == (ReasonCode.NOBODY_ALLOWED, Rule.SENIORITY, 3)
    assert Remedy(code=RemedyCode.RELAX_RULE, rule=Rule.SENIORITY, count=1) in bo.remedies


def test_the_plain_reasons() -> None:
    made = problem(
        [junior("bo", available=False), junior("cia", capacity=0), junior("dan"), junior("hal")],
        [senior("eva")],
        standing=(couple("dan", "eva"),),
    )
    assert {one.person_id: one.reason.code for one in solve(made).left_over} == {
        BO: ReasonCode.NOT_AVAILABLE,
        CIA: ReasonCode.NO_CAPACITY,
        PersonId("hal"): ReasonCode.TAKEN_BY_STANDING,
    }
    low = solve(problem([junior("bo")], [senior("eva")], weights={}, lowest_score=1))
    assert {one.reason.code for one in low.left_over} == {ReasonCode.BELOW_LOWEST_SCORE}
    empty = solve(problem([junior("bo")], []))
    assert {one.reason.code for one in empty.left_over} == {ReasonCode.NOBODY_THERE}


def test_somebody_with_two_places_can_outscore_another() -> None:
    made = problem(
        [junior("bo", capacity=2, offers=("AI",)), junior("cia")],
        [senior("eva", wants=("AI",)), senior("fia", wants=("AI",))],
    )
    (cia,) = solve(made).left_over
    assert (cia.reason.code, cia.reason.group) == (ReasonCode.OUTSCORED, (BO,))
    assert cia.reason.others == (EVA, FIA)
