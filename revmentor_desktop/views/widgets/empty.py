"""Empty states: one sentence on what belongs here, and the button that begins it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, scaled
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.pictures import Picture

_PICTURE = 40
_WIDEST = 420


class EmptyState(QWidget):
    """A picture, a sentence and a button in the middle of an empty page."""

    def __init__(self, icon: Icon, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(space.M)
        heading = label(title, Style.PAGE_TITLE)
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = label(sentence, muted=True, wraps=True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setFixedWidth(scaled(_WIDEST))
        self._buttons = QHBoxLayout()
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons.setSpacing(space.S)
        column.addWidget(Picture(icon, Tone.PLAIN, self, side=_PICTURE), 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(heading)
        column.addWidget(text, 0, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(self._buttons)

    def offer(self, text: str, act: Callable[[], object], *, primary: bool = False) -> Button:
        """Add a button that begins something; `act` is a bound method."""
        button = Button(text, self, primary=primary)
        button.clicked.connect(act)
        self._buttons.addWidget(button)
        return button
