"""Filters and groups of the board, and the models that show them, whatever is chosen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.ids import DepartmentId, PairId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.adept_board import AdeptBoard
from revmentor_desktop.models.mentor_list import MentorList
from revmentor_desktop.models.pairing_cards import PersonCard, adept_cards, mentor_cards
from revmentor_desktop.models.pairing_drag import Dragged, packed, unpacked
from revmentor_desktop.models.pairing_facts import PairingFacts, pairing_facts
from revmentor_desktop.models.pairing_filters import (
    Filters,
    GroupHeading,
    Kind,
    choices,
    found_cards,
    grouped,
    unpacked_filters,
)
from revmentor_desktop.wording import prices
from revmentor_desktop.wording.catalogue import Words
from tests.building import participation, person
from tests.models.people_building import snapshot

WORDS = Words("en")
TODAY = date(2026, 9, 1)
DEPARTMENTS = ("HR", "IT", "Sales")
ADEPTS = ("Anna", "Bo", "Cecilia", "Dan", "Eva")
MENTORS = ("Ulf", "Vera", "Wilma")


def facts(departments: dict[str, str], couples: list[tuple[str, str]]) -> PairingFacts:
    """Adepts and mentors with these departments, and these proposed pairs."""
    people = [
        (person(name, department=departments.get(name)), participation(name, side))
        for side, names in ((Side.ADEPT, ADEPTS), (Side.MENTOR, MENTORS))
        for name in names
    ]
    pairs = tuple(
        Pair(
            id=PairId(f"{mentor}-{adept}"),
            cohort_id=people[0][1].cohort_id,
            mentor_id=PersonId(mentor),
            adept_id=PersonId(adept),
        )
        for mentor, adept in couples
    )
    return pairing_facts(snapshot(people, pairs, departments=DEPARTMENTS))


def cards(one: PairingFacts) -> list[PersonCard]:
    return adept_cards(one, TODAY, WORDS, str)


states = st.builds(
    facts,
    st.dictionaries(st.sampled_from((*ADEPTS, *MENTORS)), st.sampled_from(DEPARTMENTS)),
    st.lists(
        st.tuples(st.sampled_from(MENTORS), st.sampled_from(ADEPTS)), unique_by=lambda one: one[0], max_size=3
    ),
)


@given(st.lists(st.tuples(states, st.booleans(), st.sampled_from(["", "a", "bo"])), min_size=1, max_size=4))
def test_the_models_are_sound_whatever_is_grouped_and_searched(
    shown: list[tuple[PairingFacts, bool, str]],
) -> None:
    adepts, mentors = AdeptBoard(), MentorList()
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (adepts, mentors)
    ]
    for one, is_grouped, text in shown:
        found = found_cards(cards(one), text, Filters())
        adepts.show(grouped(found, str, WORDS) if is_grouped else found)
        mentors.show(found_cards(mentor_cards(one, TODAY, WORDS, str), text, Filters()))
        spoken = [
            adepts.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(adepts.rowCount())
        ]
        assert all(spoken)
    assert len(testers) == 2


@given(states)
def test_grouping_loses_nobody_and_puts_everybody_under_their_department(one: PairingFacts) -> None:
    shown = cards(one)
    department = ""
    seen: list[PersonId] = []
    for row in grouped(shown, str, WORDS):
        if isinstance(row, GroupHeading):
            department = row.text
        elif isinstance(row, PersonCard):
            assert (row.department or "No department") == department
            seen.append(row.id)
    assert sorted(seen) == sorted(card.id for card in shown)


@given(states, st.sets(st.sampled_from(DEPARTMENTS)), st.booleans())
def test_a_filter_keeps_exactly_those_who_have_a_chosen_value(
    one: PairingFacts, departments: set[str], unpaired: bool
) -> None:
    chosen = {(Kind.DEPARTMENT, name) for name in departments}
    chosen |= {(Kind.STATUS, "unpaired")} if unpaired else set()

    kept = found_cards(cards(one), "", Filters(chosen=frozenset(chosen)))

    people = one.snapshot.people
    expected = {
        name
        for name in ADEPTS
        if (not departments or people[PersonId(name)].department_id in departments)
        and (not unpaired or not one.pairs_of(PersonId(name), Side.ADEPT))
    }
    assert {card.id for card in kept} == expected


@given(st.sets(st.tuples(st.sampled_from(Kind), st.text("abc=", min_size=1))))
def test_filters_that_are_remembered_come_back(chosen: set[tuple[Kind, str]]) -> None:
    filters = Filters(chosen=frozenset(chosen))

    assert unpacked_filters(filters.packed()) == filters


def test_one_can_filter_by_what_there_is() -> None:
    one = facts({"Anna": "Sales", "Ulf": "HR"}, [])

    offered = choices(one, str, WORDS)

    assert [choice.name for choice in offered if choice.kind is Kind.DEPARTMENT] == ["HR", "Sales"]
    assert [choice.name for choice in offered if choice.kind is Kind.STATUS][:2] == [
        "without a pair",
        "proposed",
    ]
    assert {choice.kind for choice in offered} == {Kind.DEPARTMENT, Kind.STATUS}


def test_a_mentor_is_not_hidden_by_a_status_which_is_asked_of_adepts() -> None:
    one = facts({}, [("Ulf", "Anna")])
    status = Filters(chosen=frozenset({(Kind.STATUS, "proposed")}))

    waiting = found_cards(mentor_cards(one, TODAY, WORDS, str), "", status)

    assert [card.id for card in waiting] == ["Vera", "Wilma"]
    assert [card.id for card in found_cards(cards(one), "", status)] == ["Anna"]


def test_several_are_packed_into_one_hand_and_come_out_again() -> None:
    hand = Dragged(
        mentor_id=PersonId("Ulf"),
        others=(Dragged(mentor_id=PersonId("Vera"), pair_id=PairId("Vera-Bo")),),
    )

    assert unpacked(packed(hand)) == hand
    assert hand.pair_ids == ("Vera-Bo",)


@pytest.mark.parametrize(
    ("hundredths", "told"),
    [(4, "−0.1"), (-4, "+0.1"), (0, "costs 0"), (94, "−0.9"), (100, "−1"), (612, "−6.1")],
)
def test_a_price_is_never_said_to_be_nothing_unless_it_is(hundredths: int, told: str) -> None:
    assert prices.tag(0, hundredths, WORDS) == told


def test_a_department_that_is_gone_is_no_choice_any_more() -> None:
    one = facts({"Anna": "Sales"}, [])

    assert DepartmentId("HR") not in {choice.value for choice in choices(one, str, WORDS)}
