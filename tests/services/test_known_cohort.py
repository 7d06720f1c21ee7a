"""Pairing by hand in a cohort that somebody follows: as if it had been read, refused where it is not true."""

from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.people import People
from revmentor_desktop.services.swapping import Swapping
from tests.building import AUTUMN, Bench, participation, person

TOVA, HUGO = PersonId("Tova"), PersonId("Hugo")
KARIN, BO = PersonId("Karin"), PersonId("Bo")


def peopled(door: Door) -> Pairing:
    for name, side in ((TOVA, Side.MENTOR), (HUGO, Side.MENTOR), (KARIN, Side.ADEPT), (BO, Side.ADEPT)):
        People(door).add(person(name), participation(name, side))
    return Pairing(door)


def couples(door: Door) -> set[tuple[PersonId, PersonId]]:
    return {(one.mentor_id, one.adept_id) for one in door.store.all(Pair) if one.status in LIVING}


def test_a_cohort_that_is_known_need_not_be_read_and_gives_the_same_pair(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        pairing = peopled(door)
        known = door.snapshot()
        made = pairing.reassign(AUTUMN.id, (), TOVA, KARIN, known=known)

        assert couples(door) == {(TOVA, KARIN)}
        assert made.score == pairing.assign(AUTUMN.id, HUGO, BO).score


def test_what_is_known_no_longer_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        pairing = peopled(door)
        known = door.snapshot()
        pairing.assign(AUTUMN.id, TOVA, KARIN)

        with pytest.raises(RuleBroken, match="gone"):
            pairing.reassign(AUTUMN.id, (), TOVA, BO, known=known)

        assert couples(door) == {(TOVA, KARIN)}


def test_a_swap_in_a_cohort_that_is_known(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        pairing = peopled(door)
        one, other = pairing.assign(AUTUMN.id, TOVA, KARIN), pairing.assign(AUTUMN.id, HUGO, BO)
        known = door.snapshot()
        Swapping(door).swap(AUTUMN.id, PairId(one.id), PairId(other.id), known=known)
        assert couples(door) == {(TOVA, BO), (HUGO, KARIN)}

        with pytest.raises(RuleBroken, match="gone"):
            Swapping(door).swap(AUTUMN.id, PairId(one.id), PairId(other.id), known=known)
