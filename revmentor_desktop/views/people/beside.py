"""Keeps the side panel on the current person, and saves what is written there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.feedback import Contact
from revmentor_desktop.domain.ids import ContactId, PersonId
from revmentor_desktop.domain.people import Participation
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.views.people.best_matches import BestMatches
from revmentor_desktop.views.people.person_panel import PersonPanel
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import person_panel
from revmentor_desktop.wording.catalogue import Message

_LONGEST_NAME = 40


class Beside(QObject):
    """Shows one person at a time in its panel, with the best matches once the engine has answered."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.panel = PersonPanel(workspace.words, self._today, parent)
        self._shown: tuple[Snapshot, Participation | None, bool] | None = None
        self._matches = BestMatches(workspace, self)
        self._matches.found.connect(self._on_found)
        self.panel.notes_written.connect(self._on_notes)
        self.panel.log.save_requested.connect(self._on_contact)
        self.panel.log.remove_requested.connect(self._on_contact_removed)

    @Slot(object)
    def show_row(self, row: PeopleRow | None) -> None:
        """Show the person of a row, or what the panel is for."""
        snapshot, writing = self._workspace.snapshot(), self._workspace.writable
        one = snapshot.participations.get(row.id) if row is not None else None
        if self._shown is not None and self._shown[0] is snapshot and self._shown[1:] == (one, writing):
            return
        self._shown = snapshot, one, writing
        if one is None:
            self.panel.show_nobody()
        else:
            self.panel.show_person(snapshot, one, self._parts(one), writing=writing)
        self._matches.ask(one)

    def _parts(self, one: Participation) -> list[Participation]:
        """The person's parts in all cohorts; where there is one cohort, or work is written, only this."""
        if len(self._workspace.snapshot().cohorts) < 2 or self._workspace.work:
            return [one]
        return self._workspace.office.records.parts_of(one.person_id)

    def _today(self) -> date:
        return self._workspace.office.door.today

    def _on_found(self, one: Participation, matches: tuple[tuple[str, str], ...]) -> None:
        person = self._workspace.snapshot().people.get(one.person_id)
        if person is not None:
            self.panel.show_matches(one, person.name.split(" ")[0][:_LONGEST_NAME], matches)

    def _on_notes(self, person_id: PersonId, text: str) -> None:
        writing = partial(self._workspace.office.records.write_notes, person_id, text)
        self._perform(writing, person_panel.NOTES_SAVED, person_id)

    def _on_contact(self, contact: Contact) -> None:
        office, is_new = self._workspace.office, not contact.id
        kept = replace(contact, id=ContactId(office.door.new_id())) if is_new else contact
        said = person_panel.LOGGED if is_new else person_panel.CONTACT_CHANGED
        if self._perform(partial(office.records.log_contact, kept), said, contact.person_id):
            self.panel.log.close_form()

    def _on_contact_removed(self, contact: Contact) -> None:
        removing = partial(self._workspace.office.records.remove_contact, contact.id)
        self._perform(removing, person_panel.CONTACT_REMOVED, contact.person_id)

    def _perform(self, verb: Callable[[], None], said: Message, person_id: PersonId) -> bool:
        person = self._workspace.snapshot().people.get(person_id)
        if person is None:
            return False
        return bool(self._workspace.perform(partial(_done, verb), said, name=person.name[:_LONGEST_NAME]))


def _done(verb: Callable[[], None]) -> bool:
    """Do something, and tell that it is done."""
    verb()
    return True
