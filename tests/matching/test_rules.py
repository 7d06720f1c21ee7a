"""Who may be paired with whom."""

from datetime import date

import pytest

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.matching import Notice, NoticeCode
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.problem import Candidate, MatchingProblem, organisation_wide
from revmentor_desktop.matching.scores import scores
from tests.matching.building import couple, junior, path, problem, senior, switched


def broken(made: MatchingProblem) -> tuple[Rule, ...]:
    """The rules that forbid the first mentor and the first adept."""
    return next(scores(made).combinations()).broken_rules


def of_two(mentor: Candidate, adept: Candidate, **facts: object) -> tuple[Rule, ...]:
    return broken(problem([mentor], [adept], **facts))


@pytest.mark.parametrize(
    ("mentor", "adept", "clash"),
    [
        ("sales", "sales", True),
        ("north", "sales", True),
        ("sales", "north", True),
        ("north", "south", True),
        ("north", "hr", False),
        ("company", "hr", False),
        ("company", "company", True),
        ("", "hr", False),
        ("", "", False),
    ],
)
def test_departments_clash_at_any_level_below_the_whole_organisation(
    mentor: str, adept: str, clash: bool
) -> None:
    found = of_two(junior("bo", departments=path(mentor)), senior("eva", departments=path(adept)))
    assert found == ((Rule.DEPARTMENT,) if clash else ())


def test_a_single_root_with_departments_below_it_is_the_whole_organisation() -> None:
    root, inner, leaf, other = (DepartmentId(name) for name in ("root", "inner", "leaf", "other"))
    assert organisation_wide({root: None, leaf: root, other: root}) == {root}
    assert organisation_wide({root: None, inner: root, leaf: inner, other: inner}) == {root, inner}
    assert organisation_wide({root: None}) == set()
    assert organisation_wide({root: None, other: None, leaf: root}) == set()
    assert organisation_wide({}) == set()


@pytest.mark.parametrize("chain", [{"bo": "x", "x": "eva"}, {"eva": "x", "x": "bo"}])
def test_whoever_is_above_the_other_in_the_reporting_line_breaks_it(chain: dict[str, str]) -> None:
    managers = {PersonId(one): PersonId(boss) for one, boss in chain.items()}
    assert of_two(junior("bo"), senior("eva"), managers=managers) == (Rule.REPORTING_LINE,)


def test_two_with_the_same_manager_are_not_in_one_reporting_line() -> None:
    managers = {PersonId("bo"): PersonId("x"), PersonId("eva"): PersonId("x")}
    assert of_two(junior("bo"), senior("eva"), managers=managers) == ()


def test_a_circle_of_managers_does_not_hang_and_is_told() -> None:
    managers = {PersonId(one): PersonId(boss) for one, boss in (("bo", "x"), ("x", "y"), ("y", "x"))}
    made = problem([junior("bo")], [senior("eva")], managers=managers)
    assert broken(made) == ()
    ring = Notice(code=NoticeCode.MANAGER_CIRCLE, people=(PersonId("x"), PersonId("y")))
    assert ring in solve(made).notices


@pytest.mark.parametrize(
    ("mentor", "adept", "breaks"),
    [
        ({"level": 0}, {"level": 1}, False),
        ({"level": 1}, {"level": 1}, True),
        ({"level": 2}, {"level": 1}, True),
        (
            {"level": 0, "employed_since": date(2001, 1, 1)},
            {"level": 1, "employed_since": date(2020, 1, 1)},
            False,
        ),
        (
            {"level": None, "employed_since": date(2020, 1, 1)},
            {"level": 3, "employed_since": date(2001, 1, 1)},
            False,
        ),
        (
            {"level": None, "employed_since": date(2001, 1, 1)},
            {"level": 3, "employed_since": date(2020, 1, 1)},
            True,
        ),
        (
            {"level": 0, "employed_since": date(2020, 1, 1)},
            {"level": None, "employed_since": date(2020, 1, 1)},
            True,
        ),
        ({"level": None}, {"level": 0}, False),
    ],
)
def test_seniority_goes_by_level_and_by_date_only_where_a_level_is_unknown(
    mentor: dict[str, object], adept: dict[str, object], breaks: bool
) -> None:
    assert of_two(junior("bo", **mentor), senior("eva", **adept)) == ((Rule.SENIORITY,) if breaks else ())


