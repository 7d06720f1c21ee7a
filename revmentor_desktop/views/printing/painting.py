"""Painting: a laid out page put on paper."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from revmentor_desktop.views.printing.fonts import UNITS, Fonts
from revmentor_desktop.views.printing.logos import draw_logo
from revmentor_desktop.views.printing.marks import Box, Patch, Picture, Piece, Rule, Text, Upright
from revmentor_desktop.views.printing.typography import Ink


def paint_piece(painter: QPainter, piece: Piece, fonts: Fonts) -> None:
    """Paint what stands on a page, on a painter whose unit is a `UNITS`th of a point."""
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for x, y, mark in piece.spread():
        match mark:
            case Text():
                _text(painter, mark, fonts, x, y)
            case Rule():
                painter.setPen(_pen(mark.ink, mark.weight, mark.dotted))
                left, top = (mark.x + x) * UNITS, (mark.y + y) * UNITS
                painter.drawLine(QPointF(left, top), QPointF(left + mark.width * UNITS, top))
            case Upright():
                painter.setPen(_pen(mark.ink, mark.weight, False))
                left, top = (mark.x + x) * UNITS, (mark.y + y) * UNITS
                painter.drawLine(QPointF(left, top), QPointF(left, top + mark.height * UNITS))
            case Box():
                painter.setPen(QPen(_colour(mark.ink), mark.weight * UNITS))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                _rounded(painter, mark, x, y)
            case Patch():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(*mark.colour))
                _rounded(painter, mark, x, y)
            case Picture():
                draw_logo(painter, mark.logo, _frame(mark, x, y))


@cache
def _colour(ink: Ink) -> QColor:
    return QColor(*ink.value)


@cache
def _pen(ink: Ink, weight: float, dotted: bool) -> QPen:
    pen = QPen(_colour(ink), weight * UNITS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dotted:
        # Round dots, three widths apart; Qt measures the pattern in pen widths.
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.99])
    return pen


def _text(painter: QPainter, mark: Text, fonts: Fonts, x: float, y: float) -> None:
    font = fonts.font(mark.style)
    if mark.scale != 1.0:
        font = QFont(font)
        font.setPixelSize(round(font.pixelSize() * mark.scale))
    painter.setFont(font)
    painter.setPen(_colour(mark.style.face.ink))
    painter.drawText(QPointF((mark.x + x) * UNITS, (mark.baseline + y) * UNITS), mark.text)


def _rounded(painter: QPainter, mark: Box | Patch, x: float, y: float) -> None:
    painter.drawRoundedRect(_frame(mark, x, y), mark.radius * UNITS, mark.radius * UNITS)


def _frame(mark: Box | Patch | Picture, x: float, y: float) -> QRectF:
    return QRectF((mark.x + x) * UNITS, (mark.y + y) * UNITS, mark.width * UNITS, mark.height * UNITS)
