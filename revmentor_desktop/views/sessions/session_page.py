"""A session's page: when and where, what is missing, its agenda, and what to do with it."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import COMING, VOID, Session, SessionStatus
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.mailing.acts import MailActs, likely_kind
from revmentor_desktop.views.sessions.agenda_editor import AgendaEditor
from revmentor_desktop.views.sessions.blocks import breakable
from revmentor_desktop.views.sessions.booking_acts import BookingActs
from revmentor_desktop.views.sessions.booking_strip import BookingStrip
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.sessions.session_chips import SessionChips
from revmentor_desktop.views.sessions.session_form import SessionForm
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message

_LONGEST_NAME = 60
_MOST_LETTERS = 40


class SessionPage(QWidget):
    """The page of the session that is chosen; what is changed in it is saved when made."""

    move_requested = Signal(str, object, int)
    print_requested = Signal(str)
    log_requested = Signal(str)
    revealed = Signal(str)
    """A session was made here, and shall be seen."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._line: SessionLine | None = None
        self._overline = label(style=Style.SMALL, muted=True, wraps=True)
        self._title = label(style=Style.PAGE_TITLE, wraps=True)
        self._chips = SessionChips(self._words, self)
        self.booking = BookingActs(workspace, self)
        self.mailing = MailActs(workspace, self)
        self._strip = BookingStrip(self._words, self)
        self._form = SessionForm(self._words, self)
        self.agenda = AgendaEditor(workspace, self)
        self._print = self._button(wording.PRINT, wording.PRINT_TIP, "print", primary=True, icon=Icon.PRINT)
        self._mail = self._button(wording.MAIL, wording.MAIL_TIP, "mail")
        self._log = self._button(wording.LOG, wording.LOG_TIP, "log")
        self._arrange()
        self._connect()

    def _button(
        self, text: Message, tip: Message, name: str, *, primary: bool = False, icon: Icon | None = None
    ) -> Button:
        button = Button(self._words(text), self, primary=primary, icon=icon)
        button.setObjectName(name)
        button.setToolTip(self._words(tip))
        return button

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        for widget in (self._overline, self._title, self._chips, self._strip, self._form, self._rule()):
            column.addWidget(widget)
        column.addWidget(self.agenda, 1)
        # Where letters are large or the window low, the page scrolls; its buttons stay in sight.
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        scroll.setWidget(inside)
        self._scroll, self._inside = scroll, inside
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.M)
        whole.addWidget(scroll, 1)
        buttons = FlowLayout()
        for button in (self._print, self._mail, self._log):
            buttons.addWidget(button)
        whole.addLayout(buttons)

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        rule.setForegroundRole(QPalette.ColorRole.Midlight)
        return rule

    def _connect(self) -> None:
        self._form.move_requested.connect(self._on_move)
        self._form.revise_requested.connect(self._on_revise)
        self._print.clicked.connect(self._on_print)
        self._mail.clicked.connect(self._on_mail)
        self._log.clicked.connect(self._on_log)
        self._strip.lane_requested.connect(self._on_lane)
        self._strip.time_chosen.connect(self._on_time_chosen)
        self._strip.times_requested.connect(self._on_times)
        self._strip.edit_requested.connect(self._on_edit_times)
        self._strip.replacement_chosen.connect(self._on_replacement)

    @property
    def session_id(self) -> str:
        """The session that was shown last."""
        return self._line.id if self._line else ""

    def show_line(self, line: SessionLine) -> None:
        """Show a session."""
        self._line = line
        number, of = line.session.number, line.of
        self._overline.setText(
            self._words(
                wording.OVERLINE,
                number=number,
                of=of,
                time=calendar_view.short_time(line.start, line.minutes, self._words),
            )
        )
        self._title.setText(breakable(line.couple[:_LONGEST_NAME]))
        self._title.setToolTip("")
        self._chips.show_line(line)
        self._form.show_session(line.session)
        self._strip.show_line(line, self._workspace.snapshot())
        self._print.setEnabled(line.session.status not in VOID)
        self.agenda.show_line(line)
        self._widen()

    def _widen(self) -> None:
        """Be as wide as the fields need with these letters, so that nothing is cut off at the right."""
        needed = self._inside.minimumSizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(min(needed, self.fontMetrics().averageCharWidth() * _MOST_LETTERS))

    def focus_agenda(self) -> None:
        """Put the cursor into the page."""
        if self.agenda.model.rowCount():
            self.agenda.points.setFocus()
            if not self.agenda.points.currentIndex().isValid():
                self.agenda.points.setCurrentIndex(self.agenda.model.index(0, 0))
        else:
            self._form.place.setFocus()

    def _on_move(self, start: datetime, minutes: int) -> None:
        if self._line is not None:
            self.move_requested.emit(self._line.id, start, minutes)

    def _on_revise(self, session: Session) -> None:
        if self._line is not None:
            sessions = self._workspace.office.sessions
            self._workspace.perform(lambda: sessions.revise(session), wording.SAVED, couple=self._line.couple)

    def _on_print(self) -> None:
        if self._line is not None:
            self.print_requested.emit(self._line.id)

    def _on_lane(self, status: str) -> None:
        if self._line is not None:
            self.booking.become([self._line], SessionStatus(status))

    def _on_time_chosen(self, start: datetime) -> None:
        if self._line is not None:
            self.booking.choose(self._line, start)

    def _on_times(self) -> None:
        if self._line is None:
            return
        if self._line.session.status in COMING:
            self.booking.suggest_times(self._line)
        else:
            self.booking.find_new_times(self._line, partial(self._on_new_times, self._line.id))

    def _on_new_times(self, session_id: SessionId, times: tuple[datetime, ...]) -> None:
        self._strip.propose(session_id, times, self._workspace.snapshot())

    def _on_edit_times(self) -> None:
        if self._line is not None:
            self.booking.edit_times(self._line)

    def _on_replacement(self, start: datetime, proposed: tuple[datetime, ...]) -> None:
        made = self.booking.replace(self._line, start, proposed) if self._line is not None else ""
        if made:
            self.revealed.emit(made)

    def _on_mail(self) -> None:
        if self._line is not None:
            self.mailing.write(likely_kind(self._line.session.status), session_ids=(self._line.id,))

    def _on_log(self) -> None:
        if self._line is not None:
            self.log_requested.emit(self._line.id)
