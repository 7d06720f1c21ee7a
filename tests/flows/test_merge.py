"""The command that reads an edited workbook back, as a person and as a program see it."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.flows.driving import Desk

LIST = (
    "Name;E-mail;Side;Department;Title;Languages\n"
    "Anna Berg;anna@exempel.se;mentor;Ekonomi;Säljare;svenska\n"
    "Bo Ek;bo@exempel.se;adept;HR;Chef;svenska\n"
)


class Office:
    """A programme of two people and its workbook."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk.started("--levels", "Junior,Chef")
        people = desk.folder / "people.csv"
        people.write_text(LIST, encoding="utf-8")
        desk.does("import", people)
        self.book = desk.folder / "out.xlsx"
        desk.does("export", self.book)

    def edited(self, edit: Callable[[openpyxl.Workbook], None]) -> Path:
        """Edit the workbook as another program would."""
        book = openpyxl.load_workbook(self.book)
        edit(book)
        book.save(self.book)
        return self.book

    def typed(self, heading: str, value: str, row: int = 2) -> Path:
        """Type a value into a row of the people; Anna Berg stands in row 2."""
        return self.edited(lambda book: _put(book["Deltagare"], heading, row, value))

    def lines(self, language: str, *words: str) -> list[str]:
        """What the command says to a person."""
        said = self.desk.says("merge", self.desk.file, self.book, "--lang", language, *words)
        assert (said.code, said.err) == (0, "")
        return [line.strip() for line in said.out.splitlines()]


def _put(page: Worksheet, heading: str, row: int, value: str) -> None:
    place = next(number for number, cell in enumerate(page[1], 1) if cell.value == heading)
    page.cell(row, place).value = value


@pytest.fixture
def office(desk: Desk) -> Office:
    return Office(desk)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Anna Berg, Titel: Säljare → Försäljare"),
        ("en", "Anna Berg, Title: Säljare → Försäljare"),
    ],
)
def test_a_change_is_told_with_its_person_and_heading(office: Office, language: str, line: str) -> None:
    office.typed("Titel", "Försäljare")
    assert line in office.lines(language, "--dry-run")
    assert line in office.lines(language)


@pytest.mark.parametrize(
    ("heading", "value", "field"),
    [
        ("Avdelning", "HR", "department"),
        ("Chef", "Bo Ek", "manager"),
        ("E-post", "anna.berg@exempel.se", "e_mail"),
        ("Anställd sedan", "2020-01-02", "employed_since"),
    ],
)
def test_a_program_reads_the_field_names_that_show_uses(
    office: Office, heading: str, value: str, field: str
) -> None:
    office.typed(heading, value)
    (change,) = office.desk.does("merge", office.book).rows("changed")
    assert (change["entity"], change["field"], change["to"]) == ("person", field, value)
    shown = office.desk.does("show", "people").rows("rows")
    assert [row[field] for row in shown if row["name"] == "Anna Berg"] == [value]


def test_a_new_department_is_taken_over_and_told(office: Office) -> None:
    office.typed("Avdelning", "Rymden")
    said = office.lines("sv")
    assert "Anna Berg, Avdelning: Ekonomi → Rymden" in said
    assert "Ny avdelning: Rymden" in said
    assert [row["department"] for row in office.desk.does("show", "people").rows("rows")] == ["Rymden", "HR"]
    assert office.lines("sv")[1:] == []


def test_an_unknown_level_is_kept_with_a_notice(office: Office) -> None:
    office.typed("Nivå", "Kejsare")
    said = office.desk.does("merge", office.book)
    assert [one["to"] for one in said.rows("changed")] == ["Kejsare"]
    assert [(one["kind"], one["refused"], one["row"]) for one in said.rows("problems")] == [
        ("unknown-level", False, 2)
    ]


def test_a_missing_sheet_and_a_missing_column_are_told(office: Office) -> None:
    def edit(book: openpyxl.Workbook) -> None:
        del book["Idéer"]
        _put(book["Deltagare"], "Ort", 1, "Stad")

    office.edited(edit)
    said = office.desk.does("merge", office.book, "--lang", "sv")
    assert [(one["kind"], one["sheet"], one["row"], one["column"]) for one in said.rows("problems")] == [
        ("missing-column", "Deltagare", None, "Ort"),
        ("missing-sheet", "Idéer", None, ""),
    ]
    assert all(one["refused"] for one in said.rows("problems"))
    assert any("Idéer saknas" in line for line in office.lines("sv"))
    assert any("no column Ort" in line for line in office.lines("en"))


def test_another_case_of_a_language_is_no_change(office: Office) -> None:
    office.typed("Språk", "Svenska")
    said = office.desk.does("merge", office.book)
    assert [said.rows(name) for name in ("changed", "problems", "conflicts")] == [[], [], []]


def test_a_very_long_value_is_cut_for_people_and_whole_for_programs(office: Office) -> None:
    office.typed("Titel", "x" * 5_000)
    (change,) = office.desk.does("merge", office.book, "--dry-run").rows("changed")
    assert change["to"] == "x" * 5_000
    assert max(map(len, office.lines("sv", "--dry-run"))) < 200


def test_a_workbook_of_another_programme_is_refused_in_whole_words(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Desk(tmp_path / "other", capsys)
    other.folder.mkdir()
    other.started()
    said = other.says("merge", other.file, office.book, "--lang", "sv")
    assert said.code == 1
    assert "hör till ett annat mentorprogram" in said.err
