"""Telling, approving, and reserves who keep their place in the queue into the next cohort."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from revmentor_desktop.domain.ids import CohortId, ParticipationId, PersonId
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.people import People
from revmentor_desktop.services.programmes import Programmes
from revmentor_desktop.services.selection import Selection
from tests.building import AUTUMN, Bench
from tests.services.cohort_building import adept, mentor

DAY = date(2026, 9, 2)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def door(bench: Bench) -> Iterator[Door]:
    """Anna, Bo and Cia are mentors, Eva is an adept."""
    with bench.started() as made:
        for name in ("Anna", "Bo", "Cia"):
            mentor(made, name, "Podcasts")
        adept(made, "Eva", capacity=2)
        yield made


def part(name: str, side: Side = Side.MENTOR) -> ParticipationId:
    return ParticipationId(f"{name}-{side}")


def next_cohort(door: Door) -> CohortId:
    return Programmes(door).add_cohort("Spring 2027", date(2027, 2, 1), date(2027, 6, 1)).id


def kept(door: Door, name: str, cohort: CohortId = AUTUMN.id) -> Participation:
    (found,) = door.store.all(Participation, person_id=PersonId(name), cohort_id=cohort)
    return found


def test_many_are_told_in_one_step(door: Door) -> None:
    Selection(door).tell([part("Anna"), part("Bo")], DAY)
    assert [kept(door, name).told_on for name in ("Anna", "Bo", "Cia")] == [DAY, DAY, None]
    History(door).undo()
    assert kept(door, "Anna").told_on is None


def test_many_managers_approve_in_one_step_and_it_can_be_taken_back(door: Door) -> None:
    Selection(door).approve([part("Anna"), part("Bo")], DAY)
    Selection(door).approve([part("Bo")], None)
    assert [kept(door, name).manager_approved_on for name in ("Anna", "Bo", "Cia")] == [DAY, None, None]


def test_a_new_decision_must_be_told_anew(door: Door) -> None:
    Selection(door).tell([part("Anna")], DAY)
    People(door).decide([part("Anna")], ParticipationStatus.RESERVE)
    assert kept(door, "Anna").told_on is None


def test_reserves_apply_to_the_next_cohort_in_the_order_in_which_they_waited(
    bench: Bench, door: Door
) -> None:
    people = People(door)
    people.decide([part("Bo")], ParticipationStatus.RESERVE)
    bench.now = datetime(2026, 9, 5, 9, tzinfo=UTC)
    people.decide([part("Anna"), part("Eva", Side.ADEPT)], ParticipationStatus.RESERVE)
    Selection(door).approve([part("Anna")], DAY)
    spring = next_cohort(door)
    bench.now = datetime(2027, 1, 10, 9, tzinfo=UTC)

    reserves = Selection(door).reserves(spring)
    assert reserves[0].person_id == "Bo"
    assert {one.person_id for one in reserves} == {"Anna", "Bo", "Eva"}
    assert Selection(door).take_over(spring) == 3

    anna = kept(door, "Anna", spring)
    assert (anna.status, anna.applied_on) == (ParticipationStatus.APPLIED, date(2027, 1, 10))
    assert (anna.waiting_since, anna.manager_approved_on) == (date(2026, 9, 5), None)
    assert anna.offers == kept(door, "Anna").offers != ()
    assert kept(door, "Eva", spring).capacity == 2
    assert Selection(door).reserves(spring) == ()
    History(door).undo()
    assert door.store.all(Participation, cohort_id=spring) == []


def test_nobody_comes_along_who_took_part_since_or_was_not_in_reserve_last(door: Door) -> None:
    people = People(door)
    people.decide([part("Anna"), part("Bo")], ParticipationStatus.RESERVE)
    people.decide([part("Bo")], ParticipationStatus.DECLINED)
    spring = next_cohort(door)
    assert [one.person_id for one in Selection(door).reserves(spring)] == ["Anna"]
    assert Selection(door).reserves(AUTUMN.id) == ()
    assert Selection(door).take_over(AUTUMN.id) == 0
