"""The menu that puts a line of Today off; its first entry does what the line's button says."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.models.attention_lines import TodayLine
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Words

_MONTH = 30
_WEEK = 7


class LaterMenu(QMenu):
    """What can be done with one line."""

    act_requested = Signal(object)
    later_requested = Signal(object, object)
    """The TodayLine and the day it comes back on; None is never."""

    def __init__(self, line: TodayLine, today: date, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(line.act).setObjectName("act")
        self.addSeparator()
        offers = (
            (wording.IN_A_WEEK, today + timedelta(days=_WEEK)),
            (wording.IN_A_MONTH, today + timedelta(days=_MONTH)),
            (wording.NEVER, None),
        )
        for text, until in offers:
            self.addAction(words(text)).setData(until.isoformat() if until else "")
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, action: QAction) -> None:
        if action.objectName() == "act":
            self.act_requested.emit(self._line)
        else:
            until = str(action.data())
            self.later_requested.emit(self._line, date.fromisoformat(until) if until else None)
