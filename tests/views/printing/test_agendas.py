"""Agendas as PDF, read back with pdftotext or pypdf, neither of which wrote them."""

import shutil
import subprocess
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.domain.errors import RuleBroken, StoreTrouble
from revmentor_desktop.views.printing import Paper, paint_agendas, print_agendas
from revmentor_desktop.views.printing.agenda_page import agenda_page
from revmentor_desktop.views.printing.fonts import Fonts
from revmentor_desktop.views.printing.marks import Text
from revmentor_desktop.views.printing.paper import SIDE_MARGIN
from revmentor_desktop.wording.catalogue import Words
from tests.views.printing.sheets import SHEET, points

pytestmark = pytest.mark.usefixtures("qapp")
SECOND = replace(
    SHEET,
    number=2,
    theme="the-real-challenge",
    mentor="Ebba von Essen af Hamilton-Lagercrantz",
    starts_at=datetime(2027, 1, 1, 13, 30, tzinfo=ZoneInfo("Europe/Stockholm")),
    ends_at=datetime(2027, 1, 1, 15, 0, tzinfo=ZoneInfo("Europe/Stockholm")),
    points=points("Sedan sist", "Frågor från mentorn"),
)
SWEDISH_REMINDERS = (
    "Sätt en agenda för varje träff",
    "Verkliga utmaningar, inte hypotetiska frågor",
    "Det är den seniora som coachas",
    "Avsätt en till två timmar",
    "Ta vara på förslag som kan förverkligas",
)
ENGLISH_REMINDERS = (
    "Set an agenda for each session",
    "Real challenges, not hypothetical questions",
    "It is the senior who is coached",
    "Take one to two hours",
    "Catch the proposals that can be realised",
)


def read(file: Path) -> list[str]:
    """Read each page's text as it lies on the page, white space folded."""
    if shutil.which("pdftotext") is None:
        pages = [page.extract_text() for page in PdfReader(file).pages]
    else:
        command = ["pdftotext", "-layout", "-enc", "UTF-8", str(file), "-"]
        laid = subprocess.run(command, check=True, capture_output=True).stdout.decode()
        pages = laid.split("\f")[:-1]
    return ["\n".join(" ".join(line.split()) for line in page.splitlines()) for page in pages]


def printed(tmp_path: Path, *sheets: AgendaSheet, language: str = "sv", paper: Paper = Paper.A4) -> Path:
    out = tmp_path / "agendor.pdf"
    assert print_agendas(sheets, out, Words(language), paper) == len(sheets)
    return out


def test_each_session_has_a_page_of_its_own(tmp_path: Path) -> None:
    first, second = read(printed(tmp_path, SHEET, SECOND))
    assert "Signe Åkerblom och Henrik Åström" in first
    assert "Ebba von Essen af Hamilton-Lagercrantz" in second
    assert "Träff 1 av 3: syfte och spelregler" in first
    assert "Träff 2 av 3: den verkliga utmaningen" in second
    assert "1 (2)" in first
    assert "2 (2)" in second


def test_a_page_says_when_and_where(tmp_path: Path) -> None:
    first, second = read(printed(tmp_path, SHEET, SECOND))
    assert "torsdag 22 oktober 2026, v. 43 09:00 till 10:30 Rum Ekan, plan 4" in first
    assert "fredag 1 januari 2027, v. 53 13:30 till 15:00" in second


def test_a_page_says_what_the_session_is_for(tmp_path: Path) -> None:
    (page,) = read(printed(tmp_path, SHEET))
    for text in (SHEET.purpose, *SHEET.goals, ", ".join(SHEET.topics), *SHEET.questions):
        assert text in page


def test_a_points_start_title_and_minutes_are_read_as_one_line(tmp_path: Path) -> None:
    lines = read(printed(tmp_path, SHEET))[0].splitlines()
    assert "09:00 Spelregler 15 min" in lines
    assert "09:15 Utmaningen 65 min" in lines
    assert "10:20 Idéer 10 min" in lines


@pytest.mark.parametrize(("language", "reminders"), [("sv", SWEDISH_REMINDERS), ("en", ENGLISH_REMINDERS)])
def test_every_page_carries_the_five_reminders_word_for_word(
    tmp_path: Path, language: str, reminders: tuple[str, ...]
) -> None:
    for page in read(printed(tmp_path, SHEET, SECOND, language=language)):
        for reminder in reminders:
            assert reminder in page


