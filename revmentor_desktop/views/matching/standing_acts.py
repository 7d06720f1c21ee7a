"""How people stand with the cohort, from the menus of the board: decided, told, leaving, a new partner."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.halves import AdeptHalf
from revmentor_desktop.views.matching.placements import Placements
from revmentor_desktop.views.standing.leaving import Leaving
from revmentor_desktop.views.standing.menu import StandingMenu
from revmentor_desktop.wording import standing


class StandingActs(QObject):
    """Adds to the menu of a card what concerns its person, or all chosen ones."""

    def __init__(self, board: Board, placements: Placements, adepts: AdeptHalf, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._placements = board, placements
        self.leaving = Leaving(board.workspace, adepts)
        self.leaving.by_hand_requested.connect(self._on_by_hand)

    def add_to(self, menu: QMenu, cards: Sequence[PersonCard]) -> None:
        """Add the part of the menu; for one who has an empty place also the way to a partner."""
        facts = self._board.facts
        if facts is None:
            return
        menu.addSeparator()
        if len(cards) == 1 and cards[0].free and not cards[0].seats:
            find = QAction(self._board.words(standing.FIND_PARTNER), menu)
            find.setObjectName("find-partner")
            find.setData(cards[0])
            find.triggered.connect(self._on_find)
            menu.addAction(find)
        ids = [facts.parts[one.id, one.side].id for one in cards if (one.id, one.side) in facts.parts]
        menu.addMenu(StandingMenu(self._board.workspace, ids, self.leaving, menu))

    def _on_find(self) -> None:
        action = self.sender()
        card = action.data() if isinstance(action, QAction) else None
        if isinstance(card, PersonCard):
            self.leaving.find_partners([card.id], card.side)

    def _on_by_hand(self, person_id: str, side: str) -> None:
        cards = self._board.mentors if Side(side) is Side.MENTOR else self._board.adepts
        card = next((one for one in cards if one.id == PersonId(person_id)), None)
        if card is not None:
            self._placements.pick(card)
