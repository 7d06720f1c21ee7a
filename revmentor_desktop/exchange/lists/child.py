"""The process that opens a workbook: what it reads may kill it, and nothing is lost with it."""

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from multiprocessing.connection import Connection
from typing import Literal

MOST_ROWS = 200_000
"""Rows that are not empty."""
MOST_CELLS = 30_000_000
"""Cells between a sheet's first and last one, empty ones counted."""
MOST_SIGNS = 100_000_000
LONGEST_CELL = 100_000
WIDEST = 500
"""Columns further right are not looked at."""
_BATCH = 2_000
"""Rows told at once: the one who asked unpacks them while we read on."""

ChildCell = str | float | bool | date | datetime
ChildRow = tuple[int, list[ChildCell]]
Begun = tuple[Literal["sheet"], str, bool]
"""A sheet begins: its name and whether it is visible; its rows follow."""
Told = tuple[Literal["rows"], list[ChildRow]]
"""Rows that are not empty, with their numbers from 1."""
Ended = tuple[Literal["end"], str]
"""It is over: the code of a trouble, or nothing where all was told."""
Message = Begun | Told | Ended
_Reader = Callable[[str], Iterator[Message]]


class Heavy(Exception):
    """More than a list of people ever holds."""


def read_workbook(path: str, seconds: int, memory: int, answer: Connection) -> None:
    """Read all sheets of a workbook with calamine and send a `Message` for each piece.

    `seconds` of computing and `memory` in bytes are limits where the system can set them.
    """
    import python_calamine as calamine

    known: dict[type[Exception], str] = {
        calamine.PasswordError: "list-password",
        calamine.CalamineError: "list-damaged",
    }
    _tell(_with_calamine, known, path, seconds, memory, answer)


def read_slowly(path: str, seconds: int, memory: int, answer: Connection) -> None:
    """Read a workbook in Office's XML with openpyxl: slower, row by row, and hardly ever dies of one."""
    _tell(_with_openpyxl, {}, path, seconds, memory, answer)


def _tell(
    read: _Reader,
    known: dict[type[Exception], str],
    path: str,
    seconds: int,
    memory: int,
    answer: Connection,
) -> None:
    _limit(seconds, memory)
    trouble = ""
    try:
        for message in read(path):
            answer.send(message)
    except (Heavy, MemoryError):
        trouble = "list-too-heavy"
    except BrokenPipeError:
        return
    except Exception as error:  # noqa: BLE001 - the root of this process: whatever a parser raises, it is the file's
        trouble = next((code for kind, code in known.items() if isinstance(error, kind)), "list-damaged")
    answer.send(("end", trouble))
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


def _with_calamine(path: str) -> Iterator[Message]:
    import python_calamine as calamine

    workbook = calamine.CalamineWorkbook.from_path(path)
    for about in workbook.sheets_metadata:
        if about.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        if sheet.start is not None and sheet.total_height * sheet.total_width > MOST_CELLS:
            raise Heavy
        left = sheet.start[1] if sheet.start else 0
        yield "sheet", about.name, about.visible == calamine.SheetVisibleEnum.Visible
        yield from _batches(_filled(sheet.iter_rows(), left))


def _with_openpyxl(path: str) -> Iterator[Message]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        # What a sheet says of its own size may be a lie.
        sheet.reset_dimensions()
        yield "sheet", sheet.title, sheet.sheet_state == "visible"
        rows = (["" if cell is None else cell for cell in row] for row in sheet.iter_rows(values_only=True))
        yield from _batches(_filled(rows, 0))
    book.close()


def _batches(rows: Iterator[ChildRow]) -> Iterator[Told]:
    while batch := list(islice(rows, _BATCH)):
        yield "rows", batch


def _filled(rows: Iterable[Sequence[object]], left: int) -> Iterator[ChildRow]:
    """The rows that hold something; `left` empty columns stand before the first cell."""
    found, signs, before = 0, 0, [""] * left
    for number, row in enumerate(rows, start=1):
        if not any(cell not in ("", None) and not (isinstance(cell, str) and cell.isspace()) for cell in row):
            continue
        cells = [_plain(cell) for cell in row[:WIDEST]]
        sizes = [len(cell) for cell in cells if isinstance(cell, str)]
        found, signs = found + 1, signs + sum(sizes)
        if found > MOST_ROWS or signs > MOST_SIGNS or max(sizes, default=0) > LONGEST_CELL:
            raise Heavy
        yield number, before + cells if left else cells


def _plain(cell: object) -> ChildCell:
    if isinstance(cell, str | float | int | date):
        return cell
    return "" if cell is None else str(cell)
