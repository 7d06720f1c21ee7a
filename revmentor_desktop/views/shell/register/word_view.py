"""The list of the register: words to choose, to drag, and to move by keys."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget
from typing_extensions import override

from revmentor_desktop.models.word_rows import WordRow
from revmentor_desktop.models.word_tree import Arrangement, WordTree
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.shell.register.word_delegate import WordDelegate
from revmentor_desktop.views.shell.register.word_header import WordHeader
from revmentor_desktop.views.widgets.scrolling import slim

_LETTERS = 24
"""Letters of a name that have room at least."""
_FIGURE_LETTERS = 12
_MEASURED = 40
"""Rows that are measured for the widths of the figures."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SHIFTS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class WordView(QTreeView):
    """Keeps what is chosen and folded while rows come and go."""

    chosen_changed = Signal()
    stepped = Signal(str, int)
    """Alt+Up or Alt+Down: a key, and by how much its place changes."""
    shifted = Signal(str, int)
    """Alt+Left or Alt+Right: a key, and whether it goes a level up (-1) or down (1)."""
    remove_requested = Signal()
    rename_requested = Signal()

    def __init__(self, model: WordTree, arrangement: Arrangement, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = model
        self.empty_text = ""
        self.setModel(model)
        self.setItemDelegate(WordDelegate(self, in_tree=arrangement is Arrangement.TREE))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setRootIsDecorated(arrangement is Arrangement.TREE)
        self.setItemsExpandable(arrangement is Arrangement.TREE)
        self.setIndentation(self.fontMetrics().height())
        if arrangement is not Arrangement.BY_NAME:
            self.setDragEnabled(True)
            self.setAcceptDrops(True)
            self.setDropIndicatorShown(True)
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        slim(self)
        self._size_columns()
        self.selectionModel().selectionChanged.connect(self._on_selection)

    def _size_columns(self) -> None:
        header = WordHeader(self)
        self.setHeader(header)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 8)
        header.setResizeContentsPrecision(_MEASURED)
        for column in range(self.words.columnCount()):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.ResizeToContents if column else mode.Stretch)
        letters = _LETTERS + _FIGURE_LETTERS * (self.words.columnCount() - 1)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * letters)

    def chosen(self) -> list[WordRow]:
        """The rows that are chosen, in the order in which they are shown."""
        rows = [self.words.row(index) for index in self.selectionModel().selectedRows()]
        keys = {row.key for row in rows if row is not None}
        return [row for row in self.words.rows if row.key in keys]

    def show_rows(self, rows: Sequence[WordRow], chosen: Collection[str] | None = None) -> None:
        """Show rows; chosen stays what was chosen, unless other keys are given."""
        keys = {row.key for row in self.chosen()} if chosen is None else set(chosen)
        folded = {row.key for row in self.words.rows if self._is_folded(row)}
        current = self.words.row(self.currentIndex())
        place = self.verticalScrollBar().value()
        if self.words.show(rows):
            self.expandAll()
            for key in folded:
                self.collapse(self.words.index_of(key))
            self.verticalScrollBar().setValue(place)
            self.choose(keys, current.key if current is not None and chosen is None else None)
        elif chosen is not None:
            self.choose(keys)
        self.chosen_changed.emit()

    def say_empty(self, text: str) -> None:
        """Keep what stands there while the list is empty."""
        self.empty_text = text
        self.setAccessibleDescription("" if self.words.rows else text)
        self.viewport().update()

    def choose(self, keys: Collection[str], current: str | None = None) -> None:
        """Choose words; the keyboard goes to the current one, else to the first of them."""
        found = [self.words.index_of(row.key) for row in self.words.rows if row.key in keys]
        marked = QItemSelection()
        last = self.words.columnCount() - 1
        for index in found:
            marked.select(index, index.siblingAtColumn(last))
        here = self.words.index_of(current) if current is not None else None
        here = here if here is not None and here.isValid() else found[0] if found else None
        flags = QItemSelectionModel.SelectionFlag
        if here is not None:
            self.selectionModel().setCurrentIndex(here, flags.NoUpdate)
            self.scrollTo(here)
        self.selectionModel().select(marked, flags.ClearAndSelect | flags.Rows)

    def _is_folded(self, row: WordRow) -> bool:
        index = self.words.index_of(row.key)
        return self.words.rowCount(index) > 0 and not self.isExpanded(index)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.words.rows:
            painter = QPainter(self.viewport())
            painter.setPen(colours(self.palette()).muted)
            room = self.viewport().rect().adjusted(space.XL, space.XL, -space.XL, -space.XL)
            sides = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, sides | Qt.TextFlag.TextWordWrap, self.empty_text)
            painter.end()

    def _on_selection(self) -> None:
        self.chosen_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.words.row(self.currentIndex()), Qt.Key(event.key())
        if row is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if key in _STEPS:
                self.stepped.emit(row.key, _STEPS[key])
                return
            if key in _SHIFTS:
                self.shifted.emit(row.key, _SHIFTS[key])
                return
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rename_requested.emit()
        else:
            super().keyPressEvent(event)
