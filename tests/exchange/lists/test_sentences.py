"""Every problem and every trouble has its sentence in both languages."""

import string
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.imports import ParsedList, Problem, ProblemKind
from revmentor_desktop.exchange.lists import read_list
from revmentor_desktop.wording import imports
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.lists.building import TODAY, Value, text, workbook

LEVELS = ("Junior", "Senior")
HEAD = [
    "Namn",
    "E-post",
    "Avdelning",
    "Sida",
    "Nivå",
    "Anställd sedan",
    "Chef",
    "Önskemål",
    "Antal par",
    "Status",
]


def troubled(folder: Path) -> ParsedList:
    """A list with every kind of problem, and each sort of the likely ones."""
    rows: list[list[Value]] = [
        [*HEAD],
        ["Anna Berg", "anna@x.se", "Försäljning", "mentor", "Junior", "2020-01-01", "", "", 1, "antagen"],
        [
            "Anna Berg",
            "anna2@x.se",
            "Försäljning",
            "mentor",
            "Kung",
            "i våras",
            "Ingen Alls",
            "Inte Du",
            "många",
            "antagen",
        ],
        ["Bo Ek", "bo@x.se", "Forsäljning", "adept", "Senior", "2020-01-01", "", "", 1, "kanske"],
        ["Cia Ek", "cia@x.se", "", "adept", "Senior", "2020-01-01", "", "", 1, "antagen"],
        ["", "", "HR", "adept", "", "", "", "", 1, "antagen"],
        ["Dan Ek", "dan.x.se", "HR", "adept", "", "", "", "", 1, "antagen"],
        ["Eva Ek", "eva@x.se", "HR", "Observatör", "", "", "", "", 1, "antagen"],
        ["Eva Ek", "eva@x.se", "HR", "", "", "", "", "", 1, "antagen"],
        ["Fia Ek", "anna@x.se", "HR", "mentor", "", "", "", "", 1, "antagen"],
    ]
    return read_list(workbook(folder, {"Lista": rows}), levels=LEVELS, today=TODAY)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_problem_says_where_and_what_and_what_to_do(tmp_path: Path, language: str) -> None:
    parsed = troubled(tmp_path)
    assert {problem.kind for problem in parsed.problems} == set(ProblemKind)
    place = {"en": "Sheet “Lista”, row {}", "sv": "Bladet ”Lista”, rad {}"}[language]
    for problem in parsed.problems:
        sentence = imports.problem(problem, Words(language))
        assert sentence.startswith(place.format(problem.row))
        assert problem.value in sentence
        assert sentence.count(". ") >= 1
        assert "None" not in sentence
        assert "{" not in sentence
        assert "“”" not in sentence


@pytest.mark.parametrize("language", ["en", "sv"])
def test_endless_cells_are_cut_in_sentences(tmp_path: Path, language: str) -> None:
    rows = [
        f"{'N' * 5000};n@x.se;;mentor;{'D' * 5000};{'M' * 5000}",
        f"{'N' * 5000};{'e' * 5000};;mentor;;",
        f"{'N' * 5000};f@x.se;;{'s' * 5000};;",
    ]
    head = "Namn;E-post;Avdelning;Sida;Anställd sedan;Chef\n"
    parsed = read_list(text(tmp_path, head + "\n".join(rows)), today=TODAY)
    sentences = [imports.problem(one, Words(language)) for one in parsed.problems]
    assert len(sentences) >= 5
    assert max(map(len, sentences)) < 400
    assert all("…" in sentence for sentence in sentences)


def test_columns_that_are_not_read_are_named() -> None:
    assert imports.columns_not_read(["Fadder", "Jäv"], Words("sv")) == "Läses inte: Fadder, Jäv."
    assert imports.columns_not_read(["Fadder", "Jäv"], Words("en")) == "Not read: Fadder, Jäv."
    many = imports.columns_not_read([f"K{number}" * 100 for number in range(300)], Words("en"))
    assert len(many) < 1400


def test_circle_of_managers_is_said() -> None:
    problem = Problem(kind=ProblemKind.PERSON, sheet=None, row=3, value="Bo Ek", facts={"circle": "Bo Ek"})
    assert imports.problem(problem, Words("en")).startswith("Row 3: Bo Ek cannot be the manager")


@pytest.mark.parametrize("code", sorted(imports.TROUBLES))
def test_every_trouble_is_translated_with_the_same_places(code: str) -> None:
    message = imports.TROUBLES[code]
    places = {name for _, name, _, _ in string.Formatter().parse(message.text) if name}
    facts = {place: f"<{place}>" for place in places}
    english = imports.trouble(ListTrouble(code, **facts), Words("en"))
    swedish = imports.trouble(ListTrouble(code, **facts), Words("sv"))
    assert english != swedish
    assert all(fact in english and fact in swedish for fact in facts.values())


def test_trouble_of_a_real_file_is_said_whole(tmp_path: Path) -> None:
    path = text(tmp_path, "Namn;E-post\nAnna Berg;anna@x.se\n", name="deltagare.csv")
    with pytest.raises(ListTrouble) as caught:
        read_list(path, today=TODAY)
    assert "”deltagare.csv”" in imports.trouble(caught.value, Words("sv"))
    assert "--side" in imports.trouble(caught.value, Words("en"))
