"""The list of pairs that leaves: one table with both people's columns, and nothing private in it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.pair_lists import KnownSides, read_pairs
from revmentor_desktop.exchange.pair_table import pair_cells, pair_lines, write_pairs
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, pair, participation, person

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
CANARIES = ("NOTE-CANARY", "CHALLENGE-CANARY", "PAIR-CANARY", "+46 70 CANARY")
Records = Person | Participation | Pair


def cohort(folder: Path, *pairs: Pair) -> Snapshot:
    """Four people with everything private that there is, and some pairs."""
    with Bench(folder).started() as door:
        snapshot = door.snapshot(AUTUMN.id)
    people, parts = {}, {}
    for name, side in (
        ("Tova", Side.MENTOR),
        ("Åsa", Side.MENTOR),
        ("Karin", Side.ADEPT),
        ("Bo", Side.ADEPT),
    ):
        one = replace(
            person(name), notes=CANARIES[0], title=f"{name}'s title", site="Lund", phone=CANARIES[3]
        )
        people[one.id] = one
        part = replace(participation(name, side), challenge=CANARIES[1])
        parts[part.id] = part
    made = {one.id: replace(one, notes=CANARIES[2], score=7350, matched_by="The group") for one in pairs}
    return replace(snapshot, people=people, participations=parts, pairs=made)


def test_living_pairs_are_listed_by_their_mentors_names_in_the_languages_order(tmp_path: Path) -> None:
    over = replace(pair("Tova", "Bo"), status=PairStatus.ENDED)
    snapshot = cohort(tmp_path, pair("Åsa", "Bo"), pair("Tova", "Karin"), over)

    lines = pair_lines(snapshot, Words("sv"))

    assert [(one.mentor.name, one.adept.name) for one in lines] == [("Tova", "Karin"), ("Åsa", "Bo")]


@pytest.mark.parametrize(
    ("language", "score", "heading"), [("sv", "73,50", "Mentorns e-post"), ("en", "73.50", "Mentor e-mail")]
)
def test_cells_for_the_clipboard_speak_the_language(
    tmp_path: Path, language: str, score: str, heading: str
) -> None:
    words = Words(language)

    cells = pair_cells(pair_lines(cohort(tmp_path, pair("Tova", "Karin")), words), words)

    headings, row = cells
    assert heading in headings
    assert score in row
    assert row[headings.index(heading)] == "tova@example.org"
    assert not any(canary in cell for cell in row for canary in CANARIES)


@pytest.mark.parametrize(("language", "sheet"), [("sv", "Par"), ("en", "Pairs")])
def test_the_workbook_is_one_real_table(tmp_path: Path, language: str, sheet: str) -> None:
    words, out = Words(language), tmp_path / "out.xlsx"
    snapshot = cohort(tmp_path, pair("Tova", "Karin"), pair("Åsa", "Bo"))
    snapshot = replace(
        snapshot, people={key: replace(one, title="=1+1") for key, one in snapshot.people.items()}
    )

    write_pairs(out, pair_lines(snapshot, words), words, title="Autumn & co", now=NOW)

    book = CalamineWorkbook.from_path(out)
    assert book.sheet_names == [sheet]
    rows = book.get_sheet_by_name(sheet).to_python()
    assert [row[0] for row in rows[1:]] == ["Tova", "Åsa"]
    assert rows[1][2] == "=1+1"
    text = out.read_bytes()
    assert not any(canary.encode() in text for canary in CANARIES)
    page = load_workbook(out)[sheet]
    assert list(page.tables) == ["Pairs"]
    assert (page.page_setup.orientation, page.freeze_panes) == ("landscape", "B2")


def test_what_leaves_can_come_in(tmp_path: Path) -> None:
    words, out = Words("sv"), tmp_path / "par.xlsx"
    write_pairs(out, pair_lines(cohort(tmp_path, pair("Tova", "Karin")), words), words, title="", now=NOW)

    listed = read_pairs(out, KnownSides())

    assert [(one.mentor, one.adept) for one in listed.pairs] == [("tova@example.org", "karin@example.org")]


def test_without_pairs_the_table_is_there_all_the_same(tmp_path: Path) -> None:
    out = tmp_path / "none.xlsx"

    write_pairs(out, (), Words("en"), title="None", now=NOW)

    assert len(CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()) == 1
