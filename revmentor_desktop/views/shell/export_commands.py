"""What leaves the program: the cohort workbook, printed agendas, the calendar file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from revmentor_desktop.views.jobs import forget
from revmentor_desktop.views.shell.choosing import choose_new
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.views.shell.file_commands import document_name
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    from revmentor_desktop.domain.documents import AgendaSheet


class ExportCommands(QObject):
    """Writes documents of the cohort in view, in the programme's own language."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers."""
        return (
            Command(code="export", act=self.export, keys=("Ctrl+E",)),
            Command(code="print", act=self.print, keys=("Ctrl+P",)),
            Command(code="calendar", act=self.calendar),
        )

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

    @Slot()
    def print(self) -> None:
        """Show every agenda of the cohort as it will be printed."""
        workspace, document_words = self._desk.workspace, self._document_words()
        snapshot = workspace.snapshot()

        def sheets() -> "tuple[AgendaSheet, ...]":
            from revmentor_desktop.exchange.agenda_sheets import agenda_sheets

            return agenda_sheets(snapshot, document_words)

        workspace.in_background(self._desk.words(window.SETTING_PAGES), sheets, self._preview, forget)

    def _preview(self, sheets: "tuple[AgendaSheet, ...]") -> None:
        if not sheets:
            self._desk.workspace.notice(self._desk.words(window.NOTHING_TO_PRINT))
            return
        from revmentor_desktop.views.printing.agendas import AgendaDocument
        from revmentor_desktop.views.printing.preview import PreviewDialog

        dialog = PreviewDialog(
            AgendaDocument(sheets, self._document_words()), self._desk.workspace, self._desk.window
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def calendar(self) -> None:
        """Ask where the calendar file goes."""
        words, snapshot = self._desk.words, self._desk.workspace.snapshot()
        pattern = words(window.CALENDAR_FILES, pattern="*.ics")
        title, suggested = words(window.SAVE_TITLE), document_name(snapshot, ".ics")
        choose_new(self._desk.window, title, pattern, suggested, self.calendar_to)

    @Slot(str)
    def calendar_to(self, path: str) -> None:
        """Write the calendar file, off the UI thread."""
        workspace, target = self._desk.workspace, Path(path)
        snapshot, document_words = workspace.snapshot(), self._document_words()
        sequence, now = workspace.office.door.store.sequences(), workspace.office.door.now()

        def write() -> str:
            from revmentor_desktop.exchange.calendars import calendar_file, write_calendar

            write_calendar(target, calendar_file(snapshot, sequence=sequence, now=now, words=document_words))
            return target.name

        workspace.in_background(self._desk.words(window.WRITING_CALENDAR), write, self._on_calendar_written)

    def _on_calendar_written(self, name: str) -> None:
        self._desk.workspace.notice(self._desk.words(window.CALENDAR_WRITTEN, file=name))
