"""Booking: the lanes, other times, choosing one, replacements; each one step that undo takes back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import AgendaItemId, PairId, SessionId
from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import Busy, Side
from revmentor_desktop.domain.sessions import COMING, Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.office import Office
from tests.building import Bench, pair, participation, person, session

PAIR, OTHER = PairId("Anna+Bo"), PairId("Cia+Bo")
FIRST = SessionId(f"{PAIR}-1")
THURSDAY = datetime(2026, 10, 8, 10)
BUSY = (Busy(start=datetime(2026, 10, 9, 0), end=datetime(2026, 10, 10, 0)),)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Two pairs that share an adept; the first has a session on a Thursday."""
    bench = Bench(tmp_path)
    with bench.started() as door:
        furnish(door)
        yield Office(door, bench.place)


def furnish(door: Door, *more: Session) -> None:
    """Write people, pairs and sessions."""
    with door.step(Verb.IMPORT_PEOPLE) as unit:
        unit.put(person("Anna"), person("Bo"), person("Cia"))
        unit.put(participation("Anna", Side.MENTOR), participation("Cia", Side.MENTOR))
        unit.put(replace(participation("Bo", Side.ADEPT), capacity=2, busy=BUSY))
        unit.put(*(replace(pair(who, "Bo"), status=PairStatus.ACTIVE) for who in ("Anna", "Cia")))
        unit.put(session(PAIR, 1, THURSDAY), *more)


def stored(office: Office, session_id: str = FIRST) -> Session:
    """A session as it stands in the file."""
    return next(one for one in office.door.store.all(Session) if one.id == session_id)


def call_off(office: Office) -> None:
    """Cancel the first session."""
    office.sessions.call_off(FIRST, SessionStatus.CANCELLED, Side.ADEPT)


def test_a_session_is_sent_on_a_day_and_booked_and_the_day_stays(office: Office) -> None:
    office.booking.become([FIRST], SessionStatus.SENT)
    assert (stored(office).status, stored(office).sent_on) == (SessionStatus.SENT, date(2026, 9, 1))
    office.booking.become([FIRST], SessionStatus.BOOKED)
    assert (stored(office).status, stored(office).sent_on) == (SessionStatus.BOOKED, date(2026, 9, 1))
    office.booking.become([FIRST], SessionStatus.SUGGESTED)
    assert (stored(office).status, stored(office).sent_on) == (SessionStatus.SUGGESTED, None)


def test_invitations_are_noted_once_and_what_is_booked_stays_booked(office: Office) -> None:
    other = SessionId(f"{OTHER}-1")
    booked = replace(session(OTHER, 1, THURSDAY.replace(day=14)), status=SessionStatus.BOOKED)
    with office.door.step(Verb.ADD_SESSION) as unit:
        unit.put(booked)
    assert office.booking.note_sent((FIRST, other)) == (FIRST, other)
    today = office.door.today
    assert (stored(office).status, stored(office).sent_on) == (SessionStatus.SENT, today)
    assert (stored(office, other).status, stored(office, other).sent_on) == (SessionStatus.BOOKED, today)
    with pytest.raises(RuleBroken, match="nothing-to-book"):
        office.booking.note_sent((FIRST, other))


def test_several_are_booked_in_one_step_and_what_was_held_stays(office: Office) -> None:
    second, held = session(PAIR, 2, datetime(2026, 11, 5, 9)), session(PAIR, 3, datetime(2026, 8, 20, 9))
    with office.door.step(Verb.ADD_SESSION) as unit:
        unit.put(second, replace(held, status=SessionStatus.HELD))
    assert office.booking.become([FIRST, second.id, held.id], SessionStatus.BOOKED) == (FIRST, second.id)
    assert stored(office, held.id).status is SessionStatus.HELD
    assert office.history.undo().verb == Verb.BOOK_SESSIONS
    assert {stored(office).status, stored(office, second.id).status} == {SessionStatus.SUGGESTED}


def test_nothing_is_written_where_nothing_would_change(office: Office) -> None:
    with pytest.raises(RuleBroken, match="nothing-to-book"):
        office.booking.become([FIRST], SessionStatus.SUGGESTED)
    call_off(office)
    with pytest.raises(RuleBroken, match="session-over"):
        office.booking.become([FIRST], SessionStatus.BOOKED)


def test_choosing_another_time_moves_the_session_there_and_books_it(office: Office) -> None:
    other = datetime(2026, 10, 12, 13)
    office.booking.offer(FIRST, [other])
    office.booking.choose(FIRST, other)
    chosen = stored(office)
    assert (chosen.wall_start, chosen.status) == (other, SessionStatus.BOOKED)
    assert chosen.alternatives == (THURSDAY,)
    office.history.undo()
    assert (stored(office).wall_start, stored(office).alternatives) == (THURSDAY, (other,))


def test_a_time_that_was_not_offered_cannot_be_chosen(office: Office) -> None:
    with pytest.raises(RuleBroken, match="time-not-offered"):
        office.booking.choose(FIRST, datetime(2026, 10, 12, 13))


@pytest.mark.parametrize(
    ("times", "code"),
    [
        ([THURSDAY + timedelta(days=n) for n in range(1, 5)], "too-many-alternatives"),
        ([datetime(2027, 3, 28, 2, 30)], "time-skipped"),
        ([datetime(2026, 11, 5, 10)], "in-two-places"),
    ],
)
def test_other_times_must_be_few_real_and_free(office: Office, times: list[datetime], code: str) -> None:
    with office.door.step(Verb.ADD_SESSION) as unit:
        unit.put(session(OTHER, 1, datetime(2026, 11, 5, 9)))
    with pytest.raises(RuleBroken, match=code):
        office.booking.offer(FIRST, times)


