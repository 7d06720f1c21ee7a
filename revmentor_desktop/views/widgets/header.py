"""The line at the top of a tab: title, chips, and the page's buttons at the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.labels import label


class PageHeader(QWidget):
    """A title; chips follow it, buttons stand at the right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(title, Style.PAGE_TITLE)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space.S)
        self._row.addWidget(self.title)
        self._row.addSpacing(space.XS)
        self._row.addStretch(1)
        self._chips = 2

    def add_chip(self, chip: QWidget) -> None:
        """Add something behind the title."""
        self._row.insertWidget(self._chips, chip)
        self._chips += 1

    def add_button(self, button: QWidget) -> None:
        """Add something at the right end."""
        self._row.addWidget(button)
