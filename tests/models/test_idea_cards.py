"""Idea cards: what stands on them, who is named, where a dropped card goes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.ideas import Idea, IdeaEvent, Stage
from revmentor_desktop.domain.ids import CohortId, IdeaId, PairId, PersonId, SessionId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.models.idea_cards import BoardFilter, IdeaCard, cards, place_in_column
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, pair, participation, person, session

TODAY = date(2026, 11, 20)
EN = Words("en")


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Anna Lind coaches Bo Berg, with one session; no ideas yet."""
    folder: Path = tmp_path_factory.mktemp("cards")
    with Bench(folder).started() as door:
        with door.step(Verb.IMPORT_PEOPLE) as unit:
            unit.add(person("Anna Lind"), person("Bo Berg"))
            unit.add(participation("Anna Lind", Side.MENTOR), participation("Bo Berg", Side.ADEPT))
            unit.add(pair("Anna Lind", "Bo Berg"))
            unit.add(session("Anna Lind+Bo Berg"))
        return door.snapshot()


def idea(title: str = "Open breakfasts", **facts: object) -> Idea:
    """An idea of the autumn cohort, made ten days ago."""
    made = Idea(id=IdeaId(title), title=title, cohort_id=AUTUMN.id, created_on=TODAY - timedelta(days=10))
    return replace(made, **facts)  # type: ignore[arg-type]


def card(programme: Snapshot, one: Idea) -> IdeaCard:
    """The card of an idea."""
    found = cards(replace(programme, ideas={one.id: one}), TODAY, EN)
    return found[one.stage][0]


def entered(stage: Stage, days_ago: int, text: str = "") -> IdeaEvent:
    """An event so many days ago, at noon."""
    at = datetime(2026, 11, 20, 12, tzinfo=UTC) - timedelta(days=days_ago)
    return IdeaEvent(at=at, by="Test", stage=stage, text=text)


def test_a_card_says_the_pair_and_session_it_comes_from(programme: Snapshot) -> None:
    one = idea(pair_id=PairId("Anna Lind+Bo Berg"), session_id=SessionId("Anna Lind+Bo Berg-1"))

    assert card(programme, one).origin == "Lind and Berg · session 1"


def test_a_card_of_an_earlier_cohort_says_which_one(programme: Snapshot) -> None:
    spring = replace(AUTUMN, id=CohortId("spring"), name="Spring 2026")
    old = replace(pair("Anna Lind", "Bo Berg"), cohort_id=spring.id)
    there = replace(
        programme, cohorts={**programme.cohorts, spring.id: spring}, pairs={}, other_pairs={old.id: old}
    )

    assert card(there, idea(pair_id=old.id)).origin == "Lind and Berg · Spring 2026"


def test_an_author_who_may_not_be_named_is_neither_shown_nor_found(programme: Snapshot) -> None:
    silent = card(programme, idea(author_id=PersonId("Anna Lind")))
    named = card(programme, idea(author_id=PersonId("Anna Lind"), author_may_be_named=True))

    assert "Anna" not in silent.origin
    assert not BoardFilter(text="anna").lets_through(silent)
    assert named.origin == "Anna Lind · Autumn 2026"
    assert BoardFilter(text="anna").lets_through(named)


@pytest.mark.parametrize(
    ("due_in", "said", "is_late"),
    [(-4, "4 days late", True), (-1, "1 day late", True), (0, "due today", False), (10, "due 30 Nov", False)],
)
def test_a_card_says_when_it_is_due_and_how_late_it_is(
    programme: Snapshot, due_in: int, said: str, is_late: bool
) -> None:
    found = card(programme, idea(stage=Stage.IN_PROGRESS, due_on=TODAY + timedelta(days=due_in)))

    assert (found.state, found.is_late) == (said, is_late)


@pytest.mark.parametrize("stage", [Stage.REALISED, Stage.PARKED, Stage.DECLINED])
def test_nothing_is_late_that_nobody_waits_for(programme: Snapshot, stage: Stage) -> None:
    assert not card(programme, idea(stage=stage, due_on=TODAY - timedelta(days=4))).is_late


def test_days_in_a_stage_count_from_entering_it_and_not_from_comments(programme: Snapshot) -> None:
    history = (
        entered(Stage.NEW, 9),
        entered(Stage.DECIDED, 5, "Yes."),
        entered(Stage.DECIDED, 1, "Who does it?"),
    )

    assert card(programme, idea(stage=Stage.DECIDED, history=history)).state == "5 days"


def test_an_idea_waits_for_an_answer_after_the_programmes_days(programme: Snapshot) -> None:
    at_thirty = idea(created_on=TODAY - timedelta(days=30))

    assert card(programme, at_thirty).state == "answer awaited"
    assert not card(programme, idea(created_on=TODAY - timedelta(days=29))).is_waiting
    assert not card(programme, replace(at_thirty, stage=Stage.DECIDED)).is_waiting


def test_a_card_is_spoken_whole(programme: Snapshot) -> None:
    one = idea(pair_id=PairId("Anna Lind+Bo Berg"), benefit=4, effort=2, due_on=TODAY)

    assert card(programme, one).spoken == (
        "Open breakfasts, Lind and Berg, New, due today, benefit 4 · effort 2"
    )


@given(
    titles=st.lists(st.uuids().map(str), unique=True, min_size=1, max_size=8),
    hidden=st.sets(st.integers(0, 7)),
    data=st.data(),
)
def test_a_dropped_card_stands_right_before_the_card_it_was_dropped_on(
    titles: list[str], hidden: set[int], data: st.DataObject
) -> None:
    moved = data.draw(st.sampled_from(titles))
    shown = [one for place, one in enumerate(titles) if place not in hidden or one == moved]
    row = data.draw(st.integers(0, len(shown)))

    place = place_in_column(titles, shown, moved, row)

    after = [one for one in titles if one != moved]
    after.insert(place, moved)
    seen = [one for one in after if one in shown]
    expected = [one for one in shown if one != moved]
    expected.insert(row - (shown.index(moved) < row), moved)
    assert seen == expected
