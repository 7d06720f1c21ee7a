"""Ideas caught on the spot: a line and Enter puts one on the board, with where it came from."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import AgendaItemId, SessionId
from revmentor_desktop.domain.sessions import VOID
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.models import agenda_steps
from revmentor_desktop.models.agenda_notes import NoteModel
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.steps_list import NoteList
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import agenda_editor as wording


class CaughtIdeas(QWidget):
    """The ideas of a session with their stages, and a line for another."""

    opened = Signal(str)
    """An idea that shall be shown on the board."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._line: SessionLine | None = None
        self._item_id = ""
        self.model = NoteModel(self)
        self.list = NoteList(self.model, "caught-ideas", self)
        self.list.setAccessibleName(self._words(wording.CAUGHT))
        self.list.setToolTip(self._words(wording.CAUGHT_TIP))
        self.new = Line(self, icon=Icon.IDEA)
        self.new.setObjectName("new-idea")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.S, 0, 0)
        column.setSpacing(space.S)
        column.addWidget(label(self._words(wording.CAUGHT), Style.SECTION))
        column.addWidget(self.list)
        column.addWidget(self.new)
        self.new.returnPressed.connect(self._on_new)
        self.list.opened.connect(self.opened)
        self.show_item("", "")

    def show_line(self, line: SessionLine) -> None:
        """Show the ideas of a session."""
        if self._line is not None and self._line.id != line.id:
            self.new.clear()
        self._line = line
        rows = agenda_steps.idea_rows(self._workspace.snapshot(), SessionId(line.id), self._words)
        self.model.show(rows)
        self.list.fit()
        open_to_edits = line.session.status not in VOID
        self.new.setEnabled(open_to_edits)
        self.setVisible(open_to_edits or bool(rows))

    def show_item(self, item_id: str, title: str) -> None:
        """Say which point of the agenda an idea will have come from; none with an empty id."""
        self._item_id = item_id
        said = self._words(wording.NEW_IDEA_AT, point=title) if item_id else self._words(wording.NEW_IDEA)
        self.new.setAccessibleName(said)
        self.new.setPlaceholderText(said)
        self.new.setToolTip(said)

    def _on_new(self) -> None:
        title = tidy(self.new.text())
        if self._line is None or not title:
            return
        pair = self._workspace.snapshot().pairs[self._line.pair_id]
        caught = partial(
            self._workspace.office.ideas.catch,
            title,
            cohort_id=pair.cohort_id,
            pair_id=pair.id,
            session_id=self._line.id,
            agenda_item_id=AgendaItemId(self._item_id) if self._item_id else None,
        )
        if self._workspace.perform(caught, wording.IDEA_CAUGHT, title=title) is not None:
            self.new.clear()
