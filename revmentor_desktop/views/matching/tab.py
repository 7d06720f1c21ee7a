"""The Matching tab: mentors on the left, adepts as cards, and beside them why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_filters import unpacked_filters
from revmentor_desktop.views.appearance.icons import Icon
from revmentor_desktop.views.matching.asking import Asking
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.choosing import Choosing
from revmentor_desktop.views.matching.cutting import Cutting
from revmentor_desktop.views.matching.draft_panel import DraftPanel
from revmentor_desktop.views.matching.drafting import Drafting
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.more_menu import MoreMenu
from revmentor_desktop.views.matching.pair.opening import PairOpening
from revmentor_desktop.views.matching.placements import Placements
from revmentor_desktop.views.matching.releasing import Releasing
from revmentor_desktop.views.matching.showing import Showing
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
        self._pages = QStackedWidget(self)
        self._lay_out()
        self.opening = PairOpening(workspace, self._pages, self)
        self.board = Board(workspace, self)
        self._choosing = Choosing(self.board, self.mentors, self.adepts, self.panel, self)
        self._work_the_board()
        self._drafting = Drafting(self.board, self.draft, self.adepts.match_all, self._choosing.hand, self)
        self._drafting.opened.connect(self._on_draft_opened)
        self._drafting.closed.connect(self._on_draft_closed)
        self._drafting.looked_at.connect(self._on_looked_at)
        Showing(self.board, self.mentors, self.adepts, self).shown.connect(self._on_shown)
        self.more = MoreMenu(self.board, self.mentors, self.adepts, self)
        self.refresh(None)

    def _work_the_board(self) -> None:
        asking = Asking(self.board, self._choosing, self.adepts, self)
        placements = Placements(
            self.board, self._choosing, asking, self.mentors, self.adepts, self.panel, self
        )
        Cutting(self.board, self._choosing.hand, placements, self.mentors, self.adepts, self)
        releasing = Releasing(self.board, self._choosing, asking, placements, self.mentors, self.adepts, self)
        for source in (placements, releasing, self.panel):
            source.pair_asked_for.connect(self._on_pair_asked_for)
        self.opening.led.connect(self.went_to)
        self.opening.went_back.connect(self._on_went_back)

    @override
    def refresh(self, change_set: ChangeSet | None) -> None:
        self.opening.refresh()
        if change_set is None or any(change.table in _SHOWN_FROM for change in change_set.rows):
            self.board.read(change_set)
        self._drafting.refresh(change_set)

    @override
    def state(self) -> TabState:
        widths = ",".join(str(width) for width in self._splitter.sizes())
        display = self.adepts.display
        return {
            "search": self.adepts.search.text(),
            "widths": widths,
            "filters": self.adepts.filters.filters.packed(),
            "group": "yes" if display.group.isChecked() else "",
            "compact": "yes" if display.compact.isChecked() else "",
            "scale": str(display.size.scale),
        }

    @override
    def restore(self, state: TabState) -> None:
        self.adepts.search.setText(state.get("search", ""))
        display = self.adepts.display
        display.group.setChecked(bool(state.get("group")))
        display.compact.setChecked(bool(state.get("compact")))
        display.set_scale(_number(state.get("scale", "")))
        self.adepts.filters.take(unpacked_filters(state.get("filters", "")))
        widths = [int(one) for one in state.get("widths", "").split(",") if one.isdigit()]
        if len(widths) == self._splitter.count() and any(widths):
            self._splitter.setSizes(widths)

    @override
    def start_search(self) -> None:
        self.adepts.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.adepts.search.selectAll()

    @override
    def reveal(self, record_id: str) -> None:
        self.board.catch_up()
        pair = self.board.pair(record_id)
        if pair is None:
            self.opening.close()
        else:
            self.opening.open(record_id)
        person = pair.adept_id if pair is not None else PersonId(record_id)
        if self._choose(person):
            return
        # The search may hide whom somebody asks for.
        self.adepts.show_everybody()
        if not self._choose(person) and self.board.facts is not None:
            for paired in self.board.facts.pairs_of(person, Side.MENTOR)[:1]:
                self._choose(paired.adept_id)

    def _choose(self, person: PersonId) -> bool:
        """Choose somebody where they stand, and put the keyboard there."""
        for side, half in ((Side.ADEPT, self.adepts), (Side.MENTOR, self.mentors)):
            if self._choosing.choose(person, side):
                half.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

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
        board = QWidget(self)
        row = QHBoxLayout(board)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        row.addWidget(self._empty)
        self._pages.addWidget(board)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _make_empty(self) -> EmptyState:
        empty = EmptyState(Icon.LINK, self.words(said.NOBODY_YET), self.words(said.NOBODY_YET_MORE), self)
        empty.setObjectName("matching-empty")
        empty.offer(self.words(said.TO_PEOPLE), self._on_to_people, primary=True)
        return empty

    def _on_to_people(self) -> None:
        self.went_to.emit("people", "")

    def _on_pair_asked_for(self, pair_id: str) -> None:
        self.opening.open(pair_id)

    def _on_looked_at(self, adept_id: str) -> None:
        self._choosing.choose(PersonId(adept_id), Side.ADEPT)

    def _on_went_back(self, pair_id: str) -> None:
        pair = self.board.pair(pair_id)
        if pair is not None:
            self._choose(pair.adept_id)

    def _on_shown(self) -> None:
        tally = self.board.tally()
        self._empty.setVisible(tally is None or not (tally.mentors or tally.adepts))
        self._splitter.setVisible(self._empty.isHidden())

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


def _number(text: str) -> float:
    """Read a number that was remembered; 1 for anything else."""
    try:
        return float(text)
    except ValueError:
        return 1.0
