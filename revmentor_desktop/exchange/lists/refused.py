"""The rows that an import leaves out, written as a list with the reasons, to be mended and imported again."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from revmentor_desktop.domain.imports import Problem, RejectedRow, RejectedTable
from revmentor_desktop.exchange.lists.cells import Cell, clean, letter, line_of
from revmentor_desktop.exchange.lists.laying import Laid
from revmentor_desktop.exchange.lists.synonyms import Slot
from revmentor_desktop.exchange.lists.writing import ListCell, ListSheet, write_list

_SIDED = frozenset({Slot.SIDE, Slot.MENTOR_MARK, Slot.ADEPT_MARK})
_LONGEST_SHEET_NAME = 28
_LONGEST_CELL = 32_000
"""A spreadsheet takes 32,767 signs in a cell."""
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def rejected(laid: Sequence[Laid], refused: Sequence[Problem]) -> tuple[RejectedTable, ...]:
    """Gather the cells of refused rows, table by table; columns with restricted data are left out."""
    by_row = {(problem.sheet, problem.row): problem for problem in refused}
    tables: list[RejectedTable] = []
    for each in laid if refused else ():
        columns = [column for column in each.columns if not column.restricted]
        rows = tuple(
            RejectedRow(
                problem=by_row[each.table.sheet.name, number],
                cells=tuple(_kept(cells[c.index]) if c.index < len(cells) else "" for c in columns),
            )
            for number, cells in each.table.rows
            if (each.table.sheet.name, number) in by_row
        )
        if rows:
            tells = any(column.slot in _SIDED for column in each.columns)
            tables.append(
                RejectedTable(
                    sheet=each.table.sheet.name,
                    headings=tuple(column.heading or letter(column.index) for column in columns),
                    rows=rows,
                    side=None if tells else each.side,
                )
            )
    return tuple(tables)


def _kept(cell: Cell) -> str | int | float | date:
    if isinstance(cell, str):
        return clean(cell)[:_LONGEST_CELL]
    if isinstance(cell, bool):
        return line_of(cell)
    return cell


def write_refused(
    target: Path,
    tables: Sequence[RejectedTable],
    *,
    title: str,
    reason: Callable[[Problem], str],
    reason_heading: str,
    side_heading: str,
    sheet_name: str,
) -> None:
    """Write refused rows as a workbook, a sheet for each table: the reason first, then the row as it was.

    Where the rows do not tell a side themselves, a last column does. Raises StoreTrouble.
    """
    sheets: list[ListSheet] = []
    for number, table in enumerate(tables, start=1):
        named = (table.sheet or sheet_name).translate(_FORBIDDEN).strip()[:_LONGEST_SHEET_NAME] or sheet_name
        taken = any(sheet.name.casefold() == named.casefold() for sheet in sheets)
        side = (table.side.value,) if table.side else ()
        sheets.append(
            ListSheet(
                name=f"{named[: _LONGEST_SHEET_NAME - 3]} {number}" if taken else named,
                title=title,
                headings=(reason_heading, *table.headings, *((side_heading,) if side else ())),
                rows=tuple((reason(row.problem), *map(_written, row.cells), *side) for row in table.rows),
            )
        )
    write_list(target, sheets)


def _written(cell: str | int | float | date) -> ListCell:
    return cell.date() if isinstance(cell, datetime) else cell
