"""The draft of a plan: every session to add or move, those without a time and why, and Apply."""

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.planning import Plan
from revmentor_desktop.models.session_plan import PlanDraft, TextRow, TextTable, headings
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.type import Style, font
from revmentor_desktop.views.sessions.dialogs import Dialog
from revmentor_desktop.views.sessions.flow import FlowLayout
from revmentor_desktop.views.sessions.reading_table import ReadingTable
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message, Words
from revmentor_desktop.wording.plan_choices import CHOICES
from revmentor_desktop.wording.planning import proof

CHOOSE = 2
"""The dialog's result when the plan shall be made in another way."""
_MEASURED = 200
"""So many rows decide how wide a column is."""


class PlanDialog(Dialog):
    """Shows a draft; nothing is written before it is accepted."""

    def __init__(self, draft: PlanDraft, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words(wording.DRAFT_TITLE), parent)
        self.setObjectName("plan-dialog")
        self._words = words
        plan, changed = draft.plan, draft.changed
        changes = changed + len(plan.withdrawn)
        self.body.addWidget(self._facts(plan, changed))
        if plan.possible:
            self.body.addWidget(label(proof(plan, words), muted=True, wraps=True))
        if changes == 0 and not plan.unplaced:
            self.body.addWidget(label(words(wording.DRAFT_NOTHING), wraps=True))
        if changed:
            table = self._table("planned", wording.DRAFT_SESSIONS, wording.DRAFT_COLUMNS, draft.placed)
            self.body.addWidget(table, 3)
        if plan.unplaced:
            table = self._table("unplaced", wording.DRAFT_REASONS, wording.REASON_COLUMNS, draft.unplaced)
            self.body.addWidget(label(words(wording.DRAFT_REASONS), Style.SECTION))
            self.body.addWidget(table, 2)
        self._add_buttons(can_apply=changes > 0)
        letter, height = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        self.resize(letter * 130, height * (38 if changed or plan.unplaced else 12))

    def _add_buttons(self, *, can_apply: bool) -> None:
        other = self.add_button(self._words(CHOICES), "choices")
        other.clicked.connect(self._on_choices)
        leave = self._words(wording.CANCEL if can_apply else wording.CLOSE)
        self.add_button(leave, "cancel").clicked.connect(self.reject)
        if can_apply:
            apply = self.add_button(self._words(wording.APPLY), "apply", primary=True)
            apply.clicked.connect(self.accept)
            apply.setFocus()

    def _on_choices(self) -> None:
        self.done(CHOOSE)

    def _facts(self, plan: Plan, changed: int) -> QWidget:
        facts: tuple[tuple[Message, int, Tone], ...] = (
            (wording.DRAFT_LINE, changed, Tone.ACCENT),
            (wording.DRAFT_KEPT, len(plan.sessions) - changed, Tone.OK),
            (wording.DRAFT_GONE, len(plan.withdrawn), Tone.WARNING),
            (wording.DRAFT_UNPLACED, len(plan.unplaced), Tone.WARNING),
        )
        row = QWidget(self)
        line = FlowLayout(row)
        for message, count, tone in facts:
            if count:
                line.addWidget(Chip(self._words(message, count=count), tone, row))
        return row

    def _table(
        self, name: str, said: Message, columns: Sequence[Message], rows: Sequence[TextRow]
    ) -> ReadingTable:
        table = TextTable(headings(columns, self._words), rows, self)
        view = ReadingTable(table, self, name=name, said=self._words(said))
        view.setAlternatingRowColors(True)
        view.space_rows(space.M)
        self._fit(view, headings(columns, self._words), rows)
        return view

    def _fit(self, view: ReadingTable, heads: Sequence[str], rows: Sequence[TextRow]) -> None:
        metrics = QFontMetrics(font(Style.BODY))
        widest = metrics.averageCharWidth() * 30
        for column, head in enumerate(heads[:-1]):
            texts = [head, *(row.texts[column][:60] for row in rows[:_MEASURED])]
            width = max(metrics.horizontalAdvance(text) for text in texts)
            view.setColumnWidth(column, min(width, widest) + space.XL)
