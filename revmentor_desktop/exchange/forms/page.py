"""A form as a sheet: labels at the left, coloured fields at the right, and nothing else to write in."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from math import ceil

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Border, Protection, Side
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from revmentor_desktop.domain.forms import FormCell, FormPassport
from revmentor_desktop.exchange.forms.checks import ANYTHING, Check, validation
from revmentor_desktop.exchange.forms.marks import FIELD, HIDDEN_SHEET, lines_of
from revmentor_desktop.exchange.workbook import look
from revmentor_desktop.exchange.workbook.cell_text import cut, encoded
from revmentor_desktop.exchange.workbook.text_width import line_count
from revmentor_desktop.exchange.workbook.writing import CREATOR
from revmentor_desktop.wording import workbook as workbook_wording
from revmentor_desktop.wording.catalogue import Words

_MARGIN, _LABEL, _FIELD = 2.0, 27.0, 21.0
_FIRST, _LAST = 3, 5
"""The columns of the fields, C to E."""
_LINE = 13.5
_AIR = 7.0
_GAP = 6.0
_HIGHEST = 405.0
"""Points: no program draws a higher row."""
_EDGE = Side(style="thin", color=look.STRONG_LINE)
_OPEN = Protection(locked=False)
_HINT = InlineFont(rFont="Arial", sz=8, color=Color(rgb=f"00{look.MUTED}"))
_WORDS = InlineFont(rFont="Arial", sz=10, color=Color(rgb=f"00{look.INK}"))


class FormPage:
    """Builds one form from top to bottom."""

    def __init__(self, name: str, words: Words) -> None:
        self._words = words
        self._book = Workbook()
        page = self._book.active
        assert isinstance(page, Worksheet)  # noqa: S101 - a new workbook has one sheet
        self._page = page
        self._page.title = name
        self._hidden = self._book.create_sheet(HIDDEN_SHEET)
        self._lists: dict[tuple[str, ...], str] = {}
        self._places: dict[str, str] = {}
        self._row = 1
        widths = (_MARGIN, _LABEL, _FIELD, _FIELD, _FIELD, _MARGIN)
        for number, width in enumerate(widths, 1):
            self._page.column_dimensions[get_column_letter(number)].width = width

    def head(self, above: str, title: str, paragraphs: Sequence[str]) -> None:
        """Begin with a small line, the title, and what to do with the form."""
        self._page.row_dimensions[1].height = _GAP * 2
        self._row = 2
        self._text(above, size=9, colour=look.ACCENT, bold=True)
        self._text(title, size=18, bold=True)
        for paragraph in paragraphs:
            self._text(paragraph, colour=look.MUTED)

    def section(self, title: str) -> None:
        """Begin a part of the form."""
        self._gap(_GAP)
        self._text(title, size=11, bold=True, below=look.ACCENT)
        self._gap(_GAP / 2)

    def question(self, text: str) -> None:
        """Write a question over the whole width, above its fields."""
        self._gap(_GAP)
        self._text(text, size=11, bold=True)

    def paragraph(self, text: str) -> None:
        """Write a quiet paragraph over the whole width."""
        self._gap(_GAP)
        self._text(text, size=8.5, colour=look.MUTED)

    def field(
        self,
        code: str,
        label: str,
        values: Sequence[FormCell] = (),
        *,
        hint: str = "",
        cells: int = 1,
        lines: int = 1,
        check: Check = ANYTHING,
        narrow: bool = False,
        number_format: str = "@",
    ) -> None:
        """Add a labelled field of one wide cell, or of several beside and below each other.

        `lines` is how many lines of text it has room for; `narrow` keeps it to one column.
        """
        across = _LAST - _FIRST + 1
        rows = ceil(cells / across)
        self._label(label, hint, rows=rows, lines=lines)
        for place in range(cells):
            row, column = self._row + place // across, _FIRST + place % across
            value = values[place] if place < len(values) else None
            if cells == 1 and not narrow:
                self._merge(row, column, _LAST)
            self._open(row, column, value, number_format, wraps=lines > 1)
            self._name(FIELD.format(code=code, place=place + 1), row, column)
        last = _FIRST if narrow else _LAST
        self._check(f"C{self._row}:{get_column_letter(last)}{self._row + rows - 1}", check)
        self._row += rows
        self._gap(_GAP / 2)

    def keep(self, code: str, text: str) -> None:
        """Keep a text where nobody sees it, to be read back beside the fields."""
        row = self._hidden.max_row + 1
        self._put(self._hidden, row, 6, text)
        self._name(FIELD.format(code=code, place=1), row, 6, sheet=self._hidden)

    def content(self, passport: FormPassport, *, title: str, now: datetime) -> bytes:
        """Lock what is not a field, and give the workbook's bytes."""
        self._page.print_area = f"A1:F{self._row}"
        self._set_up()
        self._write_marks(lines_of(passport))
        for page in (self._page, self._hidden):
            page.protection.sheet = True
        # Tab goes from field to field, and a row can be drawn larger for a long answer.
        self._page.protection.selectLockedCells = True
        self._page.protection.formatRows = False
        self._hidden.sheet_state = "veryHidden"
        self._book.security = WorkbookProtection(lockStructure=True)
        properties = self._book.properties
        properties.title, properties.creator = encoded(title), CREATOR
        properties.lastModifiedBy = CREATOR
        properties.created = properties.modified = now.astimezone(UTC).replace(tzinfo=None)
        properties.language = self._words.language
        into = BytesIO()
        self._book.save(into)
        return into.getvalue()

    # How it is drawn

    def _text(
        self, text: str, *, size: float = 10, colour: str = look.INK, bold: bool = False, below: str = ""
    ) -> None:
        row = self._row
        self._put(self._page, row, 2, text)
        cell = self._page.cell(row, 2)
        cell.font = look.font(size, colour, bold=bold)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        if below:
            cell.border = look.underline(below)
        self._page.merge_cells(start_row=row, end_row=row, start_column=2, end_column=_LAST)
        room = (_LABEL + 3 * _FIELD) * 10 / size / (1.1 if bold else 1.0)
        height = line_count(text, room) * size * 1.35 + _AIR / 2
        self._page.row_dimensions[row].height = min(_HIGHEST, height)
        self._row += 1

    def _label(self, label: str, hint: str, *, rows: int, lines: int) -> None:
        row = self._row
        cell = self._page.cell(row, 2)
        words = TextBlock(_WORDS, encoded(label))
        cell.value = CellRichText(words, TextBlock(_HINT, encoded(f"\n{hint}"))) if hint else encoded(label)
        cell.font = look.font()
        cell.alignment = Alignment(wrap_text=True, vertical="top" if rows * lines > 1 else "center")
        if rows > 1:
            self._page.merge_cells(start_row=row, end_row=row + rows - 1, start_column=2, end_column=2)
        said = line_count(label, _LABEL - 1) + (line_count(hint, (_LABEL - 1) * 1.25) * 0.85 if hint else 0)
        height = max(lines * _LINE + _AIR, (said * _LINE + _AIR) / rows)
        for each in range(row, row + rows):
            self._page.row_dimensions[each].height = min(_HIGHEST, height)

    def _merge(self, row: int, first: int, last: int) -> None:
        self._page.cell(row, first).border = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
        self._page.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
        for column in range(first + 1, last + 1):
            # Excel locks a merged field as long as any cell of it is locked.
            self._page.cell(row, column).protection = _OPEN

    def _open(self, row: int, column: int, value: FormCell | None, form: str, *, wraps: bool) -> None:
        cell = self._page.cell(row, column)
        if isinstance(value, str):
            self._put(self._page, row, column, value)
        elif value is not None:
            cell.value = value
        cell.font, cell.fill, cell.protection = look.font(), look.fill(look.TINT), _OPEN
        cell.border = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
        cell.number_format = form
        cell.alignment = Alignment(
            horizontal="left", vertical="top" if wraps else "center", wrap_text=wraps, indent=1
        )

    def _gap(self, height: float) -> None:
        self._page.row_dimensions[self._row].height = height
        self._row += 1

    @staticmethod
    def _put(page: Worksheet, row: int, column: int, text: str) -> None:
        cell = page.cell(row, column)
        cell.value = encoded(cut(text, "…"))
        # What a person typed is never a formula, whatever it begins with.
        cell.data_type = "s"

    # What it checks and remembers

    def _check(self, where: str, check: Check) -> None:
        source = self._range(tuple(check.choices)) if check.choices else ""
        made = validation(check, source, self._words)
        if made is not None:
            made.add(where)
            self._page.add_data_validation(made)

    def _range(self, choices: tuple[str, ...]) -> str:
        """Keep a list of choices on the hidden sheet; give the range it stands in."""
        if choices not in self._lists:
            column = 8 + len(self._lists)
            for row, text in enumerate(choices, 1):
                self._put(self._hidden, row, column, text)
            letter = get_column_letter(column)
            self._lists[choices] = f"{HIDDEN_SHEET}!${letter}$1:${letter}${len(choices)}"
        return self._lists[choices]

    def _name(self, code: str, row: int, column: int, sheet: Worksheet | None = None) -> None:
        page = sheet or self._page
        place = f"{quote_sheetname(page.title)}!${get_column_letter(column)}${row}"
        self._book.defined_names[code] = DefinedName(code, attr_text=place, hidden=True)
        self._places[code] = place

    def _write_marks(self, lines: Mapping[str, str]) -> None:
        """Write the passport and the places of the fields twice: programs lose one or the other."""
        for name, text in lines.items():
            # The stubs do not know the custom properties.
            self._book.custom_doc_props.append(StringProperty(name=name, value=text))  # type: ignore[attr-defined]
        for first, pairs in ((1, lines), (3, self._places)):
            for row, (name, text) in enumerate(pairs.items(), 1):
                self._put(self._hidden, row, first, name)
                self._put(self._hidden, row, first + 1, text)

    def _set_up(self) -> None:
        page = self._page
        first = next(place for place in self._places.values() if HIDDEN_SHEET not in place)
        cell = first.rpartition("!")[2].replace("$", "")
        page.sheet_view.selection[0].activeCell = page.sheet_view.selection[0].sqref = cell
        page.sheet_view.showGridLines = False
        page.sheet_view.showRowColHeaders = False
        page.page_setup.paperSize, page.page_setup.orientation = "9", "portrait"
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        page.page_margins.left = page.page_margins.right = 0.4
        page.page_margins.top, page.page_margins.bottom = 0.5, 0.6
        page.print_options.horizontalCentered = True
        foot = HeaderFooterItem()
        foot.right.text = self._words(workbook_wording.PAGE, page="&P", pages="&N")
        foot.right.size = 8
        page.HeaderFooter = HeaderFooter(oddFooter=foot)
