"""Logging a session: held, moved, cancelled or missed by whom, minutes, and one line."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import COMING, SessionStatus
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.sessions.outcomes import Outcome, Outcomes
from revmentor_desktop.views.sessions.time_fields import ClockField, DayField, MinutesField
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Words

_LONGEST_NAME = 60
_LETTERS = 56


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """How a session went."""

    status: SessionStatus
    by_side: Side | None
    minutes: int
    summary: str
    moved_to: datetime | None = None
    """The wall time that it was moved to; then it is not logged yet."""


class LogDialog(Dialog):
    """Asks how a session went; Enter saves."""

    def __init__(
        self, line: SessionLine, words: Words, *, ahead: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(words(wording.LOG_TITLE), parent)
        self.setObjectName("log-dialog")
        when = calendar_view.whole_time(line.start, line.minutes, words)
        self.body.addWidget(label(line.couple[:_LONGEST_NAME], Style.STRONG))
        self.body.addWidget(label(when, Style.SMALL, muted=True))
        self._outcomes = Outcomes(_outcomes(line, words, ahead=ahead), self)
        self._outcomes.choose(line.session.status, line.session.by_side)
        self.body.addWidget(self._outcomes)
        self._minutes = MinutesField("minutes-held", words, self, said=wording.LOG_MINUTES)
        self._minutes.setSingleStep(5)
        self._minutes.setValue(line.session.minutes_held or line.minutes)
        self._line_edit = self._line(line.session.summary, words)
        self._when = _When(line.start, words, self)
        form = QFormLayout()
        form.setHorizontalSpacing(space.M)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(label(words(wording.LOG_MOVED_TO), muted=True), self._when)
        form.addRow(label(words(wording.LOG_MINUTES), muted=True), self._minutes)
        form.addRow(label(words(wording.LOG_LINE), muted=True), self._line_edit)
        self._form = form
        self.body.addLayout(form)
        self.add_button(words(wording.CANCEL), "cancel").clicked.connect(self.reject)
        self.add_button(words(wording.SAVE), "save", primary=True).clicked.connect(self.accept)
        self._outcomes.changed.connect(self._on_outcome)
        self._on_outcome()
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)

    def _line(self, text: str, words: Words) -> Line:
        edit = Line(self)
        edit.setText(text)
        edit.setCursorPosition(0)
        edit.setObjectName("log-line")
        edit.setAccessibleName(words(wording.LOG_LINE))
        edit.setPlaceholderText(words(wording.OUTCOME_HINT))
        return edit

    def _on_outcome(self) -> None:
        outcome = self._outcomes.chosen()
        held = outcome.status is SessionStatus.HELD
        self._minutes.setEnabled(held)
        self._line_edit.setEnabled(held)
        self._form.setRowVisible(self._when, outcome.is_move)

    def log(self) -> Log:
        """What was answered."""
        outcome = self._outcomes.chosen()
        return Log(
            status=outcome.status,
            by_side=outcome.by_side,
            minutes=self._minutes.value(),
            summary=self._line_edit.text().strip(),
            moved_to=self._when.start() if outcome.is_move else None,
        )


class _When(QWidget):
    """A day and an hour."""

    def __init__(self, start: datetime, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._day = DayField("moved-day", words, self)
        self._clock = ClockField("moved-time", words, self)
        self._day.show_day(start.date())
        self._clock.show_clock(start)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        row.addWidget(self._day, 3)
        row.addWidget(self._clock, 2)

    def start(self) -> datetime:
        """The wall time that is chosen."""
        return datetime.combine(self._day.day(), self._clock.clock())


def _outcomes(line: SessionLine, words: Words, *, ahead: bool) -> tuple[Outcome, ...]:
    held = words(wording.LOG_HELD_AHEAD if ahead else wording.LOG_HELD)
    said = (
        (SessionStatus.CANCELLED, wording.LOG_CANCELLED_BY),
        (SessionStatus.MISSED, wording.LOG_MISSED_BY),
    )
    sides = ((Side.MENTOR, line.mentor), (Side.ADEPT, line.adept))
    status = line.session.status
    return (
        Outcome(status=SessionStatus.HELD, text=held, is_open=not ahead),
        Outcome(status=status, text=words(wording.LOG_MOVED), is_open=status in COMING, is_move=True),
        *(
            Outcome(status=off, by_side=side, text=words(text, name=name[:_LONGEST_NAME]))
            for off, text in said
            for side, name in sides
        ),
    )
