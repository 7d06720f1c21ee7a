"""Wall cards: for whom there is one, and what never stands on it."""

from dataclasses import replace
from pathlib import Path

from revmentor_desktop.domain.ids import PersonId, TopicId
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.programme import Topic
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.wall_cards import wall_cards
from tests.building import AUTUMN, Bench, pair, participation, person

PEOPLE = (("Åsa", Side.MENTOR), ("Tova", Side.MENTOR), ("Karin", Side.ADEPT), ("Bo", Side.ADEPT))
AI, DATA = (Topic(id=TopicId(name), name=name) for name in ("AI", "Data"))
CANARIES = ("NOTE", "REFUSED", "REASON", "CHALLENGE", "PHONE", "ASSISTANT")


def cohort(folder: Path) -> Snapshot:
    """Two mentors, two adepts, one pair; each of them with everything that is nobody else's business."""
    with Bench(folder).started() as door:
        snapshot = door.snapshot(AUTUMN.id)
    people, parts = {}, {}
    for name, side in PEOPLE:
        one = replace(
            person(name),
            notes="NOTE",
            phone="PHONE",
            assistant_name="ASSISTANT",
            title="Analyst",
            site="Lund",
        )
        people[one.id] = one
        part = replace(
            participation(name, side),
            offers=(AI.id,),
            wants=(DATA.id,),
            challenge="CHALLENGE",
            status_reason="REASON",
            wishes=(PersonId("Bo"),),
            never_pair=(PersonId("REFUSED"),),
        )
        parts[part.id] = part
    made = pair("Tova", "Bo")
    topics = {one.id: one for one in (AI, DATA)}
    return replace(snapshot, people=people, participations=parts, pairs={made.id: made}, topics=topics)


def test_there_is_a_card_for_each_mentor_then_each_adept_by_name(tmp_path: Path) -> None:
    cards = wall_cards(cohort(tmp_path), {})

    assert [card.name for card in cards] == ["Tova", "Åsa", "Bo", "Karin"]
    assert [card.topics for card in cards] == [("AI",), ("AI",), ("Data",), ("Data",)]


def test_sides_and_those_without_a_pair_can_be_asked_for(tmp_path: Path) -> None:
    snapshot = cohort(tmp_path)

    adepts = wall_cards(snapshot, {}, sides={Side.ADEPT})
    alone = wall_cards(snapshot, {}, only_unpaired=True)

    assert [card.name for card in adepts] == ["Bo", "Karin"]
    assert [card.name for card in alone] == ["Åsa", "Karin"]


def test_who_is_not_selected_has_a_card_only_while_in_a_pair(tmp_path: Path) -> None:
    snapshot = cohort(tmp_path)
    reserve = ParticipationStatus.RESERVE
    parts = {key: replace(one, status=reserve) for key, one in snapshot.participations.items()}

    cards = wall_cards(replace(snapshot, participations=parts), {})

    assert [card.name for card in cards] == ["Tova", "Bo"]


def test_nothing_private_reaches_a_card(tmp_path: Path) -> None:
    cards = wall_cards(cohort(tmp_path), {})

    assert not any(canary in repr(card) for card in cards for canary in CANARIES)


def test_challenges_are_told_of_adepts_and_only_where_asked_for(tmp_path: Path) -> None:
    cards = wall_cards(cohort(tmp_path), {}, with_challenges=True)

    assert [card.challenge for card in cards] == ["", "", "CHALLENGE", "CHALLENGE"]
    assert not any(canary in repr(card) for card in cards for canary in CANARIES if canary != "CHALLENGE")
