"""What came back: read from a folder, files or pasted text, looked over, and taken in as one step."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.forms import Returned
from revmentor_desktop.models.people_import import PreviewLine, PreviewModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.people.import_answers import Answers
from revmentor_desktop.views.people.returned_foot import ReturnedFoot
from revmentor_desktop.views.people.returned_sources import ReturnedSources
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.empty import EmptyState
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.widgets.list_card import ListCard
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.views.widgets.outcome_chips import OutcomeChips
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.views.widgets.preview_list import PreviewList
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import forms_view

if TYPE_CHECKING:
    from revmentor_desktop.models.returned_lines import ReturnedLines
    from revmentor_desktop.services.returned_forms import ReturnedPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class _Preview:
    turn: int
    returned: Returned
    plan: "ReturnedPlan"
    shown: "ReturnedLines"


class ReturnedDialog(QDialog):
    """Shows what taking the forms in would do; the plan shown is the plan applied."""

    take_in_requested = Signal(object)
    """The ReturnedPlan to apply."""

    def __init__(
        self, workspace: Workspace, paths: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._returned: Returned | None = None
        self._plan: ReturnedPlan | None = None
        self._turn = 0
        self._decided = False
        self.setObjectName("returned-forms")
        self.setWindowTitle(self._words(forms_view.RETURNED_TITLE))
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make()
        self._arrange()
        self._connect()
        if paths:
            self.read_files(paths)

    def _make(self) -> None:
        words = self._words
        self._told = Paragraph("", muted=True)
        self._told.setObjectName("returned-told")
        self._trouble = NoticeLine(self)
        self._model = PreviewModel(self)
        self._list = PreviewList(words, self)
        self._list.setModel(self._model)
        self._card = ListCard(self._list, self)
        self._chips = OutcomeChips(words, self)
        self._answers = Answers(words, self)
        self._foot = ReturnedFoot(words, self)
        self._sources = ReturnedSources(words, self)
        ways = self._sources.ways()
        self._others = [self._button(words(message), code, act) for message, code, act in ways]
        self._empty = EmptyState(
            Icon.IMPORT, words(forms_view.RETURNED_TITLE), words(forms_view.RETURNED_BEGIN), self
        )
        for place, (message, code, act) in enumerate(ways):
            begin = self._empty.offer(words(message), act, primary=place == 0)
            begin.setObjectName(f"begin-{code}")
            begin.setAutoDefault(False)
            if place == 0:
                begin.setFocus()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.M)
        head = QHBoxLayout()
        head.setSpacing(space.S)
        self._title = label(self._words(forms_view.RETURNED_TITLE), Style.PAGE_TITLE, wraps=True)
        head.addWidget(self._title, 1)
        for button in self._others:
            head.addWidget(button)
            button.hide()
        self._title.hide()
        column.addLayout(head)
        for widget in (self._told, self._trouble, self._chips):
            column.addWidget(widget)
        self._chips.hide()
        column.addWidget(self._card, 1)
        column.addWidget(self._empty, 1)
        column.addStretch(0)
        column.addWidget(self._foot)
        self._card.hide()
        self._told.hide()
        unit = self.fontMetrics().height()
        self.resize(QSize(unit * 54, unit * 38).boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        self._chips.chosen.connect(self._model.show_only)
        self._model.ticked.connect(self._answers.tick, Qt.ConnectionType.QueuedConnection)
        self._list.choice_asked.connect(self._on_choice_asked)
        self._answers.changed.connect(self._plan_again)
        self._sources.chosen.connect(self.read_files)
        self._sources.pasted.connect(self._on_pasted)
        self._foot.wanted.connect(self.accept)
        self._foot.given_up.connect(self.reject)

    def _button(self, text: str, code: str, act: Callable[[], object]) -> Button:
        button = Button(text, self)
        button.setObjectName(code)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    # Where the forms come from

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        if not text.strip():
            self._trouble.say(self._words(forms_view.NOTHING_COPIED))
            return
        name = self._words(forms_view.PASTED)

        def read() -> Returned:
            from revmentor_desktop.services.returned_forms import read_pasted

            return read_pasted(text, name)

        self._read(read)

    @Slot(list)
    def read_files(self, paths: Sequence[Path]) -> None:
        """Read files and the files of folders, in the place of what was read before."""

        def read() -> Returned:
            from revmentor_desktop.services.returned_forms import read_places

            return read_places(paths)

        self._read(read)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._sources.paste()
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.read_files(paths)

    # What taking them in would do

    @property
    def told(self) -> str:
        """What is said about the forms as a whole."""
        return self._told.text()

    def _read(self, read: Callable[[], Returned]) -> None:
        self._answers.forget()
        self._decided = False
        self._trouble.say("")
        self._told.setText(self._words(forms_view.READING))
        self._told.show()
        self._work(read)

    @Slot()
    def _plan_again(self) -> None:
        returned = self._returned
        if returned is not None:
            self._work(lambda: returned)

    def _work(self, read: Callable[[], Returned]) -> None:
        """Read and plan off the UI thread; only the answer to the last question is shown."""
        self._turn += 1
        self._foot.wait()
        turn, words = self._turn, self._words
        decisions = self._answers.decisions if self._decided else None
        forms, snapshot = self._workspace.office.returned_forms, self._workspace.snapshot()

        def work() -> _Preview:
            from revmentor_desktop.models.returned_lines import returned_lines

            returned = read()
            plan = forms.planned(returned, snapshot, words, decisions)
            shown = returned_lines(plan, snapshot, words)
            return _Preview(turn=turn, returned=returned, plan=plan, shown=shown)

        answer = LateAnswer(self, self._take)
        self._workspace.in_background(words(forms_view.READING), work, answer.hand_on)

    def _take(self, preview: _Preview) -> None:
        if preview.turn != self._turn:
            return
        self._returned, self._plan = preview.returned, preview.plan
        if not self._decided and preview.plan.people is not None:
            self._answers.decisions = preview.plan.people.decisions
        self._decided = True
        any_lines = bool(preview.shown.lines)
        self._empty.setVisible(not any_lines)
        for widget in (self._title, *self._others):
            widget.setVisible(any_lines)
        self._told.setText(self._about(preview))
        self._chips.count(preview.shown.lines, preview.shown.amounts)
        current = self._list.current_line()
        self._model.show_lines(preview.shown.lines, self._chips.choice)
        self._list.go_back_to(current)
        self._card.setVisible(any_lines)
        self._foot.show_plan(preview.plan)
        (self._list if self._model.asks else self._foot.apply_button).setFocus()

    def _about(self, preview: _Preview) -> str:
        words, read, unchanged = self._words, len(preview.returned.forms), preview.plan.unchanged
        if unchanged:
            return words(forms_view.READ_SOME_UNCHANGED, read=read, unchanged=unchanged)
        return words(forms_view.READ_SO_MANY, count=read)

    @Slot(object, QPoint)
    def _on_choice_asked(self, line: PreviewLine, where: QPoint) -> None:
        self._answers.ask(line, where)

    @override
    def accept(self) -> None:
        if self._plan is not None and self._foot.ready:
            self.take_in_requested.emit(self._plan)
            super().accept()
