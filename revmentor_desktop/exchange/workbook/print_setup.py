"""How a sheet is printed: A4 lying down, named and numbered, never too small to read."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from revmentor_desktop.exchange.workbook.cell_text import encoded
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words

_LONGEST_HEADER = 120
_SIDE_MARGIN = 0.4
_POINTS_ACROSS = 11.69 * 72 - 2 * _SIDE_MARGIN * 72
_CHARACTER = 5.56
"""Points of a column's unit, as the widest of the programs in use draws it."""
_SMALLEST_SCALE = 0.7
"""At which type of 10 points is printed at 7."""


def set_up_print(page: Worksheet, words: Words, *, header: str, name: str) -> None:
    """Set A4 landscape, as wide as the page and as long as it gets, with header and footer."""
    page.page_setup.paperSize = "9"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = _SIDE_MARGIN
    page.page_margins.top, page.page_margins.bottom = 0.75, 0.7
    page.page_margins.header = page.page_margins.footer = 0.35
    page.print_options.horizontalCentered = True
    head, foot = HeaderFooterItem(), HeaderFooterItem()
    head.left.text, head.right.text = _plain(header), _plain(name)
    foot.right.text = words(wording.PAGE, page="&P", pages="&N")
    for part in (head.left, head.right, foot.right):
        part.size = 9
    page.HeaderFooter = HeaderFooter(oddHeader=head, oddFooter=foot)


def fit_one_page(page: Worksheet) -> None:
    """Print the whole sheet on a single page."""
    page.page_setup.fitToWidth = page.page_setup.fitToHeight = 1


def spread(page: Worksheet, widths: Sequence[float], *, repeated: int) -> None:
    """Let a table be as many pages wide as keeps its type at 7 points or more.

    The heading row and the first `repeated` columns are printed again on every page.
    """
    page.page_setup.fitToWidth = pages_across(widths, repeated=repeated)
    page.print_options.horizontalCentered = page.page_setup.fitToWidth == 1
    page.page_setup.pageOrder = "overThenDown"
    page.print_title_rows = "1:1"
    page.print_title_cols = f"A:{get_column_letter(repeated)}"


def pages_across(widths: Sequence[float], *, repeated: int) -> int:
    """Count the pages that columns need beside each other at the smallest scale; widths in characters."""
    room = _POINTS_ACROSS / _SMALLEST_SCALE / _CHARACTER
    again = sum(widths[:repeated])
    pages, filled = 1, 0.0
    for width in widths:
        if filled and filled + width > room:
            pages, filled = pages + 1, again
        filled += width
    return pages


def _plain(text: str) -> str:
    # An ampersand begins a code in headers and footers, and all of them hold 255 characters together.
    line = " ".join(encoded(text).split())[:_LONGEST_HEADER]
    return line.replace("&", "&&")
