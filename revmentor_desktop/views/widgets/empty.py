"""Empty states: one sentence on what belongs here, and the button that begins it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label

_PICTURE = 40
_WIDEST = 420


class EmptyState(QWidget):
    """A picture, a sentence and a button in the middle of an empty page."""

    def __init__(self, icon: Icon, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(space.M)
        picture = QLabel(self)
        picture.setPixmap(
            icons.pixmap(icon, colours(self.palette()).muted, _PICTURE, self.devicePixelRatioF())
        )
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = label(title, Style.PAGE_TITLE)
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = label(sentence, muted=True, wraps=True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setFixedWidth(_WIDEST)
        self._buttons = QHBoxLayout()
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons.setSpacing(space.S)
        column.addWidget(picture)
        column.addWidget(heading)
        column.addWidget(text, 0, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(self._buttons)

    def offer(self, text: str, act: Callable[[], object], *, primary: bool = False) -> Button:
        """Add a button that begins something; `act` is a bound method."""
        button = Button(text, self, primary=primary)
        button.clicked.connect(act)
        self._buttons.addWidget(button)
        return button
