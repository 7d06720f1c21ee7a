"""The import of a people list: choose, look at what it would do, correct the columns, take it in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.people_import import Outcome, PreviewLine, PreviewModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people.list_card import ListCard
from revmentor_desktop.views.people.list_reading import Preview, Question, reading
from revmentor_desktop.views.people.mapping_row import MappingRow
from revmentor_desktop.views.people.notice_line import NoticeLine
from revmentor_desktop.views.people.paragraph import Paragraph
from revmentor_desktop.views.people.preview_list import PreviewList
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.chips import Chip
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
        self._side: Side | None = None
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
        self._chips: dict[Outcome | None, Chip] = {}
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
        column.addWidget(self._side_question())
        self._columns_title = label(self._words(people_view.COLUMNS_READ), Style.STRONG)
        column.addWidget(self._columns_title)
        column.addWidget(self._columns)
        column.addLayout(self._filters())
        self._card = ListCard(self._list)
        self._card.hide()
        column.addWidget(self._card, 1)
        column.addStretch(0)
        column.addLayout(self._buttons())
        for widget in (self._columns_title, self._columns):
            widget.hide()
        unit = self.fontMetrics().height()
        self.resize(unit * 54, unit * 38)

    def _side_question(self) -> QWidget:
        self._question = QWidget(self)
        row = QHBoxLayout(self._question)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        row.addWidget(label(self._words(people_view.WHICH_SIDE), Style.STRONG))
        self._sides = QButtonGroup(self)
        for place, (side, text) in enumerate(
            ((Side.MENTOR, people_view.MENTORS), (Side.ADEPT, people_view.ADEPTS))
        ):
            button = Button(self._words(text), self._question)
            button.setObjectName(f"import-side-{side.value}")
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._sides.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self._sides.idClicked.connect(self._on_side_chosen)
        self._question.hide()
        return self._question

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        group = QButtonGroup(self)
        for place, outcome in enumerate((None, *Outcome)):
            chip = Chip("", checkable=True)
            chip.setObjectName(f"import-{outcome.value if outcome else 'all'}")
            chip.hide()
            group.addButton(chip, place)
            row.addWidget(chip)
            self._chips[outcome] = chip
        row.addStretch(1)
        self._chips[None].setChecked(True)
        group.idClicked.connect(self._on_filter)
        return row

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
            side=self._side,
            mapping=dict(self._columns.corrections),
            sheet=str(sheet) if sheet else None,
        )
        name = self._words(people_view.READING, file=self._path.name)
        self._workspace.in_background(name, reading(self._workspace, question), _Answer(self).take)

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
        self._question.setVisible(asks or self._side is not None)
        if asks:
            self._trouble.say("")
            self._told.setText(self._words(people_view.NO_SIDE, file=self._path.name))
        else:
            self._told.setText(self._path.name)
            self._trouble.say(troubles.sentence(trouble, self._words))
        self._model.show_lines([])
        self._card.hide()
        for chip in self._chips.values():
            chip.hide()

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
        for outcome, chip in self._chips.items():
            amount = sum(outcome in (None, line.outcome) for line in lines)
            text = people_view.ALL_LINES if outcome is None else people_view.AMOUNTS[outcome.value]
            chip.say(self._words(text, count=amount))
            chip.setVisible(amount > 0)
        self._chips[None].setChecked(True)
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

    def _on_side_chosen(self, place: int) -> None:
        self._side = (Side.MENTOR, Side.ADEPT)[place]
        self._read()

    def _on_filter(self, place: int) -> None:
        self._model.show_only((None, *Outcome)[place])


class _Answer:
    """Takes an answer that may come when the dialog is gone."""

    def __init__(self, dialog: ImportDialog) -> None:
        self._dialog: ImportDialog | None = dialog
        dialog.destroyed.connect(self._on_destroyed)

    def _on_destroyed(self) -> None:
        self._dialog = None

    def take(self, preview: Preview) -> None:
        if self._dialog is not None:
            self._dialog.take(preview)
