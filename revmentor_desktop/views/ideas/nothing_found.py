"""Says that the filters leave nothing, and offers to take them away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Words


class NothingFound(QWidget):
    """One line above the empty columns."""

    show_all_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.M)
        row.addWidget(label(words(wording.NOTHING_FOUND), muted=True))
        button = Button(words(wording.SHOW_ALL), self)
        button.setObjectName("show-all-ideas")
        button.clicked.connect(self.show_all_requested)
        row.addWidget(button)
        row.addStretch(1)
