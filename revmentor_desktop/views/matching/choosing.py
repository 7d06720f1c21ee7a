"""Who is chosen, alone or beside another, and what the side panel says about it."""

from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QTimer
from shiboken6 import isValid

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_couple import CoupleView, couple_view
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_profiles import profiles
from revmentor_desktop.models.pairing_ranking import RankedRow, ranking
from revmentor_desktop.models.pairing_rows import ID_ROLE, ROW_ROLE
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.hand import Hand
from revmentor_desktop.views.matching.judging import Couple
from revmentor_desktop.views.matching.side_panel import ChoicePanel

MOST_RANKED = 12
"""How many the panel ranks; everybody is ranked in “Pair with…”."""


class Choosing(QObject):
    """Follows the choice in both halves, and what is held over a card, with explanations."""

    def __init__(
        self, board: Board, mentors: MentorHalf, adepts: AdeptHalf, panel: ChoicePanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._board, self._mentors, self._adepts, self._panel = board, mentors, adepts, panel
        self.hand = Hand(board, mentors, adepts, self)
        self.chosen: tuple[PersonId, Side] | None = None
        self._other: PersonId | None = None
        self._asked: Couple | None = None
        self._ranked = 0
        self._rank_soon = QTimer(self)
        self._rank_soon.setSingleShot(True)
        self._rank_soon.timeout.connect(self._on_rank)
        mentors.view.chosen.connect(self._on_mentor)
        adepts.view.chosen.connect(self._on_adept)
        for view in (mentors.view, adepts.view):
            view.portray = board.mentor_card
            view.drag_began.connect(self._on_drag_began)
            view.drag_ended.connect(self._on_drag_ended)
            view.beside = self.look_beside
        adepts.view.target_changed.connect(self._on_target)
        panel.other_chosen.connect(self._on_other)
        board.changed.connect(self._explain)
        board.judging.priced.connect(self._on_priced)
        self.hand.changed.connect(self._explain)

    def choose(self, person_id: PersonId, side: Side) -> bool:
        """Choose somebody on the board; False where there is no card of theirs."""
        half = self._mentors if side is Side.MENTOR else self._adepts
        index = half.model.place_of(person_id)
        if index.isValid():
            half.view.setCurrentIndex(index)
            half.view.scrollTo(index)
        return index.isValid()

    def ask_about(self, couple: Couple | None) -> None:
        """Explain the couple that a reason is asked for, until the question is closed (None)."""
        self._asked = couple
        self._explain()

    def chosen_card(self) -> PersonCard | None:
        """The card of the chosen person."""
        if self.chosen is None:
            return None
        person_id, side = self.chosen
        cards = self._board.mentors if side is Side.MENTOR else self._board.adepts
        return next((card for card in cards if card.id == person_id), None)

    def couple_with(self, other: PersonId) -> Couple | None:
        """The chosen person and another, as mentor and adept."""
        if self.chosen is None:
            return None
        person_id, side = self.chosen
        return (person_id, other) if side is Side.MENTOR else (other, person_id)

    def _on_mentor(self, index: QModelIndex) -> None:
        self._take(index, Side.MENTOR, self._adepts.view)

    def _on_adept(self, index: QModelIndex) -> None:
        self._take(index, Side.ADEPT, self._mentors.view)

    def _take(self, index: QModelIndex, side: Side, other: CardView) -> None:
        person_id = index.data(ID_ROLE) if index.isValid() else None
        if not isinstance(person_id, str):
            if self.chosen is not None and self.chosen[1] is side:
                self.chosen = None
                self._explain()
            return
        blocked = other.blockSignals(True)
        other.clearSelection()
        other.selectionModel().clearCurrentIndex()
        other.blockSignals(blocked)
        self.chosen, self._other = (PersonId(person_id), side), None
        self._explain()
        self._panel.scroll_up()

    def _on_other(self, person_id: str) -> None:
        self._other = PersonId(person_id)
        self._explain_couple()

    def look_beside(self, index: QModelIndex) -> bool:
        """Look at somebody of the other side beside the chosen person; False where nobody is chosen."""
        card = index.data(ROW_ROLE)
        if not isinstance(card, PersonCard) or self.chosen is None or card.side is self.chosen[1]:
            return False
        self._on_other(card.id)
        return True

    def _forget_gone(self) -> None:
        """Choose nobody who is no longer on the board."""
        if self.chosen is not None and not self._board.takes_part(*self.chosen):
            self.chosen = None
        if self._other is not None and (
            self.chosen is None or not self._board.takes_part(self._other, self.chosen[1].other)
        ):
            self._other = None

    def _explain(self) -> None:
        """Show the chosen person, the couple that is asked about, and who suits best."""
        self._forget_gone()
        facts, held = self._board.facts, self.hand.held
        if held is not None and not self.hand.by_keys:
            return
        if facts is None or self.chosen is None:
            self._panel.clear()
            return
        self._panel.show_person(facts, *self.chosen)
        self._explain_couple()
        # A drop chooses and changes at once; whoever is chosen in the end is ranked for once.
        self._rank_soon.start()

    def _couple(self) -> Couple | None:
        """The couple that the panel explains: asked about, held, looked at, or a pair already."""
        facts, held = self._board.facts, self.hand.held
        if self._asked is not None or self.chosen is None or facts is None:
            return self._asked
        if held is not None and self.hand.by_keys and self.chosen[1] is Side.ADEPT:
            return held.mentor_id, self.chosen[0]
        if self._other is not None:
            return self.couple_with(self._other)
        pairs = facts.pairs_of(*self.chosen)
        return (pairs[0].mentor_id, pairs[0].adept_id) if pairs else None

    def _explain_couple(self) -> None:
        facts, couple = self._board.facts, self._couple()
        self._panel.show_couple(self._explained(couple) if couple is not None else None)
        if facts is not None and couple is not None and self._other in couple:
            self._panel.show_profiles(profiles(facts, *couple, self._board.words))

    def _on_rank(self) -> None:
        facts, judgement, chosen = self._board.facts, self._board.judging.judgement, self.chosen
        if facts is None or judgement is None or chosen is None or self.hand.held is not None:
            return
        self._ranked += 1
        work = partial(ranking, facts, judgement, *chosen, self._board.words, MOST_RANKED + 1)
        self._board.workspace.in_background("", work, partial(self._on_ranked, self._ranked))

    def _on_ranked(self, number: int, rows: list[RankedRow]) -> None:
        if isValid(self) and number == self._ranked and self.chosen is not None and self.hand.held is None:
            self._panel.show_ranking(rows[:MOST_RANKED], more=len(rows) > MOST_RANKED)

    def _explained(self, couple: Couple) -> CoupleView | None:
        facts, judging = self._board.facts, self._board.judging
        if facts is None or judging.judgement is None:
            return None
        return couple_view(facts, judging.judgement, *couple, judging.price(couple), self._board.words)

    def _on_drag_began(self, dragged: Dragged) -> None:
        self.hand.take(dragged)

    def _on_drag_ended(self) -> None:
        if not self.hand.by_keys:
            self.hand.let_go()

    def _on_target(self, adept_id: str) -> None:
        held = self.hand.held
        if held is not None and not self.hand.by_keys and adept_id:
            self._panel.show_couple(self._explained((held.mentor_id, PersonId(adept_id))), alone=True)

    def _on_priced(self, couple: Couple) -> None:
        held, target = self.hand.held, self._adepts.view.target
        if held is not None and not self.hand.by_keys:
            if couple == (held.mentor_id, target):
                self._on_target(couple[1])
        elif couple == self._couple():
            self._explain_couple()
