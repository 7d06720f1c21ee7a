"""Today: what needs the coordinator, most urgent first, each line with its button and Later."""

from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget
from typing_extensions import override

from revmentor_desktop.models.attention_lines import TodayLine, TodayLines
from revmentor_desktop.models.attention_list import TodayColumn, TodayList
from revmentor_desktop.views.overview.today_delegate import TodayDelegate, button_size
from revmentor_desktop.views.widgets.framed import see_through
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Words

_MONTH = 30
_WEEK = 7


class TodayView(QTableView):
    """The lines as a list; arrow keys walk over lines and their buttons."""

    act_requested = Signal(object)
    """A TodayLine whose button was pressed."""
    later_requested = Signal(object, object)
    """A TodayLine and the day it comes back on; None is never."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._today = date.min
        self._menu_line: TodayLine | None = None
        self.list = TodayList(words(wording.LATER), self)
        self.setObjectName("today")
        self.setModel(self.list)
        self.setItemDelegate(TodayDelegate(self))
        self._lay_out()

    def show_lines(self, lines: TodayLines, today: date) -> None:
        """Show what needs the coordinator on a day."""
        self._today = today
        buttons = {self._words(act) for act in wording.ACTS.values()}
        for column, texts in (
            (TodayColumn.LATER, {self._words(wording.LATER)}),
            (TodayColumn.ACT, buttons),
        ):
            wide = max((button_size(text).width() for text in texts), default=1)
            self.horizontalHeader().resizeSection(column, wide)
        self.setAccessibleName(self._words(wording.TODAY_LIST, count=len(lines)))
        self.list.show_lines(lines)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        line = self.list.row(index)
        if line is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._press(index)
        elif line is not None and event.key() == Qt.Key.Key_L and not event.modifiers():
            self._offer_later(line, self._below(index))
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        pressed = self.currentIndex()
        super().mouseReleaseEvent(event)
        is_button = index.isValid() and index.column() != TodayColumn.SENTENCE
        if event.button() is Qt.MouseButton.LeftButton and is_button and index == pressed:
            self._press(index)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.list.row(self.indexAt(event.position().toPoint()))
        if line is not None:
            self.act_requested.emit(line)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_button = index.isValid() and index.column() != TodayColumn.SENTENCE
        shape = Qt.CursorShape.PointingHandCursor if on_button else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        by_key = arg__1.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(arg__1.pos())
        line = self.list.row(index)
        if line is not None:
            self._offer_later(line, self._below(index) if by_key else arg__1.globalPos())

    def later_menu(self, line: TodayLine) -> QMenu:
        """Make the menu that puts a line off; its first entry does what the button says."""
        self._menu_line = line
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        act = menu.addAction(line.act)
        act.setObjectName("act")
        menu.addSeparator()
        offers = (
            (wording.IN_A_WEEK, self._today + timedelta(days=_WEEK)),
            (wording.IN_A_MONTH, self._today + timedelta(days=_MONTH)),
            (wording.NEVER, None),
        )
        for text, until in offers:
            menu.addAction(self._words(text)).setData(until.isoformat() if until else "")
        menu.triggered.connect(self._on_offer)
        return menu

    def _lay_out(self) -> None:
        self.setAccessibleDescription(self._words(wording.TODAY_KEYS))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        see_through(self)
        slim(self)
        across, down = self.horizontalHeader(), self.verticalHeader()
        for header in (across, down):
            header.hide()
            header.setMinimumSectionSize(1)
        down.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(TodayColumn.SENTENCE, QHeaderView.ResizeMode.Stretch)

    def _press(self, index: QModelIndex) -> None:
        line = self.list.row(index)
        if line is None:
            return
        if index.column() == TodayColumn.LATER:
            self._offer_later(line, self._below(index))
        else:
            self.act_requested.emit(line)

    def _below(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())

    def _offer_later(self, line: TodayLine, at: QPoint) -> None:
        self.later_menu(line).popup(at)

    def _on_offer(self, action: QAction) -> None:
        if self._menu_line is None:
            return
        if action.objectName() == "act":
            self.act_requested.emit(self._menu_line)
        else:
            until = str(action.data())
            self.later_requested.emit(self._menu_line, date.fromisoformat(until) if until else None)
