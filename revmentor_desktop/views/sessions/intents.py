"""What people ask for in the Sessions tab by mouse, key and button, handed to the verb that does it."""

from datetime import datetime

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_lines import SessionLines
from revmentor_desktop.views.sessions.acts import SessionActs
from revmentor_desktop.views.sessions.calendar_acts import CalendarActs
from revmentor_desktop.views.sessions.calendar_view import CalendarView
from revmentor_desktop.views.sessions.desk import SessionsDesk
from revmentor_desktop.views.sessions.dragging import Move
from revmentor_desktop.views.sessions.facts import Facts
from revmentor_desktop.views.sessions.header import View
from revmentor_desktop.views.sessions.list_view import SessionTable


class Intents(QObject):
    """Listens to what stands on the desk."""

    revealed = Signal(str)
    """A session was made or moved, and shall be seen."""

    def __init__(
        self,
        desk: SessionsDesk,
        lines: SessionLines,
        acts: SessionActs,
        calendar: CalendarActs,
        facts: Facts,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines = lines
        self._acts = acts
        self._facts = facts
        self._calendar = calendar
        self._listen()
        for keys, act in (
            ("N", self.on_new),
            ("T", self._desk.header.turn_to_today),
            ("Ctrl+Shift+P", self._on_print),
            ("Ctrl+L", self._on_log_chosen),
            ("Ctrl+B", self._on_book_chosen),
            ("Ctrl+Shift+S", self._on_send_chosen),
        ):
            shortcut = QShortcut(QKeySequence(keys), parent)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _listen(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        stage, header, page = self._desk.stage, self._desk.header, self._desk.page
        for calendar in (stage.week, stage.month):
            calendar.moves_requested.connect(self._on_moves, queued)
            calendar.log_requested.connect(self._on_log_many, queued)
            calendar.create_requested.connect(self._make, queued)
        for view in (stage.week, stage.month, stage.list):
            view.call_off_requested.connect(self._on_call_off, queued)
            view.customContextMenuRequested.connect(self._on_menu)
        stage.list.log_requested.connect(self._on_log_many, queued)
        header.plan_all.clicked.connect(self._acts.planning.plan_all)
        header.log_many.clicked.connect(self._on_log_unlogged)
        header.print_all.clicked.connect(self._acts.printing.print_all)
        header.new_session.clicked.connect(self.on_new)
        page.move_requested.connect(self._on_move, queued)
        page.print_requested.connect(self._acts.printing.print_one)
        page.revealed.connect(self.revealed)
        page.log_requested.connect(self._on_log)

    def _on_move(self, session_id: str, start: datetime, minutes: int) -> None:
        self._on_moves((Move(session_id=SessionId(session_id), start=start, minutes=minutes),))

    def _on_moves(self, moves: tuple[Move, ...]) -> None:
        line = self._lines.get(moves[0].session_id)
        if line is not None and self._calendar.move(line, moves):
            self.revealed.emit(line.id)
        elif line is not None:
            self._desk.page.show_line(line)

    def on_new(self) -> None:
        start = self._calendar.next_start(self._desk.stage.calendar.period(), self._facts.days)
        self._make(start, self._facts.usual_minutes())

    def _make(self, start: datetime, minutes: int) -> None:
        calendar = self._desk.stage.calendar
        made = self._calendar.make(start, minutes, self._facts.diary(), calendar.asked_place())
        calendar.answered()
        if made:
            self.revealed.emit(made)

    def _on_call_off(self, session_id: str) -> None:
        line = self._lines.get(session_id)
        if line is not None:
            self._acts.call_off(line)

    def _on_book_chosen(self) -> None:
        self._become(SessionStatus.BOOKED)

    def _on_send_chosen(self) -> None:
        self._become(SessionStatus.SENT)

    def _become(self, status: SessionStatus) -> None:
        many = self._desk.stage.list.chosen_lines() if self._desk.stage.view is View.LIST else ()
        line = self._lines.get(self._desk.chosen_id)
        chosen = many or tuple(one for one in (line,) if one is not None)
        if chosen:
            self._acts.booking.become(chosen, status)

    def _on_log(self, session_id: str) -> None:
        line = self._lines.get(session_id)
        if line is not None:
            self._acts.logging.log(line)

    def _on_log_chosen(self) -> None:
        many = self._chosen_lines()
        if len(many) > 1:
            self._acts.logging.log_many(many)
        else:
            self._on_log(self._desk.chosen_id)

    def _chosen_lines(self) -> tuple[SessionLine, ...]:
        stage = self._desk.stage
        return stage.list.chosen_lines() if stage.view is View.LIST else stage.calendar.chosen_lines()

    def _on_log_many(self, status: SessionStatus) -> None:
        self._acts.logging.log_many(self._chosen_lines(), status)

    def _on_log_unlogged(self) -> None:
        if len(self._desk.stage.list.chosen_lines()) < 2:
            self._desk.stage.list.choose_lines(
                line.id for line in self._lines.unlogged(self._facts.now().replace(tzinfo=None))
            )
        many = self._desk.stage.list.chosen_lines()
        if many:
            self._acts.logging.log_many(many)
        else:
            self._acts.logging.say_all_logged()

    def _on_print(self) -> None:
        if self._lines.get(self._desk.chosen_id):
            self._acts.printing.print_one(self._desk.chosen_id)

    def _on_menu(self, where: QPoint) -> None:
        view = self.sender()
        line = self._lines.get(self._desk.chosen_id)
        if isinstance(view, CalendarView | SessionTable) and view.indexAt(where).isValid() and line:
            many = view.chosen_lines()
            menu = (
                self._acts.menu_of_many(many, self._desk)
                if len(many) > 1
                else self._acts.menu(line, self._desk)
            )
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(view.viewport().mapToGlobal(where))
