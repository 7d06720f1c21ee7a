"""A scroll bar that is only its handle, so that nothing competes with the cards."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance.colours import colours

WIDTH = 12


class SlimBar(QScrollBar):
    """A vertical scroll bar without arrows and groove."""

    def __init__(self, parent: QWidget | None = None, *, on_surface: bool = True) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._on_surface = on_surface
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.surface if self._on_surface else theme.background)
        if self.maximum() > self.minimum():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.muted if self.underMouse() or self.isSliderDown() else theme.strong_line)
            painter.drawRoundedRect(QRectF(handle).adjusted(3, 1, -3, -1), 3, 3)
        painter.end()


def slim(area: QAbstractScrollArea, *, on_surface: bool = True) -> None:
    """Give a scroll area a slim vertical bar."""
    area.setVerticalScrollBar(SlimBar(area, on_surface=on_surface))
