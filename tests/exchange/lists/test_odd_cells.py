"""Cells and sheets that are odd but honest: each is read for what it is, or said."""

import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from revmentor_desktop.domain.imports import ListField, ProblemKind
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists import Choices, open_list, open_pasted, read_list, read_opened
from revmentor_desktop.exchange.lists.cells import text_of
from revmentor_desktop.exchange.lists.child import read_slowly, read_workbook
from revmentor_desktop.exchange.lists.workbooks import ask_child
from revmentor_desktop.wording import imports
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.lists.building import TODAY, Value, named, noticed, text, workbook

HEADINGS: list[Value] = ["Namn", "E-post", "Avdelning", "Anställd sedan", "Antal par"]


@pytest.mark.parametrize("suffix", ["xlsx", "xlsm"])
def test_workbooks_with_and_without_macros_read_alike(tmp_path: Path, suffix: str) -> None:
    rows: list[list[Value]] = [HEADINGS, ["Anna Ek", "a@x.se", "HR", datetime(2020, 1, 2), 2.0]]
    path = workbook(tmp_path, {"Mentorer": rows}, name=f"list.{suffix}")
    anna = named(read_list(path, today=TODAY), "Anna Ek")
    assert (anna.side, anna.employed_since, anna.capacity) == (Side.MENTOR, date(2020, 1, 2), 2)


@pytest.mark.skipif(sys.platform != "linux", reason="memory can be limited there")
def test_both_ways_to_read_a_workbook_find_the_same(tmp_path: Path) -> None:
    rows: list[list[Value]] = [
        ["Anmälda till hösten"],
        [],
        HEADINGS,
        ["Anna Ek", "a@x.se", "HR", datetime(2020, 1, 2), 2],
        [None, None, "  ", None],
        ["Bo Ek", "b@x.se", True, 43832, "2"],
    ]
    path = workbook(tmp_path, {"Ett": rows, "Två": rows}, hidden=["Två"], epoch_1904=True)
    found = []
    for way in (read_workbook, read_slowly):
        trouble, sheets = ask_child(way, path, seconds=20, memory=448 * 2**20)
        assert trouble == ""
        said = [
            [(number, " | ".join(map(text_of, cells)).rstrip(" |")) for number, cells in sheet.rows]
            for sheet in sheets
        ]
        found.append([(sheet.name, sheet.visible) for sheet in sheets] + said)
    assert found[0] == found[1]
    assert found[0][:2] == [("Ett", True), ("Två", False)]


def test_formulas_that_were_never_calculated_are_said(tmp_path: Path) -> None:
    rows = [["Namn", "E-post", "Sida"], ["=A9", "a@x.se", "mentor"], ["=B9", "b@x.se", "mentor"]]
    parsed = read_list(workbook(tmp_path, {"Lista": rows}), today=TODAY)
    (problem,) = [one for one in parsed.problems if one.facts.get("what") == "formula"]
    assert (problem.kind, problem.row, problem.facts["count"]) == (ProblemKind.LIKELY, 2, 2)
    assert "2 formulas from here on were never calculated" in imports.problem(problem, Words("en"))
    assert "aldrig räknats ut" in imports.problem(problem, Words("sv"))


