"""Blocks on the clipboard, out and back, and as Excel writes them."""

import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.views.clipboard import parted, tab_separated

TEXT = st.text(st.sampled_from("ab å=+-@'\"\t\n;,👩‏"), max_size=8) | st.text(
    st.characters(exclude_characters="\r", exclude_categories=["Cs"]), max_size=12
)
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(TEXT, min_size=width, max_size=width), min_size=1, max_size=4)
)


@settings(max_examples=300, deadline=None)
@given(block=BLOCKS)
def test_what_is_copied_comes_back_as_it_was(block: list[list[str]]) -> None:
    assert parted(tab_separated(block)) == block


@settings(max_examples=150, deadline=None)
@given(block=BLOCKS)
def test_no_cell_begins_a_formula_in_a_spreadsheet(block: list[list[str]]) -> None:
    read = csv.reader(StringIO(tab_separated(block), newline=""), delimiter="\t")

    assert not [cell for row in read for cell in row if cell[:1] in {"=", "+", "-", "@"}]


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"two\nlines"\t"a ""quoted"" word"\r\n', [["two\nlines", 'a "quoted" word']]),
        ('"a\tb"', [["a\tb"]]),
        ('"as it is"', [['"as it is"']]),
        ('12" wide\tb', [['12" wide', "b"]]),
        ("a\tb\nc", [["a", "b"], ["c", ""]]),
        ("", [[""]]),
        ("a\n\n", [["a"], [""]]),
        ("'+46 70 123", [["+46 70 123"]]),
        ("'quoted'", [["'quoted'"]]),
    ],
)
def test_what_spreadsheets_put_there_is_read(text: str, block: list[list[str]]) -> None:
    assert parted(text) == block
