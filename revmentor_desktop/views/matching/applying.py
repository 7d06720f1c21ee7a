"""Applying a draft: on a worker, as one step; the draft is held as it is meanwhile."""

from PySide6.QtCore import QObject

from revmentor_desktop.domain.pairs import MatchingDraft
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.deeds import Deeds
from revmentor_desktop.views.matching.draft_page import DraftPage
from revmentor_desktop.views.matching.draft_work import Shown


class Applying(QObject):
    """Applies one draft at a time; where that ends without a change, it can be applied again."""

    def __init__(self, board: Board, page: DraftPage, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._page = board, page
        self._deeds = Deeds(board.workspace)
        self._goes_on = False
        board.workspace.busy.connect(self._on_busy)

    def apply(self, facts: PairingFacts, shown: Shown, kept: MatchingDraft | None) -> None:
        """Apply the draft that is shown: the latest, or the one that is kept."""
        begins = self._board.workspace.writable
        if kept is not None:
            self._deeds.apply_kept(kept, shown.rows.new)
        elif shown.plan is not None:
            self._deeds.apply(facts, shown.plan, shown.rows.new)
        else:
            return
        if begins:
            self._page.hold(on=True)
            self._goes_on = True

    def has_landed(self) -> bool:
        """Tell, once, whether a change of the board is what applying did.

        Nothing else is written while a draft is being applied.
        """
        landed, self._goes_on = self._goes_on, False
        return landed

    def _on_busy(self, _name: str) -> None:
        if self._board.workspace.writable and not self._board.workspace.work:
            self._page.hold(on=False)
            # A board that has something to read tells what was applied.
            self._goes_on = self._goes_on and self._board.is_reading