def test_an_empty_scale_leaves_levels_out_with_a_notice() -> None:
    mentor, adept = (
        junior("bo", level=None, employed_since=date(2001, 1, 1)),
        senior("eva", level=None, employed_since=date(2020, 1, 1)),
    )
    made = problem([mentor], [adept], levels=())
    assert broken(made) == (Rule.SENIORITY,)
    assert NoticeCode.NO_LEVELS in {notice.code for notice in solve(made).notices}


@pytest.mark.parametrize("before", [couple("bo", "eva"), couple("eva", "bo")])
def test_two_who_were_paired_before_in_any_roles_are_not_paired_again(
    before: tuple[PersonId, PersonId],
) -> None:
    assert of_two(junior("bo"), senior("eva"), history=frozenset({before})) == (Rule.HISTORY,)


def test_either_never_pair_list_counts() -> None:
    never_eva, never_bo = frozenset({PersonId("eva")}), frozenset({PersonId("bo")})
    assert of_two(junior("bo", never_pair=never_eva), senior("eva")) == (Rule.NEVER_PAIR,)
    assert of_two(junior("bo"), senior("eva", never_pair=never_bo)) == (Rule.NEVER_PAIR,)


def test_a_language_in_common_is_asked_of_those_whose_languages_are_known() -> None:
    assert of_two(junior("bo", languages=("Svenska",)), senior("eva", languages=("English",))) == (
        Rule.LANGUAGE,
    )
    assert (
        of_two(junior("bo", languages=("svenska ",)), senior("eva", languages=("English", "SVENSKA"))) == ()
    )
    assert of_two(junior("bo"), senior("eva", languages=("English",))) == ()


def test_capacity_nought_and_absence_forbid_on_either_side() -> None:
    assert of_two(junior("bo", capacity=0), senior("eva")) == (Rule.CAPACITY,)
    assert of_two(junior("bo"), senior("eva", capacity=0)) == (Rule.CAPACITY,)
    assert of_two(junior("bo", available=False), senior("eva")) == (Rule.AVAILABILITY,)
    assert of_two(junior("bo"), senior("eva", available=False)) == (Rule.AVAILABILITY,)


@pytest.mark.parametrize("switch", list(Switch))
def test_nobody_is_paired_with_themselves_whatever_the_switch(switch: Switch) -> None:
    rules = dict.fromkeys(Rule, switch)
    made = problem([junior("bo")], [senior("bo", level=3)], rules=rules)
    assert Rule.DEPARTMENT in broken(made)
    plan = solve(made)
    assert plan.pairs == ()
    assert len(plan.left_over) == 2


def test_a_rule_switched_to_warn_lets_the_pair_be_and_speaks_of_it() -> None:
    same = {"departments": path("hr")}
    made = problem([junior("bo", **same)], [senior("eva", **same)], rules=switched(department=Switch.WARN))
    (pair,) = solve(made).pairs
    assert [(one.rule, one.facts) for one in pair.breaches] == [(Rule.DEPARTMENT, (("department", "HR"),))]


def test_a_rule_switched_off_is_not_spoken_of() -> None:
    same = {"departments": path("hr")}
    made = problem([junior("bo", **same)], [senior("eva", **same)], rules=switched(department=Switch.OFF))
    (pair,) = solve(made).pairs
    assert pair.breaches == ()


def test_what_is_not_known_is_told_and_held_against_nobody() -> None:
    made = problem(
        [junior("bo", level=None)], [senior("eva", departments=path("hr"), languages=("English",))]
    )
    plan = solve(made)
    assert len(plan.pairs) == 1
    assert {(one.code, one.people) for one in plan.notices} == {
        (NoticeCode.UNKNOWN_DEPARTMENT, (PersonId("bo"),)),
        (NoticeCode.UNKNOWN_SENIORITY, (PersonId("bo"),)),
        (NoticeCode.UNKNOWN_LANGUAGE, (PersonId("bo"),)),
    }
