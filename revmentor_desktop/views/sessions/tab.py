"""The Sessions tab: calendar and list, the page of the session that is chosen, planning and printing."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.models.session_lines import SessionLines
from revmentor_desktop.models.session_model import SessionModel
from revmentor_desktop.models.session_weeks import weeks
from revmentor_desktop.views.sessions.acts import SessionActs
from revmentor_desktop.views.sessions.calendar_acts import CalendarActs
from revmentor_desktop.views.sessions.day_list import DayList
from revmentor_desktop.views.sessions.desk import SessionsDesk
from revmentor_desktop.views.sessions.facts import Facts
from revmentor_desktop.views.sessions.filtering import Filtering
from revmentor_desktop.views.sessions.header import View
from revmentor_desktop.views.sessions.intents import Intents
from revmentor_desktop.views.sessions.more_acts import MoreActs
from revmentor_desktop.views.sessions.red_day_reader import RedDayReader
from revmentor_desktop.views.tab import Tab, TabState
from revmentor_desktop.views.workspace import Workspace

_MINUTE = 60_000


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
        self._is_showing = False
        self._day = self._facts.now().date()
        acts = SessionActs(workspace, self)
        self._desk = SessionsDesk(workspace, self._facts.surroundings(), self)
        self._intents = Intents(
            self._desk, self._lines, acts, CalendarActs(workspace, self), self._facts, self
        )
        self._header, self._stage = self._desk.header, self._desk.stage
        self.week, self.month, self.list = self._stage.week, self._stage.month, self._stage.list
        self.page = self._desk.page
        self._filtering = Filtering(self._desk, self._lines, workspace, self)
        self._more = MoreActs(self._desk, workspace, self._facts, acts.planning, self)
        self._stage.offer(acts.planning.plan_all, self._intents.on_new, self._on_to_matching)
        self._red_days = RedDayReader(workspace, self._facts.days, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._desk)
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()
        self._follow(None)
        self._choose_view(View.WEEK)

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        for calendar in (self.week, self.month):
            calendar.turned.connect(self._on_turned, queued)
            calendar.more_requested.connect(self._on_more, queued)
            calendar.let_go.connect(self._on_let_go, queued)
        for view in (self.week, self.month, self.list):
            view.opened.connect(self._on_opened)
        self.week.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self._intents.revealed.connect(self.reveal)
        self._filtering.changed.connect(self._on_filtered)
        self._desk.strip.day_chosen.connect(self._on_day, queued)
        self._red_days.learnt.connect(self._on_red_days)
        self._header.view_chosen.connect(self._on_view)
        self._header.turned.connect(self._on_turned)
        self._header.sought.connect(self._on_sought)
        self.page.agenda.led.connect(self.went_to)

    # What the main window asks.

    @override
    def refresh(self, change_set: ChangeSet | None) -> None:
        self._follow(change_set)
        self._show()

    def _follow(self, change_set: ChangeSet | None) -> None:
        snapshot = self.workspace.snapshot()
        self._facts.follow(change_set)
        if change_set is None:
            self._lines.show(snapshot, self._facts.now())
        else:
            self._lines.follow(snapshot, change_set, self._facts.now())

    @override
    def state(self) -> TabState:
        return {
            "view": self._stage.view.value,
            "splitter": _text(self._desk.sizes()),
            "columns": _text(self._stage.column_widths()),
            "order": _text(self._stage.order()),
            **self._filtering.state(),
        }

    @override
    def restore(self, state: TabState) -> None:
        sizes, order = _numbers(state.get("splitter", "")), _numbers(state.get("order", ""))
        if len(sizes) == 2:
            self._desk.setSizes(sizes)
        self._stage.set_column_widths(_numbers(state.get("columns", "")))
        if len(order) == 2:
            self._stage.set_order(*order)
        self._filtering.restore(state)
        view = state.get("view", "")
        if view in set(View):
            self._choose_view(View(view))

    @override
    def first_focus(self) -> QWidget | None:
        return self._stage.focused_view()

    @override
    def start_search(self) -> None:
        self._header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._header.search.selectAll()

    @override
    def reveal(self, record_id: str) -> None:
        line = self._lines.get(record_id) or self._lines.next_of(record_id, self._wall_now())
        if line is None:
            return
        if self._lines.is_sought:
            self._header.search.clear()
        if not self._lines.filter.lets_through(line):
            self._filtering.clear()
        self._chosen = line.id
        self._day = line.start.date()
        self._show()

    # Showing.

    def _show(self) -> None:
        self._filtering.show()
        has_pairs, has_sessions = bool(self.workspace.snapshot().pairs), len(self._lines) > 0
        # Where the current row goes, Qt makes its neighbour current: nobody has chosen that one.
        self._is_showing = True
        first, last = self._stage.show_lines(self._lines, self._day, has_pairs=has_pairs)
        self._is_showing = False
        self._header.show_period(self._stage.view, first, last)
        cohort = self.workspace.snapshot().cohort
        self._show_strip(first, last)
        self._red_days.ask(min(first, cohort.starts_on), max(last, cohort.ends_on))
        self._header.offer(planning=has_sessions, printing=has_sessions, making=has_pairs)
        self._choose(self._chosen)

    def _show_strip(self, first: date, last: date) -> None:
        strip, cohort = self._desk.strip, self.workspace.snapshot().cohort
        strip.setVisible(len(self._lines) > 0)
        strip.weeks.show(weeks(cohort, self._lines.all(), self._facts.days, self.words))
        strip.show_period(first, last)

    def _choose(self, session_id: str) -> None:
        """Choose a session in calendar and list, and show its page."""
        line = self._lines.get(session_id)
        self._chosen = line.id if line else ""
        self._stage.choose(self._chosen)
        self._facts.watched = self._lines.watched(line)
        self._stage.calendar.viewport().update()
        self._desk.show_chosen(line)

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
        self._show_found(is_narrower=bool(text))

    def _on_filtered(self) -> None:
        self._show_found(is_narrower=bool(self._lines.filter.asks))

    def _show_found(self, *, is_narrower: bool) -> None:
        """Show what is sought; where none of it lies in the period, turn to the nearest that does."""
        found = self._lines.all()
        here = self._lines.between(*self._stage.calendar.period())
        if is_narrower and found and not here and self._stage.view is not View.LIST:
            today = self._facts.now().date()
            self._day = min(found, key=lambda line: abs((line.start.date() - today).days)).start.date()
        self._show()

    def _on_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._is_showing:
            return
        model = current.model()
        line = model.line(current) if isinstance(model, SessionModel) else None
        if line is not None and line.id != self._chosen:
            self._choose(line.id)

    def _on_day(self, monday: date) -> None:
        self._day = monday
        if self._stage.view is View.LIST:
            later = [line for line in self._lines.all() if line.start.date() >= monday]
            self._stage.scroll_list_to((later or self._lines.all()[-1:])[0].id)
        self._show()

    def _on_let_go(self) -> None:
        self._choose("")

    def _on_opened(self, session_id: str) -> None:
        self._choose(session_id)
        self.page.focus_agenda()

    def _on_more(self, day: date, where: QPoint) -> None:
        lines = self._lines.between(day, day)
        if lines:
            listed = DayList(day, lines, self.words, self)
            listed.chosen.connect(self._choose)
            listed.show_at(where, self._chosen or lines[0].id)

    def _on_to_matching(self) -> None:
        self.went_to.emit("matching", "")

    def _on_red_days(self) -> None:
        self._show_strip(*self._stage.calendar.period())
        self._stage.calendar.scheduleDelayedItemsLayout()
        self._stage.calendar.viewport().update()

    def _wall_now(self) -> datetime:
        return self._facts.now().replace(tzinfo=None)

    def _on_minute(self) -> None:
        if self.isVisible():
            self._stage.calendar.viewport().update()


def _text(numbers: list[int]) -> str:
    return ",".join(str(number) for number in numbers)


def _numbers(text: str) -> list[int]:
    parts = text.split(",")
    return [int(part) for part in parts] if all(part.isdecimal() for part in parts) else []
