"""The heading row of the people table: quiet words, marks for order and filters, frozen columns."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.views.appearance import icons, space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style, font, scaled

_MARK = 12


class Heading(QHeaderView):
    """Headings that sort by a click, move by a drag, and open their filter by the sign at their end."""

    columns_chosen = Signal()
    """Other columns are shown."""
    filter_requested = Signal(int)
    """The filter of a column was asked for."""
    menu_requested = Signal(int, object)
    """The menu of a column was asked for, at a place on the screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.sized_by_hand = False
        """Whether somebody has drawn a column wider or narrower."""
        self.frozen = 0
        """How many of the columns that are shown stay, from the left."""
        self.filtered: frozenset[Column] = frozenset()
        """The columns whose filters ask something."""
        self._held = False
        self._held_frozen = False
        self._under_mouse = -1
        self.sectionResized.connect(self._on_section_resized)
        self.setFont(font(Style.SMALL_STRONG))
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setMouseTracking(True)
        self.setMinimumSectionSize(4 * space.L)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def needed(self, text: str) -> int:
        """How wide a heading is, with room for the mark of the order and the sign of the filter."""
        marks = 2 * (scaled(_MARK) + space.XS)
        return QFontMetrics(self.font()).horizontalAdvance(text) + space.M + space.S + marks

    def place_of(self, section: int) -> QRect:
        """Where a heading is, in the viewport."""
        left = self.sectionViewportPosition(section)
        if section in self._frozen_sections():
            left += self.offset()
        return QRect(left, 0, self.sectionSize(section), self.height())

    def section_at(self, where: QPoint) -> int:
        """The heading at a place; -1 where there is none."""
        return self.logicalIndexAt(where - QPoint(self._shift(where.x()), 0))

    def _frozen_sections(self) -> list[int]:
        in_order = map(self.logicalIndex, range(self.count()))
        return [section for section in in_order if not self.isSectionHidden(section)][: self.frozen]

    def _shift(self, x: float) -> int:
        """How far what is seen at a place lies from where it was laid out."""
        width = sum(map(self.sectionSize, self._frozen_sections())) if self.offset() else 0
        return self.offset() if x < width else 0

    def _sign(self, section: int) -> QRect:
        """Where the sign of the filter is."""
        place = self.place_of(section)
        side = scaled(_MARK) + space.XS
        return QRect(place.right() - side - space.XS, (self.height() - side) // 2, side, side)

    def _on_section_resized(self) -> None:
        self.sized_by_hand = self.sized_by_hand or self._held
        if self.frozen:
            self.viewport().update()

    @contextmanager
    def _holding(self, event: QMouseEvent) -> Iterator[QMouseEvent]:
        """Give an event as the headings were laid out: frozen ones are seen elsewhere."""
        shift = self.offset() if self._held_frozen else 0 if self._held else self._shift(event.position().x())
        if not shift:
            yield event
            return
        yield QMouseEvent(
            event.type(),
            event.position() - QPointF(shift, 0),
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        where = e.position().toPoint()
        section = self.section_at(where)
        if e.button() is Qt.MouseButton.LeftButton and section >= 0 and self._sign(section).contains(where):
            self.filter_requested.emit(section)
            return
        self._held_frozen = bool(self._shift(where.x()))
        self._held = True
        with self._holding(e) as event:
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, e: QMouseEvent) -> None:
        self._held = True
        with self._holding(e) as event:
            super().mouseDoubleClickEvent(event)

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        self._under_mouse = self.section_at(e.position().toPoint())
        with self._holding(e) as event:
            super().mouseMoveEvent(event)
        self.viewport().update()

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        with self._holding(e) as event:
            super().mouseReleaseEvent(event)
        self._held = self._held_frozen = False

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._under_mouse = -1
        self.viewport().update()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(self.section_at(event.pos()), event.globalPos())

    @override
    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        if self.frozen:
            self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 2 * space.M - space.XS)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        painter = QPainter(self.viewport())
        # Behind the last column the heading goes on to the edge.
        rest = self.viewport().rect()
        rest.setLeft(self.length() - self.offset())
        if rest.isValid():
            self._paint_ground(painter, rest)
        if self.offset():
            for section in self._frozen_sections():
                self.paintSection(painter, self.place_of(section), section)
        painter.end()

    def _paint_ground(self, painter: QPainter, rect: QRect) -> None:
        theme = colours(self.palette())
        painter.fillRect(rect, theme.surface)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = colours(self.palette())
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.save()
        self._paint_ground(painter, rect)
        sorted_here = logicalIndex == self.sortIndicatorSection()
        is_filtered = logicalIndex in self.filtered
        signed = is_filtered or logicalIndex == self._under_mouse
        painter.setPen(theme.text if sorted_here or is_filtered else theme.muted)
        painter.setFont(self.font())
        marks = (scaled(_MARK) + space.XS) * (sorted_here + signed)
        room = rect.adjusted(space.M, 0, -space.S - marks, 0)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if sorted_here:
            up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            left = room.left() + metrics.horizontalAdvance(shown) + space.XS
            icons.paint(painter, Icon.UP if up else Icon.DOWN, theme.text, _square(left, rect))
        if signed:
            ink = theme.accent if is_filtered else theme.muted
            left = rect.right() - scaled(_MARK) - space.S
            icons.paint(painter, Icon.FILTER, ink, _square(left, rect))
        painter.restore()


def _square(left: int, rect: QRect) -> QRectF:
    side = scaled(_MARK)
    return QRectF(left, rect.center().y() - side / 2 + 0.5, side, side)
