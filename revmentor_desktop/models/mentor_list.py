"""The mentors without a pair: dragged from here to an adept, dropped here to be free again."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_drag import MIME_TYPE, Dragged, packed, together, unpacked
from revmentor_desktop.models.pairing_rows import ROW_ROLE, Index, RowModel


class MentorList(RowModel):
    """Mentors by waiting time; a pair that is dropped here asks to be released."""

    release_requested = Signal(object)
    """What was dropped (`Dragged`), out of its pairs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_hand: frozenset[PersonId] = frozenset()

    def card(self, index: Index) -> PersonCard | None:
        """The card of a row."""
        card = self.data(index, ROW_ROLE)
        return card if isinstance(card, PersonCard) else None

    def take_in_hand(self, dragged: Dragged | None) -> None:
        """Fade the cards of the mentors who are being dragged."""
        held = frozenset(one.mentor_id for one in dragged.each) if dragged is not None else frozenset()
        touched = held ^ self._in_hand
        self._in_hand = held
        for person_id in touched:
            place = self.place_of(person_id)
            if place.isValid():
                self.dataChanged.emit(place, place, [ROW_ROLE])

    @property
    def has_in_hand(self) -> bool:
        """Whether anybody is being dragged."""
        return bool(self._in_hand)

    def is_in_hand(self, index: Index) -> bool:
        """Whether this mentor is being dragged."""
        card = self.card(index)
        return card is not None and card.id in self._in_hand

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.card(index) is None:
            # A heading is read, and passed over by the arrow keys.
            return Qt.ItemFlag.ItemNeverHasChildren
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        cards = [card for index in indexes if (card := self.card(index)) is not None]
        dragged = together([Dragged(mentor_id=card.id) for card in cards])
        return packed(dragged) if dragged is not None else QMimeData()

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        dragged = unpacked(data)
        return dragged is not None and bool(dragged.pair_ids)

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        dragged = unpacked(data)
        if dragged is None or not dragged.pair_ids:
            return False
        self.release_requested.emit(dragged)
        return True
