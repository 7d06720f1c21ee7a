"""A day that may be left open: typed, or chosen in a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon, icon
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.wording import fields as wording
from revmentor_desktop.wording.catalogue import Words

_LOCALES = {"sv": QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden)}
_OTHERWISE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class DayField(QWidget):
    """A date as year-month-day; an empty field is no date."""

    picked = Signal(object)
    """A date, or None."""
    unknown = Signal(str)

    def __init__(self, words: Words, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._today = today
        self._shown: date | None = None
        self._told = ""
        self.field = Line(self)
        self.field.setPlaceholderText(words(wording.DAY_HINT))
        self._button = Button("", self, icon=Icon.CALENDAR, name=words(wording.CHOOSE_DAY))
        self._button.setObjectName("choose-day")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.XS)
        row.addWidget(self.field, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self.field)
        self.field.editingFinished.connect(self.finish)
        self._button.clicked.connect(self._on_button)

    def show_day(self, day: date | None, *, anew: bool) -> None:
        """Show a date; what is being typed stays, unless it belongs to something else."""
        there, is_new = self.field.text(), day != self._shown
        if anew or there == _text(self._shown) or (there == self._told and is_new):
            self.field.setText(_text(day))
        self._shown, self._told = day, _text(day)

    def finish(self) -> None:
        """Tell the date that was typed, if it is another one than what is there."""
        typed = tidy(self.field.text())
        if typed == _text(self._shown):
            return
        day = _read(typed, self._today()) if typed else None
        if typed and day is None:
            self.field.setText(_text(self._shown))
            self.unknown.emit(typed)
        else:
            self._told = self.field.text()
            self.picked.emit(day)

    def _on_button(self) -> None:
        self.calendar().show()

    def calendar(self) -> QFrame:
        """Make the calendar that hangs below the field."""
        frame = QFrame(self, Qt.WindowType.Popup)
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        days = QCalendarWidget(frame)
        days.setObjectName("days")
        days.setLocale(_LOCALES.get(self._words.language, _OTHERWISE))
        days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # Qt's own red on week-ends is too faint on dark ground.
            days.setWeekdayTextFormat(weekday, QTextCharFormat())
        ink = colours(self.palette()).text
        for name, arrow in (("qt_calendar_prevmonth", Icon.BACK), ("qt_calendar_nextmonth", Icon.FORWARD)):
            button = days.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(arrow, ink))
        if self._shown is not None:
            days.setSelectedDate(QDate(self._shown.year, self._shown.month, self._shown.day))
        days.clicked.connect(self._on_day)
        days.activated.connect(self._on_day)
        none = Button(self._words(wording.NO_DAY), frame)
        none.clicked.connect(self._on_no_day)
        column = QVBoxLayout(frame)
        column.addWidget(days)
        column.addWidget(none)
        frame.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar = frame
        return frame

    def _on_day(self, day: QDate) -> None:
        self._calendar.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))

    def _on_no_day(self) -> None:
        self._calendar.close()
        self.picked.emit(None)


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""


def _read(text: str, today: date) -> date | None:
    # The reader of lists understands every way of writing dates; it is read when the first is typed.
    from revmentor_desktop.exchange.lists.dates import read_date

    return read_date(text, today)
