"""Forms from the command line: out, filled in, and back."""

from pathlib import Path

from tests.exchange.forms.building import answers, filled, put
from tests.flows.driving import Desk


def out_and_back(company: Desk) -> Path:
    folder = company.folder / "forms"
    folder.mkdir()
    company.does("pair", "anna@example.org", "goran@example.org")
    company.does("form", company.folder / "blank.xlsx")
    blank = (company.folder / "blank.xlsx").read_bytes()
    said = company.does("evaluations", folder, "--moment", "start")
    assert said.json["forms"] == 2
    files = said.json["files"]
    assert files == ["Utvärdering Anna Ek.xlsx", "Utvärdering Göran Palm.xlsx"]
    anna = folder / "Utvärdering Anna Ek.xlsx"
    anna.write_bytes(filled(anna.read_bytes(), {"score_1_1": 5}))
    put(folder, "ida.xlsx", filled(blank, answers("Ida Ny", "Mentor")))
    put(folder, "utan.xlsx", filled(blank, answers("Utan Sida", "")))
    return folder


def test_what_came_back_is_told_before_it_is_taken_in(company: Desk) -> None:
    folder = out_and_back(company)
    told = company.does("returned", folder, "--dry-run").json
    assert (told["added"], told["updated"], told["unchanged"], told["feedback"]) == (1, 0, 0, 1)
    problems = told["problems"]
    assert isinstance(problems, list)
    assert {(one["file"], one["kind"], one["refused"]) for one in problems} == {
        ("Utvärdering Göran Palm.xlsx", "empty", True),
        ("utan.xlsx", "side", True),
    }
    assert len(company.does("show", "people").rows("rows")) == 8
    assert company.does("returned", folder).json["added"] == 1
    assert len(company.does("show", "people").rows("rows")) == 9
    again = company.does("returned", folder).json
    assert (again["added"], again["updated"], again["unchanged"], again["feedback"]) == (0, 0, 2, 0)
    company.does("undo")
    assert len(company.does("show", "people").rows("rows")) == 8


def test_a_form_for_one_person_and_mails_are_written(company: Desk) -> None:
    said = company.does("form", company.folder / "anna.xlsx", "--person", "anna@example.org")
    assert said.json["person"] == "anna@example.org"
    company.does("pair", "anna@example.org", "goran@example.org")
    said = company.does("evaluations", company.folder, "--moment", "end", "--mails", "--lang", "en")
    assert said.json["files"] == ["Evaluation Anna Ek.eml", "Evaluation Göran Palm.eml"]


def test_what_cannot_be_done_is_said(company: Desk) -> None:
    for words in (
        ("returned", company.folder / "nowhere"),
        ("evaluations", company.folder / "nowhere", "--moment", "end"),
        ("evaluations", company.folder, "--moment", "end"),
        ("form", company.folder / "nobody.xlsx", "--person", "nobody@example.org"),
    ):
        said = company.says(words[0], company.file, *words[1:], "--json")
        assert said.code == 1
        assert said.err


def test_a_form_is_no_list_and_says_how_it_is_taken_in(company: Desk) -> None:
    company.does("form", company.folder / "blank.xlsx")

    said = company.says("import", company.file, company.folder / "blank.xlsx")

    assert said.code == 1
    assert "blank.xlsx" in said.err
    assert "returned" in said.err
