"""Pairing, releasing, ending and locking from the board, by drag, key and menu alike."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import SHORTEST_REASON, Pair, PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_answers import Outcome, Placing, place
from revmentor_desktop.models.pairing_cards import PersonCard, Seat
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_ranking import ranking
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.choosing import Choosing, Couple
from revmentor_desktop.views.matching.deeds import Deeds
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.menus import CardMenu
from revmentor_desktop.views.matching.picker import PairPicker
from revmentor_desktop.views.matching.reason_editor import Question, ReasonEditor
from revmentor_desktop.views.matching.side_panel import ChoicePanel
from revmentor_desktop.wording import board as said
from revmentor_desktop.wording import names


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What waits for a written reason: a pair to make, or one to end."""

    couple: Couple
    placing: Placing | None = None
    ends: PairId | None = None


class Placements(QObject):
    """Turns what is asked for on the board into deeds, by way of a reason where one is needed."""

    def __init__(
        self,
        board: Board,
        choosing: Choosing,
        mentors: MentorHalf,
        adepts: AdeptHalf,
        panel: ChoicePanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._board, self._choosing, self._mentors, self._adepts = board, choosing, mentors, adepts
        self._deeds = Deeds(board.workspace)
        self._editor = ReasonEditor(adepts.view, board.words)
        self._asked: _Asked | None = None
        self._waiting: tuple[Dragged, PersonId] | None = None
        self._picking: tuple[PersonId, Side] | None = None
        queued = Qt.ConnectionType.QueuedConnection
        # A drop is carried out when the drag is over, never while the mouse is still being followed.
        adepts.model.pair_requested.connect(self._on_pair_requested, queued)
        mentors.model.release_requested.connect(self._on_release_requested, queued)
        adepts.view.stays_put.connect(self._on_stays_put, queued)
        for view in (mentors.view, adepts.view):
            view.activated.connect(self._on_activated)
            view.remove_requested.connect(self._on_remove)
            view.lock_requested.connect(self._on_lock)
            view.menu_requested.connect(self._on_menu)
        panel.other_picked.connect(self._on_other_picked)
        self._editor.accepted.connect(self._on_reason)
        self._editor.given_up.connect(self._on_given_up)
        board.changed.connect(self._on_board)

    def request(self, dragged: Dragged, adept_id: PersonId) -> None:
        """Pair two people, asking for a reason where a rule forbids it."""
        facts, judgement = self._board.facts, self._board.judging.judgement
        if facts is None:
            return
        if judgement is None:
            self._waiting = (dragged, adept_id)
            return
        placing = place(facts, judgement, dragged, adept_id, self._board.words)
        couple = (dragged.mentor_id, adept_id)
        if placing.outcome is Outcome.NOTHING:
            return
        if placing.outcome is not Outcome.NEEDS_REASON:
            self._pair(couple, placing)
            return
        heading = said.broken(list(placing.told), self._board.words)
        question = Question(
            heading=self._board.words(said.ASK_HEADING, mentor=facts.name(couple[0])[:80], words=heading),
            place=said.REASON_PLACE,
            name=said.REASON_NAME,
            enough=said.REASON_ENOUGH,
            shortest=SHORTEST_REASON,
        )
        self._ask(adept_id, question, _Asked(couple=couple, placing=placing))

    def _pair(self, couple: Couple, placing: Placing, reason: str = "") -> None:
        facts = self._board.facts
        if facts is not None and self._deeds.pair(facts, couple, placing, reason):
            self._choosing.choose(couple[1], Side.ADEPT)

    def _ask(self, adept_id: PersonId, question: Question, asked: _Asked) -> None:
        if self._choosing.choose(adept_id, Side.ADEPT):
            self._asked = asked
            self._editor.ask(QPersistentModelIndex(self._adepts.model.place_of(adept_id)), question)

    def _on_reason(self, reason: str) -> None:
        asked, facts = self._asked, self._board.facts
        self._asked = None
        if asked is None or facts is None:
            return
        if asked.placing is not None:
            self._pair(asked.couple, asked.placing, reason)
            return
        pair = facts.snapshot.pairs.get(asked.ends) if asked.ends is not None else None
        if pair is not None:
            self._deeds.end(facts, pair, reason)

    def _on_given_up(self) -> None:
        self._asked = None

    def _on_board(self) -> None:
        if self._waiting is not None and self._board.judging.judgement is not None:
            waiting, self._waiting = self._waiting, None
            self.request(*waiting)

    def _on_pair_requested(self, mentor_id: str, adept_id: str, pair_id: str | None) -> None:
        left = PairId(pair_id) if pair_id else None
        if self._board.takes_part(mentor_id, Side.MENTOR) and self._board.takes_part(adept_id, Side.ADEPT):
            self.request(Dragged(mentor_id=PersonId(mentor_id), pair_id=left), PersonId(adept_id))

    def _on_release_requested(self, pair_id: str) -> None:
        pair, facts = self._board.pair(pair_id), self._board.facts
        if pair is not None and facts is not None:
            self._deeds.release(facts, pair)
            self._choosing.choose(pair.mentor_id, Side.MENTOR)

    def _on_stays_put(self, pair_id: str) -> None:
        """Say why a pair does not come along with the mouse."""
        pair, facts, words = self._board.pair(pair_id), self._board.facts, self._board.words
        if pair is None or facts is None:
            return
        message = said.STAYS_LOCKED if pair.status is PairStatus.PROPOSED else said.STAYS_PUT
        mentor, adept = facts.name(pair.mentor_id)[:80], facts.name(pair.adept_id)[:80]
        status = names.of(pair.status)
        self._board.workspace.notice(words(message, mentor=mentor, adept=adept, status=words(status)))

    def _on_other_picked(self, person_id: str) -> None:
        couple = self._choosing.couple_with(PersonId(person_id))
        if couple is not None:
            self.request(Dragged(mentor_id=couple[0]), couple[1])

    def _on_activated(self, index: QModelIndex) -> None:
        card = index.data(ROW_ROLE)
        if isinstance(card, PersonCard):
            self._pick(card, None)

    def _pick(self, card: PersonCard, _seat: Seat | None) -> None:
        """Open “Pair with…” for somebody."""
        facts, judgement = self._board.facts, self._board.judging.judgement
        words = self._board.words
        if facts is None or judgement is None:
            self._board.workspace.notice(words(said.STILL_JUDGING))
            return
        self._picking = (card.id, card.side)
        rows = ranking(facts, judgement, card.id, card.side, words)
        picker = PairPicker(card.name, rows, words, self._adepts.window())
        picker.picked.connect(self._on_picked)
        picker.open()

    def _on_picked(self, person_id: str) -> None:
        picking, self._picking = self._picking, None
        if picking is None:
            return
        person, side = picking
        other = PersonId(person_id)
        mentor_id, adept_id = (person, other) if side is Side.MENTOR else (other, person)
        self.request(Dragged(mentor_id=mentor_id), adept_id)

    def _on_remove(self, index: QModelIndex) -> None:
        card = index.data(ROW_ROLE)
        if isinstance(card, PersonCard) and len(card.seats) == 1:
            self._remove(card, card.seats[0])
        elif isinstance(card, PersonCard) and card.seats:
            self._open_menu(index, card)

    def _remove(self, card: PersonCard, seat: Seat | None) -> None:
        pair, facts = self._board.pair(seat.pair_id) if seat is not None else None, self._board.facts
        if pair is None or facts is None:
            return
        if pair.status is PairStatus.PROPOSED:
            self._deeds.release(facts, pair)
            return
        self._ask_why_it_ends(card, pair)

    def _ask_why_it_ends(self, card: PersonCard, pair: Pair) -> None:
        facts = self._board.facts
        mentor = facts.name(pair.mentor_id)[:80] if facts is not None else ""
        question = Question(
            heading=self._board.words(said.END_HEADING, mentor=mentor, adept=card.name),
            place=said.END_PLACE,
            name=said.END_NAME,
            enough=said.END_ENOUGH,
            shortest=1,
        )
        self._ask(card.id, question, _Asked(couple=(pair.mentor_id, pair.adept_id), ends=pair.id))

    def _on_lock(self, index: QModelIndex) -> None:
        card = index.data(ROW_ROLE)
        if isinstance(card, PersonCard) and len(card.seats) == 1:
            self._lock(card, card.seats[0])
        elif isinstance(card, PersonCard) and card.seats:
            self._open_menu(index, card)

    def _lock(self, _card: PersonCard, seat: Seat | None) -> None:
        pair, facts = self._board.pair(seat.pair_id) if seat is not None else None, self._board.facts
        if pair is not None and facts is not None and pair.status is PairStatus.PROPOSED:
            self._deeds.set_locked(facts, pair, locked=not pair.locked)

    def _open_menu(self, index: QModelIndex, card: PersonCard) -> None:
        view = self._adepts.view if card.side is Side.ADEPT else self._mentors.view
        self._on_menu(index, view.viewport().mapToGlobal(view.visualRect(index).center()))

    def _on_menu(self, index: QModelIndex, at: QPoint) -> None:
        card = index.data(ROW_ROLE)
        if isinstance(card, PersonCard):
            acts = {"pair": self._pick, "remove": self._remove, "lock": self._lock}
            CardMenu(card, self._board.words, acts, self._adepts).popup(at)
