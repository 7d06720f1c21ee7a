"""Sets a window in letters that are read from the far end of a room."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from revmentor_desktop.views.matching.card_style import CardSize
from revmentor_desktop.views.widgets.chips import Chip


@runtime_checkable
class Sized(Protocol):
    """What draws its text itself, in the sizes of cards."""

    def resize_text(self, size: CardSize) -> None:
        """Draw in this size from now on."""


class FarSight(QObject):
    """Keeps the usual fonts of what is in a window, and sets all of them larger together."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._scale = 1.0
        inside = window.findChildren(QWidget)
        self._drawn = [one for one in inside if isinstance(one, Sized)]
        # A chip is as large as the application's own font makes it.
        self._set = [
            (one, one.font())
            for one in inside
            if isinstance(one, QLabel | QAbstractButton | QLineEdit) and not isinstance(one, Chip)
        ]

    def enlarge(self, scale: float) -> None:
        """Set everything so much larger than usual."""
        if scale == self._scale:
            return
        self._scale = scale
        for widget, usual in self._set:
            font = QFont(usual)
            font.setPointSizeF(usual.pointSizeF() * scale)
            widget.setFont(font)
        for drawn in self._drawn:
            drawn.resize_text(CardSize(scale=scale))
