"""Letters of the cohort in view: shown and printed, or written as mails; who was told is noted."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.views.shell.choosing import choose_folder
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.wording import cohorts as wording
from revmentor_desktop.wording import papers
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    from revmentor_desktop.views.shell.letters_dialog import LettersWanted
    from revmentor_desktop.wording.letters import Letter


class LetterCommands(QObject):
    """Opens the dialog, and does what was asked for in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wanted: LettersWanted | None = None

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers."""
        return (Command(code="letters", act=self.letters), Command(code="go-on", act=self.go_on))

    @Slot()
    def letters(self) -> None:
        """Ask who gets a letter: those chosen in the table, else those who were not told yet."""
        from revmentor_desktop.views.shell.letters_dialog import LettersDialog

        dialog = LettersDialog(self._desk.workspace, self._desk.pages.chosen_people, self._desk.window)
        dialog.letters_requested.connect(self.show_letters)
        dialog.mails_requested.connect(self._on_mails)
        dialog.open()

    @Slot()
    def go_on(self) -> None:
        """Ask who goes to which cohort."""
        from revmentor_desktop.views.shell.going_on_dialog import GoingOnDialog

        GoingOnDialog(self._desk.workspace, self._desk.pages.chosen_people, self._desk.window).open()

    @Slot(object)
    def show_letters(self, wanted: "LettersWanted") -> None:
        """Show letters as they will be printed; who gets one is noted as told when they are made."""
        made = self._written(wanted)
        if made is None:
            return
        from revmentor_desktop.views.printing.papers import letters_document
        from revmentor_desktop.views.printing.preview import PreviewDialog
        from revmentor_desktop.wording.letters import as_paper

        words, today = Words(wanted.language), self._desk.workspace.office.door.today
        document = letters_document([as_paper(one, today, words) for one in made], words)
        dialog = PreviewDialog(document, self._desk.workspace, self._desk.window)
        self._wanted = wanted
        dialog.accepted.connect(self._on_printed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_printed(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted.note_told:
            self._note_told(wanted.participation_ids)

    @Slot(object)
    def _on_mails(self, wanted: "LettersWanted") -> None:
        self._wanted = wanted
        choose_folder(self._desk.window, self._desk.words(wording.CHOOSE_FOLDER), self._on_folder)

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.write_mails(wanted, Path(folder))

    def write_mails(self, wanted: "LettersWanted", folder: Path) -> None:
        """Write a mail for each into a folder, off the UI thread."""
        from revmentor_desktop.services.letters import write_mails

        made = self._written(wanted)
        if made is not None:
            self._desk.workspace.in_background(
                self._desk.words(papers.LETTERS_SAVING),
                partial(write_mails, made, folder),
                _MailsWritten(self, wanted, made, folder),
            )

    def say_written(self, wanted: "LettersWanted", made: "tuple[Letter, ...]", folder: Path) -> None:
        """Say where the mails are, and note who was told."""
        words, workspace = self._desk.words, self._desk.workspace
        if wanted.note_told:
            self._note_told(wanted.participation_ids)
        lacking = sum(not one.person.email for one in made)
        said = [words(wording.MAILS_WRITTEN, count=len(made), folder=folder.name)]
        said += [words(wording.NO_ADDRESS, count=lacking)] if lacking else []
        workspace.notice(" ".join(said))

    def _written(self, wanted: "LettersWanted") -> "tuple[Letter, ...] | None":
        from revmentor_desktop.services.letters import letters

        workspace = self._desk.workspace
        return workspace.perform(
            partial(
                letters,
                workspace.snapshot(),
                Words(wanted.language),
                workspace.office.door.today,
                wanted.participation_ids,
                reason=wanted.with_reason,
            )
        )

    def _note_told(self, told: tuple[ParticipationId, ...]) -> None:
        workspace = self._desk.workspace
        verb = partial(workspace.office.selection.tell, told, workspace.office.door.today)
        workspace.perform(verb, wording.TOLD, count=len(told))


class _MailsWritten:
    """Goes on when the mails are there."""

    def __init__(
        self, commands: LetterCommands, wanted: "LettersWanted", made: "tuple[Letter, ...]", folder: Path
    ) -> None:
        self._go_on = partial(commands.say_written, wanted, made, folder)

    def __call__(self, _files: object) -> None:
        self._go_on()
