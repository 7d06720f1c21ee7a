"""What is said of a broken rule is true of the two people it is said of."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.matching import Breach
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.domain.text import folded
from revmentor_desktop.matching.eligibility import chain
from revmentor_desktop.matching.problem import Candidate, MatchingProblem
from revmentor_desktop.matching.scores import scores
from tests.matching.companies import company
from tests.matching.slow_reference import Slow


def is_true(breach: Breach, problem: MatchingProblem, mentor: Candidate, adept: Candidate) -> bool:
    """Work the sentence's facts out again from the people."""
    facts = dict(breach.facts)
    match breach.code:
        case "same-person":
            return mentor.id == adept.id
        case "same-department":
            shared = {problem.department_names[one] for one in mentor.departments if one in adept.departments}
            return facts["department"] in shared
        case "adept-above":
            return adept.id in chain(problem.managers, mentor.id)
        case "mentor-above":
            return mentor.id in chain(problem.managers, adept.id)
        case "same-level" | "mentor-higher":
            left, right = (problem.levels.index(facts[side]) for side in ("mentor", "adept"))
            named = (mentor.level, adept.level) == (left, right)
            return named and (left == right if breach.code == "same-level" else left > right)
        case "mentor-employed-before":
            left_day, right_day = (date.fromisoformat(facts[side]) for side in ("mentor", "adept"))
            return (mentor.employed_since, adept.employed_since) == (
                left_day,
                right_day,
            ) and left_day <= right_day
        case "paired-before":
            return bool({(mentor.id, adept.id), (adept.id, mentor.id)} & problem.history)
        case "never-by-mentor":
            return adept.id in mentor.never_pair
        case "never-by-adept":
            return mentor.id in adept.never_pair
        case "no-language":
            left_words, right_words = (
                set(map(folded, facts[side].split(", "))) for side in ("mentor", "adept")
            )
            return not left_words & right_words
        case "mentor-takes-nobody" | "adept-takes-nobody":
            return (mentor if breach.code.startswith("mentor") else adept).capacity <= 0
        case "mentor-unavailable" | "adept-unavailable":
            return not (mentor if breach.code.startswith("mentor") else adept).available
    return False


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1_000_000))
def test_every_broken_rule_is_told_once_with_true_facts(seed: int) -> None:
    made = company(seed)
    table = scores(made)
    for row, mentor in enumerate(table.mentors):
        for column, adept in enumerate(table.adepts):
            told = table.breaches(row, column)
            hard, soft = Slow(made).switched(mentor, adept)
            assert [one.rule for one in told] == [rule for rule in Rule if rule in hard | soft]
            for breach in told:
                assert is_true(breach, made, mentor, adept), breach


def test_all_rules_are_broken_by_somebody_in_these_companies() -> None:
    codes = {
        breach.code
        for seed in range(60)
        for table in [scores(company(seed))]
        for row in range(len(table.mentors))
        for column in range(len(table.adepts))
        for breach in table.breaches(row, column)
    }
    assert len(codes) == 15
