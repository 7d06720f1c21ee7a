"""The strip of weeks: how full each is, today, key dates and red days; a click or a key goes there."""

from datetime import date, timedelta

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.models.session_weeks import SessionWeeks, Week
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, colours
from revmentor_desktop.views.appearance.type import Style, font, scaled
from revmentor_desktop.views.sessions.period_view import Surroundings
from revmentor_desktop.views.widgets.selection import Following
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_weeks as wording

Index = QModelIndex | QPersistentModelIndex
_BARS = 22
"""How high the bar of the fullest week is."""
_FOOT = 6


class YearStrip(QListView):
    """The weeks of the cohort side by side."""

    day_chosen = Signal(object)
    """The Monday of the week that was chosen."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._period = (date.min, date.min)
        self.weeks = SessionWeeks(self)
        self.setModel(self.weeks)
        self.setObjectName("year-strip")
        self.setAccessibleName(around.words(wording.STRIP))
        self.setAccessibleDescription(around.words(wording.STRIP_KEYS))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        Following(self).followed.connect(self._on_chosen)
        self.clicked.connect(self._on_chosen)

    def show_period(self, first: date, last: date) -> None:
        """Mark the weeks that the calendar shows; keys go on from there."""
        self._period = (first, last)
        middle = first + (last - first) / 2
        index = self.weeks.index(self.weeks.row_of(middle), 0)
        here = self.currentIndex()
        if here.isValid() and first <= self._week(here.row()).monday <= last:
            index = here
        if index != here:
            self.setCurrentIndex(index)
        self.viewport().update()

    # Geometry: weeks share the width, however many they are.

    @override
    def doItemsLayout(self) -> None:
        self.viewport().update()

    @override
    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        left = self._x(self._week(index.row()).monday)
        return QRectF(left, 0, self._each(), self.viewport().height()).toAlignedRect()

    @override
    def indexAt(self, p: QPoint) -> QModelIndex:
        row = int(p.x() / self._each()) if self.weeks.weeks else -1
        return self.weeks.index(row, 0) if 0 <= row < self.weeks.rowCount() else QModelIndex()

    @override
    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Every week is in sight already."""

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        action, last = QAbstractItemView.CursorAction, self.weeks.rowCount() - 1
        steps = {
            action.MoveLeft: -1,
            action.MoveRight: 1,
            action.MoveUp: -1,
            action.MoveDown: 1,
            action.MovePageUp: -4,
            action.MovePageDown: 4,
            action.MoveHome: -last,
            action.MoveEnd: last,
        }
        row = self.currentIndex().row() + steps.get(cursorAction, 0)
        index = self.weeks.index(max(0, min(row, last)), 0)
        if index.isValid() and index != self.currentIndex():
            self._on_chosen(index)
        return index

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetricsF(font(Style.SMALL)).height()
        return QSize(200, round(line) + space.XS + scaled(_BARS) + _FOOT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.day_chosen.emit(self._week(index.row()).monday)

    def _week(self, row: int) -> Week:
        return self.weeks.weeks[row]

    def _each(self) -> float:
        return self.viewport().width() / max(1, self.weeks.rowCount())

    def _x(self, day: date) -> float:
        return (day - self._week(0).monday).days * self._each() / 7

    # Painting.

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.weeks.weeks:
            return
        theme = colours(self.palette())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = QFontMetricsF(font(Style.SMALL)).height() + space.XS
        ground = float(self.viewport().height() - _FOOT)
        self._paint_period(painter, theme)
        self._paint_months(painter, theme)
        self._paint_weeks(painter, top, ground, theme)
        self._paint_today(painter, top, theme)
        painter.end()

    def _paint_period(self, painter: QPainter, theme: Colours) -> None:
        first, last = self._period
        start = self._week(0).monday
        ends = self._week(-1).monday + timedelta(days=6)
        if last < start or first > ends:
            return
        left, right = self._x(max(first, start)), self._x(min(last, ends) + timedelta(days=1))
        frame = QRectF(left, 0, right - left, self.viewport().height()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else QPen(theme.strong_line, 1))
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(frame, 5, 5)

    def _paint_months(self, painter: QPainter, theme: Colours) -> None:
        small = font(Style.SMALL)
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        painter.setPen(theme.muted)
        taken = 0.0
        for week in self.weeks.weeks:
            for day in (week.monday + timedelta(days=n) for n in range(7)):
                if day.day != 1 and day != self._week(0).monday:
                    continue
                x, text = self._x(day) + space.XS, calendar_view.short_month(day, self._around.words)
                width = metrics.horizontalAdvance(text)
                if x >= taken and x + width <= self.viewport().width():
                    painter.drawText(QPointF(x, metrics.ascent() + 2), text)
                    taken = x + width + space.S

    def _paint_weeks(self, painter: QPainter, top: float, ground: float, theme: Colours) -> None:
        fullest = max(week.count for week in self.weeks.weeks)
        today, each = self._around.now().date(), self._each()
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(QPointF(0, ground), QPointF(self.viewport().width(), ground))
        gap = min(2.0, each / 6)
        for week in self.weeks.weeks:
            left, right = self._x(week.monday) + gap, self._x(week.monday + timedelta(days=7)) - gap
            if week.count:
                height = max(3.0, (ground - top) * week.count / fullest)
                bar = QRectF(left, ground - height, right - left, height)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(_faded(theme) if week.monday + timedelta(days=7) <= today else theme.accent)
                painter.drawRoundedRect(bar, min(2.0, gap), min(2.0, gap))
            self._paint_named_days(painter, week, top, ground, theme)

    def _paint_named_days(
        self, painter: QPainter, week: Week, top: float, ground: float, theme: Colours
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        day_width = self._each() / 7
        painter.setBrush(theme.clash)
        for day in week.red_days:
            painter.drawRect(QRectF(self._x(day), ground + 2, max(2.0, day_width), 3))
        painter.setBrush(theme.text)
        for day in week.key_days:
            x = self._x(day) + day_width / 2
            painter.setBrush(theme.text)
            painter.drawPolygon(_diamond(QPointF(x, top - 1)))
            painter.fillRect(QRectF(round(x) - 0.5, top, 1, ground - top), _veiled(theme.text))

    def _paint_today(self, painter: QPainter, top: float, theme: Colours) -> None:
        today = self._around.now().date()
        if self._week(0).monday <= today <= self._week(-1).monday + timedelta(days=6):
            x = self._x(today) + self._each() / 14
            painter.setPen(QPen(theme.clash, 1.5))
            painter.drawLine(QPointF(x, top), QPointF(x, self.viewport().height() - 1))


def _faded(theme: Colours) -> QColor:
    colour = QColor(theme.accent)
    colour.setAlphaF(0.4)
    return colour


def _veiled(colour: QColor) -> QColor:
    veiled = QColor(colour)
    veiled.setAlphaF(0.3)
    return veiled


def _diamond(where: QPointF) -> QPolygonF:
    half = 3.5
    corners = ((0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0))
    return QPolygonF([where + QPointF(x, y) for x, y in corners])
