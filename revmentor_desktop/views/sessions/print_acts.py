"""Printing agendas from the Sessions tab: one, or all of the cohort, with a preview."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.agenda_sheets import agenda_sheets
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words


class PrintActs(QObject):
    """Shows agendas as they will be printed."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._window = parent

    def print_one(self, session_id: str) -> None:
        """Show one agenda as it will be printed."""
        self._show(_one(self._workspace.snapshot(), SessionId(session_id), self._pages()))

    def print_all(self) -> None:
        """Show all agendas as they will be printed; they are many, so they are gathered beside the window."""
        now = self._workspace.office.door.now()
        gather = partial(_all, self._workspace.snapshot(), self._pages(), now)
        self._workspace.in_background(self._workspace.words(window.SETTING_PAGES), gather, self._show)

    def _pages(self) -> Words:
        return Words(self._workspace.snapshot().programme.language)

    def _show(self, sheets: tuple[AgendaSheet, ...]) -> None:
        from revmentor_desktop.views.printing.agendas import AgendaDocument
        from revmentor_desktop.views.printing.preview import PreviewDialog

        if not sheets:
            said = self._workspace.words(wording.NOTHING_TO_PRINT)
            self._workspace.notice(said, Tone.WARNING)
            return
        dialog = PreviewDialog(AgendaDocument(sheets, self._pages()), self._workspace, self._window)
        dialog.exec()
        dialog.deleteLater()


def _one(snapshot: Snapshot, session_id: SessionId, pages: Words) -> tuple[AgendaSheet, ...]:
    sheets = agenda_sheets(snapshot, pages, {snapshot.sessions[session_id].pair_id})
    return tuple(sheet for sheet in sheets if sheet.session_id == session_id)


def _all(snapshot: Snapshot, pages: Words, now: datetime) -> tuple[AgendaSheet, ...]:
    """Give the agendas that are still to be used first, then those of sessions that are over."""
    return tuple(sorted(agenda_sheets(snapshot, pages), key=lambda sheet: sheet.ends_at < now))
