"""An evaluation typed in by hand: who answered about which pair, when, and what."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QPlainTextEdit, QWidget
from typing_extensions import override

from revmentor_desktop.domain.feedback import HIGHEST, Answer, Moment
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.services.forms import ASKED
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.shell import fields
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import forms, forms_view, window

_LINES = 2
_OPEN_LINES = 3
_LONGEST_NAME = 60
_SHORTEST_BOX = 12
"""Characters that a box shows at least."""


class FeedbackDialog(ShellDialog):
    """Shows what is there already for who and when is chosen; saving takes its place."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget,
        *,
        pair_id: PairId | None = None,
        person_id: PersonId | None = None,
        moment: Moment = Moment.START,
    ) -> None:
        snapshot = workspace.snapshot()
        pairs = [one for one in snapshot.pairs.values() if one.status in ASKED]
        accept = window.SAVE if pairs else None
        super().__init__(workspace.words, forms_view.FEEDBACK_TITLE, parent, accept=accept)
        self.setObjectName("note-feedback")
        self._workspace, self._snapshot = workspace, snapshot
        words = self.words
        self.paragraph(words(forms_view.FEEDBACK_TEXT if pairs else forms_view.NO_PAIRS))
        self.scores: list[tuple[str, QComboBox | None, QPlainTextEdit]] = []
        self._grid = QGridLayout()
        if not pairs:
            return
        self.who = fields.choice(self._people(pairs), _code(pair_id, person_id), self)
        moments = [(one.value, words(message)) for one, message in forms_view.OPEN.items()]
        self.moment = fields.choice(moments, moment.value, self)
        self.given_on = fields.day(workspace.office.door.today, self)
        self._arrange()
        self.who.currentIndexChanged.connect(self._show_answers)
        self.moment.currentIndexChanged.connect(self._show_answers)
        if self.save is not None:
            self.save.setEnabled(workspace.writable)
        self._show_answers()

    def _arrange(self) -> None:
        words, form = self.words, self.form()
        for box in (self.who, self.moment):
            # Two long names make no dialog wider than the screen.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_SHORTEST_BOX)
        self.row(form, words(forms_view.WHO), self.who, "feedback-who")
        self.row(form, words(forms_view.MOMENT), self.moment, "feedback-moment")
        self.row(form, words(forms_view.GIVEN_ON), self.given_on, "feedback-day")
        self._grid.setHorizontalSpacing(space.M)
        self._grid.setVerticalSpacing(space.S)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)

    def _people(self, pairs: list[Pair]) -> list[tuple[str, str]]:
        people = self._snapshot.people
        two_ways = [
            (one.id, *both)
            for one in pairs
            for both in ((one.mentor_id, one.adept_id), (one.adept_id, one.mentor_id))
        ]
        two_ways.sort(key=lambda three: (people[three[1]].name.casefold(), three[0]))
        return [
            (
                _code(pair_id, me),
                self.words(
                    forms_view.EVALUATION_LINE,
                    name=people[me].name[:_LONGEST_NAME],
                    other=people[other].name[:_LONGEST_NAME],
                ),
            )
            for pair_id, me, other in two_ways
        ]

    @property
    def _chosen(self) -> tuple[PairId, PersonId, Moment]:
        pair_id, _, person_id = fields.chosen(self.who).partition("\n")
        return PairId(pair_id), PersonId(person_id), Moment(fields.chosen(self.moment))

    @Slot()
    def _show_answers(self) -> None:
        """Ask the questions of the moment, with what was answered before."""
        service = self._workspace.office.evaluations
        given = service.given(*self._chosen)
        asked = service.questionnaire(self._chosen[2])
        answers = {one.question: one for one in given.answers} if given else {}
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.scores = []
        # What was asked then and is not asked any more stays to be seen.
        earlier = [one for one in answers if one not in (*asked.scored, *asked.open)]
        for question in (*asked.scored, *(one for one in earlier if answers[one].score is not None)):
            self._ask(question, answers.get(question), scored=True)
        for question in (*asked.open, *(one for one in earlier if answers[one].score is None)):
            self._ask(question, answers.get(question), scored=False)

    def _ask(self, question: str, before: Answer | None, *, scored: bool) -> None:
        words, row = self.words, self._grid.rowCount()
        shown = forms.asked_in(question, words)
        self._grid.addWidget(label(shown, wraps=True, parent=self), row, 0, 1, 2)
        field = fields.paragraph(
            before.words if before else "", self, lines=_LINES if scored else _OPEN_LINES
        )
        place = len(self.scores) + 1
        field.setObjectName(f"feedback-words-{place}")
        field.setAccessibleName(words(forms_view.WORDS_OF, question=shown))
        field.setPlaceholderText(words(forms_view.IN_WORDS))
        score: QComboBox | None = None
        if scored:
            score = self._score(before.score if before else None)
            score.setObjectName(f"feedback-score-{place}")
            score.setAccessibleName(words(forms_view.SCORE_OF, question=shown))
            self._grid.addWidget(score, row + 1, 0)
            self._grid.addWidget(field, row + 1, 1)
        else:
            self._grid.addWidget(field, row + 1, 0, 1, 2)
        self.scores.append((question, score, field))

    def _score(self, before: int | None) -> QComboBox:
        choices = [("", self.words(forms_view.NO_SCORE))]
        choices += [(str(number), self.words(forms_view.SCALE[number])) for number in range(1, HIGHEST + 1)]
        return fields.choice(choices, str(before or ""), self)

    @override
    def carry_out(self) -> bool:
        pair_id, person_id, moment = self._chosen
        answers = [
            Answer(
                question=question,
                score=int(fields.chosen(score)) if score is not None and fields.chosen(score) else None,
                words=field.toPlainText().strip(),
            )
            for question, score, field in self.scores
        ]
        day = fields.day_in(self.given_on)
        give = partial(self._workspace.office.evaluations.give, pair_id, person_id, moment, answers, day)
        if not self.attempt(give):
            return False
        name = self._snapshot.people[person_id].name
        self._workspace.notice(self.words(forms_view.FEEDBACK_SAVED, name=name))
        return True


def _code(pair_id: PairId | None, person_id: PersonId | None) -> str:
    return f"{pair_id}\n{person_id}" if pair_id and person_id else ""
