"""Templates of agendas and the question bank, in one dialog of two pages."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.shell.agendas.questions_page import QuestionsPage
from revmentor_desktop.views.shell.agendas.templates_page import TemplatesPage
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.shell.register.deeds import Deeds
from revmentor_desktop.views.shell.register.done_line import DoneLine
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import agenda_templates as wording

_LETTERS = 116
_LINES = 40


class AgendasDialog(ShellDialog):
    """Every change is saved when made, and is one undo step."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace.words, wording.TITLE, parent, accept=None)
        self.setObjectName("agendas_dialog")
        self._workspace = workspace
        self.said = DoneLine(self.words, self)
        deeds = Deeds(workspace, self.said, self.attempt, self)
        self.templates = TemplatesPage(workspace, deeds, self)
        self.questions = QuestionsPage(workspace, deeds, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.templates)
        self._pages.addWidget(self.questions)
        self._chips = QButtonGroup(self)
        self._arrange()
        self._chips.idClicked.connect(self._pages.setCurrentIndex)
        workspace.changed.connect(self._on_changed)
        workspace.replaced.connect(self._on_changed)
        self._on_changed()

    def _arrange(self) -> None:
        self.paragraph(self.words(wording.ABOUT))
        row = QHBoxLayout()
        row.setSpacing(space.S)
        named = ((wording.TEMPLATES, "page-templates"), (wording.QUESTIONS, "page-questions"))
        for place, (message, name) in enumerate(named):
            chip = Chip(self.words(message), parent=self, checkable=True)
            chip.setObjectName(name)
            chip.setChecked(place == 0)
            self._chips.addButton(chip, place)
            row.addWidget(chip)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self._pages, 1)
        whole = self.layout()
        if isinstance(whole, QVBoxLayout):
            # Above the foot, where it is in sight however far the rest is scrolled.
            whole.insertWidget(1, self.said)

    @Slot()
    def _on_changed(self) -> None:
        self.templates.show_templates()
        self.questions.show_questions()

    @override
    def sizeHint(self) -> QSize:
        most = self.screen().availableSize() * 0.9
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        height = self.fontMetrics().lineSpacing() * _LINES
        return QSize(min(width, most.width()), min(height, most.height()))

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        # Enter ends what is typed in a field; it must not close the dialog as well.
        if arg__1.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(arg__1)
