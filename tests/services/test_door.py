"""The one door: what nobody wants any more is not written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.people import Person
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.people import People
from tests.building import Bench, person


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with Bench(tmp_path).started() as made:
        yield made


def test_a_step_that_is_given_up_leaves_everything_as_it_was(door: Door) -> None:
    before = door.store.position()
    door.given_up = lambda: True

    with pytest.raises(RuleBroken, match="given-up"):
        People(door).add(person("Anna"))

    assert door.store.all(Person) == []
    assert door.store.position() == before


def test_what_is_wanted_is_asked_when_the_step_ends(door: Door) -> None:
    unwanted = iter([False, True])
    door.given_up = lambda: next(unwanted)
    People(door).add(person("Anna"))

    with pytest.raises(RuleBroken, match="given-up"):
        People(door).add(person("Bo"))

    assert [one.name for one in door.store.all(Person)] == ["Anna"]
