"""The foot of the import: the rows that are refused to be saved, giving up, and taking the list in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.shell.choosing import choose_new, documents, file_name
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import import_view, people_view, troubles

if TYPE_CHECKING:
    from revmentor_desktop.services.importing import ImportPlan


class ImportFoot(QWidget):
    """Three buttons; those that can do nothing are not there, or wait."""

    import_wanted = Signal()
    given_up = Signal()
    troubled = Signal(str)
    """Why the refused rows could not be saved, in words."""
    told = Signal(str)
    """That they were, in words."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._plan: ImportPlan | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.S)
        self._save = self._button("import-save-refused")
        self._save.clicked.connect(self._on_save)
        self._save.hide()
        self._cancel = self._button("import-cancel", self._words(people_view.CANCEL))
        self._cancel.clicked.connect(self.given_up)
        self._import = Button(self._words(people_view.IMPORT), self, primary=True)
        self._import.setObjectName("import-apply")
        self._import.setDefault(True)
        self._import.setEnabled(False)
        self._import.clicked.connect(self.import_wanted)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._import)

    @property
    def ready(self) -> bool:
        """Whether the plan that is shown can be taken in."""
        return self._import.isEnabled()

    @property
    def apply_button(self) -> QWidget:
        """The button that takes the list in."""
        return self._import

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """All buttons of the foot."""
        return self._save, self._cancel, self._import

    def wait(self) -> None:
        """Nothing can be taken in until the list is read."""
        self._import.setEnabled(False)

    def show_plan(self, plan: "ImportPlan | None") -> None:
        """Say how many would be taken in and how many are refused; without a plan nobody."""
        self._plan = plan
        whole = plan.added + plan.updated if plan else 0
        refused = sum(len(table.rows) for table in plan.list.rejected) if plan else 0
        for button, amount, some in (
            (self._import, whole, people_view.IMPORT_SO_MANY),
            (self._save, refused, import_view.SAVE_REFUSED),
        ):
            if amount:
                button.setText(self._words(some, count=amount))
                button.setAccessibleName(button.text())
                button.updateGeometry()
        if not whole:
            self._import.setText(self._words(people_view.IMPORT))
            self._import.setAccessibleName(self._import.text())
        self._save.setVisible(refused > 0)
        self._import.setEnabled(whole > 0)

    @Slot()
    def _on_save(self) -> None:
        words = self._words
        suggested = documents() / file_name(words(import_view.REFUSED_FILE), ".xlsx")
        kinds = f"{words(import_view.WORKBOOK)} (*.xlsx)"
        choose_new(self, words(import_view.SAVE_REFUSED_TITLE), kinds, suggested, self.save_refused)

    @Slot(str)
    def save_refused(self, target: str) -> None:
        """Write the refused rows to a workbook, off the UI thread."""
        plan, path = self._plan, Path(target)
        if plan is None:
            return
        importing, words = self._workspace.office.importing, self._words

        def write() -> tuple[str, bool]:
            try:
                count = importing.write_refused(plan, path, words)
            except StoreTrouble as trouble:
                return troubles.sentence(trouble, words), False
            return words(import_view.SAVED_REFUSED, count=count, file=path.name), True

        self._workspace.in_background("", write, LateAnswer(self, self._on_written).hand_on)

    def _on_written(self, answer: tuple[str, bool]) -> None:
        said, went_well = answer
        if went_well:
            self.troubled.emit("")
            self.told.emit(said)
        else:
            self.troubled.emit(said)

    def _button(self, name: str, text: str = "") -> Button:
        button = Button(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button
