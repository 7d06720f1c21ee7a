"""The stage of the Sessions tab: week, month, list or what an empty programme is told, one at a time."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.models.session_lines import SessionLines
from revmentor_desktop.models.session_model import SessionModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import colours
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.sessions.calendar_view import CalendarView
from revmentor_desktop.views.sessions.header import View
from revmentor_desktop.views.sessions.list_view import SessionTable
from revmentor_desktop.views.sessions.month_view import MonthView
from revmentor_desktop.views.sessions.period_view import Surroundings
from revmentor_desktop.views.sessions.week_view import WeekView
from revmentor_desktop.views.widgets.empty import EmptyState
from revmentor_desktop.views.widgets.selection import Following
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message


class Stage(QFrame):
    """A card that shows the sessions of a period, or all of them."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = around.words
        self._words = words
        self._calendar_model = SessionModel(words, parent=self)
        self._list_model = SessionModel(words, wording.COLUMNS, parent=self)
        self.week = WeekView(self._calendar_model, around, self)
        self.month = MonthView(self._calendar_model, around, self)
        self.month.setSelectionModel(self.week.selectionModel())
        self.list = SessionTable(self._list_model, words, self)
        # The month has the week's selection.
        for view in (self.week, self.list):
            Following(view)
        self._name(self.week, "week", wording.CALENDAR_WEEK)
        self._name(self.month, "month", wording.CALENDAR_MONTH)
        self._name(self.list, "sessions", wording.SESSION_LIST)
        self.view = View.WEEK
        self._stack = QStackedWidget(self)
        self._no_sessions = EmptyState(
            Icon.CALENDAR, words(wording.NO_SESSIONS), words(wording.NO_SESSIONS_WHY), self
        )
        self._no_pairs = EmptyState(Icon.LINK, words(wording.NO_PAIRS), words(wording.NO_PAIRS_WHY), self)
        for page in (self.week, self.month, self.list, self._no_sessions, self._no_pairs):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XS, space.XS, space.XS, space.XS)
        column.addWidget(self._stack)

    def _name(self, view: CalendarView | SessionTable, name: str, said: Message) -> None:
        view.setObjectName(name)
        view.setAccessibleName(self._words(said))
        view.setAccessibleDescription(" ".join(self._words(key) for key in wording.KEYS))

    def offer(
        self,
        plan_all: Callable[[], object],
        make: Callable[[], object],
        to_matching: Callable[[], object],
    ) -> None:
        """Give the empty states their buttons."""
        self._no_sessions.offer(self._words(wording.PLAN_ALL), plan_all, primary=True)
        self._no_sessions.offer(self._words(wording.NEW_SESSION), make)
        self._no_pairs.offer(self._words(wording.TO_MATCHING), to_matching, primary=True)

    def follow_in_tab_order(self, before: QWidget) -> None:
        """Let Tab go from a widget to what is shown here."""
        for one, next_one in pairwise((before, self.week, self.month, self.list)):
            QWidget.setTabOrder(one, next_one)

    def focused_view(self) -> QWidget | None:
        """What the keyboard begins in; nothing while there are no sessions."""
        views: tuple[QWidget, ...] = (self.week, self.month, self.list)
        return next((view for view in views if view is self._stack.currentWidget()), None)

    @property
    def calendar(self) -> CalendarView:
        """The calendar that is shown, or would be."""
        return self.month if self.view is View.MONTH else self.week

    def show_lines(self, lines: SessionLines, day: date, *, has_pairs: bool) -> tuple[date, date]:
        """Show the sessions around a day; gives the first and the last day of the period."""
        self.calendar.show_period(day)
        first, last = self.calendar.period()
        self._calendar_model.show(lines.between(first, last))
        if self.view is View.LIST:
            self._list_model.show(lines.all())
        views: dict[View, QWidget] = {View.WEEK: self.week, View.MONTH: self.month, View.LIST: self.list}
        shown = views[self.view]
        if not len(lines):
            shown = self._no_sessions if has_pairs else self._no_pairs
        self._stack.setCurrentWidget(shown)
        return first, last

    def choose(self, session_id: str) -> None:
        """Choose a session in the calendar and in the list; an empty id chooses none."""
        self._choose_in(self.calendar, self._calendar_model, session_id)
        if self.view is View.LIST:
            self._choose_in(self.list, self._list_model, session_id)

    def _choose_in(self, view: CalendarView | SessionTable, model: SessionModel, session_id: str) -> None:
        index = model.index_of(session_id)
        if index != view.currentIndex():
            view.setCurrentIndex(index)

    def scroll_list_to(self, session_id: str) -> None:
        """Bring a session to the top of the list."""
        index = self._list_model.index_of(session_id)
        self.list.scrollTo(index, SessionTable.ScrollHint.PositionAtTop)

    def turn_list(self, step: int) -> None:
        """Turn the list by a page."""
        bar = self.list.verticalScrollBar()
        bar.setValue(bar.value() + step * bar.pageStep())

    def column_widths(self) -> list[int]:
        """How wide the list's columns are."""
        return [self.list.columnWidth(column) for column in range(self._list_model.columnCount())]

    def set_column_widths(self, widths: list[int]) -> None:
        """Bring the list's columns back."""
        for column, width in enumerate(widths[: self._list_model.columnCount()]):
            self.list.setColumnWidth(column, max(width, 20))

    def order(self) -> list[int]:
        """What the list is sorted by: column, and 1 for downwards."""
        header = self.list.horizontalHeader()
        return [header.sortIndicatorSection(), int(header.sortIndicatorOrder() is _DOWNWARDS)]

    def set_order(self, column: int, downwards: int) -> None:
        """Sort the list again as it was."""
        if 0 <= column < self._list_model.columnCount():
            self.list.sortByColumn(column, _DOWNWARDS if downwards else Qt.SortOrder.AscendingOrder)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.surface)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, space.CARD_RADIUS, space.CARD_RADIUS)
        painter.end()


_DOWNWARDS = Qt.SortOrder.DescendingOrder
