"""Rows that are left out, rows that change nothing, and people on both sides."""

from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.imports import ListField, ParsedList, ProblemKind
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists import read_list
from tests.exchange.lists.building import TODAY, named, noticed, refused, text, who, workbook

HEAD = "Namn;E-post;Avdelning;Sida;Titel\n"
ANNA = "Anna Berg;anna@x.se;HR;mentor;Utvecklare\n"


def read(folder: Path, rows: str, side: Side | None = None) -> ParsedList:
    return read_list(text(folder, HEAD + rows), side=side, today=TODAY)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (";;HR;mentor;Utvecklare\n", ProblemKind.NOBODY),
        (";;;mentor;\n", ProblemKind.NOBODY),
        ("Bo Ek;bo.x.se;HR;mentor;\n", ProblemKind.NO_AT),
        (";bo(at)x.se;HR;mentor;\n", ProblemKind.NO_AT),
        ("Bo Ek;bo@x.se;HR;Observatör;\n", ProblemKind.SIDE),
        ("Bo Ek;bo@x.se;HR;;\n", ProblemKind.SIDE),
        ("Anna Berg;ANNA@X.se ;IT;mentor;Utvecklare\n", ProblemKind.TWICE),
        ("Bo Ek;anna@x.se;HR;adept;Chef\n", ProblemKind.TWICE),
    ],
)
def test_wrong_row_is_left_out_and_the_others_kept(tmp_path: Path, row: str, kind: ProblemKind) -> None:
    parsed = read(tmp_path, ANNA + "\n" + row)
    assert who(parsed) == [("Anna Berg", "anna@x.se", "HR", Side.MENTOR)]
    assert refused(parsed) == [(None, 4, kind)]


def test_problem_tells_column_and_value_and_where_the_first_was(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, ANNA + "Bo Ek;anna@x.se;IT;mentor;\n").problems
    assert (problem.column, problem.value, problem.facts["first_row"]) == ("E-post", "anna@x.se", 2)


def test_empty_rows_are_nothing(tmp_path: Path) -> None:
    parsed = read(tmp_path, "\n;;;;\n  ;;\t;;\n" + ANNA + "\n\n")
    assert len(parsed.people) == 1
    assert parsed.problems == ()


def test_row_repeated_exactly_changes_nothing(tmp_path: Path) -> None:
    parsed = read(tmp_path, ANNA + ANNA + " anna berg;ANNA@x.se;hr;Mentor;Utvecklare\n")
    assert (len(parsed.people), parsed.unchanged, parsed.problems) == (1, 2, ())


def test_empty_side_falls_back_to_what_was_asked_for(tmp_path: Path) -> None:
    parsed = read(tmp_path, ANNA + "Bo Ek;bo@x.se;HR;;\n", side=Side.ADEPT)
    assert [one.side for one in parsed.people] == [Side.MENTOR, Side.ADEPT]


def test_same_person_on_the_other_side_is_on_both(tmp_path: Path) -> None:
    parsed = read(tmp_path, ANNA + "Anna Berg;anna@x.se;hr ;adept;Utvecklare\n")
    assert [one.side for one in parsed.people] == [Side.MENTOR, Side.ADEPT]
    assert parsed.problems == ()


def test_both_sides_in_one_cell_make_two_entries(tmp_path: Path) -> None:
    parsed = read(tmp_path, "Anna Berg;anna@x.se;HR;mentor och adept;\n")
    assert [(one.name, one.side) for one in parsed.people] == [
        ("Anna Berg", Side.MENTOR),
        ("Anna Berg", Side.ADEPT),
    ]


def test_same_person_on_a_sheet_of_each_side_is_on_both(tmp_path: Path) -> None:
    head = ["Namn", "E-post", "Avdelning"]
    anna = ["Anna Berg", "anna@x.se", "HR"]
    path = workbook(
        tmp_path, {"Mentorer": [head, anna], "Adepter": [head, anna, ["Bo Ek", "anna@x.se", "HR"]]}
    )
    parsed = read_list(path, today=TODAY)
    assert [(one.sheet, one.side) for one in parsed.people] == [
        ("Mentorer", Side.MENTOR),
        ("Adepter", Side.ADEPT),
    ]
    assert refused(parsed) == [("Adepter", 3, ProblemKind.TWICE)]


