"""New partners for some people: nobody else who waits gets one, and the ways say what they do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.rematch_ways import focused, way_views
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.people import People
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench
from tests.services.cohort_building import adept, mentor, rematching

ANNA, BO, CIA, EVA, FIA, GUN = map(PersonId, ("Anna", "Bo", "Cia", "Eva", "Fia", "Gun"))


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """Anna and Eva were a pair until Anna left; Bo and Fia are one, Gun waits, Fia could take another."""
    with Bench(tmp_path).started() as made:
        mentor(made, ANNA)
        mentor(made, BO, department="Sales")
        mentor(made, CIA, department="IT")
        adept(made, EVA, department="IT")
        adept(made, FIA, capacity=2)
        adept(made, GUN)
        for one, other in ((ANNA, EVA), (BO, FIA)):
            Pairing(made).assign(AUTUMN.id, one, other)
        People(made).leave_company(ANNA, "A new job")
        yield made


def test_only_who_was_asked_about_gets_a_partner(door: Door) -> None:
    snapshot = door.snapshot()
    whole = rematching(door).ways(snapshot)
    assert {CIA} <= {one.mentor_id for way in whole for one in way.plan.pairs}

    ways = rematching(door).ways(focused(snapshot, [EVA], Side.ADEPT))
    got = {adept_id for way in ways for _, adept_id in way.change.new}
    assert got <= {EVA, FIA}
    for way in ways:
        assert sum(one.adept_id == FIA for one in way.plan.pairs) <= 1
        assert GUN not in {one.adept_id for one in way.plan.pairs}


def test_the_ways_are_told_line_by_line(door: Door) -> None:
    snapshot = door.snapshot()
    ways = rematching(door).ways(focused(snapshot, [EVA], Side.ADEPT))
    (view,) = way_views(ways, snapshot, Words("en"))
    assert view.title == "1 proposal gives way"
    assert view.lines[-1] == "Bo and Fia are no longer proposed."
    assert {line.partition(" become")[0] for line in view.lines[:-1]} == {"Bo and Eva", "Cia and Fia"}


def test_a_way_that_makes_no_pair_is_not_offered(door: Door) -> None:
    People(door).leave_company(CIA, "A new job")
    snapshot = door.snapshot()
    ways = rematching(door).ways(focused(snapshot, [EVA], Side.ADEPT))
    assert way_views(ways, snapshot, Words("en")) == ()
