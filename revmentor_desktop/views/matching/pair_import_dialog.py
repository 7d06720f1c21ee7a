"""The import of pairs made elsewhere: look at what it would do, then take it in."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.models.people_import import Outcome, PreviewLine, PreviewModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.views.widgets.late_answer import LateAnswer
from revmentor_desktop.views.widgets.list_card import ListCard
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.views.widgets.outcome_chips import OutcomeChips
from revmentor_desktop.views.widgets.paragraph import Paragraph
from revmentor_desktop.views.widgets.preview_list import PreviewList
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import pair_lists, people_view, troubles
from revmentor_desktop.wording.catalogue import Words

if TYPE_CHECKING:
    # It brings in the engine, which is loaded off the UI thread.
    from revmentor_desktop.services.pair_lists import PairListPlan

Plan = Callable[[], "PairListPlan"]
"""Makes the plan, away from the UI thread; raises ListTrouble."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    plan: "PairListPlan | ListTrouble"
    lines: tuple[PreviewLine, ...] = ()


class PairImportDialog(QDialog):
    """Shows what an import of pairs would do; the plan shown is the plan applied."""

    import_requested = Signal(object)
    """The PairListPlan to apply."""

    def __init__(self, workspace: Workspace, file: str, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = workspace.words
        self._file = file
        self._plan: PairListPlan | None = None
        self.setObjectName("import-pairs")
        self.setWindowTitle(self._words(pair_lists.TITLE))
        reading = self._words(people_view.READING, file=file)
        self._told = Paragraph(reading, muted=True)
        self._told.setObjectName("import-told")
        self._trouble = NoticeLine(self)
        self._model = PreviewModel(self)
        self._chips = OutcomeChips(self._words, self)
        self._chips.chosen.connect(self._on_chip)
        self._list = PreviewList(self._words, self)
        self._list.setModel(self._model)
        self._card = ListCard(self._list)
        self._arrange()
        answer = LateAnswer(self, self.take)
        workspace.in_background(reading, partial(_planned, plan, self._words), answer.hand_on)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        column.setSpacing(space.M)
        column.addWidget(label(self._words(pair_lists.TITLE), Style.PAGE_TITLE))
        for widget in (self._told, self._trouble, self._chips):
            column.addWidget(widget)
        column.addWidget(self._card, 1)
        column.addStretch(0)
        column.addLayout(self._buttons())
        self._card.hide()
        unit = self.fontMetrics().height()
        self.resize(unit * 50, unit * 34)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.S)
        row.addStretch(1)
        cancel = Button(self._words(people_view.CANCEL), self)
        cancel.setObjectName("import-cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._import = Button(self._words(people_view.IMPORT), self, primary=True)
        self._import.setObjectName("import-apply")
        self._import.setDefault(True)
        self._import.setEnabled(False)
        self._import.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(self._import)
        return row

    @property
    def told(self) -> str:
        """What is said about the list as a whole."""
        return self._told.text()

    @override
    def accept(self) -> None:
        if self._plan is not None and self._plan.pairs:
            self.import_requested.emit(self._plan)
            super().accept()

    def take(self, answer: _Answer) -> None:
        """Show what the list holds, or why it cannot be read."""
        if isinstance(answer.plan, ListTrouble):
            self._told.setText(self._file)
            self._trouble.say(troubles.sentence(answer.plan, self._words))
            return
        self._plan = answer.plan
        amount = len(answer.plan.pairs)
        self._told.setText(self._read_from(answer.plan))
        self._chips.count(answer.lines)
        self._model.show_lines(answer.lines)
        self._card.setVisible(bool(answer.lines))
        if amount:
            self._import.setText(self._words(pair_lists.IMPORT_SO_MANY, count=amount))
            self._import.setAccessibleName(self._import.text())
            self._import.updateGeometry()
            self._import.setFocus()
        self._import.setEnabled(amount > 0)

    def _read_from(self, plan: "PairListPlan") -> str:
        listed = plan.list
        facts = {"file": self._file, "mentor": listed.mentor_column, "adept": listed.adept_column}
        if not plan.pairs:
            return self._words(pair_lists.NOTHING_NEW, file=self._file)
        if listed.reason_column is None:
            return self._words(pair_lists.READ_FROM, **facts)
        return self._words(pair_lists.READ_WITH_REASONS, reason=listed.reason_column, **facts)

    def _on_chip(self, outcome: Outcome | None) -> None:
        self._model.show_only(outcome)


def _planned(plan: Plan, words: Words) -> _Answer:
    """Make a plan and its lines, away from the UI thread."""
    from revmentor_desktop.models.pair_import import pair_lines

    try:
        made = plan()
    except ListTrouble as trouble:
        return _Answer(plan=trouble)
    return _Answer(plan=made, lines=tuple(pair_lines(made, words)))
