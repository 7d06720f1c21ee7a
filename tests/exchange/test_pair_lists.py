"""Lists of pairs: which columns hold the addresses, by heading in either language or by value."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.exchange.pair_lists import KnownSides, pairs_of_text, read_pairs

KNOWN = KnownSides(
    mentors=frozenset({"tova@example.org", "hugo@example.org"}),
    adepts=frozenset({"gunilla@example.org", "karin@example.org"}),
)
NOBODY = KnownSides()


def couples(text: str, known: KnownSides = KNOWN) -> list[tuple[str, str, str]]:
    return [(one.mentor, one.adept, one.reason) for one in pairs_of_text(text, known, "list").pairs]


@pytest.mark.parametrize(
    ("mentor", "adept"),
    [
        ("Mentor", "Adept"),
        ("Mentor e-mail", "Adept e-mail"),
        ("Mentorns e-post", "Adeptens e-post"),
        ("Mentor", "Mentee"),
        ("Junior", "Senior"),
    ],
)
def test_headings_tell_the_sides_in_both_languages(mentor: str, adept: str) -> None:
    text = f"{adept}\t{mentor}\nx@example.org\ty@example.org\n"

    assert couples(text, NOBODY) == [("y@example.org", "x@example.org", "")]


def test_values_tell_the_sides_where_headings_do_not() -> None:
    text = "One\tOther\nkarin@example.org\ttova@example.org\ngunilla@example.org\thugo@example.org\n"

    assert [pair[:2] for pair in couples(text)] == [
        ("tova@example.org", "karin@example.org"),
        ("hugo@example.org", "gunilla@example.org"),
    ]


def test_two_bare_columns_of_addresses_are_pairs_from_the_first_row() -> None:
    listed = pairs_of_text("karin@example.org\tTOVA@example.org", KNOWN, "clipboard")

    assert [(one.row, one.mentor, one.adept) for one in listed.pairs] == [
        (1, "tova@example.org", "karin@example.org")
    ]
    assert (listed.mentor_column, listed.adept_column) == ("B", "A")


def test_columns_of_names_beside_the_addresses_are_passed_over() -> None:
    text = (
        "Mentor;Mentorns e-post;Adept;Adeptens e-post;Skäl\n"
        "Tova;tova@example.org;Karin;karin@example.org;De har redan träffats\n"
        "Hugo;;Gunilla;gunilla@example.org;\n"
    )

    assert couples(text) == [
        ("tova@example.org", "karin@example.org", "De har redan träffats"),
        ("", "gunilla@example.org", ""),
    ]


def test_what_is_no_address_is_told_as_it_stands() -> None:
    text = "Mentor,Adept\ntova@example.org,karin@example.org\nhugo@example.org,Gunilla B\n"

    assert couples(text, NOBODY)[1][:2] == ("hugo@example.org", "Gunilla B")


def test_rows_are_counted_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    book = Workbook()
    page = book.worksheets[0]
    for row in (
        ["Pairs of the autumn"],
        [],
        ["Mentor", "Adept"],
        ["tova@example.org", "karin@example.org"],
        [],
        ["hugo@example.org", "gunilla@example.org"],
    ):
        page.append(row)
    book.save(tmp_path / "pairs.xlsx")

    listed = read_pairs(tmp_path / "pairs.xlsx", KNOWN)

    assert [one.row for one in listed.pairs] == [4, 6]
    assert listed.mentor_column == "Mentor"


@pytest.mark.parametrize("text", ["Name\tE-mail\nTova\ttova@example.org\n", "Mentor\tAdept\nTova\tKarin\n"])
def test_a_list_without_two_columns_of_addresses_is_refused(text: str) -> None:
    with pytest.raises(ListTrouble) as refused:
        pairs_of_text(text, KNOWN, "list.csv")

    assert refused.value.code == "pairs-not-found"
    assert refused.value.facts["file"] == "list.csv"


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(ListTrouble):
        pairs_of_text("  \n", KNOWN, "clipboard")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_pairs_or_a_trouble(text: str) -> None:
    try:
        listed = pairs_of_text(text, KNOWN, "clipboard")
    except ListTrouble:
        return
    assert all(one.mentor or one.adept for one in listed.pairs)
