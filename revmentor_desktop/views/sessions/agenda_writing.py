"""Writes a session's agenda: everything that edits it ends here."""

from functools import partial

from PySide6.QtCore import QObject

from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.sessions import VOID
from revmentor_desktop.models.agenda_points import Items
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording.catalogue import Message, Words


class AgendaWriting(QObject):
    """The agenda of the session that is shown, as it stands in the file, and what is saved of it."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.words = workspace.words
        self.line: SessionLine | None = None

    @property
    def items(self) -> Items:
        """The points as they stand."""
        return self.workspace.snapshot().agenda_of(self.line.session.id) if self.line else ()

    @property
    def pair(self) -> Pair | None:
        """The pair whose session it is."""
        return self.workspace.snapshot().pairs.get(self.line.pair_id) if self.line else None

    @property
    def is_fixed(self) -> bool:
        """Whether nothing of it can be changed: it never took place, or there is none."""
        return self.line is None or self.line.session.status in VOID

    @property
    def language(self) -> Words:
        """The programme's language, in which agendas are written."""
        return Words(self.workspace.snapshot().programme.language)

    def new_id(self) -> str:
        """An id for a point that is made."""
        return self.workspace.office.door.new_id()

    def save(self, items: Items, said: Message | None = None, **facts: str | int) -> bool:
        """Save the agenda as it shall be; says `said`. False where nothing was changed."""
        if self.line is None or self.is_fixed or items == self.items:
            return False
        write = partial(self.workspace.office.sessions.write_agenda, self.line.session.id, items)

        def written() -> bool:
            write()
            return True

        return bool(self.workspace.perform(written, said, couple=self.line.couple, **facts))
