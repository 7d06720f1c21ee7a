"""The head of the mails' dialog: which kind, about what, in which language, and what goes with them."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.mails import WITH_AGENDA, WITH_CALENDAR, MailKind
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.mailing.choices import agenda_tick, alarm_choice
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.widgets.framed import Tick
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import mail_drafts as wording
from revmentor_desktop.wording import mails, window
from revmentor_desktop.wording.catalogue import Message, Words, languages

CHOSEN, PAIRS, COHORT = "chosen", "pairs", "cohort"
_FEW_LETTERS = 8
_AS_NEEDED = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the mails are about: a kind to begin with, and the sessions that were chosen."""

    kind: MailKind
    session_ids: tuple[SessionId, ...] | None = None


class MailsHead(QWidget):
    """Asks how mails are wanted."""

    others_wanted = Signal()
    """Another kind, or about others."""
    rewritten = Signal()
    """The same mails shall say something else."""

    def __init__(self, about: About, language: str, organiser: str, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        kinds = [(kind.value, words(text)) for kind, text in mails.KINDS.items()]
        spoken = [(code, window.LANGUAGES.get(code, code)) for code in languages()]
        scopes = [(COHORT, words(wording.ABOUT_COHORT))]
        if about.session_ids is not None:
            chosen = words(wording.ABOUT_CHOSEN, count=len(about.session_ids))
            scopes = [(CHOSEN, chosen), (PAIRS, words(wording.ABOUT_PAIRS)), *scopes]
        self.kind = fields.choice(kinds, about.kind.value, self)
        self.scope = fields.choice(scopes, CHOSEN, self)
        self.language = fields.choice(spoken, language, self)
        self.organiser = fields.line(organiser, self, hint=words(wording.ORGANISER_HINT))
        self.organiser.setToolTip(words(wording.ORGANISER_TIP))
        self.alarm = alarm_choice(words, self)
        self.agenda = agenda_tick(words, self)
        self.mark_sent = Tick(words(wording.MARK_SENT), self)
        self.mark_sent.setObjectName("mark-sent")
        self.mark_sent.setAccessibleName(words(wording.MARK_SENT))
        self._arrange()
        for choice in (self.kind, self.scope):
            choice.currentIndexChanged.connect(self.others_wanted)
        for choice in (self.language, self.alarm):
            choice.currentIndexChanged.connect(self.rewritten)
        self.agenda.toggled.connect(self.rewritten)

    def _arrange(self) -> None:
        left = self._form(
            (wording.KIND, self.kind, "mail-kind"),
            (wording.ABOUT, self.scope, "mail-scope"),
            (wording.LANGUAGE, self.language, "mail-language"),
        )
        right = self._form(
            (wording.ORGANISER, self.organiser, "organiser"), (wording.ALARM, self.alarm, "alarm")
        )
        right.addRow("", self.agenda)
        row = QHBoxLayout()
        row.setSpacing(space.XL)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.M)
        column.addLayout(row)
        column.addWidget(self.mark_sent)

    def _form(self, *rows: tuple[Message, QWidget, str]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(space.M)
        form.setVerticalSpacing(space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        # With large letters the words stand above their fields.
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, field, code in rows:
            if isinstance(field, QComboBox):
                field.setSizeAdjustPolicy(_AS_NEEDED)
                field.setMinimumContentsLength(_FEW_LETTERS)
            field.setObjectName(code)
            field.setAccessibleName(self._words(text))
            said = label(self._words(text), parent=self)
            said.setBuddy(field)
            form.addRow(said, field)
        return form

    def allow_marking(self, *, writable: bool) -> None:
        """Offer to mark sessions as sent, where anything can be written."""
        self.mark_sent.setChecked(writable)
        self.mark_sent.setEnabled(writable)

    def chosen_kind(self) -> MailKind:
        """The kind that is chosen."""
        return MailKind(fields.chosen(self.kind))

    def suit(self, kind: MailKind) -> None:
        """Offer what a kind of mail can have."""
        self.mark_sent.setVisible(kind is MailKind.INVITATION)
        for widget in (self.alarm, self.organiser):
            widget.setEnabled(kind in WITH_CALENDAR)
        self.agenda.setEnabled(kind in WITH_AGENDA)
