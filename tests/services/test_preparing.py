"""Preparing a pair: topics by name, briefings and agreements by side, each one step."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Side
from revmentor_desktop.domain.preparation import Need, missing
from revmentor_desktop.domain.programme import Topic
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.preparing import Preparing
from tests.building import AUTUMN, Bench
from tests.services.cohort_building import adept, mentor

DAY = date(2026, 9, 3)


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """Anna, who offers podcasts, and Eva are a pair."""
    with Bench(tmp_path).started() as made:
        Pairing(made).assign(AUTUMN.id, mentor(made, "Anna", "Podcasts"), adept(made, "Eva"))
        yield made


def the_pair(door: Door) -> Pair:
    (pair,) = door.store.all(Pair)
    return pair


def needs(door: Door) -> set[Need]:
    parts = {one.side: one for one in door.store.all(Participation)}
    return set(missing(the_pair(door), parts[Side.MENTOR], parts[Side.ADEPT]))


def test_topics_are_found_by_any_spelling_and_made_where_they_are_new(door: Door) -> None:
    Preparing(door).choose_topics(the_pair(door).id, ["PODCASTS", "Gaming", "  "])
    names = {one.id: one.name for one in door.store.all(Topic)}
    assert [names[one] for one in the_pair(door).topics] == ["Podcasts", "Gaming"]
    assert Need.TOPICS not in needs(door)
    History(door).undo()
    assert the_pair(door).topics == ()
    assert [one.name for one in door.store.all(Topic)] == ["Podcasts"]


def test_a_briefing_is_noted_for_its_side_alone_and_can_be_taken_back(door: Door) -> None:
    preparing = Preparing(door)
    preparing.brief(the_pair(door).id, Side.MENTOR, DAY)
    assert needs(door) & {Need.MENTOR_BRIEFED, Need.ADEPT_BRIEFED} == {Need.ADEPT_BRIEFED}
    preparing.brief(the_pair(door).id, Side.MENTOR, None)
    assert needs(door) & {Need.MENTOR_BRIEFED, Need.ADEPT_BRIEFED} == {
        Need.MENTOR_BRIEFED,
        Need.ADEPT_BRIEFED,
    }


def test_the_agreement_is_there_once_both_have_signed(door: Door) -> None:
    preparing = Preparing(door)
    preparing.sign(the_pair(door).id, Side.MENTOR, DAY)
    assert Need.AGREEMENT in needs(door)
    preparing.sign(the_pair(door).id, Side.ADEPT, DAY)
    assert Need.AGREEMENT not in needs(door)
    History(door).undo()
    assert Need.AGREEMENT in needs(door)
