"""What a pair scores, part by part."""

from datetime import date

import pytest

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.programme import SHIPPED_WEIGHTS, Part
from revmentor_desktop.matching.problem import Candidate
from revmentor_desktop.matching.scores import ScoreTable, scores
from tests.matching.building import junior, path, problem, random_problem, senior


def alone(
    part: Part, mentor: Candidate, adept: Candidate, **facts: object
) -> tuple[int, list[tuple[str, dict[str, str]]]]:
    """The score where one part has all the weight, with the codes and facts that explain it."""
    weights = {one: int(one is part) for one in Part}
    table = scores(problem([mentor], [adept], weights=weights, **facts))
    return int(table.scores[0, 0]), [(one.code, dict(one.facts)) for one in table.because(0, 0)]


def test_topics_count_the_share_of_what_the_adept_wants() -> None:
    mentor, adept = junior("bo", offers=("AI", "data ")), senior("eva", wants=("Ai", "Music", "Data"))
    assert alone(Part.TOPICS, mentor, adept) == (6700, [("topics-shared", {"topics": "Ai, Data"})])
    assert alone(Part.TOPICS, mentor, senior("eva")) == (0, [])


@pytest.mark.parametrize(
    ("by_mentor", "by_adept", "score", "code"),
    [
        (True, True, 10_000, "wished-by-both"),
        (True, False, 5_000, "wished-by-mentor"),
        (False, True, 5_000, "wished-by-adept"),
    ],
)
def test_each_wish_is_half(by_mentor: bool, by_adept: bool, score: int, code: str) -> None:
    mentor = junior("bo", wishes=frozenset({PersonId("eva")} if by_mentor else ()))
    adept = senior("eva", wishes=frozenset({PersonId("bo")} if by_adept else ()))
    assert alone(Part.WISHES, mentor, adept) == (score, [(code, {})])


def test_a_challenge_likes_the_mentor_who_speaks_of_it_in_other_inflections() -> None:
    adept = senior("eva", challenge="Hur digitaliserar vi vårt kundmöte utan att tappa äldre kunder?")
    fitting = junior("bo", offered_text="Digitala möten med kunder på tre språk")
    other = junior("cia", offered_text="Cykling och musik", offers=("Recruiting",))
    assert alone(Part.CHALLENGE, fitting, adept)[0] > 0
    assert alone(Part.CHALLENGE, other, adept) == (0, [])
    (code, facts), *_ = alone(Part.CHALLENGE, fitting, adept)[1]
    assert code == "challenge-answered"
    assert facts["words"] == "digitaliserar, kunder"


def test_a_challenge_of_empty_words_says_nothing() -> None:
    adept = senior("eva", challenge="Hur ska vi kunna det här och varför?")
    assert alone(Part.CHALLENGE, junior("bo", offered_text="Det här ska vi kunna"), adept) == (0, [])


def test_the_same_site_counts_whole() -> None:
    assert alone(Part.SITE, junior("bo", site=" umeå"), senior("eva", site="Umeå"))[0] == 10_000
    assert alone(Part.SITE, junior("bo"), senior("eva"))[0] == 0


def test_seniority_grows_with_the_levels_between_and_falls_back_on_years() -> None:
    assert alone(Part.SENIORITY_GAP, junior("bo"), senior("eva")) == (
        10_000,
        [("levels-apart", {"count": "3"})],
    )
    assert alone(Part.SENIORITY_GAP, junior("bo"), senior("eva", level=1))[0] == 3_300
    late, early = date(2020, 1, 1), date(2010, 1, 1)
    found = alone(
        Part.SENIORITY_GAP,
        junior("bo", level=None, employed_since=late),
        senior("eva", level=None, employed_since=early),
    )
    assert found == (5_000, [("years-apart", {"count": "9"})])
    assert alone(Part.SENIORITY_GAP, junior("bo", level=None), senior("eva"))[0] == 0


def test_departments_that_have_met_earn_nothing_more() -> None:
    mentor, adept = junior("bo", departments=path("hr")), senior("eva", departments=path("north"))
    names = {"mentor": "HR", "adept": "Sales North"}
    assert alone(Part.NEW_DEPARTMENTS, mentor, adept) == (10_000, [("departments-new", names)])
    met = {frozenset({DepartmentId("north"), DepartmentId("hr")}): "Spring"}
    assert alone(Part.NEW_DEPARTMENTS, mentor, adept, met=met) == (0, [])
    assert alone(Part.NEW_DEPARTMENTS, mentor, senior("eva"))[0] == 0


def test_waiting_counts_months_of_both_up_to_a_year_each() -> None:
    mentor = junior("bo", waiting_since=date(2025, 1, 1))
    adept = senior("eva", waiting_since=date(2026, 2, 15))
    assert alone(Part.WAITING, mentor, adept) == (7_500, [("mentor-waited", {"count": "20"})])


def everything() -> ScoreTable:
    """Two for whom every part is whole."""
    mentor = junior(
        "bo",
        offers=("AI",),
        wishes=frozenset({PersonId("eva")}),
        site="Lund",
        departments=path("hr"),
        waiting_since=date(2024, 1, 1),
    )
    adept = senior(
        "eva",
        wants=("AI",),
        challenge="AI",
        wishes=frozenset({PersonId("bo")}),
        site="Lund",
        departments=path("north"),
        waiting_since=date(2024, 1, 1),
    )
    weights = {**SHIPPED_WEIGHTS, Part.CHALLENGE: 0}
    return scores(problem([mentor], [adept], weights=weights))


def test_a_pair_that_fits_in_every_way_scores_a_hundred() -> None:
    assert everything().scores.tolist() == [[10_000]]


def test_parts_add_up_to_the_score_and_stay_within_a_hundred() -> None:
    for seed in range(300):
        table = scores(random_problem(seed))
        for row in range(len(table.mentors)):
            for column in range(len(table.adepts)):
                points = [part.hundredths for part in table.because(row, column)]
                assert sum(points) == table.scores[row, column] <= 10_000
                assert all(point > 0 for point in points)


def test_no_weight_at_all_makes_every_score_nought() -> None:
    table = scores(problem([junior("bo", site="Lund")], [senior("eva", site="Lund")], weights={}))
    assert table.scores.tolist() == [[0]]
    assert table.because(0, 0) == ()
