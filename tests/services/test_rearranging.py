"""Sessions that are moved together, and busy times that come and go: one step each, undone whole."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId, SessionId
from revmentor_desktop.domain.people import Busy, Participation, Side
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.scheduling import Scheduling
from tests.building import AUTUMN, Bench, pair, participation, person, session

THURSDAY = datetime(2026, 10, 8, 9)
PAIR, OTHER = pair("Anna", "Bo"), pair("Cia", "Bo")
FIRST, SECOND = SessionId(f"{PAIR.id}-1"), SessionId(f"{OTHER.id}-1")


def furnish(door: Door, *sessions: Session) -> None:
    with door.step(Verb.IMPORT_PEOPLE) as unit:
        unit.put(*(person(name) for name in ("Anna", "Bo", "Cia")))
        mentors = [participation(name, Side.MENTOR) for name in ("Anna", "Cia")]
        unit.put(*mentors, participation("Bo", Side.ADEPT))
        unit.put(PAIR, OTHER)
        unit.put(*sessions)


def starts(door: Door) -> dict[str, datetime]:
    return {one.id: one.wall_start for one in door.store.all(Session)}


def back_to_back(door: Door) -> None:
    """Bo meets Anna, and right afterwards Cia."""
    later = THURSDAY + timedelta(minutes=90)
    furnish(door, session(PAIR.id, 1, THURSDAY), session(OTHER.id, 1, later))


def test_sessions_that_follow_each_other_move_on_together(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        back_to_back(door)
        Scheduling(door).rearrange(
            {
                FIRST: (THURSDAY + timedelta(minutes=90), 90),
                SECOND: (THURSDAY + timedelta(minutes=180), 90),
            }
        )
        assert starts(door) == {FIRST: datetime(2026, 10, 8, 10, 30), SECOND: datetime(2026, 10, 8, 12)}
        assert all(one.moved_by_hand for one in door.store.all(Session))


def test_where_one_cannot_go_none_goes(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        back_to_back(door)
        before = starts(door)
        with pytest.raises(RuleBroken) as refused:
            Scheduling(door).rearrange(
                {FIRST: (datetime(2026, 10, 9, 9), 90), SECOND: (datetime(2026, 10, 9, 9), 90)}
            )
        assert refused.value.code == "in-two-places"
        assert starts(door) == before


def test_a_session_that_is_over_stays(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        furnish(door, replace(session(PAIR.id, 1, THURSDAY), status=SessionStatus.HELD))
        with pytest.raises(RuleBroken) as refused:
            Scheduling(door).rearrange({FIRST: (datetime(2026, 10, 9, 9), 90)})
        assert refused.value.code == "session-over"


def test_a_time_that_does_not_exist_is_refused_with_the_next_that_does(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        furnish(door, session(PAIR.id, 1, THURSDAY))
        with pytest.raises(RuleBroken) as refused:
            Scheduling(door).rearrange({FIRST: (datetime(2027, 3, 28, 2, 30), 60)})
        assert (refused.value.code, refused.value.facts["next"]) == ("time-skipped", "2027-03-28 03:00")


def test_moving_over_the_change_of_clocks_keeps_nine_oclock(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        furnish(door, session(PAIR.id, 1, datetime(2026, 10, 22, 9)))
        (before,) = door.store.all(Session)
        Scheduling(door).rearrange({FIRST: (datetime(2026, 10, 29, 9), 90)})
        (after,) = door.store.all(Session)
        passed = after.starts_at.timestamp() - before.starts_at.timestamp()
        assert (after.wall_start.hour, passed) == (9, timedelta(days=7, hours=1).total_seconds())


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(-6, 30), st.integers(0, 20), st.integers(2, 5)), max_size=6))
def test_moving_then_undoing_restores_every_session(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[int, int, int]]
) -> None:
    with Bench(tmp_path_factory.mktemp("moved")).started() as door:
        back_to_back(door)
        before = door.store.all(Session)
        done = 0
        for days, halves, length in moves:
            start = datetime(2026, 10, 8, 8) + timedelta(days=days, minutes=30 * halves)
            times = {FIRST: (start, 30 * length), SECOND: (start + timedelta(hours=3), 30 * length)}
            was = door.store.sequences()
            stood = door.store.all(Session)
            Scheduling(door).rearrange(times)
            done += door.store.all(Session) != stood
            assert all(door.store.sequences()[one] >= number for one, number in was.items())
        for _ in range(done):
            History(door).undo()
        assert door.store.all(Session) == before


def busy(hour: int, source: str = "") -> Busy:
    return Busy(start=THURSDAY.replace(hour=hour), end=THURSDAY.replace(hour=hour + 1), source=source)


def test_busy_times_are_removed_by_themselves_and_undo_brings_them_back(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        furnish(door)
        scheduling, anna = Scheduling(door), PersonId("Anna")
        scheduling.keep_busy(AUTUMN.id, {anna: (busy(9), busy(13, "anna.ics"))})
        scheduling.drop_busy(AUTUMN.id, anna, (busy(9),))
        (part,) = door.store.all(Participation, person_id=anna)
        assert part.busy == (busy(13, "anna.ics"),)
        History(door).undo()
        (part,) = door.store.all(Participation, person_id=anna)
        assert part.busy == (busy(9), busy(13, "anna.ics"))


def test_a_busy_time_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        furnish(door)
        upside_down = Busy(start=THURSDAY, end=THURSDAY)
        with pytest.raises(RuleBroken) as refused:
            Scheduling(door).keep_busy(AUTUMN.id, {PersonId("Anna"): (upside_down,)})
        assert refused.value.code == "busy-upside-down"
