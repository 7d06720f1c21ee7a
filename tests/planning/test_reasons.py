"""Why a session could not be placed: the code, the people, and the sentence."""

from datetime import date, datetime, time, timedelta

import pytest

from revmentor_desktop.domain.planning import Caution, Reason, Unplaced
from revmentor_desktop.domain.programme import WorkingHours
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.planning.planner import plan
from revmentor_desktop.planning.problem import PlanningProblem
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.planning import caution, reason
from tests.planning.building import a_pair, a_problem, a_session
from tests.planning.checking import at

DAY = date(2026, 9, 7)
ALWAYS = (datetime(2026, 1, 1), datetime(2027, 12, 31))
BOTH = ("Moa", "Alf")
MORNING = (at(DAY, 0), at(DAY, 12))
AFTERNOON = (at(DAY, 12), at(DAY, 23))
TWO_HOURS = WorkingHours(opens=time(8), closes=time(10), lunch_from=time(12), lunch_to=time(13))


def on_one_day(**busy: list[tuple[datetime, datetime]]) -> PlanningProblem:
    """A cohort of a single day and session."""
    return a_problem(sessions=1, busy=busy, starts_on=DAY, ends_on=DAY)


CASES = {
    Reason.COHORT_OVER: (a_problem(today=date(2026, 11, 28)), BOTH),
    Reason.NORM_TOO_LONG: (a_problem(minutes=300), BOTH),
    Reason.NO_WORKING_DAY: (a_problem(starts_on=date(2026, 9, 5), ends_on=date(2026, 9, 6)), BOTH),
    Reason.NOT_AVAILABLE: (a_problem(available={"Alf": (date(2026, 12, 1), None)}), ("Alf",)),
    Reason.BUSY: (a_problem(busy={"Moa": [ALWAYS]}), ("Moa",)),
    Reason.NO_COMMON_TIME: (on_one_day(Moa=[MORNING], Alf=[AFTERNOON]), BOTH),
    Reason.TOO_FEW_DAYS: (a_problem(starts_on=DAY, ends_on=DAY), BOTH),
    Reason.TAKEN: (
        a_problem(
            [a_pair("p1", "Moa", "Alf"), a_pair("p2", "Moa", "Eva")],
            sessions=1,
            hours=TWO_HOURS,
            starts_on=DAY,
            ends_on=DAY,
        ),
        ("Moa",),
    ),
    Reason.BETWEEN_STANDING: (
        a_problem(
            [
                a_pair(
                    sessions=[
                        a_session(at(date(2026, 11, 27), 9), number=1, status=SessionStatus.BOOKED),
                        a_session(at(date(2026, 11, 27), 14), number=3, status=SessionStatus.BOOKED),
                    ]
                )
            ]
        ),
        BOTH,
    ),
}


@pytest.mark.parametrize("why", Reason)
def test_what_cannot_be_placed_tells_why_and_of_whom(why: Reason) -> None:
    problem, who = CASES[why]
    found = plan(problem).unplaced
    assert {one.reason for one in found} == {why}
    assert found[0].who == who


def test_both_are_named_when_both_are_busy() -> None:
    (one,) = plan(on_one_day(Moa=[ALWAYS], Alf=[ALWAYS])).unplaced
    assert (one.reason, one.who) == (Reason.BUSY, BOTH)


def test_people_who_are_there_at_different_times_are_both_named() -> None:
    windows = {"Moa": (None, date(2026, 9, 30)), "Alf": (date(2026, 10, 1), None)}
    found = plan(a_problem(available=windows)).unplaced
    assert {(one.reason, one.who) for one in found} == {(Reason.NOT_AVAILABLE, BOTH)}


def test_one_busy_person_does_not_keep_the_others_from_meeting() -> None:
    pairs = [a_pair("p1", "Moa", "Alf"), a_pair("p2", "Moa", "Eva"), a_pair("p3", "Ida", "Alf")]
    found = plan(a_problem(pairs, busy={"Eva": [ALWAYS]}))
    assert {one.pair_id for one in found.unplaced} == {"p2"}
    assert (len(found.sessions), found.possible) == (6, 6)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("why", Reason)
@pytest.mark.parametrize("who", [("Moa",), BOTH])
def test_every_reason_is_a_sentence_in_both_languages(
    why: Reason, who: tuple[str, ...], language: str
) -> None:
    one = Unplaced(
        pair_id=a_pair().pair_id,
        number=2,
        reason=why,
        who=who,
        first=DAY,
        last=DAY + timedelta(days=30),
        minutes=90,
    )
    text = reason(one, Words(language))
    assert text.endswith(".")
    assert "{" not in text


def test_a_reason_names_the_person_and_the_days() -> None:
    one = plan(a_problem(busy={"Moa": [ALWAYS]})).unplaced[0]
    assert reason(one, Words("sv")) == (
        "Moa är upptagen alla tider då en träff kunde hållas från 31 augusti 2026 till 27 november 2026."
    )


@pytest.mark.parametrize("what", Caution)
def test_every_caution_is_a_sentence_of_its_own_in_each_language(what: Caution) -> None:
    assert caution(what, Words("sv")) != caution(what, Words("en"))
