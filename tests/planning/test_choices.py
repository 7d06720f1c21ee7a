"""What can be asked of a plan: spread, rooms, days, a first day, some of the pairs only."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from revmentor_desktop.domain.planning import Plan
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.planning.planner import plan
from revmentor_desktop.planning.problem import PlanningProblem
from tests.planning.building import a_pair, a_problem, a_session, applied
from tests.planning.checking import at, broken_norms

DAY = date(2026, 9, 7)


def unconnected(many: int, *, spread: bool = True) -> PlanningProblem:
    """An autumn cohort of pairs that share nobody."""
    pairs = [a_pair(f"p{n}", f"mentor {n}", f"adept {n}") for n in range(many)]
    return replace(a_problem(pairs), spread=spread)


def firsts(found: Plan) -> list[date]:
    """The days of the first sessions."""
    return [one.wall_start.date() for one in found.sessions if one.number == 1]


def test_spread_pairs_meet_over_the_week_and_the_day_at_no_cost() -> None:
    found = plan(unconnected(40))
    days, starts = Counter(firsts(found)), Counter(one.wall_start for one in found.sessions)
    assert {day.weekday() for day in days} == {0, 1, 2, 3, 4}
    assert max(days.values()) <= 16
    assert max(starts.values()) <= 8
    assert found.days_off == found.least_days_off


def test_a_spread_pair_keeps_its_weekday_and_the_weeks_of_the_others() -> None:
    spread, plain = plan(unconnected(10)), plan(unconnected(10, spread=False))
    for one in spread.sessions:
        same = next(p for p in plain.sessions if (p.pair_id, p.number) == (one.pair_id, one.number))
        assert abs((one.ideal_on - same.ideal_on).days) <= 3
    for pair in {one.pair_id for one in spread.sessions}:
        assert len({one.ideal_on.weekday() for one in spread.sessions if one.pair_id == pair}) == 1


def test_another_pair_does_not_move_the_ones_that_stand() -> None:
    few = unconnected(5)
    first = plan(few)
    more = replace(applied(few, first), pairs=(*applied(few, first).pairs, a_pair("new", "Zoe", "Ylva")))
    moved = [one for one in plan(more).sessions if one.is_changed]
    assert {one.pair_id for one in moved} == {"new"}


def test_the_spread_of_a_short_cohort_stays_within_it() -> None:
    short = replace(unconnected(12), starts_on=DAY, ends_on=DAY + timedelta(days=4))
    found = plan(replace(short, norm=replace(short.norm, sessions=2)))
    assert len(found.sessions) == 24


def test_only_as_many_sessions_run_at_once_as_there_are_rooms() -> None:
    found = plan(replace(unconnected(12), rooms=1))
    starts = sorted(one.wall_start for one in found.sessions)
    assert len(starts) == 36
    assert all(later - earlier >= timedelta(minutes=90) for earlier, later in pairwise(starts))
    assert found.possible == 36
    assert found.least_days_off <= found.days_off


def test_a_room_that_another_cohort_has_is_taken() -> None:
    other = a_pair("other", "Ida", "Bo", [a_session(at(DAY, 8), pair="other", minutes=240)])
    one_day = a_problem(sessions=1, starts_on=DAY, ends_on=DAY)
    (session,) = plan(replace(one_day, rooms=1, elsewhere=(other,))).sessions
    assert session.wall_start == at(DAY, 13)


def test_nobody_meets_more_often_on_a_day_than_asked_for() -> None:
    pairs = [a_pair(f"p{n}", "Moa", f"adept {n}") for n in range(3)]
    crowded = a_problem(pairs, sessions=1, starts_on=DAY, ends_on=DAY + timedelta(days=1))
    assert len(plan(crowded).sessions) == 3
    assert len(plan(replace(crowded, most_a_day=1)).sessions) == 2


def test_sessions_of_another_cohort_count_as_meetings_of_the_day() -> None:
    other = a_pair("other", "Moa", "Bo", [a_session(at(DAY, 15), pair="other", minutes=60)])
    one_day = a_problem(sessions=1, starts_on=DAY, ends_on=DAY)
    assert not plan(replace(one_day, most_a_day=1, elsewhere=(other,))).sessions


def test_planning_from_a_day_leaves_what_lies_before_it() -> None:
    before = a_problem()
    stands = applied(before, plan(before))
    busy = a_problem(stands.pairs, busy={"Moa": [(at(date(2026, 9, 1), 0), at(date(2026, 10, 20), 0))]})
    found = plan(replace(busy, from_day=date(2026, 10, 1)))
    assert [one.number for one in found.sessions] == [2, 3]
    assert [one.is_changed for one in found.sessions] == [True, False]
    assert found.withdrawn == ()
    assert min(one.wall_start.date() for one in found.sessions) >= date(2026, 10, 1)


def test_what_has_passed_without_being_held_is_planned_again_from_the_day_asked_for() -> None:
    passed = a_session(at(date(2026, 9, 14), 9))
    late = a_problem([a_pair(sessions=[passed])], today=date(2026, 9, 20))
    found = plan(replace(late, from_day=date(2026, 10, 1)))
    assert found.sessions[0].keeps_id == passed.id
    assert found.sessions[0].wall_start.date() == date(2026, 10, 1)


@pytest.mark.parametrize("days", [1, 2])
def test_numbers_close_up_where_not_all_sessions_find_a_time(days: int) -> None:
    tight = a_problem(starts_on=DAY, ends_on=DAY + timedelta(days=days - 1))
    found = plan(tight)
    assert [one.number for one in found.sessions] == [1, 2][:days]
    assert [one.number for one in found.unplaced] == [1, 2, 3][days:]


def test_a_number_that_stands_does_not_keep_the_others_from_closing_up() -> None:
    booked = a_session(at(DAY, 9), number=3, status=SessionStatus.BOOKED)
    found = plan(a_problem([a_pair(sessions=[booked])], starts_on=DAY - timedelta(days=3), ends_on=DAY))
    assert [one.number for one in found.sessions] == [1]
    assert [one.number for one in found.unplaced] == [2]


@pytest.mark.parametrize("spread", [False, True])
def test_a_large_group_that_shares_people_is_planned_without_a_gap(spread: bool) -> None:
    # A ring: every mentor has two adepts, every adept two mentors, so that all hang together.
    pairs = [a_pair(f"p{n}", f"mentor {n // 2}", f"adept {(n + 1) // 2 % 30}") for n in range(60)]
    problem = replace(a_problem(pairs), spread=spread)
    found = plan(problem)
    assert broken_norms(problem, found) == []
    assert (len(found.sessions), found.possible) == (180, 180)
    assert found.days_off == found.least_days_off
    assert not any(one.is_changed for one in plan(applied(problem, found)).sessions)
