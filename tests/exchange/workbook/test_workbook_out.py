"""The cohort workbook as others read it: sheets, headings, types, tables, choices, passport."""

import errno
import json
import zipfile
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from python_calamine import CalamineWorkbook

from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.ids import IdeaId
from revmentor_desktop.domain.merging import Sheet
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.workbook.left_over import LeftOverLine
from revmentor_desktop.exchange.workbook.overview import overview
from revmentor_desktop.exchange.workbook.tables import show_rows, tables
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.workbook import builders
from tests.exchange.workbook.builders import written

SWEDISH = {
    "Deltagare": "Namn|E-post|Sida|Status|Avdelning|Titel|Nivå|Ort|Anställd sedan|Chef|Språk|Kan bidra med|"
    "Vill lära sig|Utmaning|Antal par",
    "Par": "Mentor|Mentorns e-post|Mentorns avdelning|Adept|Adeptens e-post|Adeptens avdelning|Status|Poäng|"
    "Varför|Undantag|Ämnen|Målsättning",
    "Träffar": "Mentor|Adept|Mentorns e-post|Adeptens e-post|Nummer|Datum|Start|Minuter|Plats|Status|"
    "Sammanfattning",
}
ENGLISH = {
    "People": "Name|E-mail|Side|Status|Department|Title|Level|Site|Employed since|Manager|Languages|Offers|"
    "Wants|Challenge|Capacity",
    "Pairs": "Mentor|Mentor e-mail|Mentor department|Adept|Adept e-mail|Adept department|Status|Score|Why|"
    "Override|Topics|Goals",
    "Sessions": "Mentor|Adept|Mentor e-mail|Adept e-mail|Number|Date|Start|Minutes|Place|Status|Summary",
}


def rows(file: Path, sheet: str) -> list[list[object]]:
    return [list(row) for row in CalamineWorkbook.from_path(file).get_sheet_by_name(sheet).to_python()]


@pytest.mark.parametrize(
    ("language", "names", "headings"),
    [
        ("sv", ["Översikt", "Deltagare", "Par", "Träffar", "Agendor", "Idéer", "Utan par"], SWEDISH),
        ("en", ["Overview", "People", "Pairs", "Sessions", "Agendas", "Ideas", "Left over"], ENGLISH),
    ],
)
def test_sheets_and_headings_are_those_promised(
    tmp_path: Path, language: str, names: list[str], headings: dict[str, str]
) -> None:
    file = written(tmp_path, builders.a_cohort(), language)

    assert CalamineWorkbook.from_path(file).sheet_names == names
    for sheet, promised in headings.items():
        assert rows(file, sheet)[0] == [*promised.split("|"), "Id"]


def test_facts_arrive_with_their_types(tmp_path: Path) -> None:
    file = written(tmp_path, builders.a_cohort())

    person = next(row for row in rows(file, "Deltagare") if row[1] == "p1@exempel.se")
    assert person[:9] == [
        "Björn Bergqvist",
        "p1@exempel.se",
        "mentor",
        "antagen",
        "Försäljning",
        "Analytiker",
        "Senior",
        "Stockholm",
        date(2005, 4, 22),
    ]
    assert person[10:12] == ["svenska; engelska", "Ledarskap; Hållbarhet"]
    session = rows(file, "Träffar")[1]
    assert session[4:8] == [1, date(2026, 9, 22), time(9, 0), 90]


def test_text_that_looks_like_a_formula_or_a_number_stays_text(tmp_path: Path) -> None:
    person = builders.person(1, name="=1+1", title="0012", site="TRUE")
    people = builders.snapshot((person,), (builders.participation(1, Side.MENTOR),))
    file = written(tmp_path, people)

    row = rows(file, "Deltagare")[1]
    assert (row[0], row[5], row[7]) == ("=1+1", "0012", "TRUE")
    with zipfile.ZipFile(file) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist() if "/sheet" in name)


def test_every_sheet_but_the_overview_is_one_filtered_table_under_a_frozen_heading(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, builders.a_cohort()))

    for page in book.worksheets[1:]:
        (table,) = page.tables.values()
        assert page.freeze_panes is not None
        assert page.freeze_panes.endswith("2")
        assert table.autoFilter is not None
        assert table.ref.startswith("A1:")
        assert [column.name for column in table.tableColumns] == [cell.value for cell in page[1]]
        assert page.print_title_rows == "$1:$1"
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        assert page.column_dimensions[get_column_letter(page.max_column)].hidden


def test_choices_are_offered_for_terms_and_departments(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, builders.a_cohort()))

    lists = {
        str(one.sqref).split("2:")[0]: one.formula1
        for one in book["Deltagare"].data_validations.dataValidation
        if one.type == "list"
    }
    assert lists["C"] == '"mentor,adept"'
    assert lists["D"] == '"anmäld,antagen,reserv,ej antagen,tackat nej,avhoppad"'
    sheet, cells = lists["E"].replace("$", "").split("!")
    offered = [row[0].value for row in book[sheet.strip("'")][cells]]
    assert offered == ["Ekonomi", "Försäljning", "HR", "IT", "Marknad", "Produktion"]


def test_other_departments_and_levels_may_be_typed_and_other_terms_may_not(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, builders.a_cohort()))

    styles = {
        str(one.sqref).split("2:")[0]: one.errorStyle or "stop"
        for one in book["Deltagare"].data_validations.dataValidation
        if one.type == "list"
    }
    assert {column: styles[column] for column in "CDEG"} == {
        "C": "stop",
        "D": "stop",
        "E": "warning",
        "G": "warning",
    }


