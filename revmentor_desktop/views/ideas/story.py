"""An idea's story: the stages it has been in, what was said, and a field to say something."""

from collections.abc import Callable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.ideas import Idea, IdeaEvent
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Words

_LATEST = 50
"""Events that are shown; a longer story shows its end."""
_LONGEST = 2000


class Story(QWidget):
    """The newest first, below the field for a comment."""

    commented = Signal(str)

    def __init__(self, words: Words, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._today = today
        self._told: tuple[IdeaEvent, ...] | None = None
        self.field = Line(self)
        self.field.setObjectName("comment")
        self.field.setPlaceholderText(words(wording.COMMENT_HINT))
        self.field.setAccessibleName(words(wording.COMMENT_HINT))
        self._send = Button(words(wording.COMMENT), self)
        self._send.setObjectName("send-comment")
        self._events = QVBoxLayout()
        self._events.setSpacing(space.S)
        row = QHBoxLayout()
        row.setSpacing(space.XS)
        row.addWidget(self.field, 1)
        row.addWidget(self._send)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.M)
        column.addLayout(row)
        column.addLayout(self._events)
        self.field.returnPressed.connect(self._on_sent)
        self._send.clicked.connect(self._on_sent)

    def tell(self, idea: Idea, zone: str, *, anew: bool) -> None:
        """Tell an idea's story; a comment that was begun stays, unless the idea is another one."""
        if anew:
            self.field.clear()
        if idea.history == self._told:
            return
        self._told = idea.history
        while (item := self._events.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for event, is_comment in _newest_first(idea.history):
            self._events.addWidget(self._event(event, is_comment, zone))

    def sent(self) -> None:
        """Empty the field: what stood in it was saved."""
        self.field.clear()

    def _event(self, event: IdeaEvent, is_comment: bool, zone: str) -> QWidget:
        at = event.at.astimezone(ZoneInfo(zone)) if event.at.tzinfo else event.at
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = wording.history_line(event, at, is_comment, self._today(), self._words)
        column.addWidget(label(head, Style.SMALL, muted=True, wraps=True))
        if event.text:
            column.addWidget(label(event.text[:_LONGEST], wraps=True))
        return made

    def _on_sent(self) -> None:
        text = tidy(self.field.text())
        if text:
            self.commented.emit(text)


def _newest_first(history: tuple[IdeaEvent, ...]) -> Iterator[tuple[IdeaEvent, bool]]:
    """Each event, and whether it is a comment: said within a stage that had been entered before."""
    first = max(0, len(history) - _LATEST)
    for place in range(len(history) - 1, first - 1, -1):
        yield history[place], place > 0 and history[place - 1].stage is history[place].stage
