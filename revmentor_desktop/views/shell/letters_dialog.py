"""Letters to those who applied: who gets one, in which language, on paper or as mails."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import Participation, ParticipationStatus
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.letters import capitalised
from revmentor_desktop.views.shell.people_picker import PeoplePicker, Pick
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import cohorts as wording
from revmentor_desktop.wording import names, window
from revmentor_desktop.wording.catalogue import Message, languages
from revmentor_desktop.wording.dates import short_date
from revmentor_desktop.wording.letters import OUTCOMES


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersWanted:
    """What was asked for."""

    participation_ids: tuple[ParticipationId, ...]
    language: str
    with_reason: bool
    note_told: bool


class LettersDialog(ShellDialog):
    """Letters open, or mails are written, over the window when this has closed."""

    letters_requested = Signal(object)
    """LettersWanted."""
    mails_requested = Signal(object)

    def __init__(self, workspace: Workspace, chosen: tuple[ParticipationId, ...], parent: QWidget) -> None:
        super().__init__(workspace.words, wording.LETTERS_TITLE, parent, accept=wording.PREVIEW)
        self.setObjectName("letters")
        self._snapshot = workspace.snapshot()
        words = self.words
        self.paragraph(words(wording.LETTERS_TEXT))
        form = self.form()
        answers = [(one.value, capitalised(words(wording.STATUSES[one]))) for one in OUTCOMES]
        every = ("", capitalised(words(wording.EVERY_ANSWER)))
        spoken = [(code, window.LANGUAGES.get(code, code)) for code in languages()]
        self.answer = fields.choice([every, *answers], "", self)
        self.language = fields.choice(spoken, self._snapshot.programme.language, self)
        self.row(form, words(wording.ANSWER), self.answer, "answer")
        self.row(form, words(wording.LANGUAGE), self.language, "language")
        self.people = PeoplePicker(words, self, ticking=True)
        self.column.addWidget(self.people, 1)
        self.with_reason = self._check(wording.WITH_REASON, "with_reason")
        self.note_told = self._check(wording.NOTE_TOLD, "note_told")
        self.note_told.setEnabled(workspace.writable)
        self.note_told.setChecked(workspace.writable)
        self.column.addLayout(self._acts())
        self.answer.currentIndexChanged.connect(self._on_answer)
        self._chosen = chosen
        self._on_answer()

    def _check(self, message: Message, code: str) -> QCheckBox:
        made = QCheckBox(self.words(message), self)
        made.setObjectName(code)
        made.setAccessibleName(self.words(message))
        self.column.addWidget(made)
        return made

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        row.addStretch(1)
        self.mails = Button(self.words(wording.MAILS), self)
        self.mails.setObjectName("mails")
        self.mails.setAutoDefault(False)
        self.mails.clicked.connect(self._on_mails)
        row.addWidget(self.mails)
        return row

    @Slot()
    def _on_answer(self) -> None:
        asked = fields.chosen(self.answer)
        parts = [
            one
            for one in self._snapshot.participations.values()
            if (one.status == asked if asked else one.status in OUTCOMES)
            and not self._snapshot.people[one.person_id].anonymised
        ]
        parts.sort(key=lambda one: self._snapshot.people[one.person_id].name.casefold())
        ticked = set(self._chosen) or {one.id for one in parts if one.told_on is None}
        self.people.show_people(
            Pick(id=one.id, text=self._line(one), ticked=one.id in ticked) for one in parts
        )

    def _line(self, one: Participation) -> str:
        words, name = self.words, self._snapshot.people[one.person_id].name
        status = words(names.of(ParticipationStatus(one.status)))
        if one.told_on is None:
            return words(wording.LINE, name=name, status=status)
        day = short_date(one.told_on, words)
        return words(wording.LINE_TOLD, name=name, status=status, day=day)

    @override
    def carry_out(self) -> bool:
        return self._ask(self.letters_requested)

    @Slot()
    def _on_mails(self) -> None:
        if self._ask(self.mails_requested):
            self.accept()

    def _ask(self, signal: SignalInstance) -> bool:
        ticked = tuple(ParticipationId(one) for one in self.people.ticked)
        if not ticked:
            self.refuse(self.words(wording.CHOOSE_PEOPLE))
            return False
        wanted = LettersWanted(
            participation_ids=ticked,
            language=fields.chosen(self.language),
            with_reason=self.with_reason.isChecked(),
            note_told=self.note_told.isChecked(),
        )
        signal.emit(wanted)
        return True
