"""Builders of lists: workbooks and text files with what a test needs in them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from revmentor_desktop.domain.imports import ParsedList, ParsedPerson, ProblemKind
from revmentor_desktop.domain.people import Side

TODAY = date(2026, 8, 1)
Value = str | float | bool | date | datetime | None
Rows = Sequence[Sequence[Value]]


def workbook(
    folder: Path,
    sheets: Mapping[str, Rows],
    *,
    hidden: Sequence[str] = (),
    epoch_1904: bool = False,
    name: str = "list.xlsx",
) -> Path:
    """Write a workbook; rows as they are given, from row 1."""
    book = Workbook()
    if epoch_1904:
        book.epoch = CALENDAR_MAC_1904
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
        if title in hidden:
            sheet.sheet_state = "hidden"
    book.remove(book.worksheets[0])
    path = folder / name
    book.save(path)
    return path


def text(folder: Path, content: str, *, encoding: str = "utf-8", name: str = "list.csv") -> Path:
    """Write a text file byte for byte."""
    path = folder / name
    path.write_bytes(content.encode(encoding))
    return path


def who(parsed: ParsedList) -> list[tuple[str, str | None, str, Side]]:
    """Name, address, department and side of everybody, in order."""
    return [(one.name, one.email, one.department, one.side) for one in parsed.people]


def named(parsed: ParsedList, name: str) -> ParsedPerson:
    """The one person of that name."""
    (found,) = [one for one in parsed.people if one.name == name]
    return found


def refused(parsed: ParsedList) -> list[tuple[str | None, int, ProblemKind]]:
    """Sheet, row and kind of each row that was left out."""
    return [(one.sheet, one.row, one.kind) for one in parsed.problems if one.refused]


def noticed(parsed: ParsedList) -> list[tuple[int, ProblemKind, str]]:
    """Row, kind and value of each notice."""
    return [(one.row, one.kind, one.value) for one in parsed.problems if not one.refused]
