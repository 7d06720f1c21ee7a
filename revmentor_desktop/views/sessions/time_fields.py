"""Fields for a day, a time of day and a number of minutes, in the manner of all other fields."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QTimeEdit,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import scaled
from revmentor_desktop.views.widgets.framed import paint_frame, see_through
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message, Words

LONGEST = 24 * 60
"""The most minutes that a session can have."""
_SIGN = 10


class DayField(QDateEdit):
    """A date, with a calendar to choose from."""

    def __init__(self, name: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendarWidget().setLocale(QLocale(words.language))
        self.lineEdit().setTextMargins(space.XS // 2, 0, 0, 0)
        see_through(self.lineEdit())
        _name(self, name, words(wording.WHEN_DAY))

    def show_day(self, day: date) -> None:
        """Show a date."""
        self.setDate(QDate(day.year, day.month, day.day))

    def day(self) -> date:
        """The date that is chosen."""
        there = self.date()
        return date(there.year(), there.month(), there.day())

    @override
    def sizeHint(self) -> QSize:
        return _as_high_as_others(self, super().sizeHint())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        option.initFrom(self)
        parts = QStyle.SubControl
        painter = QPainter(self)
        _paint_ground(painter, self)
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, parts.SC_ComboBoxArrow, self
        )
        _paint_sign(painter, self, Icon.DOWN, place)
        painter.end()


class ClockField(QTimeEdit):
    """A time of day."""

    def __init__(self, name: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        self.setFrame(False)
        self.lineEdit().setTextMargins(space.XS, 0, 0, 0)
        see_through(self.lineEdit())
        _name(self, name, words(wording.WHEN_TIME))

    def show_clock(self, start: datetime) -> None:
        """Show the time of day of a moment."""
        self.setTime(QTime(start.hour, start.minute))

    def clock(self) -> time:
        """The time that is chosen."""
        there = self.time()
        return time(there.hour(), there.minute())

    @override
    def sizeHint(self) -> QSize:
        return _as_high_as_others(self, super().sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        _paint(self, option)


class MinutesField(QSpinBox):
    """A number of minutes."""

    def __init__(
        self, name: str, words: Words, parent: QWidget | None = None, *, said: Message = wording.WHEN_MINUTES
    ) -> None:
        super().__init__(parent)
        self.setRange(1, LONGEST)
        self.setSingleStep(15)
        self.setSuffix(words(wording.MINUTES_SUFFIX))
        self.setFrame(False)
        self.lineEdit().setTextMargins(space.XS, 0, 0, 0)
        see_through(self.lineEdit())
        _name(self, name, words(said))

    @override
    def sizeHint(self) -> QSize:
        return _as_high_as_others(self, super().sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        _paint(self, option)


def _name(field: QAbstractSpinBox, name: str, said: str) -> None:
    field.setObjectName(name)
    field.setAccessibleName(said)
    field.setToolTip(said)
    field.setKeyboardTracking(False)


def _as_high_as_others(field: QAbstractSpinBox, usual: QSize) -> QSize:
    return QSize(usual.width() + space.XS, field.fontMetrics().height() + 2 * space.S)


def _paint(field: QAbstractSpinBox, option: QStyleOptionSpinBox) -> None:
    parts = QStyle.SubControl
    painter = QPainter(field)
    _paint_ground(painter, field)
    for part, sign in ((parts.SC_SpinBoxUp, Icon.UP), (parts.SC_SpinBoxDown, Icon.DOWN)):
        place = field.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, field)
        _paint_sign(painter, field, sign, place)
    painter.end()


def _paint_ground(painter: QPainter, field: QAbstractSpinBox) -> None:
    paint_frame(painter, QRectF(field.rect()), colours(field.palette()), focused=field.hasFocus())


def _paint_sign(painter: QPainter, field: QAbstractSpinBox, sign: Icon, place: QRect) -> None:
    theme, side = colours(field.palette()), min(scaled(_SIGN), place.width())
    where = QRectF(0, 0, side, side)
    where.moveCenter(QRectF(place).center())
    icons.paint(painter, sign, theme.muted if field.isEnabled() else theme.strong_line, where)
