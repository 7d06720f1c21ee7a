"""The agenda editor: a session's points, their minutes against the session's, and the template."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import VOID, Session
from revmentor_desktop.models import agenda_points
from revmentor_desktop.models.agenda_model import AgendaModel
from revmentor_desktop.models.agenda_points import Items
from revmentor_desktop.models.session_line import SessionLine, sessions_in_all
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.agenda_list import AgendaList
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message, Words


class AgendaEditor(QWidget):
    """Edits the agenda of the session that is shown; every edit is saved when made."""

    edited = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._line: SessionLine | None = None
        self.model = AgendaModel(self._words, self)
        self.points = AgendaList(self.model, self)
        self.points.setObjectName("agenda")
        self.points.setAccessibleName(self._words(wording.AGENDA))
        self.points.setToolTip(self._words(wording.AGENDA_TIP))
        self._sum = Chip("", parent=self)
        self._empty = label(self._words(wording.AGENDA_EMPTY), Style.SMALL, muted=True, wraps=True)
        self._add = self._button(wording.ADD_ITEM, "add-point", Icon.ADD)
        self._fill = self._button(wording.USE_TEMPLATE, "use-template", Icon.AGENDA)
        self._arrange()
        self._connect()

    def _button(self, text: Message, name: str, icon: Icon) -> Button:
        button = Button(self._words(text), self, icon=icon)
        button.setObjectName(name)
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(space.S)
        head.addWidget(label(self._words(wording.AGENDA), Style.SECTION))
        head.addWidget(self._sum)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.points)
        feet = FlowLayout()
        feet.addWidget(self._add)
        feet.addWidget(self._fill)
        column.addLayout(feet)
        column.addStretch(1)

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self.model.retitle_requested.connect(self._on_retitle, queued)
        self.model.minutes_requested.connect(self._on_minutes, queued)
        self.model.move_requested.connect(self._on_move, queued)
        self.points.move_requested.connect(self._on_move, queued)
        self.points.remove_requested.connect(self._on_remove, queued)
        self._add.clicked.connect(self._on_add)
        self._fill.clicked.connect(self._on_fill)

    def show_line(self, line: SessionLine) -> None:
        """Show the agenda of a session."""
        self._line = line
        fixed = line.session.status in VOID
        items = self._workspace.snapshot().agenda_of(SessionId(line.id))
        chosen = self.points.chosen_id()
        self.model.show(items, fixed=fixed)
        self.points.choose(chosen)
        self.points.fit()
        planned = agenda_points.planned(items)
        said = self._words(wording.AGENDA_SUM, planned=planned, minutes=line.minutes)
        fits = planned == line.minutes
        self._sum.say(said, Tone.OK if fits else Tone.WARNING)
        self._sum.setVisible(bool(items))
        self._empty.setVisible(not items)
        self.points.setVisible(bool(items))
        self._add.setEnabled(not fixed)
        self._fill.setEnabled(not fixed)

    def _on_retitle(self, item_id: str, title: str) -> None:
        self._save(agenda_points.changed(self.model.items, item_id, title=title))

    def _on_minutes(self, item_id: str, minutes: int) -> None:
        self._save(agenda_points.changed(self.model.items, item_id, minutes=minutes))

    def _on_move(self, item_id: str, row: int) -> None:
        if self._save(agenda_points.moved(self.model.items, item_id, row)):
            self.points.choose(item_id)

    def _on_remove(self, item_id: str) -> None:
        row = self.points.currentIndex().row()
        if self._save(agenda_points.without(self.model.items, item_id), wording.ITEM_REMOVED):
            left = self.model.rowCount()
            if left:
                self.points.setCurrentIndex(self.model.index(min(row, left - 1), 0))

    def _on_add(self) -> None:
        if self._line is None:
            return
        new_id = self._workspace.office.door.new_id
        title = self._words(wording.NEW_ITEM)
        items = agenda_points.added(self.model.items, self._line.session, title, new_id)
        if self._save(items):
            self.points.edit_title(len(items) - 1)

    def _on_fill(self) -> None:
        if self._line is not None:
            self._save(self._shipped(self._line.session), wording.AGENDA_FILLED)

    def _shipped(self, session: Session) -> Items:
        snapshot = self._workspace.snapshot()
        return agenda_points.shipped(
            session,
            snapshot.pairs[session.pair_id],
            sessions_in_all(snapshot)[session.pair_id],
            Words(snapshot.programme.language),
            self._workspace.office.door.new_id,
        )

    def _save(self, items: Items, said: Message | None = None) -> bool:
        line = self._line
        if line is None or items == self.model.items:
            return False
        sessions = self._workspace.office.sessions

        def written() -> bool:
            sessions.write_agenda(line.session.id, items)
            return True

        saved = self._workspace.perform(written, said, couple=line.couple)
        self.edited.emit()
        return bool(saved)
