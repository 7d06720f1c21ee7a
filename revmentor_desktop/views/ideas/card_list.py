"""The cards of one column: chosen, opened and moved by mouse and keyboard."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget
from typing_extensions import override

from revmentor_desktop.models.idea_column import IdeaColumn, dropped_id
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.ideas.card_delegate import GAP, CardDelegate
from revmentor_desktop.views.ideas.card_in_hand import MARGIN, picture
from revmentor_desktop.views.widgets.framed import see_through
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.views.widgets.selection import Following

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CardList(QListView):
    """A column's cards; what is wanted of a card is told by signals, with the idea's id."""

    chosen = Signal(str)
    opened = Signal(str)
    remove_requested = Signal(str)
    menu_requested = Signal(str, QPoint)
    nudge_requested = Signal(str, int, int)
    """An idea shall go so many columns aside, or so many places down."""
    neighbour_requested = Signal(int)
    """The keyboard wants the column at the left (-1) or right (1)."""
    new_requested = Signal()
    hovered = Signal(bool)
    """A dragged card is over this list, or no longer."""

    def __init__(self, column: IdeaColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self._delegate = CardDelegate(self)
        self._press = QPoint()
        self._drop_row: int | None = None
        self.setModel(column)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        # The column behind shows through.
        see_through(self)
        slim(self)
        self.clicked.connect(self._on_clicked)
        self._following = Following(self)
        self._following.followed.connect(self._on_chosen_elsewhere)

    def chosen_id(self) -> str | None:
        """The idea that is chosen in this column."""
        chosen = self.selectionModel().selectedIndexes()
        card = self.column.row(chosen[0]) if chosen else None
        return card.id if card else None

    def choose(self, idea_id: str | None) -> bool:
        """Choose an idea and bring it into view; gives whether it is here."""
        place = self.column.place_of(idea_id) if idea_id else None
        if place is None:
            self.selectionModel().clear()
            return False
        index = self.column.index(place, 0)
        if self.chosen_id() != idea_id or self.currentIndex() != index:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        return True

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        arrived = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if arrived and self.chosen_id() is None and self.column.rowCount():
            self.choose(self.column.rows[0].id)
            self.chosen.emit(self.column.rows[0].id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._handled(event):
            return
        # Told here and not when Qt changes the current row: it also does so when a row goes away.
        before = self.chosen_id()
        super().keyPressEvent(event)
        after = self.chosen_id()
        if after is not None and after != before:
            self.chosen.emit(after)

    def _handled(self, event: QKeyEvent) -> bool:
        key, idea_id = Qt.Key(event.key()), self.chosen_id()
        keyboard = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if keyboard == Qt.KeyboardModifier.ControlModifier and key in _ARROWS:
            if idea_id:
                self.nudge_requested.emit(idea_id, *_ARROWS[key])
            return True
        if keyboard != Qt.KeyboardModifier.NoModifier:
            return False
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.neighbour_requested.emit(_ARROWS[key][0])
            return True
        if key == Qt.Key.Key_N:
            self.new_requested.emit()
            return True
        if idea_id and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.opened.emit(idea_id)
            return True
        if idea_id and key == Qt.Key.Key_Delete:
            self.remove_requested.emit(idea_id)
            return True
        return False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position().toPoint()
        super().mousePressEvent(event)
        card = self.column.row(self.indexAt(self._press))
        if card is not None:
            self.chosen.emit(card.id)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        card = self.column.row(index)
        if card is not None:
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_requested.emit(card.id, self.viewport().mapToGlobal(at))

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        index = self.indexAt(self._press)
        card = self.column.row(index)
        if card is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self.column.mimeData([index]))
        where = self.visualRect(index)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.palette = self.palette()
        drag.setPixmap(picture(card, where.width(), option, self.devicePixelRatioF()))
        drag.setHotSpot(self._press - where.topLeft() + QPoint(MARGIN, MARGIN))
        self._delegate.lifted = card.id
        self.viewport().update()
        try:
            drag.exec(supportedActions, Qt.DropAction.MoveAction)
        finally:
            self._delegate.lifted = None
            self.viewport().update()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self._follow(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._follow(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._set_drop_row(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        row = self._row_at(event.position().toPoint())
        self._set_drop_row(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if self.column.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, row, 0, QModelIndex()):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        # Cards of the old height would lie over each other until Qt finds the time.
        self.executeDelayedItemsLayout()
        super().paintEvent(e)
        if self._drop_row is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours(self.palette()).accent, 3, c=Qt.PenCapStyle.RoundCap))
        at = self._line_at(self._drop_row)
        painter.drawLine(4, at, self.viewport().width() - 4, at)
        painter.end()

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        # Qt would wait a tenth of a second.
        self.scheduleDelayedItemsLayout()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self.scheduleDelayedItemsLayout()

    def _follow(self, event: QDragMoveEvent) -> None:
        if dropped_id(event.mimeData()):
            self._set_drop_row(self._row_at(event.position().toPoint()))
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def _set_drop_row(self, row: int | None) -> None:
        if (row is None) is not (self._drop_row is None):
            self.hovered.emit(row is not None)
        self._drop_row = row
        self.viewport().update()

    def _row_at(self, point: QPoint) -> int:
        """The row that a card dropped here would stand before."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, point.y()))
        if not index.isValid():
            above = point.y() < 0
            return 0 if above else self.column.rowCount()
        return index.row() + (point.y() > self.visualRect(index).center().y() - GAP // 2)

    def _line_at(self, row: int) -> int:
        if not self.column.rowCount():
            return 2
        if row < self.column.rowCount():
            return max(2, self.visualRect(self.column.index(row, 0)).top() - GAP // 2)
        last = self.visualRect(self.column.index(row - 1, 0))
        return min(last.bottom() - GAP // 2 + 1, self.viewport().height() - 2)

    def _on_chosen_elsewhere(self, index: QModelIndex) -> None:
        card = self.column.row(index)
        if card is not None:
            self.chosen.emit(card.id)

    def _on_clicked(self, index: QModelIndex) -> None:
        card = self.column.row(index)
        if card is not None:
            self.opened.emit(card.id)
