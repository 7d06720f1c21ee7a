"""The chips that open a menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.widgets.chips import Chip


def opener(text: str, name: str, parent: QWidget) -> Chip:
    """Make a chip that opens a menu; `name` is the object name."""
    chip = Chip(f"{text} ▾", Tone.PLAIN, parent)
    chip.setAccessibleName(text)
    chip.setObjectName(name)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    chip.setCursor(Qt.CursorShape.PointingHandCursor)
    return chip
