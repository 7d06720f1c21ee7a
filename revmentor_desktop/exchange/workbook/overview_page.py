"""The Overview sheet: the cohort on a page, in figures and bars."""

from collections.abc import Mapping, Sequence

from openpyxl.cell import Cell as StyledCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.styles import Alignment, Border, Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from revmentor_desktop.exchange.workbook import look
from revmentor_desktop.exchange.workbook.cell_text import cut, encoded
from revmentor_desktop.exchange.workbook.overview import Figure, Overview
from revmentor_desktop.exchange.workbook.print_setup import fit_one_page, set_up_print
from revmentor_desktop.exchange.workbook.streamed_sheet import streamed_sheet
from revmentor_desktop.exchange.workbook.text_width import line_count
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words

_LEFT, _COLUMNS, _COLUMN_WIDTH = 2, 24, 6.2
_LAST = _LEFT + _COLUMNS - 1
_TITLE, _PERIOD, _PURPOSE, _AMOUNTS, _LABELS, _BLOCKS = 2, 3, 4, 6, 7, 9
_LABEL_SPAN, _AMOUNT_SPAN, _HALF = 4, 1, 12
_LINE, _PURPOSE_SIZE = 19.0, 11
_PAGE_WIDTH = _COLUMNS * _COLUMN_WIDTH
LISTS_FROM = 30
"""The first of the hidden columns that hold the drop-down lists and the passport."""


