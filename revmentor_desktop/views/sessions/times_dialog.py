"""The other times of a session, to be changed by hand: up to three days and hours."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.services.session_checks import MOST_ALTERNATIVES
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.sessions.time_fields import ClockField, DayField
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import booking as wording
from revmentor_desktop.wording import session_page
from revmentor_desktop.wording.catalogue import Words

_LETTERS = 46


class TimesDialog(Dialog):
    """Asks for other times; an empty list means that there are none."""

    def __init__(
        self, times: Sequence[datetime], start: datetime, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(words(wording.TIMES_TITLE), parent)
        self.setObjectName("times-dialog")
        self._words = words
        self._start = start
        self._column = QVBoxLayout()
        self._column.setSpacing(space.S)
        self._rows = [_TimeRow(place, words, self) for place in range(MOST_ALTERNATIVES)]
        for place, row in enumerate(self._rows):
            row.remove.clicked.connect(self._on_changed)
            row.show_time(times[place] if place < len(times) else None)
            self._column.addWidget(row)
        self._add = Button(words(wording.ADD_TIME), self, icon=Icon.ADD)
        self._add.setObjectName("add-time")
        self._add.setAutoDefault(False)
        self._add.clicked.connect(self._on_add)
        line = QHBoxLayout()
        line.addWidget(self._add)
        line.addStretch(1)
        self.body.addWidget(label(words(wording.TIMES_WHY), muted=True, wraps=True))
        self.body.addLayout(self._column)
        self.body.addLayout(line)
        self.body.addStretch(1)
        self.add_button(words(session_page.CANCEL), "cancel").clicked.connect(self.reject)
        self.add_button(words(session_page.SAVE), "save", primary=True).clicked.connect(self.accept)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self._on_changed()

    def times(self) -> tuple[datetime, ...]:
        """What was asked for."""
        return tuple(row.time() for row in self._rows if not row.isHidden())

    def _on_add(self) -> None:
        latest = max((*self.times(), self._start))
        row = next(row for row in self._rows if row.isHidden())
        row.show_time(latest + timedelta(days=1))
        row.day.setFocus()
        self._on_changed()

    def _on_changed(self) -> None:
        self._add.setEnabled(any(row.isHidden() for row in self._rows))


class _TimeRow(QWidget):
    """A day, an hour, and a button that takes them away."""

    def __init__(self, place: int, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        number = place + 1
        self.day = DayField(f"day-{number}", words, self)
        self._clock = ClockField(f"time-{number}", words, self)
        for field in (self.day, self._clock):
            said = words(wording.TIME_NUMBER, number=number)
            field.setAccessibleDescription(said)
        name = words(wording.REMOVE_TIME, number=number)
        self.remove = Button("", self, icon=Icon.CLOSE, name=name)
        self.remove.setObjectName(f"remove-time-{number}")
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        row.addWidget(self.day, 2)
        row.addWidget(self._clock, 1)
        row.addWidget(self.remove)

    def show_time(self, start: datetime | None) -> None:
        """Show a time, or nothing."""
        self.setVisible(start is not None)
        if start is not None:
            self.day.show_day(start.date())
            self._clock.show_clock(start)

    def time(self) -> datetime:
        """The wall time that is chosen."""
        return datetime.combine(self.day.day(), self._clock.clock())
