"""`print`: every document from the command line."""

import pytest
from pypdf import PdfReader

from revmentor_desktop.domain.documents import WRITTEN, Printed
from revmentor_desktop.services.office import opened
from revmentor_desktop.store.opening import Place
from tests.building import NOW
from tests.flows.driving import Desk


def with_sessions(company: Desk) -> Desk:
    company.does("match", "--apply")
    company.does("plan", "--apply")
    return company


@pytest.mark.parametrize("kind", tuple(Printed))
def test_every_document_tells_how_many_pages_it_has(kind: Printed, company: Desk) -> None:
    with_sessions(company)
    out = company.folder / "out.pdf"

    told = company.does("print", kind.value, out).json

    assert told["pages"] == len(PdfReader(out).pages) >= 1


@pytest.mark.parametrize("kind", WRITTEN)
def test_one_pair_has_its_own_page(kind: Printed, company: Desk) -> None:
    with_sessions(company)
    out = company.folder / "out.pdf"
    pair = company.does("show", "pairs").rows("rows")[0]
    names = [str(pair[side]) for side in ("mentor_e_mail", "adept_e_mail")]

    told = company.does("print", kind.value, out, "--pair", *names).json

    assert told["pages"] == 1


def test_letter_paper_can_be_asked_for(company: Desk) -> None:
    out = company.folder / "out.pdf"

    company.does("print", "overview", out, "--paper", "letter")

    assert round(PdfReader(out).pages[0].mediabox.width) == 612


def test_a_broken_template_is_told_with_its_line_and_the_shipped_one_is_used(company: Desk) -> None:
    with_sessions(company)
    place = Place(data_folder=company.folder / "data", user="Test", now=lambda: NOW)
    with opened(company.file, place, write=True) as office:
        office.papers.save(Printed.AGREEMENT, "sv", "<p>a</p>\n<p>{{ parking_space }}</p>")
    out = company.folder / "out.pdf"

    said = company.says("print", company.file, "agreement", out, "--lang", "sv")

    assert "Rad 2: det finns ingen sådan uppgift" in said.out
    assert "Vår överenskommelse" in " ".join(PdfReader(out).pages[0].extract_text().split())
