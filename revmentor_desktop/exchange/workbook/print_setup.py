"""How a sheet is printed: A4 lying down, one page wide, named and numbered."""

from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from revmentor_desktop.exchange.workbook.cell_text import encoded
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words

_LONGEST_HEADER = 120


def set_up_print(page: Worksheet, words: Words, *, header: str, name: str) -> None:
    """Set A4 landscape, as wide as the page and as long as it gets, with header and footer."""
    page.page_setup.paperSize = "9"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.5
    page.page_margins.top, page.page_margins.bottom = 0.75, 0.75
    page.print_options.horizontalCentered = True
    head, foot = HeaderFooterItem(), HeaderFooterItem()
    head.left.text, head.right.text = _plain(header), _plain(name)
    foot.right.text = words(wording.PAGE, page="&P", pages="&N")
    for part in (head.left, head.right, foot.right):
        part.size = 9
    page.HeaderFooter = HeaderFooter(oddHeader=head, oddFooter=foot)


def _plain(text: str) -> str:
    # An ampersand begins a code in headers and footers, and all of them hold 255 characters together.
    line = " ".join(encoded(text).split())[:_LONGEST_HEADER]
    return line.replace("&", "&&")
