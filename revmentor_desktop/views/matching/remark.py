"""A remark that stands out: an icon and sentences on the wash of its tone."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.snug import snug

_SIGN = 16
_SIGNS = {Tone.CLASH: Icon.CLASH, Tone.WARNING: Icon.WARNING, Tone.OK: Icon.CHECK}


class Remark(QFrame):
    """Sentences with an icon; hidden while there is nothing to say."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.text = snug("", Style.SMALL, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.M + _SIGN + space.S, space.S, space.M, space.S)
        column.addWidget(self.text, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, sentences: tuple[str, ...]) -> None:
        """Say these sentences, each on a line of its own."""
        self.text.setText("\n".join(sentences))
        self.setVisible(bool(sentences))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.wash(self._tone))
        painter.drawRoundedRect(QRectF(self.rect()), space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        top = space.S + (self.text.fontMetrics().height() - _SIGN) / 2
        icons.paint(painter, _SIGNS[self._tone], theme.ink(self._tone), QRectF(space.M, top, _SIGN, _SIGN))
        painter.end()
