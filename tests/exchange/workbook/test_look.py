"""How the workbook looks on the screen and on paper: one page, columns and rows that fit, legible type."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.workbook.overview import overview
from revmentor_desktop.exchange.workbook.text_width import line_count, text_width
from revmentor_desktop.exchange.workbook.writing import cohort_workbook, write_workbook
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.workbook import builders
from tests.exchange.workbook.builders import written

A4_ACROSS, A4_DOWN = 841.9, 595.3
SMALLEST_SCALE = 0.7
"""The tables are set in 10 points, so that nothing is printed smaller than 7."""
LONG = "Vi vill förstå hur unga väljer arbetsgivare, och vad vi behöver ändra för att de ska välja oss. " * 3


def crowd(departments: int, *, purpose: str = "") -> Snapshot:
    """A cohort with somebody in each of so many departments, and somebody in none."""
    people = tuple(
        builders.person(number, department_id=f"department-{number}") for number in range(departments)
    )
    people = (*people, builders.person(departments, department_id=None))
    parts = tuple(builders.participation(n, Side.MENTOR if n % 2 else Side.ADEPT) for n in range(len(people)))
    names = tuple(f"Avdelning {number:02}" for number in range(departments))
    made = builders.snapshot(people, parts, departments=names)
    return replace(made, cohort=replace(made.cohort, purpose=purpose))


def wordy() -> Snapshot:
    """A cohort whose every text is long."""
    made = builders.a_cohort(10)
    return replace(
        made,
        people={
            one.id: replace(one, email=f"maximiliana.wallenberg-{one.email}", title="Verksamhetsutvecklare")
            for one in made.people.values()
        },
        participations={one.id: replace(one, challenge=LONG) for one in made.participations.values()},
        sessions={one.id: replace(one, summary=LONG) for one in made.sessions.values()},
        ideas={one.id: replace(one, description=LONG, decision=LONG) for one in made.ideas.values()},
    )


def book_of(folder: Path, snapshot: Snapshot, language: str = "sv") -> openpyxl.Workbook:
    """Write a workbook in which every pair has a long reason, and open it."""
    words, target = Words(language), folder / "cohort.xlsx"
    shown = cohort_workbook(snapshot, words, why={PairId(pair): LONG for pair in snapshot.pairs})
    write_workbook(target, shown, words, passport=builders.passport(language), now=builders.NOW)
    return openpyxl.load_workbook(target)


def columns(page: Worksheet) -> Iterator[tuple[str, float, list[str]]]:
    """Give each visible column's heading, width and texts."""
    for number in range(1, page.max_column):
        letter = get_column_letter(number)
        heading, *cells = (page.cell(row, number).value for row in range(1, page.max_row + 1))
        texts = [str(cell) for cell in cells if isinstance(cell, str | int)]
        yield str(heading), page.column_dimensions[letter].width, texts


def test_text_is_as_wide_as_its_letters() -> None:
    assert text_width("iiii") < text_width("nnnn") < text_width("MMMM")
    assert text_width("Åsa Öberg") == text_width("Asa Oberg")
    assert text_width("日本") > text_width("nn")
    assert text_width("kort\nen längre rad") == text_width("en längre rad")
    assert text_width("") == 0


@given(st.text(alphabet="abc åÅWi.\n", max_size=80), st.floats(min_value=5, max_value=60))
@settings(deadline=None, max_examples=100)
def test_lines_are_enough_for_the_text_and_wider_columns_never_need_more(text: str, room: float) -> None:
    lines = line_count(text, room)
    assert lines >= text.count("\n") + 1
    assert lines * room >= sum(map(text_width, "".join(text.split()))) - 1e-6
    assert line_count(text, room + 5) <= lines


@pytest.mark.parametrize("departments", [0, 3, 12, 13, 40])
def test_overview_is_one_legible_page_whatever_the_number_of_departments(
    tmp_path: Path, departments: int
) -> None:
    page = book_of(tmp_path, crowd(departments, purpose=LONG * 5))["Översikt"]

    assert page.sheet_properties.pageSetUpPr is not None
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 1)
    bottom = int(str(page.print_area).rpartition("$")[2])
    assert all(page.cell(row, 2).value is None for row in range(bottom + 1, page.max_row + 1))
    height = sum(page.row_dimensions[row].height or 15 for row in range(1, bottom + 1))
    margins = (page.page_margins.top + page.page_margins.bottom) * 72
    assert (A4_DOWN - margins) / height >= SMALLEST_SCALE


@pytest.mark.parametrize(
    ("departments", "last"),
    [(3, "Avdelning 02"), (11, "Avdelning 10"), (12, "och 2 avdelningar till")],
)
def test_departments_that_do_not_fit_are_summed_up(departments: int, last: str) -> None:
    shown = overview(crowd(departments), Words("sv"), left_over=0).departments

    assert len(shown) <= 12
    assert shown[-2].name == last
    assert shown[-1].name == "Ej angiven"
    assert sum(one.mentors + one.adepts for one in shown) == departments + 1


