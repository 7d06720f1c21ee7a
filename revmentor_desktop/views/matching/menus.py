"""The menus of the cards: everything that a drag does, and locking."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.pairs import Pair, PairStatus
from revmentor_desktop.models.pairing_cards import PersonCard, Seat
from revmentor_desktop.views.matching.card_view import LOCK_KEYS
from revmentor_desktop.wording import board, swapping
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
            if seat.movable:
                self._offer(swapping.SWAP_WITH, "swap", seat, QKeySequence())
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
