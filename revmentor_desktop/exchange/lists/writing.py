"""Writing a people list as a workbook: sheets with a title, headings and rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from revmentor_desktop.exchange.files import atomic_write

ListCell = str | int | float | date | None
_NARROWEST, _WIDEST = 10, 48
_DATE_FORMAT = "yyyy-mm-dd"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSheet:
    """One sheet of a list; each row has as many cells as there are headings."""

    name: str
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[ListCell, ...], ...]


def write_list(target: Path, sheets: Sequence[ListSheet]) -> None:
    """Write a list whole or not at all: title, an empty row, headings, rows. Raises StoreTrouble."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    with atomic_write(target) as beside:
        book.save(beside)


def _fill(page: Worksheet, sheet: ListSheet) -> None:
    page.append([sheet.title])
    page["A1"].font = Font(bold=True, size=14)
    page.append([])
    for row in (sheet.headings, *sheet.rows):
        page.append([None if cell == "" else cell for cell in row])
    for cells in page.iter_rows(min_row=3):
        for cell in cells:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # what begins with "=" is still text
            elif isinstance(cell.value, date):
                cell.number_format = _DATE_FORMAT
    for cell in page[3]:
        cell.font = Font(bold=True)
    for place, heading in enumerate(sheet.headings):
        texts = [heading, *(str(row[place] or "") for row in sheet.rows)]
        width = min(_WIDEST, max(_NARROWEST, *(len(text) + 2 for text in texts)))
        page.column_dimensions[get_column_letter(place + 1)].width = width
    page.freeze_panes = "A4"
