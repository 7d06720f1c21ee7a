"""Text over a few lines: broken at words, the last line ending with an ellipsis where there is more."""

import re

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font

_SPACES = re.compile(r"[^\S\u00a0]+")
"""Spaces and line breaks; a space that holds words together stays."""
_LONGEST = 600
"""Characters that are laid out: more never fit on a few lines, and cost time."""


def laid_out(text: str, style: QFont, width: float, most: int) -> list[str]:
    """Break plain text into at most `most` lines of a width."""
    shown = _SPACES.sub(" ", text[:_LONGEST]).strip()
    layout = QTextLayout(shown, style)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    ends: list[int] = []
    while len(ends) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1.0))
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    # Qt counts UTF-16 units: an emoji is two of them, and one character here.
    units = shown.encode("utf-16-le")
    starts = [0, *ends[:-1]]
    lines = [units[2 * a : 2 * b].decode("utf-16-le", "ignore") for a, b in zip(starts, ends, strict=True)]
    if lines and 2 * ends[-1] < len(units):
        rest = units[2 * starts[-1] :].decode("utf-16-le", "ignore")
        lines[-1] = QFontMetricsF(style).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return lines


def paint_lines(painter: QPainter, lines: list[str], style: QFont, ink: QColor, where: QRectF) -> None:
    """Draw lines below each other from the top of a rectangle."""
    painter.setFont(style)
    painter.setPen(ink)
    height = QFontMetricsF(style).height()
    for place, line in enumerate(lines):
        at = QRectF(where.topLeft() + QPointF(0, place * height), where.size())
        at.setHeight(height)
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)


class Lines(QWidget):
    """A label of at most so many lines; assistive technology hears the whole text."""

    def __init__(
        self, text: str, most: int, parent: QWidget | None = None, *, style: Style = Style.BODY
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._most = most
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str) -> None:
        """Change the text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        lines = laid_out(self._text, font(self._style), width, self._most)
        return round(len(lines) * QFontMetricsF(font(self._style)).height())

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(self._style))
        width = round(metrics.averageCharWidth() * 60)
        return QSize(width, self.heightForWidth(max(self.width(), 1)) if self.width() else width // 20)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(QFontMetricsF(font(self._style)).height()) if self._text else 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        style = font(self._style)
        lines = laid_out(self._text, style, self.width(), self._most)
        paint_lines(painter, lines, style, colours(self.palette()).muted, QRectF(self.rect()))
        painter.end()
