"""The fields of a session's page: day, time, minutes, place, and how it went in one line."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QWidget

from revmentor_desktop.domain.sessions import COMING, Session, SessionStatus
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.sessions.time_fields import ClockField, DayField, MinutesField
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message, Words


class SessionForm(QWidget):
    """Shows when and where a session is, and asks for what is changed in it."""

    move_requested = Signal(object, int)
    """Another wall start, and minutes."""
    revise_requested = Signal(object)
    """The session with other words."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._session: Session | None = None
        self._day = DayField("day", words, self)
        self._clock = ClockField("time", words, self)
        self._minutes = MinutesField("minutes", words, self)
        self.place = self._line("place", wording.WHERE, wording.WHERE_HINT)
        self._summary = self._line("summary", wording.OUTCOME, wording.OUTCOME_HINT)
        self._summary_label = self._label(wording.OUTCOME)
        self._arrange()
        self._day.dateChanged.connect(self._on_time_changed)
        self._clock.timeChanged.connect(self._on_time_changed)
        self._minutes.valueChanged.connect(self._on_time_changed)
        self.place.editingFinished.connect(self._on_words_edited)
        self._summary.editingFinished.connect(self._on_words_edited)

    def _line(self, name: str, said: Message, hint: Message) -> Line:
        edit = Line(self)
        edit.setObjectName(name)
        edit.setAccessibleName(self._words(said))
        edit.setPlaceholderText(self._words(hint))
        return edit

    def _label(self, said: Message) -> QLabel:
        return label(self._words(said), Style.SMALL, muted=True, parent=self)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, space.XS, 0, space.XS)
        grid.setHorizontalSpacing(space.M)
        grid.setVerticalSpacing(space.S)
        grid.setColumnStretch(1, 1)
        times = FlowLayout(fills=True)
        times.addWidget(self._clock)
        times.addWidget(self._minutes)
        rows: tuple[tuple[QLabel, QWidget | QLayout], ...] = (
            (self._label(wording.WHEN_DAY), self._day),
            (self._label(wording.WHEN_TIME), times),
            (self._label(wording.WHERE), self.place),
            (self._summary_label, self._summary),
        )
        for row, (text, field) in enumerate(rows):
            grid.addWidget(text, row, 0, Qt.AlignmentFlag.AlignVCenter)
            if isinstance(field, QLayout):
                grid.addLayout(field, row, 1)
            else:
                grid.addWidget(field, row, 1)

    def show_session(self, session: Session) -> None:
        """Show a session; words that are being written stay."""
        self._session = session
        fields = (self._day, self._clock, self._minutes)
        blockers = [QSignalBlocker(field) for field in fields]
        self._day.show_day(session.wall_start.date())
        self._clock.show_clock(session.wall_start)
        self._minutes.setValue(session.minutes)
        for blocker in blockers:
            blocker.unblock()
        for field in fields:
            field.setEnabled(session.status in COMING)
        for edit, text in ((self.place, session.place), (self._summary, session.summary)):
            if not edit.hasFocus() or not edit.isModified():
                edit.setText(text)
                edit.setCursorPosition(0)
        held = session.status is SessionStatus.HELD
        self._summary.setVisible(held)
        self._summary_label.setVisible(held)

    def _on_time_changed(self) -> None:
        if self._session is None:
            return
        start = datetime.combine(self._day.day(), self._clock.clock())
        minutes = self._minutes.value()
        if (start, minutes) != (self._session.wall_start, self._session.minutes):
            self.move_requested.emit(start, minutes)

    def _on_words_edited(self) -> None:
        if self._session is None:
            return
        place, summary = self.place.text().strip(), self._summary.text().strip()
        changed = replace(self._session, place=place, summary=summary)
        if changed != self._session:
            self.place.setModified(False)
            self._summary.setModified(False)
            self.revise_requested.emit(changed)
