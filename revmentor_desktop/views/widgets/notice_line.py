"""A line in a dialog that says what went wrong, in place."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.widgets.paragraph import Paragraph


class NoticeLine(QWidget):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None, tone: Tone = Tone.CLASH) -> None:
        super().__init__(parent)
        self.setObjectName("notice-line")
        self._tone = tone
        self._text = Paragraph("")
        column = QVBoxLayout(self)
        column.setContentsMargins(space.M, space.S, space.M, space.S)
        column.addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say something; an empty text hides the line."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.ink(self._tone))
        painter.setBrush(theme.wash(self._tone))
        painter.drawRoundedRect(
            self.rect().adjusted(0, 0, -1, -1), space.CONTROL_RADIUS, space.CONTROL_RADIUS
        )
        painter.end()
