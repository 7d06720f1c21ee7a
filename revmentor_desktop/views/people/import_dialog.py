"""The import of a people list: choose, look at what it would do, answer what it asks, take it in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.models.people_import import PreviewLine, PreviewModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people.import_answers import Answers
from revmentor_desktop.views.people.import_foot import ImportFoot
from revmentor_desktop.views.people.import_head import ImportHead
from revmentor_desktop.views.people.list_reading import Pasted, Preview, Question, reading
from revmentor_desktop.views.people.mapping_row import MappingRow
from revmentor_desktop.views.people.side_question import SideQuestion
from revmentor_desktop.views.widgets.empty import EmptyState
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.widgets.list_card import ListCard
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.views.widgets.outcome_chips import OutcomeChips
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.views.widgets.preview_list import PreviewList
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import import_view, people_view, troubles

if TYPE_CHECKING:
    from revmentor_desktop.exchange.lists import OpenedList
    from revmentor_desktop.services.importing import ImportPlan

_ROWS_OFFERED = 20
"""So many first rows are offered as the row of headings."""


class ImportDialog(QDialog):
    """Shows what an import would do, and asks to have it done; the plan shown is the plan applied."""

    import_requested = Signal(object)
    """The ImportPlan to apply."""

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
        self._make()
        self._arrange()
        self._connect()
        if path is not None:
            self.open_file(path)

    def _make(self) -> None:
        words = self._words
        self._told = Paragraph("", muted=True)
        self._told.setObjectName("import-told")
        self._head = ImportHead(words, self._told, self)
        self._trouble = NoticeLine(self)
        self._question = SideQuestion(words, self)
        self._columns_title = label(words(people_view.COLUMNS_READ), Style.STRONG)
        self._columns = MappingRow(words, self)
        self._model = PreviewModel(self)
        self._list = PreviewList(words, self)
        self._list.setModel(self._model)
        self._card = ListCard(self._list)
        self._chips = OutcomeChips(words, self)
        self._answers = Answers(words, self)
        self._foot = ImportFoot(self._workspace, self)
        self._empty = EmptyState(Icon.IMPORT, words(people_view.IMPORT_LIST), words(import_view.BEGIN), self)
        choose = self._empty.offer(words(import_view.CHOOSE), self._head.choose_file, primary=True)
        paste = self._empty.offer(words(import_view.PASTE), self._head.paste)
        choose.setObjectName("import-begin-choose")
        paste.setObjectName("import-begin-paste")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.M)
        above: tuple[QWidget, ...] = (self._head, self._trouble, self._question)
        later: tuple[QWidget, ...] = (self._columns_title, self._columns, self._chips)
        for widget in (*above, *later):
            column.addWidget(widget)
        for widget in later:
            widget.hide()
        column.addWidget(self._card, 1)
        column.addWidget(self._empty, 1)
        column.addStretch(0)
        column.addWidget(self._foot)
        self._card.hide()
        unit = self.fontMetrics().height()
        self.resize(QSize(unit * 58, unit * 40).boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        self._head.file_chosen.connect(self._on_file_chosen)
        self._head.pasted.connect(self._on_pasted)
        self._head.sheet_chosen.connect(self._on_sheet_chosen)
        self._head.heading_row_chosen.connect(self._on_heading_row_chosen)
        self._columns.corrected.connect(self._read)
        self._question.answered.connect(self._read)
        self._chips.chosen.connect(self._model.show_only)
        self._model.ticked.connect(self._answers.tick, Qt.ConnectionType.QueuedConnection)
        self._list.choice_asked.connect(self._on_choice_asked)
        self._answers.changed.connect(self._read)
        self._foot.import_wanted.connect(self.accept)
        self._foot.given_up.connect(self.reject)
        self._foot.troubled.connect(self._trouble.say)
        self._foot.told.connect(self._told.setText)

    # Where the list comes from

    def open_file(self, path: Path) -> None:
        """Look at a file, in the place of what was looked at before."""
        self._open(path, path.name)

    @Slot(str)
    def _on_file_chosen(self, path: str) -> None:
        self.open_file(Path(path))

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        if text.strip():
            name = self._words(import_view.PASTED)
            self._open(Pasted(text=text, name=name), name)
        else:
            self._trouble.say(self._words(import_view.NOTHING_COPIED))

    def _open(self, source: Path | Pasted, name: str) -> None:
        self._source, self._name = source, name
        self._heading_row = None
        self._head.forget()
        self._columns.forget()
        self._answers.forget()
        self._question.forget()
        self._empty.hide()
        self._head.offer_others(True)
        self._told.setText(self._words(people_view.READING, file=name))
        self._read()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._head.paste()
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
        return self._told.text()

    @override
    def accept(self) -> None:
        if self._plan is not None and self._foot.ready:
            self.import_requested.emit(self._plan)
            super().accept()

    @Slot()
    def _read(self) -> None:
        """Read the list anew, off the UI thread; only the answer to the last question is shown."""
        from revmentor_desktop.services.importing import Reading

        if self._source is None:
            return
        self._turn += 1
        self._foot.wait()
        question = Question(
            turn=self._turn,
            source=self._source,
            snapshot=self._workspace.snapshot(),
            reading=Reading(
                side=self._question.side,
                mapping=dict(self._columns.corrections),
                sheet=self._head.sheet,
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
        shown: tuple[tuple[int, str], ...] = ()
        if preview.opened is not None:
            self._source = preview.opened
            shown = preview.opened.first_rows(self._head.sheet, _ROWS_OFFERED)
        sheets = preview.opened.names if preview.opened else ()
        if isinstance(preview.plan, ListTrouble):
            self._head.show_list(sheets, shown, self._heading_row)
            self._show_trouble(preview.plan)
        else:
            self._head.show_list(sheets, shown, preview.plan.list.heading_row)
            self._show_plan(preview.plan, preview)

    def _show_trouble(self, trouble: ListTrouble) -> None:
        self._plan = None
        asks = trouble.code == "list-no-side"
        self._question.setVisible(asks or self._question.side is not None)
        if asks:
            self._trouble.say("")
            self._told.setText(self._words(people_view.NO_SIDE, file=self._name))
        else:
            self._told.setText(self._name)
            self._trouble.say(troubles.sentence(trouble, self._words))
        self._foot.show_plan(None)
        self._model.show_lines([])
        self._card.hide()
        self._chips.hide()

    def _show_plan(self, plan: "ImportPlan", preview: Preview) -> None:
        self._plan = plan
        self._trouble.say("")
        self._columns.show_columns(plan.list.readings)
        for widget in (self._columns_title, self._columns):
            widget.show()
        self._told.setText(self._about(plan))
        self._chips.count(preview.lines, preview.amounts)
        current = self._list.current_line()
        self._model.show_lines(preview.lines, self._chips.choice)
        self._list.go_back_to(current)
        self._card.setVisible(bool(preview.lines))
        self._foot.show_plan(plan)
        self._move_focus()

    def _move_focus(self) -> None:
        """Put the keyboard where the next answer is, unless somebody is at work elsewhere."""
        if self.focusWidget() in {None, *self._head.buttons, *self._foot.buttons}:
            asks = self._list.isVisible() and self._model.asks
            (self._list if asks else self._foot.apply_button).setFocus()

    def _about(self, plan: "ImportPlan") -> str:
        if not plan.added + plan.updated:
            return self._words(people_view.NOTHING_NEW, file=self._name)
        if plan.unchanged:
            return self._words(people_view.UNCHANGED, file=self._name, count=plan.unchanged)
        return self._name

    # What somebody decides

    @Slot()
    def _on_sheet_chosen(self) -> None:
        self._heading_row = None
        self._columns.forget()
        self._answers.forget()
        self._read()

    @Slot()
    def _on_heading_row_chosen(self) -> None:
        self._heading_row = self._head.heading_row
        self._columns.forget()
        self._answers.forget()
        self._read()

    @Slot(object, QPoint)
    def _on_choice_asked(self, line: PreviewLine, where: QPoint) -> None:
        self._answers.ask(line, where)


def _dropped_file(event: QDropEvent) -> Path | None:
    """The one file that is dragged; None for anything else."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None
