"""The programme's own text for a kind of mail: written with places, and taken back to the shipped one."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.mails import PLACES, MailKind
from revmentor_desktop.services.mail_texts import MailTexts
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import mail_drafts as wording
from revmentor_desktop.wording import mails
from revmentor_desktop.wording.catalogue import Words

_LINES = 16


class TextDialog(ShellDialog):
    """Edits the text that all mails of a kind are written from."""

    def __init__(self, workspace: Workspace, kind: MailKind, language: str, parent: QWidget) -> None:
        super().__init__(workspace.words, wording.TEXT_TITLE, parent)
        self.setObjectName("mail-text")
        self._workspace, self._kind, self._language = workspace, kind, language
        words = self.words
        self.paragraph(words(wording.TEXT_WHY, kind=words(mails.KINDS[kind])))
        self.text = fields.paragraph(self._texts.text(kind, language), self, lines=_LINES)
        self.text.setObjectName("template-text")
        self.text.setAccessibleName(words(wording.BODY))
        self.column.addWidget(self.text)
        # A place is written as it stands in the text, in braces.
        places = " ".join(f"{{{name}}}" for name in PLACES)
        self.paragraph(words(wording.TEXT_PLACES, places=places))
        self.reset = Button(words(wording.TEXT_RESET), self, small=True)
        self.reset.setObjectName("shipped-text")
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._on_reset)
        row = QHBoxLayout()
        row.addWidget(self.reset)
        row.addStretch(1)
        self.column.addLayout(row)
        if self.save is not None:
            self.save.setEnabled(workspace.writable)

    @override
    def carry_out(self) -> bool:
        text = self.text.toPlainText()
        if text.strip() == mails.shipped(self._kind, Words(self._language)).strip():
            return self.attempt(partial(self._texts.reset, self._kind, self._language))
        return self.attempt(partial(self._texts.save, self._kind, self._language, text))

    @property
    def _texts(self) -> MailTexts:
        return self._workspace.office.mail_texts

    @Slot()
    def _on_reset(self) -> None:
        self.text.setPlainText(mails.shipped(self._kind, Words(self._language)))
