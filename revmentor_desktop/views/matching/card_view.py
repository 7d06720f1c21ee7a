"""What both halves of the board share: cards that are dragged, dropped on, and worked with by keys."""

from PySide6.QtCore import QKeyCombination, QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from revmentor_desktop.models.pairing_drag import Dragged, packed, unpacked
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.matching.card_in_hand import HELD_AT, card_in_hand
from revmentor_desktop.views.matching.edge_scroll import EdgeScroll

LOCK_KEYS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)


class CardView(QListView):
    """A list of cards; what is dragged is a mentor, drawn as the card."""

    drag_began = Signal(object)
    """What is dragged (`Dragged`), also when it comes from the other half."""
    drag_ended = Signal()
    menu_requested = Signal(QModelIndex, QPoint)
    """A card and where on the screen its menu opens."""
    remove_requested = Signal(QModelIndex)
    """Delete was pressed on a card."""
    lock_requested = Signal(QModelIndex)
    """Ctrl+L was pressed on a card."""
    chosen = Signal(QModelIndex)
    """Another card is the current one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.empty_text = ""
        self.pressed_at = QPoint()
        self._edge = EdgeScroll(self)

    def in_hand(self, index: QModelIndex, at: QPoint) -> tuple[Dragged, str, str, int | None, str] | None:
        """What a drag from a card takes along: the mentor, with name, department, colour and title."""
        raise NotImplementedError

    def takes(self, dragged: Dragged, index: QModelIndex) -> bool:
        """Whether something may be dropped there."""
        raise NotImplementedError

    def mark(self, index: QModelIndex) -> None:
        """Show where a drop would go; an invalid index shows nothing."""

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.matches(QKeySequence.StandardKey.Delete):
            self.remove_requested.emit(index)
        elif index.isValid() and event.keyCombination() == LOCK_KEYS:
            self.lock_requested.emit(index)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        index = self.indexAt(self.pressed_at)
        held = self.in_hand(index, self.pressed_at) if index.isValid() else None
        if held is None:
            return
        dragged, name, department, place, title = held
        drag = QDrag(self)
        drag.setMimeData(packed(dragged))
        drag.setPixmap(card_in_hand(name, department, place, title, self.palette(), self.devicePixelRatioF()))
        drag.setHotSpot(HELD_AT)
        self.drag_began.emit(dragged)
        drag.exec(Qt.DropAction.MoveAction)
        self._end_drag()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        dragged = unpacked(event.mimeData())
        if dragged is None:
            event.ignore()
            return
        self.drag_began.emit(dragged)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        dragged, at = unpacked(event.mimeData()), event.position().toPoint()
        self._edge.follow(at)
        index = self.indexAt(at)
        if dragged is None or not self.takes(dragged, index):
            self.mark(QModelIndex())
            event.ignore()
            return
        self.mark(index)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._edge.stop()
        self.mark(QModelIndex())
        event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        dragged = unpacked(event.mimeData())
        if dragged is not None and self.takes(dragged, index):
            self.model().dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, -1, -1, index)
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()
        self._end_drag()

    def _end_drag(self) -> None:
        self._edge.stop()
        self.mark(QModelIndex())
        self.drag_ended.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if not index.isValid():
            return
        at = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_keys else event.globalPos()
        self.menu_requested.emit(index, at)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.model() is None or self.model().rowCount() or not self.empty_text:
            return
        painter = QPainter(self.viewport())
        painter.setFont(font(Style.BODY))
        painter.setPen(colours(self.palette()).muted)
        where = QRectF(self.viewport().rect()).adjusted(space.L, space.XL, -space.L, -space.L)
        flags = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(where, flags, self.empty_text)
        painter.end()
