"""Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows."""

import re
from collections.abc import Iterable, Sequence

Block = list[list[str]]
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\n|\Z)')
_FORMULA = re.compile(r"'*[=+\-@]")


def tab_separated(rows: Sequence[Sequence[str]]) -> str:
    """Write cells as a spreadsheet takes them from the clipboard; no text begins a formula there."""
    text = "\n".join("\t".join(map(_written, row)) for row in rows)
    # A last line that is empty would else be taken for the end of the one before.
    return f"{text}\n" if len(rows) > 1 and text.endswith("\n") else text


def parted(text: str) -> Block:
    """Part what a spreadsheet put on the clipboard into rows of cells; short rows are filled up."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    rows: Block = [[]]
    at = 0
    while True:
        cell, at = _cell(text, at)
        rows[-1].append(cell)
        if at >= len(text):
            break
        if text[at] == "\n":
            if at + 1 == len(text):
                break
            rows.append([])
        at += 1
    return _filled(rows)


def _filled(rows: Iterable[list[str]]) -> Block:
    made = list(rows)
    width = max(map(len, made))
    return [[*row, *[""] * (width - len(row))] for row in made]


def _cell(text: str, at: int) -> tuple[str, int]:
    """Read the cell at a place; gives it, and where it ends."""
    quoted = _QUOTED.match(text, at)
    # A cell that only begins and ends with quotation marks is put on the clipboard as it is.
    if quoted and any(sign in quoted[1] for sign in ("\t", "\n", '""')):
        return _read(quoted[1].replace('""', '"')), quoted.end()
    ends = [end for end in (text.find("\t", at), text.find("\n", at)) if end >= 0]
    end = min(ends, default=len(text))
    return _read(text[at:end]), end


def _read(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell, 1) else cell


def _written(cell: str) -> str:
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    if _FORMULA.match(cell):
        cell = f"'{cell}"
    if "\t" in cell or "\n" in cell or cell.startswith('"'):
        quoted = cell.replace('"', '""')
        return f'"{quoted}"'
    return cell
