"""Filters, weeks and busy rows: which sessions are let through, how weeks count, what repeats is one row."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.people import Busy
from revmentor_desktop.domain.sessions import VOID, SessionStatus
from revmentor_desktop.models.busy_rows import BusyList, busy_rows, typed
from revmentor_desktop.models.red_days import RedDays
from revmentor_desktop.models.session_filters import Kind, SessionFilter, options
from revmentor_desktop.models.session_weeks import SessionWeeks, weeks
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, pair, session
from tests.models.test_sessions import COUPLES, ENGLISH, States, cohort, lines_of, made, some_sessions

PAIR = pair(*COUPLES[0])
DAYS = RedDays("SE", "sv")
DAYS.name(date(2026, 10, 1))


@settings(max_examples=40, deadline=None)
@given(some_sessions, st.sets(st.sampled_from(list(SessionStatus))), st.sets(st.integers(0, 2)))
def test_a_filter_shows_what_is_asked_and_nothing_else(
    state: States, statuses: set[SessionStatus], couples: set[int]
) -> None:
    lines = lines_of(*made(state))
    pairs = {str(pair(*COUPLES[place]).id) for place in couples}
    asked = SessionFilter().asking(Kind.STATUS, statuses).asking(Kind.PAIR, pairs)
    lines.ask(asked)
    expected = {
        one.id
        for one in made(state)
        if (not statuses or one.status in statuses) and (not pairs or one.pair_id in pairs)
    }
    assert {line.id for line in lines.all()} == expected
    assert lines.let_through == len(expected)


def test_a_person_is_found_on_both_sides_and_in_every_pair() -> None:
    lines = lines_of(session(PAIR.id), session(pair(*COUPLES[2]).id), session(pair(*COUPLES[1]).id))
    lines.ask(SessionFilter().asking(Kind.PERSON, ["Bo Ek"]))
    assert {line.pair_id for line in lines.all()} == {PAIR.id, pair(*COUPLES[2]).id}


def test_who_is_gone_is_not_asked_for_any_more() -> None:
    asked = SessionFilter(pairs=frozenset({PAIR.id, "gone"}), people=frozenset({"nobody"}))
    assert asked.known(cohort()) == SessionFilter(pairs=frozenset({PAIR.id}))


def test_names_to_tick_come_in_swedish_order() -> None:
    lines = lines_of(session(PAIR.id), session(pair(*COUPLES[1]).id), session(pair(*COUPLES[2]).id))
    names = [name for _, name in options(Kind.PERSON, cohort(), lines.whole(), Words("sv"))]
    assert names == ["Bo Ek", "Cia Holm", "Dag Fors", "Eva Åberg", "Åsa Lind"]


@settings(max_examples=40, deadline=None)
@given(some_sessions, some_sessions)
def test_weeks_count_every_session_that_was_not_called_off(first: States, second: States) -> None:
    model = SessionWeeks()
    watched = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for state in (first, second):
        shown = weeks(AUTUMN, lines_of(*made(state)).all(), DAYS, ENGLISH)
        model.show(shown)
        assert sum(week.count for week in model.weeks) == sum(one.status not in VOID for one in made(state))
        steps = {later.monday - earlier.monday for earlier, later in pairwise(shown)}
        assert steps == {timedelta(days=7)}
    watched.deleteLater()


def test_a_week_is_heard_with_its_days_its_sessions_and_what_stands_out() -> None:
    model = SessionWeeks()
    kicked_off = replace(AUTUMN, kickoff_on=date(2026, 9, 15), ends_on=date(2026, 12, 31))
    model.show(weeks(kicked_off, lines_of(session(PAIR.id)).all(), DAYS, ENGLISH))
    heard = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert heard[0] == "Week 38, 14 Sep to 20 Sep: 0 sessions, 15 Sep: Kick-off"
    assert heard[2] == "Week 40, 28 Sep to 4 Oct: 1 session"
    assert "25 Dec: Juldagen" in heard[model.row_of(date(2026, 12, 25))]


def test_a_session_outside_the_cohort_lies_in_the_strip_too() -> None:
    late = session(PAIR.id, 1, datetime(2027, 1, 14, 9))
    shown = weeks(AUTUMN, lines_of(late).all(), DAYS, ENGLISH)
    assert (shown[0].monday, shown[-1].monday) == (date(2026, 9, 14), date(2027, 1, 11))


def test_a_weekly_busy_time_stays_at_nine_when_the_clocks_change() -> None:
    times = typed(date(2026, 10, 20), time(9), time(12), date(2026, 11, 3))
    assert [one.start for one in times] == [datetime(2026, 10, day, 9) for day in (20, 27)] + [
        datetime(2026, 11, 3, 9)
    ]


def test_what_repeats_every_week_is_one_row_and_so_is_a_file() -> None:
    weekly = typed(date(2026, 10, 20), time(9), time(12), date(2026, 11, 3))
    once = typed(date(2026, 10, 21), time(13), time(14), None)
    read = [
        Busy(start=datetime(2026, 10, day, 8), end=datetime(2026, 10, day, 9), source="a.ics")
        for day in (5, 8)
    ]
    assert [row.text for row in busy_rows([*read, *once, *weekly], ENGLISH)] == [
        "“a.ics”: 2 times from 5 Oct 2026 to 8 Oct 2026",
        "Every Tuesday, 09:00 to 12:00, from 20 Oct 2026 to 3 Nov 2026",
        "Wed 21 Oct 2026, 13:00 to 14:00",
    ]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 20), st.sampled_from(["", "a.ics", "b.ics"])),
        max_size=30,
    )
)
def test_rows_hold_every_busy_time_once(times: list[tuple[int, int, str]]) -> None:
    midnight = datetime(2026, 10, 1)
    busy = {
        Busy(
            start=midnight + timedelta(days=day, hours=hour),
            end=midnight + timedelta(days=day, hours=hour + 1),
            source=source,
        )
        for day, hour, source in times
    }
    model = BusyList()
    watched = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = busy_rows(busy, ENGLISH)
    model.show(rows)
    assert sorted(one.start for row in rows for one in row.times) == sorted(one.start for one in busy)
    assert model.rowCount() == len(rows)
    watched.deleteLater()