def test_formulas_with_their_values_are_read_and_not_said(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Lista": [["Namn", "E-post", "Sida"], ["Anna Ek", "a@x.se", "mentor"]]})
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    cell = b'<c r="A3" t="str"><f>A2</f><v>Bo Ek</v></c><c r="B3" t="str"><f>B2</f><v>b@x.se</v></c>'
    parts[sheet] = parts[sheet].replace(b"</sheetData>", b'<row r="3">' + cell + b"</row></sheetData>")
    with zipfile.ZipFile(path, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    parsed = read_list(path, side=Side.MENTOR, today=TODAY)
    assert [one.facts for one in parsed.problems if "what" in one.facts] == []
    assert "Bo Ek" in [one.name for one in parsed.people] or [one.value for one in parsed.problems]


def test_hidden_rows_are_read_and_said(tmp_path: Path) -> None:
    rows = [["Namn", "E-post", "Sida"], *([f"P{n} Ek", f"p{n}@x.se", "mentor"] for n in range(4))]
    path = workbook(tmp_path, {"Lista": rows})
    book = load_workbook(path)
    for row in (3, 4):
        book.worksheets[0].row_dimensions[row].hidden = True
    book.save(path)
    parsed = read_list(path, today=TODAY)
    assert len(parsed.people) == 4
    (problem,) = [one for one in parsed.problems if one.facts.get("what") == "hidden"]
    assert (problem.row, problem.facts["count"]) == (3, 2)


def test_merged_headings_above_the_real_ones_are_titles(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Person", None, "Arbete", None], ["Namn", "E-post", "Avdelning", "Sida"]):
        sheet.append(row)
    sheet.append(["Anna Ek", "a@x.se", "HR", "mentor"])
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("C1:D1")
    book.save(tmp_path / "list.xlsx")
    parsed = read_list(tmp_path / "list.xlsx", today=TODAY)
    assert parsed.heading_row == 2
    assert [(one.name, one.department) for one in parsed.people] == [("Anna Ek", "HR")]


def test_a_heading_that_comes_twice_is_told_apart_by_its_letter(tmp_path: Path) -> None:
    path = text(tmp_path, "Namn;E-post;Kommentar;Kommentar;Sida\nAnna Ek;a@x.se;ett;två;mentor\n")
    parsed = read_list(path, today=TODAY)
    assert [one.name for one in parsed.readings] == ["Namn", "E-post", "Kommentar", "Kommentar (D)", "Sida"]
    mapping = {"Kommentar": None, "Kommentar (D)": ListField.NOTES}
    mapped = read_list(path, today=TODAY, mapping=mapping)
    assert named(mapped, "Anna Ek").notes == "två"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("A" * 10_000 + " Ek", "A" * 10_000 + " Ek"),
        ("<b>Anna</b> Ek", "<b>Anna</b> Ek"),
        ("Anna\0 Ek", "Anna Ek"),
        ("\u202eAnna\u202c Ek", "Anna Ek"),
        ("\u2066Anna\u2069 Ek", "Anna Ek"),
        ("Anna 👩‍🚀 Ek", "Anna 👩🚀 Ek"),
        ("Anna\x07 Ek\x1b", "Anna Ek"),
        ("Anna\ud800 Ek", "Anna\ufffd Ek"),
        ("A\u030asa Ek", "Åsa Ek"),
    ],
)
def test_signs_that_break_other_programs_are_kept_or_cleaned(written: str, read: str) -> None:
    opened = open_pasted(f"Namn\tE-post\tSida\n{written}\ta@x.se\tmentor\n", "pasted")
    parsed = read_opened(opened, Choices(), today=TODAY)
    assert [one.name for one in parsed.people] == [read]
    read.encode("utf-8")


def test_numbers_and_dates_as_text_are_read(tmp_path: Path) -> None:
    rows: list[list[Value]] = [
        HEADINGS,
        ["Anna Ek", "a@x.se", "HR", "2020-01-02", "2"],
        ["Bo Ek", "b@x.se", "HR", "43832", "1.0"],
    ]
    parsed = read_list(workbook(tmp_path, {"Mentorer": rows}), today=TODAY)
    assert [(one.employed_since, one.capacity) for one in parsed.people] == [
        (date(2020, 1, 2), 2),
        (date(2020, 1, 2), 1),
    ]


def test_dates_of_1904_are_four_years_later(tmp_path: Path) -> None:
    rows: list[list[Value]] = [HEADINGS, ["Anna Ek", "a@x.se", "HR", datetime(2020, 1, 2), 1]]
    path = workbook(tmp_path, {"Mentorer": rows}, epoch_1904=True)
    assert named(read_list(path, today=TODAY), "Anna Ek").employed_since == date(2020, 1, 2)


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Nummer", ["19850312-1231", "8503121231"]),
        ("Anteckningar", ["850312-1231", "850372-1237"]),
        ("Hälsa", ["bra", "bra"]),
        ("Trade union", ["Unionen", ""]),
        ("Sexuell läggning", ["-", "-"]),
        ("Personal identity number", ["1", "2"]),
        ("Personnr", ["1", "2"]),
    ],
)
def test_columns_that_must_not_be_kept_are_left_out(tmp_path: Path, heading: str, cells: list[str]) -> None:
    rows = "".join(f"P{n} Ek;p{n}@x.se;mentor;HR;{cell}\n" for n, cell in enumerate(cells))
    parsed = read_list(text(tmp_path, f"Namn;E-post;Sida;Avdelning;{heading}\n{rows}"), today=TODAY)
    reading = parsed.readings[-1]
    assert (reading.name, reading.restricted, reading.field) == (heading, True, None)
    kept = [str(getattr(one, name)) for one in parsed.people for name in ("notes", "phone", "challenge")]
    assert "".join(kept) == ""


@pytest.mark.parametrize("number", ["850312-1230", "851312-1231", "070-123 45 67", "1234567890", "85-03-12"])
def test_other_numbers_are_no_personal_numbers(tmp_path: Path, number: str) -> None:
    path = text(tmp_path, f"Namn;E-post;Sida;Telefon\nA Ek;a@x.se;mentor;{number}\n")
    assert not read_list(path, today=TODAY).readings[-1].restricted


def test_pairs_side_by_side_are_refused_for_what_they_are(tmp_path: Path) -> None:
    path = text(tmp_path, "Mentor;Mentor e-post;Adept;Adept e-post\nA Ek;a@x.se;B Ek;b@x.se\n")
    with pytest.raises(Exception, match="list-of-pairs"):
        read_list(path, today=TODAY)


def test_the_first_rows_are_told_for_whoever_chooses_the_headings(tmp_path: Path) -> None:
    opened = open_list(text(tmp_path, "Lista\n\nNamn;E-post\nA Ek;a@x.se\n"))
    assert opened.first_rows(None, 3) == ((1, "Lista"), (3, "Namn · E-post"), (4, "A Ek · a@x.se"))


def test_quick_guesses_say_how_sure_they_are(tmp_path: Path) -> None:
    path = text(tmp_path, "Namn;Adress;Sida\nAnna Ek;a@x.se;mentor\nBo Ek;b@x.se;mentor\n")
    parsed = read_list(path, today=TODAY, mapping={"Sida": ListField.SIDE})
    name, address, side = parsed.readings
    assert (side.decided, side.sure) == (True, 100)
    assert 0 < address.sure <= name.sure
    assert noticed(parsed) != []
