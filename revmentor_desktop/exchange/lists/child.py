"""The process that opens a workbook: what it reads may kill it, and nothing is lost with it."""

import contextlib
import os
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from multiprocessing.connection import Connection

MOST_ROWS = 200_000
"""Rows that are not empty."""
MOST_CELLS = 30_000_000
"""Cells between a sheet's first and last one, empty ones counted."""
MOST_SIGNS = 100_000_000
LONGEST_CELL = 100_000
WIDEST = 500
"""Columns further right are not looked at."""

ChildCell = str | float | bool | date | datetime
ChildSheet = tuple[str, bool, list[tuple[int, list[ChildCell]]]]
"""Name, whether it is visible, and the rows that are not empty with their numbers from 1."""
Answer = tuple[str, list[ChildSheet]]
"""The code of a trouble, or nothing, and the sheets."""


class _Heavy(Exception):
    """More than a list of people ever holds."""


def read_workbook(path: str, seconds: int, memory: int, answer: Connection) -> None:
    """Read all sheets of a workbook and send an `Answer`.

    `seconds` of computing and `memory` in bytes are limits where the system can set them.
    """
    _limit(seconds, memory)
    import python_calamine as calamine

    try:
        answer.send(("", _sheets(path)))
    except (_Heavy, MemoryError):
        answer.send(("list-too-heavy", []))
    except calamine.PasswordError:
        answer.send(("list-password", []))
    except (calamine.CalamineError, OSError, ValueError):
        answer.send(("list-damaged", []))
    finally:
        answer.close()


def _limit(seconds: int, memory: int) -> None:
    # What the parser says when it dies is not for the person who waits for a list.
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        import resource
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(limit, (value, value))


def _sheets(path: str) -> list[ChildSheet]:
    import python_calamine as calamine

    workbook = calamine.CalamineWorkbook.from_path(path)
    sheets: list[ChildSheet] = []
    for about in workbook.sheets_metadata:
        if about.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        if sheet.start is not None and sheet.total_height * sheet.total_width > MOST_CELLS:
            raise _Heavy
        left = sheet.start[1] if sheet.start else 0
        visible = about.visible == calamine.SheetVisibleEnum.Visible
        sheets.append((about.name, visible, _filled(sheet.iter_rows(), left)))
    return sheets


def _filled(
    rows: Iterable[list[str | float | bool | time | date | datetime | timedelta]], left: int
) -> list[tuple[int, list[ChildCell]]]:
    """The rows that hold something; `left` empty columns stand before the first cell."""
    found: list[tuple[int, list[ChildCell]]] = []
    signs = 0
    for number, row in enumerate(rows, start=1):
        if not any(cell != "" for cell in row):
            continue
        cells = [""] * left + [_plain(cell) for cell in row[:WIDEST]]
        sizes = [len(cell) for cell in cells if isinstance(cell, str)]
        signs += sum(sizes)
        if len(found) >= MOST_ROWS or signs > MOST_SIGNS or max(sizes, default=0) > LONGEST_CELL:
            raise _Heavy
        if any(not isinstance(cell, str) or (cell and not cell.isspace()) for cell in cells):
            found.append((number, cells))
    return found


def _plain(cell: str | float | bool | time | date | datetime | timedelta) -> ChildCell:
    return str(cell) if isinstance(cell, time | timedelta) else cell
