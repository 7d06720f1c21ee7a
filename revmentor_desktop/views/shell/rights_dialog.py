"""A person's rights: choose somebody from any cohort, see their past, hand their data over, let them go."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Person
from revmentor_desktop.services.cohorts import PastPart
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.letters import breakable
from revmentor_desktop.views.shell.people_picker import PeoplePicker, Pick
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import names
from revmentor_desktop.wording import privacy as wording
from revmentor_desktop.wording.catalogue import Message

_MOST_PARTS = 8


class RightsDialog(ShellDialog):
    """What is asked for opens over the window when this has closed."""

    pdf_requested = Signal(str)
    file_requested = Signal(str)
    letting_go_requested = Signal(str)

    def __init__(self, workspace: Workspace, person_id: str, parent: QWidget) -> None:
        super().__init__(workspace.words, wording.RIGHTS_TITLE, parent, accept=None)
        self.setObjectName("rights")
        self._workspace = workspace
        self.paragraph(self.words(wording.RIGHTS_TEXT))
        self.people = PeoplePicker(self.words, self)
        self.people.current_changed.connect(self._on_current)
        self.column.addWidget(self.people, 1)
        self.past: QLabel = self.paragraph("", muted=False)
        self.past.setObjectName("past")
        self.column.addLayout(self._acts())
        snapshot = workspace.snapshot()
        everybody = sorted(snapshot.people.values(), key=lambda one: one.name.casefold())
        self.people.show_people(
            Pick(id=one.id, text=self._line(one, snapshot.department_name(one))) for one in everybody
        )
        self.people.look_at(person_id or (everybody[0].id if everybody else ""))
        self._on_current(self.people.current)

    def _line(self, one: Person, department: str) -> str:
        detail = self.words(wording.NAMELESS) if one.anonymised else department or one.email or ""
        return self.words(wording.PERSON_LINE, name=one.name, detail=detail) if detail else one.name

    def _acts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(space.S)
        self.pdf = self._button(wording.AS_PDF, "as_pdf")
        self.file = self._button(wording.AS_FILE, "as_file")
        self.let_go = self._button(wording.LET_GO, "let_go")
        self.pdf.clicked.connect(self._on_pdf)
        self.file.clicked.connect(self._on_file)
        self.let_go.clicked.connect(self._on_let_go)
        grid.addWidget(self.pdf, 0, 0)
        grid.addWidget(self.file, 0, 1)
        grid.addWidget(self.let_go, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(2, 1)
        return grid

    def _button(self, message: Message, code: str) -> Button:
        made = Button(self.words(message), self)
        made.setObjectName(code)
        made.setAutoDefault(False)
        return made

    @Slot(str)
    def _on_current(self, person_id: str) -> None:
        people = self._workspace.snapshot().people
        one = people.get(PersonId(person_id))
        self.pdf.setEnabled(one is not None)
        self.file.setEnabled(one is not None)
        self.let_go.setEnabled(one is not None and self._workspace.writable)
        self.past.setText("" if one is None else self._past_of(one))

    def _past_of(self, one: Person) -> str:
        parts = self._workspace.office.cohorts.history_of(one.id)
        if not parts:
            return self.words(wording.NO_PARTS, person=breakable(wording.short_name(one.name)))
        return "\n".join(breakable(line) for part in parts[-_MOST_PARTS:] for line in self._lines(part))

    def _lines(self, part: PastPart) -> list[str]:
        words, people = self.words, self._workspace.snapshot().people
        facts = {
            "cohort": wording.short_name(part.cohort.name),
            "side": words(names.of(part.participation.side)),
            "status": words(names.of(part.participation.status)),
        }
        if not part.pairs:
            return [words(wording.PART, **facts)]
        return [
            words(
                wording.PART_IN_PAIR,
                **facts,
                partner=wording.short_name(people[one.partner_id].name),
                count=one.held,
            )
            for one in part.pairs
        ]

    @Slot()
    def _on_pdf(self) -> None:
        self.pdf_requested.emit(self.people.current)
        self.accept()

    @Slot()
    def _on_file(self) -> None:
        self.file_requested.emit(self.people.current)
        self.accept()

    @Slot()
    def _on_let_go(self) -> None:
        self.letting_go_requested.emit(self.people.current)
        self.accept()
