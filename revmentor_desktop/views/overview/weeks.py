"""The sessions of each week as columns: held ones in the accent, coming ones in grey."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.overview.figures import Week
from revmentor_desktop.views.overview.pictures import Picture, coming
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Words

_LEAST_LINES = 5
"""Lines of text that the picture is high."""
_WIDEST = 44


class Weeks(Picture):
    """A column for each week of the cohort; numbers above, ISO weeks below, this week in the accent."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("sessions", parent)
        self._words = words
        self._weeks: Sequence[Week] = ()
        self._today = date.min

    def show_weeks(self, weeks: Sequence[Week], today: date) -> None:
        """Show these weeks."""
        self._weeks, self._today = weeks, today
        words = self._words
        parts = [wording.week_spoken(one.monday, one.held, one.coming, words) for one in weeks]
        heading = words(wording.WEEKS)
        self.say(wording.listed([heading, *parts] if parts else [heading, words(wording.NO_WEEKS)], words))

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(Style.SMALL))
        lines = _LEAST_LINES if self._weeks else 2
        return QSize(round(metrics.averageCharWidth() * 40), round(metrics.height() * lines) + space.L)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def draw(self, painter: QPainter, theme: Colours) -> None:
        painter.setFont(font(Style.SMALL))
        if not self._weeks:
            painter.setPen(theme.muted)
            at = QRectF(self.rect()).adjusted(space.XS, 0, 0, 0)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(at, middle, self._words(wording.NO_WEEKS))
            return
        line = QFontMetricsF(painter.font()).height()
        step = min((self.width() - 2 * space.XS) / len(self._weeks), _WIDEST)
        most = max(max(week.held + week.coming for week in self._weeks), 1)
        ground = self.height() - line - space.XS
        high = ground - line - space.XS
        every = self._label_step(step)
        for place, week in enumerate(self._weeks):
            at = QRectF(space.XS + place * step, 0, step, ground)
            self._draw_column(painter, theme, at, week, high / most)
            if place % every == 0:
                self._draw_number(painter, theme, at, week, ground)

    def _label_step(self, step: float) -> int:
        """Which of the weeks' numbers there is room for: each, every second, ..."""
        wide = QFontMetricsF(font(Style.SMALL)).horizontalAdvance("88") + space.XS
        return next(n for n in (1, 2, 4, 8, 16, 64) if step * n >= wide or n == 64)

    def _draw_column(self, painter: QPainter, theme: Colours, at: QRectF, week: Week, unit: float) -> None:
        gap = min(space.XS, at.width() * 0.2)
        column = at.adjusted(gap / 2, 0, -gap / 2, 0)
        below = at.bottom()
        painter.setPen(Qt.PenStyle.NoPen)
        for amount, colour in ((week.held, theme.accent), (week.coming, coming(theme))):
            if amount:
                part = QRectF(column.left(), below - amount * unit, column.width(), amount * unit)
                painter.setBrush(colour)
                painter.drawRoundedRect(part, 3, 3)
                below = part.top() - 1
        whole = week.held + week.coming
        metrics = QFontMetricsF(painter.font())
        if whole and metrics.horizontalAdvance(str(whole)) <= at.width():
            painter.setPen(theme.text)
            over = QRectF(QPointF(at.left(), below - metrics.height()), at.size())
            over.setHeight(metrics.height())
            painter.drawText(over, Qt.AlignmentFlag.AlignCenter, str(whole))

    def _draw_number(self, painter: QPainter, theme: Colours, at: QRectF, week: Week, ground: float) -> None:
        is_now = week.monday <= self._today < week.monday + timedelta(weeks=1)
        painter.setFont(font(Style.SMALL_STRONG if is_now else Style.SMALL))
        painter.setPen(theme.accent if is_now else theme.muted)
        number = str(week.monday.isocalendar().week)
        metrics = QFontMetricsF(painter.font())
        wide = max(at.width(), metrics.horizontalAdvance(number) + 2)
        below = QRectF(at.center().x() - wide / 2, ground + space.XS / 2, wide, metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, number)
        painter.setFont(font(Style.SMALL))
