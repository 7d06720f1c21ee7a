"""The buttons of a line of Today: the one that does the thing, and the quiet one that puts it off."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.widgets.buttons import Button

_WALKING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


class LineButton(Button):
    """A button that Enter presses too, and that leaves the arrow keys to the list around it."""

    reached = Signal()
    """The keyboard is here now."""

    def __init__(self, text: str, parent: QWidget, *, quiet: bool = False) -> None:
        super().__init__(text, parent)
        self._is_quiet = quiet

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif e.key() in _WALKING:
            # Qt would walk to the next widget; up and down are lines here.
            e.ignore()
        else:
            super().keyPressEvent(e)

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        super().focusInEvent(arg__1)
        self.reached.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_quiet:
            super().paintEvent(event)
            return
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self.underMouse() or self.isDown()
        painter.setBrush(theme.background if is_lit else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        painter.setPen(theme.text if is_lit else theme.muted)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
