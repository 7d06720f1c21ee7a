"""A table whose first columns stay in sight while the others are scrolled."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTableView
from typing_extensions import override

from revmentor_desktop.views.appearance.colours import colours

Index = QModelIndex | QPersistentModelIndex
_NAVIGATION = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


class FrozenTable(QTableView):
    """Paints its frozen columns over the scrolled ones; mouse, editors and focus find them there."""

    frozen = 0
    """How many of the columns that are shown stay, from the left."""
    extending = False
    """Whether a selection is being extended by keys, which must see every column where it was laid out."""

    def frozen_columns(self) -> list[int]:
        """List the columns that stay, from left to right."""
        return self.shown_columns()[: self.frozen]

    def shown_columns(self) -> list[int]:
        """List the columns that are shown, from left to right."""
        heading = self.horizontalHeader()
        in_order = [heading.logicalIndex(place) for place in range(heading.count())]
        return [column for column in in_order if not heading.isSectionHidden(column)]

    def frozen_width(self) -> int:
        """How wide the columns that stay are together, in pixels."""
        return sum(map(self.columnWidth, self.frozen_columns()))

    def _scrolled(self) -> int:
        return self.horizontalHeader().offset() if self.frozen and not self.extending else 0

    @override
    def visualRect(self, index: Index) -> QRect:
        where = super().visualRect(index)
        if self._scrolled() and index.column() in self.frozen_columns():
            where.translate(self._scrolled(), 0)
        return where

    @override
    def indexAt(self, p: QPoint) -> QModelIndex:
        if self._scrolled() and 0 <= p.x() < self.frozen_width():
            return super().indexAt(QPoint(p.x() - self._scrolled(), p.y()))
        return super().indexAt(p)

    @override
    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() in self.frozen_columns():
            bar.setValue(before)
        elif self.frozen:
            hidden = self.frozen_width() - super().visualRect(index).left()
            if hidden > 0:
                bar.setValue(bar.value() - hidden)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx and self.frozen:
            self.viewport().update()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        if self._scrolled():
            painter = QPainter(self.viewport())
            self._paint_frozen(painter, e.rect())
            painter.end()

    def _paint_frozen(self, painter: QPainter, dirty: QRect) -> None:
        width = self.frozen_width()
        first, last = self.rowAt(dirty.top()), self.rowAt(dirty.bottom())
        if first < 0 or dirty.left() >= width:
            return
        last = last if last >= 0 else self.model().rowCount() - 1
        for row in range(first, last + 1):
            for column in self.frozen_columns():
                self._paint_cell(painter, self.model().index(row, column))
        painter.setPen(QPen(colours(self.palette()).strong_line, 1))
        bottom = self.visualRect(self.model().index(last, self.frozen_columns()[0])).bottom()
        painter.drawLine(width - 1, dirty.top(), width - 1, bottom)

    def _paint_cell(self, painter: QPainter, index: QModelIndex) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        self.itemDelegateForIndex(index).paint(painter, option, index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.extending = shifted and event.key() in _NAVIGATION
        super().keyPressEvent(event)
        self.extending = False
