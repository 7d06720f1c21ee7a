"""Painting: a laid out page put on paper."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from revmentor_desktop.views.printing.fonts import UNITS, Fonts
from revmentor_desktop.views.printing.marks import Box, Mark, Patch, Rule, Text, Upright
from revmentor_desktop.views.printing.typography import Ink


def paint_marks(painter: QPainter, marks: tuple[Mark, ...], fonts: Fonts) -> None:
    """Paint marks in their order, on a painter whose unit is a `UNITS`th of a point."""
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for mark in marks:
        match mark:
            case Text():
                _text(painter, mark, fonts)
            case Rule():
                _rule(painter, mark)
            case Upright():
                _upright(painter, mark)
            case Box():
                _box(painter, mark)
            case Patch():
                _patch(painter, mark)


def _colour(ink: Ink) -> QColor:
    return QColor(*ink.value)


def _text(painter: QPainter, mark: Text, fonts: Fonts) -> None:
    font = fonts.font(mark.style)
    if mark.scale != 1.0:
        font = QFont(font)
        font.setPixelSize(round(font.pixelSize() * mark.scale))
    painter.setFont(font)
    painter.setPen(_colour(mark.style.value.ink))
    painter.drawText(QPointF(mark.x * UNITS, mark.baseline * UNITS), mark.text)


def _rule(painter: QPainter, mark: Rule) -> None:
    pen = QPen(_colour(mark.ink), mark.weight * UNITS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if mark.dotted:
        # Round dots, three widths apart; Qt measures the pattern in pen widths.
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.99])
    painter.setPen(pen)
    y = mark.y * UNITS
    painter.drawLine(QPointF(mark.x * UNITS, y), QPointF((mark.x + mark.width) * UNITS, y))


def _upright(painter: QPainter, mark: Upright) -> None:
    pen = QPen(_colour(mark.ink), mark.weight * UNITS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    x = mark.x * UNITS
    painter.drawLine(QPointF(x, mark.y * UNITS), QPointF(x, (mark.y + mark.height) * UNITS))


def _patch(painter: QPainter, mark: Patch) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(*mark.colour))
    frame = QRectF(mark.x * UNITS, mark.y * UNITS, mark.width * UNITS, mark.height * UNITS)
    painter.drawRoundedRect(frame, mark.radius * UNITS, mark.radius * UNITS)


def _box(painter: QPainter, mark: Box) -> None:
    painter.setPen(QPen(_colour(Ink.TEXT), mark.weight * UNITS))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    frame = QRectF(mark.x * UNITS, mark.y * UNITS, mark.width * UNITS, mark.height * UNITS)
    painter.drawRoundedRect(frame, mark.radius * UNITS, mark.radius * UNITS)
