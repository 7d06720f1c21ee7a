"""Two mentors change adepts, and several are paired, released or locked, each as one step."""

from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from revmentor_desktop.services.swapping import Swapping
from revmentor_desktop.services.wanted import Wanted
from tests.building import AUTUMN, Bench, participation, person

ANNA, BO, CECILIA, DAN, EVA = (PersonId(name) for name in ("Anna", "Bo", "Cecilia", "Dan", "Eva"))
REASON = "They asked for each other."


def seat(door: Door, *, places: int = 1) -> Swapping:
    """Two mentors, Anna and Bo; adepts Cecilia, Dan and Eva, and Eva works where Anna does."""
    sales = Glossary(door).add_department("Sales").id
    for name, side, department in (
        (ANNA, Side.MENTOR, sales),
        (BO, Side.MENTOR, None),
        (CECILIA, Side.ADEPT, None),
        (DAN, Side.ADEPT, None),
        (EVA, Side.ADEPT, sales),
    ):
        capacity = places if side is Side.ADEPT else 1
        People(door).add(person(name, department=department), participation(name, side, capacity=capacity))
    return Swapping(door)


def couples(door: Door) -> set[tuple[str, str]]:
    return {(one.mentor_id, one.adept_id) for one in door.store.all(Pair)}


def test_two_mentors_change_adepts_and_one_undo_changes_them_back(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        swapping = seat(door)
        first = Pairing(door).assign(AUTUMN.id, ANNA, CECILIA)
        second = Pairing(door).assign(AUTUMN.id, BO, DAN)

        swapping.swap(AUTUMN.id, first.id, second.id)

        assert couples(door) == {(ANNA, DAN), (BO, CECILIA)}
        assert all(not one.overrides for one in door.store.all(Pair))
        History(door).undo()
        assert {one.id for one in door.store.all(Pair)} == {first.id, second.id}


def test_a_swap_into_a_clash_needs_a_reason_which_stays_on_that_pair_alone(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        swapping = seat(door)
        first = Pairing(door).assign(AUTUMN.id, ANNA, CECILIA)
        second = Pairing(door).assign(AUTUMN.id, BO, EVA)
        with pytest.raises(RuleBroken, match="department-clash"):
            swapping.swap(AUTUMN.id, first.id, second.id)
        assert couples(door) == {(ANNA, CECILIA), (BO, EVA)}

        swapping.swap(AUTUMN.id, first.id, second.id, REASON)

        overrides = {one.mentor_id: [it.rule for it in one.overrides] for one in door.store.all(Pair)}
        assert overrides == {ANNA: [Rule.DEPARTMENT], BO: []}


def test_a_confirmed_pair_is_not_swapped(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        swapping = seat(door)
        first = Pairing(door).assign(AUTUMN.id, ANNA, CECILIA)
        second = Pairing(door).assign(AUTUMN.id, BO, DAN)
        Pairs(door).activate(second.id)

        with pytest.raises(RuleBroken, match="pair-not-there-yet"):
            swapping.swap(AUTUMN.id, first.id, second.id)

        assert couples(door) == {(ANNA, CECILIA), (BO, DAN)}


@pytest.mark.parametrize("known_first", [True, False])
def test_a_pair_that_is_no_longer_there_is_told(tmp_path: Path, *, known_first: bool) -> None:
    with Bench(tmp_path).started() as door:
        swapping = seat(door)
        known = Pairing(door).assign(AUTUMN.id, ANNA, CECILIA).id
        gone = PairId("gone")

        with pytest.raises(RuleBroken, match="gone"):
            swapping.swap(AUTUMN.id, *((known, gone) if known_first else (gone, known)))


def test_several_are_paired_in_one_step_and_who_is_refused_is_told(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        swapping = seat(door, places=2)
        wanted = [Wanted(mentor_id=one, adept_id=EVA) for one in (ANNA, BO)]

        done = swapping.assign_all(AUTUMN.id, wanted)

        assert couples(door) == {(BO, EVA)}
        assert [broken.code for broken in done.refused] == ["department-clash"]
        History(door).undo()
        assert couples(door) == set()


def test_several_fill_no_more_places_than_there_are(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        swapping = seat(door)

        done = swapping.assign_all(AUTUMN.id, [Wanted(mentor_id=one, adept_id=CECILIA) for one in (ANNA, BO)])

        assert couples(door) == {(ANNA, CECILIA)}
        assert len(done.refused) == 1


def test_several_who_leave_other_pairs_move_in_one_step(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        swapping = seat(door, places=2)
        first = Pairing(door).assign(AUTUMN.id, ANNA, CECILIA)
        second = Pairing(door).assign(AUTUMN.id, BO, EVA)
        wanted = [Wanted(mentor_id=one.mentor_id, adept_id=DAN, leaving=(one.id,)) for one in (first, second)]

        swapping.assign_all(AUTUMN.id, wanted)

        assert couples(door) == {(ANNA, DAN), (BO, DAN)}
        History(door).undo()
        assert couples(door) == {(ANNA, CECILIA), (BO, EVA)}


def test_where_nobody_can_be_paired_nothing_is_changed(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        swapping = seat(door)

        with pytest.raises(RuleBroken, match="department-clash"):
            swapping.assign_all(AUTUMN.id, [Wanted(mentor_id=ANNA, adept_id=EVA)])

        assert couples(door) == set()


def test_several_are_released_and_locked_in_one_step_each(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        swapping = seat(door)
        pairs = [
            Pairing(door).assign(AUTUMN.id, ANNA, CECILIA).id,
            Pairing(door).assign(AUTUMN.id, BO, DAN).id,
        ]

        swapping.lock_all(pairs, locked=True)
        assert all(one.locked for one in door.store.all(Pair))
        History(door).undo()
        assert not any(one.locked for one in door.store.all(Pair))

        swapping.release_all(pairs)
        assert couples(door) == set()
        History(door).undo()
        assert couples(door) == {(ANNA, CECILIA), (BO, DAN)}


def test_of_several_one_that_is_active_keeps_all_from_being_released(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        swapping = seat(door)
        pairs = [
            Pairing(door).assign(AUTUMN.id, ANNA, CECILIA).id,
            Pairing(door).assign(AUTUMN.id, BO, DAN).id,
        ]
        Pairs(door).activate(pairs[1])

        with pytest.raises(RuleBroken, match="pair-not-there-yet"):
            swapping.release_all(pairs)

        assert len(couples(door)) == 2
