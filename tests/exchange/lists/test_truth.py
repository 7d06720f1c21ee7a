"""The lists whose right answer is known are read exactly so."""

import json
from pathlib import Path

import pytest

from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists import read_list
from tests.exchange.lists.building import TODAY

DATA = Path(__file__).parents[2] / "data" / "lists"
LISTS = [
    ("mentees.csv", Side.MENTOR),
    ("mentors.csv", Side.ADEPT),
    ("participants-utf8.csv", None),
    ("anmalningar-ht2026.xlsx", None),
]


@pytest.mark.parametrize(("name", "side"), LISTS)
def test_list_with_a_truth_gives_exactly_its_people_and_refuses_exactly_its_rows(
    name: str, side: Side | None
) -> None:
    truth = json.loads((DATA / f"{name}.truth.json").read_text(encoding="utf-8"))
    parsed = read_list(DATA / name, side=side, today=TODAY)
    people = [
        {
            "name": one.name,
            "email": one.email,
            "department": one.department,
            "side": one.side.value,
            "topics": list(one.topics),
            "since": one.employed_since.isoformat() if one.employed_since else None,
        }
        for one in parsed.people
    ]
    by_address = {one["email"]: one for one in people}
    assert by_address == {one["email"]: one for one in truth["people"]}
    assert len(people) == len(truth["people"])
    problems = [
        {"sheet": one.sheet, "row": one.row, "kind": one.kind.value} for one in parsed.problems if one.refused
    ]
    assert problems == truth["problems"]


def test_nothing_is_known_by_the_name_of_a_file(tmp_path: Path) -> None:
    copy = tmp_path / "x.dat"
    copy.write_bytes((DATA / "anmalningar-ht2026.xlsx").read_bytes())
    expected = read_list(DATA / "anmalningar-ht2026.xlsx", today=TODAY)
    assert read_list(copy, today=TODAY) == expected


def test_special_category_columns_of_the_peer_are_not_read() -> None:
    parsed = read_list(DATA / "mentees.csv", side=Side.MENTOR, today=TODAY)
    left_out = {heading for heading, field in parsed.columns.items() if field is None}
    assert left_out == {
        "both mentor and mentee",
        "match with similar identity",
        "identity to match",
        "biography",
    }
