"""Sessions through the services: planned, moved, logged, cancelled, and planned again."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import ParticipationId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Busy, Participation, Side
from revmentor_desktop.domain.planning import PlanChoices
from revmentor_desktop.domain.programme import WorkingHours
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from revmentor_desktop.services.programmes import Programmes
from revmentor_desktop.services.scheduling import Scheduling, with_busy
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


def test_only_the_chosen_pairs_are_planned_around_the_others(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        first, second = paired(door), paired(door, "Eva", "Ove")
        Sessions(door).add(second.id, datetime(2026, 10, 5, 9), 60)
        draft = Scheduling(door).draft(door.snapshot(), PlanChoices(pair_ids=frozenset({first.id})))
        assert {one.pair_id for one in draft.sessions} == {first.id}
        Scheduling(door).apply(AUTUMN.id, draft)
        assert len(door.store.all(Session)) == 4


def test_number_length_and_hours_can_be_chosen_for_one_planning(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        paired(door)
        afternoon = WorkingHours(opens=time(13), closes=time(16), lunch_from=time(12), lunch_to=time(13))
        draft = Scheduling(door).draft(
            door.snapshot(), PlanChoices(sessions=2, minutes=60, hours=afternoon, spacing=20)
        )
        assert [(one.number, one.minutes) for one in draft.sessions] == [(1, 60), (2, 60)]
        assert all(13 <= one.wall_start.hour < 16 for one in draft.sessions)


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        (PlanChoices(minutes=45), "norm-impossible"),
        (PlanChoices(minutes=150), "norm-impossible"),
        (PlanChoices(sessions=0), "norm-impossible"),
        (PlanChoices(hours=WorkingHours(opens=time(17), closes=time(8))), "hours-upside-down"),
        (PlanChoices(rooms=0), "plan-choices-impossible"),
        (PlanChoices(most_a_day=0), "plan-choices-impossible"),
        (PlanChoices(spacing=0), "plan-choices-impossible"),
    ],
)
def test_choices_against_the_norm_are_refused(tmp_path: Path, choices: PlanChoices, code: str) -> None:
    with Bench(tmp_path).started() as door:
        with pytest.raises(RuleBroken) as refused:
            Scheduling(door).draft(door.snapshot(), choices)
        assert refused.value.code == code


def test_a_plan_is_one_step_that_undo_takes_back_whole(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        paired(door)
        paired(door, "Eva", "Ove")
        plan(door)
        assert len(door.store.all(Session)) == 6
        History(door).undo()
        assert door.store.all(Session) == []


def test_planning_again_writes_nothing(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        paired(door)
        plan(door)
        before = door.store.position()
        plan(door)
        assert door.store.position() == before


def test_busy_times_are_kept_and_a_newer_file_of_the_same_name_replaces_the_older(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        paired(door)
        anna, scheduling = PersonId("Anna"), Scheduling(door)
        typed = Busy(start=datetime(2026, 10, 1, 9), end=datetime(2026, 10, 1, 10))
        old, new = (
            replace(
                typed,
                start=typed.start + timedelta(days=day),
                end=typed.end + timedelta(days=day),
                source="a.ics",
            )
            for day in (1, 2)
        )
        scheduling.keep_busy(AUTUMN.id, {anna: (typed, old)})
        scheduling.keep_busy(AUTUMN.id, {anna: (new,)})
        (part,) = door.store.all(Participation, person_id=anna)
        assert part.busy == (typed, new)
        History(door).undo()
        (part,) = door.store.all(Participation, person_id=anna)
        assert part.busy == (typed, old)


def test_a_calendar_file_keeps_its_owner_free_of_sessions(tmp_path: Path) -> None:
    calendar = tmp_path / "anna.ics"
    calendar.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        "DTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Stockholm:20260101T070000\r\nDURATION:PT6H\r\n"
        "RRULE:FREQ=DAILY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    with Bench(tmp_path).started() as door:
        paired(door)
        scheduling, snapshot = Scheduling(door), door.snapshot()
        busy = {PersonId("Anna"): scheduling.read_busy(snapshot, calendar)}
        draft = scheduling.draft(with_busy(snapshot, busy))
        assert {one.wall_start.hour for one in draft.sessions} <= {13, 14, 15}
        assert len(draft.sessions) == 3


def test_a_session_in_another_cohort_is_in_the_way(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        paired(door)
        planned = plan(door)[0]
        spring = Programmes(door).add_cohort("Höst B", AUTUMN.starts_on, AUTUMN.ends_on)
        for name, side in (("Anna", Side.MENTOR), ("Cia", Side.ADEPT)):
            there = replace(participation(name, side), id=ParticipationId(f"{name}-B"), cohort_id=spring.id)
            if name == "Cia":
                People(door).add(person(name), there)
            else:
                People(door).join(there)
        Pairing(door).assign(spring.id, PersonId("Anna"), PersonId("Cia"))
        draft = Scheduling(door).draft(door.snapshot(spring.id), PlanChoices(most_a_day=1))
        assert planned.wall_start.date() not in {one.wall_start.date() for one in draft.sessions}
