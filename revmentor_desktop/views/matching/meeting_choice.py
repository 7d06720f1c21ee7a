"""A mentor in hand: every adept's card says what a click there means, and a click pairs."""

from PySide6.QtCore import QModelIndex, QObject, Signal

from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_drag import Dragged
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.hand import Hand
from revmentor_desktop.views.matching.placements import Placements


class MeetingChoice(QObject):
    """Pairs by two clicks: a mentor, then an adept."""

    taken = Signal(str)
    """The name of the mentor in hand; empty for nobody."""

    def __init__(
        self, hand: Hand, placements: Placements, mentors: MentorHalf, adepts: AdeptHalf, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._hand, self._placements = hand, placements
        self._name = ""
        mentors.view.clicked.connect(self._on_mentor)
        adepts.view.clicked.connect(self._on_adept)
        hand.changed.connect(self._on_hand)

    def let_go(self) -> bool:
        """Take nobody in hand any more; tells whether there was somebody."""
        had = self._hand.held is not None
        self._hand.let_go()
        return had

    def _on_mentor(self, index: QModelIndex) -> None:
        card = index.data(ROW_ROLE)
        if isinstance(card, PersonCard):
            self._name = card.name
            self._hand.take(Dragged(mentor_id=card.id), by_keys=True)

    def _on_adept(self, index: QModelIndex) -> None:
        card, held = index.data(ROW_ROLE), self._hand.held
        if isinstance(card, PersonCard) and held is not None:
            self._hand.let_go()
            self._placements.request(held, card.id)

    def _on_hand(self) -> None:
        self.taken.emit(self._name if self._hand.by_keys else "")
