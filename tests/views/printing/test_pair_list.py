"""The list of pairs on paper: wide pages, every pair on one of them, read back from the PDF."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.exchange.pair_table import PairedPerson, PairLine
from revmentor_desktop.views.printing.fonts import Fonts
from revmentor_desktop.views.printing.pair_list import PairListDocument
from revmentor_desktop.views.printing.paper import Paper
from revmentor_desktop.views.printing.printed import paper_of, print_document
from revmentor_desktop.wording.catalogue import Words
from tests.views.printing.test_agendas import read

pytestmark = pytest.mark.usefixtures("qapp")
DAY = date(2026, 11, 24)


def somebody(name: str) -> PairedPerson:
    address = f"{name.lower()}@example.org"
    return PairedPerson(name=name, email=address, title="Chef", department="HR", level="Ledning", site="Lund")


def line(number: int, name: str = "Mentor") -> PairLine:
    return PairLine(
        id=PairId(str(number)),
        mentor=somebody(f"{name}{number}"),
        adept=somebody(f"Adept{number}"),
        status="föreslaget",
        score=73.4,
        matched_by="Matchningsgruppen",
        matched_on=DAY,
    )


def document(*lines: PairLine, language: str = "sv") -> PairListDocument:
    return PairListDocument(lines, Words(language), programme="Omvänt mentorskap", cohort="Hösten", today=DAY)


def test_the_pages_lie_down_and_hold_every_pair_once(tmp_path: Path) -> None:
    out = tmp_path / "par.pdf"

    pages = print_document(document(*(line(number) for number in range(100, 130))), out)

    texts = read(out)
    assert len(texts) == pages > 1
    assert all(page.mediabox.width > page.mediabox.height for page in PdfReader(out).pages)
    whole = "\n".join(texts)
    assert [whole.count(f"Mentor{number} ") for number in range(100, 130)] == [1] * 30
    assert f"1 ({pages})" in texts[0]


def test_a_row_says_both_people_the_score_and_who_matched_them(tmp_path: Path) -> None:
    out = tmp_path / "par.pdf"
    print_document(document(line(1)), out)

    (page,) = read(out)

    assert "Mentor1 Adept1 73 föreslaget 24 november 2026" in page
    assert "mentor1@example.org · HR · Chef adept1@example.org · HR · Chef Matchningsgruppen" in page
    assert "1 par" in page


def test_letter_paper_lies_down_too(tmp_path: Path) -> None:
    out = tmp_path / "pairs.pdf"
    print_document(document(line(1), language="en"), out, Paper.LETTER)

    (page,) = PdfReader(out).pages

    assert (round(page.mediabox.width), round(page.mediabox.height)) == (792, 612)


def test_names_of_five_thousand_letters_stay_in_their_columns() -> None:
    paper, made = paper_of(document()), document(line(1, "x" * 5000 + " <b>שלום</b>"))

    page = made.page(0, paper, Fonts())

    assert all(mark.extent.right <= paper.width for mark in page.marks)
    assert made.count(paper, Fonts()) == 1


def test_who_hears_the_preview_hears_from_whom_to_whom() -> None:
    made = document(*(line(number) for number in range(1, 4)), language="en")

    assert made.spoken(0, 1, Words("en")) == "Page 1 of 1: Mentor1 to Mentor3"
