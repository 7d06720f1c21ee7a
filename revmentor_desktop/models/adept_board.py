"""The adepts with their places: mentors are dropped here, and every card says what that would mean."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.models.pairing_answers import Answer
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_drag import MIME_TYPE, Dragged, packed, together, unpacked
from revmentor_desktop.models.pairing_rows import ROW_ROLE, SORT_ROLE, Index, RowModel

ANSWER_ROLE = SORT_ROLE + 1
"""What a drop on the card means, while something is dragged."""


class AdeptBoard(RowModel):
    """Adepts by name; a mentor who is dropped on one asks to be paired."""

    pair_requested = Signal(object, str)
    """What was dropped (`Dragged`), and the adept's id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: Mapping[PersonId, Answer] = {}

    def card(self, index: Index) -> PersonCard | None:
        """The card of a cell."""
        card = self.data(index, ROW_ROLE)
        return card if isinstance(card, PersonCard) else None

    def answer(self, answers: Mapping[PersonId, Answer]) -> None:
        """Say on every card what a drop there means; none, once nothing is dragged any more."""
        if answers == self._answers:
            return
        self._answers = answers
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), [ANSWER_ROLE])

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if role == ANSWER_ROLE:
            card = self.card(index)
            return self._answers.get(card.id) if card is not None else None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            answer = self.data(index, ANSWER_ROLE)
            return answer.spoken if isinstance(answer, Answer) else self._missing(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._missing(index)
        return super().data(index, role)

    def _missing(self, index: Index) -> str | None:
        """What the card's pairs lack before their first session, in words."""
        card = self.card(index)
        return "\n".join(seat.missing_told for seat in card.seats if seat.missing_told) if card else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return super().flags(index)
        if self.card(index) is None:
            # A heading is read, and passed over by the arrow keys.
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        cards = [card for index in indexes if (card := self.card(index)) is not None]
        taken = [
            Dragged(mentor_id=seat.mentor_id, pair_id=seat.pair_id)
            for card in cards
            for seat in card.seats[:1]
        ]
        dragged = together(taken)
        return packed(dragged) if dragged is not None else QMimeData()

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return unpacked(data) is not None and self.card(parent) is not None

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        dragged, card = unpacked(data), self.card(parent)
        if dragged is None or card is None:
            return False
        self.pair_requested.emit(dragged, card.id)
        return True
