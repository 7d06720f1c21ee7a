"""What both halves of the board share: cards that are dragged, dropped on, and worked with by keys."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
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
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_drag import Dragged, packed, together, unpacked
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.matching.card_in_hand import HELD_AT, card_in_hand
from revmentor_desktop.views.matching.card_style import CardSize, CardStyle
from revmentor_desktop.views.matching.edge_scroll import EdgeScroll
from revmentor_desktop.views.matching.selection_leads import SelectionLeads

BESIDE_KEYS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Space)
LOCK_KEYS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
_NOTCH = 120
"""What a notch of the wheel turns, in eighths of a degree."""


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
    cut_requested = Signal(QModelIndex)
    """The card's mentor shall be taken in hand (Ctrl+X)."""
    paste_requested = Signal(QModelIndex)
    """Who is in the hand shall come to this card (Ctrl+V)."""
    given_up = Signal()
    """Esc was pressed."""
    chosen = Signal(QModelIndex)
    """Another card is chosen; an invalid index where none is."""
    size_requested = Signal(int)
    """The cards shall be so many steps larger (Ctrl and the wheel)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.empty_text = ""
        self.pressed_at = QPoint()
        self.portray: Callable[[PersonId], PersonCard | None] = _nobody
        """Gives the card of a mentor, to be drawn while it is dragged."""
        self.beside: Callable[[QModelIndex], bool] = _nothing
        """Looks at a card beside the one that is chosen in the other half; False where none is."""
        self._edge = EdgeScroll(self)
        self._wheeled = 0
        self._told = QPersistentModelIndex()

    def lead(self, model: QAbstractItemModel) -> None:
        """Show a model, and let what is selected become the current card."""
        self.setModel(model)
        SelectionLeads(self)

    @property
    def style_of_cards(self) -> CardStyle:
        """Fonts and measures of the cards as they are now."""
        raise NotImplementedError

    def in_hand(self, index: QModelIndex, at: QPoint) -> list[Dragged]:
        """What a drag from a card takes along; nobody where the card does not let go."""
        raise NotImplementedError

    def resize_cards(self, size: CardSize) -> None:
        """Show the cards larger or smaller, compact or full."""
        raise NotImplementedError

    def group(self, *, on: bool) -> None:
        """Make room for headings between the cards, or none."""
        raise NotImplementedError

    def held(self, index: QModelIndex, at: QPoint) -> Dragged | None:
        """What a drag from a point takes along: the card's mentor, or those of all chosen cards."""
        own = self.in_hand(index, at)
        chosen = [one for one in self.chosen_cards() if one != index]
        if not own or len(chosen) == len(self.chosen_cards()):
            return together(own)
        return together([*own, *(one for other in chosen for one in self.in_hand(other, QPoint(-1, -1)))])

    def say_if_empty(self, text: str) -> None:
        """Say this in the place of cards, where there are none."""
        if text != self.empty_text:
            self.empty_text = text
            self.viewport().update()

    def chosen_cards(self) -> list[QModelIndex]:
        """The chosen cards, in their order."""
        return sorted(self.selectionModel().selectedIndexes(), key=lambda one: one.row())

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
        self._tell_choice()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._tell_choice()

    def _tell_choice(self) -> None:
        """Tell who is chosen: the current card, if it is selected too; focus alone chooses nobody."""
        current, selection = self.currentIndex(), self.selectionModel()
        if selection.hasSelection() and not selection.isSelected(current):
            return
        now = current if selection.isSelected(current) else QModelIndex()
        if self._told != now:
            self._told = QPersistentModelIndex(now)
            self.chosen.emit(now)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.matches(QKeySequence.StandardKey.Delete):
            self.remove_requested.emit(index)
        elif index.isValid() and event.keyCombination() == LOCK_KEYS:
            self.lock_requested.emit(index)
        elif index.isValid() and event.matches(QKeySequence.StandardKey.Cut):
            self.cut_requested.emit(index)
        elif index.isValid() and event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit(index)
        elif event.keyCombination() == BESIDE_KEYS and self._is_beside(index):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed_at = event.position().toPoint()
        control = Qt.KeyboardModifier.ControlModifier
        if event.modifiers() == control and self._is_beside(self.indexAt(self.pressed_at)):
            event.accept()
            return
        super().mousePressEvent(event)

    def _is_beside(self, index: QModelIndex) -> bool:
        """Look at a card beside the choice of the other half, where there is one and none here."""
        return index.isValid() and not self.selectionModel().hasSelection() and self.beside(index)

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

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        if e.modifiers() != Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(e)
            return
        # A touch pad gives many small turns where a wheel gives one.
        self._wheeled += e.angleDelta().y()
        steps = int(self._wheeled / _NOTCH)
        self._wheeled -= steps * _NOTCH
        if steps:
            self.size_requested.emit(steps)
        e.accept()

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


def _nobody(_person_id: PersonId) -> None:
    """Where nobody can be drawn, nothing is dragged."""


def _nothing(_index: QModelIndex) -> bool:
    """Where nothing can stand beside a card, the click chooses."""
    return False
