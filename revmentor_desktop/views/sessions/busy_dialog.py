"""Busy times: whom, when they cannot meet, what is added by hand or read from a calendar file."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Busy
from revmentor_desktop.models.busy_rows import BusyList, BusyRow, busy_rows
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.sessions.busy_fields import BusyFields
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.shell.choosing import choose_existing
from revmentor_desktop.views.shell.people_picker import PeoplePicker, Pick
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording import busy_times as wording

_NAME_LETTERS = 20


class BusyDialog(Dialog):
    """Every change is saved when it is made, and is one step to undo."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None, person_id: str = "") -> None:
        super().__init__(workspace.words(wording.TITLE), parent)
        self.setObjectName("busy-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._words = workspace, workspace.words
        self.people = PeoplePicker(self._words, self)
        self._whose = label(style=Style.SECTION, wraps=True)
        self._none = label(muted=True, wraps=True)
        self.model = BusyList(self)
        self.times = QListView(self)
        self.remove = Button(self._words(wording.REMOVE), self)
        self.remove.setObjectName("remove-busy")
        self.read = Button(self._words(wording.READ), self)
        self.read.setObjectName("read-busy")
        self.fields = BusyFields(workspace, self)
        self._said = NoticeLine(self, Tone.ACCENT)
        self._arrange()
        self._connect()
        self._show_people(person_id)
        self.fit(118, 32)

    def _arrange(self) -> None:
        self.times.setObjectName("busy-times")
        self.times.setModel(self.model)
        self.times.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.times.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.times.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right, below = QVBoxLayout(), QHBoxLayout()
        right.setSpacing(space.S)
        below.setSpacing(space.S)
        below.addWidget(self.remove)
        below.addStretch(1)
        below.addWidget(self.read)
        right.addWidget(self._whose)
        right.addWidget(self.times, 1)
        right.addWidget(self._none)
        right.addLayout(below)
        right.addSpacing(space.S)
        right.addWidget(self.fields)
        both = QGridLayout()
        both.setHorizontalSpacing(space.XL)
        both.addWidget(self.people, 0, 0)
        both.addLayout(right, 0, 1)
        self.people.setMinimumWidth(self.fontMetrics().averageCharWidth() * _NAME_LETTERS)
        both.setColumnStretch(0, 2)
        both.setColumnStretch(1, 3)
        self.body.addWidget(label(self._words(wording.WHY), muted=True, wraps=True))
        self.body.addLayout(both, 1)
        self.body.addWidget(self._said)
        self.add_button(self._words(wording.CLOSE), "close").clicked.connect(self.close)

    def _connect(self) -> None:
        self.people.current_changed.connect(self._on_person)
        self.remove.clicked.connect(self._on_remove)
        self.read.clicked.connect(self._on_read)
        self.fields.add.clicked.connect(self._on_add)
        self._workspace.changed.connect(self._on_changed)
        self._workspace.noticed.connect(self._on_noticed)

    @property
    def person_id(self) -> PersonId:
        """Whose times are shown; empty for nobody."""
        return PersonId(self.people.current)

    def _show_people(self, person_id: str) -> None:
        snapshot = self._workspace.snapshot()
        there = {one.person_id: snapshot.people[one.person_id] for one in snapshot.participations.values()}
        people = sorted(there.values(), key=lambda one: (one.name.casefold(), one.id))
        self.people.show_people(Pick(id=one.id, text=one.name) for one in people)
        chosen = person_id if person_id in there else people[0].id if people else ""
        self.people.look_at(chosen)
        self._on_person(chosen)

    def _busy(self) -> tuple[Busy, ...]:
        parts = self._workspace.snapshot().participations.values()
        # On both sides of a cohort somebody is busy at the same times.
        found = (busy for part in parts if part.person_id == self.person_id for busy in part.busy)
        return tuple(dict.fromkeys(found))

    def _name(self) -> str:
        person = self._workspace.snapshot().people.get(self.person_id)
        return person.name if person else ""

    def _on_person(self, _person_id: str) -> None:
        self._said.say("")
        self._show_times()

    def _show_times(self) -> None:
        is_somebody = bool(self.person_id)
        title = self._words(wording.TIMES, name=self._name()) if is_somebody else ""
        self._whose.setText(title)
        self.times.setAccessibleName(title)
        self.model.show(busy_rows(self._busy(), self._words))
        self._none.setText(self._words(wording.NONE if is_somebody else wording.NOBODY))
        self._none.setVisible(self.model.rowCount() == 0)
        if self.model.rowCount() and not self.times.currentIndex().isValid():
            self.times.setCurrentIndex(self.model.index(0))
        self.remove.setEnabled(self.model.rowCount() > 0)
        self.read.setEnabled(is_somebody)
        self.fields.setEnabled(is_somebody)

    # What is done.

    def _on_add(self) -> None:
        self._keep(self.person_id, self.fields.busy())

    def _keep(self, person_id: PersonId, times: Sequence[Busy]) -> None:
        office, snapshot = self._workspace.office, self._workspace.snapshot()
        keep = partial(office.scheduling.keep_busy, snapshot.cohort.id, {person_id: tuple(times)})
        name = snapshot.people[person_id].name
        self._workspace.perform(keep, wording.ADDED, name=name, count=len(times))

    def _on_remove(self) -> None:
        row = self.model.row(self.times.currentIndex())
        if row is not None:
            self._remove(row)

    def _remove(self, row: BusyRow) -> None:
        cohort_id = self._workspace.snapshot().cohort.id
        drop = partial(self._workspace.office.scheduling.drop_busy, cohort_id, self.person_id, row.times)
        self._workspace.perform(drop, wording.REMOVED, name=self._name(), count=len(row.times))

    def _on_read(self) -> None:
        title, files = self._words(wording.CHOOSE_FILE), self._words(wording.FILES)
        choose_existing(self, title, files, self.read_file)

    def read_file(self, path: str) -> None:
        """Read when the one who is shown is busy, beside the window, and keep it."""
        office, snapshot = self._workspace.office, self._workspace.snapshot()
        read = partial(office.scheduling.read_busy, snapshot, Path(path))
        taken = partial(self._on_taken, self.person_id, Path(path).name)
        self._workspace.in_background(self._words(wording.READING), read, taken)

    def _on_taken(self, person_id: PersonId, file: str, times: tuple[Busy, ...]) -> None:
        if times:
            self._keep(person_id, times)
        else:
            self._workspace.notice(self._words(wording.NOTHING_READ, file=file))

    def _on_changed(self, _change_set: object) -> None:
        self._show_times()

    def _on_noticed(self, notice: Notice) -> None:
        self._said.say(notice.text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.times.hasFocus():
            self._on_remove()
        else:
            super().keyPressEvent(event)
