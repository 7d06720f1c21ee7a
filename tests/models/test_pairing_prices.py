"""Prices on cards and in lists: those of the engine, for one person against everybody, and in few words."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.matching.prices import price
from revmentor_desktop.models.pairing_answers import answers
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_facts import pairing_facts
from revmentor_desktop.models.pairing_judgement import judge
from revmentor_desktop.models.pairing_placing import Outcome
from revmentor_desktop.models.pairing_ranking import ranking
from revmentor_desktop.wording import prices
from revmentor_desktop.wording.catalogue import Words
from tests.building import participation, person
from tests.models.people_building import snapshot

TODAY = date(2026, 9, 1)
WORDS = Words("en")
DEPARTMENTS = ("HR", "IT", "Sales")
ADEPTS, MENTORS = ("Anna", "Bo", "Cecilia", "Dan"), ("Ulf", "Vera", "Wilma")


def cohort(departments: dict[str, str], places: dict[str, int]) -> Snapshot:
    """Everybody with a department and so many places."""
    return snapshot(
        [
            (
                person(name, department=departments.get(name)),
                participation(name, side, capacity=places.get(name, 1)),
            )
            for side, names in ((Side.ADEPT, ADEPTS), (Side.MENTOR, MENTORS))
            for name in names
        ],
        departments=DEPARTMENTS,
    )


names = st.sampled_from((*ADEPTS, *MENTORS))
cohorts = st.builds(
    cohort, st.dictionaries(names, st.sampled_from(DEPARTMENTS)), st.dictionaries(names, st.integers(0, 2))
)


@settings(max_examples=25)
@given(cohorts)
def test_the_costs_of_one_person_are_the_prices_of_each_pair_on_both_sides(one: Snapshot) -> None:
    judged = judge(one, TODAY)
    by_adept = {adept: judged.costs(PersonId(adept), Side.ADEPT) for adept in ADEPTS}

    for mentor in MENTORS:
        costs = judged.costs(PersonId(mentor), Side.MENTOR)
        for adept in ADEPTS:
            alone = price(judged.table.problem, PersonId(mentor), PersonId(adept))
            cost = costs.get(PersonId(adept))
            assert (cost is None) == (alone.pairs_lost is None)
            if cost is not None:
                assert (cost.pairs, cost.points) == (alone.pairs_lost, alone.points_lost)
            assert by_adept[adept].get(PersonId(mentor)) == cost


@settings(max_examples=25)
@given(cohorts)
def test_the_place_that_is_marked_best_costs_least_of_all_that_are_open(one: Snapshot) -> None:
    facts, judged, everybody = pairing_facts(one), judge(one, TODAY), [PersonId(name) for name in ADEPTS]
    for mentor in MENTORS:
        costs = judged.costs(PersonId(mentor), Side.MENTOR)
        held = Dragged(mentor_id=PersonId(mentor))
        given_ = answers(facts, judged, held, everybody, costs, WORDS)
        best = [name for name, answer in given_.items() if answer.is_best]
        fitting = [costs[name].weight for name in given_ if given_[name].outcome is Outcome.PAIRS]

        assert len(best) == min(1, len(fitting))
        assert all(costs[name].weight == min(fitting) for name in best)


def test_ranked_people_come_with_what_each_costs() -> None:
    one = cohort({"Ulf": "IT", "Vera": "HR", "Anna": "HR"}, {})
    facts, judged = pairing_facts(one), judge(one, TODAY)
    rows = {row.text: row for row in ranking(facts, judged, PersonId("Ulf"), Side.MENTOR, WORDS)}

    assert rows["Anna"].price_told in rows["Anna"].spoken
    # The two departments have not met, which nobody else could say.
    assert [name for name, row in rows.items() if row.is_free] == ["Anna"]


def test_a_person_who_takes_no_part_costs_nothing_that_is_known() -> None:
    judged = judge(cohort({}, {}), TODAY)

    assert judged.costs(PersonId("nobody"), Side.MENTOR) == {}
    assert judged.price(PersonId("nobody"), PersonId("Anna")) is None


@pytest.mark.parametrize(
    ("pairs", "points", "moved", "told"),
    [
        (0, 0, None, "costs nothing"),
        (0, 0, 2, "costs nothing and moves 2"),
        (0, 1200, 3, "costs 12 and moves 3"),
        (0, -250, 0, "brings 2.5"),
        (1, -300, 4, "costs 1 pair and moves 4"),
        (-2, 0, None, "brings 2 pairs"),
    ],
)
def test_a_price_in_words(pairs: int, points: int, moved: int | None, told: str) -> None:
    assert prices.told(pairs, points, moved, WORDS) == told
