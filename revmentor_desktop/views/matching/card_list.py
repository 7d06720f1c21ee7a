"""A list of cards that is chosen from and worked with by keys, menu and wheel."""

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
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.matching.card_style import CardSize, CardStyle
from revmentor_desktop.views.matching.selection_leads import SelectionLeads

BESIDE_KEYS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Space)
LOCK_KEYS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
_NOTCH = 120
"""What a notch of the wheel turns, in eighths of a degree."""


class CardList(QListView):
    """Cards of which one is chosen, or several; what is asked for is told by signals."""

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
        self.setMouseTracking(True)
        self.empty_text = ""
        self.pressed_at = QPoint()
        self.beside: Callable[[QModelIndex], bool] = _nothing
        """Looks at a card beside the one that is chosen in the other half; False where none is."""
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

    def resize_cards(self, size: CardSize) -> None:
        """Show the cards larger or smaller, compact or full."""
        raise NotImplementedError

    def group(self, *, on: bool) -> None:
        """Make room for headings between the cards, or none."""
        raise NotImplementedError

    def say_if_empty(self, text: str) -> None:
        """Say this in the place of cards, where there are none."""
        if text != self.empty_text:
            self.empty_text = text
            self.viewport().update()

    def chosen_cards(self) -> list[QModelIndex]:
        """The chosen cards, in their order."""
        return sorted(self.selectionModel().selectedIndexes(), key=lambda one: one.row())

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


def _nothing(_index: QModelIndex) -> bool:
    """Where nothing can stand beside a card, the click chooses."""
    return False
