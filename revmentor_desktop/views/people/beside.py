"""Keeps the side panel on the current person, with the best matches once the engine has answered."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.people import Participation
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.views.people.best_matches import BestMatches
from revmentor_desktop.views.people.person_panel import PersonPanel
from revmentor_desktop.views.workspace import Workspace

_LONGEST_NAME = 40


class Beside(QObject):
    """Shows one person at a time in its panel."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.panel = PersonPanel(workspace.words, parent)
        self._shown: tuple[Snapshot, Participation | None] | None = None
        self._matches = BestMatches(workspace, self)
        self._matches.found.connect(self._on_found)

    @Slot(object)
    def show_row(self, row: PeopleRow | None) -> None:
        """Show the person of a row, or what the panel is for."""
        snapshot = self._workspace.snapshot()
        one = snapshot.participations.get(row.id) if row is not None else None
        if self._shown is not None and self._shown[0] is snapshot and self._shown[1] is one:
            return
        self._shown = snapshot, one
        if one is None:
            self.panel.show_nobody()
        else:
            self.panel.show_person(snapshot, one)
        self._matches.ask(one)

    def _on_found(self, one: Participation, matches: tuple[tuple[str, str], ...]) -> None:
        person = self._workspace.snapshot().people.get(one.person_id)
        if person is not None:
            self.panel.show_matches(one, person.name.split(" ")[0][:_LONGEST_NAME], matches)
