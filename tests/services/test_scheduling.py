"""Sessions through the services: planned, moved, logged, cancelled, and planned again."""

from datetime import date, datetime
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from revmentor_desktop.services.scheduling import Scheduling
from revmentor_desktop.services.sessions import Sessions
from tests.building import AUTUMN, Bench, participation, person


def paired(door: Door, mentor: str = "Anna", adept: str = "Bo") -> Pair:
    """A pair in the autumn cohort."""
    People(door).add(person(mentor), participation(mentor, Side.MENTOR))
    People(door).add(person(adept), participation(adept, Side.ADEPT))
    return Pairing(door).assign(AUTUMN.id, PersonId(mentor), PersonId(adept))


def plan(door: Door) -> list[Session]:
    """Plan the cohort and give its sessions by start."""
    scheduling = Scheduling(door)
    scheduling.apply(AUTUMN.id, scheduling.draft(door.snapshot()))
    return sorted(door.store.all(Session), key=lambda one: one.wall_start)


def test_a_cancelled_session_keeps_its_number_for_its_replacement(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        paired(door)
        first = plan(door)[0]
        Sessions(door).call_off(first.id, SessionStatus.CANCELLED, Side.ADEPT)
        after = plan(door)
        assert sorted(one.number for one in after) == [1, 1, 2, 3]
        assert [one.replaces_id for one in after if one.number == 1 and one.id != first.id] == [first.id]


def test_what_was_moved_by_hand_stays_when_planned_again(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        paired(door)
        second = plan(door)[1]
        moved = datetime(2026, 11, 5, 14)
        Sessions(door).move(second.id, moved)
        assert moved in [one.wall_start for one in plan(door)]


def test_ending_a_pair_cancels_what_lies_ahead_in_the_same_step(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        made = paired(door)
        plan(door)
        Pairs(door).end(made.id, "no time")
        assert {one.status for one in door.store.all(Session)} == {SessionStatus.CANCELLED}


def test_nobody_is_in_two_places_at_once(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        made = paired(door)
        Sessions(door).add(made.id, datetime(2026, 10, 5, 9), 60)
        with pytest.raises(RuleBroken, match="in-two-places"):
            Sessions(door).add(made.id, datetime(2026, 10, 5, 9, 30), 60)
        Sessions(door).add(made.id, datetime(2026, 10, 5, 10), 60)


def test_a_time_that_the_spring_skips_is_refused_with_the_next_that_is(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        made = paired(door)
        with pytest.raises(RuleBroken) as refused:
            Sessions(door).add(made.id, datetime(2027, 3, 28, 2, 15), 60)
        assert refused.value.facts["next"] == "2027-03-28 03:15"


def test_a_session_in_the_future_cannot_have_been_held(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        paired(door)
        with pytest.raises(RuleBroken, match="session-ahead"):
            Sessions(door).hold(plan(door)[0].id)


def test_a_calendar_sequence_rises_with_each_change_and_never_falls(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        made = paired(door)
        session = Sessions(door).add(made.id, datetime(2026, 10, 5, 9), 60)
        seen = [door.store.sequences()[session.id]]
        Sessions(door).move(session.id, datetime(2026, 10, 6, 9))
        seen.append(door.store.sequences()[session.id])
        History(door).undo()
        seen.append(door.store.sequences()[session.id])
        assert seen == [0, 1, 2]
        assert door.store.all(Session)[0].wall_start.date() == date(2026, 10, 5)
