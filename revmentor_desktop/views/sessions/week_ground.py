"""The ground of a week: hours, days of rest, the working day, today and the line of the moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.day_head import DayHead, Form, head_width, paint_day_head
from revmentor_desktop.views.sessions.grids import WeekGrid
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import clock

_LONGEST = 300
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekGround:
    """What a week shows behind and beside its sessions."""

    grid: WeekGrid
    words: Words
    now: datetime
    opens: int
    closes: int
    weekend: Sequence[bool]
    red: Sequence[str]
    """The names of red days, empty for any other."""

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days."""
        return tuple(self.grid.first + timedelta(days=place) for place in range(7))

    def paint_hours(self, painter: QPainter, theme: Colours) -> None:
        """Draw days and hours: rest is grey, what lies outside working hours is hatched."""
        grid, opens, closes = self.grid, self.grid.y(self.opens), self.grid.y(self.closes)
        for place, day in enumerate(self.days):
            x, width = grid.column(place)
            if self.weekend[place] or self.red[place]:
                painter.fillRect(QRectF(x, 0, width, grid.height), theme.background)
                continue
            _hatch(painter, QRectF(x, 0, width, opens), theme)
            _hatch(painter, QRectF(x, closes, width, grid.height - closes), theme)
            if day == self.now.date():
                wash = QColor(theme.accent_wash)
                wash.setAlphaF(0.45)
                painter.fillRect(QRectF(x, opens, width, closes - opens), wash)
        self._paint_lines(painter, theme)

    def _paint_lines(self, painter: QPainter, theme: Colours) -> None:
        grid = self.grid
        painter.setFont(font(Style.SMALL))
        for hour in range(1, 24):
            y = round(grid.y(hour * 60)) + 0.5
            painter.setPen(QPen(theme.line, 1))
            painter.drawLine(QPointF(grid.gutter, y), QPointF(grid.width, y))
            painter.setPen(theme.muted)
            where = QRectF(0, y - grid.hour / 2, grid.gutter - space.S, grid.hour)
            painter.drawText(where, _TO_THE_RIGHT, f"{hour:02d}:00")
        painter.setPen(QPen(theme.line, 1))
        for place in range(7):
            x = round(grid.column(place)[0]) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, grid.height))

    def paint_now(self, painter: QPainter, theme: Colours) -> None:
        """Draw the line of the moment over today, with its time at the left."""
        if self.now.date() not in self.days:
            return
        grid, y = self.grid, self.grid.y(self.now.hour * 60 + self.now.minute)
        x, width = grid.column(self.days.index(self.now.date()))
        painter.setPen(QPen(theme.clash, 1.5))
        painter.drawLine(QPointF(x, y), QPointF(x + width, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.clash)
        painter.drawEllipse(QPointF(x, y), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        small = font(Style.SMALL_STRONG)
        height = QFontMetricsF(small).height() + 2
        where = QRectF(2, y - height / 2, grid.gutter - space.XS, height)
        painter.fillRect(where.adjusted(0, -2, 0, 2), theme.surface)
        painter.setFont(small)
        painter.setPen(theme.clash)
        painter.drawText(where.adjusted(0, 0, -space.XS - 2, 0), _TO_THE_RIGHT, clock(self.now))

    def paint_head(self, painter: QPainter, height: float, theme: Colours) -> None:
        """Draw the heads of the days, all in the same form."""
        grid, days = self.grid, self.days
        painter.fillRect(QRectF(0, 0, grid.width, height), theme.surface)
        form = self._form()
        for place, day in enumerate(days):
            x, width = grid.column(place)
            where = QRectF(x + space.S, 0, width - space.S - 2, height)
            head = DayHead(
                day=day,
                form=form,
                red=self.red[place],
                is_today=day == self.now.date(),
                is_resting=self.weekend[place],
            )
            paint_day_head(painter, where, head, self.words, theme)
            painter.setPen(QPen(theme.line, 1))
            left = round(x) + 0.5
            painter.drawLine(QPointF(left, 0), QPointF(left, height))
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(QPointF(0, round(height) - 0.5), QPointF(grid.width, round(height) - 0.5))

    def _form(self) -> Form:
        narrowest = min(self.grid.column(place)[1] for place in range(7))
        fitting = (form for form in Form if head_width(self.days, form, self.words) <= narrowest)
        return next(fitting, Form.STACKED)


def paint_busy(painter: QPainter, where: QRectF, said: Sequence[str], theme: Colours) -> None:
    """Shade a time when somebody is busy, and say who in the first words that find room, else the last."""
    painter.fillRect(where, theme.background)
    painter.fillRect(where, QBrush(theme.strong_line, Qt.BrushStyle.FDiagPattern))
    small = font(Style.SMALL)
    metrics = QFontMetricsF(small)
    room = where.width() - 2 * space.XS
    fitting = (text for text in said if len(text) < _LONGEST and metrics.horizontalAdvance(text) <= room)
    text = next(fitting, said[-1][:_LONGEST])
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    width = metrics.horizontalAdvance(shown) + 2 * space.XS
    plate = QRectF(where.left(), where.top(), width, metrics.height())
    painter.fillRect(plate, theme.background)
    painter.setFont(small)
    painter.setPen(theme.muted)
    painter.drawText(plate.adjusted(space.XS, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)


def _hatch(painter: QPainter, where: QRectF, theme: Colours) -> None:
    """Draw thin slanting lines: a time that may be used, and seldom is."""
    painter.fillRect(where, QBrush(theme.line, Qt.BrushStyle.BDiagPattern))