def test_largest_departments_are_the_ones_shown() -> None:
    made = crowd(40)
    large = [builders.person(100 + n, department_id="department-39") for n in range(3)]
    parts = [builders.participation(100 + n, Side.MENTOR) for n in range(3)]
    made = replace(
        made,
        people={**made.people, **{one.id: one for one in large}},
        participations={**made.participations, **{one.id: one for one in parts}},
    )

    shown = {one.name: one for one in overview(made, Words("en"), left_over=0).departments}
    assert shown["Avdelning 39"].mentors == 4
    assert "and 30 more departments" in shown


@pytest.mark.parametrize("language", ["sv", "en"])
def test_key_figures_have_room_between_their_labels(tmp_path: Path, language: str) -> None:
    page = book_of(tmp_path, builders.a_cohort(), language).worksheets[0]

    (row,) = {
        span.min_row
        for span in page.merged_cells.ranges
        if page.cell(span.min_row, span.min_col).value in {"Mentorer", "Mentors"} and span.min_row < 9
    }
    for span in (one for one in page.merged_cells.ranges if one.min_row == row):
        label = page.cell(row, span.min_col)
        letters = (get_column_letter(number) for number in range(span.min_col, span.max_col + 1))
        room = sum(page.column_dimensions[letter].width for letter in letters)
        assert text_width(str(label.value)) * label.font.sz / 10 + 1.5 <= room


@pytest.mark.parametrize("language", ["sv", "en"])
def test_names_addresses_and_titles_stay_on_one_line(tmp_path: Path, language: str) -> None:
    book = book_of(tmp_path, wordy(), language)

    short = {"Name", "E-mail", "Department", "Title", "Mentor", "Adept", "Mentor e-mail", "Adept e-mail"}
    short |= {"Namn", "E-post", "Avdelning", "Titel", "Mentorns e-post", "Adeptens e-post", "Status", "Ort"}
    seen = set()
    for page in book.worksheets[1:4]:
        for heading, width, texts in columns(page):
            if heading in short:
                seen.add(heading)
                assert width >= max(map(text_width, texts)) + 1
    assert len(seen) >= 8


def test_prose_is_forty_to_sixty_wide_and_a_name_without_end_is_held_at_forty(tmp_path: Path) -> None:
    made = wordy()
    endless = replace(next(iter(made.people.values())), name="Wilhelmina " * 12)
    book = book_of(tmp_path, replace(made, people={**made.people, endless.id: endless}), "en")

    found = {heading: width for page in book.worksheets[1:] for heading, width, _ in columns(page)}
    for heading in ("Why", "Override", "Challenge", "Summary", "Description", "Decision", "Goals"):
        assert 30 <= found[heading] <= 60
    assert found["Why"] == 60
    assert next(width for heading, width, _ in columns(book["People"]) if heading == "Name") == 40


def test_rows_of_one_line_are_equal_and_others_hold_their_lines(tmp_path: Path) -> None:
    made = builders.a_cohort(6)
    first, *_ = made.participations.values()
    made = replace(made, participations={**made.participations, first.id: replace(first, challenge=LONG)})
    file = written(tmp_path, made)
    page = openpyxl.load_workbook(file)["Deltagare"]

    heights = [page.row_dimensions[row].height for row in range(2, page.max_row + 1)]
    single, *taller = sorted({height for height in heights if height is not None})
    assert heights.count(single) == 5
    assert len(taller) == 1
    width = next(width for heading, width, _ in columns(page) if heading == "Utmaning")
    assert taller[0] >= 12.75 * (text_width(LONG) / width)


def test_rows_grow_with_what_is_written_into_them(tmp_path: Path) -> None:
    # A height of its own would hide the second line of whoever edits the sheet.
    with zipfile.ZipFile(written(tmp_path, builders.a_cohort())) as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
    assert 'customHeight="1"' in sheet.partition('<row r="2"')[0]
    assert 'customHeight="1"' not in sheet.partition('<row r="2"')[2]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_table_is_printed_smaller_than_seven_points(tmp_path: Path, language: str) -> None:
    book = book_of(tmp_path, wordy(), language)

    for page in book.worksheets[1:]:
        widths = [width for _, width, _ in columns(page)]
        across, repeated = page.page_setup.fitToWidth, page.print_title_cols
        assert across is not None
        assert repeated is not None
        again = sum(widths[: 2 if repeated.endswith("$B") else 1])
        room = A4_ACROSS - (page.page_margins.left + page.page_margins.right) * 72
        points = 5.56 * SMALLEST_SCALE
        assert (sum(widths) + again * (across - 1)) * points <= room * across
        assert page.page_setup.fitToHeight == 0


def test_columns_are_measured_in_the_type_that_the_cells_are_set_in(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, builders.a_cohort(4)))
    normal = book._named_styles["Normal"].font  # type: ignore[attr-defined]
    cell = book["Deltagare"]["A2"].font
    assert (normal.name, normal.sz) == (cell.name, cell.sz)
