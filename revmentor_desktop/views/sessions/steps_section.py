"""The next steps of a session: written down line by line, given to somebody, and ticked off."""

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import PersonId, SessionId
from revmentor_desktop.domain.sessions import VOID
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models import agenda_steps
from revmentor_desktop.models.agenda_notes import NoteModel
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.steps_list import NoteList
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.days import DayField
from revmentor_desktop.views.widgets.fields import Named, Picker
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import agenda_editor as wording
from revmentor_desktop.wording.catalogue import Message


class NextSteps(QWidget):
    """Next steps with who does each and by when; one that has either is a follow-up."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._line: SessionLine | None = None
        self._shown = ""
        self.model = NoteModel(self, editable=True)
        self.list = NoteList(self.model, "next-steps", self)
        self.list.setAccessibleName(self._words(wording.NEXT_STEPS))
        self.list.setToolTip(self._words(wording.STEPS_TIP))
        self.new = Line(self)
        self.new.setObjectName("new-step")
        self.new.setAccessibleName(self._words(wording.NEW_STEP))
        self.new.setPlaceholderText(self._words(wording.NEW_STEP))
        self.who = Picker("who", self._people, self)
        self.who.setObjectName("step-who")
        self.who.setAccessibleName(self._words(wording.STEP_WHO))
        self.who.setPlaceholderText(self._words(wording.STEP_WHO))
        self.due = DayField(self._words, self._today, self)
        self.due.field.setObjectName("step-due")
        self.due.field.setAccessibleName(self._words(wording.STEP_DUE))
        self._remove = Button("", self, icon=Icon.CLOSE, name=self._words(wording.STEP_REMOVE))
        self._remove.setObjectName("remove-step")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self._fields = QWidget(self)
        second = QHBoxLayout()
        second.setSpacing(space.S)
        second.addWidget(self._small(wording.STEP_DUE))
        second.addWidget(self.due, 1)
        second.addWidget(self._remove)
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(space.S)
        fields.addWidget(self.who)
        fields.addLayout(second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.S, 0, 0)
        column.setSpacing(space.S)
        column.addWidget(label(self._words(wording.NEXT_STEPS), Style.SECTION))
        column.addWidget(self.list)
        column.addWidget(self._fields)
        column.addWidget(self.new)

    def _small(self, message: Message) -> QLabel:
        return label(self._words(message), Style.SMALL, muted=True, parent=self)

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self.model.tick_requested.connect(self._on_tick, queued)
        self.model.reword_requested.connect(self._on_reword, queued)
        self.list.remove_requested.connect(self._on_remove, queued)
        self.list.menu_requested.connect(self._on_menu)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.new.returnPressed.connect(self._on_new)
        self.who.picked.connect(self._on_who)
        self.who.unknown.connect(self._on_unknown)
        self.due.picked.connect(self._on_due)
        self.due.unknown.connect(self._on_no_day)
        self._remove.clicked.connect(self._on_remove_chosen)

    def show_line(self, line: SessionLine) -> None:
        """Show the next steps of a session."""
        if self._line is not None and self._line.id != line.id:
            self.who.finish()
            self.due.finish()
            self.new.clear()
        self._line = line
        rows = agenda_steps.step_rows(self._workspace.snapshot(), line.session, self._today(), self._words)
        self.model.show(rows)
        self.list.fit()
        open_to_edits = line.session.status not in VOID
        self.new.setEnabled(open_to_edits)
        self.setVisible(open_to_edits or bool(rows))
        self._show_fields()

    def _show_fields(self) -> None:
        row = self.list.chosen
        self._fields.setVisible(row is not None)
        if row is None or self._line is None:
            self._shown = ""
            return
        anew, self._shown = row.key != self._shown, row.key
        name, due = "", None
        promised = agenda_steps.follow_ups_of(self._workspace.snapshot(), SessionId(self._line.id))
        one = promised.get(folded(row.text))
        if one is not None:
            person = self._workspace.snapshot().people.get(one.person_id) if one.person_id else None
            name, due = person.name if person else "", one.due_on
        self.who.show_text(name, anew=anew)
        self.due.show_day(due, anew=anew)

    def _people(self) -> Named:
        if self._line is None:
            return ()
        return agenda_steps.people_of(self._workspace.snapshot(), self._line.session)

    def _today(self) -> date:
        return self._workspace.office.door.today

    def _on_chosen(self) -> None:
        self._show_fields()

    def _on_opened(self) -> None:
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_new(self) -> None:
        text = self.new.text()
        if self._line is None or not text.strip():
            return
        noted = partial(self._workspace.office.follow_ups.note, self._line.session.id, text)
        if self._perform(noted, wording.STEP_NOTED):
            self.new.clear()

    def _on_reword(self, key: str, text: str) -> None:
        if self._line is not None:
            reword = self._workspace.office.follow_ups.reword
            self._perform(partial(reword, self._line.session.id, key, text), wording.STEP_CHANGED)

    def _on_tick(self, key: str, done: bool) -> None:
        place = self.model.place_of(key)
        if self._line is None or place is None:
            return
        row, follow_ups = self.model.rows[place], self._workspace.office.follow_ups
        promised = agenda_steps.follow_ups_of(self._workspace.snapshot(), self._line.session.id)
        one = promised.get(folded(row.text))
        if done:
            verb = partial(follow_ups.finish_step, self._line.session.id, row.text)
            self._workspace.perform(verb, wording.FINISHED, text=row.text)
        elif one is not None:
            reopened = partial(follow_ups.finish, one.id, done=False)
            self._workspace.perform(reopened, wording.REOPENED, text=row.text)

    def _on_remove(self, key: str) -> None:
        if self._line is not None:
            drop = self._workspace.office.follow_ups.drop
            self._perform(partial(drop, self._line.session.id, key), wording.STEP_REMOVED)

    def _on_remove_chosen(self) -> None:
        if self.list.chosen is not None:
            self._on_remove(self.list.chosen.key)

    def _on_who(self, _: str, person_id: str) -> None:
        self._promise(PersonId(person_id) if person_id else None, self._promised()[1])

    def _on_due(self, due_on: date | None) -> None:
        self._promise(self._promised()[0], due_on)

    def _promised(self) -> tuple[PersonId | None, date | None]:
        if self._line is None:
            return None, None
        promised = agenda_steps.follow_ups_of(self._workspace.snapshot(), self._line.session.id)
        one = promised.get(folded(self._shown))
        return (one.person_id, one.due_on) if one is not None else (None, None)

    def _promise(self, person_id: PersonId | None, due_on: date | None) -> None:
        if self._line is None or not self._shown:
            return
        promise = self._workspace.office.follow_ups.promise
        verb = partial(promise, self._line.session.id, self._shown, person_id=person_id, due_on=due_on)
        self._perform(verb, wording.STEP_CHANGED)

    def _perform(self, verb: "partial[None]", said: Message) -> bool:
        line = self._line

        def done() -> bool:
            verb()
            return True

        return line is not None and bool(self._workspace.perform(done, said, couple=line.couple))

    def _on_menu(self, key: str, where: QPoint) -> None:
        place = self.model.place_of(key)
        if place is None:
            return
        row, menu = self.model.rows[place], QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = wording.TO_REOPEN if row.done else wording.TO_DO
        menu.addAction(self._words(said), partial(self._on_tick, key, not row.done))
        menu.addAction(self._words(wording.MENU_EDIT), partial(self.list.edit, self.list.currentIndex()))
        menu.addAction(self._words(wording.MENU_REMOVE), partial(self._on_remove, key))
        menu.popup(where)

    def _on_unknown(self, _: str, name: str) -> None:
        self._workspace.notice(self._words(wording.NOBODY_CALLED, name=name), Tone.WARNING)

    def _on_no_day(self, text: str) -> None:
        self._workspace.notice(self._words(wording.NO_DAY, text=text), Tone.WARNING)
