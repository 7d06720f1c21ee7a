"""One draft: to whom it goes, its subject and its text, which can be changed for this draft."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from revmentor_desktop.domain.mails import WITH_CALENDAR, Addressed, Mailbox, MailText
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.shell.letters import breakable
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.framed import Line, Text
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import mail_drafts as wording
from revmentor_desktop.wording.catalogue import Words

_LONGEST = 60
_LINES = 8


class DraftPane(QWidget):
    """Shows a draft as it will be written."""

    edited = Signal(object)
    """The MailText as it stands now."""
    renew_requested = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._people: QLabel = label(wraps=True, parent=self)
        self._people.setObjectName("mail-people")
        self._about: QLabel = label(style=Style.SMALL, muted=True, wraps=True, parent=self)
        self._about.setObjectName("mail-about")
        self.subject = Line(self)
        self.subject.setObjectName("mail-subject")
        self.subject.setAccessibleName(words(wording.SUBJECT))
        self.subject.setPlaceholderText(words(wording.SUBJECT))
        self.body = Text(self)
        self.body.setObjectName("mail-body")
        self.body.setAccessibleName(words(wording.BODY))
        self.body.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        self._changed: QLabel = label(words(wording.CHANGED_HERE), Style.SMALL, muted=True, parent=self)
        self._renew = Button(words(wording.AGAIN), self, small=True)
        self._renew.setObjectName("renew-mail")
        self._renew.setToolTip(words(wording.AGAIN_TIP))
        self._renew.setAutoDefault(False)
        self._arrange()
        self.subject.textEdited.connect(self._on_edited)
        self.body.textChanged.connect(self._on_edited)
        self._renew.clicked.connect(self.renew_requested)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        column.addWidget(self._people)
        column.addWidget(self._about)
        column.addWidget(self.subject)
        column.addWidget(self.body, 1)
        row = QHBoxLayout()
        row.addWidget(self._changed, 1)
        row.addWidget(self._renew)
        column.addLayout(row)

    def show_mail(self, mail: Addressed, text: MailText, *, changed: bool) -> None:
        """Show a draft."""
        lines = [self._words(wording.TO, people=_people(mail.to, self._words))]
        if mail.copy:
            lines.append(self._words(wording.COPY_TO, people=_people(mail.copy, self._words)))
        self._people.setText(breakable("\n".join(lines)))
        self._people.setVisible(True)
        about = [self._words(wording.ATTACHED)] if mail.kind in WITH_CALENDAR else []
        if mail.lacking:
            names = ", ".join(one[:_LONGEST] for one in mail.lacking)
            about.append(self._words(wording.LACKING, people=names))
        self._about.setText(breakable("\n".join(about)))
        self._about.setVisible(bool(about))
        self._write(text)
        self._set_changed(changed)
        for field in (self.subject, self.body):
            field.setEnabled(True)

    def show_nothing(self, why: str) -> None:
        """Show an empty pane that says why."""
        self._people.setText(why)
        self._people.setVisible(bool(why))
        self._about.hide()
        self._write(MailText(subject="", body=""))
        self._set_changed(False)
        for field in (self.subject, self.body):
            field.setEnabled(False)

    def _write(self, text: MailText) -> None:
        blockers = [QSignalBlocker(self.subject), QSignalBlocker(self.body)]
        self.subject.setText(text.subject)
        self.subject.setCursorPosition(0)
        self.body.setPlainText(text.body)
        for blocker in blockers:
            blocker.unblock()

    def _set_changed(self, changed: bool) -> None:
        self._changed.setVisible(changed)
        self._renew.setVisible(changed)

    @Slot()
    def _on_edited(self) -> None:
        self._set_changed(True)
        self.edited.emit(MailText(subject=self.subject.text(), body=self.body.toPlainText()))


def _people(people: Sequence[Mailbox], words: Words) -> str:
    return ", ".join(
        words(wording.WITH_ADDRESS, name=one.name[:_LONGEST], address=one.address)
        if one.can_be_written
        else words(wording.WITHOUT_ADDRESS, name=one.name[:_LONGEST])
        for one in people
    )
