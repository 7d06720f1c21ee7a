"""Chips: a few words in a rounded frame, coloured by what they say; some can be switched."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours
from revmentor_desktop.views.appearance.type import Style, font


def chip_size(text: str) -> QSize:
    """How large a chip with this text is."""
    metrics = QFontMetricsF(font(Style.SMALL))
    return QSize(
        round(metrics.horizontalAdvance(text)) + 2 * space.S + space.XS, round(metrics.height()) + space.S
    )


def paint_chip(painter: QPainter, where: QRectF, text: str, tone: Tone, theme: Colours) -> None:
    """Draw a chip, for delegates too; text that does not fit ends with an ellipsis."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plain = tone is Tone.PLAIN
    painter.setPen(QPen(theme.strong_line, 1) if plain else Qt.PenStyle.NoPen)
    painter.setBrush(theme.wash(tone))
    frame = where.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
    painter.setFont(font(Style.SMALL))
    painter.setPen(theme.ink(tone))
    room = where.width() - 2 * space.S
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, shown)


class Chip(QAbstractButton):
    """A chip as a widget; `checkable` makes it a filter that Space and a click switch."""

    def __init__(
        self, text: str, tone: Tone = Tone.PLAIN, parent: QWidget | None = None, *, checkable: bool = False
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.setFont(font(Style.SMALL))
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if checkable else Qt.FocusPolicy.NoFocus)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Change what the chip says."""
        self.setText(text)
        self.setAccessibleName(text)
        self._tone = tone or self._tone
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return chip_size(self.text())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        tone = Tone.ACCENT if self.isChecked() else self._tone
        paint_chip(painter, QRectF(self.rect()), self.text(), tone, theme)
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.end()
