"""A sheet that is written row by row, so that thousands of people need little time and memory."""

from contextlib import suppress
from typing import cast

from openpyxl.cell import Cell
from openpyxl.styles import Font
from openpyxl.workbook import Workbook
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet


def streamed_sheet(book: Workbook, name: str) -> Worksheet:
    """Add a sheet to a write-only workbook; its columns are set before its first row is appended."""
    # openpyxl gives its write-only sheet the parts of Worksheet that are used here, and its stubs do not.
    return cast("Worksheet", book.create_sheet(name))


def set_normal_type(book: Workbook, font: Font) -> None:
    """Set the type of the style Normal, whose digits are the unit of every column's width."""
    # openpyxl has no public way to it.
    book._fonts[0] = font  # type: ignore[attr-defined]  # noqa: SLF001
    book._named_styles["Normal"].font = font  # type: ignore[attr-defined]  # noqa: SLF001


class _GrowingRow(RowDimension):
    """A row whose height is what it needs today; the reader's program may find another when it is edited."""

    @property
    def customHeight(self) -> bool:  # noqa: N802  # openpyxl's name
        return False


def append_growing(page: Worksheet, number: int, cells: list[Cell], height: float) -> None:
    """Append row `number` with a height (points) that grows with what is written into it."""
    page.row_dimensions[number] = _GrowingRow(page, index=number, ht=height)
    page.append(cells)
    # It is written by now, and thousands of them need not be kept.
    del page.row_dimensions[number]


def close_streams(book: Workbook) -> None:
    """Close the sheets that a failed write left open; what they held is given up."""
    for page in book.worksheets:
        stream = cast("WriteOnlyWorksheet", page)
        if not stream.closed:
            # The disk may be as full for this as it was for the write, which has been told already.
            with suppress(OSError, ValueError):
                stream.close()
