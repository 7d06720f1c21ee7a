"""A mentor moves from one adept to another, or takes a place, as one step."""

from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from tests.building import AUTUMN, Bench, participation, person

ANNA, BO, CECILIA, DAN = (PersonId(name) for name in ("Anna", "Bo", "Cecilia", "Dan"))


def seat(door: Door) -> None:
    """Two mentors, Anna and Bo; two adepts, Cecilia and Dan, and Dan works where Anna does."""
    sales = Glossary(door).add_department("Sales").id
    for name, side, department in (
        (ANNA, Side.MENTOR, sales),
        (BO, Side.MENTOR, None),
        (CECILIA, Side.ADEPT, None),
        (DAN, Side.ADEPT, sales),
    ):
        People(door).add(person(name, department=department), participation(name, side))


def couples(door: Door) -> set[tuple[str, str]]:
    return {(one.mentor_id, one.adept_id) for one in door.store.all(Pair)}


def test_a_move_needs_no_free_place_but_the_one_that_it_leaves(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        seat(door)
        first = Pairing(door).assign(AUTUMN.id, BO, CECILIA)

        Pairing(door).reassign(AUTUMN.id, [first.id], BO, DAN)

        assert couples(door) == {(BO, DAN)}
        assert door.store.all(Pair)[0].overrides == ()


def test_undo_brings_back_what_made_way(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        seat(door)
        first = Pairing(door).assign(AUTUMN.id, BO, CECILIA)
        Pairing(door).reassign(AUTUMN.id, [first.id], ANNA, CECILIA)
        assert couples(door) == {(ANNA, CECILIA)}

        History(door).undo()

        assert door.store.all(Pair) == [first]


def test_a_clash_without_a_reason_leaves_everything_as_it_was(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        seat(door)
        first = Pairing(door).assign(AUTUMN.id, ANNA, CECILIA)

        with pytest.raises(RuleBroken) as refused:
            Pairing(door).reassign(AUTUMN.id, [first.id], ANNA, DAN)

        assert refused.value.code == "department-clash"
        assert couples(door) == {(ANNA, CECILIA)}


def test_a_pair_that_is_more_than_proposed_does_not_make_way(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        seat(door)
        first = Pairing(door).assign(AUTUMN.id, BO, CECILIA)
        Pairs(door).activate(first.id)

        with pytest.raises(RuleBroken) as refused:
            Pairing(door).reassign(AUTUMN.id, [first.id], BO, DAN)

        assert refused.value.code == "pair-not-there-yet"
        assert couples(door) == {(BO, CECILIA)}


def test_a_pair_that_is_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        seat(door)
        first = Pairing(door).assign(AUTUMN.id, BO, CECILIA)
        Pairs(door).release(first.id)

        with pytest.raises(RuleBroken) as refused:
            Pairing(door).reassign(AUTUMN.id, [first.id], BO, DAN)

        assert refused.value.code == "gone"
        assert couples(door) == set()
