"""Why a session could not be placed: the code, the people, and the sentence."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from revmentor_desktop.domain.planning import Caution, Reason, Remedy, Unplaced, Way
from revmentor_desktop.domain.programme import WorkingHours
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.planning.planner import plan
from revmentor_desktop.planning.problem import PlanningProblem
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.planning import caution, proof, reason, way
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


def on_one_day_with_another(start: datetime, day: date, minutes: int = 90) -> PlanningProblem:
    """A cohort of a single day, on which the mentor (or for rooms anybody) meets somebody else already."""
    booked = a_session(start, pair="p2", status=SessionStatus.BOOKED, minutes=minutes)
    mentor = "Moa" if minutes == 90 else "Ida"
    pairs = [a_pair("p1", "Moa", "Alf"), a_pair("p2", mentor, "Eva", [booked])]
    return a_problem(pairs, sessions=1, starts_on=day, ends_on=day)


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
    Reason.DAYS_FULL: (
        replace(on_one_day_with_another(at(DAY, 13), DAY), most_a_day=1),
        ("Moa",),
    ),
    Reason.NO_ROOM: (
        replace(on_one_day_with_another(at(DAY, 8), DAY, minutes=120), rooms=1, hours=TWO_HOURS),
        BOTH,
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


WAYS = {
    "a person who is busy": (
        on_one_day(Moa=[ALWAYS]),
        Way(remedy=Remedy.SOMEBODY_FREE, start=at(DAY, 9), who=("Moa",), minutes=90),
        "It would fit on 7 September 2026 at 09:00 if Moa could be free then.",
    ),
    "two people who are busy": (
        on_one_day(Moa=[ALWAYS], Alf=[ALWAYS]),
        Way(remedy=Remedy.SOMEBODY_FREE, start=at(DAY, 9), who=BOTH, minutes=90),
        "It would fit on 7 September 2026 at 09:00 if Moa and Alf could both be free then.",
    ),
    "a room": (
        CASES[Reason.NO_ROOM][0],
        Way(remedy=Remedy.ONE_MORE_ROOM, start=at(DAY, 8, 30), minutes=90),
        "It would fit on 7 September 2026 at 08:30 if there were one more room.",
    ),
    "another session that day": (
        CASES[Reason.DAYS_FULL][0],
        Way(remedy=Remedy.ONE_MORE_A_DAY, start=at(DAY, 9), minutes=90),
        "It would fit on 7 September 2026 at 09:00 if one more session that day were allowed.",
    ),
    "more days": (
        a_problem(today=date(2026, 11, 28)),
        Way(remedy=Remedy.LONGER_COHORT, start=at(date(2026, 11, 30), 9), minutes=90),
        "It would fit if the cohort ran until 30 November 2026.",
    ),
    "a shorter session": (
        replace(a_problem(minutes=120), hours=WorkingHours(opens=time(8), closes=time(9, 45))),
        Way(remedy=Remedy.SHORTER, minutes=90),
        "A session of 90 minutes would fit.",
    ),
}


@pytest.mark.parametrize("what", WAYS)
def test_what_would_make_room_is_told(what: str) -> None:
    problem, expected, said = WAYS[what]
    first = plan(problem).unplaced[0]
    assert first.way == expected
    assert way(first, Words("en")) == said


def test_each_session_without_a_time_gets_a_day_of_its_own() -> None:
    found = plan(a_problem(today=date(2026, 11, 28))).unplaced
    days = [one.way.start.date() for one in found if one.way and one.way.start]
    assert days == [date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2)]


def test_nothing_is_promised_where_one_thing_would_not_do() -> None:
    never = plan(a_problem(available={"Alf": (date(2028, 1, 1), None)})).unplaced
    assert {one.way for one in never} == {None}
    assert way(never[0], Words("sv")) == ""


def test_the_way_that_is_told_leads_there() -> None:
    problem = on_one_day(Moa=[MORNING], Alf=[AFTERNOON])
    (one,) = plan(problem).unplaced
    assert one.way is not None
    assert len(one.way.who) == 1
    freed = {person: times for person, times in problem.busy.items() if person not in one.way.who}
    assert len(plan(replace(problem, busy=freed)).sessions) == 1


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_plan_says_how_good_it_is(language: str) -> None:
    exact = plan(a_problem())
    texts = {
        proof(exact, Words(language)),
        proof(replace(exact, possible=4), Words(language)),
        proof(replace(exact, least_days_off=-1), Words(language)),
    }
    assert len(texts) == 3
    assert not any("{" in text for text in texts)
