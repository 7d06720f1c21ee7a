"""The week: seven days of hours, with red days by name and a line where the time is now."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.blocks import block_fonts, block_texts, manner, paint_block
from revmentor_desktop.views.sessions.calendar_view import CalendarView
from revmentor_desktop.views.sessions.day_head import Form, head_height, head_width
from revmentor_desktop.views.sessions.dragged_block import paint_dragged
from revmentor_desktop.views.sessions.dragging import Drag
from revmentor_desktop.views.sessions.grids import Box, WeekGrid, monday
from revmentor_desktop.views.sessions.lanes import Crowd, Span, lanes
from revmentor_desktop.views.sessions.more_sign import paint_sign, sign_size
from revmentor_desktop.views.sessions.period_view import Overflow
from revmentor_desktop.views.sessions.week_ground import WeekGround

_QUIET_DAY, _WIDEST_QUIET_DAY = 0.62, 0.85
"""How wide a day of rest without sessions is against a working day, at least and at most."""
_LETTERS_A_LANE = 10
"""A lane narrower than this many letters could not name anybody."""


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
        self.doItemsLayout()
        self.verticalScrollBar().setValue(round(self._grid().y(self.around.opens() - 15)))

    @override
    def head_height(self) -> float:
        return head_height()

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
        spans = self._spans(grid, rows)
        narrowest = QFontMetricsF(block_fonts()[0]).averageCharWidth() * _LETTERS_A_LANE
        width, sign = grid.column(place)[1], sign_size(len(rows)).width() + space.XS
        current = self.currentIndex().row()
        placed, crowds = lanes(
            spans,
            max(1, int(width / narrowest)),
            crowded=int((width - sign) / narrowest),
            kept=rows.index(current) if current in rows else None,
        )
        for row, span, lane in zip(rows, spans, placed, strict=True):
            if lane.place is not None:
                beside = sign if lane.is_crowded else 0.0
                box = grid.box(place, *span, lane.place, lane.of, beside=beside)
                self.boxes[row] = _inset(box, last=lane.place == lane.of - 1 and not lane.is_crowded)
        self.overflows.extend(self._overflow(grid, place, rows, crowd) for crowd in crowds)

    def _spans(self, grid: WeekGrid, rows: list[int]) -> list[Span]:
        # A short session takes at least the time of one line of text, so that it can still be read.
        line = QFontMetricsF(block_fonts()[0]).height() + space.XS
        least = round(line * 60 / grid.hour)
        starts = [self.shown_line(row).start for row in rows]
        minutes = [start.hour * 60 + start.minute for start in starts]
        longer = [max(self.shown_line(row).minutes, least) for row in rows]
        return [(start, start + long) for start, long in zip(minutes, longer, strict=True)]

    def _overflow(self, grid: WeekGrid, place: int, rows: list[int], crowd: Crowd) -> Overflow:
        x, width = grid.column(place)
        size = sign_size(crowd.count)
        box = QRectF(x + width - size.width() - 2, grid.y(crowd.start) + 1, size.width(), size.height())
        return Overflow(box=box, rows=tuple(rows[member] for member in crowd.members))

    def _grid(self) -> WeekGrid:
        small = QFontMetricsF(font(Style.SMALL))
        gutter = small.horizontalAdvance("00:00") + 2 * space.S
        width = float(self.viewport().width())
        return WeekGrid(
            first=self._monday,
            width=width,
            gutter=gutter,
            hour=max(small.height() * 3 + 2 * space.S - 2, 56.0),
            weights=self._weights(width - gutter),
        )

    def _weights(self, room: float) -> tuple[float, ...]:
        days = [self._monday + timedelta(days=n) for n in range(7)]
        with_sessions = {self.shown_line(row).start.date() for row in range(self.sessions.rowCount())}
        quiet = [self.around.days.known_weekend(day) and day not in with_sessions for day in days]
        usual = room / (7 - sum(quiet) * (1 - _WIDEST_QUIET_DAY)) or 1.0
        fitting = (head_width(days, form, self.around.words) / usual for form in Form)
        narrow = next((part for part in fitting if part <= _WIDEST_QUIET_DAY), _WIDEST_QUIET_DAY)
        return tuple(max(narrow, _QUIET_DAY) if one else 1.0 for one in quiet)

    def _ground(self, grid: WeekGrid) -> WeekGround:
        around, days = self.around, [self._monday + timedelta(days=n) for n in range(7)]
        return WeekGround(
            grid=grid,
            words=around.words,
            now=around.now(),
            opens=around.opens(),
            closes=around.closes(),
            weekend=[around.days.known_weekend(day) for day in days],
            red=[around.days.known_name(day) for day in days],
        )

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.pos().y() < self.head_height():
            place = self._grid().place_at(event.pos().x())
            name = self.around.days.known_name(self._monday + timedelta(days=place))
            if name:
                QToolTip.showText(event.globalPos(), f"<div>{escape(name)}</div>", self)
                return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.executeDelayedItemsLayout()
        theme, grid = colours(self.palette()), self._grid()
        ground = self._ground(grid)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), theme.surface)
        painter.save()
        painter.setClipRect(QRectF(0, self.head_height(), grid.width, self.viewport().height()))
        painter.translate(0, self.head_height() - self.verticalOffset())
        ground.paint_hours(painter, theme)
        self._paint_sessions(painter, theme)
        ground.paint_now(painter, theme)
        if self.drag is not None:
            self._paint_drag(painter, grid, self.drag, theme)
        painter.restore()
        ground.paint_head(painter, self.head_height(), theme)
        painter.end()

    def _paint_sessions(self, painter: QPainter, theme: Colours) -> None:
        current = self.currentIndex().row()
        for row, box in self.boxes.items():
            line = self.shown_line(row)
            held = self.drag is not None and self.drag.line is not None and self.drag.line.id == line.id
            how = manner(line, chosen=row == current, faded=held)
            texts = block_texts(line, box.width())
            paint_block(painter, box, texts, how, theme, strong=texts[0] == line.couple)
        for crowd in self.overflows:
            paint_sign(painter, crowd.box, crowd.count, theme)

    def _paint_drag(self, painter: QPainter, grid: WeekGrid, drag: Drag, theme: Colours) -> None:
        place = (drag.start.date() - self._monday).days
        if not 0 <= place < 7:
            return
        start = drag.start.hour * 60 + drag.start.minute
        box = grid.box(place, start, start + drag.minutes)
        where = QRectF(*box).adjusted(2, 0, -2, 0)
        seen = QRectF(0, self.verticalOffset(), grid.width, self.viewport().height() - self.head_height())
        paint_dragged(painter, where, seen, drag, self.breaches(drag), self.around.words, theme)


def _inset(box: Box, *, last: bool) -> QRectF:
    """Leave a hair between neighbours, and some room at the column's right to press on."""
    return QRectF(box.x + 3, box.y + 1, box.width - (7 if last else 4), box.height - 2)
