"""Writing a people list: what another reader finds in it."""

from datetime import date
from pathlib import Path

import pytest
import python_calamine
from openpyxl import load_workbook

from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.exchange.lists.writing import ListSheet, write_list

SHEET = ListSheet(
    name="Mentorer",
    title="Anmälda",
    headings=("Namn", "Anställd sedan", "Antal par"),
    rows=(("=1+1", date(2024, 2, 29), 2), ("", None, None)),
)


def test_another_reader_finds_title_headings_and_values(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_list(path, (SHEET,))
    book = python_calamine.CalamineWorkbook.from_path(path)
    rows = book.get_sheet_by_name("Mentorer").to_python()
    assert rows[0][0] == "Anmälda"
    assert rows[2] == list(SHEET.headings)
    assert rows[3] == ["=1+1", date(2024, 2, 29), 2]


def test_text_that_begins_with_an_equals_sign_is_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_list(path, (SHEET,))
    book = load_workbook(path)
    assert book["Mentorer"]["A4"].data_type == "s"
    book.close()


def test_folder_that_is_missing_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="folder-missing"):
        write_list(tmp_path / "nowhere" / "list.xlsx", (SHEET,))
