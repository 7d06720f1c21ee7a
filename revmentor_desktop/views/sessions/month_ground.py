"""The ground of a month: weeks by number, days of rest, red days by name, and today."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.grids import MonthGrid
from revmentor_desktop.views.sessions.period_view import Surroundings
from revmentor_desktop.wording import calendar_view as wording

_IN_THE_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def day_height() -> float:
    """The height of a day's number above its sessions."""
    return QFontMetricsF(font(Style.SMALL_STRONG)).height() + space.S + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthGround:
    """What a month shows behind and above its sessions."""

    grid: MonthGrid
    around: Surroundings

    def paint_days(self, painter: QPainter, theme: Colours) -> None:
        """Draw weeks and days; rest is grey."""
        grid, days = self.grid, self.around.days
        for number in range(7 * grid.weeks):
            day = grid.first + timedelta(days=number)
            cell = QRectF(*grid.cell(day))
            red = days.known_name(day)
            if red or days.known_weekend(day):
                painter.fillRect(cell, theme.background)
            painter.setPen(QPen(theme.line, 1))
            x, y = round(cell.left()) + 0.5, round(cell.top()) + 0.5
            painter.drawLine(QPointF(x, y), QPointF(x, cell.bottom()))
            if number % 7 == 0:
                self._paint_week(painter, day, y, theme)
            self._paint_day(painter, cell, day, red, theme)

    def paint_head(self, painter: QPainter, height: float, theme: Colours) -> None:
        """Draw the days of the week above the month."""
        grid, words = self.grid, self.around.words
        painter.fillRect(QRectF(0, 0, grid.width, height), theme.surface)
        painter.setFont(font(Style.SMALL_STRONG))
        for number in range(7):
            day = grid.first + timedelta(days=number)
            cell = grid.cell(day)
            resting = self.around.days.known_weekend(day)
            painter.setPen(theme.muted if resting else theme.text)
            where = QRectF(cell.x + space.S, 0, cell.width - space.S, height)
            painter.drawText(where, _IN_THE_MIDDLE, wording.weekday(day, words))

    def _paint_week(self, painter: QPainter, day: date, y: float, theme: Colours) -> None:
        painter.drawLine(QPointF(0, y), QPointF(self.grid.width, y))
        painter.setFont(font(Style.SMALL))
        painter.setPen(theme.muted)
        where = QRectF(space.S, y + space.XS, self.grid.gutter, day_height())
        painter.drawText(where, Qt.AlignmentFlag.AlignTop, wording.week_number(day, self.around.words))

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date, red: str, theme: Colours) -> None:
        strong = font(Style.SMALL_STRONG)
        metrics = QFontMetricsF(strong)
        other_month = day.month != self.grid.month.month
        text = wording.day_and_month(day, self.around.words) if day.day == 1 else str(day.day)
        line = cell.adjusted(space.S, space.XS, -space.S, 0)
        line.setHeight(metrics.height() + 2)
        width = metrics.horizontalAdvance(text)
        if day == self.around.now().date():
            pill = QRectF(line.left() - 6, line.top(), max(width + 12, line.height()), line.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(theme.on_accent)
        else:
            painter.setPen(theme.clash if red else theme.muted if other_month else theme.text)
        painter.setFont(strong)
        painter.drawText(line, _IN_THE_MIDDLE, text)
        if red:
            usual = font(Style.SMALL)
            room = line.adjusted(width + space.S, 0, 0, 0)
            painter.setFont(usual)
            painter.setPen(theme.clash)
            shown = QFontMetricsF(usual).elidedText(red, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, _IN_THE_MIDDLE, shown)
