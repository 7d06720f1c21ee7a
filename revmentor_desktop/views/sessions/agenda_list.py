"""The agenda's list: points as cards, edited in place, reordered by drag and Alt with the arrows."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget
from typing_extensions import override

from revmentor_desktop.models.agenda_model import MINUTES, TITLE, AgendaModel
from revmentor_desktop.models.keyed_rows import ID_ROLE
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.agenda_delegate import PointDelegate
from revmentor_desktop.views.widgets.selection import Following
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording.catalogue import Words


class AgendaList(QTableView):
    """Points of an agenda: title and minutes."""

    move_requested = Signal(str, int)
    remove_requested = Signal(str)
    double_requested = Signal(str)

    def __init__(self, model: AgendaModel, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = model
        self._words = words
        self.setModel(model)
        self.setItemDelegate(PointDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._take_drops()
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange_headers()
        Following(self)

    def _take_drops(self) -> None:
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)

    def _arrange_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.hide()
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
        """Choose a point; the column that is current stays."""
        place = self._agenda.place_of(item_id)
        if place is not None:
            column = max(self.currentIndex().column(), TITLE)
            self.setCurrentIndex(self._agenda.index(place, column))

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
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if chosen and alt and key == Qt.Key.Key_Up:
            self._on_up()
        elif chosen and alt and key == Qt.Key.Key_Down:
            self._on_down()
        elif chosen and ctrl and key == Qt.Key.Key_D:
            self._on_double()
        elif chosen and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._on_remove()
        elif chosen and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        if self.currentIndex().isValid() and self.isEnabled():
            by_key = arg__1.reason() is QContextMenuEvent.Reason.Keyboard
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu().popup(self.viewport().mapToGlobal(below) if by_key else arg__1.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the point that is chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        last = self._agenda.rowCount() - 1
        editable = bool(self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable)
        for message, keys, act, is_open in (
            (wording.MENU_EDIT, "F2", self._on_edit_title, True),
            (wording.MENU_MINUTES, "", self._on_edit_minutes, True),
            (wording.MENU_UP, "Alt+Up", self._on_up, self.currentIndex().row() > 0),
            (wording.MENU_DOWN, "Alt+Down", self._on_down, self.currentIndex().row() < last),
            (wording.MENU_DUPLICATE, "Ctrl+D", self._on_double, True),
            (wording.MENU_REMOVE, "Del", self._on_remove, True),
        ):
            action = menu.addAction(self._words(message), act)
            action.setEnabled(editable and is_open)
            if keys:
                action.setShortcut(keys)
        return menu

    def _on_edit_title(self) -> None:
        self.edit_title(self.currentIndex().row())

    def _on_edit_minutes(self) -> None:
        index = self._agenda.index(self.currentIndex().row(), MINUTES)
        self.setCurrentIndex(index)
        self.edit(index)

    def _on_up(self) -> None:
        self.move_requested.emit(self.chosen_id(), max(0, self.currentIndex().row() - 1))

    def _on_down(self) -> None:
        self.move_requested.emit(self.chosen_id(), self.currentIndex().row() + 2)

    def _on_double(self) -> None:
        self.double_requested.emit(self.chosen_id())

    def _on_remove(self) -> None:
        self.remove_requested.emit(self.chosen_id())
