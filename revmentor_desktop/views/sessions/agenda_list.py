"""The agenda's list: points as cards, edited in place, reordered by drag and Alt with the arrows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from revmentor_desktop.models.agenda_model import MINUTES, TITLE, AgendaModel
from revmentor_desktop.models.session_model import ID_ROLE
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.blocks import wrapped

Index = QModelIndex | QPersistentModelIndex
_MOST_LINES = 3
_MOST_MINUTES = 24 * 60


class AgendaList(QTableView):
    """Points of an agenda: title and minutes."""

    move_requested = Signal(str, int)
    remove_requested = Signal(str)

    def __init__(self, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = model
        self.setModel(model)
        self.setItemDelegate(_PointDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(MINUTES, QHeaderView.ResizeMode.Fixed)
        digits = QFontMetrics(font(Style.STRONG)).horizontalAdvance("000")
        header.resizeSection(MINUTES, max(digits + 2 * space.L, digits * 2 + space.XL))

    def chosen_id(self) -> str:
        """The point that is chosen; empty where none is."""
        found = self.currentIndex().data(ID_ROLE)
        return str(found) if found else ""

    def choose(self, item_id: str) -> None:
        """Choose a point."""
        for row, item in enumerate(self._agenda.items):
            if item.id == item_id:
                self.setCurrentIndex(self._agenda.index(row, TITLE))

    def edit_title(self, row: int) -> None:
        """Begin to change a point's title."""
        index = self._agenda.index(row, TITLE)
        self.setCurrentIndex(index)
        self.edit(index)

    def fit(self) -> None:
        """Be as high as the points are; the page scrolls, not the list."""
        self.resizeRowsToContents()
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        return sum(self.rowHeight(row) for row in range(self._agenda.rowCount())) + 2

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            # Enter reaches the list too when an editor takes it.
            super().keyPressEvent(event)
            return
        chosen, key = self.chosen_id(), event.key()
        row = self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if chosen and alt and key == Qt.Key.Key_Up:
            self.move_requested.emit(chosen, max(0, row - 1))
        elif chosen and alt and key == Qt.Key.Key_Down:
            self.move_requested.emit(chosen, row + 2)
        elif chosen and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_requested.emit(chosen)
        elif chosen and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _PointDelegate(QStyledItemDelegate):
    """Paints a point as a card over both columns, and edits its title and its minutes."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        if not isinstance(view, QTableView) or index.column() != TITLE:
            return QSize(0, 0)
        face = font(Style.BODY)
        room = view.columnWidth(TITLE) - 2 * space.M
        lines = wrapped(str(index.data()), face, max(room, 40), _MOST_LINES)
        return QSize(0, len(lines) * QFontMetrics(face).height() + 2 * space.S + space.S)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        if not isinstance(view, QTableView):
            return
        theme = colours(view.palette())
        rect = QRect(option.rect)
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.surface)
        whole = QRectF(0.0, rect.top(), view.viewport().width(), rect.height()).adjusted(
            1, 1, -1, -space.S + 1
        )
        chosen = index.row() == view.currentIndex().row()
        line = theme.accent if chosen and view.hasFocus() else theme.strong_line if chosen else theme.line
        painter.setPen(QPen(line, 2 if chosen else 1))
        painter.setBrush(theme.raised)
        painter.drawRoundedRect(whole, space.CONTROL_RADIUS, space.CONTROL_RADIUS)
        painter.setPen(theme.text)
        room = QRectF(rect).adjusted(space.M, space.S, -space.M, -space.S)
        if index.column() == MINUTES:
            painter.setFont(font(Style.STRONG))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(index.data()))
        else:
            self._paint_title(painter, room, str(index.data()))
        painter.restore()

    def _paint_title(self, painter: QPainter, room: QRectF, text: str) -> None:
        face = font(Style.BODY)
        painter.setFont(face)
        metrics = QFontMetrics(face)
        for number, line in enumerate(wrapped(text, face, room.width(), _MOST_LINES)):
            where = QRectF(
                room.left(), room.top() + number * metrics.height(), room.width(), metrics.height()
            )
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, line)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QSpinBox):
            editor.setRange(0, _MOST_MINUTES)
            editor.setSingleStep(5)
            editor.setAccelerated(True)
        editor.setFont(font(Style.BODY))
        name = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(name))
        editor.setObjectName("agenda-editor")
        return editor

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        height = max(editor.sizeHint().height(), rect.height() - space.S)
        if isinstance(editor, QSpinBox):
            width = max(rect.width(), editor.sizeHint().width())
            editor.setGeometry(rect.right() - width, rect.top(), width, height)
        else:
            editor.setGeometry(rect.adjusted(2, 0, 0, height - rect.height()))
