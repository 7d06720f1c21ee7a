"""Files that are no workbook of ours are refused in words' codes, quickly, whatever they hold."""

import zipfile
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.exchange.workbook.opening import LARGEST_UNPACKED
from revmentor_desktop.exchange.workbook.passport import FORMAT
from revmentor_desktop.exchange.workbook.reading import read_workbook
from revmentor_desktop.exchange.workbook.writing import cohort_workbook, write_workbook
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.workbook import builders


def code_of(file: Path) -> str:
    with pytest.raises(ListTrouble) as trouble:
        read_workbook(file)
    message = wording.TROUBLES[trouble.value.code]
    assert file.name in Words("sv")(message, **trouble.value.facts)
    return trouble.value.code


def ours(folder: Path) -> Path:
    file, words = folder / "ours.xlsx", Words("sv")
    shown = cohort_workbook(builders.a_cohort(4), words)
    write_workbook(file, shown, words, passport=builders.passport(), now=builders.NOW)
    return file


def test_missing_file(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.xlsx") == "file-missing"


def test_folder(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "not-readable"


@pytest.mark.parametrize("content", [b"", b"Namn;E-post\n", b"PK\x03\x04 and no more", bytes(5000)])
def test_other_content(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other.xlsx"
    file.write_bytes(content)
    assert code_of(file) == "not-a-workbook"


def test_zip_that_is_no_workbook(tmp_path: Path) -> None:
    file = tmp_path / "other.xlsx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert code_of(file) == "not-a-workbook"


def test_workbook_of_somebody_else(tmp_path: Path) -> None:
    file = tmp_path / "theirs.xlsx"
    openpyxl.Workbook().save(file)
    assert code_of(file) == "not-our-workbook"


def test_newer_workbook(tmp_path: Path) -> None:
    file = ours(tmp_path)
    book = openpyxl.load_workbook(file)
    book.custom_doc_props["RevMentor format"].value = str(FORMAT + 1)  # type: ignore[attr-defined]
    book.save(file)
    assert code_of(file) == "newer-workbook"


def test_damaged_workbook(tmp_path: Path) -> None:
    file = ours(tmp_path)
    whole = file.read_bytes()
    for at in range(200, len(whole), len(whole) // 40):
        file.write_bytes(whole[:at] + bytes(60) + whole[at + 60 :])
        # Some damage is in parts that nobody reads.
        with suppress(ListTrouble):
            read_workbook(file)
        file.write_bytes(whole[:at])
        assert code_of(file) == "not-a-workbook"


def replaced(file: Path, name: str, content: bytes) -> Path:
    other = file.with_name("hostile.xlsx")
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.namelist():
            target.writestr(member, content if member == name else source.read(member))
    return other


def test_entity_bomb(tmp_path: Path) -> None:
    entities = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    bomb = b'<?xml version="1.0"?>' + entities + b"<worksheet>&b;</worksheet>"
    assert code_of(replaced(ours(tmp_path), "xl/worksheets/sheet2.xml", bomb)) == "not-a-workbook"


def test_zip_bomb(tmp_path: Path) -> None:
    file = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("x", "w", force_zip64=True) as out,
    ):
        for _ in range(LARGEST_UNPACKED // 10_000_000 + 1):
            out.write(bytes(10_000_000))
    assert code_of(file) == "too-large"


def test_one_cell_in_the_last_corner_costs_nothing(tmp_path: Path) -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    edited = read_workbook(replaced(ours(tmp_path), "xl/worksheets/sheet2.xml", sheet))
    assert len(edited.sheets) == 5
