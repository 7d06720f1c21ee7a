"""The planner: what it places where, what it leaves alone, and what it says."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from time import perf_counter

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.planning import Caution
from revmentor_desktop.domain.programme import WorkingHours
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.planning.ideals import ideal_day
from revmentor_desktop.planning.planner import plan
from tests.planning.building import a_pair, a_problem, a_session, applied
from tests.planning.checking import at

# The cohort of the builder has 89 days, so that its ideal days lie 14, 44 and 74 days in.
IDEAL = [date(2026, 9, 14), date(2026, 10, 14), date(2026, 11, 13)]
FIRST = at(IDEAL[0], 9)
ASCENSION = date(2026, 5, 15)
"""The Friday after Ascension Day."""
MAUNDY = date(2026, 4, 2)


def test_sessions_lie_in_the_middle_of_equal_parts_an_hour_into_the_day() -> None:
    found = plan(a_problem())
    assert [one.wall_start for one in found.sessions] == [at(day, 9) for day in IDEAL]
    assert [one.number for one in found.sessions] == [1, 2, 3]
    assert (found.possible, found.days_off, found.least_days_off) == (3, 0, 0)


def test_ideal_days_leave_half_a_gap_at_either_end() -> None:
    days = [ideal_day(date(2026, 9, 1), date(2026, 9, 30), n, 3).day for n in (1, 2, 3)]
    assert days == [6, 16, 26]


def test_a_red_day_moves_the_session_to_the_nearest_working_day() -> None:
    around = a_problem(starts_on=date(2026, 12, 20), ends_on=date(2026, 12, 28), sessions=1)
    (one,) = plan(around).sessions
    assert (one.ideal_on, one.wall_start.date()) == (date(2026, 12, 24), date(2026, 12, 23))


@pytest.mark.parametrize("status", [SessionStatus.HELD, SessionStatus.BOOKED, SessionStatus.SENT])
def test_what_is_held_booked_or_sent_stays_and_counts(status: SessionStatus) -> None:
    stands = a_session(at(date(2026, 9, 21), 10), status=status)
    found = plan(a_problem([a_pair(sessions=[stands])]))
    assert [one.number for one in found.sessions] == [2, 3]
    assert found.withdrawn == ()


def test_what_was_moved_by_hand_stays_and_counts() -> None:
    moved = a_session(at(date(2026, 9, 21), 15), by_hand=True)
    assert [one.number for one in plan(a_problem([a_pair(sessions=[moved])])).sessions] == [2, 3]


def test_a_suggestion_keeps_its_hour_on_the_day_that_is_best() -> None:
    loose = a_session(at(IDEAL[0], 14, 30))
    one = plan(a_problem([a_pair(sessions=[loose])])).sessions[0]
    assert (one.wall_start, one.keeps_id, one.is_changed) == (loose.wall_start, loose.id, False)


def test_a_suggestion_far_from_its_ideal_day_is_moved() -> None:
    loose = a_session(at(date(2026, 9, 30), 9))
    one = plan(a_problem([a_pair(sessions=[loose])])).sessions[0]
    assert (one.wall_start, one.keeps_id, one.is_changed) == (FIRST, loose.id, True)


@pytest.mark.parametrize("status", [SessionStatus.CANCELLED, SessionStatus.MISSED])
def test_a_lost_session_is_replaced_under_its_number(status: SessionStatus) -> None:
    lost = a_session(FIRST, status=status, by_hand=True)
    found = plan(a_problem([a_pair(sessions=[lost])]))
    assert [(one.number, one.replaces_id) for one in found.sessions] == [(1, lost.id), (2, None), (3, None)]


def test_the_last_of_several_lost_sessions_is_replaced() -> None:
    lost = a_session(at(date(2026, 9, 16), 9), status=SessionStatus.CANCELLED, name="lost")
    again = a_session(FIRST, status=SessionStatus.MISSED, name="again", replaces="lost")
    assert plan(a_problem([a_pair(sessions=[lost, again])])).sessions[0].replaces_id == "again"


def test_a_first_session_lost_after_the_second_was_held_comes_late_and_says_so() -> None:
    lost = a_session(at(date(2026, 9, 15), 9), status=SessionStatus.CANCELLED)
    held = a_session(at(date(2026, 9, 22), 9), number=2, status=SessionStatus.HELD)
    found = plan(a_problem([a_pair(sessions=[lost, held])], today=date(2026, 10, 1)))
    assert [one.number for one in found.sessions] == [1, 3]
    assert found.sessions[0].wall_start.date() == date(2026, 10, 1)
    assert Caution.OUT_OF_ORDER in found.sessions[0].cautions


def test_suggestions_beyond_the_norm_are_withdrawn() -> None:
    extra = a_session(at(date(2026, 11, 20), 9), number=4)
    assert plan(a_problem([a_pair(sessions=[extra])])).withdrawn == (extra.id,)


def test_a_suggestion_that_cannot_stay_anywhere_is_withdrawn() -> None:
    loose = a_session(FIRST)
    found = plan(a_problem([a_pair(sessions=[loose])], today=date(2026, 12, 1)))
    assert found.withdrawn == (loose.id,)
    assert len(found.unplaced) == 3


def test_a_running_cohort_keeps_its_ideal_days_and_uses_none_before_today() -> None:
    found = plan(a_problem(today=date(2026, 10, 1)))
    assert [one.wall_start.date() for one in found.sessions] == [
        date(2026, 10, 1),
        IDEAL[1],
        IDEAL[2],
    ]


def test_what_of_today_has_passed_is_not_used() -> None:
    here = date(2026, 9, 14)
    assert plan(a_problem(today=here, now=time(14, 10))).sessions[0].wall_start == at(here, 14, 30)
    later = plan(a_problem(today=here, now=time(16)))
    assert later.sessions[0].wall_start == at(here + timedelta(days=1), 9)


def test_two_sessions_of_a_late_pair_are_a_week_apart() -> None:
    found = plan(a_problem(today=date(2026, 10, 28)))
    days = [one.wall_start.date() for one in found.sessions]
    assert all(later - earlier >= timedelta(days=7) for earlier, later in pairwise(days))
    assert not any(one.cautions for one in found.sessions)


def test_sessions_come_close_together_rather_than_not_at_all() -> None:
    found = plan(a_problem(today=date(2026, 11, 25)))
    assert [one.wall_start.day for one in found.sessions] == [25, 26, 27]


def test_nobody_has_two_sessions_on_a_day_where_there_is_room() -> None:
    found = plan(a_problem([a_pair("p1", "Moa", "Alf"), a_pair("p2", "Moa", "Eva")]))
    days = [one.wall_start.date() for one in found.sessions]
    assert len(set(days)) == 6
    # One pair has each ideal day, the other a working day beside it.
    assert (found.days_off, found.least_days_off) == (3, 3)


def test_two_sessions_on_a_day_are_better_than_none_and_said() -> None:
    day = date(2026, 9, 7)
    pairs = [a_pair("p1", "Moa", "Alf"), a_pair("p2", "Moa", "Eva")]
    found = plan(a_problem(pairs, starts_on=day, ends_on=day, sessions=1))
    first, second = sorted(one.wall_start for one in found.sessions)
    assert second - first >= timedelta(minutes=90)
    assert all(one.cautions == (Caution.SAME_DAY,) for one in found.sessions)


def test_a_liked_hour_gives_way_where_it_would_cost_a_session() -> None:
    day = date(2026, 9, 7)
    hours = WorkingHours(opens=time(8), closes=time(11), lunch_from=time(12), lunch_to=time(13))
    pairs = [a_pair("p1", "Moa", "Alf"), a_pair("p2", "Moa", "Eva")]
    found = plan(a_problem(pairs, starts_on=day, ends_on=day, sessions=1, hours=hours))
    assert sorted(one.wall_start for one in found.sessions) == [at(day, 8), at(day, 9, 30)]


def test_missing_preparation_warns_at_the_first_session_and_blocks_nothing() -> None:
    found = plan(a_problem([a_pair(prepared=False)]))
    assert [one.cautions for one in found.sessions] == [(Caution.PREPARATION_MISSING,), (), ()]


def test_a_busy_person_is_met_before_or_after() -> None:
    busy = {"Alf": [(at(IDEAL[0], 8), at(IDEAL[0], 14, 10))]}
    assert plan(a_problem(busy=busy)).sessions[0].wall_start == at(IDEAL[0], 14, 30)


def test_lunch_is_kept_free() -> None:
    busy = {"Alf": [(at(IDEAL[0], 8), at(IDEAL[0], 11))]}
    assert plan(a_problem(busy=busy)).sessions[0].wall_start == at(IDEAL[0], 13)


def test_a_session_in_another_zone_blocks_its_time_here() -> None:
    helsinki = a_session(at(IDEAL[0], 10), status=SessionStatus.BOOKED, zone="Europe/Helsinki")
    pairs = [a_pair("p1", "Moa", "Alf", [helsinki]), a_pair("p2", "Moa", "Eva")]
    found = plan(a_problem(pairs, starts_on=IDEAL[0], ends_on=IDEAL[0], sessions=1))
    assert found.sessions[0].wall_start >= at(IDEAL[0], 10, 30)


@pytest.mark.parametrize(
    ("day", "minutes", "busy_until", "start"),
    [
        # 02:00 would be liked best, but that hour does not exist, nor does an end at 02:00.
        (date(2026, 3, 29), 30, time(0), time(1)),
        (date(2026, 3, 29), 30, time(2), time(3)),
        # From 01:30 an hour would reach over the change of clocks, in either direction.
        (date(2026, 3, 29), 60, time(1, 30), time(3)),
        (date(2026, 10, 25), 90, time(1, 30), time(3)),
    ],
)
def test_a_change_of_clocks_is_never_used(day: date, minutes: int, busy_until: time, start: time) -> None:
    # The clocks change on Sundays in Stockholm; Israel works on Sundays.
    night = WorkingHours(opens=time(1), closes=time(5), lunch_from=time(0), lunch_to=time(0))
    busy = {"Alf": [(at(day, 0), datetime.combine(day, busy_until))]}
    changing = a_problem(
        starts_on=day,
        ends_on=day,
        today=day,
        country="IL",
        sessions=1,
        minutes=minutes,
        hours=night,
        busy=busy,
    )
    assert [one.wall_start.time() for one in plan(changing).sessions] == [start]


def test_nine_oclock_stays_nine_oclock_over_the_change_of_clocks() -> None:
    found = plan(a_problem(starts_on=date(2026, 10, 19), ends_on=date(2026, 11, 1), sessions=2))
    assert [one.wall_start for one in found.sessions] == [
        datetime(2026, 10, 22, 9),
        datetime(2026, 10, 29, 9),
    ]


def test_bridge_days_and_half_days_are_avoided_by_choice() -> None:
    bridge = a_problem(sessions=1, today=date(2026, 5, 1), starts_on=ASCENSION, ends_on=ASCENSION)
    assert plan(bridge).sessions
    assert not plan(replace(bridge, avoid_bridge_days=True)).sessions
    half = a_problem(sessions=1, today=date(2026, 4, 1), starts_on=MAUNDY, ends_on=MAUNDY)
    assert plan(half).sessions
    assert not plan(replace(half, avoid_half_days=True)).sessions


def test_an_unknown_country_or_zone_is_refused() -> None:
    for wrong, code in (
        (a_problem(country="XX"), "country-unknown"),
        (a_problem(zone="Mars/Base"), "zone-unknown"),
    ):
        with pytest.raises(RuleBroken) as refused:
            plan(wrong)
        assert refused.value.code == code


def test_nothing_to_plan_is_an_empty_plan() -> None:
    found = plan(a_problem([]))
    assert (found.sessions, found.unplaced, found.withdrawn, found.possible) == ((), (), (), 0)


def test_a_written_plan_that_somebody_disturbs_changes_only_what_it_must() -> None:
    pairs = [a_pair(f"p{n}", f"m{n}", f"a{n}") for n in range(5)]
    before = a_problem(pairs)
    first = plan(before)
    after = applied(before, first)
    disturbed = a_problem(after.pairs, busy={"a2": [(at(IDEAL[1], 0), at(IDEAL[1], 23))]})
    changed = [(one.pair_id, one.number) for one in plan(disturbed).sessions if one.is_changed]
    assert changed == [("p2", 2)]


def test_three_hundred_pairs_are_planned_in_seconds() -> None:
    pairs = [a_pair(f"p{n}", f"m{n // 2}", f"a{n}") for n in range(300)]
    problem = a_problem(pairs, ends_on=date(2027, 5, 28))
    plan(a_problem())
    start = perf_counter()
    found = plan(problem)
    took = perf_counter() - start
    assert (len(found.sessions), found.days_off) == (900, found.least_days_off)
    assert took < 6  # under two seconds measured; other work may share the machine


def test_the_planner_reads_nothing_heavy_until_it_plans() -> None:
    code = (
        "import sys; import revmentor_desktop.planning.planner; "
        "print([name for name in ('scipy', 'numpy', 'holidays') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
