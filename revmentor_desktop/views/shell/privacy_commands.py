"""Privacy: what is kept and why, a person's data, and letting people go."""

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from revmentor_desktop.domain.ids import CohortId, ParticipationId, PersonId
from revmentor_desktop.domain.people import Person
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.shell.choosing import choose_new, documents, file_name
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.wording import privacy as wording
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    from revmentor_desktop.domain.retention import KeptCohort
    from revmentor_desktop.views.printing.printed import Document


class PrivacyCommands(QObject):
    """Opens the dialogs and does what was decided in them."""

    _let_go = Signal(object, str)
    """Done on a worker: the people as they were, and how they went."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._person = PersonId("")
        self._ended: CohortId | None = None
        self._let_go.connect(self._on_let_go)

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers."""
        return (Command(code="rights", act=self.rights), Command(code="privacy", act=self.privacy))

    @Slot()
    def privacy(self) -> None:
        """Settings of privacy, and cohorts whose time has ended."""
        from revmentor_desktop.views.shell.privacy_dialog import PrivacyDialog

        dialog = PrivacyDialog(self._desk.workspace, self._desk.window)
        dialog.who_goes.connect(self.show_who_goes)
        dialog.page_requested.connect(self.show_page)
        dialog.open()

    @Slot()
    def rights(self) -> None:
        """A person's data: of who is chosen in the table, else of whoever is looked for."""
        from revmentor_desktop.views.shell.rights_dialog import RightsDialog

        dialog = RightsDialog(self._desk.workspace, self._chosen_person(), self._desk.window)
        dialog.pdf_requested.connect(self.show_data)
        dialog.file_requested.connect(self._on_file)
        dialog.letting_go_requested.connect(self.ask_about)
        dialog.open()

    def _chosen_person(self) -> str:
        parts = self._desk.workspace.snapshot().participations
        chosen = (parts.get(ParticipationId(one)) for one in self._desk.pages.chosen_people)
        return next((one.person_id for one in chosen if one is not None), "")

    @Slot()
    def show_page(self) -> None:
        """Show the page that tells what is kept and why."""
        from revmentor_desktop.views.printing.papers import kept_document
        from revmentor_desktop.wording.kept import as_paper

        office, words = self._desk.workspace.office, self._document_words()
        paper = as_paper(office.door.programme(), office.privacy.kept(), office.door.today, words)
        self._show(kept_document(paper, words))

    @Slot(str)
    def show_data(self, person_id: str) -> None:
        """Show a person's data as they will be printed."""
        office, words = self._desk.workspace.office, self._document_words()
        gather = partial(_data_document, office, PersonId(person_id), words)
        self._desk.workspace.in_background(self._desk.words(wording.GATHERING), gather, self._show)

    @Slot(str)
    def _on_file(self, person_id: str) -> None:
        words, self._person = self._desk.words, PersonId(person_id)
        person = self._desk.workspace.snapshot().people[self._person]
        suggested = documents() / file_name(wording.short_name(person.name), ".json")
        pattern = words(wording.JSON_FILES, pattern="*.json")
        choose_new(self._desk.window, words(wording.AS_FILE), pattern, suggested, self._on_file_chosen)

    @Slot(str)
    def _on_file_chosen(self, path: str) -> None:
        self.write_data(self._person, Path(path))

    def write_data(self, person_id: PersonId, out: Path) -> None:
        """Write a person's data as JSON, off the UI thread."""
        office = self._desk.workspace.office
        name = wording.short_name(self._desk.workspace.snapshot().people[person_id].name)
        saved = _DataSaved(self._desk, name, out)
        work = partial(_write_data, office, person_id, out)
        self._desk.workspace.in_background(self._desk.words(wording.GATHERING), work, saved)

    @Slot(str)
    def ask_about(self, person_id: str) -> None:
        """Ask how a person shall go."""
        self._ask((PersonId(person_id),), None)

    @Slot(object)
    def show_who_goes(self, kept: "KeptCohort") -> None:
        """Show whose time ends with a cohort, and ask how they shall go where it has ended."""
        self._ask(kept.people, kept)

    def _ask(self, people: tuple[PersonId, ...], kept: "KeptCohort | None") -> None:
        from revmentor_desktop.views.shell.letting_go_dialog import LettingGoDialog

        self._ended = None if kept is None else kept.cohort.id
        dialog = LettingGoDialog(self._desk.workspace, people, self._desk.window, kept=kept)
        dialog.decided.connect(self._on_decided)
        dialog.open()

    @Slot(object, str)
    def _on_decided(self, ids: tuple[PersonId, ...], how: str) -> None:
        workspace = self._desk.workspace
        people = [workspace.snapshot().people[one] for one in ids]
        verb = partial(self._carry_out, workspace.office, people, how, self._ended)
        workspace.perform_in_background(self._desk.words(wording.LETTING_GO), verb)

    def _carry_out(self, office: Office, people: list[Person], how: str, ended: CohortId | None) -> None:
        from revmentor_desktop.services.privacy import How

        if ended is not None:
            office.privacy.end_keeping(ended, How(how))
        elif how == How.ERASED:
            office.privacy.erase(*(one.id for one in people))
        else:
            office.privacy.make_anonymous(*(one.id for one in people))
        self._let_go.emit(people, how)

    @Slot(object, str)
    def _on_let_go(self, people: list[Person], how: str) -> None:
        from revmentor_desktop.services.privacy import How
        from revmentor_desktop.services.traces import trace_words

        self._desk.memory.forget_words(trace_words(people))
        message = wording.GONE if how == How.ERASED else wording.MADE_ANONYMOUS
        self._desk.workspace.notice(self._desk.words(message, count=len(people)), Tone.OK)

    def _show(self, document: "Document") -> None:
        from revmentor_desktop.views.printing.preview import PreviewDialog

        dialog = PreviewDialog(document, self._desk.workspace, self._desk.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _document_words(self) -> Words:
        return Words(self._desk.workspace.snapshot().programme.language)


class _DataSaved:
    """Says where somebody's data are."""

    def __init__(self, desk: Desk, name: str, out: Path) -> None:
        self._desk = desk
        self._name = name
        self._out = out

    def __call__(self, _written: object) -> None:
        said = self._desk.words(wording.JSON_SAVED, person=self._name, file=self._out.name)
        self._desk.workspace.notice(said)


def _data_document(office: Office, person_id: PersonId, words: Words) -> "Document":
    from revmentor_desktop.views.printing.papers import person_document
    from revmentor_desktop.wording.person_file import as_paper

    data = office.privacy.data_of(person_id)
    return person_document(as_paper(data, office.door.programme(), office.door.today, words), words)


def _write_data(office: Office, person_id: PersonId, out: Path) -> None:
    from revmentor_desktop.exchange.files import atomic_write

    with atomic_write(out) as beside:
        text = json.dumps(office.privacy.data_of(person_id), ensure_ascii=False, indent=1)
        beside.write_text(text + "\n", encoding="utf-8")
