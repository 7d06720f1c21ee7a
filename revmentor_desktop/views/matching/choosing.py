"""Who is chosen or dragged, and what the cards and the side panel say about it."""

from PySide6.QtCore import QModelIndex, QObject, QTimer

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_answers import answers
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_couple import CoupleView, couple_view
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_ranking import ranking
from revmentor_desktop.models.pairing_rows import ID_ROLE
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.side_panel import ChoicePanel

Couple = tuple[PersonId, PersonId]
MOST_RANKED = 12
"""How many the panel ranks; everybody is ranked in “Pair with…”."""


class Choosing(QObject):
    """Follows the choice in both halves, and a drag, with answers and explanations."""

    def __init__(
        self, board: Board, mentors: MentorHalf, adepts: AdeptHalf, panel: ChoicePanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._board, self._mentors, self._adepts, self._panel = board, mentors, adepts, panel
        self.chosen: tuple[PersonId, Side] | None = None
        self._other: PersonId | None = None
        self._dragged: Dragged | None = None
        self._asked: Couple | None = None
        self._rank_soon = QTimer(self)
        self._rank_soon.setSingleShot(True)
        self._rank_soon.timeout.connect(self._on_rank)
        mentors.view.chosen.connect(self._on_mentor)
        adepts.view.chosen.connect(self._on_adept)
        for view in (mentors.view, adepts.view):
            view.portray = board.mentor_card
            view.drag_began.connect(self._on_drag_began)
            view.drag_ended.connect(self._on_drag_ended)
        adepts.view.target_changed.connect(self._on_target)
        panel.other_chosen.connect(self._on_other)
        board.changed.connect(self._on_board)
        board.judging.priced.connect(self._on_priced)

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
        if couple is not None:
            self._board.judging.price(couple[0], [couple[1]])

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
        couple = self.couple_with(self._other)
        if couple is not None:
            self._panel.show_couple(self._explained(couple))
            self._board.judging.price(couple[0], [couple[1]])

    def _on_board(self) -> None:
        if self.chosen is not None and not self._board.takes_part(*self.chosen):
            self.chosen = None
        self._other = None
        self._explain()
        if self._dragged is not None:
            self._answer(self._dragged)

    def _explain(self) -> None:
        """Show the chosen person: profile, the first pair if there is one, and who suits best."""
        facts = self._board.facts
        if facts is None or self.chosen is None:
            self._panel.clear()
            return
        person_id, side = self.chosen
        self._panel.show_person(facts, person_id, side)
        pairs = facts.pairs_of(person_id, side)
        couple = (pairs[0].mentor_id, pairs[0].adept_id) if pairs else None
        if self._asked is not None:
            couple = self._asked
        self._panel.show_couple(self._explained(couple) if couple is not None else None)
        # A drop chooses and changes at once; whoever is chosen in the end is ranked for once.
        self._rank_soon.start()

    def _on_rank(self) -> None:
        facts, judgement = self._board.facts, self._board.judging.judgement
        if facts is None or judgement is None or self.chosen is None or self._dragged is not None:
            return
        rows = ranking(facts, judgement, *self.chosen, self._board.words, MOST_RANKED + 1)
        self._panel.show_ranking(rows[:MOST_RANKED], more=len(rows) > MOST_RANKED)

    def _explained(self, couple: Couple) -> CoupleView | None:
        facts, judging = self._board.facts, self._board.judging
        if facts is None or judging.judgement is None:
            return None
        price = judging.prices(couple[0]).get(couple[1])
        return couple_view(facts, judging.judgement, *couple, price, self._board.words)

    def _on_drag_began(self, dragged: Dragged) -> None:
        if dragged == self._dragged:
            return
        self._dragged = dragged
        self._mentors.model.take_in_hand(dragged)
        self._mentors.view.invite(open_to_drop=bool(dragged.pair_ids))
        self._answer(dragged)
        if not dragged.others:
            self._board.judging.price(dragged.mentor_id, [card.id for card in self._board.adepts])

    def _on_drag_ended(self) -> None:
        if self._dragged is None:
            return
        self._dragged = None
        self._mentors.model.take_in_hand(None)
        self._mentors.view.invite(open_to_drop=False)
        self._adepts.model.answer({})
        self._explain()

    def _answer(self, dragged: Dragged) -> None:
        facts, judging = self._board.facts, self._board.judging
        if facts is None or judging.judgement is None:
            return
        ids = [card.id for card in self._board.adepts]
        prices = judging.prices(dragged.mentor_id)
        self._adepts.model.answer(answers(facts, judging.judgement, dragged, ids, prices, self._board.words))

    def _on_target(self, adept_id: str) -> None:
        if self._dragged is not None and adept_id:
            couple = (self._dragged.mentor_id, PersonId(adept_id))
            self._panel.show_couple(self._explained(couple), alone=True)

    def _on_priced(self, mentor_id: str) -> None:
        if self._dragged is not None and self._dragged.mentor_id == mentor_id:
            self._answer(self._dragged)
        else:
            other = self.couple_with(self._other) if self._other is not None else None
            couple = self._asked or other
            if couple is not None and couple[0] == mentor_id:
                self._panel.show_couple(self._explained(couple))