def test_the_page_speaks_english(tmp_path: Path) -> None:
    (page,) = read(printed(tmp_path, SHEET, language="en"))
    for text in (
        "Signe Åkerblom and Henrik Åström",
        "Session 1 of 3: purpose and ground rules",
        "Thursday 22 October 2026, week 43 09:00 to 10:30",
        "Proposals and ideas that can be realised",
        "Confidential between mentor and adept 1 of 1",
    ):
        assert text in page


def test_the_paper_is_a4_unless_letter_is_asked_for(tmp_path: Path) -> None:
    for paper, size in ((Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))):
        box = PdfReader(printed(tmp_path, SHEET, paper=paper)).pages[0].mediabox
        assert (round(box.width), round(box.height)) == size


def test_the_file_names_its_contents_and_nothing_of_this_machine(tmp_path: Path) -> None:
    out = printed(tmp_path, SHEET)
    about = PdfReader(out).metadata
    assert about is not None
    assert about.title == "Agendor: Omvänt mentorskap, Hösten 2026"
    assert about.creator == "RevMentor Desktop"
    assert str(tmp_path).encode() not in out.read_bytes()


def test_fonts_travel_with_the_file(tmp_path: Path) -> None:
    resources = PdfReader(printed(tmp_path, SHEET)).pages[0]["/Resources"].get_object()
    fonts = resources["/Font"].get_object()  # type: ignore[index]
    assert fonts
    for font in fonts.values():
        described = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in described or "/FontFile3" in described


def test_text_from_people_is_plain_text_and_stays_on_one_page(tmp_path: Path) -> None:
    wild = replace(
        SHEET,
        mentor="<b>Åke</b> &amp; 👩🏽‍💻",
        adept="محمد الحسيني",
        place="{place}",
        goals=("mål " * 1250,) * 5,
        questions=("?" * 5000,),
        points=points(*(f"{number}: " + "lång rubrik " * 400 for number in range(15))),
    )
    pages = read(printed(tmp_path, wild, SHEET))
    assert len(pages) == 2
    assert "<b>Åke</b> &amp;" in pages[0]
    assert "{place}" in pages[0]
    assert all(f"{number}: lång rubrik" in pages[0] for number in range(15))


def test_no_line_is_wider_than_its_column() -> None:
    sheet = replace(SHEET, goals=("Ett rätt långt mål med åäö. " * 20,), points=points("Rubrik " * 60))
    page = agenda_page(sheet, page=1, pages=1, paper=Paper.A4, words=Words("sv"), ruler=Fonts())
    right_column = next(one.x for one in page.marks if isinstance(one, Text) and one.text == "Ämnen")
    goals = [one for one in page.marks if isinstance(one, Text) and "mål med" in one.text]
    assert len(goals) > 5
    assert all(one.extent.right < right_column for one in goals)
    assert all(one.extent.right <= Paper.A4.width - SIDE_MARGIN + 0.1 for one in page.marks)


def test_a_printer_prints_the_same_page(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(tmp_path / "printer.pdf"))
    paint_agendas((SHEET, SECOND), printer, Words("sv"))
    assert read(tmp_path / "printer.pdf") == read(printed(tmp_path, SHEET, SECOND))


def test_no_sheets_print_no_file(tmp_path: Path) -> None:
    with pytest.raises(RuleBroken) as refused:
        print_agendas((), tmp_path / "agendor.pdf", Words("sv"))
    assert refused.value.code == "nothing-to-print"
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble) as refused:
        print_agendas((SHEET,), tmp_path / "not there" / "agendor.pdf", Words("sv"))
    assert refused.value.code == "folder-missing"


def test_printing_uses_the_application_that_runs(qapp: QCoreApplication, tmp_path: Path) -> None:
    printed(tmp_path, SHEET)
    assert QCoreApplication.instance() is qapp


def test_the_end_may_lie_beyond_a_change_of_clocks(tmp_path: Path) -> None:
    start = datetime(2026, 10, 25, 1, 30, tzinfo=ZoneInfo("Europe/Stockholm"))
    end = (start.astimezone(ZoneInfo("UTC")) + timedelta(minutes=120)).astimezone(start.tzinfo)
    (page,) = read(printed(tmp_path, replace(SHEET, starts_at=start, ends_at=end)))
    assert "01:30 till 02:30" in page
