"""What a pair promised at earlier sessions and has not done yet, below the agenda of the next one."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import FollowUpId
from revmentor_desktop.domain.sessions import VOID
from revmentor_desktop.models import agenda_steps
from revmentor_desktop.models.agenda_notes import NoteModel
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.steps_list import NoteList
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording.dates import short_date

_WEEK = timedelta(days=7)


class PromisedBefore(QWidget):
    """Open follow-ups of the pair, to tick off or to put off; hidden where there is none."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self.model = NoteModel(self)
        self.list = NoteList(self.model, "promised-before", self)
        self.list.setAccessibleName(self._words(wording.PROMISED))
        self.list.setToolTip(self._words(wording.PROMISED_TIP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.S, 0, 0)
        column.setSpacing(space.S)
        column.addWidget(label(self._words(wording.PROMISED), Style.SECTION))
        column.addWidget(self.list)
        queued = Qt.ConnectionType.QueuedConnection
        self.model.tick_requested.connect(self._on_tick, queued)
        self.list.put_off_requested.connect(self._on_put_off, queued)
        self.list.menu_requested.connect(self._on_menu)

    def show_line(self, line: SessionLine) -> None:
        """Show what the pair of a session promised before it."""
        today, snapshot = self._workspace.office.door.today, self._workspace.snapshot()
        rows = []
        if line.session.status not in VOID:
            rows = agenda_steps.promised_rows(snapshot, line.session, today, self._words)
        self.model.show(rows)
        self.list.fit()
        self.setVisible(bool(rows))

    def _text(self, key: str) -> str:
        place = self.model.place_of(key)
        return self.model.rows[place].text if place is not None else ""

    def _on_tick(self, key: str, done: bool) -> None:
        finish, said = self._workspace.office.follow_ups.finish, self._text(key)
        self._workspace.perform(partial(finish, FollowUpId(key), done=done), wording.FINISHED, text=said)

    def _on_put_off(self, key: str) -> None:
        until = self._workspace.office.door.today + _WEEK
        snooze, said = self._workspace.office.follow_ups.snooze, self._text(key)
        day = short_date(until, self._words)
        self._workspace.perform(partial(snooze, FollowUpId(key), until), wording.SNOOZED, text=said, day=day)

    def _on_menu(self, key: str, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._words(wording.TO_DO), partial(self._on_tick, key, True))
        menu.addAction(self._words(wording.PUT_OFF), partial(self._on_put_off, key))
        menu.popup(where)