def test_people_without_an_address_are_told_apart_by_name_and_department(tmp_path: Path) -> None:
    parsed = read(tmp_path, "Bo Ek;;HR;mentor;A\nBo Ek;;IT;mentor;B\nbo  ek;;hr;mentor;C\n")
    assert [(one.name, one.department) for one in parsed.people] == [("Bo Ek", "HR"), ("Bo Ek", "IT")]
    assert refused(parsed) == [(None, 4, ProblemKind.TWICE)]


def test_address_without_a_name_stands_for_the_name(tmp_path: Path) -> None:
    assert who(read(tmp_path, ";bo@x.se;HR;mentor;\n")) == [("bo@x.se", "bo@x.se", "HR", Side.MENTOR)]


def test_same_name_and_department_with_another_address_is_kept_and_noticed(tmp_path: Path) -> None:
    parsed = read(tmp_path, ANNA + "Anna Berg;anna.berg@x.se;HR;mentor;\n")
    assert len(parsed.people) == 2
    assert noticed(parsed) == [(3, ProblemKind.LIKELY, "anna.berg@x.se")]


def test_rows_of_quoted_line_breaks_count_once(tmp_path: Path) -> None:
    parsed = read(tmp_path, '"Anna\nBerg";anna@x.se;HR;mentor;"a\nb\nc"\nBo Ek;bo;HR;mentor;\n')
    assert named(parsed, "Anna Berg").row == 2
    assert refused(parsed) == [(None, 3, ProblemKind.NO_AT)]


def test_mapping_overrides_what_was_recognised(tmp_path: Path) -> None:
    path = text(tmp_path, "Namn;E-post;Avdelning;Bolag;Sida\nAnna Berg;anna@x.se;HR;Norr AB;mentor\n")
    mapping = {" bolag ": ListField.DEPARTMENT, "Avdelning": None}
    parsed = read_list(path, mapping=mapping, today=TODAY)
    assert named(parsed, "Anna Berg").department == "Norr AB"
    assert parsed.columns["Avdelning"] is None


def test_mapping_finds_headings_that_nobody_could_guess(tmp_path: Path) -> None:
    path = text(tmp_path, "A1;B1;C1\nAnna Berg;anna@x.se;HR\n")
    mapping = {"A1": ListField.NAME, "B1": ListField.EMAIL, "C1": ListField.DEPARTMENT}
    parsed = read_list(path, side=Side.MENTOR, mapping=mapping, today=TODAY)
    assert who(parsed) == [("Anna Berg", "anna@x.se", "HR", Side.MENTOR)]


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ({"Finns inte": ListField.NAME}, "list-map-heading"),
        ({"Titel": ListField.EMAIL, "E-post": ListField.EMAIL}, "list-map-twice"),
    ],
)
def test_mapping_that_cannot_be_is_refused(tmp_path: Path, mapping: dict[str, ListField], code: str) -> None:
    path = text(tmp_path, HEAD + ANNA)
    with pytest.raises(ListTrouble, match=code):
        read_list(path, mapping=mapping, today=TODAY)


def test_one_sheet_can_be_chosen(tmp_path: Path) -> None:
    head = ["Namn", "E-post", "Avdelning"]
    path = workbook(
        tmp_path,
        {"Mentorer": [head, ["Anna Berg", "a@x.se", "HR"]], "Adepter": [head, ["Bo Ek", "b@x.se", "HR"]]},
    )
    assert who(read_list(path, sheet="adepter", today=TODAY)) == [("Bo Ek", "b@x.se", "HR", Side.ADEPT)]
    with pytest.raises(ListTrouble, match="list-no-sheet"):
        read_list(path, sheet="Ledare", today=TODAY)
