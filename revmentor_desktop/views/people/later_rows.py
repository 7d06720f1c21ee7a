"""The rows of many people, made anew off the UI thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.ids import DepartmentId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_collation import Collation
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_rows import PeopleRow, RowMaker, department_places
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRows:
    """All rows of a snapshot."""

    snapshot: Snapshot
    rows: list[PeopleRow]
    names: Collation
    """The places of the names in the language's order."""
    departments: Mapping[DepartmentId, int]


class LaterRows(QObject):
    """Makes all rows when asked; what changes meanwhile is in them when they come."""

    made = Signal(object)
    """MadeRows of the programme as it is now."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.awaited = False
        """Whether rows are on their way."""

    def ask(self) -> None:
        """Ask for all rows as they are now."""
        if not self.awaited:
            self._begin()

    def _begin(self) -> None:
        self.awaited = True
        snapshot, words = self._workspace.snapshot(), self._workspace.words
        answer = LateAnswer(self, self._take)
        self._workspace.in_background("", lambda: made_rows(snapshot, words), answer.hand_on)

    def _take(self, answer: MadeRows) -> None:
        if answer.snapshot is self._workspace.snapshot():
            self.awaited = False
            self.made.emit(answer)
        else:
            self._begin()


def made_rows(snapshot: Snapshot, words: Words) -> MadeRows:
    """Make all rows of a snapshot."""
    rows = RowMaker(snapshot, words).rows()
    names = Collation(words.language)
    names.learn(row.texts[Column.NAME] for row in rows)
    return MadeRows(snapshot=snapshot, rows=rows, names=names, departments=department_places(snapshot))
