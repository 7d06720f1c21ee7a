"""Writing mail drafts and calendar files: asked for in a dialog, written off the UI thread."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.mails import MailKind
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.views.shell.choosing import choose_folder, choose_new, documents, file_name
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import mail_drafts as wording
from revmentor_desktop.wording import window
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    from revmentor_desktop.views.mailing.wanted import CalendarWanted, MailsWanted

_KINDS: Mapping[SessionStatus, MailKind] = {
    SessionStatus.SUGGESTED: MailKind.INVITATION,
    SessionStatus.SENT: MailKind.REMINDER,
    SessionStatus.BOOKED: MailKind.REMINDER,
    SessionStatus.HELD: MailKind.THANKS,
    SessionStatus.CANCELLED: MailKind.CANCELLATION,
    SessionStatus.MISSED: MailKind.CANCELLATION,
}


def likely_kind(status: SessionStatus) -> MailKind:
    """Guess which mail is wanted about a session of a status."""
    return _KINDS[status]


class MailActs(QObject):
    """Opens the dialogs, and writes what was asked for in them."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._words = workspace.words
        self._window = window
        self._wanted: MailsWanted | None = None
        self._calendar: CalendarWanted | None = None

    def write(self, kind: MailKind, session_ids: tuple[SessionId, ...] | None = None) -> None:
        """Show the mails of a kind about some sessions, or the whole cohort."""
        from revmentor_desktop.views.mailing.mails_dialog import MailsDialog
        from revmentor_desktop.views.mailing.mails_head import About

        about = About(kind=kind, session_ids=session_ids)
        dialog = MailsDialog(self._workspace, about, self._window.window())
        dialog.wanted.connect(self._on_mails)
        dialog.open()

    def calendar(self, session_ids: tuple[SessionId, ...] | None = None) -> None:
        """Ask whose sessions a calendar file shall hold."""
        from revmentor_desktop.views.mailing.calendar_dialog import CalendarDialog

        dialog = CalendarDialog(self._workspace, session_ids, self._window.window())
        dialog.wanted.connect(self._on_calendar)
        dialog.open()

    @Slot(object)
    def _on_mails(self, wanted: "MailsWanted") -> None:
        self._wanted = wanted
        choose_folder(self._window.window(), self._words(wording.CHOOSE_FOLDER), self._on_folder)

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.write_to(wanted, Path(folder))

    def write_to(self, wanted: "MailsWanted", folder: Path) -> None:
        """Write drafts into a new folder in a folder."""
        workspace = self._workspace
        door, snapshot = workspace.office.door, workspace.snapshot()
        now, sequence = door.now(), door.store.sequences()

        def write() -> str:
            from revmentor_desktop.services.mail_folders import Desk, write_folder

            desk = Desk(snapshot=snapshot, now=now, sequence=sequence)
            return write_folder(desk, wanted.mails, wanted.wish, folder, wanted.texts).folder.name

        workspace.in_background(self._words(wording.WRITING), write, partial(self._on_written, wanted))

    def _on_written(self, wanted: "MailsWanted", folder: str) -> None:
        self._remember(wanted)
        workspace, snapshot = self._workspace, self._workspace.snapshot()
        said = self._words(wording.WRITTEN, count=len(wanted.mails), folder=folder)
        ids = [one.session_id for one in wanted.mails if one.session_id]
        waiting = [one for one in ids if one in snapshot.sessions and snapshot.sessions[one].is_unsent]
        if wanted.mark_sent and waiting:
            verb = partial(workspace.office.booking.note_sent, waiting)
            workspace.perform(verb, wording.WRITTEN_AND_MARKED, folder=folder, count=len(waiting))
        else:
            workspace.notice(said)

    def _remember(self, wanted: "MailsWanted") -> None:
        """Keep the address that invites, where it is another one than before."""
        from revmentor_desktop.domain.records import Setting
        from revmentor_desktop.views.mailing.mails_dialog import ORGANISER

        workspace, organiser = self._workspace, wanted.wish.organiser
        address = organiser.address if organiser and organiser.address else ""
        known = {one.id: one.value for one in workspace.office.door.store.all(Setting)}
        if workspace.writable and known.get(ORGANISER, "") != address:
            workspace.perform(partial(workspace.office.records.set, ORGANISER, address))

    @Slot(object)
    def _on_calendar(self, wanted: "CalendarWanted") -> None:
        self._calendar = wanted
        words = self._words
        pattern = words(window.CALENDAR_FILES, pattern="*.ics")
        suggested = documents() / file_name(wanted.name, ".ics")
        choose_new(
            self._window.window(), words(window.SAVE_TITLE), pattern, suggested, self._on_calendar_file
        )

    @Slot(str)
    def _on_calendar_file(self, path: str) -> None:
        wanted, self._calendar = self._calendar, None
        if wanted is not None:
            self.write_calendar_to(wanted, Path(path))

    def write_calendar_to(self, wanted: "CalendarWanted", target: Path) -> None:
        """Write a calendar file."""
        workspace = self._workspace
        door, snapshot = workspace.office.door, workspace.snapshot()
        now, sequence = door.now(), door.store.sequences()
        words = Words(snapshot.programme.language)

        def write() -> str:
            from revmentor_desktop.exchange.calendars import calendar_file, write_calendar

            content = calendar_file(
                snapshot,
                person_id=wanted.person_id,
                session_ids=wanted.session_ids,
                sequence=sequence,
                now=now,
                words=words,
                agenda=wanted.agenda,
                alarm=wanted.alarm,
            )
            write_calendar(target, content)
            return target.name

        workspace.in_background(self._words(window.WRITING_CALENDAR), write, self._on_calendar_written)

    def _on_calendar_written(self, name: str) -> None:
        self._workspace.notice(self._words(window.CALENDAR_WRITTEN, file=name))
