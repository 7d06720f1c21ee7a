"""The import of a people list: choose, look at what it would do, correct the columns, take it in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.models.people_import import PreviewLine, PreviewModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people.late_answer import LateAnswer
from revmentor_desktop.views.people.list_card import ListCard
from revmentor_desktop.views.people.list_reading import Preview, Question, reading
from revmentor_desktop.views.people.mapping_row import MappingRow
from revmentor_desktop.views.people.notice_line import NoticeLine
from revmentor_desktop.views.people.outcome_chips import OutcomeChips
from revmentor_desktop.views.people.paragraph import Paragraph
from revmentor_desktop.views.people.preview_list import PreviewList
from revmentor_desktop.views.people.side_question import SideQuestion
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import people_view, troubles

if TYPE_CHECKING:
    from revmentor_desktop.services.importing import ImportPlan


class ImportDialog(QDialog):
    """Shows what an import would do, and asks to have it done; the plan shown is the plan applied."""

    import_requested = Signal(object)
    """The ImportPlan to apply."""

    def __init__(self, workspace: Workspace, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._path = path
        self._plan: ImportPlan | None = None
        self._turn = 0
        self.setObjectName("import-people")
        self.setWindowTitle(self._words(people_view.IMPORT_PEOPLE))
        self._model = PreviewModel(self)
        self._told = Paragraph(self._words(people_view.READING, file=path.name), muted=True)
        self._told.setObjectName("import-told")
        self._trouble = NoticeLine(self)
        self._columns = MappingRow(self._words, self)
        self._columns.corrected.connect(self._read)
        self._sheets = QComboBox(self)
        self._list = PreviewList(self._words, self)
        self._list.setModel(self._model)
        self._chips = OutcomeChips(self._words, self)
        self._chips.chosen.connect(self._model.show_only)
        self._question = SideQuestion(self._words, self)
        self._question.answered.connect(self._read)
        self._arrange()
        self._read()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.M)
        title = QHBoxLayout()
        title.addWidget(label(self._words(people_view.IMPORT_PEOPLE), Style.PAGE_TITLE), 1)
        self._sheets.setObjectName("import-sheet")
        self._sheets.setAccessibleName(self._words(people_view.SHEET))
        self._sheets.activated.connect(self._on_sheet_chosen)
        self._sheets.hide()
        title.addWidget(self._sheets)
        column.addLayout(title)
        column.addWidget(self._told)
        column.addWidget(self._trouble)
        column.addWidget(self._question)
        self._columns_title = label(self._words(people_view.COLUMNS_READ), Style.STRONG)
        column.addWidget(self._columns_title)
        column.addWidget(self._columns)
        column.addWidget(self._chips)
        self._card = ListCard(self._list)
        self._card.hide()
        column.addWidget(self._card, 1)
        column.addStretch(0)
        column.addLayout(self._buttons())
        for widget in (self._columns_title, self._columns):
            widget.hide()
        unit = self.fontMetrics().height()
        self.resize(unit * 54, unit * 38)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        row.addStretch(1)
        self._cancel = Button(self._words(people_view.CANCEL), self)
        self._cancel.setObjectName("import-cancel")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        self._import = Button(self._words(people_view.IMPORT), self, primary=True)
        self._import.setObjectName("import-apply")
        self._import.setDefault(True)
        self._import.setEnabled(False)
        self._import.clicked.connect(self.accept)
        row.addWidget(self._cancel)
        row.addWidget(self._import)
        return row

    @property
    def told(self) -> str:
        """What is said about the list as a whole."""
        return self._told.text()

    @override
    def accept(self) -> None:
        if self._plan is not None and self._import.isEnabled():
            self.import_requested.emit(self._plan)
            super().accept()

    def _read(self) -> None:
        """Read the list anew, off the UI thread; only the answer to the last question is shown."""
        self._turn += 1
        self._import.setEnabled(False)
        sheet = self._sheets.currentData()
        question = Question(
            turn=self._turn,
            path=self._path,
            snapshot=self._workspace.snapshot(),
            side=self._question.side,
            mapping=dict(self._columns.corrections),
            sheet=str(sheet) if sheet else None,
        )
        name = self._words(people_view.READING, file=self._path.name)
        answer = LateAnswer(self, self.take)
        self._workspace.in_background(name, reading(self._workspace, question), answer.hand_on)

    def take(self, preview: Preview) -> None:
        """Show what the list holds, or why it cannot be read."""
        if preview.turn != self._turn:
            return
        if isinstance(preview.plan, ListTrouble):
            self._show_trouble(preview.plan)
        else:
            self._show_plan(preview.plan, preview.lines)

    def _show_trouble(self, trouble: ListTrouble) -> None:
        self._plan = None
        asks = trouble.code == "list-no-side"
        self._question.setVisible(asks or self._question.side is not None)
        if asks:
            self._trouble.say("")
            self._told.setText(self._words(people_view.NO_SIDE, file=self._path.name))
        else:
            self._told.setText(self._path.name)
            self._trouble.say(troubles.sentence(trouble, self._words))
        self._model.show_lines([])
        self._card.hide()
        self._chips.hide()

    def _show_plan(self, plan: "ImportPlan", lines: tuple[PreviewLine, ...]) -> None:
        self._plan = plan
        self._trouble.say("")
        self._columns.show_columns(plan.list.columns)
        for widget in (self._columns_title, self._columns):
            widget.show()
        self._show_sheets(plan.list.sheets)
        self._told.setText(
            self._words(people_view.UNCHANGED, file=self._path.name, count=plan.unchanged)
            if plan.unchanged
            else self._path.name
        )
        self._chips.count(lines)
        self._model.show_lines(lines)
        self._card.setVisible(bool(lines))
        whole = plan.added + plan.updated
        self._import.setText(
            self._words(people_view.IMPORT_SO_MANY, count=whole) if whole else self._words(people_view.IMPORT)
        )
        self._import.setAccessibleName(self._import.text())
        self._import.setEnabled(whole > 0)
        if self._cancel.hasFocus() or self.focusWidget() is None:
            self._import.setFocus()
        self._import.updateGeometry()
        if not whole:
            self._told.setText(self._words(people_view.NOTHING_NEW, file=self._path.name))

    def _show_sheets(self, sheets: tuple[str, ...]) -> None:
        if len(sheets) > 1 and not self._sheets.count():
            self._sheets.addItem(self._words(people_view.ALL_SHEETS), "")
            for sheet in sheets:
                self._sheets.addItem(sheet, sheet)
            self._sheets.show()

    def _on_sheet_chosen(self) -> None:
        self._columns.forget()
        self._read()
