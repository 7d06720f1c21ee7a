"""A session's agenda as an item model: edits and drops only say what is wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from revmentor_desktop.models.agenda_points import Items
from revmentor_desktop.models.agenda_rows import AgendaRow
from revmentor_desktop.models.keyed_rows import ID_ROLE, ROW_ROLE, SORT_ROLE, Index, KeyedRows
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Message, Words

TITLE, MINUTES = 0, 1
QUESTION_MIME = "application/x-revmentor-question"
"""A question that is dragged from the bank: its text."""
_MIME = "application/x-revmentor-agenda-item"


class AgendaModel(KeyedRows[AgendaRow]):
    """Points of an agenda with title and minutes; everything wanted is asked for, queued."""

    retitle_requested = Signal(str, str)
    minutes_requested = Signal(str, int)
    move_requested = Signal(str, int)
    """A point, and the row it shall stand before."""
    question_requested = Signal(str, int)
    """A question's text, and the row it shall stand before."""

    def __init__(
        self,
        words: Words,
        parent: QObject | None = None,
        headings: tuple[Message, Message] = wording.ITEM_COLUMNS,
    ) -> None:
        super().__init__(2, parent)
        self._headings = tuple(words(one) for one in headings)
        self._fixed = False

    @property
    def items(self) -> Items:
        """The points as they are shown."""
        return tuple(row.item for row in self._rows)

    def fix(self, *, fixed: bool) -> None:
        """Take no edits, or take them again."""
        self._fixed = fixed

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        value: object = row.item.title if index.column() == TITLE else row.item.minutes
        found: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: value,
            Qt.ItemDataRole.EditRole: value,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken,
            ID_ROLE: row.key,
            SORT_ROLE: value,
            ROW_ROLE: row,
        }
        return found.get(role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags if self._fixed else Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._fixed:
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index)
        if row is None or self._fixed or role != Qt.ItemDataRole.EditRole:
            return False
        if index.column() == TITLE and str(value).strip() not in {"", row.item.title}:
            self.retitle_requested.emit(row.key, str(value))
        if index.column() == MINUTES and isinstance(value, int) and value != row.item.minutes:
            self.minutes_requested.emit(row.key, value)
        return False

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME, QUESTION_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        places = sorted({index.row() for index in indexes})
        if places:
            data.setData(_MIME, self._rows[places[0]].key.encode())
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if self._fixed:
            return False
        goal = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        if action is Qt.DropAction.MoveAction and data.hasFormat(_MIME):
            self.move_requested.emit(_text(data, _MIME), goal)
            return False
        if data.hasFormat(QUESTION_MIME):
            self.question_requested.emit(_text(data, QUESTION_MIME), goal)
        return False


def _text(data: QMimeData, mime: str) -> str:
    return bytes(data.data(mime).data()).decode("utf-8", "replace")
