"""What is done to sessions from the tab: each verb with its dialog and its words."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.sessions import COMING, VOID, SessionStatus
from revmentor_desktop.models.red_days import RedDays
from revmentor_desktop.models.session_diary import Diary
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.models.session_pairs import choices
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.sessions.log_acts import LogActs
from revmentor_desktop.views.sessions.plan_acts import PlanActs
from revmentor_desktop.views.sessions.print_acts import PrintActs
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message


class SessionActs(QObject):
    """The verbs of the Sessions tab."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._words = workspace.words
        self._window = window
        self.logging = LogActs(workspace, window)
        self.planning = PlanActs(workspace, window)
        self.printing = PrintActs(workspace, window)

    def move(self, line: SessionLine, start: datetime, minutes: int) -> bool:
        """Move or lengthen a session; tells whether it was done."""
        if (start, minutes) == (line.start, line.minutes):
            return False
        sessions = self._workspace.office.sessions
        said = wording.MOVED if start != line.start else wording.LENGTHENED
        when = calendar_view.whole_time(start, minutes, self._words)

        def moved() -> bool:
            sessions.move(line.id, start, minutes)
            return True

        return bool(self._workspace.perform(moved, said, couple=line.couple, time=when))

    def next_start(self, period: tuple[date, date], days: RedDays) -> datetime:
        """A first guess for a new session: the first working day of the period that is not over, at ten."""
        today = self._workspace.office.door.today
        day = max(period[0], today + timedelta(days=1)) if period[0] <= today <= period[1] else period[0]
        last = day + timedelta(days=14)
        while day < last and (days.is_weekend(day) or days.name(day)):
            day += timedelta(days=1)
        opens = self._workspace.snapshot().programme.hours.opens
        return datetime.combine(day, time(min(opens.hour + 1, 22)))

    def make(self, start: datetime, minutes: int, diary: Diary) -> str:
        """Ask for the pair and make a session; gives its id, or nothing."""
        # Dialogs are read when they are first opened: the tab is there sooner.
        from revmentor_desktop.views.sessions.new_session import NewSessionDialog

        snapshot = self._workspace.snapshot()
        dialog = NewSessionDialog(
            choices(snapshot, self._words),
            diary,
            self._words,
            start=start,
            minutes=minutes,
            parent=self._window,
        )
        accepted, pair = dialog.exec(), dialog.pair
        start, minutes = dialog.start, dialog.minutes
        dialog.deleteLater()
        if not accepted or pair is None:
            return ""
        sessions = self._workspace.office.sessions
        when = calendar_view.whole_time(start, minutes, self._words)
        made = self._workspace.perform(
            lambda: sessions.add(pair.pair_id, start, minutes), wording.MADE, couple=pair.names, time=when
        )
        return made.id if made else ""

    def book(self, line: SessionLine) -> None:
        """Mark a session as booked."""
        sessions = self._workspace.office.sessions
        booked = replace(line.session, status=SessionStatus.BOOKED)
        when = calendar_view.whole_time(line.start, line.minutes, self._words)
        self._workspace.perform(
            lambda: sessions.revise(booked), wording.BOOKED, couple=line.couple, time=when
        )

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
        may_book = status in COMING and status is not SessionStatus.BOOKED
        entries: tuple[tuple[Message, Callable[[], object], bool], ...] = (
            (wording.PRINT, partial(self.printing.print_one, line.id), status not in VOID),
            (wording.BOOK, partial(self.book, line), may_book),
            (wording.LOG_MENU, partial(self.logging.log, line), True),
            (wording.CALL_OFF_MENU, partial(self.call_off, line), status is not SessionStatus.HELD),
        )
        for text, act, enabled in entries:
            action = menu.addAction(self._words(text))
            action.triggered.connect(act)
            action.setEnabled(enabled)
        return menu

    def menu_of_many(self, lines: Sequence[SessionLine], parent: QWidget) -> QMenu:
        """The menu of several sessions that are chosen."""
        menu = QMenu(parent)
        action = menu.addAction(self._words(wording.LOG_MANY_MENU, count=len(lines)))
        action.triggered.connect(partial(self.logging.log_many, tuple(lines)))
        return menu
