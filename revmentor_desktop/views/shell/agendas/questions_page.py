"""The question bank: our own questions to be changed, those that are shipped to be taken in."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.programme import Question, Topic
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.agenda_bank import BankModel, BankRow, found
from revmentor_desktop.models.agenda_kept import kept_rows
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.question_list import QuestionList
from revmentor_desktop.views.shell.register.deeds import Deeds
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.fields import Headline, Options
from revmentor_desktop.views.widgets.framed import Choice, Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.list_card import ListCard
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import agenda_templates as wording
from revmentor_desktop.wording.catalogue import Message, languages
from revmentor_desktop.wording.window import LANGUAGES

_LINES = 3


class QuestionsPage(QWidget):
    """A list with a search at the left, the chosen question at the right."""

    def __init__(self, workspace: Workspace, deeds: Deeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._deeds = deeds
        self._rows: list[BankRow] = []
        self._kept: dict[str, Question] = {}
        self._shown = ""
        self.model = BankModel(self)
        self.list = QuestionList(self.model, self)
        self.list.setObjectName("kept-questions")
        self.list.setAccessibleName(self._words(wording.QUESTION_LIST))
        self.search = self._line("search-questions", wording.FIND, icon=Icon.SEARCH)
        self.new = self._line("add-question", wording.NEW_QUESTION)
        self.text = Headline("text", _LINES, self)
        self.topic = Choice(self)
        spoken = {one: LANGUAGES.get(one, one) for one in languages()}
        self.language = Options("language", spoken, self)
        self._take = self._button(wording.TAKE, "take-question", Icon.ADD)
        self._remove = self._button(wording.REMOVE_QUESTION, "remove-question", Icon.CLOSE)
        self._hint = label(self._words(wording.NO_QUESTION), muted=True, wraps=True, parent=self)
        self._arrange()
        self._connect()

    def _line(self, name: str, said: Message, icon: Icon | None = None) -> Line:
        made = Line(self, icon=icon)
        made.setObjectName(name)
        made.setAccessibleName(self._words(said))
        made.setPlaceholderText(self._words(said))
        return made

    def _button(self, message: Message, name: str, icon: Icon) -> Button:
        made = Button(self._words(message), self, icon=icon)
        made.setObjectName(name)
        made.setAutoDefault(False)
        return made

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(space.S)
        left.addWidget(self.search)
        left.addWidget(ListCard(self.list, self), 1)
        left.addWidget(self.new)
        self._fields = QWidget(self)
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(space.L)
        form.setVerticalSpacing(space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for message, field, code in (
            (wording.QUESTION, self.text, "question-text"),
            (wording.TOPIC, self.topic, "question-topic"),
            (wording.LANGUAGE, self.language, "question-language"),
        ):
            field.setObjectName(code)
            field.setAccessibleName(self._words(message))
            said = label(self._words(message), Style.SMALL, muted=True, parent=self)
            # The word stands beside the field's first line, however tall the field is.
            said.setMinimumHeight(min(field.sizeHint().height(), self.fontMetrics().height() + 2 * space.S))
            form.addRow(said, field)
        right = QVBoxLayout()
        right.setSpacing(space.M)
        right.addWidget(self._hint)
        right.addWidget(self._fields)
        right.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.XL)
        row.addLayout(left, 5)
        row.addLayout(right, 4)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.new.returnPressed.connect(self._on_new)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.taken.connect(self._on_opened)
        self.text.done.connect(self._on_text, Qt.ConnectionType.QueuedConnection)
        self.topic.activated.connect(self._on_topic)
        self.language.chosen.connect(self._on_language)
        self._take.clicked.connect(self._on_take)
        self._remove.clicked.connect(self._on_remove)

    def show_questions(self) -> None:
        """Show the bank as it is now; what is chosen stays chosen."""
        snapshot, kept = self._workspace.snapshot(), self._workspace.office.agendas.bank()
        self._kept = {folded(one.text): one for one in kept}
        self._rows = kept_rows(kept, snapshot.topics, self._words, snapshot.programme.language)
        self.topic.clear()
        self.topic.addItem(self._words(wording.NO_TOPIC), "")
        for one in sorted(snapshot.topics.values(), key=_by_name):
            self.topic.addItem(one.name, one.id)
        self._on_search()

    def _on_search(self) -> None:
        self.model.show(found(self._rows, self.search.text()))
        self._show_chosen()

    def _on_chosen(self) -> None:
        self._show_chosen()

    def _question(self) -> Question | None:
        return self._kept.get(self._shown)

    def _show_chosen(self) -> None:
        row = self.list.chosen
        anew = (row.key if row else "") != self._shown
        if anew:
            self.text.finish()
        self._shown = row.key if row else ""
        one, writable = self._question(), self._workspace.writable
        self._hint.setVisible(row is None)
        self._fields.setVisible(row is not None)
        self._take.setVisible(row is not None and one is None)
        self._remove.setVisible(one is not None)
        if row is None:
            return
        self.text.show_text(row.text, anew=anew)
        self.topic.setCurrentIndex(max(0, self.topic.findData(one.topic_id if one and one.topic_id else "")))
        self.language.show_option(one.language if one else self._workspace.snapshot().programme.language)
        for field in (self.text, self.topic, self.language):
            field.setEnabled(one is not None and writable)
        for button in (self._take, self._remove):
            button.setEnabled(writable)

    def _on_opened(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_new(self) -> None:
        text, language = self.new.text(), self._workspace.snapshot().programme.language
        take = partial(self._workspace.office.agendas.take_question, text, None, language)
        if self._deeds.perform(take, self._words(wording.QUESTION_SAVED), judged=False):
            self.new.clear()
            self.search.clear()
            self._choose(text)

    def _choose(self, text: str) -> None:
        place = self.model.place_of(folded(text))
        if place is not None:
            self.list.setCurrentIndex(self.model.index(place, 0))

    def _on_take(self) -> None:
        row = self.list.chosen
        if row is None:
            return
        topics = self._workspace.snapshot().topics.values()
        named = [one.id for one in topics if folded(row.topic) in map(folded, (one.name, *one.spellings))]
        language = self._workspace.snapshot().programme.language
        take = self._workspace.office.agendas.take_question
        verb = partial(take, row.text, named[0] if named else None, language)
        if self._deeds.perform(verb, self._words(wording.QUESTION_TAKEN), judged=False):
            self._choose(row.text)

    def _on_text(self, _: str, text: str) -> None:
        one = self._question()
        if one is not None and folded(text) != "":
            self._save(replace(one, text=text))
            self._choose(text)

    def _on_topic(self) -> None:
        one, topic = self._question(), str(self.topic.currentData() or "")
        if one is not None and topic != (one.topic_id or ""):
            self._save(replace(one, topic_id=TopicId(topic) if topic else None))

    def _on_language(self, _: str, language: str) -> None:
        one = self._question()
        if one is not None and language != one.language:
            self._save(replace(one, language=language))

    def _save(self, question: Question) -> None:
        save = partial(self._workspace.office.agendas.save_question, question)
        self._deeds.perform(save, self._words(wording.QUESTION_SAVED), judged=False)

    def _on_remove(self) -> None:
        one = self._question()
        if one is not None:
            remove = partial(self._workspace.office.agendas.remove_question, one.id)
            self._deeds.perform(remove, self._words(wording.QUESTION_REMOVED), judged=False)


def _by_name(topic: Topic) -> str:
    return folded(topic.name)
