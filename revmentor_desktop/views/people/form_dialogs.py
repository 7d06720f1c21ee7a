"""Forms to send: whom they are for, in which language, as files or as mails."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.domain.ids import PairId, ParticipationId, PersonId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.forms import ASKED
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.people_picker import PeoplePicker, Pick
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import cohorts, forms_view, names, window
from revmentor_desktop.wording.catalogue import Message, languages


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsWanted:
    """What was asked for: sign-up forms of people, or evaluations of pairs at a moment."""

    language: str
    mails: bool
    people: tuple[PersonId, ...] = ()
    pairs: tuple[PairId, ...] = ()
    moment: Moment | None = None
    missing_only: bool = False


class _FormsDialog(ShellDialog):
    """The language, a list to tick, and two ways of writing the forms."""

    forms_requested = Signal(object)
    """FormsWanted."""

    def __init__(
        self, workspace: Workspace, title: Message, text: str, parent: QWidget, *, any_one: bool
    ) -> None:
        super().__init__(workspace.words, title, parent, accept=forms_view.AS_FILES if any_one else None)
        self.snapshot: Snapshot = workspace.snapshot()
        self.paragraph(text)
        self.fields = self.form()
        spoken = [(code, window.LANGUAGES.get(code, code)) for code in languages()]
        self.language = fields.choice(spoken, self.snapshot.programme.language, self)
        self.row(self.fields, self.words(forms_view.LANGUAGE), self.language, "form-language")
        self.picker = PeoplePicker(self.words, self, ticking=True)
        self.picker.setVisible(any_one)
        self.acts = QHBoxLayout()
        self.acts.setSpacing(space.S)
        self.acts.addStretch(1)

    def add_list(self, *below: QWidget, any_one: bool) -> None:
        """Add the list and, below it, what else can be chosen and done."""
        self.column.addWidget(self.picker, 1)
        for widget in below:
            self.column.addWidget(widget)
        if any_one:
            self.act(forms_view.AS_MAILS, "form-mails").clicked.connect(self._on_mails)
        self.column.addLayout(self.acts)

    def act(self, text: Message, code: str) -> Button:
        """Add a button below the list."""
        made = Button(self.words(text), self)
        made.setObjectName(code)
        made.setAutoDefault(False)
        self.acts.addWidget(made)
        return made

    @override
    def carry_out(self) -> bool:
        return self._ask(mails=False)

    @Slot()
    def _on_mails(self) -> None:
        if self._ask(mails=True):
            self.accept()

    def _ask(self, *, mails: bool) -> bool:
        ticked = self.picker.ticked
        if not ticked:
            self.refuse(self.words(forms_view.CHOOSE_SOMEBODY))
            return False
        self.forms_requested.emit(self.wanted(ticked, mails=mails))
        return True

    def wanted(self, ticked: tuple[str, ...], *, mails: bool) -> FormsWanted:
        """Say what is asked for."""
        raise NotImplementedError


class SignUpFormsDialog(_FormsDialog):
    """Sign-up forms: a blank one, or one for each person chosen."""

    blank_requested = Signal(str)
    """A blank form is wanted, in this language."""

    def __init__(self, workspace: Workspace, chosen: tuple[ParticipationId, ...], parent: QWidget) -> None:
        snapshot = workspace.snapshot()
        people = _participants(snapshot)
        text = workspace.words(forms_view.SIGN_UP_TEXT if people else forms_view.NOBODY)
        super().__init__(workspace, forms_view.SIGN_UP_TITLE, text, parent, any_one=bool(people))
        self.setObjectName("sign-up-forms")
        ticked = {snapshot.participations[one].person_id for one in chosen}
        self.picker.show_people(
            Pick(id=one, text=line, ticked=one in ticked)
            for one, line in ((one, self._line(one)) for one in people)
        )
        self.act(forms_view.BLANK, "form-blank").clicked.connect(self._on_blank)
        self.add_list(any_one=bool(people))

    def _line(self, person_id: PersonId) -> str:
        parts = [one for one in self.snapshot.participations.values() if one.person_id == person_id]
        status = self.words(names.of(parts[0].status))
        return self.words(cohorts.LINE, name=self.snapshot.people[person_id].name, status=status)

    @override
    def wanted(self, ticked: tuple[str, ...], *, mails: bool) -> FormsWanted:
        people = tuple(PersonId(one) for one in ticked)
        return FormsWanted(language=fields.chosen(self.language), mails=mails, people=people)

    @Slot()
    def _on_blank(self) -> None:
        self.blank_requested.emit(fields.chosen(self.language))
        self.accept()


class EvaluationFormsDialog(_FormsDialog):
    """Evaluation forms for the two of each pair chosen."""

    questions_requested = Signal()

    def __init__(self, workspace: Workspace, moment: Moment, parent: QWidget) -> None:
        snapshot = workspace.snapshot()
        any_pairs = any(one.status in ASKED for one in snapshot.pairs.values())
        text = workspace.words(forms_view.EVALUATIONS_TEXT if any_pairs else forms_view.NO_PAIRS)
        super().__init__(workspace, forms_view.EVALUATIONS_TITLE, text, parent, any_one=any_pairs)
        self.setObjectName("evaluation-forms")
        words = self.words
        moments = [(one.value, words(message)) for one, message in forms_view.OPEN.items()]
        self.moment = fields.choice(moments, moment.value, self)
        self.row(self.fields, words(forms_view.MOMENT), self.moment, "form-moment")
        self.missing_only = QCheckBox(words(forms_view.MISSING_ONLY), self)
        self.missing_only.setObjectName("form-missing-only")
        self.missing_only.setAccessibleName(words(forms_view.MISSING_ONLY))
        self.missing_only.setChecked(True)
        questions = self.act(forms_view.QUESTIONS_BUTTON, "form-questions")
        questions.setEnabled(workspace.writable)
        questions.clicked.connect(self._on_questions)
        self.add_list(self.missing_only, any_one=any_pairs)
        self.missing_only.setVisible(any_pairs)
        self.moment.currentIndexChanged.connect(self._show_pairs)
        self._show_pairs()

    @Slot()
    def _show_pairs(self) -> None:
        snapshot, moment = self.snapshot, Moment(fields.chosen(self.moment))
        given = Counter(one.pair_id for one in snapshot.feedback if one.moment is moment)
        pairs = sorted(
            (
                (snapshot.people[one.mentor_id].name, snapshot.people[one.adept_id].name, one.id)
                for one in snapshot.pairs.values()
                if one.status in ASKED
            ),
            key=lambda three: three[0].casefold(),
        )
        self.picker.show_people(
            Pick(
                id=pair_id,
                text=self.words(
                    forms_view.PAIR_LINE,
                    mentor=mentor,
                    adept=adept,
                    state=self.words(forms_view.ANSWERED[min(given[pair_id], 2)]),
                ),
                ticked=given[pair_id] < len((mentor, adept)),
            )
            for mentor, adept, pair_id in pairs
        )

    @override
    def wanted(self, ticked: tuple[str, ...], *, mails: bool) -> FormsWanted:
        return FormsWanted(
            language=fields.chosen(self.language),
            mails=mails,
            pairs=tuple(PairId(one) for one in ticked),
            moment=Moment(fields.chosen(self.moment)),
            missing_only=self.missing_only.isChecked(),
        )

    @Slot()
    def _on_questions(self) -> None:
        self.reject()
        self.questions_requested.emit()


def _participants(snapshot: Snapshot) -> list[PersonId]:
    """Give everybody who takes part in the cohort and has a name, by it."""
    ids = dict.fromkeys(one.person_id for one in snapshot.participations.values())
    named = [one for one in ids if not snapshot.people[one].anonymised]
    return sorted(named, key=lambda one: snapshot.people[one].name.casefold())
