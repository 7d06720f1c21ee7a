"""The engine's arrays say about every couple what the rules and parts say about two people."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.programme import Part, Rule, Switch
from revmentor_desktop.matching.field import field_of
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.scores import RULES_OF, ScoreTable, scores, scores_of_two
from tests.matching.building import junior, problem, random_problem, senior
from tests.matching.companies import asked, company, someone
from tests.matching.slow_reference import Slow

seeds = st.integers(0, 1_000_000)
SYMMETRIC = [rule for rule in Rule if rule is not Rule.SENIORITY]
MUTUAL = [Part.WISHES, Part.SITE, Part.NEW_DEPARTMENTS, Part.WAITING]


def agrees(table: ScoreTable, row: int, column: int) -> None:
    """Compare one couple with what is written down couple by couple."""
    slow, mentor, adept = Slow(table.problem), table.mentors[row], table.adepts[column]
    hard, soft = slow.switched(mentor, adept)
    earned = slow.earned(mentor, adept)
    assert set(RULES_OF[int(table.forbidding[row, column])]) == hard
    assert set(RULES_OF[int(table.warning[row, column])]) == soft
    assert bool(table.eligible[row, column]) == (not hard)
    assert int(table.scores[row, column]) == sum(earned.values())
    assert {part: int(points[row, :][column]) for part, points in table.parts.items()} == earned
    assert {part: int(points[:, column][row]) for part, points in table.parts.items()} == earned
    because = {one.part: one.hundredths for one in table.because(row, column)}
    assert because == {part: value for part, value in earned.items() if value}


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_every_couple_is_judged_and_scored_as_written_down(seed: int) -> None:
    for made in (company(seed), random_problem(seed)):
        table = scores(made)
        for row in range(len(table.mentors)):
            for column in range(len(table.adepts)):
                agrees(table, row, column)


@pytest.mark.parametrize(("mentors", "adepts"), [(600, 120), (120, 600)])
def test_many_people_are_judged_as_few_are(mentors: int, adepts: int) -> None:
    rng = Random(mentors)  # noqa: S311 - problems to try, nothing secret
    left = [someone(rng, f"m{number}") for number in range(mentors)]
    right = [someone(rng, f"a{number}") for number in range(adepts)]
    for _ in range(3):
        table = scores(asked(rng, problem(left, right)))
        for _ in range(60):
            agrees(table, rng.randrange(mentors), rng.randrange(adepts))


@settings(max_examples=40, deadline=None)
@given(wanted=st.integers(1, 300), weights=st.lists(st.integers(0, 5), min_size=7, max_size=7))
def test_topics_are_rounded_exactly_whatever_is_wanted(wanted: int, weights: list[int]) -> None:
    topics = tuple(f"topic {number}" for number in range(wanted))
    mentors = [junior(f"m{shared:03}", offers=topics[:shared]) for shared in range(wanted + 1)]
    weighed = dict(zip(Part, weights, strict=True)) | {Part.TOPICS: max(1, weights[0])}
    table = scores(problem(mentors, [senior("eva", wants=topics)], weights=weighed))
    slow = Slow(table.problem)
    expected = [slow.earned(one, table.adepts[0])[Part.TOPICS] for one in table.mentors]
    assert table.parts[Part.TOPICS][:, 0].tolist() == expected


def test_one_long_list_among_short_ones_is_counted_whole() -> None:
    topics = tuple(f"topic {number}" for number in range(300))
    mentors = [junior("long", offers=topics), *(junior(f"m{number}") for number in range(60))]
    adepts = [senior("eva", wants=topics), senior("ada", wants=topics[:3])]
    table = scores(problem(mentors, adepts, weights={Part.TOPICS: 1}))
    assert table.scores[table.rows[PersonId("long")]].tolist() == [10_000, 10_000]
    assert int(table.scores.astype(int).sum()) == 20_000


@settings(max_examples=40, deadline=None)
@given(seeds, st.sampled_from(Rule), st.sampled_from(Switch))
def test_a_switch_decides_about_its_own_rule_alone(seed: int, rule: Rule, switch: Switch) -> None:
    made = company(seed)
    before = scores(made)
    after = scores(replace(made, rules={**made.rules, rule: switch}))
    for row, mentor in enumerate(before.mentors):
        for column, adept in enumerate(before.adepts):
            broken = rule in Slow(made).breaks(mentor, adept)
            itself = rule is Rule.DEPARTMENT and mentor.id == adept.id
            found = [set(RULES_OF[int(bits[row, column])]) for bits in (after.forbidding, after.warning)]
            others = [set(RULES_OF[int(bits[row, column])]) for bits in (before.forbidding, before.warning)]
            assert (rule in found[0]) == (itself or (broken and switch is Switch.HARD))
            assert (rule in found[1]) == (broken and switch is Switch.WARN and not itself)
            assert [one - {rule} for one in found] == [one - {rule} for one in others]
    assert (after.scores == before.scores).all()


@settings(max_examples=40, deadline=None)
@given(seeds)
def test_what_is_mutual_does_not_ask_who_is_the_mentor(seed: int) -> None:
    made = replace(company(seed), rules={}, weights=dict.fromkeys(Part, 1))
    there = scores(made)
    back = scores(replace(made, mentors=made.adepts, adepts=made.mentors))
    mutual = sum(1 << list(Rule).index(rule) for rule in SYMMETRIC)
    assert ((there.forbidding & mutual) == (back.forbidding.T & mutual)).all()
    for part in MUTUAL:
        assert (there.parts[part][:, :] == back.parts[part][:, :].T).all()


@settings(max_examples=30, deadline=None)
@given(seeds, st.randoms(use_true_random=False))
def test_row_order_means_nothing(seed: int, rng: Random) -> None:
    made = company(seed)
    mentors, adepts = list(made.mentors), list(made.adepts)
    rng.shuffle(mentors)
    rng.shuffle(adepts)
    one, other = scores(made), scores(replace(made, mentors=tuple(mentors), adepts=tuple(adepts)))
    assert [each.id for each in one.mentors] == [each.id for each in other.mentors]
    assert (one.scores == other.scores).all()
    assert (one.forbidding == other.forbidding).all()


@settings(max_examples=20, deadline=None)
@given(seeds)
def test_two_people_alone_are_scored_as_in_the_whole_table(seed: int) -> None:
    made = company(seed)
    table, field = scores(made), field_of(made)
    for row, mentor in list(enumerate(table.mentors))[:3]:
        for column, adept in list(enumerate(table.adepts))[:3]:
            two = scores_of_two(field, mentor.id, adept.id)
            assert two.scores.tolist() == [[table.scores[row, column]]]
            assert two.because(0, 0) == table.because(row, column)
            assert two.breaches(0, 0) == table.breaches(row, column)


def test_somebody_on_both_sides_within_a_circle_of_managers_is_not_in_line_with_themselves() -> None:
    circle = {PersonId("bo"): PersonId("eva"), PersonId("eva"): PersonId("bo")}
    for others in ([], [senior("eva"), senior("ada")]):
        table = scores(problem([junior("bo")], [senior("bo"), *others], managers=circle))
        bits = int(table.forbidding[0, table.columns[PersonId("bo")]])
        assert RULES_OF[bits] == (Rule.DEPARTMENT,)


def test_a_side_without_people_makes_an_empty_table() -> None:
    def shape(made: MatchingProblem) -> tuple[int, ...]:
        return scores(made).scores.shape

    assert shape(problem([], [senior("eva")])) == (0, 1)
    assert shape(problem([junior("bo")], [])) == (1, 0)
    assert shape(problem([], [])) == (0, 0)
    two = field_of(problem([junior("bo")], [senior("eva")]))
    nobody = scores_of_two(two, senior("eva").id, junior("bo").id)
    assert nobody.scores.shape == (0, 0)


def test_ten_thousand_on_a_side_fit_into_memory() -> None:
    table = scores(company(1))
    wide = np.dtype(np.int16).itemsize
    assert (table.scores.itemsize, table.forbidding.itemsize, table.eligible.itemsize) == (wide, 1, 1)
