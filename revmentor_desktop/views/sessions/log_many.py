"""Logging many sessions at once: how they went, and what that does to each of them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_log import LogModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.sessions.outcomes import Outcome, Outcomes
from revmentor_desktop.views.sessions.reading_table import ReadingTable
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Words

_LETTERS, _LINES = 104, 30
_OFF: tuple[tuple[SessionStatus, Side | None], ...] = (
    (SessionStatus.CANCELLED, None),
    (SessionStatus.CANCELLED, Side.MENTOR),
    (SessionStatus.CANCELLED, Side.ADEPT),
    (SessionStatus.MISSED, Side.MENTOR),
    (SessionStatus.MISSED, Side.ADEPT),
)


class LogManyDialog(Dialog):
    """Asks how many sessions went; says of each what becomes of it before anything is written."""

    def __init__(
        self,
        lines: Sequence[SessionLine],
        words: Words,
        *,
        now: datetime,
        status: SessionStatus = SessionStatus.HELD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words(wording.LOG_MANY_TITLE, count=len(lines)), parent)
        self.setObjectName("log-many-dialog")
        self._words = words
        self._outcomes = Outcomes(_outcomes(words), self)
        self._outcomes.choose(status, None)
        self._model = LogModel(lines, now, words, self)
        self._said = label(muted=True, wraps=True)
        self.body.addWidget(self._outcomes)
        self.body.addWidget(self._table(), 1)
        self.body.addWidget(self._said)
        self.add_button(words(wording.CANCEL), "cancel").clicked.connect(self.reject)
        self._save = self.add_button(words(wording.LOG), "save", primary=True)
        self._save.clicked.connect(self.accept)
        self._outcomes.changed.connect(self._on_outcome)
        self._on_outcome()
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _LETTERS, metrics.height() * _LINES)

    def _table(self) -> ReadingTable:
        view = ReadingTable(self._model, self, name="to-log", said=self._words(wording.LOG_MANY_LIST))
        view.setAlternatingRowColors(True)
        view.space_rows(space.M)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in enumerate((22, 17, 26)):
            view.setColumnWidth(column, letter * letters)
        return view

    def _on_outcome(self) -> None:
        outcome = self.outcome()
        self._model.judge(outcome.status, outcome.by_side)
        count = len(self._model.sound())
        self._said.setText(self._words(wording.LOG_MANY_SUM, count=count))
        self._save.setEnabled(count > 0)

    def outcome(self) -> Outcome:
        """How they went."""
        return self._outcomes.chosen()

    def sound(self) -> tuple[SessionId, ...]:
        """The sessions that this can be said of."""
        return self._model.sound()


def _outcomes(words: Words) -> tuple[Outcome, ...]:
    off = (
        Outcome(status=status, by_side=side, text=calendar_view.state_of(status, side, words))
        for status, side in _OFF
    )
    return (Outcome(status=SessionStatus.HELD, text=words(wording.LOG_ALL_HELD)), *off)