def test_other_times_are_near_on_days_of_their_own_and_pass_by_busy_days(office: Office) -> None:
    with office.door.step(Verb.ADD_SESSION) as unit:
        unit.put(session(OTHER, 1, datetime(2026, 10, 12, 9)))
    times = office.booking.other_times(office.door.snapshot(), FIRST)
    # Friday the ninth Bo is busy, on Monday he meets Cia, and a week-end lies between.
    assert times == tuple(datetime(2026, 10, day, 10) for day in (13, 14, 15))


def test_times_that_were_sent_are_kept_free_until_the_session_is_booked(office: Office) -> None:
    def planned() -> set[datetime]:
        draft = office.scheduling.draft(office.door.snapshot())
        return {one.wall_start for one in draft.sessions if one.pair_id == OTHER}

    wanted = min(planned())
    found = office.booking.other_times(office.door.snapshot(), FIRST)
    office.booking.offer(FIRST, (wanted,))
    assert wanted in planned()
    office.booking.become([FIRST], SessionStatus.SENT)
    assert all(abs(one - wanted) >= timedelta(minutes=90) for one in planned())
    assert office.booking.other_times(office.door.snapshot(), FIRST) == found
    office.booking.become([FIRST], SessionStatus.BOOKED)
    assert wanted in planned()


def test_a_cancelled_session_is_replaced_with_its_number_place_and_agenda(office: Office) -> None:
    with office.door.step(Verb.CHANGE_AGENDA) as unit:
        unit.put(replace(stored(office), place="Linden"))
        unit.put(AgendaItem(id=AgendaItemId("item"), session_id=FIRST, position=0, title="Mål", minutes=15))
    call_off(office)
    times = office.booking.new_times(office.door.snapshot(), FIRST)
    assert len(times) == 3
    made = office.booking.replace(FIRST, times[1], times)
    assert (made.number, made.replaces_id, made.place, made.wall_start) == (1, FIRST, "Linden", times[1])
    assert made.alternatives == (times[0], times[2])
    agenda = office.door.snapshot().agenda_of(made.id)
    assert [item.title for item in agenda] == ["Mål"]
    with pytest.raises(RuleBroken, match="already-replaced"):
        office.booking.replace(FIRST, times[0])
    office.history.undo()
    assert {one.id for one in office.door.store.all(Session)} == {FIRST}


def test_only_what_was_called_off_in_a_living_pair_is_replaced(office: Office) -> None:
    with pytest.raises(RuleBroken, match="session-stands"):
        office.booking.replace(FIRST, datetime(2026, 10, 12, 13))
    call_off(office)
    office.pairs.end(PAIR, "They moved away")
    with pytest.raises(RuleBroken, match="pair-over"):
        office.booking.replace(FIRST, datetime(2026, 10, 12, 13))


def test_moving_to_another_time_takes_it_off_the_list(office: Office) -> None:
    other = datetime(2026, 10, 12, 13)
    office.booking.offer(FIRST, [other])
    office.sessions.move(FIRST, other)
    assert stored(office).alternatives == ()


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.datetimes(datetime(2026, 9, 14), datetime(2026, 12, 18)).map(lambda at: at.replace(microsecond=0)),
        max_size=25,
    ),
    st.integers(30, 150),
)
def test_proposed_times_are_free_working_times_whatever_else_stands(
    starts: list[datetime], minutes: int
) -> None:
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        with bench.started() as door:
            elsewhere = [replace(session(OTHER, n, at), minutes=90) for n, at in enumerate(starts, start=1)]
            furnish(door, *elsewhere, replace(session(PAIR, 1, THURSDAY), minutes=minutes))
            office = Office(door, bench.place)
            times = office.booking.other_times(door.snapshot(), FIRST)
            hours = door.programme().hours
    assert len({one.date() for one in times}) == len(times) <= 3
    for start in times:
        end = start + timedelta(minutes=minutes)
        assert start.date() > date(2026, 9, 1)
        assert start.weekday() < 5
        assert hours.opens <= start.time()
        assert end <= datetime.combine(start.date(), hours.closes)
        taken = [(one.wall_start, one.wall_start + timedelta(minutes=one.minutes)) for one in elsewhere]
        spans = [*taken, (BUSY[0].start, BUSY[0].end), (THURSDAY, THURSDAY + timedelta(minutes=minutes))]
        assert not any(begun < end and start < ended for begun, ended in spans)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(sorted(COMING)), min_size=1, max_size=8))
def test_any_walk_through_the_lanes_is_taken_back_step_by_step(walk: list[SessionStatus]) -> None:
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        with bench.started() as door:
            furnish(door)
            office = Office(door, bench.place)
            seen = [stored(office)]
            for status in walk:
                if status is not seen[-1].status:
                    office.booking.become([FIRST], status)
                    seen.append(stored(office))
            raised = door.store.sequences()[FIRST]
            for before in reversed(seen[:-1]):
                office.history.undo()
                assert stored(office) == before
            assert door.store.sequences()[FIRST] == raised + len(seen) - 1


def test_what_is_called_off_with_a_pair_is_cancelled_in_one_step(office: Office) -> None:
    office.booking.become([FIRST], SessionStatus.BOOKED)
    office.pairs.pause(PAIR)
    assert stored(office).status is SessionStatus.CANCELLED
    office.history.undo()
    assert stored(office).status is SessionStatus.BOOKED
    assert next(one for one in office.door.store.all(Pair) if one.id == PAIR).status is PairStatus.ACTIVE
