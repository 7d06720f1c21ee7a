"""What can be begun in the People tab: lists in, people added, duplicated and removed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.people.adding import AddDialog
from revmentor_desktop.views.people.delegate import Known
from revmentor_desktop.views.people.import_dialog import ImportDialog
from revmentor_desktop.views.people.table import PeopleTable
from revmentor_desktop.views.standing.leaving import Leaving
from revmentor_desktop.views.standing.menu import StandingMenu
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import people_view

if TYPE_CHECKING:
    from revmentor_desktop.services.importing import ImportPlan


class Deeds(QObject):
    """Opens the dialogs over the tab, and has done what they were confirmed with."""

    added = Signal(str)
    """Somebody was added: the id of the person."""
    led = Signal(str, str)
    """Another tab is asked for, and what is looked up there."""
    forms_found = Signal(list)
    """The paths of forms that came back, as texts."""

    def __init__(self, workspace: Workspace, table: PeopleTable, known: Known, tab: QWidget) -> None:
        super().__init__(tab)
        self._workspace = workspace
        self._table = table
        self._known = known
        self._tab = tab
        self._leaving = Leaving(workspace, tab)
        self._leaving.by_hand_requested.connect(self._on_by_hand)

    @Slot()
    def choose_file(self) -> None:
        """Open the import: a list is chosen, dropped or pasted there."""
        self.import_file(None)

    def import_file(self, path: Path | None) -> None:
        """Show what importing a list would do, and do it if that is wanted."""
        dialog = ImportDialog(self._workspace, path, self._tab)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.import_requested.connect(self._on_import)
        dialog.form_found.connect(self._on_form_found)
        dialog.open()

    @Slot()
    def add_person(self) -> None:
        """Ask for a new person's facts."""
        self._open_adding(None)

    @Slot()
    def duplicate(self) -> None:
        """Ask for a new person with the current one's facts, but for name and address."""
        chosen = self._table.chosen()
        if chosen:
            self._open_adding(chosen[0])

    def standing_menu(self, parent: QMenu) -> QMenu:
        """Make the menu of how the chosen people stand with the cohort: selected, told, leaving."""
        ids = [row.id for row in self._table.chosen()]
        return StandingMenu(self._workspace, ids, self._leaving, parent)

    def _open_adding(self, like: PeopleRow | None) -> None:
        dialog = AddDialog(self._workspace, self._known, like, self._tab)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.added)
        dialog.open()

    def _on_by_hand(self, person_id: str, _side: str) -> None:
        self.led.emit("matching", person_id)

    @Slot(object)
    def _on_form_found(self, path: Path) -> None:
        self.forms_found.emit([str(path)])

    def _on_import(self, plan: "ImportPlan") -> None:
        people = plan.added + plan.updated
        name = self._workspace.words(people_view.IMPORTING, count=people)
        verb = partial(_import, self._workspace.office, plan)
        self._workspace.perform_in_background(name, verb, people_view.IMPORTED, count=people)


def _import(office: Office, plan: "ImportPlan") -> None:
    office.backups.take(office.door.store.path, "import", office.place.now())
    office.importing.apply(plan)
