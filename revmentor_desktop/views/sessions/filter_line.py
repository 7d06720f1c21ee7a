"""The line under the head of the calendar that says that a filter hides sessions, and takes it away."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import session_filters as wording
from revmentor_desktop.wording.catalogue import Words


class FilterLine(QWidget):
    """Hidden while everything is shown."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("filter-line")
        self._words = words
        self._said = label(muted=True)
        self.everything = Button(words(wording.SHOW_ALL), self)
        self.everything.setObjectName("show-all-sessions")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.M)
        row.addWidget(self._said)
        row.addWidget(self.everything)
        row.addStretch(1)
        self.hide()

    def say(self, shown: int, count: int) -> None:
        """Say how many of all sessions are shown, where some are not."""
        text = self._words(wording.HIDDEN, shown=shown, count=count)
        self._said.setText(text)
        self.setAccessibleName(text)
        self.setVisible(shown < count)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
