"""The numbers in every reason and in the look ahead, counted again from the scores file alone."""

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from tests.flows.driving import LEVELS, Desk, Json
from tests.flows.test_main_job import JUNIOR, SENIOR, _restricted

Key = str
SIDES = ("mentor", "adept")


@dataclass(frozen=True)
class Table:
    """The scores file, and the capacities that `show people` tells."""

    rows: list[dict[str, str]]
    capacity: Mapping[tuple[str, Key], int]

    def others(self, side: str, person: Key) -> dict[Key, dict[str, str]]:
        """The rows of one person, by the other."""
        across = SIDES[1 - SIDES.index(side)]
        return {row[across]: row for row in self.rows if row[side] == person}

    def allowed(self, side: str, person: Key) -> set[Key]:
        """Whom somebody is allowed to be paired with."""
        return {other for other, row in self.others(side, person).items() if row["eligible"] == "1"}

    def rules(self, row: dict[str, str]) -> list[str]:
        """The rules that a row breaks."""
        return [rule for rule in row["broken_rules"].split("|") if rule]


def table(desk: Desk) -> Table:
    desk.does("scores", desk.folder / "scores.csv")
    with (desk.folder / "scores.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    people = desk.does("show", "people").rows("rows")
    capacity = {
        (str(one["side"]), str(one["e_mail"])): int(str(one["capacity"])) for one in people if one["e_mail"]
    }
    return Table(rows, capacity)


@pytest.fixture(params=["company", "peer"])
def matched(request: pytest.FixtureRequest, desk: Desk) -> Desk:
    """A programme with people in it, ours or the peer's public lists."""
    if request.param == "company":
        return request.getfixturevalue("company")  # type: ignore[no-any-return]
    desk.started("--levels", LEVELS)
    desk.does("import", _restricted(desk, "mentees.csv", JUNIOR), "--side", "mentor")
    desk.does("import", _restricted(desk, "mentors.csv", SENIOR), "--side", "adept")
    return desk


def strings(value: object) -> list[str]:
    assert isinstance(value, list)
    return [str(one) for one in value]


def test_every_number_in_a_reason_can_be_counted_again(matched: Desk) -> None:
    said, known = matched.does("match"), table(matched)
    taken = Counter((side, str(pair[side])) for pair in said.rows("pairs") for side in SIDES)
    competing = 0
    for one in said.rows("left_over"):
        side, person = str(one["side"]), str(one["person"])
        across = SIDES[1 - SIDES.index(side)]
        counts: Counter[str] = Counter()
        for other, row in known.others(side, person).items():
            counts.update(known.rules(row))
            if row["eligible"] == "1" and taken[across, other] >= known.capacity[across, other]:
                counts["capacity"] += 1
        assert one["blocked_by"] == dict(counts)
        if one["code"] == "competes":
            competing += 1
            check_competition(known, one, side, across)
        for remedy in remedies(one):
            if remedy["code"] == "relax-rule":
                alone = [
                    row
                    for row in known.others(side, person).values()
                    if known.rules(row) == [str(remedy["rule"])]
                ]
                assert remedy["count"] == len(alone)
            if remedy["code"] == "more-capacity":
                assert remedy["count"] == known.capacity[across, str(remedy["person"])] + 1
    assert competing


def remedies(one: Json) -> list[Json]:
    found = one["remedies"]
    assert isinstance(found, list)
    return found


def check_competition(known: Table, one: Json, side: str, across: str) -> None:
    group, others = strings(one["group"]), set(strings(one["others"]))
    assert str(one["person"]) in group
    assert set().union(*(known.allowed(side, member) for member in group)) == others
    assert one["places"] == sum(known.capacity[across, other] for other in others)
    assert len(group) > int(str(one["places"]))
    everybody = {row[side] for row in known.rows}
    crowd = [who for who in everybody if known.allowed(side, who) and known.allowed(side, who) <= others]
    assert one["crowd"] == len(crowd)


def test_what_a_rule_takes_can_be_counted_again(matched: Desk) -> None:
    said, known = matched.does("ready"), table(matched)
    assert said.json["combinations"] == len(known.rows)
    assert said.json["allowed"] == sum(row["eligible"] == "1" for row in known.rows)
    for one in said.rows("rules"):
        rule = str(one["rule"])
        assert one["forbids"] == sum(rule in known.rules(row) for row in known.rows)
        assert one["alone"] == sum(known.rules(row) == [rule] for row in known.rows)
        stranded = 0
        for side in SIDES:
            for person in {row[side] for row in known.rows}:
                rows = known.others(side, person).values()
                stranded += not known.allowed(side, person) and any(
                    known.rules(row) == [rule] for row in rows
                )
        assert one["stranded"] == stranded
    assert {str(one["person"]) for one in said.rows("stuck")} == {
        person
        for side in SIDES
        for person in {row[side] for row in known.rows}
        if not known.allowed(side, person)
    }


def test_what_a_rule_as_a_warning_brings_is_what_matching_with_it_brings(matched: Desk) -> None:
    ahead = matched.does("ready")
    for one in ahead.rows("rules"):
        matched.does("rule", str(one["rule"]), "warn")
        again = matched.does("match").part("totals")["pairs"]
        matched.does("undo")
        assert again == int(str(ahead.json["most_pairs"])) + int(str(one["gained"]))
