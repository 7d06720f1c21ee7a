"""A remark: a sentence in a coloured frame, with the icon of what it means."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.shell.letters import breakable
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.pictures import Picture


class Remark(QFrame):
    """A sentence that stays until it is taken away; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None, *, square: bool = False) -> None:
        super().__init__(parent)
        self._tone = Tone.WARNING
        self._radius = 0 if square else space.CONTROL_RADIUS
        self._picture = Picture(Icon.WARNING, self._tone, self)
        self.text = label("", wraps=True, parent=self)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(space.XL if square else space.M, space.S, space.M, space.S)
        self.row.setSpacing(space.M)
        self.row.addWidget(self._picture)
        self.row.addWidget(self.text, 1)
        self.hide()

    def say(self, sentence: str, tone: Tone = Tone.WARNING) -> None:
        """Say something; an empty sentence hides the remark."""
        self._tone = tone
        self.text.setText(breakable(sentence))
        self.setAccessibleName(sentence)
        self._picture.show_icon(Icon.CLASH if tone is Tone.CLASH else Icon.WARNING, tone)
        self.setVisible(bool(sentence))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.wash(self._tone))
        painter.setBrush(theme.wash(self._tone))
        painter.drawRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        painter.end()
