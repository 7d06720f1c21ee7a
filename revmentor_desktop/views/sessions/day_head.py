"""The head of a day's column: weekday and date, today in the accent, a red day with its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.wording import calendar_view as wording
from revmentor_desktop.wording.catalogue import Words

_ROUND = 14.0


class Form(IntEnum):
    """How much the heads of a week say, all seven the same."""

    FULL = 0
    """Weekday, day and month."""
    SHORT = 1
    """Weekday and day."""
    STACKED = 2
    """The weekday, and the day below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHead:
    """What a head says."""

    day: date
    form: Form
    red: str
    """The name of a red day; empty for any other."""
    is_today: bool
    is_resting: bool


def head_height() -> float:
    """The height of a week's head: two lines, so that it stays when a week has a red day."""
    # Whole pixels, for pictures are drawn below it.
    return float(round(2 * QFontMetricsF(font(Style.STRONG)).height()) + 2 * space.S - space.XS)


def head_width(days: Sequence[date], form: Form, words: Words) -> float:
    """How wide a column must be for every day to be said in a form."""
    metrics = QFontMetricsF(font(Style.STRONG))
    return max(_width(*_texts(day, form, words), form, metrics) for day in days) + space.S + space.XS


def paint_day_head(painter: QPainter, where: QRectF, head: DayHead, words: Words, theme: Colours) -> None:
    """Draw a head in the middle of its room; a red day's name stands below the date."""
    metrics = QFontMetricsF(font(Style.STRONG))
    name, number = _texts(head.day, head.form, words)
    stacked = head.form is Form.STACKED
    height = metrics.height() * (2 if stacked else 1)
    below = QFontMetricsF(font(Style.SMALL)).height() if head.red and not stacked else 0.0
    top = where.top() + (where.height() - height - below) / 2
    line = QRectF(where.left(), top, where.width(), height)
    if head.is_today:
        pill = line.adjusted(-6, -3, 0, 3)
        pill.setWidth(min(_width(name, number, head.form, metrics) + 12, where.width() + 8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent_wash)
        painter.drawRoundedRect(pill, min(pill.height() / 2, _ROUND), min(pill.height() / 2, _ROUND))
    ink = _ink(head, theme)
    painter.setPen(ink)
    painter.setFont(font(Style.STRONG))
    painter.drawText(line, Qt.AlignmentFlag.AlignTop, name)
    painter.setFont(font(Style.STRONG if head.is_today else Style.BODY))
    painter.setPen(ink if head.is_today or head.red else theme.muted)
    shift = 0.0 if stacked else metrics.horizontalAdvance(name) + space.XS
    painter.drawText(line.adjusted(shift, 0, 0, 0), Qt.AlignmentFlag.AlignBottom, number)
    if below:
        _paint_red_name(painter, where, line.bottom(), head.red, theme)


def _texts(day: date, form: Form, words: Words) -> tuple[str, str]:
    number = wording.day_and_month(day, words) if form is Form.FULL else str(day.day)
    return wording.weekday(day, words), number


def _width(name: str, number: str, form: Form, metrics: QFontMetricsF) -> float:
    first, second = metrics.horizontalAdvance(name), metrics.horizontalAdvance(number)
    return max(first, second) if form is Form.STACKED else first + space.XS + second


def _ink(head: DayHead, theme: Colours) -> QColor:
    if head.is_today:
        return theme.accent
    if head.red:
        return theme.clash
    return theme.muted if head.is_resting else theme.text


def _paint_red_name(painter: QPainter, where: QRectF, top: float, name: str, theme: Colours) -> None:
    small = font(Style.SMALL)
    metrics = QFontMetricsF(small)
    below = QRectF(where.left(), top, where.width(), metrics.height())
    painter.setFont(small)
    painter.setPen(theme.clash)
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)
