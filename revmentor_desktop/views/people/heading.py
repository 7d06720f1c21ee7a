"""The heading row of the people table: quiet words, a mark for the order, columns to choose."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget
from typing_extensions import override

from revmentor_desktop.models.people_rows import Column
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled

_MARK = 12


class Heading(QHeaderView):
    """Headings that sort by a click, move by a drag and are chosen from a menu."""

    columns_chosen = Signal()
    """Other columns are shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.sized_by_hand = False
        """Whether somebody has drawn a column wider or narrower."""
        self._held = False
        self.sectionResized.connect(self._on_section_resized)
        self.setFont(font(Style.SMALL_STRONG))
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setMinimumSectionSize(4 * space.L)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def needed(self, text: str) -> int:
        """How wide a heading is, with room for the mark of the order."""
        return QFontMetrics(self.font()).horizontalAdvance(text) + 2 * space.M + scaled(_MARK) + space.S

    def column_menu(self, parent: QWidget) -> QMenu:
        """Make the menu that shows and hides columns; the name always stays."""
        menu = QMenu(parent)
        menu.setObjectName("people-columns")
        model = self.model()
        for section in range(self.count()):
            if section == Column.NAME:
                continue
            title = model.headerData(section, Qt.Orientation.Horizontal)
            action = QAction(str(title), menu)
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(section))
            action.setData(section)
            menu.addAction(action)
        menu.triggered.connect(self._on_column_chosen)
        return menu

    def _on_column_chosen(self, action: QAction) -> None:
        section = int(action.data())
        self.setSectionHidden(section, not action.isChecked())
        self.columns_chosen.emit()

    def _on_section_resized(self) -> None:
        self.sized_by_hand = self.sized_by_hand or self._held

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        self._held = True
        super().mousePressEvent(e)

    @override
    def mouseDoubleClickEvent(self, e: QMouseEvent) -> None:
        self._held = True
        super().mouseDoubleClickEvent(e)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        self._held = False

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 2 * space.M - space.XS)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        # Behind the last column the heading goes on to the edge.
        rest = self.viewport().rect()
        rest.setLeft(self.length() - self.offset())
        if rest.isValid():
            painter = QPainter(self.viewport())
            self._paint_ground(painter, rest)
            painter.end()

    def _paint_ground(self, painter: QPainter, rect: QRect) -> None:
        theme = colours(self.palette())
        painter.fillRect(rect, theme.surface)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        theme = colours(self.palette())
        text = str(self.model().headerData(logical, Qt.Orientation.Horizontal))
        painter.save()
        self._paint_ground(painter, rect)
        sorted_here = logical == self.sortIndicatorSection()
        painter.setPen(theme.text if sorted_here else theme.muted)
        painter.setFont(self.font())
        room = rect.adjusted(space.M, 0, -space.S - (scaled(_MARK) if sorted_here else 0), 0)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if sorted_here:
            left = room.left() + metrics.horizontalAdvance(shown) + space.XS
            place = QRectF(left, rect.center().y() - scaled(_MARK) / 2 + 0.5, scaled(_MARK), scaled(_MARK))
            up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            icons.paint(painter, Icon.UP if up else Icon.DOWN, theme.text, place)
        painter.restore()
