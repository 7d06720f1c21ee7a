"""The month: weeks of days with their sessions as lines; what finds no room is counted."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.blocks import block_fonts, manner
from revmentor_desktop.views.sessions.calendar_view import CalendarView
from revmentor_desktop.views.sessions.dragged_block import paint_dragged
from revmentor_desktop.views.sessions.dragging import Drag
from revmentor_desktop.views.sessions.grids import Box, MonthGrid
from revmentor_desktop.views.sessions.month_ground import MonthGround, day_height
from revmentor_desktop.views.sessions.period_view import Overflow
from revmentor_desktop.wording import calendar_view as wording
from revmentor_desktop.wording.dates import clock

_FEWEST_LINES = 3
_SHORT = 11
"""A line of fewer letters has no room for a time and a name."""


class MonthView(CalendarView):
    """A month of sessions."""

    _month: date = date(2000, 1, 1)
    _texts: dict[int, str]
    """By row what a block says."""

    @override
    def show_period(self, day: date) -> None:
        if day.replace(day=1) != self._month:
            self._month = day.replace(day=1)
            self.scheduleDelayedItemsLayout()

    @override
    def period(self) -> tuple[date, date]:
        grid = self._grid()
        return grid.first, grid.last

    @override
    def head_height(self) -> float:
        # Whole pixels, for pictures are drawn below it.
        return float(round(QFontMetricsF(font(Style.SMALL_STRONG)).height()) + 2 * space.S)

    @override
    def page_height(self) -> float:
        return self._grid().height

    @override
    def step(self, key: int) -> timedelta | None:
        steps = {
            int(Qt.Key.Key_Up): timedelta(days=-7),
            int(Qt.Key.Key_Down): timedelta(days=7),
            int(Qt.Key.Key_Left): timedelta(days=-1),
            int(Qt.Key.Key_Right): timedelta(days=1),
        }
        return steps.get(key)

    @override
    def can_lengthen(self) -> bool:
        return False

    @override
    def can_draw(self) -> bool:
        return False

    @override
    def moment_at(self, where: QPointF) -> datetime:
        day = self._grid().day_at(where.x(), where.y())
        return datetime.combine(day, time()) + timedelta(minutes=self.around.opens())

    @override
    def dragged_to(self, drag: Drag, where: QPointF) -> Drag:
        return drag.over(self.moment_at(where))

    @override
    def arrange(self) -> None:
        self.boxes, self.overflows, self._texts = {}, [], {}
        grid, pitch = self._grid(), self._pitch()
        days: dict[date, list[int]] = defaultdict(list)
        for row in range(self.sessions.rowCount()):
            days[self.shown_line(row).start.date()].append(row)
        for day, rows in days.items():
            if grid.first <= day <= grid.last:
                self._arrange_day(grid.cell(day), rows, pitch)
        metrics = QFontMetricsF(block_fonts()[1])
        for row, box in self.boxes.items():
            self._texts[row] = _text(self.shown_line(row), box, metrics)

    def _arrange_day(self, cell: Box, rows: list[int], pitch: float) -> None:
        top = cell.y + day_height()
        height = cell.y + cell.height - top
        room = max(1, int(height / pitch))
        shown = rows if len(rows) <= room else rows[: max(1, room - 1)]
        current = self.currentIndex().row()
        if current in rows and current not in shown:
            shown = [*shown[:-1], current]
        # Where there is room, a session gets two lines, so that both names can be read.
        tall = pitch + self._line_height() + space.XS
        each = tall if len(rows) * tall <= height else pitch
        for place, row in enumerate(shown):
            self.boxes[row] = QRectF(cell.x + 4, top + place * each, cell.width - 8, each - 2)
        hidden = tuple(row for row in rows if row not in shown)
        if hidden:
            box = QRectF(cell.x + 4, top + len(shown) * pitch, cell.width - 8, pitch - 2)
            self.overflows.append(Overflow(box=box, rows=hidden))

    def _pitch(self) -> float:
        return QFontMetricsF(block_fonts()[0]).height() + space.XS + 2

    def _line_height(self) -> float:
        return QFontMetricsF(block_fonts()[0]).height()

    def _grid(self) -> MonthGrid:
        small = QFontMetricsF(font(Style.SMALL))
        room = self.viewport().height() - self.head_height()
        usual = MonthGrid(month=self._month, width=1.0, height=1.0, gutter=0.0)
        least = usual.weeks * (day_height() + _FEWEST_LINES * self._pitch() + space.XS)
        return MonthGrid(
            month=self._month,
            width=float(self.viewport().width()),
            height=max(float(room), least),
            gutter=small.horizontalAdvance(wording.week_number(date(2026, 12, 28), self.around.words))
            + 2 * space.S,
        )

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and not self.indexAt(event.pos()).isValid():
            page = self.on_page(QPointF(event.pos()))
            name = self.around.days.known_name(self._grid().day_at(page.x(), page.y()))
            if name and event.pos().y() >= self.head_height():
                QToolTip.showText(event.globalPos(), f"<div>{escape(name)}</div>", self)
                return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.executeDelayedItemsLayout()
        theme, grid = colours(self.palette()), self._grid()
        ground = MonthGround(grid=grid, around=self.around)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), theme.surface)
        painter.save()
        painter.setClipRect(QRectF(0, self.head_height(), grid.width, self.viewport().height()))
        painter.translate(0, self.head_height() - self.verticalOffset())
        ground.paint_days(painter, theme)
        self._paint_sessions(painter, theme)
        held = self.drag or self.asked
        for one in held.each if held else ():
            self._paint_drag(painter, grid, one, theme)
        painter.restore()
        ground.paint_head(painter, self.head_height(), theme)
        painter.end()

    def _paint_sessions(self, painter: QPainter, theme: Colours) -> None:
        self.blocks.begin(painter, theme)
        chosen = self.chosen_rows()
        held = self.drag.ids if self.drag is not None else frozenset()
        for row, box in self.boxes.items():
            line = self.shown_line(row)
            how = manner(line, chosen=row in chosen, faded=line.id in held)
            self.blocks.paint(painter, box, (self._texts[row],), how, theme, strong=False)
        painter.setFont(font(Style.SMALL_STRONG))
        painter.setPen(theme.ink(Tone.PLAIN))
        for crowd in self.overflows:
            text = self.around.words(wording.MORE, count=crowd.count)
            painter.drawText(crowd.box.adjusted(space.S, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    @override
    def place_of(self, drag: Drag) -> QRectF:
        cell = QRectF(*self._grid().cell(drag.start.date()))
        return QRectF(cell.left() + 4, cell.top() + day_height(), cell.width() - 8, self._pitch())

    def _paint_drag(self, painter: QPainter, grid: MonthGrid, drag: Drag, theme: Colours) -> None:
        if not grid.first <= drag.start.date() <= grid.last:
            return
        where = self.place_of(drag)
        seen = QRectF(0, self.verticalOffset(), grid.width, self.viewport().height() - self.head_height())
        paint_dragged(painter, where, seen, drag, self.breaches(drag), self.around.words, theme)


def _text(line: SessionLine, box: QRectF, metrics: QFontMetricsF) -> str:
    """Say when and who; where one short line is all there is, only who."""
    is_short = box.width() < metrics.averageCharWidth() * _SHORT and box.height() < 2 * metrics.height()
    return line.couple if is_short else f"{clock(line.start)} {line.couple}"
