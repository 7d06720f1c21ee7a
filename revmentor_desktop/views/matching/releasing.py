"""Releasing, ending and locking pairs from the board, one or several at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_cards import PersonCard, Seat
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.matching.asking import Asking
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.choosing import Choosing
from revmentor_desktop.views.matching.deeds import Deeds
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.menus import CardMenu, SeveralMenu
from revmentor_desktop.views.matching.placements import Placements
from revmentor_desktop.views.matching.reason_editor import Question
from revmentor_desktop.views.matching.standing_acts import StandingActs
from revmentor_desktop.wording import board as said
from revmentor_desktop.wording import names


class Releasing(QObject):
    """Follows Delete, Ctrl+L, the menus, and what is dropped on the list of mentors."""

    pair_asked_for = Signal(str)
    """A pair's page is asked for."""

    def __init__(
        self,
        board: Board,
        choosing: Choosing,
        asking: Asking,
        placements: Placements,
        mentors: MentorHalf,
        adepts: AdeptHalf,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._board, self._choosing, self._asking, self._placements = board, choosing, asking, placements
        self._mentors, self._adepts = mentors, adepts
        self._deeds = Deeds(board.workspace)
        self._standing = StandingActs(board, placements, adepts, self)
        queued = Qt.ConnectionType.QueuedConnection
        mentors.model.release_requested.connect(self._on_release_requested, queued)
        adepts.view.stays_put.connect(self._on_stays_put, queued)
        for view in (mentors.view, adepts.view):
            view.remove_requested.connect(self._on_remove)
            view.lock_requested.connect(self._on_lock)
            view.menu_requested.connect(self._on_menu)

    def _on_release_requested(self, dragged: Dragged) -> None:
        facts = self._board.facts
        pairs = [pair for one in dragged.pair_ids if (pair := self._board.pair(one)) is not None]
        if facts is None or not pairs:
            return
        if len(pairs) > 1:
            self._deeds.release_all(pairs)
            return
        self._deeds.release(facts, pairs[0])
        self._choosing.choose(pairs[0].mentor_id, Side.MENTOR)

    def _on_stays_put(self, pair_id: str) -> None:
        """Say why a pair does not come along with the mouse."""
        pair, facts, words = self._board.pair(pair_id), self._board.facts, self._board.words
        if pair is None or facts is None:
            return
        message = said.STAYS_LOCKED if pair.status is PairStatus.PROPOSED else said.STAYS_PUT
        mentor, adept = facts.name(pair.mentor_id)[:80], facts.name(pair.adept_id)[:80]
        status = names.of(pair.status)
        self._board.workspace.notice(words(message, mentor=mentor, adept=adept, status=words(status)))

    def _chosen(self) -> list[PersonCard]:
        """The chosen adepts."""
        found = (index.data(ROW_ROLE) for index in self._adepts.view.chosen_cards())
        return [card for card in found if isinstance(card, PersonCard)]

    def _several(self, card: PersonCard) -> list[Pair]:
        """The pairs of all chosen adepts, where more than one is chosen and the card is among them."""
        chosen = self._chosen()
        if len(chosen) < 2 or card not in chosen:
            return []
        seats = [seat for one in chosen for seat in one.seats]
        return [pair for seat in seats if (pair := self._board.pair(seat.pair_id)) is not None]

    def _on_remove(self, index: QModelIndex) -> None:
        card = index.data(ROW_ROLE)
        if not isinstance(card, PersonCard):
            return
        several = self._several(card)
        if several:
            self._deeds.release_all(several)
        elif len(card.seats) == 1:
            self._remove(card, card.seats[0])
        elif card.seats:
            self._open_menu(index, card)

    def _remove(self, card: PersonCard, seat: Seat | None) -> None:
        pair, facts = self._board.pair(seat.pair_id) if seat is not None else None, self._board.facts
        if pair is None or facts is None:
            return
        if pair.status is PairStatus.PROPOSED:
            self._deeds.release(facts, pair)
            return
        question = Question(
            heading=self._board.words(
                said.END_HEADING, mentor=facts.name(pair.mentor_id)[:80], adept=card.name
            ),
            place=said.END_PLACE,
            name=said.END_NAME,
            enough=said.END_ENOUGH,
            shortest=1,
        )
        self._asking.ask((pair.mentor_id, pair.adept_id), question, partial(self._end, pair))

    def _end(self, pair: Pair, why: str) -> None:
        facts = self._board.facts
        if facts is not None and pair.id in facts.snapshot.pairs:
            self._deeds.end(facts, pair, why)

    def _open(self, _card: PersonCard, seat: Seat | None) -> None:
        if seat is not None:
            self.pair_asked_for.emit(seat.pair_id)

    def _on_lock(self, index: QModelIndex) -> None:
        card = index.data(ROW_ROLE)
        if not isinstance(card, PersonCard):
            return
        several = self._several(card)
        if several:
            self._lock_all(several)
        elif len(card.seats) == 1:
            self._lock(card, card.seats[0])
        elif card.seats:
            self._open_menu(index, card)

    def _lock_all(self, pairs: Sequence[Pair]) -> None:
        proposed = [one for one in pairs if one.status is PairStatus.PROPOSED]
        if proposed:
            self._deeds.lock_all(proposed, locked=not all(one.locked for one in proposed))

    def _lock(self, _card: PersonCard, seat: Seat | None) -> None:
        pair, facts = self._board.pair(seat.pair_id) if seat is not None else None, self._board.facts
        if pair is not None and facts is not None and pair.status is PairStatus.PROPOSED:
            self._deeds.set_locked(facts, pair, locked=not pair.locked)

    def _held_for(self, card: PersonCard) -> str:
        """The name of the mentor in the hand, where they could be pasted on a card."""
        held, facts = self._choosing.hand.held, self._board.facts
        return facts.name(held.mentor_id) if held and facts and card.side is Side.ADEPT else ""

    def _cut(self, card: PersonCard, _seat: Seat | None) -> None:
        half = self._adepts if card.side is Side.ADEPT else self._mentors
        half.view.cut_requested.emit(half.model.place_of(card.id))

    def _paste(self, card: PersonCard, _seat: Seat | None) -> None:
        self._adepts.view.paste_requested.emit(self._adepts.model.place_of(card.id))

    def _open_menu(self, index: QModelIndex, card: PersonCard) -> None:
        view = self._adepts.view if card.side is Side.ADEPT else self._mentors.view
        self._on_menu(index, view.viewport().mapToGlobal(view.visualRect(index).center()))

    def _on_menu(self, index: QModelIndex, at: QPoint) -> None:
        card = index.data(ROW_ROLE)
        if not isinstance(card, PersonCard):
            return
        words, several = self._board.words, self._several(card)
        if several:
            acts = {"remove": self._deeds.release_all, "lock": self._lock_all}
            many = SeveralMenu(several, words, acts, self._adepts)
            self._offer_standing(many, card)
            many.popup(at)
            return
        menu = CardMenu(
            card,
            words,
            {
                "pair": self._placements.pick,
                **({"open": self._open} if self._board.opens_pairs else {}),
                "swap": self._placements.pick_swap,
                "remove": self._remove,
                "lock": self._lock,
                "cut": self._cut,
                "paste": self._paste,
            },
            self._adepts,
            self._held_for(card),
        )
        self._offer_standing(menu, card)
        menu.popup(at)

    def _offer_standing(self, menu: QMenu, card: PersonCard) -> None:
        """Add what concerns the people themselves; a meeting before a projector does without."""
        if not self._board.opens_pairs:
            return
        view = self._adepts.view if card.side is Side.ADEPT else self._mentors.view
        found = (index.data(ROW_ROLE) for index in view.chosen_cards())
        chosen = [one for one in found if isinstance(one, PersonCard)]
        self._standing.add_to(menu, chosen if card in chosen else [card])
