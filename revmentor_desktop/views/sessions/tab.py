"""The Sessions tab: calendar and list, the page of the session that is chosen, planning and printing."""

from datetime import datetime, timedelta

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.models.session_lines import SessionLine, SessionLines
from revmentor_desktop.models.session_model import SessionModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.sessions.acts import SessionActs
from revmentor_desktop.views.sessions.calendar_view import CalendarView
from revmentor_desktop.views.sessions.facts import Facts
from revmentor_desktop.views.sessions.header import SessionsHeader, View
from revmentor_desktop.views.sessions.legend import Legend
from revmentor_desktop.views.sessions.list_view import SessionTable
from revmentor_desktop.views.sessions.session_page import SessionPage
from revmentor_desktop.views.sessions.stage import Stage
from revmentor_desktop.views.tab import Tab, TabState
from revmentor_desktop.views.widgets.cards import SidePanel
from revmentor_desktop.views.workspace import Workspace

_MINUTE = 60_000
_PANEL_LETTERS = 24


class SessionsTab(Tab):
    """Sessions of the cohort in view, as week, month and list."""

    went_to = Signal(str, str)
    """Another tab by its code, and an id or nothing: where pairs are made, while there are none."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("sessions-tab")
        self._lines = SessionLines(self.words)
        self._facts = Facts(workspace)
        self._chosen = ""
        self._day = self._facts.now().date()
        self._acts = SessionActs(workspace, self)
        self._header = SessionsHeader(self.words, self)
        self._stage = Stage(self._facts.surroundings(), self)
        self._stage.offer(self._acts.plan_all, self._on_new, self._on_to_matching)
        self.week, self.month, self.list = self._stage.week, self._stage.month, self._stage.list
        self.page = SessionPage(workspace, self)
        self._legend = Legend(self.words, self)
        self._arrange()
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()
        self.refresh(None)
        self._choose_view(View.WEEK)

    def _arrange(self) -> None:
        panel = SidePanel(self)
        self._pages = QStackedWidget(panel)
        self._pages.addWidget(self._legend)
        self._pages.addWidget(self.page)
        panel.column.addWidget(self._pages)
        # As narrow as what stands in it allows: with larger letters that is wider.
        panel.setMinimumWidth(0)
        self._pages.setMinimumWidth(0)
        self._legend.setMinimumWidth(self.fontMetrics().averageCharWidth() * _PANEL_LETTERS)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(space.XL, space.L, space.XL, space.XL)
        column.setSpacing(space.M)
        column.addWidget(self._header)
        column.addWidget(self._stage, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setSizes([880, 350])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        for calendar in (self.week, self.month):
            calendar.move_requested.connect(self._on_move, queued)
            calendar.create_requested.connect(self._make, queued)
            calendar.turned.connect(self._on_turned, queued)
            calendar.more_requested.connect(self._on_more, queued)
            calendar.let_go.connect(self._on_let_go, queued)
        for view in (self.week, self.month, self.list):
            view.opened.connect(self._on_opened)
            view.call_off_requested.connect(self._on_call_off, queued)
            view.customContextMenuRequested.connect(self._on_menu)
        self.week.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self._header.view_chosen.connect(self._on_view)
        self._header.turned.connect(self._on_turned)
        self._header.sought.connect(self._on_sought)
        self._header.plan_all.clicked.connect(self._acts.plan_all)
        self._header.print_all.clicked.connect(self._acts.print_all)
        self._header.new_session.clicked.connect(self._on_new)
        self.page.move_requested.connect(self._on_move, queued)
        self.page.print_requested.connect(self._acts.print_one)
        self.page.book_requested.connect(self._on_book)
        self.page.log_requested.connect(self._on_log)
        self._shortcut("N").activated.connect(self._on_new)
        self._shortcut("Ctrl+Shift+P").activated.connect(self._on_print)
        self._shortcut("Ctrl+L").activated.connect(self._on_log_chosen)

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    # What the main window asks.

    @override
    def refresh(self, change_set: ChangeSet | None) -> None:
        snapshot = self.workspace.snapshot()
        self._facts.follow(change_set)
        if change_set is None:
            self._lines.show(snapshot, self._facts.now())
        else:
            self._lines.follow(snapshot, change_set, self._facts.now())
        self._show()

    @override
    def state(self) -> TabState:
        return {
            "view": self._stage.view.value,
            "splitter": _text(self._splitter.sizes()),
            "columns": _text(self._stage.column_widths()),
            "order": _text(self._stage.order()),
        }

    @override
    def restore(self, state: TabState) -> None:
        sizes, order = _numbers(state.get("splitter", "")), _numbers(state.get("order", ""))
        if len(sizes) == 2:
            self._splitter.setSizes(sizes)
        self._stage.set_column_widths(_numbers(state.get("columns", "")))
        if len(order) == 2:
            self._stage.set_order(*order)
        view = state.get("view", "")
        if view in set(View):
            self._choose_view(View(view))

    @override
    def start_search(self) -> None:
        self._header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._header.search.selectAll()

    @override
    def reveal(self, record_id: str) -> None:
        line = self._lines.get(record_id) or self._next_of(record_id)
        if line is None:
            return
        if self._lines.is_sought:
            self._header.search.clear()
        self._chosen = line.id
        self._day = line.start.date()
        self._show()

    def _next_of(self, pair_id: str) -> SessionLine | None:
        """A pair's next session, else its last."""
        mine = self._lines.of_pair(pair_id)
        now = self._facts.now().replace(tzinfo=None)
        return next((line for line in mine if line.end >= now), mine[-1] if mine else None)

    # Showing.

    def _show(self) -> None:
        has_pairs, has_sessions = bool(self.workspace.snapshot().pairs), len(self._lines) > 0
        first, last = self._stage.show_lines(self._lines, self._day, has_pairs=has_pairs)
        self._header.show_period(self._stage.view, first, last)
        self._header.offer(planning=has_sessions, printing=has_sessions, making=has_pairs)
        self._choose(self._chosen)

    def _choose(self, session_id: str) -> None:
        """Choose a session in calendar and list, and show its page."""
        line = self._lines.get(session_id)
        self._chosen = line.id if line else ""
        self._stage.choose(self._chosen)
        if line is not None:
            self.page.show_line(line)
        self._pages.setCurrentWidget(self.page if line else self._legend)

    def _choose_view(self, view: View) -> None:
        chosen = self._lines.get(self._chosen)
        if chosen is not None and self._stage.view is View.LIST:
            self._day = chosen.start.date()
        self._stage.view = view
        self._show()
        if view is View.WEEK:
            self.week.scroll_to_morning()

    # What people do.

    def _on_view(self, view: str) -> None:
        self._choose_view(View(view))

    def _on_turned(self, step: int) -> None:
        if step == 0:
            self._day = self._facts.now().date()
            coming = [line for line in self._lines.all() if line.start.date() >= self._day]
            if coming:
                self._stage.scroll_list_to(coming[0].id)
        elif self._stage.view is View.LIST:
            self._stage.turn_list(step)
        elif self._stage.view is View.MONTH:
            first = self._day.replace(day=1)
            self._day = (first + timedelta(days=32 if step > 0 else -1)).replace(day=1)
        else:
            self._day += timedelta(days=7 * step)
        self._show()

    def _on_sought(self, text: str) -> None:
        self._lines.seek(text)
        found = self._lines.all()
        here = self._lines.between(*self._stage.calendar.period())
        if text and found and not here and self._stage.view is not View.LIST:
            today = self._facts.now().date()
            self._day = min(found, key=lambda line: abs((line.start.date() - today).days)).start.date()
        self._show()

    def _on_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        model = current.model()
        line = model.line(current) if isinstance(model, SessionModel) else None
        if line is not None and line.id != self._chosen:
            self._choose(line.id)

    def _on_let_go(self) -> None:
        self._choose("")

    def _on_opened(self, session_id: str) -> None:
        self._choose(session_id)
        self.page.focus_agenda()

    def _on_more(self, session_id: str) -> None:
        self._chosen = session_id
        self._choose_view(View.LIST)
        self._stage.scroll_list_to(session_id)
        self.list.setFocus()

    def _on_move(self, session_id: str, start: datetime, minutes: int) -> None:
        line = self._lines.get(session_id)
        if line is not None and self._acts.move(line, start, minutes):
            self.reveal(session_id)
        elif line is not None:
            self.page.show_line(line)

    def _on_new(self) -> None:
        start = self._acts.next_start(self._stage.calendar.period(), self._facts.days)
        self._make(start, self._facts.usual_minutes())

    def _make(self, start: datetime, minutes: int) -> None:
        made = self._acts.make(start, minutes, self._facts.diary())
        if made:
            self.reveal(made)

    def _on_call_off(self, session_id: str) -> None:
        line = self._lines.get(session_id)
        if line is not None:
            self._acts.call_off(line)

    def _on_book(self, session_id: str) -> None:
        line = self._lines.get(session_id)
        if line is not None:
            self._acts.book(line)

    def _on_log(self, session_id: str) -> None:
        line = self._lines.get(session_id)
        if line is not None:
            self._acts.log(line)

    def _on_log_chosen(self) -> None:
        self._on_log(self._chosen)

    def _on_print(self) -> None:
        if self._lines.get(self._chosen):
            self._acts.print_one(self._chosen)

    def _on_to_matching(self) -> None:
        self.went_to.emit("matching", "")

    def _on_menu(self, where: QPoint) -> None:
        view = self.sender()
        line = self._lines.get(self._chosen)
        if isinstance(view, CalendarView | SessionTable) and view.indexAt(where).isValid() and line:
            menu = self._acts.menu(line, self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(view.viewport().mapToGlobal(where))

    def _on_minute(self) -> None:
        if self.isVisible():
            self._stage.calendar.viewport().update()


def _text(numbers: list[int]) -> str:
    return ",".join(str(number) for number in numbers)


def _numbers(text: str) -> list[int]:
    parts = text.split(",")
    return [int(part) for part in parts] if all(part.isdecimal() for part in parts) else []
