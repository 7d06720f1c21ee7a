"""The import of a people list: choose, look at what it would do, answer what it asks, take it in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.models.people_import import PreviewLine
from revmentor_desktop.views.people.import_answers import Answers
from revmentor_desktop.views.people.import_page import ImportPage
from revmentor_desktop.views.people.list_reading import Pasted, Preview, Question, reading
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import import_view, people_view

if TYPE_CHECKING:
    from revmentor_desktop.exchange.lists import OpenedList
    from revmentor_desktop.services.importing import ImportPlan

_ROWS_OFFERED = 20
"""So many first rows are offered as the row of headings."""


class ImportDialog(QDialog):
    """Shows what an import would do, and asks to have it done; the plan shown is the plan applied."""

    import_requested = Signal(object)
    """The ImportPlan to apply."""
    form_found = Signal(object)
    """The Path of one of our forms, which is to be read as such."""

    def __init__(self, workspace: Workspace, path: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._source: Path | Pasted | OpenedList | None = None
        self._name = ""
        self._plan: ImportPlan | None = None
        self._turn = 0
        self._heading_row: int | None = None
        self._memories = workspace.office.importing.memories()
        self.setObjectName("import-people")
        self.setWindowTitle(self._words(import_view.TITLE))
        self.setAcceptDrops(True)
        self._page = ImportPage(workspace, self)
        self._answers = Answers(self._words, self)
        self._arrange()
        self._connect()
        if path is not None:
            self.open_file(path)

    def _arrange(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        unit = self.fontMetrics().height()
        self.resize(QSize(unit * 58, unit * 40).boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        page = self._page
        page.head.file_chosen.connect(self._on_file_chosen)
        page.head.pasted.connect(self._on_pasted)
        page.head.sheet_chosen.connect(self._on_sheet_chosen)
        page.head.heading_row_chosen.connect(self._on_heading_row_chosen)
        page.columns.corrected.connect(self._read)
        page.question.answered.connect(self._read)
        page.model.ticked.connect(self._answers.tick, Qt.ConnectionType.QueuedConnection)
        page.choice_asked.connect(self._on_choice_asked)
        page.form_wanted.connect(self._on_form_wanted)
        page.foot.import_wanted.connect(self.accept)
        page.foot.given_up.connect(self.reject)
        self._answers.changed.connect(self._read)

    # Where the list comes from

    def open_file(self, path: Path) -> None:
        """Look at a file, in the place of what was looked at before."""
        self.open_source(path, path.name)

    @Slot(str)
    def _on_file_chosen(self, path: str) -> None:
        self.open_file(Path(path))

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        if text.strip():
            name = self._words(import_view.PASTED)
            self.open_source(Pasted(text=text, name=name), name)
        else:
            self._page.say_trouble(self._words(import_view.NOTHING_COPIED))

    def open_source(self, source: "Path | Pasted | OpenedList", name: str) -> None:
        """Look at a list, in the place of what was looked at before; `name` is what it is called."""
        self._source, self._name = source, name
        self._heading_row = None
        self._answers.forget()
        self._page.begin(name)
        self._read()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._page.head.paste()
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)

    # What it would do

    @property
    def told(self) -> str:
        """What is said about the list as a whole."""
        return self._page.told

    @override
    def accept(self) -> None:
        if self._plan is not None and self._page.foot.ready:
            self.import_requested.emit(self._plan)
            super().accept()

    @Slot()
    def _read(self) -> None:
        """Read the list anew, off the UI thread; only the answer to the last question is shown."""
        from revmentor_desktop.services.importing import Reading

        if self._source is None:
            return
        self._turn += 1
        self._page.foot.wait()
        question = Question(
            turn=self._turn,
            source=self._source,
            snapshot=self._workspace.snapshot(),
            reading=Reading(
                side=self._page.question.side,
                mapping=dict(self._page.columns.corrections),
                sheet=self._page.head.sheet,
                heading_row=self._heading_row,
                memories=self._memories,
            ),
            decisions=self._answers.decisions,
        )
        name = self._words(people_view.READING, file=self._name)
        answer = LateAnswer(self, self.take)
        self._workspace.in_background(name, reading(self._workspace, question), answer.hand_on)

    def take(self, preview: Preview) -> None:
        """Show what the list holds, or why it cannot be read."""
        if preview.turn != self._turn:
            return
        page = self._page
        shown: tuple[tuple[int, str], ...] = ()
        sheets: tuple[str, ...] = ()
        if preview.opened is not None:
            self._source = preview.opened
            shown = preview.opened.first_rows(page.head.sheet, _ROWS_OFFERED)
            sheets = preview.opened.names
        if isinstance(preview.plan, ListTrouble):
            self._plan = None
            page.head.show_list(sheets, shown, self._heading_row)
            page.show_trouble(preview.plan, self._name)
        else:
            self._plan = preview.plan
            page.head.show_list(sheets, shown, preview.plan.list.heading_row)
            page.show_plan(preview.plan, preview, self._name)

    # What somebody decides

    @Slot()
    def _on_form_wanted(self) -> None:
        if isinstance(self._source, Path):
            self.form_found.emit(self._source)
            self.reject()

    @Slot()
    def _on_sheet_chosen(self) -> None:
        self._read_otherwise(None)

    @Slot()
    def _on_heading_row_chosen(self) -> None:
        self._read_otherwise(self._page.head.heading_row)

    def _read_otherwise(self, heading_row: int | None) -> None:
        """Read other columns than before: what was decided about those says nothing of these."""
        self._heading_row = heading_row
        self._page.columns.forget()
        self._answers.forget()
        self._read()

    @Slot(object, QPoint)
    def _on_choice_asked(self, line: PreviewLine, where: QPoint) -> None:
        self._answers.ask(line, where)


def _dropped_file(event: QDropEvent) -> Path | None:
    """The one file that is dragged; None for anything else."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None
