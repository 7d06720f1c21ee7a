"""What the workbook says of those without a pair, asked of a real programme."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.services.people import People
from revmentor_desktop.services.workbooks import Workbooks
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, participation, person


def joined(door: Door, people: Mapping[str, tuple[Side, str]]) -> None:
    """Add people by name, each with a side and the name of a department."""
    glossary = Glossary(door)
    names = {department for _, department in people.values()}
    departments = {name: glossary.add_department(name).id for name in sorted(names)}
    for name, (side, department) in people.items():
        People(door).add(person(name, department=departments[department]), participation(name, side))


def reasons(door: Door) -> Mapping[str, str]:
    """The reason of everybody left over, by name, in English."""
    lines = Workbooks(door, Pairing(door)).left_over(door.snapshot(AUTUMN.id), Words("en"))
    return {line.name: line.reason for line in lines}


CROWD = {
    "Mia": (Side.MENTOR, "Sales"),
    "Nils": (Side.MENTOR, "Sales"),
    "Olle": (Side.MENTOR, "Sales"),
    "Pia": (Side.ADEPT, "Finance"),
    "Rut": (Side.ADEPT, "Legal"),
}


@pytest.mark.parametrize("alone", ["Mia", "Nils", "Olle"])
def test_whom_too_few_others_leave_over_is_told_who_competes_whichever_pairs_are_active(
    tmp_path: Path, alone: str
) -> None:
    with Bench(tmp_path).started() as door:
        joined(door, CROWD)
        pairs = Pairs(door)
        others = [name for name in ("Mia", "Nils", "Olle") if name != alone]
        for mentor, adept in zip(others, ("Pia", "Rut"), strict=True):
            made = Pairing(door).assign(AUTUMN.id, PersonId(mentor), PersonId(adept))
            pairs.confirm(made.id, Side.MENTOR)
            pairs.confirm(made.id, Side.ADEPT)
            pairs.activate(made.id)

        said = reasons(door)

    assert list(said) == [alone]
    assert "compete" in said[alone]
    assert f"{alone} is left over" in said[alone]
    assert all(name in said[alone] for name in CROWD)


def test_whom_only_the_pairs_there_are_leave_over_is_told_that_they_stay(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        joined(
            door,
            {
                "Mia": (Side.MENTOR, "Sales"),
                "Nils": (Side.MENTOR, "Legal"),
                "Pia": (Side.ADEPT, "Finance"),
                "Rut": (Side.ADEPT, "Legal"),
            },
        )
        # Mia could have had Rut, and Nils Pia; as it is, Nils and Rut are of one department.
        Pairing(door).assign(AUTUMN.id, PersonId("Mia"), PersonId("Pia"))

        said = reasons(door)

    assert sorted(said) == ["Nils", "Rut"]
    assert "Pia" in said["Nils"]
    assert not any("compete" in reason for reason in said.values())


def test_whom_the_rules_forbid_everybody_is_told_so_whatever_stands(tmp_path: Path) -> None:
    with Bench(tmp_path).started() as door:
        joined(
            door,
            {
                "Mia": (Side.MENTOR, "Sales"),
                "Nils": (Side.MENTOR, "Finance"),
                "Pia": (Side.ADEPT, "Finance"),
            },
        )
        Pairing(door).assign(AUTUMN.id, PersonId("Mia"), PersonId("Pia"))

        said = reasons(door)

    assert list(said) == ["Nils"]
    assert "department" in said["Nils"]
