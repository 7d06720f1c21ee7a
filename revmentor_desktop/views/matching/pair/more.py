"""The menu of a pair's page: an evaluation typed in, mails about its sessions, its calendar file."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.models.pair_view import PairView
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.mailing.acts import MailActs, likely_kind
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import pair_page
from revmentor_desktop.wording.catalogue import Message

_AHEAD = frozenset({SessionStatus.SUGGESTED, SessionStatus.SENT, SessionStatus.BOOKED})


class PairMore(QObject):
    """Opens below its button; what a pair has nothing for is there, but cannot be chosen."""

    led = Signal(str, str)
    """A command of the window, and the pair that it is about."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace, self._words = workspace, workspace.words
        self._mailing = MailActs(workspace, page)
        self._view: PairView | None = None
        self.button = Button("", page, icon=Icon.MORE, name=self._words(pair_page.MORE))
        self.button.setObjectName("pair-more")
        self._menu = QMenu(page)
        self._menu.setObjectName("pair-more-menu")
        self._note = self._add(pair_page.NOTE_EVALUATION, "pair-note")
        self._mails = self._add(pair_page.WRITE_MAILS, "pair-mails")
        self._calendar = self._add(pair_page.SAVE_CALENDAR, "pair-calendar")
        self._note.triggered.connect(self._on_note)
        self._mails.triggered.connect(self._on_mails)
        self._calendar.triggered.connect(self._on_calendar)
        self.button.clicked.connect(self._on_opened)

    def show_pair(self, view: PairView) -> None:
        """Offer what there is for a pair."""
        self._view = view
        has_sessions = bool(self._sessions())
        self._note.setEnabled(view.pair.status is not PairStatus.ENDED)
        self._mails.setEnabled(has_sessions)
        self._calendar.setEnabled(has_sessions)

    def _add(self, message: Message, name: str) -> QAction:
        action = QAction(self._words(message), self)
        action.setObjectName(name)
        self._menu.addAction(action)
        return action

    def _sessions(self) -> list[Session]:
        if self._view is None:
            return []
        sessions = self._workspace.snapshot().sessions.values()
        mine = (one for one in sessions if one.pair_id == self._view.pair.id)
        return sorted(mine, key=lambda one: one.number)

    def _on_opened(self) -> None:
        button = self.button
        left = button.width() - self._menu.sizeHint().width()
        self._menu.popup(button.mapToGlobal(QPoint(left, button.height() + 2)))

    def _on_note(self) -> None:
        if self._view is not None:
            self.led.emit("note-feedback", self._view.pair.id)

    def _on_mails(self) -> None:
        sessions = self._sessions()
        if sessions:
            first = next((one for one in sessions if one.status in _AHEAD), sessions[-1])
            self._mailing.write(likely_kind(first.status), tuple(one.id for one in sessions))

    def _on_calendar(self) -> None:
        sessions = self._sessions()
        if sessions:
            self._mailing.calendar(tuple(one.id for one in sessions))
