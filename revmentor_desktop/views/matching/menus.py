"""The menus of the cards: everything that a drag does, and locking."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_cards import PersonCard, Seat
from revmentor_desktop.views.matching.card_list import LOCK_KEYS
from revmentor_desktop.wording import board, hand, pair_page, swapping
from revmentor_desktop.wording.catalogue import Message, Words

_LONGEST_NAME = 60
Act = Callable[[PersonCard, Seat | None], None]


class CardMenu(QMenu):
    """What can be done with one card."""

    def __init__(
        self, card: PersonCard, words: Words, acts: dict[str, Act], parent: QWidget, held: str = ""
    ) -> None:
        """`held` names the mentor in the hand, who can be pasted here."""
        super().__init__(parent)
        self._card, self._words, self._acts = card, words, acts
        self.setObjectName("card-menu")
        self.aboutToHide.connect(self.deleteLater)
        opens = bool(card.seats) and not card.free
        enter, none = QKeySequence("Return"), QKeySequence()
        self._offer(board.PAIR_WITH, "pair", None, none if opens else enter)
        if held:
            self._offer_named(hand.PASTE_HERE, "paste", held, QKeySequence(QKeySequence.StandardKey.Paste))
        if card.side is Side.MENTOR:
            cut = QKeySequence(QKeySequence.StandardKey.Cut)
            self._offer_named(hand.CUT_MENTOR, "cut", card.name, cut)
        for seat in card.seats:
            self.addSeparator()
            proposed = seat.status is PairStatus.PROPOSED
            self._offer(pair_page.OPEN_PAIR, "open", seat, enter if opens else none)
            if seat.movable:
                self._offer(swapping.SWAP_WITH, "swap", seat, QKeySequence())
                self._offer(hand.CUT_MENTOR, "cut", seat, QKeySequence(QKeySequence.StandardKey.Cut))
            if proposed:
                lock = board.UNLOCK if seat.locked else board.LOCK
                self._offer(lock, "lock", seat, QKeySequence(LOCK_KEYS))
            self._offer(
                board.RELEASE if proposed else board.END_PAIR, "remove", seat, QKeySequence.StandardKey.Delete
            )

    def _offer(
        self, message: Message, act: str, seat: Seat | None, keys: QKeySequence | QKeySequence.StandardKey
    ) -> None:
        if act not in self._acts:
            return
        name = seat.name if seat is not None else ""
        action = self._offer_named(message, act, name, QKeySequence())
        action.setData(seat)
        if seat is None or len(self._card.seats) == 1:
            action.setShortcut(keys)

    def _offer_named(self, message: Message, act: str, name: str, keys: QKeySequence) -> QAction:
        # An ampersand in a name would be taken for the mark of a menu key.
        action = QAction(self._words(message, name=name[:_LONGEST_NAME].replace("&", "&&")), self)
        action.setObjectName(act)
        action.setShortcut(keys)
        action.triggered.connect(self._on_triggered)
        self.addAction(action)
        return action

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            seat = action.data()
            self._acts[action.objectName()](self._card, seat if isinstance(seat, Seat) else None)


class SeveralMenu(QMenu):
    """What can be done with the pairs of several chosen cards."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        words: Words,
        acts: Mapping[str, Callable[[Sequence[Pair]], None]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._acts = acts
        self._proposed = [one for one in pairs if one.status is PairStatus.PROPOSED]
        self.setObjectName("card-menu")
        self.aboutToHide.connect(self.deleteLater)
        all_locked = all(one.locked for one in self._proposed)
        lock = swapping.UNLOCK_SEVERAL if all_locked else swapping.LOCK_SEVERAL
        for name, message, keys in (
            ("lock", lock, QKeySequence(LOCK_KEYS)),
            ("remove", swapping.RELEASE_SEVERAL, QKeySequence(QKeySequence.StandardKey.Delete)),
        ):
            action = QAction(words(message, count=len(self._proposed)), self)
            action.setObjectName(name)
            action.setShortcut(keys)
            action.setEnabled(bool(self._proposed))
            action.triggered.connect(self._on_triggered)
            self.addAction(action)

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._acts[action.objectName()](self._proposed)
