"""Files that would hang, flood or crash a careless reader: each ends in words, soon."""

import csv
import os
import struct
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.imports import ListField, ProblemKind
from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists import Limits, read_list
from tests.exchange.lists.building import TODAY, Value, noticed, text, workbook

SMALL = Limits(seconds=10, memory=2**31)
ROWS: list[list[Value]] = [["Name", "E-mail", "Department"], ["Anna Berg", "anna@x.se", "HR"]]


def code_of(path: Path, limits: Limits = SMALL) -> str:
    with pytest.raises(ListTrouble) as caught:
        read_list(path, today=TODAY, limits=limits)
    return caught.value.code


def rebuilt(path: Path, part: str, content: bytes) -> Path:
    """The same workbook with one part exchanged."""
    target = path.with_name("rebuilt.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, content if info.filename == part else old.read(info))
    return target


def sheet_xml(rows: str) -> bytes:
    names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return (
        f'<?xml version="1.0"?><worksheet xmlns="{names}"><sheetData>{rows}</sheetData></worksheet>'.encode()
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "list-empty"),
        (b"  \r\n\r\n", "list-empty"),
        (bytes(range(256)) * 40, "list-foreign"),
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), "list-foreign"),
        (b"%PDF-1.7 and so on", "list-foreign"),
        (b"<html><body>Log in</body></html>", "list-foreign"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "list-damaged"),
        (b"PK\x03\x04 and no more", "list-damaged"),
        (b"just some words\nand more words\n", "list-no-headings"),
        (b"Namn;E-post;Avdelning\n", "list-empty"),
    ],
)
def test_what_is_no_list_is_refused_in_words(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert code_of(path) == code


def test_missing_file_folder_and_pipe_are_refused(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.csv") == "list-missing"
    assert code_of(tmp_path) == "list-not-a-file"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        assert code_of(tmp_path / "pipe.csv") == "list-not-a-file"


def test_truncated_workbook_is_damaged(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Mentors": ROWS})
    path.write_bytes(path.read_bytes()[:-400])
    assert code_of(path) == "list-damaged"


def test_archive_that_is_no_workbook_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert code_of(path) == "list-foreign"


def test_locked_workbook_says_so(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(1000)
        + "EncryptedPackage".encode("utf-16-le")
        + bytes(500)
    )
    assert code_of(path) == "list-password"


@pytest.mark.skipif(sys.platform != "linux", reason="memory can be limited there")
def test_list_with_a_cell_in_the_last_corner_is_read_without_it(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Mentors": ROWS})
    cells = "".join(
        f'<c r="{column}{row}" t="inlineStr"><is><t>{text}</t></is></c>'
        for row, texts in enumerate(ROWS, start=1)
        for column, text in zip("ABC", texts, strict=True)
    )
    first, second = cells[: cells.index('<c r="A2"')], cells[cells.index('<c r="A2"') :]
    rows = f'<row r="1">{first}</row><row r="2">{second}</row>'
    rows += '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    bomb = rebuilt(path, "xl/worksheets/sheet1.xml", sheet_xml(rows))

    parsed = read_list(bomb, side=Side.MENTOR, today=TODAY, limits=SMALL)

    assert [one.name for one in parsed.people] == ["Anna Berg"]


def test_huge_cell_in_a_small_archive_is_seen_by_its_declared_size(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Mentors": ROWS})
    bomb = rebuilt(path, "xl/worksheets/sheet1.xml", b"")
    with (
        zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("xl/worksheets/sheet2.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(400):
            part.write(b"a" * 2**20)
    assert bomb.stat().st_size < 3 * 2**20
    assert code_of(bomb) == "list-too-heavy"


def test_archive_that_lies_about_its_sizes_ends_in_words(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Mentors": ROWS})
    size = 120 * 2**20
    bomb = rebuilt(path, "xl/worksheets/sheet1.xml", sheet_xml("<row/>" + " " * size))
    with zipfile.ZipFile(bomb) as archive:
        told = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    true, lie = struct.pack("<I", told), struct.pack("<I", 900)
    bomb.write_bytes(bomb.read_bytes().replace(true, lie))
    with zipfile.ZipFile(bomb) as archive:
        assert archive.getinfo("xl/worksheets/sheet1.xml").file_size == 900
    assert code_of(bomb).startswith("list-")


def test_entity_bomb_does_not_unfold(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Mentors": ROWS})
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol" * 10}">' for n in range(12))
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e11;</t></is></c></row>'
    content = sheet_xml(rows).replace(b'<?xml version="1.0"?>', f"<!DOCTYPE x [{entities}]>".encode())
    assert code_of(rebuilt(path, "xl/worksheets/sheet1.xml", content), SMALL).startswith("list-")


def test_broken_sheet_is_damaged(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Mentors": ROWS})
    assert code_of(
        rebuilt(path, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row r='1'><c")
    ).startswith("list-")


@pytest.mark.parametrize(
    "content",
    [
        "Name,E-mail,Department\n" + '"' + "a" * 200_000 + '",a@x.se,HR\n',
        "Name,E-mail,Department" + "," * 1000 + "\n",
        'Name,E-mail,Department\n"' + "a,b\n" * 60_000,
    ],
)
def test_text_without_end_is_too_heavy(tmp_path: Path, content: str) -> None:
    assert code_of(text(tmp_path, content)) == "list-too-heavy"


@pytest.mark.parametrize("start", ["", "T", "(", "total 1", " 1", "Anna ", "<", "a.", "-", "\n", "mentor "])
def test_cells_of_endless_repetition_are_read_in_no_time(tmp_path: Path, start: str) -> None:
    cell = '"' + (start or "x") * (90_000 // max(len(start), 1)) + '"'
    rows = [f"{cell},{cell},{cell},{cell}", f"{cell},a@x.se,HR,2020-01-01", f"{cell}", f",,,{cell}"]
    path = text(tmp_path, "Name,E-mail,Department,Start date\n" + "\n".join(rows))
    began = time.monotonic()
    with suppress(ListTrouble):
        read_list(path, side=Side.MENTOR, today=TODAY)
    assert time.monotonic() - began < 5


def test_text_of_many_megabytes_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.write(b"Name,E-mail\n")
        file.truncate(200 * 2**20)
    assert code_of(path) == "list-too-large"


DIRT = st.text(
    alphabet=st.characters(categories=["Nd", "No", "Nl", "Cc", "Lo", "Sm"]), max_size=6
) | st.sampled_from(
    [
        "²",
        "①",
        "٣",
        "٢٠٢٠-٠١-٠٢",
        "9" * 5000,
        "1" * 6,
        "½",
        "１２",
        "-",
        "1e999",
        "0x10",
        "12/12/12",
        "nan",
        "∞",
        "a@x.se",
    ]
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(DIRT, min_size=len(ListField), max_size=len(ListField)), min_size=1, max_size=4)
)
def test_any_signs_under_any_heading_give_people_or_words(tmp_path: Path, rows: list[list[str]]) -> None:
    path = tmp_path / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(
            [[field.value.replace("_", " ") for field in ListField], *rows]
        )
    with suppress(ListTrouble):
        parsed = read_list(path, side=Side.MENTOR, levels=("1", "²"), today=TODAY)
        assert all(one.name for one in parsed.people)


def test_figures_that_are_no_numbers_are_kept_and_noticed(tmp_path: Path) -> None:
    path = text(
        tmp_path,
        "Namn;E-post;Sida;Avdelning;Antal par\nAnna Ek;a@x.se;mentor;IT;²\nBo Ek;b@x.se;mentor;IT;2\n",
    )
    parsed = read_list(path, today=TODAY)
    assert [one.capacity for one in parsed.people] == [None, 2]
    assert noticed(parsed) == [(2, ProblemKind.LIKELY, "²")]


@pytest.mark.parametrize("dirt", ["\0", "\0\0\0\0"])
def test_stray_nul_signs_are_dropped(tmp_path: Path, dirt: str) -> None:
    path = text(
        tmp_path, f"Namn,E-post,Sida,Avdelning\nÅs{dirt}a Ek,a@x.se,mentor,IT\nBo Ek,b@x.se,adept,HR\n"
    )
    assert [one.name for one in read_list(path, today=TODAY).people] == ["Åsa Ek", "Bo Ek"]


def test_file_of_mostly_nul_signs_is_no_list(tmp_path: Path) -> None:
    assert code_of(text(tmp_path, "Namn,E-post,Sida\nAnna,a@x.se,mentor\n" + "\0" * 500)) == "list-foreign"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.binary(max_size=600) | st.text(max_size=300).map(lambda one: one.encode("utf-8", "replace"))
)
def test_any_bytes_give_people_or_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(b"Name,E-mail,Side\n" + content)
    with suppress(ListTrouble):
        parsed = read_list(path, side=Side.MENTOR, today=TODAY)
        assert all(one.name for one in parsed.people)
