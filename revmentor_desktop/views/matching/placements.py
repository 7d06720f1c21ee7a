"""Pairing from the board, by drag, key and menu alike; a reason is asked for where one is needed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import SHORTEST_REASON
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_answers import gathered
from revmentor_desktop.models.pairing_cards import PersonCard, Seat
from revmentor_desktop.models.pairing_drag import Dragged, together
from revmentor_desktop.models.pairing_placing import Outcome, Placing, exchange, place
from revmentor_desktop.models.pairing_ranking import RankedRow, ranking, swaps
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.matching.asking import Asking
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.choosing import Choosing
from revmentor_desktop.views.matching.deeds import Deeds
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.judging import Couple
from revmentor_desktop.views.matching.picker import PairPicker
from revmentor_desktop.views.matching.reason_editor import Question
from revmentor_desktop.views.matching.side_panel import ChoicePanel
from revmentor_desktop.wording import board as said
from revmentor_desktop.wording import swapping


@dataclass(frozen=True, slots=True, kw_only=True)
class _Picking:
    """For whom somebody is picked: people of one side, or the pair that swaps."""

    people: tuple[PersonId, ...] = ()
    side: Side = Side.MENTOR
    swaps: PairId | None = None


class Placements(QObject):
    """Turns what is asked for on the board into pairs, by way of a reason where one is needed."""

    pair_asked_for = Signal(str)
    """A pair's page is asked for."""

    def __init__(
        self,
        board: Board,
        choosing: Choosing,
        asking: Asking,
        mentors: MentorHalf,
        adepts: AdeptHalf,
        panel: ChoicePanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._board, self._choosing, self._asking, self._adepts = board, choosing, asking, adepts
        self._deeds = Deeds(board.workspace)
        self._later: Callable[[], None] | None = None
        """What was asked for before the scores were known."""
        self._picking = _Picking()
        # A drop is carried out when the drag is over, never while the mouse is still being followed.
        adepts.model.pair_requested.connect(self._on_pair_requested, Qt.ConnectionType.QueuedConnection)
        for view in (mentors.view, adepts.view):
            view.activated.connect(self._on_activated)
        panel.other_picked.connect(self._on_other_picked)
        panel.all_requested.connect(self._on_all_requested)
        board.changed.connect(self._on_board)

    def request(self, dragged: Dragged, adept_id: PersonId) -> None:
        """Pair a mentor with an adept, asking for a reason where a rule forbids it."""
        facts, judgement = self._board.facts, self._board.judging.judgement
        if facts is None:
            return
        if judgement is None:
            self._later = partial(self.request, dragged, adept_id)
            return
        if dragged.others:
            self._deeds.pair_all(
                facts, gathered(facts, judgement, dragged, adept_id, self._board.words), adept_id
            )
            self._choosing.choose(adept_id, Side.ADEPT)
            return
        placing = place(facts, judgement, dragged, adept_id, self._board.words)
        self._place((dragged.mentor_id, adept_id), placing)

    def pick(self, card: PersonCard, _seat: Seat | None = None) -> None:
        """Open “Pair with…” for somebody."""
        self.pick_for((card,))

    def pick_for(self, cards: tuple[PersonCard, ...]) -> None:
        """Open “Pair with…” for one person, or for several mentors."""
        facts, judgement, words = self._board.facts, self._board.judging.judgement, self._board.words
        if facts is None or judgement is None:
            self._later = partial(self.pick_for, cards)
            return
        first = cards[0]
        title = words(said.PAIR_WITH_TITLE, name=first.name)
        if len(cards) > 1:
            title = words(swapping.PAIR_SEVERAL, count=len(cards))
        self._picking = _Picking(people=tuple(card.id for card in cards), side=first.side)
        ranked = partial(ranking, facts, judgement, first.id, first.side, words)
        self._open(title, ranked, words(said.PAIR_BUTTON))

    def pick_swap(self, card: PersonCard, seat: Seat | None) -> None:
        """Open “Swap with…” for a pair."""
        facts, judgement, words = self._board.facts, self._board.judging.judgement, self._board.words
        if seat is None or facts is None or judgement is None:
            return
        self._picking = _Picking(swaps=seat.pair_id)
        title = words(swapping.SWAP_TITLE, mentor=seat.name[:60], adept=card.name[:60])
        ranked = partial(swaps, facts, judgement, seat.pair_id, words)
        self._open(title, ranked, words(swapping.SWAP_BUTTON))

    def _open(self, title: str, ranked: Callable[[], list[RankedRow]], button: str) -> None:
        """Open the list of people once they are ranked."""
        self._board.workspace.in_background("", ranked, partial(self._on_ranked, title, button))

    def _on_ranked(self, title: str, button: str, rows: list[RankedRow]) -> None:
        if not isValid(self):
            return
        picker = PairPicker(title, rows, button, self._board.words, self._adepts.window())
        picker.picked.connect(self._on_picked)
        picker.open()

    def _place(self, couple: Couple, placing: Placing) -> None:
        facts, words = self._board.facts, self._board.words
        if facts is None or placing.outcome is Outcome.NOTHING:
            return
        if placing.outcome is not Outcome.NEEDS_REASON:
            self._pair(couple, placing, "")
            return
        told = said.broken(list(placing.told), words)
        question = Question(
            heading=words(said.ASK_HEADING, mentor=facts.name(couple[0])[:80], words=told),
            place=said.REASON_PLACE,
            name=said.REASON_NAME,
            enough=said.REASON_ENOUGH,
            shortest=SHORTEST_REASON,
        )
        self._asking.ask(couple, question, partial(self._pair, couple, placing))

    def _pair(self, couple: Couple, placing: Placing, reason: str) -> None:
        facts = self._board.facts
        if facts is not None and self._deeds.pair(facts, couple, placing, reason):
            # Saving has taken its time: the window lives before the panel is filled.
            choose = partial(self._choosing.choose, couple[1], Side.ADEPT)
            QTimer.singleShot(0, self, choose)

    def _on_board(self) -> None:
        if self._later is not None and self._board.judging.judgement is not None:
            later, self._later = self._later, None
            later()

    def _on_pair_requested(self, dragged: Dragged, adept_id: str) -> None:
        there = [one for one in dragged.each if self._board.takes_part(one.mentor_id, Side.MENTOR)]
        known = together(there)
        if known is not None and self._board.takes_part(adept_id, Side.ADEPT):
            self.request(known, PersonId(adept_id))

    def _on_other_picked(self, person_id: str) -> None:
        couple = self._choosing.couple_with(PersonId(person_id))
        if couple is not None:
            self.request(Dragged(mentor_id=couple[0]), couple[1])

    def _on_all_requested(self) -> None:
        card = self._choosing.chosen_card()
        if card is not None:
            self.pick(card)

    def _on_activated(self, index: QModelIndex) -> None:
        card, view = index.data(ROW_ROLE), self.sender()
        if not isinstance(card, PersonCard):
            return
        if card.seats and not card.free and self._board.opens_pairs:
            self.pair_asked_for.emit(card.seats[0].pair_id)
            return
        chosen = view.chosen_cards() if isinstance(view, CardView) and card.side is Side.MENTOR else []
        cards = tuple(one for index in chosen if isinstance(one := index.data(ROW_ROLE), PersonCard))
        self.pick_for(cards if len(cards) > 1 and card in cards else (card,))

    def _on_picked(self, row: RankedRow) -> None:
        picking, self._picking = self._picking, _Picking()
        if picking.swaps is not None:
            self._swap(picking.swaps, row)
        elif picking.side is Side.ADEPT and picking.people:
            self.request(Dragged(mentor_id=row.id), picking.people[0])
        else:
            dragged = together([Dragged(mentor_id=one) for one in picking.people])
            if dragged is not None:
                self.request(dragged, row.id)

    def _swap(self, pair_id: PairId, row: RankedRow) -> None:
        facts, judgement = self._board.facts, self._board.judging.judgement
        if facts is None or judgement is None or row.pair_id is None:
            return
        pairs = facts.snapshot.pairs
        if pair_id in pairs and row.pair_id in pairs:
            own, other = pairs[pair_id], pairs[row.pair_id]
            placing = exchange(facts, judgement, own, other, self._board.words)
            self._place((own.mentor_id, other.adept_id), placing)
