"""Painting: a laid out page put on paper."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from revmentor_desktop.views.printing.fonts import UNITS, Fonts
from revmentor_desktop.views.printing.logos import draw_logo
from revmentor_desktop.views.printing.marks import Box, Mark, Patch, Picture, Piece, Rule, Text, Upright
from revmentor_desktop.views.printing.typography import Ink, Style


def paint_piece(painter: QPainter, piece: Piece, fonts: Fonts) -> None:
    """Paint what stands on a page, on a painter whose unit is a `UNITS`th of a point."""
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    hand = _Hand(painter, fonts)
    piece.visit(hand.paint, 0.0, 0.0)


class _Hand:
    """Paints mark by mark; takes another pen only where the mark before had another."""

    __slots__ = ("_fonts", "_ink", "_painter", "_pen", "_style")

    def __init__(self, painter: QPainter, fonts: Fonts) -> None:
        self._painter, self._fonts = painter, fonts
        self._pen: QPen | None = None
        self._style: Style | None = None
        self._ink = _ink(Ink.TEXT)

    def paint(self, marks: tuple[Mark, ...], x: float, y: float) -> None:
        """Paint marks as far from where they say; most of a page is lines of text, so these are quick."""
        for mark in marks:
            if not isinstance(mark, Text):
                self._across(mark, x, y) if isinstance(mark, Rule) else self._other(mark, x, y)
                continue
            style = mark.style
            if style is not self._style:
                self._style, self._ink = style, _ink(style.face.ink)
            if self._ink is not self._pen:
                self._take(self._ink)
            left, baseline = (mark.x + x) * UNITS, (mark.top + style.rise * mark.scale + y) * UNITS
            line = self._fonts.shaped(mark.text, style) if mark.scale == 1.0 else None
            if line is None:
                self._painter.setFont(self._font(style, mark.scale))
                self._painter.drawText(QPointF(left, baseline), mark.text)
            else:
                line.layout.draw(self._painter, QPointF(left, baseline - line.ascent))

    def _across(self, mark: Rule, x: float, y: float) -> None:
        """Paint a line across."""
        self._take(_pen(mark.ink, mark.weight, mark.dotted))
        left, top = (mark.x + x) * UNITS, (mark.y + y) * UNITS
        self._painter.drawLine(QPointF(left, top), QPointF(left + mark.width * UNITS, top))

    def _other(self, mark: Upright | Box | Patch | Picture, x: float, y: float) -> None:
        """Paint what pages have fewer of."""
        painter = self._painter
        match mark:
            case Upright():
                self._take(_pen(mark.ink, mark.weight, False))
                left, top = (mark.x + x) * UNITS, (mark.y + y) * UNITS
                painter.drawLine(QPointF(left, top), QPointF(left, top + mark.height * UNITS))
            case Box():
                self._take(_outline(mark.ink, mark.weight))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                _rounded(painter, mark, x, y)
            case Patch():
                self._pen = None
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(*mark.colour))
                _rounded(painter, mark, x, y)
            case Picture():
                self._pen = None
                draw_logo(painter, mark.logo, _frame(mark, x, y))

    def _take(self, pen: QPen) -> None:
        if pen is not self._pen:
            self._pen = pen
            self._painter.setPen(pen)

    def _font(self, style: Style, scale: float) -> QFont:
        font = self._fonts.font(style)
        if scale != 1.0:
            font = QFont(font)
            font.setPixelSize(round(font.pixelSize() * scale))
        return font


@cache
def _colour(ink: Ink) -> QColor:
    return QColor(*ink.value)


@cache
def _ink(ink: Ink) -> QPen:
    return QPen(_colour(ink))


@cache
def _outline(ink: Ink, weight: float) -> QPen:
    return QPen(_colour(ink), weight * UNITS)


@cache
def _pen(ink: Ink, weight: float, dotted: bool) -> QPen:
    pen = QPen(_colour(ink), weight * UNITS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dotted:
        # Round dots, three widths apart; Qt measures the pattern in pen widths.
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.99])
    return pen


def _rounded(painter: QPainter, mark: Box | Patch, x: float, y: float) -> None:
    painter.drawRoundedRect(_frame(mark, x, y), mark.radius * UNITS, mark.radius * UNITS)


def _frame(mark: Box | Patch | Picture, x: float, y: float) -> QRectF:
    return QRectF((mark.x + x) * UNITS, (mark.y + y) * UNITS, mark.width * UNITS, mark.height * UNITS)
