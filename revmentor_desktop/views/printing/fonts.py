"""Fonts: the family that pages are set in, and a ruler that measures with it."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QTextLayout,
    QTextOption,
)

from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.views.printing.typography import Style, Wrapped
from revmentor_desktop.views.system_packages import font_command

UNITS = 20
"""Font pixels to a point: fine enough that measuring and painting agree to a hair."""
_FAMILIES = (
    "Inter",
    "Segoe UI",
    "Helvetica Neue",
    "Noto Sans",
    "Liberation Sans",
    "Arial",
    "DejaVu Sans",
)
_MOST_SHAPED = 4_000
_LONGEST_LINE = 400
"""No line of a page holds more letters than this."""


class ShapedLine:
    """A line whose letters were chosen and placed once, to be drawn as often as it stands on a page."""

    __slots__ = ("ascent", "layout")

    def __init__(self, text: str, font: QFont) -> None:
        self.layout = QTextLayout(text, font)
        self.layout.setTextOption(_ON_ONE_LINE)
        self.layout.setCacheEnabled(True)
        self.layout.beginLayout()
        line = self.layout.createLine()
        self.layout.endLayout()
        self.ascent = line.ascent()
        """How far its letters stand below its top, in `UNITS`."""


class Fonts:
    """One font for each style, in the best family that the machine has; a `Ruler` in points.

    Raises StoreTrouble `no-fonts` where the machine has none.
    """

    def __init__(self) -> None:
        families = _families()
        self._fonts = {style: _font(families, style) for style in Style}
        self._metrics = {style: QFontMetricsF(font) for style, font in self._fonts.items()}
        self._wrapped: dict[tuple[str, Style, float, int], Wrapped] = {}
        self._widths: dict[tuple[str, Style], float] = {}
        self._shaped: dict[tuple[str, Style], ShapedLine | None] = {}

    def font(self, style: Style) -> QFont:
        """Give the font of a style, in `UNITS` to a point."""
        return self._fonts[style]

    def shaped(self, text: str, style: Style) -> "ShapedLine | None":
        """Give a line ready to be drawn from the second time that it is asked for; shaping costs most."""
        key = (text, style)
        if key not in self._shaped:
            if len(self._shaped) >= _MOST_SHAPED:
                self._shaped.clear()
            self._shaped[key] = None
            return None
        found = self._shaped[key]
        if found is None:
            found = self._shaped[key] = ShapedLine(text, self._fonts[style])
        return found

    def width(self, text: str, style: Style) -> float:
        """Give the width of one line."""
        key = (text, style)
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = self._metrics[style].horizontalAdvance(text) / UNITS
        return found

    def wrap(self, text: str, style: Style, width: float, limit: int) -> Wrapped:
        """Break a text into at most `limit` lines, the last one ending in an ellipsis where it is cut."""
        if limit > 0 and self._is_one_line(text, style, width * UNITS):
            return Wrapped((text,), True)
        key = (text, style, width, limit)
        found = self._wrapped.get(key)
        if found is None:
            found = self._wrapped[key] = self._break(text, style, width * UNITS, limit)
        return found

    def _is_one_line(self, text: str, style: Style, width: float) -> bool:
        return 0 < len(text) <= _LONGEST_LINE and self.width(text, style) * UNITS <= width

    def _break(self, text: str, style: Style, width: float, limit: int) -> Wrapped:
        if limit <= 0 or not text:
            return Wrapped((), not text)
        # Qt counts UTF-16 units, Python letters.
        units = text.encode("utf-16-le")
        lines: list[str] = []
        for start, end in self._breaks(text, style, width, limit):
            if len(lines) == limit - 1 and end < len(units):
                return Wrapped((*lines, self._cut(units[start:], style, width)), False)
            lines.append(units[start:end].decode("utf-16-le").rstrip())
        return Wrapped(tuple(lines), True)

    def _breaks(self, text: str, style: Style, width: float, limit: int) -> list[tuple[int, int]]:
        """Give the first lines' places in the text's UTF-16 bytes."""
        layout = QTextLayout(text[: limit * _LONGEST_LINE], self._fonts[style])
        layout.setTextOption(_WRAPPING)
        layout.beginLayout()
        places = []
        for _ in range(limit):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            places.append((2 * line.textStart(), 2 * (line.textStart() + line.textLength())))
        layout.endLayout()
        return places

    def _cut(self, units: bytes, style: Style, width: float) -> str:
        rest = units.decode("utf-16-le")[:_LONGEST_LINE]
        return self._metrics[style].elidedText(f"{rest} …", Qt.TextElideMode.ElideRight, width)


_WRAPPING = QTextOption()
_WRAPPING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_ON_ONE_LINE = QTextOption()
_ON_ONE_LINE.setWrapMode(QTextOption.WrapMode.NoWrap)
_ON_ONE_LINE.setTextDirection(Qt.LayoutDirection.LeftToRight)


def _font(families: tuple[str, ...], style: Style) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(style.face.size * UNITS))
    font.setWeight(QFont.Weight.DemiBold if style.face.bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # DejaVu draws "ff" and "fi" as one sign, which nobody finds who searches the page for "träff".
    font.setFeature(QFont.Tag("liga"), 0)
    return font


@cache
def _families() -> tuple[str, ...]:
    """The families to set in, best first; a letter that one lacks is looked for in the next."""
    there = set(QFontDatabase.families())
    known = [family for family in _FAMILIES if family in there]
    # PDF knows no variable fonts: their weights get lost, so they come after the others.
    known.sort(key=lambda family: bool(QFontInfo(QFont(family)).variableAxes()))
    families = tuple(known or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).families())
    # Without any font Qt still names families, and draws a box for every letter.
    if not QFontMetricsF(_font(families, Style.BODY)).inFontUcs4(ord("å")):
        raise StoreTrouble("no-fonts", command=font_command())
    return families
