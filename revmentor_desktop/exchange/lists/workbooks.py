"""Workbooks, opened in a process of their own with limits on time and memory."""

import multiprocessing
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.exchange.lists.cells import Sheet
from revmentor_desktop.exchange.lists.child import Answer, read_workbook
from revmentor_desktop.exchange.lists.formats import counts_from_1904


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What opening one workbook may cost."""

    seconds: int = 30
    memory: int = 3 * 2**30
    """Bytes, all that the process maps included."""


def read_sheets(path: Path, limits: Limits) -> list[Sheet]:
    """Read the sheets of a workbook (xlsx, xlsm, xlsb, xls, ods).

    Raises ListTrouble (`list-too-heavy`, `list-damaged`, `list-password`).
    """
    trouble, sheets = _ask_child(path, limits)
    if trouble:
        raise ListTrouble(trouble, file=path.name)
    epoch_1904 = counts_from_1904(path)
    return [
        Sheet(name=name, rows=rows, visible=visible, epoch_1904=epoch_1904) for name, visible, rows in sheets
    ]


def _ask_child(path: Path, limits: Limits) -> Answer:
    spawning = multiprocessing.get_context("spawn")
    here, there = spawning.Pipe(duplex=False)
    child = spawning.Process(
        target=read_workbook, args=(str(path), limits.seconds, limits.memory, there), daemon=True
    )
    child.start()
    there.close()
    answer: Answer | None = None
    try:
        # A child that died has closed its end: that reads as an end of file, not as a wait.
        if here.poll(limits.seconds + 5):
            with suppress(EOFError, OSError):
                answer = here.recv()
            child.join(1)
    finally:
        ended_by_itself = child.exitcode is not None and child.exitcode >= 0
        child.kill()
        child.join()
        child.close()
        here.close()
    if answer is not None:
        return answer
    return ("list-damaged" if ended_by_itself else "list-too-heavy"), []
