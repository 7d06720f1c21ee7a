"""The week: seven days of hours, with red days by name and a line where the time is now."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from revmentor_desktop.models.session_line import surname
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.blocks import block_fonts, block_texts, manner
from revmentor_desktop.views.sessions.calendar_view import CalendarView
from revmentor_desktop.views.sessions.day_head import Form, head_height, head_width
from revmentor_desktop.views.sessions.dragged_block import paint_dragged
from revmentor_desktop.views.sessions.dragging import Drag
from revmentor_desktop.views.sessions.grids import DAY, Box, WeekGrid, monday
from revmentor_desktop.views.sessions.lanes import Crowd, Span, lanes
from revmentor_desktop.views.sessions.more_sign import paint_sign, sign_size
from revmentor_desktop.views.sessions.period_view import Overflow
from revmentor_desktop.views.sessions.week_ground import WeekGround, paint_busy
from revmentor_desktop.wording import busy_times

_QUIET_DAY, _WIDEST_QUIET_DAY = 0.62, 0.85
"""How wide a day of rest without sessions is against a working day, at least and at most."""
_MOST_BUSY = 6
"""The busy times of so many people at most are shown side by side."""
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
        self._paint_busy(painter, grid, theme)
        self._paint_sessions(painter, theme)
        ground.paint_now(painter, theme)
        held = self.drag or self.asked
        for one in held.each if held else ():
            self._paint_drag(painter, grid, one, theme)
        painter.restore()
        ground.paint_head(painter, self.head_height(), theme)
        painter.end()

    def _paint_busy(self, painter: QPainter, grid: WeekGrid, theme: Colours) -> None:
        busy = self.around.busy(*self.period())
        names = list(dict.fromkeys(name for name, _ in busy))[:_MOST_BUSY]
        for name, one in busy:
            for place in range(7) if name in names else ():
                midnight = datetime.combine(self._monday + timedelta(days=place), time())
                start = max(0, int((one.start - midnight).total_seconds() // 60))
                end = min(DAY, int((one.end - midnight).total_seconds() // 60))
                if start < end:
                    where = QRectF(*grid.box(place, start, end, names.index(name), len(names)))
                    said = [self.around.words(busy_times.SHADED, name=one) for one in (name, surname(name))]
                    paint_busy(painter, where.adjusted(1, 0, 0, 0), said, theme)

    def _paint_sessions(self, painter: QPainter, theme: Colours) -> None:
        self.blocks.begin(painter, theme)
        chosen = self.chosen_rows()
        held = self.drag.ids if self.drag is not None else frozenset()
        for row, box in self.boxes.items():
            line = self.shown_line(row)
            how = manner(line, chosen=row in chosen, faded=line.id in held)
            texts = block_texts(line, box.width())
            self.blocks.paint(painter, box, texts, how, theme, strong=texts[0] == line.couple)
        for crowd in self.overflows:
            paint_sign(painter, crowd.box, crowd.count, theme)

    @override
    def place_of(self, drag: Drag) -> QRectF:
        start = drag.start.hour * 60 + drag.start.minute
        day = (drag.start.date() - self._monday).days
        return QRectF(*self._grid().box(day, start, start + drag.minutes)).adjusted(2, 0, -2, 0)

    def _paint_drag(self, painter: QPainter, grid: WeekGrid, drag: Drag, theme: Colours) -> None:
        if not self._monday <= drag.start.date() <= self.period()[1]:
            return
        seen = QRectF(0, self.verticalOffset(), grid.width, self.viewport().height() - self.head_height())
        breaches = self.breaches(drag)
        paint_dragged(painter, self.place_of(drag), seen, drag, breaches, self.around.words, theme)


def _inset(box: Box, *, last: bool) -> QRectF:
    """Leave a hair between neighbours, and some room at the column's right to press on."""
    return QRectF(box.x + 3, box.y + 1, box.width - (7 if last else 4), box.height - 2)
