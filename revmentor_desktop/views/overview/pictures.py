"""What every picture of the Overview is: painted sharply, read as numbers, and a way to its list."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Colours, colours


def coming(theme: Colours) -> QColor:
    """The grey of what still lies ahead; it stands out from the card in both themes."""
    return between(theme.strong_line, theme.muted, 0.5 if theme.is_dark else 0.15)


def between(one: QColor, other: QColor, share: float) -> QColor:
    """Mix two colours; a share of 0 is the first, 1 the other."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


class Picture(QAbstractButton):
    """A picture that can be clicked; its accessible name says its numbers."""

    went_to = Signal(str, str)

    def __init__(self, leads_to: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leads_to = leads_to
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def say(self, text: str) -> None:
        """Say the numbers of the picture."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def draw(self, painter: QPainter, theme: Colours) -> None:
        """Draw the picture."""
        raise NotImplementedError

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.background)
            painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        self.draw(painter, theme)
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        painter.end()

    def _on_clicked(self) -> None:
        self.went_to.emit(self._leads_to, "")
