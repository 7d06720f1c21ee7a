"""The menus of the cards: everything that a drag does, and locking."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.models.pairing_cards import PersonCard, Seat
from revmentor_desktop.views.matching.card_view import LOCK_KEYS
from revmentor_desktop.wording import board
from revmentor_desktop.wording.catalogue import Message, Words

Act = Callable[[PersonCard, Seat | None], None]


class CardMenu(QMenu):
    """What can be done with one card."""

    def __init__(self, card: PersonCard, words: Words, acts: dict[str, Act], parent: QWidget) -> None:
        super().__init__(parent)
        self._card, self._words, self._acts = card, words, acts
        self.setObjectName("card-menu")
        self.aboutToHide.connect(self.deleteLater)
        self._offer(board.PAIR_WITH, "pair", None, QKeySequence("Return"))
        for seat in card.seats:
            self.addSeparator()
            proposed = seat.status is PairStatus.PROPOSED
            if proposed:
                lock = board.UNLOCK if seat.locked else board.LOCK
                self._offer(lock, "lock", seat, QKeySequence(LOCK_KEYS))
            self._offer(
                board.RELEASE if proposed else board.END_PAIR, "remove", seat, QKeySequence.StandardKey.Delete
            )

    def _offer(
        self, message: Message, act: str, seat: Seat | None, keys: QKeySequence | QKeySequence.StandardKey
    ) -> None:
        # An ampersand in a name would be taken for the mark of a menu key.
        name = seat.name[:60].replace("&", "&&") if seat is not None else ""
        action = QAction(self._words(message, name=name), self)
        action.setObjectName(act)
        action.setData(seat)
        if seat is None or len(self._card.seats) == 1:
            action.setShortcut(keys)
        action.triggered.connect(self._on_triggered)
        self.addAction(action)

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            seat = action.data()
            self._acts[action.objectName()](self._card, seat if isinstance(seat, Seat) else None)
