"""Cards: white surfaces with a hairline and, in the light theme, the faintest shadow."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, Tone, colours


def paint_card(
    painter: QPainter,
    where: QRectF,
    theme: Colours,
    *,
    tone: Tone = Tone.PLAIN,
    framed: bool = False,
    radius: float = space.CARD_RADIUS,
) -> None:
    """Draw a card, for delegates too; `framed` marks focus or the best place with the accent."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = where.adjusted(1, 1, -1, -2)
    if not theme.is_dark:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.shadow)
        painter.drawRoundedRect(frame.translated(0, 1.5), radius, radius)
    clash = tone is Tone.CLASH
    line = theme.accent if framed else theme.clash if clash else theme.line
    painter.setPen(QPen(line, 2 if framed else 1))
    painter.setBrush(theme.clash_wash if clash else theme.raised)
    painter.drawRoundedRect(frame, radius, radius)


class Card(QFrame):
    """A card that holds widgets in a column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(space.L, space.L, space.L, space.L)
        self.column.setSpacing(space.M)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(painter, QRectF(self.rect()), colours(self.palette()))
        painter.end()


class SidePanel(QFrame):
    """The panel at the right of a tab: surface-coloured, with a hairline at its left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        self.column.setSpacing(space.M)
        self.setMinimumWidth(260)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, 0, 0, self.height())
        painter.end()