def test_empty_cohort_is_a_workbook_whose_tables_have_their_one_blank_row(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, builders.snapshot()))

    for page in book.worksheets[1:]:
        (table,) = page.tables.values()
        assert table.ref.endswith("2")
        assert [cell.value for cell in page[2]] == [None] * len(page[1])


def test_workbook_carries_where_it_comes_from(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, builders.a_cohort()))

    carried = {one.name: one.value for one in book.custom_doc_props.props}  # type: ignore[attr-defined]
    assert carried["RevMentor programme"] == "programme-1"
    assert carried["RevMentor export"] == "export-1"
    assert carried["RevMentor journal position"] == "7"
    assert book.properties.title == "Hösten 2026: arbetsbok för omgången"
    assert book.properties.creator == "RevMentor Desktop"


def test_left_over_people_come_with_their_reason(tmp_path: Path) -> None:
    line = LeftOverLine(name="Ida", email=None, department="HR", side=Side.ADEPT, reason="Ingen är ledig.")
    file = written(tmp_path, builders.a_cohort(), left_over=(line,))

    assert rows(file, "Utan par")[1][:5] == ["Ida", "", "HR", "adept", "Ingen är ledig."]


def test_override_stands_on_its_pair_in_words(tmp_path: Path) -> None:
    file = written(tmp_path, builders.a_cohort())

    texts = [row[9] for row in rows(file, "Par")[1:] if row[9]]
    assert texts == ["olika avdelningar: Chefen har bett om just detta par. (Eva, 2026-10-01)"]


def test_author_who_may_not_be_named_is_not() -> None:
    told = Idea(id=IdeaId("a"), title="A", author_id=builders.person(1).id, author_may_be_named=True)
    kept = Idea(id=IdeaId("b"), title="B", author_id=builders.person(1).id)
    snapshot = builders.snapshot((builders.person(1),), ideas=(told, kept))

    shown = show_rows(tables(snapshot, Words("en"))[Sheet.IDEAS])
    assert {row["title"]: row["author"] for row in shown} == {"A": "Björn Bergqvist", "B": ""}


def test_names_are_sorted_as_in_a_swedish_register() -> None:
    people = tuple(
        builders.person(n, name=name) for n, name in enumerate(("Öst", "Ärt", "Zorn", "Åker", "Élan"))
    )
    parts = tuple(builders.participation(n, Side.MENTOR) for n in range(5))

    shown = tables(builders.snapshot(people, parts), Words("sv"))[Sheet.PEOPLE]
    assert [row.cells[0] for row in shown.rows] == ["Élan", "Zorn", "Åker", "Ärt", "Öst"]


def test_people_of_one_name_are_told_apart_as_managers() -> None:
    twins = (builders.person(1, name="Ida Berg"), builders.person(2, name="Ida Berg"))
    junior = builders.person(3, manager_id=twins[1].id)
    snapshot = builders.snapshot((*twins, junior), (builders.participation(3, Side.MENTOR),))

    (row,) = show_rows(tables(snapshot, Words("sv"))[Sheet.PEOPLE])
    assert row["manager"] == "Ida Berg <p2@exempel.se>"


def test_show_rows_are_plain_data_with_codes_whatever_the_language() -> None:
    shown = tables(builders.a_cohort(), Words("sv"))

    person = json.loads(json.dumps(show_rows(shown[Sheet.PEOPLE])))[0]
    assert (person["side"], person["status"], person["employed_since"]) == (
        "mentor",
        "selected",
        "2005-04-22",
    )
    assert person["offers"] == ["Ledarskap", "Hållbarhet"]
    session = json.loads(json.dumps(show_rows(shown[Sheet.SESSIONS])))[0]
    assert (session["date"], session["start"], session["status"]) == ("2026-09-22", "09:00", "held")
    assert {"mentor_e_mail", "adept_e_mail", "number", "minutes", "place"} <= session.keys()


def test_overview_counts_what_the_sheets_list() -> None:
    snapshot = builders.a_cohort(12)
    shown = overview(snapshot, Words("sv"), left_over=2)

    amounts = {figure.code: figure.amount for figure in shown.figures}
    assert amounts == {
        "mentors": 6,
        "adepts": 6,
        "pairs": 5,
        "left_over": 2,
        "sessions": 15,
        "held": 5,
        "ideas": 5,
        "realised": 1,
    }
    assert sum(one.mentors + one.adepts for one in shown.departments) == 12


def test_overview_holds_charts_over_its_own_figures(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(tmp_path, builders.a_cohort())) as archive:
        charts = [archive.read(name).decode() for name in archive.namelist() if "/charts/chart" in name]
    assert len(charts) == 3
    assert all("'Översikt'!$" in chart for chart in charts)


def test_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble) as trouble:
        written(tmp_path / "nowhere", builders.a_cohort())
    assert trouble.value.code == "folder-missing"
    assert list(tmp_path.iterdir()) == []


def test_full_disk_is_named_and_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, builders.a_cohort())
    before = file.read_bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(StoreTrouble) as trouble:
        written(tmp_path, builders.a_cohort(4))
    assert trouble.value.code == "disk-full"
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_cohort_name_full_of_codes_prints_as_it_is(tmp_path: Path) -> None:
    snapshot = builders.a_cohort(4)
    named = replace(snapshot, cohort=replace(snapshot.cohort, name="R&D 'Norr' [*?/\\:] &P"))
    book = openpyxl.load_workbook(written(tmp_path, named))

    assert book["Översikt"]["B2"].value == "R&D 'Norr' [*?/\\:] &P"
    header = book["Deltagare"].oddHeader
    assert header is not None
    assert "R&&D" in str(header.left.text)
