"""Today: what needs the coordinator, most urgent first, each line with real buttons that keys walk over."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.models.attention_lines import TodayLine, TodayLines
from revmentor_desktop.models.attention_list import TodayList
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.overview.later_menu import LaterMenu
from revmentor_desktop.views.overview.today_line import TodayRow
from revmentor_desktop.views.widgets.scrolling import slim
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Message, Words

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TodayView(QScrollArea):
    """The lines; arrow keys walk over them and their buttons, Tab stops at one line only."""

    act_requested = Signal(object)
    """A TodayLine whose button was pressed."""
    later_requested = Signal(object, object)
    """A TodayLine and the day it comes back on; None is never."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._today = date.min
        self._stop: TodayRow | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_settled)
        self.list = TodayList(self)
        self.rows: list[TodayRow] = []
        self._widths = _width({wording.LATER}, words), _width(set(wording.ACTS.values()), words)
        self.setObjectName("today")
        self._lay_out()
        self.list.rowsInserted.connect(self._on_inserted)
        self.list.rowsRemoved.connect(self._on_removed)
        self.list.rowsMoved.connect(self._on_moved)
        self.list.dataChanged.connect(self._on_changed)
        self.list.modelReset.connect(self._on_reset)
        bar = self.verticalScrollBar()
        for signal in (bar.valueChanged, bar.rangeChanged):
            signal.connect(self._later.start)

    def show_lines(self, lines: TodayLines, today: date) -> None:
        """Show what needs the coordinator on a day."""
        self._today = today
        self.setAccessibleName(self._words(wording.TODAY_LIST, count=len(lines)))
        self.list.show_lines(lines)

    def first_focus(self) -> QWidget | None:
        """Where the keyboard begins: at the button of the line that Tab stops at."""
        return self._stop.act if self._stop is not None else None

    def later_menu(self, line: TodayLine) -> LaterMenu:
        """Make the menu that puts a line off."""
        menu = LaterMenu(line, self._today, self._words, self)
        menu.act_requested.connect(self.act_requested)
        menu.later_requested.connect(self.later_requested)
        return menu

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        here, key = self._row_in_use(), Qt.Key(arg__1.key())
        if here is None or arg__1.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(arg__1)
        elif key in _STEPS:
            self._walk(here, _STEPS[key])
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            (here.later if key == Qt.Key.Key_Left else here.act).setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_L:
            self._on_put_off(here)
        else:
            super().keyPressEvent(arg__1)

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        by_key = arg__1.reason() is QContextMenuEvent.Reason.Keyboard
        within = self._whole.mapFromGlobal(arg__1.globalPos())
        under = next((row for row in self.rows if row.geometry().contains(within)), None)
        row = self._row_in_use() if by_key else under
        if row is not None and row.line is not None:
            at = row.later.mapToGlobal(QPoint(0, row.later.height())) if by_key else arg__1.globalPos()
            self.later_menu(row.line).popup(at)

    def _lay_out(self) -> None:
        self.setAccessibleDescription(self._words(wording.TODAY_KEYS))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Made here: of one of Qt's own, PySide would look through all kinds of widgets to name it.
        self.setViewport(QWidget(self))
        slim(self)
        self._whole = QWidget(self)
        self._column = QVBoxLayout(self._whole)
        self._column.setContentsMargins(0, 0, space.XS, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self._whole)
        self._whole.setAutoFillBackground(False)

    def _row_in_use(self) -> TodayRow | None:
        return next((row for row in self.rows if row.later.hasFocus() or row.act.hasFocus()), None)

    def _walk(self, here: TodayRow, step: int) -> None:
        place = self.rows.index(here) + step
        if place == len(self.rows):
            self.list.fetchMore()
        if 0 <= place < len(self.rows):
            there = self.rows[place]
            button = there.later if here.later.hasFocus() else there.act
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, place: int) -> TodayRow:
        row = TodayRow(self._words(wording.LATER), self._widths, self._whole)
        row.show_line(self.list.rows[place])
        row.acted.connect(self.act_requested)
        row.put_off.connect(self._on_put_off)
        row.reached.connect(self._on_reached)
        return row

    def _mind_stop(self) -> None:
        """Let Tab stop at one line, at the first where nobody has been yet."""
        if self._stop not in self.rows:
            self._stop = self.rows[0] if self.rows else None
            if self._stop is not None:
                self._stop.set_stop(is_stop=True)

    def _on_inserted(self, _: QModelIndex, first: int, last: int) -> None:
        for place in range(first, last + 1):
            row = self._made(place)
            self.rows.insert(place, row)
            self._column.insertWidget(place, row)
            if self.isVisible():
                # Qt itself would show it only after the next turn of the events.
                row.show()
        self._mind_stop()

    def _on_removed(self, _: QModelIndex, first: int, last: int) -> None:
        gone = self.rows[first : last + 1]
        in_use = self._row_in_use()
        was_later = in_use is not None and in_use.later.hasFocus()
        del self.rows[first : last + 1]
        if in_use in gone and self.rows:
            # The keyboard goes on with the line that has come up in its place.
            there = self.rows[min(first, len(self.rows) - 1)]
            (there.later if was_later else there.act).setFocus(Qt.FocusReason.OtherFocusReason)
        for row in gone:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._mind_stop()

    def _on_moved(self, _: QModelIndex, start: int, __: int, ___: QModelIndex, to: int) -> None:
        row = self.rows.pop(start)
        self.rows.insert(to, row)
        self._column.removeWidget(row)
        self._column.insertWidget(to, row)

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for place in range(first.row(), last.row() + 1):
            self.rows[place].show_line(self.list.rows[place])

    def _on_reset(self) -> None:
        if self.rows:
            self._on_removed(QModelIndex(), 0, len(self.rows) - 1)
        self._on_inserted(QModelIndex(), 0, self.list.rowCount() - 1)

    def _on_settled(self) -> None:
        bar = self.verticalScrollBar()
        at_end = bar.value() > bar.maximum() - bar.pageStep()
        if at_end and self.isVisible() and self.list.canFetchMore():
            self.list.fetchMore()
            self._later.start()

    def _on_reached(self, row: TodayRow) -> None:
        if row is not self._stop:
            if self._stop is not None:
                self._stop.set_stop(is_stop=False)
            self._stop = row
            row.set_stop(is_stop=True)
        self.ensureWidgetVisible(row, 0, space.S)

    def _on_put_off(self, row: TodayRow) -> None:
        if row.line is not None:
            self.later_menu(row.line).popup(row.later.mapToGlobal(QPoint(0, row.later.height())))


def _width(messages: set[Message], words: Words) -> int:
    """How wide buttons with these words are, so that all of them are equally wide."""
    metrics = QFontMetrics(font(Style.BODY))
    return max(metrics.horizontalAdvance(words(one)) for one in messages) + 2 * space.L
