"""The week: seven days of hours, with red days by name and a line where the time is now."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.blocks import Manner, block_fonts, manner, paint_block
from revmentor_desktop.views.sessions.calendar_view import CalendarView
from revmentor_desktop.views.sessions.day_head import DayHead, paint_day_head
from revmentor_desktop.views.sessions.dragged_block import paint_dragged
from revmentor_desktop.views.sessions.dragging import Drag
from revmentor_desktop.views.sessions.grids import Box, WeekGrid, monday
from revmentor_desktop.views.sessions.lanes import lanes
from revmentor_desktop.views.sessions.period_view import Overflow
from revmentor_desktop.wording import calendar_view as wording
from revmentor_desktop.wording.dates import clock

_QUIET_DAY = 0.62
"""How wide a day of rest without sessions is against a working day."""
_LETTERS_A_LANE = 7
"""A lane narrower than this many letters could not name anybody."""
_MOST_NAMED = 30


class WeekView(CalendarView):
    """A week of sessions."""

    _monday: date = date(2000, 1, 3)

    @override
    def show_period(self, day: date) -> None:
        if monday(day) != self._monday:
            self._monday = monday(day)
            self.scheduleDelayedItemsLayout()

    @override
    def period(self) -> tuple[date, date]:
        return self._monday, self._monday + timedelta(days=6)

    def scroll_to_morning(self) -> None:
        """Bring the working day into view."""
        self.executeDelayedItemsLayout()
        self.doItemsLayout()
        self.verticalScrollBar().setValue(round(self._grid().y(self.around.opens() - 15)))

    @override
    def head_height(self) -> float:
        strong = QFontMetricsF(font(Style.STRONG)).height()
        small = QFontMetricsF(font(Style.SMALL)).height()
        return strong + 2 * space.S + (small if any(self._red_names()) else 0)

    @override
    def page_height(self) -> float:
        return self._grid().height

    @override
    def step(self, key: int) -> timedelta | None:
        steps = {
            int(Qt.Key.Key_Up): timedelta(minutes=-30),
            int(Qt.Key.Key_Down): timedelta(minutes=30),
            int(Qt.Key.Key_Left): timedelta(days=-1),
            int(Qt.Key.Key_Right): timedelta(days=1),
        }
        return steps.get(key)

    @override
    def moment_at(self, where: QPointF) -> datetime:
        return self._grid().moment_at(where.x(), where.y())

    @override
    def dragged_to(self, drag: Drag, where: QPointF) -> Drag:
        return drag.over(self.moment_at(where))

    @override
    def arrange(self) -> None:
        self.boxes, self.overflows = {}, []
        grid = self._grid()
        days: dict[int, list[int]] = defaultdict(list)
        for row in range(self.sessions.rowCount()):
            days[(self.shown_line(row).start.date() - self._monday).days].append(row)
        for place, rows in days.items():
            if 0 <= place < 7:
                self._arrange_day(grid, place, rows)

    def _arrange_day(self, grid: WeekGrid, place: int, rows: list[int]) -> None:
        least = self._least_minutes(grid)
        spans = []
        for row in rows:
            start = self._minute(row)
            spans.append((start, start + max(self.shown_line(row).minutes, least)))
        _, width = grid.column(place)
        narrowest = QFontMetricsF(block_fonts()[0]).averageCharWidth() * _LETTERS_A_LANE
        placed, crowds = lanes(spans, max(1, int(width / narrowest)))
        for row, span, lane in zip(rows, spans, placed, strict=True):
            if lane.place is not None:
                box = grid.box(place, *span, lane.place, lane.of)
                last = lane.place == lane.of - 1
                self.boxes[row] = _inset(box, last=last)
        for crowd in crowds:
            box = grid.box(place, crowd.start, crowd.end, crowd.of - 1, crowd.of)
            rect = _inset(box, last=True)
            hidden = [row for row, lane in zip(rows, placed, strict=True) if lane.place is None]
            inside = [row for row in hidden if self._minute(row) in range(crowd.start, crowd.end)]
            self.overflows.append(Overflow(box=rect, rows=tuple(inside)))

    def _minute(self, row: int) -> int:
        start = self.shown_line(row).start
        return start.hour * 60 + start.minute

    def _least_minutes(self, grid: WeekGrid) -> int:
        """The minutes that one line of text takes, so that a short session can still be read."""
        return round((QFontMetricsF(block_fonts()[0]).height() + space.XS) * 60 / grid.hour)

    def _grid(self) -> WeekGrid:
        small = QFontMetricsF(font(Style.SMALL))
        return WeekGrid(
            first=self._monday,
            width=float(self.viewport().width()),
            gutter=small.horizontalAdvance("00:00") + 2 * space.S,
            hour=max(small.height() * 3 + 2 * space.S - 2, 56.0),
            weights=self._weights(),
        )

    def _weights(self) -> tuple[float, ...]:
        with_sessions = {self.shown_line(row).start.date() for row in range(self.sessions.rowCount())}
        days = (self._monday + timedelta(days=n) for n in range(7))
        quiet = [self.around.days.is_weekend(day) and day not in with_sessions for day in days]
        return tuple(_QUIET_DAY if one else 1.0 for one in quiet)

    def _red_names(self) -> list[str]:
        return [self.around.days.name(self._monday + timedelta(days=n)) for n in range(7)]

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.pos().y() < self.head_height():
            name = self._red_names()[self._grid().place_at(event.pos().x())]
            if name:
                QToolTip.showText(event.globalPos(), f"<div>{escape(name)}</div>", self)
                return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.executeDelayedItemsLayout()
        theme, grid = colours(self.palette()), self._grid()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), theme.surface)
        painter.save()
        painter.setClipRect(QRectF(0, self.head_height(), grid.width, self.viewport().height()))
        painter.translate(0, self.head_height() - self.verticalOffset())
        self._paint_hours(painter, grid, theme)
        self._paint_sessions(painter, theme)
        self._paint_now(painter, grid, theme)
        if self.drag is not None:
            self._paint_drag(painter, grid, self.drag, theme)
        painter.restore()
        self._paint_head(painter, grid, theme)
        painter.end()

    def _paint_hours(self, painter: QPainter, grid: WeekGrid, theme: Colours) -> None:
        opens, closes = grid.y(self.around.opens()), grid.y(self.around.closes())
        today = self.around.now().date()
        for place in range(7):
            day = self._monday + timedelta(days=place)
            x, width = grid.column(place)
            if self.around.days.is_weekend(day) or self.around.days.name(day):
                painter.fillRect(QRectF(x, 0, width, grid.height), theme.background)
                continue
            painter.fillRect(QRectF(x, 0, width, opens), theme.background)
            painter.fillRect(QRectF(x, closes, width, grid.height - closes), theme.background)
            if day == today:
                wash = QColor(theme.accent_wash)
                wash.setAlphaF(0.45)
                painter.fillRect(QRectF(x, opens, width, closes - opens), wash)
        small = font(Style.SMALL)
        painter.setFont(small)
        for hour in range(1, 24):
            y = round(grid.y(hour * 60)) + 0.5
            painter.setPen(QPen(theme.line, 1))
            painter.drawLine(QPointF(grid.gutter, y), QPointF(grid.width, y))
            painter.setPen(theme.muted)
            where = QRectF(0, y - grid.hour / 2, grid.gutter - space.S, grid.hour)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(where, right, f"{hour:02d}:00")
        painter.setPen(QPen(theme.line, 1))
        for place in range(7):
            x = round(grid.column(place)[0]) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, grid.height))

    def _paint_sessions(self, painter: QPainter, theme: Colours) -> None:
        current = self.currentIndex().row()
        for row, box in self.boxes.items():
            line = self.shown_line(row)
            held = self.drag is not None and self.drag.line is not None and self.drag.line.id == line.id
            how = manner(line, chosen=row == current, faded=held)
            paint_block(painter, box, (line.couple, line.detail, line.time), how, theme)
        for crowd in self.overflows:
            text = self.around.words(wording.MORE, count=crowd.count)
            names = (self.shown_line(row).couple for row in crowd.rows[:_MOST_NAMED])
            paint_block(painter, crowd.box, (text, *names), Manner(tone=Tone.PLAIN), theme)

    def _paint_now(self, painter: QPainter, grid: WeekGrid, theme: Colours) -> None:
        now = self.around.now()
        place = (now.date() - self._monday).days
        if not 0 <= place < 7:
            return
        y = grid.y(now.hour * 60 + now.minute)
        x, width = grid.column(place)
        painter.setPen(QPen(theme.clash, 1.5))
        painter.drawLine(QPointF(x, y), QPointF(x + width, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.clash)
        painter.drawEllipse(QPointF(x, y), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_now_clock(painter, grid, y, theme)

    def _paint_now_clock(self, painter: QPainter, grid: WeekGrid, y: float, theme: Colours) -> None:
        small = font(Style.SMALL_STRONG)
        height = QFontMetricsF(small).height() + 2
        where = QRectF(2, y - height / 2, grid.gutter - space.XS, height)
        painter.fillRect(where.adjusted(0, -2, 0, 2), theme.surface)
        painter.setFont(small)
        painter.setPen(theme.clash)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(where.adjusted(0, 0, -space.XS - 2, 0), right, clock(self.around.now()))

    def _paint_drag(self, painter: QPainter, grid: WeekGrid, drag: Drag, theme: Colours) -> None:
        place = (drag.start.date() - self._monday).days
        if not 0 <= place < 7:
            return
        start = drag.start.hour * 60 + drag.start.minute
        box = grid.box(place, start, start + drag.minutes)
        where = QRectF(*box).adjusted(2, 0, -2, 0)
        seen = QRectF(0, self.verticalOffset(), grid.width, self.viewport().height() - self.head_height())
        paint_dragged(painter, where, seen, drag, self.breaches(drag), self.around.words, theme)

    def _paint_head(self, painter: QPainter, grid: WeekGrid, theme: Colours) -> None:
        height, today = self.head_height(), self.around.now().date()
        painter.fillRect(QRectF(0, 0, grid.width, height), theme.surface)
        names = self._red_names()
        for place in range(7):
            x, width = grid.column(place)
            where = QRectF(x + space.S, space.S, width - space.S - 2, height - 2 * space.S)
            day = self._monday + timedelta(days=place)
            resting = self.around.days.is_weekend(day)
            head = DayHead(day=day, red=names[place], is_today=day == today, is_resting=resting)
            paint_day_head(painter, where, head, self.around.words, theme)
            painter.setPen(QPen(theme.line, 1))
            left = round(x) + 0.5
            painter.drawLine(QPointF(left, 0), QPointF(left, height))
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(QPointF(0, round(height) - 0.5), QPointF(grid.width, round(height) - 0.5))


def _inset(box: Box, *, last: bool) -> QRectF:
    """Leave a hair between neighbours, and some room at the column's right to press on."""
    return QRectF(box.x + 3, box.y + 1, box.width - (7 if last else 4), box.height - 2)
