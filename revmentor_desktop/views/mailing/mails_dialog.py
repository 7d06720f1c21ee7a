"""Mail drafts before they are written: which kind, in which language, and what each of them says."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.errors import Trouble
from revmentor_desktop.domain.ids import SettingId
from revmentor_desktop.domain.mails import Addressed, Mailbox, MailKind, MailText
from revmentor_desktop.domain.programme import Template
from revmentor_desktop.domain.records import Setting
from revmentor_desktop.services.mails import MailWish, copied, mails_of, text_of
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.mailing.choices import chosen_alarm
from revmentor_desktop.views.mailing.draft_pane import DraftPane
from revmentor_desktop.views.mailing.mail_list import MailList
from revmentor_desktop.views.mailing.mails_head import CHOSEN, COHORT, PAIRS, About, MailsHead
from revmentor_desktop.views.mailing.text_dialog import TextDialog
from revmentor_desktop.views.mailing.wanted import MailsWanted
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import mail_drafts as wording
from revmentor_desktop.wording import troubles
from revmentor_desktop.wording.catalogue import Words

ORGANISER = SettingId("mail-organiser")
"""The address that invites, as it was written last."""
_LETTERS, _LINES = 118, 44


class MailsDialog(ShellDialog):
    """Shows each draft, lets it be changed, and asks for them to be written."""

    wanted = Signal(object)
    """MailsWanted."""

    def __init__(self, workspace: Workspace, about: About, parent: QWidget) -> None:
        super().__init__(workspace.words, wording.TITLE, parent, accept=wording.SAVE_ONE)
        self.setObjectName("mails")
        self._workspace, self._about = workspace, about
        self._snapshot, self._now = workspace.snapshot(), workspace.office.door.now()
        store = workspace.office.door.store
        self._templates: Sequence[Template] = store.all(Template)
        known = {one.id: one.value for one in store.all(Setting)}
        self._texts: dict[Addressed, MailText] = {}
        language = self._snapshot.programme.language
        self.head = MailsHead(about, language, known.get(ORGANISER, ""), self.words, self)
        self.head.allow_marking(writable=workspace.writable)
        self._arrange()
        self._connect()
        self._list_mails()
        # Qt opens a dialog at two thirds of the screen at most; beside each other, list and text need more.
        self.resize(self.sizeHint())

    def _arrange(self) -> None:
        self.column.addWidget(self.head)
        self.list = MailList(self.words, self)
        self.pane = DraftPane(self.words, self)
        body = QHBoxLayout()
        body.setSpacing(space.L)
        body.addWidget(self.list, 2)
        body.addWidget(self.pane, 3)
        self.column.addLayout(body, 1)
        self.copy = Button(self.words(wording.COPY), self)
        self.copy.setObjectName("copy-mail")
        self.copy.setAutoDefault(False)
        self.template = Button(self.words(wording.TEXT), self)
        self.template.setObjectName("text-for-all")
        self.template.setToolTip(self.words(wording.TEXT_TIP))
        self.template.setAutoDefault(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.template)
        row.addWidget(self.copy)
        self.column.addLayout(row)

    def _connect(self) -> None:
        self.head.others_wanted.connect(self._list_mails)
        self.head.rewritten.connect(self._write_anew)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.pane.edited.connect(self._on_edited)
        self.pane.renew_requested.connect(self._on_renew)
        self.copy.clicked.connect(self._on_copy)
        self.template.clicked.connect(self._on_template)

    def wish(self) -> MailWish:
        """How the mails are wanted."""
        head = self.head
        address = head.organiser.text().strip()
        name = self._snapshot.programme.organisation or self._snapshot.programme.name
        return MailWish(
            kind=head.chosen_kind(),
            language=fields.chosen(head.language),
            agenda=head.agenda.isChecked(),
            alarm=chosen_alarm(head.alarm),
            organiser=Mailbox(name=name, address=address) if address else None,
            templates=self._templates,
        )

    @Slot()
    def _list_mails(self) -> None:
        kind, scope = self.head.chosen_kind(), fields.chosen(self.head.scope)
        ids = self._about.session_ids if scope != COHORT else None
        pairs = None
        if scope == PAIRS and ids is not None:
            pairs = {self._snapshot.sessions[one].pair_id for one in ids}
        sessions = ids if scope == CHOSEN else None
        found = mails_of(self._snapshot, kind, self._now, session_ids=sessions, pair_ids=pairs)
        self._texts.clear()
        self.remark.hide()
        self.list.show_mails(found, self._snapshot)
        self.head.suit(kind)
        self.pane.show_nothing(self.words(wording.NOTHING) if not found else "")
        self.copy.setEnabled(bool(found))
        if self.save is not None:
            self.save.setEnabled(bool(found))
            self.save.setText(self.words(wording.SAVE, count=len(found)))
            self.save.updateGeometry()
        self.list.choose_first()

    @Slot()
    def _write_anew(self) -> None:
        self._texts.clear()
        self.remark.hide()
        self._show_current()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        mail = self.list.current
        if mail is None:
            return
        text = self._text(mail)
        if text is not None:
            self.pane.show_mail(mail, text, changed=mail in self._texts)

    def _text(self, mail: Addressed) -> MailText | None:
        try:
            return self._texts.get(mail) or text_of(self._snapshot, mail, self.wish(), self._now)
        except Trouble as trouble:
            self.refuse(troubles.sentence(trouble, self.words))
            return None

    @Slot(object)
    def _on_edited(self, text: MailText) -> None:
        if self.list.current is not None:
            self._texts[self.list.current] = text

    @Slot()
    def _on_renew(self) -> None:
        if self.list.current is not None:
            self._texts.pop(self.list.current, None)
            self._show_current()

    @Slot()
    def _on_template(self) -> None:
        kind, language = self.head.chosen_kind(), fields.chosen(self.head.language)
        dialog = TextDialog(self._workspace, kind, language, self)
        dialog.accepted.connect(self._on_template_saved)
        dialog.open()

    @Slot()
    def _on_template_saved(self) -> None:
        self._templates = self._workspace.office.door.store.all(Template)
        self._write_anew()

    @Slot()
    def _on_copy(self) -> None:
        mail = self.list.current
        text = self._text(mail) if mail is not None else None
        if mail is not None and text is not None:
            QGuiApplication.clipboard().setText(copied(mail, text, Words(self.wish().language)))
            self._workspace.notice(self.words(wording.COPIED))

    @override
    def sizeHint(self) -> QSize:
        metrics, most = self.fontMetrics(), self.screen().availableSize() * 0.9
        wanted = QSize(metrics.averageCharWidth() * _LETTERS, metrics.lineSpacing() * _LINES)
        return wanted.boundedTo(most)

    @override
    def carry_out(self) -> bool:
        mails = self.list.mails
        if not mails or any(self._text(one) is None for one in mails[:1]):
            return False
        marks = self.head.mark_sent.isChecked() and self.head.chosen_kind() is MailKind.INVITATION
        self.wanted.emit(MailsWanted(mails=mails, wish=self.wish(), texts=dict(self._texts), mark_sent=marks))
        return True
