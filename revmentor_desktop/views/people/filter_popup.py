"""The filter of one column: what its cells must hold, between which days, and which values."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.models.people import PeopleModel
from revmentor_desktop.models.people_columns import Column, Kind, kind_of
from revmentor_desktop.models.people_filters import ColumnFilter
from revmentor_desktop.models.people_values import ColumnValues
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people.cells import read_day
from revmentor_desktop.views.people.value_delegate import ValueDelegate
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.wording import people_table, people_view
from revmentor_desktop.wording.catalogue import Message, Words

_WIDE = 34
_ROWS = 9


class FilterPopup(QFrame):
    """Asks as one types and ticks; the table follows at once."""

    asked = Signal(int, object)
    """A column, and its ColumnFilter."""

    def __init__(
        self, column: Column, model: PeopleModel, words: Words, today: date, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("people-filter")
        self._column = column
        self._words = words
        self._today = today
        self._name = words(people_view.HEADINGS[column.name])
        self.setAccessibleName(words(people_table.FILTER_BY, column=self._name))
        before = model.view.filters.get(column, ColumnFilter())
        self.values = ColumnValues(model.tally(column), before.values, words, self)
        self.contains = self._line("filter-text", people_table.CONTAINS, before.text, Icon.SEARCH)
        self.contains.setPlaceholderText(words(people_table.CONTAINS))
        self.since = self._line("filter-since", people_table.SINCE, before.since)
        self.until = self._line("filter-until", people_table.UNTIL, before.until)
        self._trouble = NoticeLine(self)
        self.list = QListView(self)
        self._arrange()
        self._connect()
        self.values.search(before.text)

    def show_below(self, where: QPoint) -> None:
        """Show it with its left upper corner at a place on the screen, as far as there is room."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(where) or self.screen()
        room = screen.availableGeometry()
        left = max(room.left(), min(where.x(), room.right() - self.width()))
        top = max(room.top(), min(where.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.contains.setFocus(Qt.FocusReason.PopupFocusReason)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(space.L, space.M, space.L, space.M)
        column.setSpacing(space.S)
        title = label(self._words(people_table.FILTER_BY, column=self._name), Style.STRONG)
        title.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDE)
        column.addWidget(title)
        column.addWidget(self.contains)
        days = QFormLayout()
        column.addLayout(days)
        days.setHorizontalSpacing(space.M)
        for message, line in ((people_table.SINCE, self.since), (people_table.UNTIL, self.until)):
            caption = label(self._words(message), muted=True)
            caption.setBuddy(line)
            days.addRow(caption, line)
            line.setPlaceholderText(self._today.isoformat())
            days.setRowVisible(line, kind_of(self._column) is Kind.DAY)
        column.addWidget(self._trouble)
        column.addWidget(self._arranged_list(), 1)
        column.addLayout(self._buttons())
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDE + 2 * space.L)

    def _arranged_list(self) -> QListView:
        view = self.list
        view.setObjectName("filter-values")
        view.setAccessibleName(self._words(people_table.VALUES, column=self._name))
        view.setModel(self.values)
        view.setItemDelegate(ValueDelegate(view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = view.sizeHintForRow(0) if self.values.rowCount() else 0
        view.setMinimumHeight(height * min(_ROWS, self.values.rowCount()))
        view.clicked.connect(self.values.switch)
        view.installEventFilter(self)
        return view

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        every = Button(self._words(people_table.ALL_VALUES), self, small=True)
        every.setObjectName("filter-all")
        every.clicked.connect(self._on_every)
        drop = Button(self._words(people_table.NO_FILTER), self, small=True)
        drop.setObjectName("filter-drop")
        drop.clicked.connect(self._on_drop)
        row.addWidget(every)
        row.addStretch(1)
        row.addWidget(drop)
        return row

    def _line(self, name: str, message: Message, text: str, icon: Icon | None = None) -> Line:
        line = Line(self, icon=icon)
        line.setObjectName(name)
        line.setAccessibleName(self._words(message))
        line.setText(text)
        return line

    def _connect(self) -> None:
        self.contains.textChanged.connect(self.values.search)
        for line in (self.contains, self.since, self.until):
            line.textChanged.connect(self._tell)
            line.returnPressed.connect(self.close)
        self.values.ticked_changed.connect(self._tell)

    def _tell(self) -> None:
        since, until = self._day(self.since), self._day(self.until)
        wrong = [line for day, line in ((since, self.since), (until, self.until)) if day is None]
        example = self._today.isoformat()
        why = self._words(people_view.NO_DATE, text=wrong[0].text(), example=example) if wrong else ""
        if why != self._trouble.text:
            self._trouble.say(why)
            self.adjustSize()
        if wrong:
            return
        asked = ColumnFilter(
            values=self.values.ticked,
            text=self.contains.text().strip(),
            since=since or "",
            until=until or "",
        )
        self.asked.emit(self._column.value, asked)

    def _day(self, line: Line) -> str | None:
        """The typed day in ISO form; empty where nothing is typed, None where it is no day."""
        text = line.text().strip()
        day = read_day(text, self._today) if text else None
        return day.isoformat() if day else None if text else ""

    def _on_every(self) -> None:
        self.values.tick_all(ticked=True)

    def _on_drop(self) -> None:
        for line in (self.contains, self.since, self.until):
            line.clear()
        self.values.tick_all(ticked=False)
        self.close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        here = self.list.currentIndex()
        if pressed and isinstance(event, QKeyEvent) and here.isValid():
            if event.key() == Qt.Key.Key_Space:
                self.values.switch(here)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.close()
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.contains.hasFocus() and self.values.rowCount():
            self.list.setFocus()
            self.list.setCurrentIndex(self.values.index(0))
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.raised)
        painter.setPen(theme.strong_line)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
