"""The questions of the evaluations, to read and to change."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import forms_view

_LINES = 7


class QuestionsDialog(ShellDialog):
    """One question on each line, and one for words at each moment."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace.words, forms_view.QUESTIONS_TITLE, parent)
        self.setObjectName("form-questions")
        self._workspace = workspace
        words, service = self.words, workspace.office.evaluations
        asked = {moment: service.questionnaire(moment) for moment in Moment}
        self.paragraph(words(forms_view.QUESTIONS_TEXT))
        self.scored = fields.paragraph("\n".join(asked[Moment.START].scored), self, lines=_LINES)
        self.scored.setObjectName("questions-scored")
        self.scored.setAccessibleName(words(forms_view.SCORED_QUESTIONS))
        self.column.addWidget(self.scored)
        self.paragraph(words(forms_view.OPEN_TEXT))
        form = self.form()
        self.opened = {moment: fields.line("".join(one.open[:1]), self) for moment, one in asked.items()}
        for moment, field in self.opened.items():
            self.row(form, words(forms_view.OPEN[moment]), field, f"question-{moment.value}")
        self.paragraph(words(forms_view.KEPT_ANSWERS))
        if self.save is not None:
            self.save.setEnabled(workspace.writable)

    @override
    def carry_out(self) -> bool:
        scored = self.scored.toPlainText().splitlines()
        opened = {moment: field.text() for moment, field in self.opened.items()}
        service = self._workspace.office.evaluations
        if not self.attempt(lambda: service.save_questions(scored, opened)):
            return False
        self._workspace.notice(self.words(forms_view.QUESTIONS_SAVED))
        return True
