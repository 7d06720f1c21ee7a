"""What is told before a matching, counted again by hand and against every plan there is."""

from dataclasses import replace

import pytest

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import ReasonCode
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.domain.readiness import Bite
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.matching.readiness import readiness
from revmentor_desktop.matching.scores import scores
from tests.matching.building import couple, junior, path, problem, random_problem, senior, switched
from tests.matching.exhaustive import best_worth, choices

CHUNKS = [range(start, start + 100) for start in range(0, 300, 100)]
PLAIN = {
    ReasonCode.NOT_AVAILABLE,
    ReasonCode.NO_CAPACITY,
    ReasonCode.NOBODY_THERE,
    ReasonCode.NOBODY_ALLOWED,
    ReasonCode.BELOW_LOWEST_SCORE,
    ReasonCode.OTHERS_TAKE_NOBODY,
    ReasonCode.TAKEN_BY_STANDING,
}


def most_pairs(made: MatchingProblem) -> int:
    left = choices(made)
    return best_worth(left)[0] + len(left.stays)


@pytest.mark.parametrize("seeds", CHUNKS)
def test_what_a_rule_as_a_warning_brings_is_what_solving_again_brings(seeds: range) -> None:
    for seed in seeds:
        made = random_problem(seed)
        found = readiness(made)
        assert found.most_pairs == most_pairs(made), seed
        for bite in found.bites:
            if made.switch(bite.rule) is not Switch.HARD:
                assert bite.gained is None
                continue
            relaxed = replace(made, rules={**made.rules, bite.rule: Switch.WARN})
            assert bite.gained == most_pairs(relaxed) - found.most_pairs, (seed, bite.rule)


@pytest.mark.parametrize("seeds", CHUNKS[:2])
def test_what_a_rule_takes_is_counted_again_from_the_combinations(seeds: range) -> None:
    for seed in seeds:
        made = random_problem(seed)
        rows = list(scores(made).combinations())
        found = readiness(made)
        assert found.couples == len(rows)
        assert found.allowed == sum(row.eligible for row in rows)
        assert [bite.gained or 0 for bite in found.bites] == sorted(
            (bite.gained or 0 for bite in found.bites), reverse=True
        )
        stays = {*made.standing, *made.locks}
        for bite in found.bites:
            assert bite.couples == sum(bite.rule in row.broken_rules for row in rows), seed
            alone = [
                row
                for row in rows
                if row.broken_rules == (bite.rule,)
                and row.mentor.id != row.adept.id
                and row.score >= made.lowest_score
                and (row.mentor.id, row.adept.id) not in stays
            ]
            assert bite.alone == len(alone), seed
            allowed = choices(made).couples
            mentors = {row.mentor.id for row in alone} - {mentor for mentor, _ in allowed}
            adepts = {row.adept.id for row in alone} - {adept for _, adept in allowed}
            assert bite.stranded == len(mentors) + len(adepts), (seed, bite)


@pytest.mark.parametrize("seeds", CHUNKS)
def test_whoever_is_stuck_is_in_no_plan_and_everybody_else_could_be(seeds: range) -> None:
    for seed in seeds:
        made = random_problem(seed)
        found, left = readiness(made), choices(made)
        reasons = {(one.side, one.person_id): one.reason.code for one in found.stuck}
        assert set(reasons.values()) <= PLAIN
        told = {
            (one.side, one.person_id): one.reason.code
            for one in solve(made).left_over
            if one.reason.code in PLAIN
        }
        assert reasons == told, seed
        for side, people in ((Side.MENTOR, made.mentors), (Side.ADEPT, made.adepts)):
            mine, theirs = (0, 1) if side is Side.MENTOR else (1, 0)
            for one in people:
                staying = any(pair[mine] == one.id for pair in left.stays)
                could = one.capacity > 0 and any(
                    pair[mine] == one.id and left.places[side.other.value, pair[theirs]] > 0
                    for pair in left.couples
                )
                if not staying:
                    assert ((side, one.id) in reasons) == (not could), (seed, one.id)


def test_places_are_those_of_people_who_can_be_matched() -> None:
    made = problem(
        [junior("bo", capacity=2), junior("cia", available=False, capacity=3), junior("dan", capacity=0)],
        [senior("eva"), senior("fia", capacity=2)],
        standing=(couple("bo", "eva"),),
    )
    found = readiness(made)
    assert (found.mentors.people, found.mentors.matchable) == (3, 1)
    assert (found.mentors.places, found.mentors.taken) == (2, 1)
    assert (found.adepts.places, found.adepts.taken) == (3, 1)
    assert {(one.person_id, one.reason.code) for one in found.stuck} == {
        (PersonId("cia"), ReasonCode.NOT_AVAILABLE),
        (PersonId("dan"), ReasonCode.NO_CAPACITY),
    }


def test_the_rule_that_costs_most_pairs_comes_first() -> None:
    sales = {"departments": path("sales")}
    made = problem(
        [junior("bo", **sales), junior("cia", **sales)],
        [senior("eva", **sales), senior("fia", **sales)],
        rules=switched(language=Switch.WARN),
    )
    assert readiness(made).bites[0] == Bite(
        rule=Rule.DEPARTMENT, switch=Switch.HARD, couples=4, alone=4, stranded=4, gained=2
    )


def test_an_empty_cohort_is_no_trouble() -> None:
    found = readiness(problem([], []))
    assert (found.couples, found.most_pairs, found.stuck) == (0, 0, ())
