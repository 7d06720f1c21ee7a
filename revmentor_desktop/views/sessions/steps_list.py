"""A list of short notes: a box to tick, a text over some lines, and what is to be said of it below."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from revmentor_desktop.models.agenda_notes import NoteModel, NoteRow
from revmentor_desktop.models.keyed_rows import Index
from revmentor_desktop.views.sessions.steps_delegate import NoteDelegate
from revmentor_desktop.views.widgets.selection import Following


class NoteList(QListView):
    """Notes, as high as they are; Space ticks, Delete removes, Enter opens."""

    opened = Signal(str)
    remove_requested = Signal(str)
    put_off_requested = Signal(str)
    menu_requested = Signal(str, object)
    """A note, and where on the screen."""

    def __init__(self, model: NoteModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = model
        self.setObjectName(name)
        self.setModel(model)
        self.setItemDelegate(NoteDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_clicked)
        Following(self)

    @property
    def chosen(self) -> NoteRow | None:
        """The note that is chosen."""
        return self._notes.row(self.currentIndex())

    def choose(self, key: str) -> None:
        """Choose a note."""
        place = self._notes.place_of(key)
        if place is not None:
            self.setCurrentIndex(self._notes.index(place, 0))

    def fit(self) -> None:
        """Be as high as the notes are; the page scrolls, not the list."""
        self.doItemsLayout()
        self.setFixedHeight(self._height())
        self.setVisible(self._notes.rowCount() > 0)

    def _height(self) -> int:
        rows = range(self._notes.rowCount())
        return sum(self.sizeHintForIndex(self._notes.index(row, 0)).height() for row in rows) + 2

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height())

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        if e.size().width() != e.oldSize().width():
            self.setFixedHeight(self._height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.chosen, event.key()
        if self.state() is QAbstractItemView.State.EditingState or row is None or event.modifiers():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and row.done is not None:
            self._notes.tick_requested.emit(row.key, not row.done)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_requested.emit(row.key)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(row.key)
        elif key == Qt.Key.Key_S:
            self.put_off_requested.emit(row.key)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        row = self.chosen
        if row is not None:
            by_key = arg__1.reason() is QContextMenuEvent.Reason.Keyboard
            below = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
            self.menu_requested.emit(row.key, below if by_key else arg__1.globalPos())

    def _on_double_clicked(self, index: Index) -> None:
        row = self._notes.row(index)
        if row is not None:
            self.opened.emit(row.key)
