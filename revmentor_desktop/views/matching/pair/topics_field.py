"""The topics of a pair: a button each to take it away, and a line that adds another."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.text import folded
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.matching.flow_row import FlowRow
from revmentor_desktop.views.matching.pair.adder import Adder
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.wording import pair_page
from revmentor_desktop.wording.catalogue import Words

_LONGEST = 40
"""Characters of a topic on its button."""


class TopicsField(QWidget):
    """Topics by name; a new name makes a new topic."""

    edited = Signal(object)
    """All topics as they shall be: a tuple of names."""

    def __init__(
        self, words: Words, known: Callable[[], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._topics: tuple[str, ...] = ()
        self._buttons: list[Button] = []
        self._flow = FlowRow(self)
        self.adder = Adder(words(pair_page.ADD_TOPIC), known, self)
        self.adder.setObjectName("add-topic")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        column.addWidget(self._flow)
        column.addWidget(self.adder)
        self.adder.added.connect(self._on_added)

    def show_topics(self, topics: tuple[str, ...], *, anew: bool) -> None:
        """Show these topics."""
        if anew:
            self.adder.clear()
        self._flow.setVisible(bool(topics))
        if topics == self._topics:
            return
        self._topics = topics
        for button in self._buttons:
            self._flow.drop(button)
        self._buttons = [self._button(topic) for topic in topics]
        self._flow.arrange()

    def finish(self) -> None:
        """Tell what is still being typed."""
        self.adder.finish()

    def _button(self, topic: str) -> Button:
        shown = topic if len(topic) <= _LONGEST else topic[: _LONGEST - 1] + "…"
        name = self._words(pair_page.REMOVE, text=topic[:200])
        button = Button(shown, self, icon=Icon.CLOSE, name=name)
        button.setObjectName("remove-topic")
        button.clicked.connect(self._on_removed)
        self._flow.add(button)
        button.show()
        return button

    def _on_added(self, topic: str) -> None:
        if folded(topic) not in map(folded, self._topics):
            self.edited.emit((*self._topics, topic))

    def _on_removed(self) -> None:
        button = self.sender()
        if isinstance(button, Button) and button in self._buttons:
            place = self._buttons.index(button)
            self.edited.emit(self._topics[:place] + self._topics[place + 1 :])
            self.adder.setFocus(Qt.FocusReason.OtherFocusReason)
