"""Pairs by hand and by plan: what is refused, what stays, what a human may set aside."""

from dataclasses import replace
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import DepartmentId, ParticipationId, PersonId
from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import Participation, Side
from revmentor_desktop.domain.programme import Rule, Switch
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from revmentor_desktop.services.programmes import Programmes
from revmentor_desktop.services.swapping import Swapping
from tests.building import AUTUMN, Bench, participation, person

REASON = "They both asked for it."


def add(door: Door, name: str, side: Side, department: DepartmentId | None = None) -> PersonId:
    """Add somebody to one side of the autumn cohort."""
    someone = replace(person(name), department_id=department)
    People(door).add(someone, participation(name, side))
    return someone.id


def assign(door: Door, mentor: PersonId, adept: PersonId, reason: str = "") -> Pair:
    """Pair two people in the autumn cohort by hand."""
    return Pairing(door).assign(AUTUMN.id, mentor, adept, reason)


def test_a_department_clash_needs_ten_characters_and_keeps_them_for_ever(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        sales = Glossary(door).add_department("Sales").id
        anna, bo = add(door, "Anna", Side.MENTOR, sales), add(door, "Bo", Side.ADEPT, sales)
        for reason, code in (("", "department-clash"), ("  too few  ", "reason-too-short")):
            with pytest.raises(RuleBroken) as refused:
                assign(door, anna, bo, reason)
            assert refused.value.code == code
        made = assign(door, anna, bo, f"  {REASON}  ")
        assert [(one.rule, one.reason) for one in made.overrides] == [(Rule.DEPARTMENT, REASON)]
        Pairs(door).end(made.id, "no time")
        assert door.store.all(Pair)[0].overrides == made.overrides


def test_a_pair_by_hand_scores_what_the_list_of_all_combinations_says(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        for name, side, words in (
            ("Anna", Side.MENTOR, "Pricing, and sales on the web"),
            ("Bo", Side.MENTOR, "Sales"),
            ("Cia", Side.MENTOR, "Sales abroad"),
            ("Eva", Side.ADEPT, "Who can help me with pricing and sales?"),
            ("Fia", Side.ADEPT, "Sales on the web"),
        ):
            notes = words if side is Side.MENTOR else ""
            part = replace(participation(name, side), challenge="" if notes else words)
            People(door).add(replace(person(name), notes=notes), part)
        table = Pairing(door).scores(door.snapshot())
        listed = {(one.mentor.id, one.adept.id): one.score for one in table.combinations()}
        assert len(set(listed.values())) > 2
        made = [
            assign(door, PersonId("Anna"), PersonId("Eva")),
            assign(door, PersonId("Bo"), PersonId("Fia")),
        ]
        made += Swapping(door).swap(AUTUMN.id, made[0].id, made[1].id)
        for pair in made:
            assert pair.score == listed[pair.mentor_id, pair.adept_id]
            assert sum(one.hundredths for one in pair.reasons) == pair.score


def test_ten_thousand_on_each_side_are_taken_on_and_one_more_is_refused(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        anna, eva = add(door, "Anna", Side.MENTOR), add(door, "Eva", Side.ADEPT)
        known = door.snapshot()

        def asked(mentors: int) -> tuple[int, int]:
            sides = [(anna, Side.MENTOR, mentors), (eva, Side.ADEPT, 10_000)]
            parts = {
                ParticipationId(f"{side}-{one}"): participation(person_id, side)
                for person_id, side, count in sides
                for one in range(count)
            }
            made = Pairing(door).problem(replace(known, participations=parts))
            return len(made.mentors), len(made.adepts)

        assert asked(10_000) == (10_000, 10_000)
        with pytest.raises(RuleBroken) as refused:
            asked(10_001)
        assert refused.value.code == "too-many-to-match"
        assert refused.value.facts == {"mentors": 10_001, "adepts": 10_000}


def test_a_warning_lets_the_pair_through(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        sales = Glossary(door).add_department("Sales").id
        anna, bo = add(door, "Anna", Side.MENTOR, sales), add(door, "Bo", Side.ADEPT, sales)
        Programmes(door).switch(Rule.DEPARTMENT, Switch.WARN)
        made = assign(door, anna, bo)
        assert made.overrides == ()
        assert [breach.rule for breach in Pairing(door).breaches(door.snapshot(), anna, bo)] == [
            Rule.DEPARTMENT
        ]


def test_a_full_mentor_refuses_another_adept(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        anna = add(door, "Anna", Side.MENTOR)
        bo, cia = add(door, "Bo", Side.ADEPT), add(door, "Cia", Side.ADEPT)
        assign(door, anna, bo)
        with pytest.raises(RuleBroken) as refused:
            assign(door, anna, cia)
        assert refused.value.facts["rules"] == "capacity"


def test_a_machine_never_makes_a_forbidden_pair_and_leaves_confirmed_ones(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        sales = Glossary(door).add_department("Sales").id
        anna, bo = add(door, "Anna", Side.MENTOR, sales), add(door, "Bo", Side.ADEPT, sales)
        eva, dan = add(door, "Eva", Side.MENTOR), add(door, "Dan", Side.ADEPT)
        clash = assign(door, anna, bo, REASON)
        for side in Side:
            Pairs(door).confirm(clash.id, side)
        pairing = Pairing(door)
        pairing.apply(AUTUMN.id, pairing.draft(door.snapshot()))
        couples = {(one.mentor_id, one.adept_id): one.status for one in door.store.all(Pair)}
        assert couples == {(anna, bo): PairStatus.CONFIRMED, (eva, dan): PairStatus.PROPOSED}


def test_an_unlocked_proposal_gives_way_and_a_locked_one_stays(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        topic = Glossary(door).add_topic("AI").id
        anna, eva = add(door, "Anna", Side.MENTOR), add(door, "Eva", Side.MENTOR)
        bo = add(door, "Bo", Side.ADEPT)
        parts = {one.person_id: one for one in door.store.all(Participation)}
        People(door).revise_participation(replace(parts[anna], offers=(topic,)))
        People(door).revise_participation(replace(parts[bo], wants=(topic,)))
        made = assign(door, eva, bo)
        pairing = Pairing(door)
        Pairs(door).set_locked(made.id, locked=True)
        pairing.apply(AUTUMN.id, pairing.draft(door.snapshot()))
        assert [one.mentor_id for one in door.store.all(Pair)] == [eva]
        Pairs(door).set_locked(made.id, locked=False)
        pairing.apply(AUTUMN.id, pairing.draft(door.snapshot()))
        assert [one.mentor_id for one in door.store.all(Pair)] == [anna]


def test_any_pair_of_another_cohort_is_history(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        anna, bo = add(door, "Anna", Side.MENTOR), add(door, "Bo", Side.ADEPT)
        assign(door, anna, bo)
        spring = Programmes(door).add_cohort("Spring", AUTUMN.ends_on, AUTUMN.ends_on.replace(year=2027))
        for name, side in (("Anna", Side.MENTOR), ("Bo", Side.ADEPT)):
            part = participation(name, side)
            People(door).join(replace(part, id=ParticipationId(f"{name}-2"), cohort_id=spring.id))
        combination = next(iter(Pairing(door).scores(door.snapshot(spring.id)).combinations()))
        assert combination.broken_rules == (Rule.HISTORY,)


def test_a_pair_with_a_written_reason_outlives_a_new_matching(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        sales = Glossary(door).add_department("Sales").id
        anna, bo = add(door, "Anna", Side.MENTOR, sales), add(door, "Bo", Side.ADEPT, sales)
        add(door, "Eva", Side.MENTOR)
        assign(door, anna, bo, REASON)
        pairing = Pairing(door)
        plan = pairing.draft(door.snapshot())
        assert pairing.replaced(door.snapshot(), plan) == ()
        pairing.apply(AUTUMN.id, plan)
        assert [(one.mentor_id, one.adept_id) for one in door.store.all(Pair)] == [(anna, bo)]


def test_nobody_is_paired_with_themselves(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        anna = add(door, "Anna", Side.MENTOR)
        People(door).join(participation("Anna", Side.ADEPT))
        with pytest.raises(RuleBroken, match="pair-with-oneself"):
            assign(door, anna, anna, REASON)
        assert Pairing(door).draft(door.snapshot()).pairs == ()
