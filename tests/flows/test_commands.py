"""Each command does what the README says, in both languages, and can be taken back."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.flows.driving import LISTS, Desk

ERIK, ALF = "erik.karlsson@exempel.se", "alf.abbas@exempel.se"
CLASHING = "ebbe.ericsson@exempel.se", "eva.gustavsson@exempel.se"
REASON = "They asked for each other twice."


@pytest.fixture
def peopled(desk: Desk) -> Desk:
    """The Swedish list, imported."""
    desk.started()
    desk.does("import", LISTS / "anmalningar-ht2026.xlsx")
    return desk


def test_a_new_programme_has_what_was_asked_for(desk: Desk) -> None:
    desk.started(
        "--levels", "Trainee, Chef ,VD", "--language", "en", "--country", "no", "--zone", "Europe/Oslo"
    )
    rows = desk.does("show", "cohorts").rows("rows")
    assert [(one["starts_on"], one["ends_on"], one["is_current"]) for one in rows] == [
        ("2026-09-14", "2026-12-18", True)
    ]
    assert {one["switch"] for one in desk.does("show", "rules").rows("rows")} == {"hard"}


def test_another_cohort_becomes_the_current_one_and_the_first_stays_reachable(peopled: Desk) -> None:
    peopled.does("cohort", "Spring", "--start", "2027-01-11", "--end", "2027-05-28")
    assert peopled.does("show", "people").rows("rows") == []
    first = str(peopled.does("show", "cohorts").rows("rows")[0]["name"])
    assert len(peopled.does("show", "people", "--cohort", first).rows("rows")) == 62
    peopled.does("undo")
    assert len(peopled.does("show", "people").rows("rows")) == 62


def test_a_clash_needs_a_reason_that_stays_with_the_pair(peopled: Desk) -> None:
    refused = peopled.says("pair", peopled.file, *CLASHING, "--json")
    assert refused.code == 1
    assert "Marknad" in refused.err
    short = peopled.says("pair", peopled.file, *CLASHING, "--reason", "   short   ")
    assert short.code == 1
    assert peopled.does("show", "pairs").rows("rows") == []
    peopled.does("pair", *CLASHING, "--reason", REASON)
    row = peopled.does("show", "pairs").rows("rows")[0]
    assert REASON in str(row["override"])
    rules = {one["rule"] for one in peopled.does("check").rows("attention")}
    assert "clash-overridden" in rules


def test_a_rule_that_is_off_forbids_nothing(peopled: Desk) -> None:
    peopled.does("rule", "department", "off")
    peopled.does("pair", *CLASHING)
    peopled.does("undo")
    peopled.does("undo")
    assert peopled.says("pair", peopled.file, *CLASHING).code == 1


def test_a_pair_ends_with_a_reason_and_is_history_from_then_on(peopled: Desk) -> None:
    peopled.does("pair", ERIK, ALF)
    assert peopled.says("pair", peopled.file, ERIK, ALF).code == 1
    peopled.does("unpair", ERIK, ALF, "--reason", "They never found a time.")
    said = peopled.says("pair", peopled.file, ERIK, ALF, "--lang", "sv")
    assert said.code == 1
    assert "aldrig par tidigare" in said.err


def test_a_locked_pair_costs_its_price(peopled: Desk) -> None:
    best = peopled.does("match").part("totals")
    price = peopled.does("price", ERIK, ALF).json
    locked = peopled.does("match", "--lock", ERIK, ALF)
    assert price["allowed"] is True
    assert best["pairs"] - locked.part("totals")["pairs"] == price["pairs_lost"]  # type: ignore[operator]
    lost = best["score"] - locked.part("totals")["score"]  # type: ignore[operator]
    assert lost == pytest.approx(price["points_lost"])
    assert [one["locked"] for one in locked.rows("pairs") if one["mentor"] == ERIK] == [True]


def test_a_forbidden_pair_has_a_price_and_names_its_rules(peopled: Desk) -> None:
    price = peopled.does("price", *CLASHING).json
    assert price["allowed"] is False
    assert price["broken_rules"] == ["department"]
    assert isinstance(price["moves"], list)


def test_fair_never_has_a_lower_worst_score(peopled: Desk) -> None:
    best = peopled.does("match").part("totals")
    fair = peopled.does("match", "--goal", "fair").part("totals")
    assert fair["pairs"] == best["pairs"]
    assert fair["worst"] >= best["worst"]  # type: ignore[operator]
    assert fair["score"] <= best["score"]  # type: ignore[operator]


def test_no_pair_is_made_that_scores_less_than_the_lowest(peopled: Desk) -> None:
    every = [float(str(pair["score"])) for pair in peopled.does("match").rows("pairs")]
    lowest = int(sorted(every)[len(every) // 2]) + 1

    made = peopled.does("match", "--lowest", str(lowest)).rows("pairs")

    assert min(every) < lowest
    assert all(float(str(pair["score"])) >= lowest for pair in made)


def test_undo_and_redo_cross_processes(peopled: Desk) -> None:
    peopled.does("match", "--apply")
    peopled.does("export", peopled.folder / "out.xlsx")
    step = peopled.does("undo").part("step")
    assert step["verb"] == "apply-matching"
    assert peopled.does("show", "pairs").rows("rows") == []
    peopled.does("redo")
    assert len(peopled.does("show", "pairs").rows("rows")) == 28
    journal = [one["kind"] for one in peopled.does("show", "journal").rows("rows")]
    assert journal[:2] == ["redo", "undo"]


def test_ideas_move_and_a_declined_one_needs_a_reason(peopled: Desk) -> None:
    peopled.does("idea", "Mentor lunches")
    assert peopled.says("idea", peopled.file, "Mentor lunches", "--stage", "declined").code == 1
    peopled.does("idea", "mentor  lunches", "--stage", "declined", "--reason", "No canteen.")
    rows = peopled.does("show", "ideas").rows("rows")
    assert [(one["title"], one["stage"], one["reason"]) for one in rows] == [
        ("Mentor lunches", "declined", "No canteen.")
    ]


def test_a_persons_data_is_written_and_then_erased(peopled: Desk) -> None:
    out = peopled.folder / "erik.json"
    peopled.does("pair", ERIK, ALF)
    peopled.does("person", ERIK, out)
    data = json.loads(out.read_text(encoding="utf-8"))
    assert data["person"][0]["email"] == ERIK
    assert "Alf Abbas" not in out.read_text(encoding="utf-8")
    peopled.does("erase", ERIK)
    assert ERIK.encode() not in peopled.file.read_bytes()
    assert peopled.says("undo", peopled.file).code == 1
    peopled.does("erase", ALF, "--anonymous")
    assert ALF.encode() not in peopled.file.read_bytes()
    assert len(peopled.does("show", "people").rows("rows")) == 61


def test_a_backup_is_restored(peopled: Desk) -> None:
    copy = peopled.folder / "copy.revmentor"
    peopled.does("backup", copy)
    peopled.does("match", "--apply")
    peopled.does("restore", copy)
    assert peopled.does("show", "pairs").rows("rows") == []
    assert peopled.does("backup").json["file"]
    copy.write_bytes(copy.read_bytes()[:-500])
    assert peopled.says("restore", peopled.file, copy).code == 1


def test_the_first_change_of_a_day_is_preceded_by_a_backup(peopled: Desk) -> None:
    backups = list((peopled.folder / "data" / "backups").rglob("*-daily.revmentor"))
    assert len(backups) == 1
    assert [one.name for one in (peopled.folder / "data" / "backups").rglob("*-import.revmentor")]


def _edit(file: Path, sheet: str, heading: str, row: int, value: str) -> None:
    book = openpyxl.load_workbook(file)
    page = book[sheet]
    place = next(cell for line in page.iter_rows(max_row=10) for cell in line if cell.value == heading)
    page.cell(place.row + row, place.column, value)
    book.save(file)


def test_an_edited_workbook_merges_and_an_unedited_one_changes_nothing(peopled: Desk) -> None:
    out = peopled.folder / "out.xlsx"
    peopled.does("match", "--apply")
    peopled.does("export", out)
    same = peopled.does("merge", out)
    assert [same.json[name] for name in ("changed", "added", "removed", "conflicts", "problems")] == [[]] * 5
    _edit(out, "Deltagare", "Titel", 1, "Verksamhetsutvecklare")
    _edit(out, "Deltagare", "Kan bidra med", 1, "sociala medier; drönare")
    dry = peopled.does("merge", out, "--dry-run")
    assert len(dry.rows("changed")) >= 1
    before = peopled.does("show", "people").rows("rows")
    merged = peopled.does("merge", out)
    assert merged.rows("changed") == dry.rows("changed")
    after = peopled.does("show", "people").rows("rows")
    assert [one["title"] for one in after if one not in before] == ["Verksamhetsutvecklare"]
    assert peopled.does("merge", out).rows("changed") == []
    peopled.does("undo")
    assert peopled.does("show", "people").rows("rows") == before


def test_what_changed_on_both_sides_is_a_conflict_and_stays(peopled: Desk) -> None:
    out = peopled.folder / "out.xlsx"
    peopled.does("idea", "Mentor lunches")
    peopled.does("export", out)
    peopled.does("idea", "Mentor lunches", "--stage", "decided")
    _edit(out, "Idéer", "Läge", 1, "Pågår")
    said = peopled.does("merge", out)
    assert said.rows("changed") == []
    assert len(said.rows("conflicts")) == 1
    assert [one["stage"] for one in peopled.does("show", "ideas").rows("rows")] == ["decided"]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    "words",
    [
        ("show", "people"),
        ("show", "pairs"),
        ("show", "sessions"),
        ("show", "ideas"),
        ("show", "journal"),
        ("show", "cohorts"),
        ("show", "rules"),
        ("match",),
        ("plan",),
        ("check",),
        ("price", ERIK, ALF),
        ("import", LISTS / "anmalningar-ht2026.xlsx", "--dry-run"),
    ],
    ids=str,
)
def test_every_reading_command_speaks_both_languages(
    peopled: Desk, language: str, words: tuple[str, ...]
) -> None:
    peopled.does("match", "--apply")
    command, *rest = words
    said = peopled.says(command, peopled.file, *rest, "--lang", language)
    assert said.code == 0, said.err
    assert said.out.strip()
    assert "{" not in said.out
    before = peopled.file.read_bytes()
    assert peopled.says(command, peopled.file, *rest).code == 0
    assert peopled.file.read_bytes() == before


@pytest.mark.parametrize(("language", "usage"), [("sv", "användning"), ("en", "usage")])
def test_wrong_usage_is_two_and_in_the_language_asked_for(desk: Desk, language: str, usage: str) -> None:
    said = desk.says("new", "--lang", language)
    assert said.code == 2
    assert usage in said.out + said.err
    assert desk.says("nonsense").code == 2
    assert desk.says("show", desk.file, "weather").code == 2
    assert desk.says("new", desk.file, "--name", "x", "--start", "soon").code == 2


def test_help_names_every_command_in_swedish(desk: Desk) -> None:
    said = desk.says("--help", "--lang", "sv")
    assert said.code == 0
    for command in ("demo", "import", "match", "agendas", "restore"):
        assert f" {command} " in said.out
    assert "räkna ut de bästa möjliga paren" in said.out
