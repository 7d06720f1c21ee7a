"""Mail drafts and calendar files from the menu, and what a change leads to, offered beside the message."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.views.shell.message_bar import MessageBar
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording import mail_drafts as wording

if TYPE_CHECKING:
    from revmentor_desktop.services.mail_leads import MailLead
    from revmentor_desktop.views.mailing.acts import MailActs


class MailCommands(QObject):
    """Opens the dialogs for the cohort; offers cancellations and changes in one click."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._bar: MessageBar | None = None
        self._fresh: MailLead | None = None
        self._offered: MailLead | None = None
        desk.files.opened.connect(self._on_opened)

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers."""
        return (
            Command(code="mails", act=self.mails),
            Command(code="calendar", act=self.calendar),
        )

    def use(self, bar: MessageBar) -> None:
        """Offer in this message bar from now on."""
        self._bar = bar
        bar.offer.clicked.connect(self._on_offer)

    @Slot()
    def mails(self) -> None:
        """Show the mails of the cohort, invitations first."""
        from revmentor_desktop.domain.mails import MailKind

        self._acts().write(MailKind.INVITATION)

    @Slot()
    def calendar(self) -> None:
        """Ask whose sessions a calendar file shall hold."""
        self._acts().calendar()

    def _acts(self) -> "MailActs":
        from revmentor_desktop.views.mailing.acts import MailActs

        return MailActs(self._desk.workspace, self._desk.window)

    @Slot(object)
    def _on_opened(self, workspace: Workspace) -> None:
        workspace.changed.connect(self._on_changed)
        # Queued, for the message itself is said first.
        workspace.noticed.connect(self._on_noticed, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        from revmentor_desktop.services.mail_leads import lead_of

        self._fresh = lead_of(change_set)

    @Slot(object)
    def _on_noticed(self, notice: Notice) -> None:
        lead, self._fresh = self._fresh, None
        self._offered = lead
        if lead is not None and notice.undoable and self._bar is not None:
            self._bar.show_offer(self._desk.words(wording.OFFERS[lead.kind], count=len(lead.session_ids)))

    @Slot()
    def _on_offer(self) -> None:
        lead, self._offered = self._offered, None
        if lead is not None and self._bar is not None:
            self._bar.dismiss()
            self._acts().write(lead.kind, lead.session_ids)
