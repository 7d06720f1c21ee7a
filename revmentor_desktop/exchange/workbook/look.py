"""How the workbook looks: colours, type, borders and number formats in one place."""

from collections.abc import Iterable

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from revmentor_desktop.exchange.workbook.sheets import Kind

INK, MUTED, ACCENT, SECOND = "1A1E26", "5A6372", "2B57D0", "1C8583"
LINE, PALE, WHITE = "E2E5EA", "F5F6F8", "FFFFFF"

_TYPEFACE = "Calibri"


def font(size: float = 11, colour: str = INK, *, bold: bool = False) -> Font:
    """Give the workbook's type in a size (points) and colour."""
    return Font(name=_TYPEFACE, size=size, color=colour, bold=bold)


def fill(colour: str) -> PatternFill:
    """Give an even background."""
    return PatternFill("solid", start_color=colour, end_color=colour)


def underline(colour: str = LINE) -> Border:
    """Give a thin line below."""
    return Border(bottom=Side(style="thin", color=colour))


CENTRED = Alignment(vertical="center")
WRAPPED_CENTRE = Alignment(vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center")
RIGHT = Alignment(horizontal="right", vertical="center")

_FORMATS = {
    Kind.DATE: "yyyy\\-mm\\-dd",
    Kind.TIME: "hh:mm",
    Kind.WHOLE: "0",
    Kind.DECIMAL: "0.00",
}
_TEXT_FORMAT = "@"


def number_format(kind: Kind) -> str:
    """Give a column's format; text columns keep what is typed, such as 0012, as text."""
    return _FORMATS.get(kind, _TEXT_FORMAT)


def place(kind: Kind) -> Alignment:
    """Place a cell's content: numbers in the middle, everything else to the left, at the top."""
    if kind in {Kind.WHOLE, Kind.DECIMAL}:
        return Alignment(horizontal="center", vertical="top")
    return Alignment(horizontal="left", vertical="top", wrap_text=kind not in {Kind.DATE, Kind.TIME})


def heading_place(kind: Kind) -> Alignment:
    """Place a heading above its cells; long ones take two lines."""
    side = "center" if kind in {Kind.WHOLE, Kind.DECIMAL} else "left"
    return Alignment(horizontal=side, vertical="center", wrap_text=True)


_NARROWEST = 8.0
_WIDEST = {Kind.PROSE: 42.0, Kind.LINES: 42.0, Kind.NAMES: 26.0, Kind.EMAIL: 26.0}
_WIDEST_ELSE = 22.0
_FILTER_BUTTON = 3.5


def width(kind: Kind, heading: str, lengths: list[int]) -> float:
    """Give a column's width in characters: nearly all its cells fit on a line, the longest wrap."""
    usual = sorted(lengths)[len(lengths) * 19 // 20] + 1.5 if lengths else 0.0
    if kind in {Kind.DATE, Kind.TIME}:
        usual = 11.0
    words = max(len(word) for word in heading.split()) + _FILTER_BUTTON
    return max(_NARROWEST, words, min(_WIDEST.get(kind, _WIDEST_ELSE), usual))


_LINE, _HIGHEST = 15.0, 405.0


def row_height(texts: Iterable[tuple[str, float]]) -> float | None:
    """Give the height (points) of a row by its texts and their columns' widths; None for a single line.

    Only rows of several lines get a height of their own: the others grow by themselves when edited.
    """
    lines = max((sum(_lines(line, width) for line in text.split("\n")) for text, width in texts), default=1)
    return None if lines <= 1 else min(_HIGHEST, lines * _LINE)


def _lines(line: str, width: float) -> int:
    # Lines break between words, so that the last part of each stays empty.
    return 1 if len(line) <= width else -int(-len(line) // (width * 0.93))
