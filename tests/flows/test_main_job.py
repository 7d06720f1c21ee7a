"""The main job: from a list to pairs, sessions, a workbook, agendas and a calendar."""

import csv
import itertools
import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import python_calamine
import vobject

from tests.flows.driving import LEVELS, LISTS, Desk

JUNIOR = {"AA", "AO", "EO", "HEO", "SEO"}
SENIOR = {"Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"}
TRUTHS = {
    "anmalningar-ht2026.xlsx": (),
    "participants-utf8.csv": (),
    "mentees.csv": ("--side", "mentor"),
    "mentors.csv": ("--side", "adept"),
}


@pytest.mark.parametrize("name", TRUTHS)
def test_import_gives_exactly_the_lists_people_and_refuses_exactly_its_rows(desk: Desk, name: str) -> None:
    truth = json.loads((LISTS / f"{name}.truth.json").read_text(encoding="utf-8"))
    said = desk.started().does("import", LISTS / name, *TRUTHS[name])

    def by_name(one: dict[str, object]) -> str:
        return str(one["name"])

    assert sorted(said.rows("people"), key=by_name) == sorted(truth["people"], key=by_name)
    refused = [
        {"sheet": one["sheet"], "row": one["row"], "kind": one["kind"]}
        for one in said.rows("problems")
        if one["refused"]
    ]
    assert sorted(refused, key=str) == sorted(truth["problems"], key=str)
    assert said.json["added"] == len(truth["people"])


@pytest.mark.parametrize("name", TRUTHS)
def test_the_same_list_twice_adds_nobody(desk: Desk, name: str) -> None:
    first = desk.started().does("import", LISTS / name, *TRUTHS[name])
    before = desk.does("show", "people").rows("rows")
    again = desk.does("import", LISTS / name, *TRUTHS[name])
    assert again.json["added"] == 0
    assert again.json["updated"] == 0
    assert again.json["unchanged"] == first.json["added"]
    assert desk.does("show", "people").rows("rows") == before


