"""Scroll bars that keep out of the way: a rounded thumb, and nothing where there is nothing to scroll."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance.colours import colours

_WIDTH = 10
_THUMB = 6


class SlimBar(QScrollBar):
    """A scroll bar without buttons or a groove."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _WIDTH)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.muted if self.underMouse() or self.isSliderDown() else theme.strong_line)
        thumb = QRectF(slider)
        spare = (_WIDTH - _THUMB) / 2
        if self.orientation() is Qt.Orientation.Vertical:
            thumb.adjust(spare, 0, -spare, 0)
        else:
            thumb.adjust(0, spare, 0, -spare)
        painter.drawRoundedRect(thumb, _THUMB / 2, _THUMB / 2)
        painter.end()


def slim(area: QAbstractScrollArea) -> None:
    """Give a scroll area slim bars."""
    area.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, area))
    area.setHorizontalScrollBar(SlimBar(Qt.Orientation.Horizontal, area))
