"""What is done to sessions from the tab: each verb with its dialog and its words."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.sessions import COMING, VOID, SessionStatus
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.mailing.acts import MailActs, likely_kind
from revmentor_desktop.views.sessions.booking_acts import BookingActs
from revmentor_desktop.views.sessions.log_acts import LogActs
from revmentor_desktop.views.sessions.plan_acts import PlanActs
from revmentor_desktop.views.sessions.print_acts import PrintActs
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message

_Entries = Sequence[tuple[Message, Callable[[], object], bool]]


class SessionActs(QObject):
    """The verbs of the Sessions tab."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._words = workspace.words
        self._window = window
        self.booking = BookingActs(workspace, window)
        self.mailing = MailActs(workspace, window)
        self.logging = LogActs(workspace, window)
        self.planning = PlanActs(workspace, window)
        self.printing = PrintActs(workspace, window)

    def call_off(self, line: SessionLine) -> None:
        """Take a suggestion away, cancel what was sent or booked; what was held stays."""
        sessions, status = self._workspace.office.sessions, line.session.status
        if status is SessionStatus.HELD:
            self._workspace.notice(self._words(wording.HELD_STAYS), Tone.WARNING)
        elif status is SessionStatus.SUGGESTED or status in VOID:
            self._workspace.perform(lambda: sessions.remove(line.id), wording.REMOVED, couple=line.couple)
        else:
            self._workspace.perform(
                lambda: sessions.call_off(line.id, SessionStatus.CANCELLED, None),
                wording.CALLED_OFF,
                couple=line.couple,
            )

    def menu(self, line: SessionLine, parent: QWidget) -> QMenu:
        """The menu of a session."""
        menu = QMenu(parent)
        status = line.session.status
        before: _Entries = ((wording.PRINT, partial(self.printing.print_one, line.id), status not in VOID),)
        after: _Entries = (
            (wording.SUGGEST_TIMES_MENU, partial(self.booking.suggest_times, line), status in COMING),
            (wording.MAIL_MENU, partial(self._mail, (line,)), True),
            (wording.CALENDAR_MENU, partial(self._calendar, (line,)), True),
            (wording.LOG_MENU, partial(self.logging.log, line), True),
            (wording.CALL_OFF_MENU, partial(self.call_off, line), status is not SessionStatus.HELD),
        )
        self._fill(menu, before)
        self.booking.add_to(menu, (line,))
        self._fill(menu, after)
        return menu

    def _fill(self, menu: QMenu, entries: _Entries) -> None:
        for text, act, enabled in entries:
            action = menu.addAction(self._words(text))
            action.triggered.connect(act)
            action.setEnabled(enabled)

    def _mail(self, lines: Sequence[SessionLine]) -> None:
        kind = likely_kind(lines[0].session.status)
        self.mailing.write(kind, session_ids=tuple(line.id for line in lines))

    def _calendar(self, lines: Sequence[SessionLine]) -> None:
        self.mailing.calendar(session_ids=tuple(line.id for line in lines))

    def menu_of_many(self, lines: Sequence[SessionLine], parent: QWidget) -> QMenu:
        """The menu of several sessions that are chosen."""
        menu = QMenu(parent)
        action = menu.addAction(self._words(wording.LOG_MANY_MENU, count=len(lines)))
        action.triggered.connect(partial(self.logging.log_many, tuple(lines)))
        self.booking.add_to(menu, lines)
        self._fill(
            menu,
            (
                (wording.MAIL_MENU, partial(self._mail, tuple(lines)), True),
                (wording.CALENDAR_MENU, partial(self._calendar, tuple(lines)), True),
            ),
        )
        return menu
