"""Privacy, letters and cohorts from the command line."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.flows.driving import Desk

pytestmark = pytest.mark.usefixtures("qapp")


def text_of(file: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(file).pages)


def test_a_person_s_data_are_written_to_read_and_as_json(company: Desk) -> None:
    company.does("pair", "anna@example.org", "goran@example.org")
    company.does("person", "anna@example.org", company.folder / "anna.pdf", "--lang", "en")
    company.does("person", "anna@example.org", company.folder / "anna.json")
    said, data = text_of(company.folder / "anna.pdf"), json.loads((company.folder / "anna.json").read_text())
    assert "What is kept about Anna Ek" in said
    assert "anna@example.org" in said
    assert "Göran" not in said
    assert data["person"][0]["email"] == "anna@example.org"
    assert data["pair"][0]["adept_id"] == "•••"


def test_what_is_kept_and_why_is_one_page(company: Desk) -> None:
    said = company.does("privacy", company.folder / "kept.pdf")
    assert said.json["pages"] == 1
    assert said.rows("cohorts") == [
        {"cohort": "Hösten 2026", "kept_until": "2028-12-18", "over": False, "people": 8}
    ]
    assert "Vad vi sparar och varför" in text_of(company.folder / "kept.pdf")


def test_letters_are_printed_and_mailed_and_who_was_told_is_noted(company: Desk) -> None:
    printed = company.does("letters", company.folder / "letters.pdf", "--lang", "en")
    assert len(printed.rows("letters")) == 8
    assert "You have a place in Test" in text_of(company.folder / "letters.pdf")
    mails = company.folder / "mails"
    mails.mkdir()
    said = company.does("letters", mails, "--person", "anna@example.org", "--told", "--today", "2026-09-02")
    assert said.rows("letters") == [
        {
            "person": "anna@example.org",
            "answer": "selected",
            "subject": "Du har fått en plats i Test",
        }
    ]
    assert [one.name for one in mails.iterdir()] == ["Anna Ek.eml"]
    data = company.folder / "anna.json"
    company.does("person", "anna@example.org", data)
    assert json.loads(data.read_text())["participation"][0]["told_on"] == "2026-09-02"


def test_no_letters_where_nobody_has_that_answer(company: Desk) -> None:
    said = company.says(
        "letters", company.file, company.folder / "x.pdf", "--answer", "reserve", "--lang", "en"
    )
    assert said.code == 1
    assert "answer to be told" in said.err
    assert not (company.folder / "x.pdf").exists()


def test_mails_want_a_folder_that_is_there(company: Desk) -> None:
    said = company.says("letters", company.file, company.folder / "gone")
    assert said.code == 1
    assert not (company.folder / "gone").exists()


def test_a_cohort_like_another_takes_over_those_who_wait(company: Desk) -> None:
    company.does("pair", "anna@example.org", "goran@example.org")
    company.does(
        "cohort", "Våren 2027", "--start", "2027-02-01", "--end", "2027-05-28", "--like", "Hösten 2026"
    )
    people = company.does("show", "people").rows("rows")
    assert len(people) == 6
    assert {row["status"] for row in people} == {"applied"}
    assert company.says("undo", company.file).code == 0
    assert len(company.does("show", "cohorts").rows("rows")) == 1


def test_an_erased_person_is_in_no_file_of_ours(company: Desk) -> None:
    company.does("erase", "goran@example.org")
    for file in (one for one in company.folder.rglob("*") if one.is_file() and one.suffix != ".csv"):
        assert b"goran@example.org" not in file.read_bytes(), file
