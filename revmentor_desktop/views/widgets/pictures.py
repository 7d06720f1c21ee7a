"""Pictures: an icon as a widget, in the colour of what it means, as large as the text beside it asks."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import icons
from revmentor_desktop.views.appearance.colours import Tone, colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import scaled

_SIDE = 16


class Picture(QWidget):
    """An icon that follows the theme; the words beside it say the same, so it is not heard."""

    def __init__(
        self, icon: Icon, tone: Tone = Tone.PLAIN, parent: QWidget | None = None, *, side: int = _SIDE
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self._side = scaled(side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: Icon, tone: Tone) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = colours(self.palette()).ink(self._tone)
        icons.paint(painter, self._icon, ink, QRectF(self.rect()))
        painter.end()
