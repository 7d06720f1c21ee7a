"""The coordinator's private notes leave the programme in a person's own data, and in nothing else."""

import json
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest
from pypdf import PdfReader

from revmentor_desktop.domain.documents import Printed
from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.domain.people import Person
from revmentor_desktop.services.office import opened
from revmentor_desktop.store.opening import Place
from tests.building import NOW
from tests.flows.driving import Desk

pytestmark = pytest.mark.usefixtures("qapp")
CANARY = "QuietCanary"


def noted(company: Desk) -> Desk:
    """Everybody is paired where they can be and has sessions, and private notes."""
    company.does("match", "--apply")
    company.does("plan", "--apply")
    place = Place(data_folder=company.folder / "data", user="Test", now=lambda: NOW)
    with opened(company.file, place, write=True) as office:
        for one in office.door.store.all(Person):
            office.records.write_notes(one.id, CANARY)
    return company


def texts(file: Path) -> Iterator[str]:
    """What a file says, unpacked."""
    if file.suffix == ".pdf":
        yield from (page.extract_text() for page in PdfReader(file).pages)
    elif is_zipfile(file):
        with ZipFile(file) as archive:
            yield from (archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    else:
        yield file.read_text(encoding="utf-8")


def test_no_document_sheet_form_mail_or_calendar_tells_them(company: Desk) -> None:
    out = noted(company).folder / "out"
    out.mkdir()
    for kind in Printed:
        company.does("print", kind.value, out / f"{kind.value}.pdf")
    company.does("letters", out / "letters.pdf")
    company.does("privacy", out / "privacy.pdf")
    company.does("form", out / "form.xlsx", "--person", "anna@example.org")
    company.does("export", out / "workbook.xlsx")
    company.does("calendar", out / "calendar.ics")
    company.does("letters", out)
    for moment in Moment:
        company.does("evaluations", out, "--moment", moment.value)
        company.does("evaluations", out, "--moment", moment.value, "--mails")
    files = [one for one in out.rglob("*") if one.is_file()]
    assert {one.suffix for one in files} == {".pdf", ".xlsx", ".ics", ".eml"}

    assert [one.name for one in files if any(CANARY in text for text in texts(one))] == []


def test_a_persons_own_data_hold_them(company: Desk) -> None:
    noted(company).does("person", "anna@example.org", company.folder / "anna.json")
    company.does("person", "anna@example.org", company.folder / "anna.pdf")

    data = json.loads((company.folder / "anna.json").read_text(encoding="utf-8"))
    assert data["person"][0]["private_notes"] == CANARY
    assert any(CANARY in text for text in texts(company.folder / "anna.pdf"))
