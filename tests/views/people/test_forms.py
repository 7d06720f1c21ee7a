"""Forms in the window: read back, sent out, and answers typed in by hand, on a real file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.feedback import Answer, Moment
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.models.people_import import LINE_ROLE, Outcome, PreviewLine
from revmentor_desktop.services.forms import evaluations, write_sign_up
from revmentor_desktop.services.office import Office
from revmentor_desktop.services.returned_forms import ReturnedPlan
from revmentor_desktop.views.people.form_dialogs import EvaluationFormsDialog, FormsWanted, SignUpFormsDialog
from revmentor_desktop.views.people.form_feedback import FeedbackDialog
from revmentor_desktop.views.people.form_questions import QuestionsDialog
from revmentor_desktop.views.people.import_dialog import ImportDialog
from revmentor_desktop.views.people.returned_dialog import ReturnedDialog
from revmentor_desktop.views.people.tab import PeopleTab
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import Bench, pair, participation, person
from tests.exchange.forms.building import answers, filled, put

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    # What the offscreen platform says about windows and popups; it harms nothing.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
TWO = replace(pair("Anna Ek", "Bo Alm"), status=PairStatus.ACTIVE)


@dataclass
class Desk:
    """A programme with a pair, a window for dialogs, and what they said."""

    office: Office
    workspace: Workspace
    window: QWidget
    qtbot: QtBot
    folder: Path
    said: list[Notice] = field(default_factory=list)
    wanted: list[ReturnedPlan] = field(default_factory=list)
    asked: list[FormsWanted] = field(default_factory=list)

    def blank(self) -> bytes:
        target = self.folder.parent / "blank.xlsx"
        write_sign_up(self.workspace.snapshot(), target, Words("en"), now=self.office.door.now())
        return target.read_bytes()

    def evaluation(self) -> bytes:
        asked = self.office.evaluations.questionnaire(Moment.START)
        now = self.office.door.now()
        return evaluations(self.workspace.snapshot(), asked, Words("en"), now=now)[0].make()

    def returned(self, *paths: Path) -> ReturnedDialog:
        dialog = ReturnedDialog(self.workspace, paths, self.window)
        dialog.take_in_requested.connect(self.wanted.append)
        dialog.show()
        self.settle()
        return dialog

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.workspace.work, timeout=20_000)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with opened_desk(tmp_path, qtbot) as made:
        yield made


@contextmanager
def opened_desk(folder: Path, qtbot: QtBot, *, pairs: bool = True, language: str = "en") -> Iterator[Desk]:
    bench = Bench(folder)
    with bench.started() as door:
        office = Office(door, bench.place)
        if pairs:
            office.people.add(person("Anna Ek"), participation("Anna Ek", Side.MENTOR))
            office.people.add(person("Bo Alm"), participation("Bo Alm", Side.ADEPT))
            with door.step(Verb.ASSIGN) as unit:
                unit.add(TWO)
        workspace, window = Workspace(office, Words(language)), QWidget()
        qtbot.addWidget(window)
        window.show()
        back = folder / "back"
        back.mkdir()
        made = Desk(office, workspace, window, qtbot, back)
        workspace.noticed.connect(made.said.append)
        yield made
        for dialog in window.findChildren(QDialog):
            dialog.close()
        QApplication.processEvents()


def lines(dialog: ReturnedDialog) -> list[PreviewLine]:
    view = dialog.findChild(QListView, "import-preview")
    assert view is not None
    model = view.model()
    return [model.index(row, 0).data(LINE_ROLE) for row in range(model.rowCount())]


def button(dialog: QWidget, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_folder_is_read_looked_over_and_taken_in(desk: Desk) -> None:
    put(desk.folder, "cia.xlsx", filled(desk.blank(), answers("Cia Dahl", "mentor", department="Sales")))
    put(desk.folder, "anna.xlsx", filled(desk.evaluation(), {"score_1_1": 4, "words_1_1": "Well"}))
    put(desk.folder, "photo.jpg", b"\xff\xd8")
    dialog = desk.returned(desk.folder)
    assert dialog.told == "2 forms were read."
    assert [(one.outcome, one.title) for one in lines(dialog)] == [
        (Outcome.REFUSED, "“photo.jpg” is not one of our forms, so it was left out. A list of people is "
         "taken in by Import."),
        (Outcome.NEW_WORD, "“Sales” would be a new department."),
        (Outcome.ADDED, "Cia Dahl"),
        (Outcome.ADDED, "Anna Ek, about Bo Alm"),
    ]  # fmt: skip
    evaluation = lines(dialog)[-1]
    assert evaluation.details == ("Evaluation at the start", "Hur väl fungerar era samtal? 4", "Well")
    apply = button(dialog, "returned-apply")
    assert apply.text() == "Take in 2 forms"
    apply.click()
    (plan,) = desk.wanted
    desk.office.returned_forms.apply(plan)
    assert {one.name for one in desk.workspace.snapshot().people.values()} >= {"Cia Dahl"}
    assert len(desk.workspace.snapshot().feedback) == 1


def test_what_is_unticked_is_not_taken_in(desk: Desk) -> None:
    put(desk.folder, "cia.xlsx", filled(desk.blank(), answers("Cia Dahl", "mentor")))
    dialog = desk.returned(desk.folder)
    view = dialog.findChild(QListView, "import-preview")
    assert view is not None
    model = view.model()
    row = next(row for row, line in enumerate(lines(dialog)) if line.title == "Cia Dahl")
    model.setData(model.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    desk.qtbot.waitUntil(lambda: not button(dialog, "returned-apply").isEnabled() and not desk.workspace.work)
    desk.settle()
    assert not button(dialog, "returned-apply").isEnabled()


def test_an_empty_folder_says_so_and_offers_another(desk: Desk) -> None:
    dialog = desk.returned(desk.folder)
    assert dialog.told == "0 forms were read."
    assert button(dialog, "begin-returned-folder").isVisible()
    assert not button(dialog, "returned-apply").isEnabled()


def test_files_dropped_on_the_dialog_are_read(desk: Desk) -> None:
    path = put(desk.folder, "cia.xlsx", filled(desk.blank(), answers("Cia Dahl", "mentor")))
    dialog = desk.returned()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )  # fmt: skip
    QApplication.sendEvent(dialog, QDragEnterEvent(QPoint(50, 50), copy, mime, left, none))
    QApplication.sendEvent(dialog, QDropEvent(QPointF(50, 50), copy, mime, left, none))
    desk.settle()
    assert "Cia Dahl" in [one.title for one in lines(dialog)]


def test_the_text_of_a_mail_is_pasted(desk: Desk) -> None:
    dialog = desk.returned()
    QApplication.clipboard().setText("Name: Cia Dahl\nE-mail: cia@example.org\nSide: adept")
    QTest.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert [one.title for one in lines(dialog) if one.outcome is Outcome.ADDED] == ["Cia Dahl"]
    QApplication.clipboard().setText("")
    QTest.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    said = dialog.findChild(NoticeLine, "notice-line")
    assert said is not None
    assert said.text.startswith("There is no text to paste.")


def test_evaluations_are_wanted_of_those_who_have_not_answered(desk: Desk) -> None:
    dialog = EvaluationFormsDialog(desk.workspace, Moment.START, desk.window)
    dialog.forms_requested.connect(desk.asked.append)
    dialog.show()
    assert [dialog.picker.model.item(0).text()] == ["Anna Ek and Bo Alm · no answer yet"]
    fields_of = {"moment": Moment.END.value, "language": "en"}
    for field_, code in ((dialog.moment, fields_of["moment"]), (dialog.language, fields_of["language"])):
        field_.setCurrentIndex(field_.findData(code))
    button(dialog, "form-mails").click()
    (wanted,) = desk.asked
    assert wanted == FormsWanted(
        language="en", mails=True, pairs=(TWO.id,), moment=Moment.END, missing_only=True
    )


def test_nobody_chosen_is_said_in_the_dialog(desk: Desk) -> None:
    dialog = SignUpFormsDialog(desk.workspace, (), desk.window)
    dialog.forms_requested.connect(desk.asked.append)
    dialog.show()
    assert dialog.save is not None
    dialog.save.click()
    assert dialog.isVisible()
    assert desk.asked == []
    dialog.picker.tick({"Bo Alm"})
    dialog.save.click()
    assert desk.asked == [FormsWanted(language="sv", mails=False, people=(PersonId("Bo Alm"),))]


def test_an_evaluation_is_typed_in_and_shown_again(desk: Desk) -> None:
    dialog = FeedbackDialog(desk.workspace, desk.window, pair_id=TWO.id, person_id=TWO.adept_id)
    dialog.show()
    assert fields.chosen(dialog.who) == f"{TWO.id}\n{TWO.adept_id}"
    question, score, words = dialog.scores[0]
    assert score is not None
    score.setCurrentIndex(score.findData("4"))
    words.setPlainText("Good talks")
    assert dialog.save is not None
    dialog.save.click()
    (given,) = desk.workspace.snapshot().feedback
    assert given.answers == (Answer(question=question, score=4, words="Good talks"),)
    assert (given.person_id, given.given_on) == (TWO.adept_id, date(2026, 9, 1))
    assert desk.said[-1].text == "The evaluation of Bo Alm is noted."
    again = FeedbackDialog(desk.workspace, desk.window, pair_id=TWO.id, person_id=TWO.adept_id)
    _, shown, said = again.scores[0]
    assert shown is not None
    assert (fields.chosen(shown), said.toPlainText()) == ("4", "Good talks")


def test_an_evaluation_without_an_answer_is_refused_in_the_dialog(desk: Desk) -> None:
    dialog = FeedbackDialog(desk.workspace, desk.window)
    dialog.show()
    assert dialog.save is not None
    dialog.save.click()
    assert dialog.isVisible()
    assert desk.workspace.snapshot().feedback == ()


def test_questions_are_changed_and_asked(desk: Desk) -> None:
    dialog = QuestionsDialog(desk.workspace, desk.window)
    dialog.show()
    dialog.scored.setPlainText("How is it?\n\nIs it useful?")
    dialog.opened[Moment.END].setText("")
    assert dialog.save is not None
    dialog.save.click()
    asked = desk.office.evaluations.questionnaire(Moment.END)
    assert (asked.scored, asked.open) == (("How is it?", "Is it useful?"), ())


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_dialog_opens_in_an_empty_programme(tmp_path: Path, qtbot: QtBot, language: str) -> None:
    with opened_desk(tmp_path, qtbot, pairs=False, language=language) as desk:
        dialogs = [
            SignUpFormsDialog(desk.workspace, (), desk.window),
            EvaluationFormsDialog(desk.workspace, Moment.START, desk.window),
            FeedbackDialog(desk.workspace, desk.window),
            QuestionsDialog(desk.workspace, desk.window),
            ReturnedDialog(desk.workspace, (), desk.window),
        ]
        for dialog in dialogs:
            dialog.show()
            for one in dialog.findChildren(QPushButton):
                assert one.objectName()
                assert one.accessibleName() or one.text()


def test_forms_that_may_be_one_person_are_told_apart_by_their_files(desk: Desk) -> None:
    put(desk.folder, "a.xlsx", filled(desk.blank(), answers("Cia Dahl", "mentor")))
    again = {**answers("Cia Dahl", "mentor"), "email_1": "cia@home.example"}
    put(desk.folder, "b.xlsx", filled(desk.blank(), again))
    dialog = desk.returned(desk.folder)
    (asked,) = [one for one in lines(dialog) if one.outcome is Outcome.QUESTION]
    assert (asked.details[0], asked.beside[0]) == ("In the form b.xlsx:", "In the form a.xlsx:")
    assert asked.tick is not None
    assert asked.tick.says == "They are one person: take the form in as theirs"


def test_a_form_where_a_list_is_awaited_is_read_as_a_form(desk: Desk) -> None:
    put(desk.folder, "cia.xlsx", filled(desk.blank(), answers("Cia Dahl", "mentor")))
    found: list[str] = []
    tab = PeopleTab(desk.workspace, desk.window)
    tab.forms_found.connect(found.extend)
    tab.import_file(desk.folder / "cia.xlsx")
    dialog = tab.findChild(ImportDialog)
    assert dialog is not None
    desk.settle()
    notice = dialog.findChild(NoticeLine)
    assert notice is not None
    assert notice.text == "“cia.xlsx” is a form that one person fills in, not a list."
    read = button(dialog, "import-as-form")
    assert read.isVisible()
    QTest.mouseClick(read, Qt.MouseButton.LeftButton)
    assert found == [str(desk.folder / "cia.xlsx")]
