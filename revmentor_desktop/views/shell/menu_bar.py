"""The menu bar, on the same surface as the header below it."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMenuBar, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance.colours import colours


class MenuBar(QMenuBar):
    """A menu bar without a shade of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._settle()

    def _settle(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            mine = QPalette(parent.palette())
            mine.setColor(QPalette.ColorRole.Window, colours(parent.palette()).surface)
            self.setPalette(mine)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self._settle()
