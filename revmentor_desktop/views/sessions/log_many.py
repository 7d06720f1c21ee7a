"""Logging many sessions at once: how they went, and what that does to each of them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QAbstractItemView, QWidget

from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_log import BECOMES, MINUTES, OUTCOMES, LogModel
from revmentor_desktop.services.sessions import Logged
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.sessions.log_delegate import LogDelegate
from revmentor_desktop.views.sessions.outcomes import Outcome, Outcomes
from revmentor_desktop.views.sessions.reading_table import ReadingTable
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Words

_LETTERS, _LINES = 132, 32


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
        self.body.addWidget(label(words(wording.LOG_MANY_EACH), muted=True, wraps=True))
        self.body.addWidget(self._said)
        self.add_button(words(wording.CANCEL), "cancel").clicked.connect(self.reject)
        self._save = self.add_button(words(wording.LOG), "save", primary=True)
        self._save.clicked.connect(self.accept)
        self._outcomes.changed.connect(self._on_outcome)
        self._model.dataChanged.connect(self._count)
        self._on_outcome()
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _LETTERS, metrics.height() * _LINES)

    def _table(self) -> ReadingTable:
        view = ReadingTable(self._model, self, name="to-log", said=self._words(wording.LOG_MANY_LIST))
        view.setAlternatingRowColors(True)
        view.space_rows(space.M)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in ((0, 22), (1, 18), (2, 28), (BECOMES, 24), (MINUTES, 10)):
            view.setColumnWidth(column, letter * letters)
        view.setItemDelegate(LogDelegate(self._words, view))
        trigger = QAbstractItemView.EditTrigger
        view.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        return view

    def _on_outcome(self) -> None:
        outcome = self._outcomes.chosen()
        self._model.judge(outcome.status, outcome.by_side)

    def _count(self) -> None:
        count = len(self._model.sound())
        self._said.setText(self._words(wording.LOG_MANY_SUM, count=count))
        self._save.setEnabled(count > 0)

    def logs(self) -> tuple[Logged, ...]:
        """How those went that can be logged."""
        return self._model.logs()


def _outcomes(words: Words) -> tuple[Outcome, ...]:
    off = (
        Outcome(status=status, by_side=side, text=calendar_view.state_of(status, side, words))
        for status, side in OUTCOMES[1:]
    )
    return (Outcome(status=SessionStatus.HELD, text=words(wording.LOG_ALL_HELD)), *off)
