"""The Matching tab: mentors on the left, adepts as cards, and beside them why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_cards import found
from revmentor_desktop.models.pairing_tally import narrowed
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.choosing import Choosing
from revmentor_desktop.views.matching.draft_panel import DraftPanel
from revmentor_desktop.views.matching.drafting import Drafting
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.placements import Placements
from revmentor_desktop.views.matching.side_panel import ChoicePanel
from revmentor_desktop.views.tab import Tab, TabState
from revmentor_desktop.views.widgets.empty import EmptyState
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import board as said

_SHOWN_FROM = frozenset({"programme", "cohort", "department", "topic", "person", "participation", "pair"})
"""Tables that the board shows something of."""


class MatchingTab(Tab):
    """Pairs mentors with adepts."""

    went_to = Signal(str, str)
    """Another tab is asked for."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("matching")
        self.mentors = MentorHalf(self.words, self)
        self.adepts = AdeptHalf(self.words, self)
        self.panel = ChoicePanel(self.words, self)
        self.draft = DraftPanel(self.words, self)
        self._beside = QStackedWidget(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._empty = self._make_empty()
        self._lay_out()
        self.board = Board(workspace, self)
        self._choosing = Choosing(self.board, self.mentors, self.adepts, self.panel, self)
        self._placements = Placements(self.board, self._choosing, self.mentors, self.adepts, self.panel, self)
        self._drafting = Drafting(self.board, self.draft, self.adepts.match_all, self)
        self._drafting.opened.connect(self._on_draft_opened)
        self._drafting.closed.connect(self._on_draft_closed)
        self.board.changed.connect(self._on_board)
        self.adepts.search.textChanged.connect(self._on_board)
        self.adepts.only_changed.connect(self._on_board)
        self.refresh(None)

    @override
    def refresh(self, change_set: ChangeSet | None) -> None:
        if change_set is None or any(change.table in _SHOWN_FROM for change in change_set.rows):
            self.board.read(change_set)

    @override
    def state(self) -> TabState:
        widths = ",".join(str(width) for width in self._splitter.sizes())
        return {"search": self.adepts.search.text(), "widths": widths}

    @override
    def restore(self, state: TabState) -> None:
        self.adepts.search.setText(state.get("search", ""))
        widths = [int(one) for one in state.get("widths", "").split(",") if one.isdigit()]
        if len(widths) == self._splitter.count() and any(widths):
            self._splitter.setSizes(widths)

    @override
    def start_search(self) -> None:
        self.adepts.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.adepts.search.selectAll()

    @override
    def reveal(self, record_id: str) -> None:
        pair = self.board.pair(record_id)
        person = pair.adept_id if pair is not None else PersonId(record_id)
        if self._choose(person):
            return
        # The search may hide whom somebody asks for.
        self.adepts.search.clear()
        for chip in self.adepts.chips.values():
            chip.setChecked(False)
        if not self._choose(person) and self.board.facts is not None:
            for paired in self.board.facts.pairs_of(person, Side.MENTOR)[:1]:
                self._choose(paired.adept_id)

    def _choose(self, person: PersonId) -> bool:
        return self._choosing.choose(person, Side.ADEPT) or self._choosing.choose(person, Side.MENTOR)

    def _lay_out(self) -> None:
        self._beside.addWidget(self.panel)
        self._beside.addWidget(self.draft)
        unit = self.fontMetrics().averageCharWidth()
        self.mentors.setMinimumWidth(unit * 22)
        for widget in (self.mentors, self.adepts, self._beside):
            self._splitter.addWidget(widget)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([unit * 36, unit * 110, unit * 42])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        row.addWidget(self._empty)

    def _make_empty(self) -> EmptyState:
        empty = EmptyState(Icon.LINK, self.words(said.NOBODY_YET), self.words(said.NOBODY_YET_MORE), self)
        empty.setObjectName("matching-empty")
        empty.offer(self.words(said.TO_PEOPLE), self._on_to_people, primary=True)
        return empty

    def _on_to_people(self) -> None:
        self.went_to.emit("people", "")

    def _on_board(self) -> None:
        tally, text = self.board.tally(), self.adepts.search.text()
        self._empty.setVisible(tally is None or not (tally.mentors or tally.adepts))
        self._splitter.setVisible(not self._empty.isVisibleTo(self))
        if tally is None:
            self.mentors.model.show([])
            self.adepts.model.show([])
            return
        self.mentors.model.show(found(self.board.mentors, text))
        self.adepts.model.show(found(narrowed(self.board.adepts, self.adepts.only), text))
        nobody = self.words(said.NOBODY_FOUND)
        waiting = said.ALL_PAIRED if tally.mentors else said.NO_MENTORS
        self.mentors.tell(tally, nobody if self.board.mentors else self.words(waiting))
        self.adepts.tell(tally, nobody if tally.adepts else self.words(said.NO_ADEPTS))

    def _on_draft_opened(self) -> None:
        self._beside.setCurrentWidget(self.draft)
        unit = self.fontMetrics().averageCharWidth()
        left, middle, right = self._splitter.sizes()
        wider = max(right, unit * 56)
        self._splitter.setSizes([left, middle - (wider - right), wider])

    def _on_draft_closed(self) -> None:
        self._beside.setCurrentWidget(self.panel)
        unit = self.fontMetrics().averageCharWidth()
        left, middle, right = self._splitter.sizes()
        self._splitter.setSizes([left, middle + right - unit * 42, unit * 42])
