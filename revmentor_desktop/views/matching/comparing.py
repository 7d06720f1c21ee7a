"""Comparing two of the drafts and the board."""

from functools import partial

from PySide6.QtCore import QObject

from revmentor_desktop.domain.pairs import MatchingDraft
from revmentor_desktop.models.pairing_comparison import ComparisonView
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.draft_panel import DraftPanel, Stage
from revmentor_desktop.views.matching.draft_work import compare
from revmentor_desktop.views.matching.keeping import Keeping
from revmentor_desktop.views.matching.working import Working
from revmentor_desktop.wording import matching_draft

_BOARD, _LATEST = "board", "latest"


class Comparing(QObject):
    """Fills the page that compares; the latest draft is compared as if it were kept."""

    def __init__(self, board: Board, panel: DraftPanel, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._panel, self._keeping = board, panel, keeping
        self._working = Working(board.workspace, self)
        panel.comparing.chosen.connect(self._on_chosen)

    def offer(self) -> None:
        """Compare what is shown with the first other draft, else with the board."""
        current = self._keeping.current
        own = current.id if current is not None else _LATEST
        others = [one.id for one in self._keeping.kept if one.id != own]
        self._panel.show_stage(Stage.COMPARING)
        self._panel.comparing.offer(list(self._names().items()), others[0] if others else _BOARD, own)

    def _names(self) -> dict[str, str]:
        words = self._board.words
        names = {_BOARD: words(matching_draft.TODAY)}
        if self._keeping.latest is not None:
            names[_LATEST] = words(matching_draft.LATEST)
        return names | {one.id: one.name for one in self._keeping.kept}

    def _draft(self, key: str) -> MatchingDraft | None:
        latest = self._keeping.latest
        if key == _LATEST and latest is not None:
            return latest.draft
        return self._keeping.draft(key)

    def _on_chosen(self, one: str, other: str) -> None:
        facts, names = self._board.facts, self._names()
        if facts is None or one not in names or other not in names:
            return
        office, words = self._board.workspace.office, self._board.words
        sides = ((self._draft(one), names[one]), (self._draft(other), names[other]))
        work = partial(compare, office, facts, *sides, words)
        self._working.begin("", lambda _: work(), self._on_compared)

    def _on_compared(self, view: ComparisonView) -> None:
        self._panel.comparing.show_comparison(view)
