"""A sheet that is one real table: headings, filters, choices, grey columns, print set-up."""

from functools import partial

from openpyxl.cell import Cell as StyledCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from revmentor_desktop.exchange.workbook import look
from revmentor_desktop.exchange.workbook.cell_text import cut, encoded
from revmentor_desktop.exchange.workbook.print_setup import pages_across, set_up_print, spread
from revmentor_desktop.exchange.workbook.sheets import Cell, Column, Kind, SheetTable
from revmentor_desktop.exchange.workbook.streamed_sheet import append_growing, streamed_sheet
from revmentor_desktop.exchange.workbook.text_width import text_width
from revmentor_desktop.wording import names
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words

SPARE_ROWS = 500
"""Rows below the table for which the choices hold too, so that added rows have them."""


def write_table(
    book: Workbook, table: SheetTable, words: Words, header: str, choices: dict[Kind, str]
) -> None:
    """Write one sheet; `choices` holds the cell ranges of the drop-down lists too long for a cell."""
    page = streamed_sheet(book, table.name)
    width = len(table.columns) + 1
    bottom = max(2, len(table.rows) + 1)
    names = 2 if table.columns[1].field == "adept" else 1
    page.freeze_panes = f"{get_column_letter(names + 1)}2"
    widths = _set_columns(page, table, names=names)
    set_up_print(page, words, header=header, name=table.name)
    spread(page, widths, repeated=names)
    _write_cells(page, table, words, widths)
    reference = f"A1:{get_column_letter(width)}{bottom}"
    page.tables.add(_table(table, words, reference))
    page.print_area = f"A1:{get_column_letter(width - 1)}{bottom}"
    for number, column in enumerate(table.columns, 1):
        letter = get_column_letter(number)
        validation = _validation(column, words, choices)
        if validation is not None:
            validation.add(f"{letter}2:{letter}{bottom + SPARE_ROWS}")
            page.data_validations.append(validation)


def _set_columns(page: Worksheet, table: SheetTable, *, names: int) -> tuple[float, ...]:
    longest = [
        max((text_width(str(cell)) for cell in cells if isinstance(cell, str | int)), default=0.0)
        for cells in zip(*(row.cells for row in table.rows), strict=True)
    ] or [0.0] * len(table.columns)
    wide, narrow = (
        tuple(map(partial(look.width, prose=prose), table.columns, table.headings, longest))
        for prose in (look.WIDE_PROSE, look.NARROW_PROSE)
    )
    fewer = pages_across(narrow, repeated=names) < pages_across(wide, repeated=names)
    widths = narrow if fewer else wide
    for number, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(number)].width = width
    page.column_dimensions[get_column_letter(len(widths) + 1)].hidden = True
    return widths


def _write_cells(page: Worksheet, table: SheetTable, words: Words, widths: tuple[float, ...]) -> None:
    page.row_dimensions[1].height = look.HEADING_HEIGHT
    columns = (*table.columns, Column(field="id"))
    headings = (*table.headings, words(wording.ROW_ID))
    page.append([_heading(page, text, column) for text, column in zip(headings, columns, strict=True)])
    # A row is written out at once, so the same styled cells serve every row.
    cells = [_body_cell(page, column) for column in columns]
    notice = words(wording.CUT)
    for number, row in enumerate(table.rows, 2):
        texts = [(text, w) for text, w in zip(row.cells, widths, strict=True) if isinstance(text, str)]
        for cell, value in zip(cells, (*row.cells, row.id), strict=True):
            _put(cell, value, notice)
        append_growing(page, number, cells, look.row_height(texts))
    if not table.rows:
        # A table without a row is refused by Excel as damaged.
        append_growing(page, 2, cells, look.row_height(()))


def _put(cell: StyledCell, value: Cell, notice: str) -> None:
    if isinstance(value, str):
        cell.value = encoded(cut(value, notice))
        # What a person typed is never a formula, whatever it begins with.
        cell.data_type = "s"
    else:
        cell.value = value


def _heading(page: Worksheet, text: str, column: Column) -> StyledCell:
    cell = WriteOnlyCell(page, text)
    grey = column.entity is None
    cell.font = look.font(colour=look.MUTED if grey else look.INK, bold=True)
    cell.fill = look.fill(look.LINE if grey else look.TINT)
    cell.border = look.underline(look.STRONG_LINE if grey else look.ACCENT)
    cell.alignment = look.heading_place(column.kind)
    return cell


def _body_cell(page: Worksheet, column: Column) -> StyledCell:
    cell = WriteOnlyCell(page)
    grey = column.entity is None
    cell.font = look.font(colour=look.MUTED if grey else look.INK)
    if grey:
        cell.fill = look.fill(look.PALE)
    cell.border = look.underline()
    cell.alignment = look.place(column.kind)
    cell.number_format = look.number_format(column.kind)
    return cell


def _table(table: SheetTable, words: Words, reference: str) -> Table:
    made = Table(displayName=table.sheet.value.title().replace("_", ""), ref=reference)
    made.tableStyleInfo = TableStyleInfo(showRowStripes=False)
    made.autoFilter = AutoFilter(ref=reference)
    made.tableColumns = [
        TableColumn(id=number, name=heading)
        for number, heading in enumerate((*table.headings, words(wording.ROW_ID)), 1)
    ]
    return made


def _validation(column: Column, words: Words, choices: dict[Kind, str]) -> DataValidation | None:
    if column.entity is None:
        return None
    blank = not column.required
    if column.terms is not None:
        terms = ",".join(words(names.of(term)) for term in column.terms)
        made = DataValidation(type="list", formula1=f'"{terms}"', allow_blank=blank)
        return _said(made, words(wording.CHOOSE_TITLE), words(wording.CHOOSE))
    if column.kind in choices:
        made = DataValidation(type="list", formula1=choices[column.kind], allow_blank=blank)
        if column.kind in {Kind.DEPARTMENT, Kind.LEVEL}:
            # Another one is taken over when the workbook comes back: the sheet asks, and does not refuse.
            made.errorStyle = "warning"
        return _said(made, words(wording.CHOOSE_TITLE), words(wording.CHOOSE))
    if column.kind is Kind.WHOLE:
        low, high = column.low, column.high
        made = DataValidation(type="whole", formula1=str(low), formula2=str(high), allow_blank=blank)
        return _said(made, words(wording.NUMBER_TITLE), words(wording.NUMBER, low=low, high=high))
    if column.kind is Kind.DATE:
        made = DataValidation(type="date", operator="greaterThan", formula1="1", allow_blank=blank)
        return _said(made, words(wording.DATE_TITLE), words(wording.DATE))
    return None


def _said(validation: DataValidation, title: str, text: str) -> DataValidation:
    validation.errorTitle, validation.error = title, text
    validation.showErrorMessage = True
    return validation
