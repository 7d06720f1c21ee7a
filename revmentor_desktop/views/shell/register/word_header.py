"""The headings above the register's list: quiet words over a hairline."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font


class WordHeader(QHeaderView):
    """Paints headings as the people table has them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFont(font(Style.SMALL_STRONG))
        self.setStretchLastSection(False)
        self.setSectionsMovable(False)
        self.setSectionsClickable(False)

    @override
    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(text) + 2 * space.M, metrics.height() + 2 * space.S)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = colours(self.palette())
        painter.save()
        painter.fillRect(rect, theme.surface)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self.font())
        painter.setPen(theme.muted)
        side = Qt.AlignmentFlag.AlignRight if logicalIndex else Qt.AlignmentFlag.AlignLeft
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        room = rect.adjusted(space.M, 0, -space.M, 0)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