class OverviewPage:
    """Gathers the cells of the Overview, then writes them row by row, as the format wants them."""

    def __init__(self, book: Workbook, name: str, words: Words) -> None:
        page = streamed_sheet(book, name)
        self._page = page
        self._name = name
        self._words = words
        self._cells: dict[tuple[int, int], StyledCell] = {}
        self._merged: list[str] = []
        self._charts: list[BarChart] = []
        self._heights: dict[int, float] = {1: 8, 5: 16, 8: 20}

    def draw(self, shown: Overview, made_on: str) -> None:
        """Place title, key figures, the two blocks side by side and the departments below."""
        self._text(_TITLE, _LEFT, _LAST, shown.title, look.font(20, bold=True), height=32)
        self._text(_PERIOD, _LEFT, _LAST, shown.period, look.font(10, look.MUTED), height=18)
        lines = line_count(shown.purpose, _PAGE_WIDTH / _PURPOSE_SIZE * 10)
        self._prose(_PURPOSE, shown.purpose, look.font(_PURPOSE_SIZE), height=4 + 15 * lines)
        self._figures(shown.figures)
        self._block(_LEFT, self._words(wording.BLOCKS["sessions"]), shown.sessions)
        self._block(_LEFT + _HALF, self._words(wording.BLOCKS["ideas"]), shown.ideas)
        below = _BLOCKS + 2 + max(len(shown.sessions), len(shown.ideas))
        self._heights[below - 1] = 20
        end = self._departments(below, shown) if shown.departments else below
        self._heights[end] = 14
        note = look.font(9, look.MUTED)
        self._prose(end + 1, self._words(wording.MADE_ON, day=made_on), note, height=14)
        self._prose(end + 2, self._words(wording.EDITING), note, height=14)

    def hide(self, lists: Sequence[Sequence[str]]) -> Mapping[int, str]:
        """Keep lists in hidden columns from row 1; give the range of each list that is not empty."""
        ranges = {}
        title = self._name.replace("'", "''")
        for place, texts in enumerate(lists):
            letter = get_column_letter(LISTS_FROM + place)
            self._page.column_dimensions[letter].hidden = True
            for row, text in enumerate(texts, 1):
                self._put(row, LISTS_FROM + place, text, look.font())
            if texts:
                ranges[place] = f"'{title}'!${letter}$1:${letter}${len(texts)}"
        return ranges

    def write(self, header: str) -> None:
        """Write everything to the sheet."""
        page = self._page
        page.sheet_view.showGridLines = False
        page.column_dimensions["A"].width = 2
        for column in range(_LEFT, _LAST + 1):
            page.column_dimensions[get_column_letter(column)].width = _COLUMN_WIDTH
        for row, height in self._heights.items():
            page.row_dimensions[row].height = height
        set_up_print(page, self._words, header=header, name=self._name)
        fit_one_page(page)
        rows = max(row for row, _ in self._cells)
        columns = max(column for _, column in self._cells)
        for row in range(1, rows + 1):
            page.append([self._cells.get((row, column)) for column in range(1, columns + 1)])
        for span in self._merged:
            page.merged_cells.add(span)
        for chart in self._charts:
            page.add_chart(chart)
        bottom = max(self._heights)
        page.print_area = f"A1:{get_column_letter(_LAST)}{bottom}"

    def _figures(self, figures: tuple[Figure, ...]) -> None:
        span = _COLUMNS // len(figures)
        for place, figure in enumerate(figures):
            first = _LEFT + place * span
            amount = look.font(24, look.ACCENT, bold=True)
            self._text(_AMOUNTS, first, first + span - 1, figure.amount, amount, height=36)
            label = look.font(9, look.MUTED)
            self._text(_LABELS, first, first + span - 1, figure.label, label, height=20, rule=True)

    def _block(self, first: int, title: str, figures: tuple[Figure, ...]) -> None:
        span = _LABEL_SPAN + _AMOUNT_SPAN
        self._text(_BLOCKS, first, first + _HALF - 2, title, look.font(12, bold=True), height=24)
        top, strong = _BLOCKS + 1, look.font(bold=True)
        for row, figure in enumerate(figures, top):
            amount = first + _LABEL_SPAN
            self._text(row, first, amount - 1, figure.label, look.font(), rule=True)
            self._text(row, amount, amount, figure.amount, strong, right=True, rule=True)
        ends = (first + span, first + _HALF - 2)
        self._bars(top, len(figures), ends, first, [first + _LABEL_SPAN], [look.ACCENT])

    def _departments(self, top: int, shown: Overview) -> int:
        title = self._words(wording.BLOCKS["departments"])
        label, mentors, adepts, bars = _LEFT, _LEFT + 7, _LEFT + 9, _LEFT + 12
        self._text(top, label, mentors - 1, title, look.font(12, bold=True), height=24)
        for first, code, colour in ((mentors, "mentors", look.ACCENT), (adepts, "adepts", look.SECOND)):
            heading = self._words(wording.FIGURES[code])
            self._text(top, first, first + 1, heading, look.font(10, colour, bold=True), right=True)
        strong = look.font(bold=True)
        for row, one in enumerate(shown.departments, top + 1):
            self._text(row, label, mentors - 1, one.name, look.font(), rule=True)
            self._text(row, mentors, mentors + 1, one.mentors, strong, right=True, rule=True)
            self._text(row, adepts, adepts + 1, one.adepts, strong, right=True, rule=True)
        rows = len(shown.departments)
        ends = (bars, _LAST)
        self._bars(top + 1, rows, ends, label, [mentors, adepts], [look.ACCENT, look.SECOND])
        return top + rows + 1

    def _bars(
        self, top: int, rows: int, ends: tuple[int, int], labels: int, series: list[int], colours: list[str]
    ) -> None:
        chart = BarChart()
        chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 70
        for column, colour in zip(series, colours, strict=True):
            made = Series(Reference(self._page, column, top, column, top + rows - 1))
            made.graphicalProperties = GraphicalProperties(solidFill=colour)
            made.graphicalProperties.line = LineProperties(noFill=True)
            chart.series.append(made)
        chart.set_categories(Reference(self._page, labels, top, labels, top + rows - 1))
        chart.legend = None
        chart.x_axis.delete = chart.y_axis.delete = True
        chart.x_axis.scaling.orientation = "maxMin"
        chart.y_axis.scaling.min = 0
        chart.y_axis.majorGridlines = None
        edge = ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge", x=0.02, y=0, w=0.96, h=1)
        chart.layout = Layout(edge)
        bare = GraphicalProperties(noFill=True)
        bare.line = LineProperties(noFill=True)
        chart.graphical_properties = bare
        first, last = ends
        # An anchor of two cells keeps each bar beside its row; the stubs know only names of cells.
        chart.anchor = TwoCellAnchor(  # type: ignore[assignment]
            editAs="oneCell",
            _from=AnchorMarker(col=first - 1, row=top - 1),
            to=AnchorMarker(col=last, row=top + rows - 1),
        )
        self._charts.append(chart)

    def _text(
        self,
        row: int,
        first: int,
        last: int,
        value: str | int,
        font: Font,
        *,
        height: float = _LINE,
        right: bool = False,
        rule: bool = False,
    ) -> None:
        border = look.underline() if rule else None
        self._span(row, first, last, value, font, look.RIGHT if right else look.SHRUNK, border)
        self._heights[row] = max(height, self._heights.get(row, 0))

    def _prose(self, row: int, text: str, font: Font, *, height: float) -> None:
        self._span(row, _LEFT, _LAST, text, font, look.WRAPPED, None)
        self._heights[row] = height

    def _span(
        self,
        row: int,
        first: int,
        last: int,
        value: str | int,
        font: Font,
        place: Alignment,
        border: Border | None,
    ) -> None:
        for column in range(first, last + 1):
            self._put(row, column, value if column == first else None, font, place, border)
        if last > first:
            self._merged.append(f"{get_column_letter(first)}{row}:{get_column_letter(last)}{row}")

    def _put(
        self,
        row: int,
        column: int,
        value: str | int | None,
        font: Font,
        place: Alignment = look.SHRUNK,
        border: Border | None = None,
    ) -> None:
        cell = WriteOnlyCell(self._page)
        if isinstance(value, str):
            cell.value = encoded(cut(value, self._words(wording.CUT)))
            cell.data_type = "s"
        else:
            cell.value = value
        cell.font, cell.alignment = font, place
        if border is not None:
            cell.border = border
        self._cells[row, column] = cell
