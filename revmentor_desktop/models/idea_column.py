"""One column of the ideas board as Qt's views see it; a drop only says what is wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.models.idea_cards import IdeaCard
from revmentor_desktop.models.keyed_rows import ID_ROLE, NOWHERE, ROW_ROLE, SORT_ROLE, Index, KeyedRows

MIME = "application/x-revmentor-idea"
_DATA = Qt.ItemDataRole


class IdeaColumn(KeyedRows[IdeaCard]):
    """The cards of one stage."""

    move_requested = Signal(str, str, int)
    """An idea's id, the stage it shall be in, and the shown row it shall stand before."""

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(1, parent)
        self.stage = stage

    @override
    def data(self, index: Index, role: int = _DATA.DisplayRole) -> object:
        card = self.row(index)
        if card is None:
            return None
        if role in {_DATA.DisplayRole, _DATA.EditRole}:
            return card.title
        if role == _DATA.AccessibleTextRole:
            return card.spoken
        if role == ID_ROLE:
            return card.id
        if role == SORT_ROLE:
            return index.row()
        return card if role == ROW_ROLE else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        card = self.row(indexes[0]) if indexes else None
        if card is not None:
            made.setData(MIME, card.id.encode())
        return made

    @override
    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex = NOWHERE,
    ) -> bool:
        if action is not Qt.DropAction.MoveAction or not data.hasFormat(MIME):
            return False
        if row < 0:
            row = parent.row() if parent.isValid() else self.rowCount()
        self.move_requested.emit(dropped_id(data), self.stage.value, row)
        return True


def dropped_id(data: QMimeData) -> str:
    """The id of the idea that is being dragged; empty for anything else."""
    return bytes(data.data(MIME).data()).decode(errors="replace") if data.hasFormat(MIME) else ""
