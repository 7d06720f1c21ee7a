"""Matching anew when somebody leaves, on a programme file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from revmentor_desktop.domain.drafts import WayOut
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from tests.building import AUTUMN, Bench
from tests.services.cohort_building import adept, couples, mentor, rematching

ANNA, BO, CIA, EVA, FIA = map(PersonId, ("Anna", "Bo", "Cia", "Eva", "Fia"))


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """Anna and Bo are paired with Eva and Fia; Cia, of Fia's department, waits."""
    with Bench(tmp_path).started() as opened:
        mentor(opened, ANNA)
        mentor(opened, BO)
        mentor(opened, CIA, department="Sales")
        adept(opened, EVA)
        adept(opened, FIA, department="Sales")
        for one, other in ((ANNA, EVA), (BO, FIA)):
            Pairing(opened).assign(AUTUMN.id, one, other)
        yield opened


def confirmed(door: Door, one: PersonId, other: PersonId) -> str:
    made = Pairs(door).between(AUTUMN.id, one, other)
    for side in Side:
        Pairs(door).confirm(made.id, side)
    return made.id


def test_whoever_waits_gets_the_place_that_falls_free_and_nobody_else_moves(door: Door) -> None:
    (way,) = rematching(door).ways(door.snapshot(), leaving=[ANNA])
    assert way.way is WayOut.NOBODY_MOVES
    assert {(one.mentor_id, one.adept_id) for one in way.plan.pairs} == {(BO, FIA), (CIA, EVA)}
    assert rematching(door).apply(AUTUMN.id, way, [ANNA], "Left the company") == 1
    assert couples(door) == {(ANNA, EVA): "ended", (BO, FIA): "proposed", (CIA, EVA): "proposed"}
    parts = {one.person_id: one.status for one in door.store.all(Participation)}
    assert parts[ANNA] is ParticipationStatus.WITHDRAWN
    History(door).undo()
    assert couples(door) == {(ANNA, EVA): "proposed", (BO, FIA): "proposed"}


def test_a_proposal_is_broken_where_that_makes_a_pair_more(door: Door) -> None:
    ways = rematching(door).ways(door.snapshot(), leaving=[BO])
    assert [one.way for one in ways] == [WayOut.NOBODY_MOVES, WayOut.MOST_PAIRS]
    assert ways[1].broken == ((ANNA, EVA),)
    assert ways[1].fewest_broken == 1
    rematching(door).apply(AUTUMN.id, ways[1], [BO], "Parental leave")
    assert couples(door) == {(BO, FIA): "ended", (ANNA, FIA): "proposed", (CIA, EVA): "proposed"}


def test_a_confirmed_pair_is_broken_only_when_it_is_freed_by_name_and_with_a_reason(door: Door) -> None:
    pair_id = confirmed(door, ANNA, EVA)
    assert [one.way for one in rematching(door).ways(door.snapshot(), leaving=[BO])] == [WayOut.NOBODY_MOVES]
    ways = rematching(door).ways(door.snapshot(), leaving=[BO], freed=[pair_id])  # type: ignore[list-item]
    assert ways[1].broken == ((ANNA, EVA),)
    with pytest.raises(RuleBroken) as refused:
        rematching(door).apply(AUTUMN.id, ways[1], [], "")
    assert refused.value.code == "reason-missing"
    assert couples(door) == {(ANNA, EVA): "confirmed", (BO, FIA): "proposed"}
    rematching(door).apply(AUTUMN.id, ways[1], [BO], "Bo has left")
    assert couples(door) == {
        (ANNA, EVA): "ended",
        (BO, FIA): "ended",
        (ANNA, FIA): "proposed",
        (CIA, EVA): "proposed",
    }


def test_a_decided_proposal_is_left_alone_until_it_is_freed(door: Door) -> None:
    made = Pairs(door).between(AUTUMN.id, ANNA, EVA)
    Pairs(door).set_locked(made.id, locked=True)
    assert len(rematching(door).ways(door.snapshot(), leaving=[BO])) == 1
    ways = rematching(door).ways(door.snapshot(), leaving=[BO], freed=[made.id])
    rematching(door).apply(AUTUMN.id, ways[1], [BO], "Bo has left")
    assert (ANNA, EVA) not in couples(door)
