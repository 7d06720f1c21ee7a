"""Pairs made elsewhere: the preview is the import, row by row, in one step."""

from dataclasses import replace
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import MatchedHow, Pair
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.history import History
from revmentor_desktop.services.pair_lists import Listed, PairListPlan, PairLists
from revmentor_desktop.services.pairing import Pairing
from tests.building import AUTUMN, Bench
from tests.services.cohort_building import adept, couples, mentor

REASON = "They both asked for it."


def planned(door: Door, *rows: str, heading: str = "Mentor\tAdept\tReason") -> PairListPlan:
    """Plan a list of pairs that is pasted; `tova karin because` is a row of three cells."""
    named = (row.split(" ", 2) for row in rows)
    lines = ["\t".join((f"{one}@example.org", f"{two}@example.org", *why)) for one, two, *why in named]
    return PairLists(door).planned_text("\n".join((heading, *lines)), door.snapshot(AUTUMN.id), "list")


def outcomes(plan: PairListPlan) -> list[str]:
    return [one.why.code if one.why else one.listed.value for one in plan.rows]


def test_pairs_are_new_there_already_or_refused_with_the_reason(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Tova", department="IT"), mentor(door, "Hugo", department="HR")
        mentor(door, "Amina", department="IT")
        adept(door, "Karin", department="HR"), adept(door, "Gunilla", department="IT", capacity=5)
        Pairing(door).assign(AUTUMN.id, *couple("Tova", "Gunilla"), REASON)

        plan = planned(
            door,
            "tova gunilla",
            "hugo gunilla",
            "hugo gunilla",
            "amina gunilla",
            "stranger karin",
            "karin gunilla",
            "amina tova",
        )

        assert outcomes(plan) == [
            "there",
            "new",
            "pair-listed-twice",
            "department-clash",
            "address-nobodys",
            "not-participating",
            "not-participating",
        ]
        assert [one.row for one in plan.rows] == [2, 3, 4, 5, 6, 7, 8]
        assert (plan.rows[1].mentor, plan.rows[4].mentor) == ("Hugo", "stranger@example.org")


def couple(one: str, other: str) -> tuple[PersonId, PersonId]:
    """Two ids; the builders' ids are the names."""
    return PersonId(one), PersonId(other)


def test_a_reason_in_the_list_sets_a_rule_aside(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Tova", department="IT"), adept(door, "Karin", department="IT")

        plan = planned(door, f"tova karin {REASON}")
        PairLists(door).apply(plan)

        (made,) = door.store.all(Pair)
        assert [one.reason for one in made.overrides] == [REASON]
        assert made.matched_how is MatchedHow.IMPORT


def test_places_are_used_up_row_by_row(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Tova"), mentor(door, "Hugo"), adept(door, "Karin")

        plan = planned(door, "tova karin", "hugo karin")

        assert outcomes(plan) == ["new", "override-needed"]
        assert "capacity" in str(plan.rows[1].why and plan.rows[1].why.facts["rules"])


def test_an_import_is_one_step_that_can_be_undone(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Tova"), mentor(door, "Hugo"), adept(door, "Karin"), adept(door, "Gunilla")

        assert PairLists(door).apply(planned(door, "tova karin", "hugo gunilla")) == 2
        assert set(couples(door)) == {("Tova", "Karin"), ("Hugo", "Gunilla")}
        assert planned(door, "tova karin").count(Listed.THERE) == 1

        History(door).undo()
        assert door.store.all(Pair) == []


def test_a_pair_that_was_made_after_the_preview_stops_the_import(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Tova"), mentor(door, "Hugo"), adept(door, "Karin"), adept(door, "Gunilla")
        plan = planned(door, "tova karin", "hugo gunilla")
        Pairing(door).assign(AUTUMN.id, *couple("Hugo", "Gunilla"))

        with pytest.raises(RuleBroken, match="pair-exists"):
            PairLists(door).apply(plan)

        assert len(door.store.all(Pair)) == 1


def test_a_row_without_an_address_says_whose_is_missing(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Tova"), adept(door, "Karin")
        text = "Mentor\tAdept\ntova@example.org\t\nTova\tkarin@example.org\n\tkarin@example.org\n"
        snapshot = door.snapshot(AUTUMN.id)

        plan = PairLists(door).planned_text(text, snapshot, "list")

        assert outcomes(plan) == ["address-missing", "address-malformed", "address-missing"]


def test_who_matches_while_the_group_meets_is_the_group(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Tova"), mentor(door, "Hugo"), adept(door, "Karin"), adept(door, "Gunilla")
        door.matching_group = "Matching group 24 Nov"
        met = Pairing(door).assign(AUTUMN.id, *couple("Tova", "Karin"))
        door.matching_group = ""
        alone = Pairing(door).assign(AUTUMN.id, *couple("Hugo", "Gunilla"))

        assert (met.matched_by, alone.matched_by) == ("Matching group 24 Nov", "Test")
        assert met.matched_at == alone.matched_at == Bench(tmp_path).now


def test_a_thousand_rows_are_planned_in_a_moment(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Tova", capacity=1000), adept(door, "Karin")
        snapshot = door.snapshot(AUTUMN.id)
        tova, karin = snapshot.people.values()
        people = {one.id: one for one in (tova, karin)}
        parts = dict(snapshot.participations)
        (karins,) = (one for one in parts.values() if one.person_id == karin.id)
        for number in range(1000):
            one = replace(karin, id=type(karin.id)(f"A{number}"), email=f"a{number}@example.org")
            people[one.id] = one
            part = replace(karins, id=type(karins.id)(f"P{number}"), person_id=one.id)
            parts[part.id] = part
        text = "Mentor\tAdept\n" + "".join(f"tova@example.org\ta{one}@example.org\n" for one in range(1000))

        plan = PairLists(door).planned_text(
            text, replace(snapshot, people=people, participations=parts), "list"
        )

        assert plan.count(Listed.NEW) == 1000
