"""Forms of the cohort in view: sent out, taken back in, and the questions of the evaluations."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.views.shell.choosing import choose_folder, choose_new, documents, file_name
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.wording import forms, forms_view, window
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    from revmentor_desktop.services.forms import FormToSend
    from revmentor_desktop.services.office import Office
    from revmentor_desktop.services.returned_forms import ReturnedPlan
    from revmentor_desktop.views.people.form_dialogs import FormsWanted


class FormCommands(QObject):
    """Opens the dialogs, and does what was asked for in them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wanted: FormsWanted | None = None
        self._language = ""

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers."""
        return (
            Command(code="sign-up-forms", act=self.sign_up),
            Command(code="evaluation-forms", act=self.evaluations),
            Command(code="returned-forms", act=self.returned),
            Command(code="note-feedback", act=self.note),
            Command(code="questions", act=self.questions),
        )

    # Out

    @Slot()
    def sign_up(self) -> None:
        """Ask who gets a sign-up form: those chosen in the table, or a blank one."""
        from revmentor_desktop.views.people.form_dialogs import SignUpFormsDialog

        dialog = SignUpFormsDialog(self._desk.workspace, self._desk.pages.chosen_people, self._desk.window)
        dialog.forms_requested.connect(self._on_forms)
        dialog.blank_requested.connect(self._on_blank)
        dialog.open()

    @Slot()
    def evaluations(self) -> None:
        """Ask which pairs get evaluation forms."""
        from revmentor_desktop.views.people.form_dialogs import EvaluationFormsDialog

        dialog = EvaluationFormsDialog(self._desk.workspace, self._moment(), self._desk.window)
        dialog.forms_requested.connect(self._on_forms)
        dialog.questions_requested.connect(self.questions)
        dialog.open()

    def _moment(self) -> Moment:
        """The moment whose forms are sent now: the last one that has come."""
        snapshot, today = self._desk.workspace.snapshot(), self._desk.workspace.office.door.today
        cohort = snapshot.cohort
        middle = cohort.midpoint_on or cohort.starts_on + (cohort.ends_on - cohort.starts_on) // 2
        if today >= (cohort.closing_on or cohort.ends_on):
            return Moment.END
        return Moment.MIDPOINT if today >= middle else Moment.START

    @Slot(object)
    def _on_forms(self, wanted: "FormsWanted") -> None:
        self._wanted = wanted
        title = self._desk.words(forms_view.FOLDER_TITLE)
        choose_folder(self._desk.window, title, self._on_folder)

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.write(wanted, Path(folder))

    def write(self, wanted: "FormsWanted", folder: Path) -> None:
        """Write forms or mails into a folder, off the UI thread."""
        workspace = self._desk.workspace
        work = self._writing(wanted, folder)
        done = partial(self._on_written, wanted.mails, folder)
        workspace.in_background(self._desk.words(forms_view.WRITING), work, done)

    def _writing(self, wanted: "FormsWanted", folder: Path) -> Callable[[], int]:
        workspace = self._desk.workspace
        snapshot, now, words = workspace.snapshot(), workspace.office.door.now(), Words(wanted.language)
        asked = workspace.office.evaluations.questionnaire(wanted.moment) if wanted.moment else None

        def write() -> int:
            from revmentor_desktop.services.forms import evaluations, sign_ups, write_forms

            made: tuple[FormToSend, ...]
            if asked is None:
                made = sign_ups(snapshot, wanted.people, words, now=now)
            else:
                missing = wanted.missing_only
                made = evaluations(
                    snapshot, asked, words, now=now, pair_ids=wanted.pairs, missing_only=missing
                )
            return len(write_forms(made, folder, mails=wanted.mails))

        return write

    def _on_written(self, mails: bool, folder: Path, count: int) -> None:
        message = forms_view.MAILS_WRITTEN if mails else forms_view.WRITTEN
        self._desk.workspace.notice(self._desk.words(message, count=count, folder=folder.name))

    @Slot(str)
    def _on_blank(self, language: str) -> None:
        self._language = language
        words = self._desk.words
        suggested = documents() / file_name(Words(language)(forms.SIGN_UP_FILE_BLANK), ".xlsx")
        pattern = words(window.WORKBOOK_FILES, pattern="*.xlsx")
        choose_new(self._desk.window, words(forms_view.SAVE_BLANK), pattern, suggested, self.write_blank)

    @Slot(str)
    def write_blank(self, path: str) -> None:
        """Write a blank sign-up form, off the UI thread."""
        workspace, target = self._desk.workspace, Path(path)
        snapshot, now = workspace.snapshot(), workspace.office.door.now()
        words = Words(self._language or snapshot.programme.language)

        def write() -> str:
            from revmentor_desktop.services.forms import write_sign_up

            write_sign_up(snapshot, target, words, now=now)
            return target.name

        workspace.in_background(self._desk.words(forms_view.WRITING), write, self._on_blank_written)

    def _on_blank_written(self, name: str) -> None:
        self._desk.workspace.notice(self._desk.words(forms_view.BLANK_WRITTEN, file=name))

    # In

    @Slot()
    def returned(self) -> None:
        """Ask where the forms that came back are."""
        self.read(())

    def read(self, paths: Sequence[Path]) -> None:
        """Show what taking in files and folders would do, and do it if that is wanted."""
        from revmentor_desktop.views.people.returned_dialog import ReturnedDialog

        dialog = ReturnedDialog(self._desk.workspace, paths, self._desk.window)
        dialog.take_in_requested.connect(self._on_take_in)
        dialog.open()

    @Slot(list)
    def read_dropped(self, names: list[str]) -> None:
        """Read what was dropped on the window."""
        self.read([Path(name) for name in names])

    @Slot(object)
    def _on_take_in(self, plan: "ReturnedPlan") -> None:
        workspace = self._desk.workspace
        verb = partial(_take_in, workspace.office, plan)
        name = self._desk.words(forms_view.TAKING_IN)
        workspace.perform_in_background(name, verb, forms_view.TAKEN_IN, count=plan.amount)

    # Answers and questions

    @Slot()
    def note(self) -> None:
        """Type an evaluation in by hand."""
        from revmentor_desktop.views.people.form_feedback import FeedbackDialog

        workspace = self._desk.workspace
        snapshot, chosen = workspace.snapshot(), self._desk.pages.chosen_people
        person = snapshot.participations[chosen[0]].person_id if chosen else None
        theirs = [one for one in snapshot.pairs.values() if person in (one.mentor_id, one.adept_id)]
        pair = next((one for one in theirs if one.status in LIVING), theirs[0] if theirs else None)
        FeedbackDialog(
            workspace,
            self._desk.window,
            pair_id=pair.id if pair else None,
            person_id=person,
            moment=self._moment(),
        ).open()

    def note_about(self, pair_id: PairId) -> None:
        """Type an evaluation of a pair in by hand."""
        from revmentor_desktop.views.people.form_feedback import FeedbackDialog

        pair = self._desk.workspace.snapshot().pairs.get(pair_id)
        if pair is not None:
            FeedbackDialog(
                self._desk.workspace,
                self._desk.window,
                pair_id=pair_id,
                person_id=pair.mentor_id,
                moment=self._moment(),
            ).open()

    @Slot()
    def questions(self) -> None:
        """Show the questions of the evaluations."""
        from revmentor_desktop.views.people.form_questions import QuestionsDialog

        QuestionsDialog(self._desk.workspace, self._desk.window).open()


def _take_in(office: "Office", plan: "ReturnedPlan") -> None:
    office.backups.take(office.door.store.path, "import", office.place.now())
    office.returned_forms.apply(plan)
