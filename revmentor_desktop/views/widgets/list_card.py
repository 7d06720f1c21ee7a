"""The card around a table or a list."""

from dataclasses import replace

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.widgets.cards import paint_card


class ListCard(QFrame):
    """A card that keeps what it holds off its round corners."""

    def __init__(self, view: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, space.XS, 2, space.M)
        column.addWidget(view)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        # Rows stand on the surface, and so does the rim around them.
        ground = replace(theme, raised=theme.surface)
        painter = QPainter(self)
        paint_card(painter, self.rect().toRectF(), ground)
        painter.end()
