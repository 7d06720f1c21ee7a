"""How the workbook looks: colours, type, lines, widths, heights and number formats in one place."""

from collections.abc import Iterable

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from revmentor_desktop.exchange.workbook.sheets import Column, Kind
from revmentor_desktop.exchange.workbook.text_width import line_count, text_width

INK, MUTED, ACCENT, SECOND = "1A1E26", "5A6372", "2B57D0", "1C8583"
LINE, STRONG_LINE, PALE, TINT = "E2E5EA", "CDD2DA", "F5F6F8", "E9EFFD"

_TYPEFACE = "Arial"
"""On every system, or one as wide in its place: the same columns and pages wherever it is opened."""


def font(size: float = 10, colour: str = INK, *, bold: bool = False) -> Font:
    """Give the workbook's type in a size (points) and colour."""
    return Font(name=_TYPEFACE, family=2, size=size, color=colour, bold=bold)


def fill(colour: str) -> PatternFill:
    """Give an even background."""
    return PatternFill("solid", start_color=colour, end_color=colour)


def underline(colour: str = LINE) -> Border:
    """Give a thin line below."""
    return Border(bottom=Side(style="thin", color=colour))


WRAPPED = Alignment(horizontal="left", vertical="center", wrap_text=True)
SHRUNK = Alignment(horizontal="left", vertical="center", shrink_to_fit=True)
RIGHT = Alignment(horizontal="right", vertical="center")

_FORMATS = {
    Kind.DATE: "yyyy\\-mm\\-dd",
    Kind.TIME: "hh:mm",
    Kind.WHOLE: "0",
    Kind.DECIMAL: "0.00",
}
_TEXT_FORMAT = "@"
_NUMBERS = frozenset({Kind.WHOLE, Kind.DECIMAL})
_CLOCKED = frozenset({Kind.DATE, Kind.TIME})


def number_format(kind: Kind) -> str:
    """Give a column's format; text columns keep what is typed, such as 0012, as text."""
    return _FORMATS.get(kind, _TEXT_FORMAT)


def place(kind: Kind) -> Alignment:
    """Place a cell's content: numbers in the middle, everything else to the left, at the top."""
    if kind in _NUMBERS:
        return Alignment(horizontal="center", vertical="top")
    return Alignment(horizontal="left", vertical="top", wrap_text=kind not in _CLOCKED)


def heading_place(kind: Kind) -> Alignment:
    """Place a heading above its cells; long ones take two lines."""
    side = "center" if kind in _NUMBERS else "left"
    return Alignment(horizontal=side, vertical="center", wrap_text=True)


_PADDING, _FILTER_BUTTON = 1.2, 3.0
_SLACK = 1.05
"""Screens draw small type on whole dots, some of it a little wider than it is."""
_NARROWEST, _WIDEST, _WIDEST_NAMES = 8.0, 40.0, 50.0
_PROSE = frozenset({Kind.PROSE, Kind.LINES})
WIDE_PROSE, NARROW_PROSE = 60.0, 40.0
_ROOM_TO_WRITE = {True: 30.0, False: 20.0}
"""How wide a column of prose is at least, by whether it is written in."""
_TYPICAL = {Kind.DATE: "2026-10-22", Kind.TIME: "09:00", Kind.DECIMAL: "100.00"}


def width(column: Column, heading: str, widest: float, *, prose: float = WIDE_PROSE) -> float:
    """Give a column's width by the width of its longest line, all in characters.

    Names, addresses and terms stay on one line, up to 40 characters, lists of names up to 50; prose that
    needs more than 40 is up to `prose` wide, the wider the longer it is.
    """
    words = max(text_width(word, bold=True) for word in heading.split()) + _FILTER_BUTTON
    typical = text_width(_TYPICAL.get(column.kind, ""))
    usual = max(widest, typical) * _SLACK + _PADDING
    if column.kind in _PROSE:
        wraps = column.kind is Kind.PROSE and usual > NARROW_PROSE
        wrapped = max(NARROW_PROSE, usual / 2) if wraps else usual
        return max(_ROOM_TO_WRITE[column.entity is not None], words, min(prose, wrapped))
    limit = _WIDEST_NAMES if column.kind is Kind.NAMES else _WIDEST
    return max(_NARROWEST, words, min(limit, usual))


_LINE, _AIR, _HIGHEST = 12.75, 4.0, 405.0
HEADING_HEIGHT = 32.0


def row_height(texts: Iterable[tuple[str, float]]) -> float:
    """Give the height (points) of a row by its texts and their columns' widths."""
    lines = max((line_count(text, width - _PADDING) for text, width in texts), default=1)
    return min(_HIGHEST, lines * _LINE + _AIR)
