"""The head of the Sessions tab: which period is shown, how, and the buttons that begin something."""

from datetime import date
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_filters as filters
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message, Words

_LEAST_SEARCH = 96


class View(StrEnum):
    """The ways to look at sessions."""

    WEEK = "week"
    MONTH = "month"
    LIST = "list"


class SessionsHeader(QWidget):
    """Title and buttons above the calendar."""

    view_chosen = Signal(str)
    turned = Signal(int)
    """Earlier (-1), today (0) or later (1)."""
    sought = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._title = label(style=Style.PAGE_TITLE)
        self._week = label(muted=True)
        self.plan_all = self._button(wording.PLAN_ALL, "plan-all", primary=True)
        self.new_session = self._button(wording.NEW_SESSION, "new-session", icon=Icon.ADD)
        self.new_session.setToolTip(words(wording.NEW_SESSION_TIP))
        self.print_all = Button("", self, icon=Icon.PRINT, name=words(wording.PRINT_ALL))
        self.print_all.setObjectName("print-all")
        self.log_many = self._button(wording.LOG_MANY, "log-many", icon=Icon.CHECK)
        self.log_many.setToolTip(words(wording.LOG_MANY_TIP))
        self._before = Button("", self, icon=Icon.BACK, name=words(wording.WEEK_BEFORE))
        self._before.setObjectName("earlier")
        self.more = Button("", self, icon=Icon.MORE, name=words(wording.MORE))
        self.more.setObjectName("more")
        self._today = self._button(wording.TODAY, "today")
        self._today.setToolTip(words(wording.TODAY_TIP))
        self._after = Button("", self, icon=Icon.FORWARD, name=words(wording.WEEK_AFTER))
        self._after.setObjectName("later")
        self._chips = QButtonGroup(self)
        self.filter = self._button(filters.FILTER, "filter", icon=Icon.FILTER)
        self.filter.setCheckable(True)
        self.filter.setToolTip(words(filters.FILTER_TIP))
        lesser = (self.new_session, self.log_many, self.filter)
        self._secondary = tuple((button, button.text()) for button in lesser)
        self.search = Line(self, icon=Icon.SEARCH)
        self.search.setObjectName("search-sessions")
        self.search.setAccessibleName(words(wording.FIND))
        self.search.setPlaceholderText(words(wording.FIND))
        self._arrange()
        self._connect()

    def _button(self, text: Message, name: str, *, primary: bool = False, icon: Icon | None = None) -> Button:
        button = Button(self._words(text), self, primary=primary, icon=icon)
        button.setObjectName(name)
        return button

    def _arrange(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(space.S)
        first.addWidget(self._title)
        first.addSpacing(space.XS)
        first.addWidget(self._week)
        first.addStretch(1)
        for button in (self.more, self.print_all, self.log_many, self.new_session, self.plan_all):
            first.addWidget(button)
        for button in (self._before, self._today, self._after):
            second.addWidget(button)
        second.addSpacing(space.XS)
        for view, text in ((View.WEEK, wording.WEEK), (View.MONTH, wording.MONTH), (View.LIST, wording.LIST)):
            chip = Chip(self._words(text), parent=self, checkable=True)
            chip.setObjectName(f"view-{view}")
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            self._chips.addButton(chip)
            second.addWidget(chip)
        second.addStretch(1)
        letters = self.search.fontMetrics().horizontalAdvance(self.search.placeholderText())
        self.search.setMinimumWidth(min(letters + 2 * space.XL, _LEAST_SEARCH))
        self.search.setMaximumWidth(letters + 3 * space.XL)
        second.addWidget(self.filter)
        second.addWidget(self.search, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.M)
        column.addLayout(first)
        column.addLayout(second)
        self._order()

    def _order(self) -> None:
        order = (self._before, self._today, self._after, *self._chips.buttons(), self.filter, self.search)
        ends = (self.more, self.print_all, self.log_many, self.new_session, self.plan_all)
        for first_one, next_one in pairwise((*order, *ends)):
            QWidget.setTabOrder(first_one, next_one)

    def _connect(self) -> None:
        self._before.clicked.connect(self._on_before)
        self._today.clicked.connect(self.turn_to_today)
        self._after.clicked.connect(self._on_after)
        self._chips.buttonClicked.connect(self._on_chip)
        self.search.textChanged.connect(self.sought)

    def show_period(self, view: View, first: date, last: date) -> None:
        """Say which period is shown; the list has none."""
        middle = first + (last - first) / 2
        listed = view is View.LIST
        self._title.setText(
            self._words(wording.SESSIONS) if listed else calendar_view.month_title(middle, self._words)
        )
        self.log_many.setVisible(listed)
        self._week.setText(calendar_view.week_number(first, self._words) if view is View.WEEK else "")
        self._fit()
        for chip in self._chips.buttons():
            chip.setChecked(chip.objectName() == f"view-{view}")

    def offer(self, *, planning: bool, printing: bool, making: bool) -> None:
        """Offer what can be done now; an empty calendar has its own button for planning."""
        self.plan_all.setVisible(planning)
        self.print_all.setEnabled(printing)
        self.log_many.setEnabled(printing)
        self.filter.setEnabled(printing)
        self.more.setEnabled(making)
        self.new_session.setEnabled(making)

    @override
    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(whole.width() - self._spared(), whole.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave signs without their words where the words find no room; their names stay."""
        for button, text in self._secondary:
            button.setText(text)
        self._week.show()
        if super().minimumSizeHint().width() > self.width():
            for button, _ in self._secondary:
                button.setText("")
        if super().minimumSizeHint().width() > self.width():
            self._week.hide()

    def _spared(self) -> int:
        shown = [(button, text) for button, text in self._secondary if button.isVisibleTo(self)]
        words = (button.fontMetrics().horizontalAdvance(text) for button, text in shown if button.text())
        week = self._week.sizeHint().width() + space.S if self._week.isVisibleTo(self) else 0
        return sum(width + space.S + space.M for width in words) + week

    def _on_before(self) -> None:
        self.turned.emit(-1)

    def turn_to_today(self) -> None:
        """Ask for the period that today lies in."""
        self.turned.emit(0)

    def _on_after(self) -> None:
        self.turned.emit(1)

    def _on_chip(self, chip: QAbstractButton) -> None:
        self.view_chosen.emit(chip.objectName().removeprefix("view-"))
