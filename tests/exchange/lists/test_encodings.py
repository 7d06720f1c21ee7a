"""Text lists in every dress, and workbooks of other makes."""

import zipfile
from pathlib import Path

import pytest

from revmentor_desktop.domain.people import Side
from revmentor_desktop.exchange.lists import read_list
from tests.exchange.lists.building import TODAY, text, who

ROWS = [
    ["Namn", "E-post", "Avdelning", "Sida"],
    ["Åsa Öberg", "asa@x.se", "Försäljning", "mentor"],
    ["Bo Ek", "bo@x.se", "IT", "adept"],
]
PEOPLE = [("Åsa Öberg", "asa@x.se", "Försäljning", Side.MENTOR), ("Bo Ek", "bo@x.se", "IT", Side.ADEPT)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_text_is_read_in_every_encoding_with_every_sign(
    tmp_path: Path, encoding: str, sign: str, end: str
) -> None:
    content = end.join(sign.join(row) for row in ROWS) + end
    assert who(read_list(text(tmp_path, content, encoding=encoding), today=TODAY)) == PEOPLE


def test_first_line_that_names_the_sign_is_not_a_row(tmp_path: Path) -> None:
    content = "sep=;\r\n" + "\r\n".join(";".join(row) for row in ROWS)
    parsed = read_list(text(tmp_path, content), today=TODAY)
    assert [one.row for one in parsed.people] == [2, 3]


def test_text_named_as_a_workbook_is_read_as_text(tmp_path: Path) -> None:
    content = "\n".join(",".join(row) for row in ROWS)
    assert who(read_list(text(tmp_path, content, name="list.xlsx"), today=TODAY)) == PEOPLE


def test_open_document_spreadsheet_is_read(tmp_path: Path) -> None:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in ROWS
    )
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{names}office:1.0" '
        f'xmlns:table="{names}table:1.0" xmlns:text="{names}text:1.0" office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Blad1">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    path = tmp_path / "list.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{names}manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
    assert who(read_list(path, today=TODAY)) == PEOPLE
