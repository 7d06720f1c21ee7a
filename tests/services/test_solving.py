"""Long work in a process of its own: same answers, same errors, and an end within the blink of an eye."""

import multiprocessing
import os
import time
from dataclasses import dataclass, replace
from threading import Event

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.matching import Tell, WorkPhase
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.matching.plans import solve
from revmentor_desktop.matching.problem import MatchingProblem
from revmentor_desktop.services.solving import SMALL, Watch, run
from revmentor_desktop.services.works import LookAhead, MatchAnew, Solve
from tests.matching.building import couple, junior, problem, senior


def large(**facts: object) -> MatchingProblem:
    """A problem too large to be done here, in which hardly anybody may be paired."""
    barred = frozenset(couple(f"m{one}", f"a{other}") for one in range(400) for other in (one, one + 1))
    mentors = [junior(f"m{number}", available=number < 8) for number in range(400)]
    adepts = [senior(f"a{number}", available=number < 8) for number in range(SMALL // 400 + 1)]
    return problem(mentors, adepts, history=barred, **facts)


@dataclass(frozen=True, slots=True)
class Endless:
    """Work that never ends."""

    problem: MatchingProblem

    def __call__(self, tell: Tell) -> None:
        tell(WorkPhase.SCORING)
        Event().wait()


@dataclass(frozen=True, slots=True)
class Failing:
    """Work that fails in one way or another."""

    problem: MatchingProblem
    how: str

    def __call__(self, tell: Tell) -> None:
        tell(WorkPhase.SCORING)
        if self.how == "refused":
            raise RuleBroken("lock-over-capacity", person="Bo", count=1)
        if self.how == "failed":
            raise ZeroDivisionError("a fault")
        os._exit(9)


@pytest.mark.parametrize("goal", list(Goal))
@pytest.mark.parametrize("made", [problem([junior("bo")], [senior("eva")]), large()], ids=["small", "large"])
def test_the_answer_and_the_phases_are_the_same_wherever_the_work_is_done(
    made: MatchingProblem, goal: Goal
) -> None:
    told: list[WorkPhase] = []
    plan = run(Solve(problem=made, goal=goal), Watch(tell=told.append))
    assert plan == solve(made, goal)
    raising = [WorkPhase.RAISING] if goal is Goal.FAIR else []
    assert [one for one in told if one is not WorkPhase.SENDING] == [
        WorkPhase.SCORING,
        WorkPhase.CHOOSING,
        *raising,
        WorkPhase.EXPLAINING,
    ]
    assert multiprocessing.active_children() == []


def test_readiness_and_matching_anew_come_back_from_the_other_process() -> None:
    made = large()
    found = run(LookAhead(problem=made), Watch())
    assert (found.mentors.matchable, found.most_pairs) == (8, 8)
    (way,) = run(MatchAnew(problem=made, existing=(couple("m0", "a0"),)), Watch())
    assert way.broken == ()
    assert len(way.plan.pairs) == 8


def test_giving_up_ends_the_work_within_a_fifth_of_a_second() -> None:
    wanted, since = Event(), []

    def begun(phase: WorkPhase) -> None:
        if phase is WorkPhase.SCORING:
            since.append(time.perf_counter())
            wanted.set()

    with pytest.raises(RuleBroken, match="given-up"):
        run(Endless(large()), Watch(tell=begun, given_up=wanted.is_set))
    assert time.perf_counter() - since[0] < 0.2
    assert multiprocessing.active_children() == []


def test_work_is_given_up_before_its_process_has_even_started() -> None:
    begun = time.perf_counter()
    with pytest.raises(RuleBroken, match="given-up"):
        run(Endless(large()), Watch(given_up=lambda: True))
    assert time.perf_counter() - begun < 0.2


def test_small_work_is_given_up_between_two_phases() -> None:
    made = problem([junior("bo")], [senior("eva")])
    with pytest.raises(RuleBroken, match="given-up"):
        run(Solve(problem=made, goal=Goal.BEST), Watch(given_up=lambda: True))


@pytest.mark.parametrize("made", [problem([], []), large()], ids=["small", "large"])
def test_a_refusal_comes_back_with_its_code_and_facts(made: MatchingProblem) -> None:
    with pytest.raises(RuleBroken) as refused:
        run(Failing(made, "refused"), Watch())
    assert (refused.value.code, refused.value.facts) == ("lock-over-capacity", {"person": "Bo", "count": 1})


def test_the_engines_own_refusal_comes_back_too() -> None:
    with pytest.raises(RuleBroken) as refused:
        run(Solve(problem=large(locks=(couple("m0", "nobody"),)), goal=Goal.FAIR), Watch())
    assert refused.value.code == "lock-unknown"


def test_a_fault_is_raised_as_what_it_was_with_the_place_where_it_happened() -> None:
    with pytest.raises(ZeroDivisionError) as failed:
        run(Failing(large(), "failed"), Watch())
    assert "in __call__" in "".join(failed.value.__notes__)


def test_a_process_that_dies_is_told_as_ended_from_outside() -> None:
    with pytest.raises(RuleBroken) as ended:
        run(Failing(large(), "dies"), Watch())
    assert ended.value.code == "solving-ended"


def test_work_of_some_size_is_done_here_up_to_the_limit() -> None:
    made = large()
    fewer = replace(made, adepts=made.adepts[: SMALL // 400])
    told: list[WorkPhase] = []
    run(LookAhead(problem=fewer), Watch(tell=told.append))
    assert WorkPhase.SENDING not in told
