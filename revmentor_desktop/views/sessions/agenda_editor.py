"""The agenda editor: a session's points, their minutes against the session's, and what comes of them."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind
from revmentor_desktop.models import agenda_points
from revmentor_desktop.models.agenda_model import AgendaModel
from revmentor_desktop.models.agenda_rows import agenda_rows
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.agenda_challenge import ChallengeNote
from revmentor_desktop.views.sessions.agenda_filling import AgendaFilling
from revmentor_desktop.views.sessions.agenda_list import AgendaList
from revmentor_desktop.views.sessions.agenda_point import PointFields
from revmentor_desktop.views.sessions.agenda_writing import AgendaWriting
from revmentor_desktop.views.sessions.caught_section import CaughtIdeas
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.sessions.question_bank import QuestionBank
from revmentor_desktop.views.sessions.steps_before import PromisedBefore
from revmentor_desktop.views.sessions.steps_section import NextSteps
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording import session_page
from revmentor_desktop.wording.catalogue import Message


class AgendaEditor(QWidget):
    """Edits the agenda of the session that is shown; every edit is saved when made."""

    led = Signal(str, str)
    """A kind of record and its id, which shall be shown where it is at home."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = workspace.words
        self._writing = AgendaWriting(workspace, self)
        self.filling = AgendaFilling(self._writing, self)
        self.bank = QuestionBank(self._writing, self)
        self.model = AgendaModel(self._words, self)
        self.points = AgendaList(self.model, self._words, self)
        self.points.setObjectName("agenda")
        self.points.setAccessibleName(self._words(session_page.AGENDA))
        self.points.setToolTip(self._words(session_page.AGENDA_TIP))
        self._sum = Chip("", parent=self)
        # With large letters it ends in an ellipsis before it makes the page wider than its panel.
        self._sum.setMinimumWidth(1)
        self._empty = label(self._words(session_page.AGENDA_EMPTY), Style.SMALL, muted=True, wraps=True)
        self.fields = PointFields(self._words, self)
        self._add = self._button(session_page.ADD_ITEM, "add-point", Icon.ADD)
        self._questions = self._button(wording.QUESTIONS, "questions", Icon.SEARCH)
        self._questions.setToolTip(self._words(wording.QUESTIONS_TIP))
        self._fill = self._button(session_page.USE_TEMPLATE, "use-template", Icon.AGENDA)
        self._more = Button("", self, icon=Icon.DOWN, name=self._words(wording.MORE_TEMPLATES))
        self._more.setObjectName("more-templates")
        self.challenge = ChallengeNote(workspace, self)
        self.promised = PromisedBefore(workspace, self)
        self.steps = NextSteps(workspace, self)
        self.caught = CaughtIdeas(workspace, self)
        self._arrange()
        self._connect()

    def _button(self, text: Message, name: str, icon: Icon) -> Button:
        button = Button(self._words(text), self, icon=icon)
        button.setObjectName(name)
        return button

    def _arrange(self) -> None:
        head, feet = FlowLayout(), FlowLayout()
        head.addWidget(label(self._words(session_page.AGENDA), Style.SECTION))
        head.addWidget(self._sum)
        for button in (self._add, self._questions, self._fill, self._more):
            feet.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.S)
        column.addLayout(head)
        for widget in (self.challenge, self._empty, self.points, self.fields):
            column.addWidget(widget)
        column.addLayout(feet)
        for section in (self.promised, self.steps, self.caught):
            column.addWidget(section)
        column.addStretch(1)

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self.model.retitle_requested.connect(self._on_retitle, queued)
        self.model.minutes_requested.connect(self._on_minutes, queued)
        self.model.move_requested.connect(self._on_move, queued)
        self.model.question_requested.connect(self.bank.put, queued)
        self.points.move_requested.connect(self._on_move, queued)
        self.points.remove_requested.connect(self._on_remove, queued)
        self.points.double_requested.connect(self._on_double, queued)
        self.points.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.fields.kind_chosen.connect(self._on_kind)
        self.fields.outcome_written.connect(self._on_outcome)
        self.fields.double_requested.connect(self._on_double_chosen)
        self.fields.remove_requested.connect(self._on_remove_chosen)
        self._add.clicked.connect(self._on_add)
        self._questions.clicked.connect(self.bank.show_bank)
        self._fill.clicked.connect(self.filling.use_usual)
        self._more.clicked.connect(self._on_more)
        self.caught.opened.connect(self._on_idea)

    def show_line(self, line: SessionLine) -> None:
        """Show the agenda of a session."""
        writing = self._writing
        if writing.line is not None and writing.line.id != line.id:
            # What is being written belongs to the session that is left.
            self.fields.show_item(None, fixed=True)
        writing.line = line
        pair, items, chosen = writing.pair, writing.items, self.points.chosen_id()
        fixed = writing.is_fixed
        self.model.fix(fixed=fixed)
        self.model.show(agenda_rows(items, pair, self._words) if pair is not None else [])
        self.points.choose(chosen)
        self.points.fit()
        planned = agenda_points.planned(items)
        said = wording.minutes_sum(planned, line.minutes, session_page.AGENDA_SUM, self._words)
        self._sum.say(said, Tone.OK if planned == line.minutes else Tone.WARNING)
        self._sum.setVisible(bool(items))
        self._empty.setVisible(not items)
        self.points.setVisible(bool(items))
        for button in (self._add, self._questions, self._fill, self._more):
            button.setEnabled(not fixed)
        self._show_chosen()
        for part in (self.challenge, self.promised, self.steps, self.caught):
            part.show_line(line)
        self.bank.follow()

    def _show_chosen(self) -> None:
        item = self._chosen()
        self.fields.show_item(item, fixed=self._writing.is_fixed)
        self.caught.show_item(item.id if item else "", item.title if item else "")

    def _chosen(self) -> AgendaItem | None:
        row = self.model.row(self.points.currentIndex())
        return row.item if row is not None else None

    def _on_chosen(self) -> None:
        self._show_chosen()

    def _on_retitle(self, item_id: str, title: str) -> None:
        self._writing.save(agenda_points.changed(self._writing.items, item_id, title=title))

    def _on_minutes(self, item_id: str, minutes: int) -> None:
        self._writing.save(agenda_points.changed(self._writing.items, item_id, minutes=minutes))

    def _on_kind(self, item_id: str, kind: str) -> None:
        self._writing.save(agenda_points.changed(self._writing.items, item_id, kind=ItemKind(kind)))

    def _on_outcome(self, item_id: str, outcome: str) -> None:
        self._writing.save(agenda_points.changed(self._writing.items, item_id, outcome=outcome))

    def _on_move(self, item_id: str, row: int) -> None:
        if self._writing.save(agenda_points.moved(self._writing.items, item_id, row)):
            self.points.choose(item_id)

    def _on_remove(self, item_id: str) -> None:
        row = self.points.currentIndex().row()
        items = agenda_points.without(self._writing.items, item_id)
        if self._writing.save(items, session_page.ITEM_REMOVED) and items:
            self.points.setCurrentIndex(self.model.index(min(row, len(items) - 1), 0))

    def _on_double(self, item_id: str) -> None:
        items = agenda_points.doubled(self._writing.items, item_id, self._writing.new_id)
        if self._writing.save(items, wording.DUPLICATED):
            row = self.points.currentIndex().row()
            self.points.setCurrentIndex(self.model.index(row + 1, 0))

    def _on_double_chosen(self) -> None:
        self._on_double(self.points.chosen_id())

    def _on_remove_chosen(self) -> None:
        self._on_remove(self.points.chosen_id())

    def _on_add(self) -> None:
        writing = self._writing
        if writing.line is not None:
            title = self._words(session_page.NEW_ITEM)
            items = agenda_points.added(writing.items, writing.line.session, title, writing.new_id)
            if writing.save(items):
                self.points.edit_title(len(items) - 1)

    def _on_more(self) -> None:
        self.filling.menu(self._more).popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _on_idea(self, idea_id: str) -> None:
        self.led.emit("idea", idea_id)
