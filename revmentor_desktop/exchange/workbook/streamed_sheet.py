"""A sheet that is written row by row, so that thousands of people need little time and memory."""

from contextlib import suppress
from typing import cast

from openpyxl.workbook import Workbook
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet


def streamed_sheet(book: Workbook, name: str) -> Worksheet:
    """Add a sheet to a write-only workbook; its columns are set before its first row is appended."""
    # openpyxl gives its write-only sheet the parts of Worksheet that are used here, and its stubs do not.
    return cast("Worksheet", book.create_sheet(name))


def close_streams(book: Workbook) -> None:
    """Close the sheets that a failed write left open; what they held is given up."""
    for page in book.worksheets:
        stream = cast("WriteOnlyWorksheet", page)
        if not stream.closed:
            # The disk may be as full for this as it was for the write, which has been told already.
            with suppress(OSError, ValueError):
                stream.close()
