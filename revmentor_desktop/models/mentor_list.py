"""The mentors without a pair: dragged from here to an adept, dropped here to be free again."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_drag import MIME_TYPE, Dragged, packed, unpacked
from revmentor_desktop.models.pairing_rows import ROW_ROLE, Index, RowModel


class MentorList(RowModel):
    """Mentors by waiting time; a pair that is dropped here asks to be released."""

    release_requested = Signal(str)
    """A pair's id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_hand: PersonId | None = None

    def card(self, index: Index) -> PersonCard | None:
        """The card of a row."""
        card = self.data(index, ROW_ROLE)
        return card if isinstance(card, PersonCard) else None

    def take_in_hand(self, mentor_id: PersonId | None) -> None:
        """Fade the card of the mentor who is being dragged."""
        for person_id in (self._in_hand, mentor_id):
            self._in_hand = mentor_id
            place = self.place_of(person_id) if person_id else QModelIndex()
            if place.isValid():
                self.dataChanged.emit(place, place, [ROW_ROLE])

    def is_in_hand(self, index: Index) -> bool:
        """Whether this mentor is being dragged."""
        card = self.card(index)
        return card is not None and card.id == self._in_hand

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        cards = [card for index in indexes if (card := self.card(index)) is not None]
        return packed(Dragged(mentor_id=cards[0].id)) if cards else QMimeData()

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        dragged = unpacked(data)
        return dragged is not None and dragged.pair_id is not None

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        dragged = unpacked(data)
        if dragged is None or dragged.pair_id is None:
            return False
        self.release_requested.emit(dragged.pair_id)
        return True
