"""The frame of the tab's dialogs: a heading, a column, and buttons at the foot."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label


class Dialog(QDialog):
    """A dialog with one primary button; Esc closes it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.heading = label(title, Style.PAGE_TITLE, wraps=True, parent=self)
        self.body = QVBoxLayout()
        self.body.setSpacing(space.M)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(space.S)
        self._foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.L)
        column.addWidget(self.heading)
        column.addLayout(self.body, 1)
        column.addLayout(self._foot)
        self.setWindowModality(Qt.WindowModality.WindowModal)

    def fit(self, letters: int, lines: int) -> None:
        """Be so many letters wide and lines high, as far as the screen has room."""
        wished = QSize(self.fontMetrics().averageCharWidth() * letters, self.fontMetrics().height() * lines)
        room = self.screen().availableSize()
        self.resize(wished.boundedTo(QSize(room.width() - 2 * space.XL, room.height() - 4 * space.XL)))

    def add_button(self, text: str, name: str, *, primary: bool = False) -> Button:
        """Add a button at the foot; the primary one answers Enter."""
        button = Button(text, self, primary=primary)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setDefault(primary)
        self._foot.addWidget(button)
        return button
