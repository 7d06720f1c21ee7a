"""What leaves the program: the cohort workbook."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from revmentor_desktop.views.shell.choosing import choose_new
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.views.shell.file_commands import document_name
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words


class ExportCommands(QObject):
    """Writes documents of the cohort in view, in the programme's own language."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers."""
        return (Command(code="export", act=self.export, keys=("Ctrl+E",)),)

    def _document_words(self) -> Words:
        return Words(self._desk.workspace.snapshot().programme.language)

    @Slot()
    def export(self) -> None:
        """Ask where the workbook goes."""
        words, snapshot = self._desk.words, self._desk.workspace.snapshot()
        pattern = words(window.WORKBOOK_FILES, pattern="*.xlsx")
        title, suggested = words(window.SAVE_TITLE), document_name(snapshot, ".xlsx")
        choose_new(self._desk.window, title, pattern, suggested, self.export_to)

    @Slot(str)
    def export_to(self, path: str) -> None:
        """Write the workbook, off the UI thread; even what writes it is first loaded there."""
        workspace, target = self._desk.workspace, Path(path)
        name = self._desk.words(window.EXPORTING)
        office, snapshot, document_words = workspace.office, workspace.snapshot(), self._document_words()

        def begun(_loaded: object) -> None:
            workbooks = office.workbooks
            passport = workbooks.passport(snapshot, document_words)

            def written(_rows: object) -> None:
                workspace.perform(lambda: workbooks.note(target.name, passport))
                workspace.notice(workspace.words(window.EXPORTED, file=target.name))

            workspace.in_background(
                name, lambda: workbooks.write(snapshot, target, document_words, passport), written
            )

        workspace.in_background(name, lambda: office.workbooks, begun)
