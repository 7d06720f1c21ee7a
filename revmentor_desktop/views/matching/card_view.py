"""What both halves of the board share: cards that are dragged, and dropped on."""

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_drag import Dragged, packed, together, unpacked
from revmentor_desktop.views.matching.card_in_hand import HELD_AT, card_in_hand
from revmentor_desktop.views.matching.card_list import CardList
from revmentor_desktop.views.matching.edge_scroll import EdgeScroll


class CardView(CardList):
    """A list of cards; what is dragged is a mentor, drawn as the card."""

    drag_began = Signal(object)
    """What is dragged (`Dragged`), also when it comes from the other half."""
    drag_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.portray: Callable[[PersonId], PersonCard | None] = _nobody
        """Gives the card of a mentor, to be drawn while it is dragged."""
        self._edge = EdgeScroll(self)

    def lets_go(self, index: QModelIndex, at: QPoint) -> bool:
        """Whether a drag from a point of a card would take somebody along."""
        raise NotImplementedError

    def in_hand(self, index: QModelIndex, at: QPoint) -> list[Dragged]:
        """What a drag from a card takes along; nobody where the card does not let go."""
        raise NotImplementedError

    def held(self, index: QModelIndex, at: QPoint) -> Dragged | None:
        """What a drag from a point takes along: the card's mentor, or those of all chosen cards."""
        own = self.in_hand(index, at)
        chosen = [one for one in self.chosen_cards() if one != index]
        if not own or len(chosen) == len(self.chosen_cards()):
            return together(own)
        return together([*own, *(one for other in chosen for one in self.in_hand(other, QPoint(-1, -1)))])

    def takes(self, dragged: Dragged, index: QModelIndex) -> bool:
        """Whether something may be dropped there."""
        raise NotImplementedError

    def mark(self, index: QModelIndex) -> None:
        """Show where a drop would go; an invalid index shows nothing."""

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        takes = index.isValid() and self.lets_go(index, at)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if takes else Qt.CursorShape.ArrowCursor)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        index = self.indexAt(self.pressed_at)
        dragged = self.held(index, self.pressed_at) if index.isValid() else None
        card = self.portray(dragged.mentor_id) if dragged is not None else None
        if dragged is None or card is None:
            return
        drag = QDrag(self)
        drag.setMimeData(packed(dragged))
        style, ratio = self.style_of_cards, self.devicePixelRatioF()
        drag.setPixmap(card_in_hand(card, len(dragged.others), style, self.palette(), ratio))
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


def _nobody(_person_id: PersonId) -> None:
    """Where nobody can be drawn, nothing is dragged."""
