"""Workbooks, opened in a process of their own with limits on time and memory."""

import multiprocessing
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.exchange.lists.cells import NOWHERE, Sheet
from revmentor_desktop.exchange.lists.child import ChildRow, Message, read_slowly, read_workbook
from revmentor_desktop.exchange.lists.formats import counts_from_1904
from revmentor_desktop.exchange.lists.marks import marks

_Reader = Callable[[str, int, int, Connection], None]
_DIED, _LATE = "died", "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What opening one workbook may cost."""

    seconds: int = 20
    slow_seconds: int = 35
    """What the slow way may take besides, where the quick one dies."""
    memory: int = 448 * 2**20
    """Bytes, all that the process maps included: it fills less than that."""


@dataclass(slots=True)
class Told:
    """What a child has told so far of one sheet."""

    name: str
    visible: bool
    rows: list[ChildRow]


def read_sheets(path: Path, limits: Limits) -> list[Sheet]:
    """Read the sheets of a workbook (xlsx, xlsm, xlsb, xls, ods).

    Raises ListTrouble (`list-too-heavy`, `list-damaged`, `list-password`).
    """
    trouble, sheets = ask_child(read_workbook, path, seconds=limits.seconds, memory=limits.memory)
    if trouble == _DIED and _is_office_xml(path):
        trouble, sheets = ask_child(read_slowly, path, seconds=limits.slow_seconds, memory=limits.memory)
    if trouble:
        too_heavy = trouble in {_DIED, _LATE}
        raise ListTrouble("list-too-heavy" if too_heavy else trouble, file=path.name)
    epoch_1904, odd = counts_from_1904(path), marks(path)
    found: list[Sheet] = []
    for told in sheets:
        uncalculated, hidden = odd.get(told.name, (NOWHERE, NOWHERE))
        found.append(
            Sheet(
                name=told.name,
                rows=told.rows,
                visible=told.visible,
                epoch_1904=epoch_1904,
                uncalculated=uncalculated,
                hidden=hidden,
            )
        )
    return found


def _is_office_xml(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def ask_child(read: _Reader, path: Path, *, seconds: int, memory: int) -> tuple[str, list[Told]]:
    """Start a child and listen to its end; a trouble's code, or that it died or was late, and the sheets."""
    spawning = multiprocessing.get_context("spawn")
    here, there = spawning.Pipe(duplex=False)
    child = spawning.Process(target=read, args=(str(path), seconds, memory, there), daemon=True)
    child.start()
    there.close()
    try:
        return _listen(here, time.monotonic() + seconds)
    finally:
        child.kill()
        child.join()
        child.close()
        here.close()


def _listen(here: Connection, until: float) -> tuple[str, list[Told]]:
    sheets: list[Told] = []
    # A child that died has closed its end: that reads as an end of file, not as a wait.
    with suppress(EOFError, OSError):
        while here.poll(max(0.0, until - time.monotonic())):
            message: Message = here.recv()
            if message[0] == "end":
                return message[1], sheets
            if message[0] == "sheet":
                sheets.append(Told(message[1], message[2], []))
            else:
                sheets[-1].rows.extend(message[1])
        return _LATE, sheets
    return _DIED, sheets
