"""The dialog that adds one person, empty or with another's facts."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import ParticipationId, PersonId
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.models.people_rows import PeopleRow
from revmentor_desktop.services.participants import Participants
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people import cells
from revmentor_desktop.views.people.editors import complete
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording import names, people_view

Known = Callable[[Column], list[str]]
_TYPED = (Column.NAME, Column.EMAIL, Column.DEPARTMENT, Column.TITLE, Column.LEVEL, Column.SITE)
_AFTER = (Column.SINCE, Column.TOPICS)
_NOT_COPIED = frozenset({Column.NAME, Column.EMAIL})


class AddDialog(QDialog):
    """Asks for a person's facts; says in place what cannot be, and closes when saved."""

    saved = Signal(str)
    """The id of the person who was added."""

    def __init__(
        self, workspace: Workspace, known: Known, like: PeopleRow | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._known = known
        self.setObjectName("add-person")
        self.setWindowTitle(self._words(people_view.ADD_PERSON))
        self._lines = {column: self._line(column) for column in (*_TYPED, *_AFTER)}
        self._side = self._choices(Column.SIDE, tuple(Side))
        self._status = self._choices(Column.STATUS, tuple(ParticipationStatus))
        self._status.setCurrentIndex(self._status.findData(ParticipationStatus.SELECTED.value))
        self._trouble = NoticeLine(self)
        self._arrange()
        if like is not None:
            self._copy(like)
        workspace.noticed.connect(self._on_noticed)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.L)
        column.addWidget(label(self._words(people_view.ADD_PERSON), Style.PAGE_TITLE))
        form = QFormLayout()
        form.setHorizontalSpacing(space.L)
        form.setVerticalSpacing(space.S)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields: list[tuple[Column, QWidget]] = [(each, self._lines[each]) for each in _TYPED]
        fields[2:2] = [(Column.SIDE, self._side), (Column.STATUS, self._status)]
        fields += [(each, self._lines[each]) for each in _AFTER]
        for each, field in fields:
            caption = label(self._words(people_view.HEADINGS[each.name]), muted=True)
            caption.setBuddy(field)
            form.addRow(caption, field)
        column.addLayout(form)
        column.addWidget(self._trouble)
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        row.addStretch(1)
        cancel = Button(self._words(people_view.CANCEL), self)
        cancel.setObjectName("add-cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        add = Button(self._words(people_view.ADD_PERSON), self, primary=True)
        add.setObjectName("add-confirm")
        add.setDefault(True)
        add.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(add)
        return row

    def _line(self, column: Column) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(f"add-{column.name.lower()}")
        line.setAccessibleName(self._words(people_view.HEADINGS[column.name]))
        line.setMinimumHeight(line.fontMetrics().height() + 2 * space.S)
        if column in (Column.DEPARTMENT, Column.TITLE, Column.LEVEL, Column.SITE, Column.TOPICS):
            complete(line, self._known(column), several=column is Column.TOPICS)
        if column is Column.SINCE:
            line.setPlaceholderText(self._workspace.office.door.today.isoformat())
        if column is Column.TOPICS:
            line.setPlaceholderText(self._words(people_view.COMMAS))
        return line

    def _choices(self, column: Column, terms: Sequence[Side | ParticipationStatus]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"add-{column.name.lower()}")
        box.setAccessibleName(self._words(people_view.HEADINGS[column.name]))
        box.setMinimumHeight(box.fontMetrics().height() + 2 * space.S)
        for term in terms:
            box.addItem(self._words(names.of(term)), term.value)
        return box

    def _copy(self, like: PeopleRow) -> None:
        for column, line in self._lines.items():
            if column not in _NOT_COPIED:
                line.setText(like.texts[column])
        self._side.setCurrentIndex(self._side.findData(like.side.value))
        self._status.setCurrentIndex(self._status.findData(like.status.value))

    @override
    def accept(self) -> None:
        today = self._workspace.office.door.today
        reader = cells.CellReader(self._workspace.snapshot(), today, self._words)
        for column, line in self._lines.items():
            why = reader.refusal(column, line.text())
            if why:
                self._trouble.say(why)
                line.setFocus()
                line.selectAll()
                return
        person = self._person()
        saved = self._workspace.perform(lambda: self._enrol(person), people_view.ADDED_ONE, name=person.name)
        if saved:
            self.saved.emit(person.id)
            super().accept()

    def _text(self, column: Column) -> str:
        return tidy(self._lines[column].text())

    def _person(self) -> Person:
        """The person who is meant: one the programme knows by address, else somebody new."""
        office, email = self._workspace.office, self._text(Column.EMAIL)
        everybody = self._workspace.snapshot().people.values()
        known = next((one for one in everybody if email and one.email == folded(email)), None)
        person = known or Person(id=PersonId(office.door.new_id()), name=self._text(Column.NAME))
        return replace(
            person,
            name=self._text(Column.NAME),
            email=email or None,
            title=self._text(Column.TITLE) or person.title,
            level=self._text(Column.LEVEL) or person.level,
            site=self._text(Column.SITE) or person.site,
            employed_since=cells.read_day(self._text(Column.SINCE), office.door.today)
            or person.employed_since,
        )

    def _enrol(self, person: Person) -> bool:
        door = self._workspace.office.door
        part = Participation(
            id=ParticipationId(door.new_id()),
            person_id=person.id,
            cohort_id=self._workspace.snapshot().cohort.id,
            side=Side(self._side.currentData()),
            status=ParticipationStatus(self._status.currentData()),
            applied_on=door.today,
        )
        topics = cells.listed(self._text(Column.TOPICS))
        Participants(door).enrol(person, part, department=self._text(Column.DEPARTMENT), topics=topics)
        return True

    def _on_noticed(self, notice: Notice) -> None:
        if not notice.undoable:
            self._trouble.say(notice.text)
