"""The head of a day's column: weekday and date, today in the accent, a red day with its name."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.wording import calendar_view as wording
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHead:
    """What a head says."""

    day: date
    red: str
    """The name of a red day; empty for any other."""
    is_today: bool
    is_resting: bool


def paint_day_head(painter: QPainter, where: QRectF, head: DayHead, words: Words, theme: Colours) -> None:
    """Draw a head; where a column is narrow, the month goes first and then the weekday."""
    metrics = QFontMetricsF(font(Style.STRONG))
    line = QRectF(where.left(), where.top(), where.width(), metrics.height())
    name, number = _texts(head.day, line.width(), metrics, words)
    width = metrics.horizontalAdvance(name) + space.XS if name else 0.0
    if head.is_today:
        pill = line.adjusted(-6, -3, 0, 3)
        pill.setWidth(min(width + metrics.horizontalAdvance(number) + 12, where.width() + 8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent_wash)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    ink = _ink(head, theme)
    painter.setPen(ink)
    painter.setFont(font(Style.STRONG))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
    painter.setFont(font(Style.STRONG if head.is_today else Style.BODY))
    painter.setPen(ink if head.is_today or head.red else theme.muted)
    painter.drawText(line.adjusted(width, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, number)
    if head.red:
        _paint_red_name(painter, where, line.bottom(), head.red, theme)


def _texts(day: date, room: float, metrics: QFontMetricsF, words: Words) -> tuple[str, str]:
    name, number = wording.weekday(day, words), wording.day_and_month(day, words)
    width = metrics.horizontalAdvance(name) + space.XS
    if width + metrics.horizontalAdvance(number) <= room:
        return name, number
    return (name if width + metrics.horizontalAdvance(str(day.day)) <= room else ""), str(day.day)


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
