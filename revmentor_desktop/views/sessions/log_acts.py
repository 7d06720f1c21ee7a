"""Logging how sessions went: one with its minutes and a line, or many at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import session_page as wording


class LogActs(QObject):
    """Asks how sessions went, and notes it."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._words = workspace.words
        self._window = window

    def log(self, line: SessionLine) -> None:
        """Ask how a session went, and note it."""
        from revmentor_desktop.views.sessions.log_dialog import LogDialog

        ahead = line.session.starts_at > self._workspace.office.door.now()
        dialog = LogDialog(line, self._words, ahead=ahead, parent=self._window)
        accepted, log = dialog.exec(), dialog.log()
        dialog.deleteLater()
        if not accepted or log.moved_to == line.start:
            return
        sessions = self._workspace.office.sessions
        if log.moved_to is not None:
            move = partial(sessions.move, line.id, log.moved_to)
            when = calendar_view.whole_time(log.moved_to, line.minutes, self._words)
            self._workspace.perform(move, wording.MOVED, couple=line.couple, time=when)
        elif log.status is SessionStatus.HELD:
            hold = partial(sessions.hold, line.id, minutes=log.minutes, summary=log.summary)
            self._workspace.perform(hold, wording.LOGGED, couple=line.couple)
        else:
            call_off = partial(sessions.call_off, line.id, log.status, log.by_side)
            self._workspace.perform(call_off, wording.LOGGED, couple=line.couple)

    def log_many(self, lines: Sequence[SessionLine], status: SessionStatus = SessionStatus.HELD) -> None:
        """Ask how several sessions went, and note it as one step."""
        from revmentor_desktop.views.sessions.log_many import LogManyDialog

        workspace = self._workspace
        now = workspace.office.door.now()
        dialog = LogManyDialog(lines, self._words, now=now, status=status, parent=self._window)
        accepted, logs = dialog.exec(), dialog.logs()
        dialog.deleteLater()
        if accepted:
            log_all = workspace.office.sessions.log_all
            workspace.perform_in_background(
                self._words(wording.LOGGING),
                partial(log_all, logs),
                wording.LOG_MANY_DONE,
                count=len(logs),
            )

    def say_all_logged(self) -> None:
        """Say that there is nothing to log."""
        self._workspace.notice(self._words(wording.LOG_NOTHING))
