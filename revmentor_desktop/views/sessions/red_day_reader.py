"""Reads the red days of a period after it is shown: the first year takes too long to wait for."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from revmentor_desktop.models.red_days import RedDays, RedYear
from revmentor_desktop.views.workspace import Workspace

_AFTER_PAINT_MS = 30


class RedDayReader(QObject):
    """Fills in the years that a calendar shows, off the UI thread."""

    learnt = Signal()
    """More red days are known."""

    def __init__(self, workspace: Workspace, days: RedDays, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._days = days
        self._period = (date.max, date.max)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_AFTER_PAINT_MS)
        self._wait.timeout.connect(self._on_due)

    def ask(self, first: date, last: date) -> None:
        """Ask for the red days of a period."""
        self._period = (first, last)
        if self._days.unread(first, last):
            self._wait.start()

    def _on_due(self) -> None:
        years = self._days.unread(*self._period)
        # The file may have been closed since it was asked for.
        if years and isValid(self._workspace):
            self._workspace.in_background("", partial(_read, years), self._take)

    def _take(self, years: Sequence[RedYear]) -> None:
        self._days.learn(years)
        # The tab may have gone while they were read.
        if isValid(self):
            self.learnt.emit()


def _read(years: Sequence[Callable[[], RedYear]]) -> Sequence[RedYear]:
    return tuple(read() for read in years)