def _restricted(desk: Desk, name: str, grades: set[str]) -> Path:
    with (LISTS / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    target = desk.folder / name
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(row for row in rows if row["grade"] in grades)
    return target


def test_the_peers_small_lists_make_33_pairs_and_tell_why_two_wait(desk: Desk) -> None:
    desk.started("--levels", LEVELS)
    juniors = desk.does("import", _restricted(desk, "mentees.csv", JUNIOR), "--side", "mentor")
    seniors = desk.does("import", _restricted(desk, "mentors.csv", SENIOR), "--side", "adept")
    assert (juniors.json["added"], seniors.json["added"]) == (35, 33)
    said = desk.does("match", "--apply")
    assert len(said.rows("pairs")) == 33
    assert len(said.rows("left_over")) == 2
    assert all(str(one["reason"]) for one in said.rows("left_over"))
    totals = said.part("totals")
    assert totals["bound"] == totals["score"]
    pairs = desk.does("show", "pairs").rows("rows")
    assert len(pairs) == 33
    assert all(one["mentor_department"] != one["adept_department"] for one in pairs)
    desk.does("scores", desk.folder / "scores.csv")
    with (desk.folder / "scores.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 35 * 33
    assert sum("department" in row["broken_rules"].split("|") for row in rows) == 197


@pytest.fixture
def paired(desk: Desk) -> Desk:
    """The Swedish list, imported, matched and planned."""
    desk.started()
    desk.does("import", LISTS / "anmalningar-ht2026.xlsx")
    desk.does("match", "--apply", "--today", "2026-09-01")
    desk.does("plan", "--apply", "--today", "2026-09-01")
    return desk


def test_sessions_keep_every_norm(paired: Desk) -> None:
    rows = paired.does("show", "sessions").rows("rows")
    pairs = paired.does("show", "pairs").rows("rows")
    assert len(rows) == 3 * len(pairs)
    for mentor, mine in itertools.groupby(sorted(rows, key=_mentor), key=_mentor):
        numbers = [one["number"] for one in sorted(mine, key=lambda one: str(one["date"]))]
        assert numbers == [1, 2, 3], mentor
    for one in rows:
        day = date.fromisoformat(str(one["date"]))
        assert date(2026, 9, 14) <= day <= date(2026, 12, 18)
        assert day.weekday() < 5
        assert one["minutes"] == 90
        assert "08:00" <= str(one["start"]) <= "15:30"


def _mentor(row: dict[str, object]) -> str:
    return str(row["mentor_e_mail"])


def test_planning_answers_with_offsets_and_plans_nothing_twice(paired: Desk) -> None:
    said = paired.does("plan", "--today", "2026-09-01")
    starts = [datetime.fromisoformat(str(one["start"])) for one in said.rows("sessions")]
    assert {start.utcoffset() for start in starts if start.month < 10} == {starts[0].utcoffset()}
    assert all(start.tzinfo is not None for start in starts)
    before = paired.does("show", "sessions").rows("rows")
    paired.does("plan", "--apply", "--today", "2026-09-01")
    assert paired.does("show", "sessions").rows("rows") == before


def test_the_workbook_is_read_by_another_library(paired: Desk) -> None:
    out = paired.folder / "out.xlsx"
    counts = paired.does("export", out).part("sheets")
    assert list(counts) == ["Översikt", "Deltagare", "Par", "Träffar", "Agendor", "Idéer", "Utan par"]
    book = python_calamine.CalamineWorkbook.from_path(str(out))
    people = book.get_sheet_by_name("Deltagare").to_python(skip_empty_area=True)
    assert "Anställd sedan" in people[0]
    assert len(people) - 1 == counts["Deltagare"] == 62


def test_the_calendar_is_read_by_another_library(paired: Desk) -> None:
    out = paired.folder / "out.ics"
    events = paired.does("calendar", out).json["events"]
    read = vobject.readOne(out.read_text(encoding="utf-8"))
    assert len(read.vevent_list) == events == 84
    mentor = str(paired.does("show", "pairs").rows("rows")[0]["mentor_e_mail"])
    assert paired.does("calendar", out, "--person", mentor, "--alarm", "60").json["events"] == 3
    reminded = vobject.readOne(out.read_text(encoding="utf-8")).vevent_list
    assert {one.valarm.trigger.value for one in reminded} == {timedelta(minutes=-60)}
    assert not any("description" in one.contents for one in reminded)


def test_matching_again_keeps_the_pairs(paired: Desk) -> None:
    before = paired.does("show", "pairs").rows("rows")
    paired.does("match", "--apply", "--today", "2026-09-01")
    assert paired.does("show", "pairs").rows("rows") == before


def test_the_certificate_holds_by_the_scores_file_alone(paired: Desk) -> None:
    proof_file, scores_file = paired.folder / "proof.json", paired.folder / "scores.csv"
    said = paired.does("match", "--certificate", proof_file)
    paired.does("scores", scores_file)
    proof = json.loads(proof_file.read_text(encoding="utf-8"))
    with scores_file.open(encoding="utf-8", newline="") as file:
        eligible = {
            (row["mentor"], row["adept"]): round(float(row["score"]) * 100)
            for row in csv.DictReader(file)
            if row["eligible"] == "1"
        }
    plan = {(str(one["mentor"]), str(one["adept"])) for one in said.rows("pairs")}
    lam = round(proof["lambda"] * 100)
    u = {who: round(points * 100) for who, points in proof["u"].items()}
    v = {who: round(points * 100) for who, points in proof["v"].items()}
    assert min(0, *u.values(), *v.values()) == 0
    slack = 0
    for (mentor, adept), score in eligible.items():
        excess = score - lam - u.get(mentor, 0) - v.get(adept, 0)
        assert (mentor, adept) in plan or excess <= 0
        slack += max(0, excess) if (mentor, adept) in plan else 0
    total = lam * proof["pairs"] + sum(u.values()) + sum(v.values()) + slack
    assert total == round(proof["score"] * 100)
    cover = set(proof["cover"]["mentors"]), set(proof["cover"]["adepts"])
    uncovered = sum(mentor not in cover[0] and adept not in cover[1] for mentor, adept in eligible)
    assert len(cover[0]) + len(cover[1]) + uncovered == proof["pairs"] == len(plan)
