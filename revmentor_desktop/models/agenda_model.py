"""A session's agenda as an item model: edits and drops only say what is wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.models.agenda_points import Items
from revmentor_desktop.models.session_model import ID_ROLE, SORT_ROLE, Index
from revmentor_desktop.wording import session_page as wording
from revmentor_desktop.wording.catalogue import Words

TITLE, MINUTES = 0, 1
_MIME = "application/x-revmentor-agenda-item"


class AgendaModel(QAbstractTableModel):
    """Points of an agenda with title and minutes; everything wanted is asked for, queued."""

    retitle_requested = Signal(str, str)
    minutes_requested = Signal(str, int)
    move_requested = Signal(str, int)
    """A point, and the row it shall stand before."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._items: Items = ()
        self._fixed = False

    @property
    def items(self) -> Items:
        """The points as they are shown."""
        return self._items

    def show(self, items: Items, *, fixed: bool = False) -> None:
        """Show an agenda; `fixed` takes no edits. The same points in the same order only change in place."""
        self._fixed = fixed
        if [item.id for item in items] != [item.id for item in self._items]:
            self.beginResetModel()
            self._items = items
            self.endResetModel()
            return
        before, self._items = self._items, items
        for row, (old, new) in enumerate(zip(before, items, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, TITLE), self.index(row, MINUTES))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._words(wording.ITEM_COLUMNS[section])
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        value: object = item.title if index.column() == TITLE else item.minutes
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return value
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(item, index.row())
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == MINUTES:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ if role == ID_ROLE:
                return item.id
            case _ if role == SORT_ROLE:
                return value
        return None

    def _spoken(self, item: AgendaItem, row: int) -> str:
        return self._words(
            wording.ITEM_SPOKEN,
            title=item.title,
            minutes=item.minutes,
            number=row + 1,
            of=len(self._items),
        )

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
        if not index.isValid() or self._fixed or role != Qt.ItemDataRole.EditRole:
            return False
        item = self._items[index.row()]
        if index.column() == TITLE and str(value).strip() not in {"", item.title}:
            self.retitle_requested.emit(item.id, str(value))
        if index.column() == MINUTES and isinstance(value, int) and value != item.minutes:
            self.minutes_requested.emit(item.id, value)
        return False

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        if rows:
            data.setData(_MIME, self._items[rows[0]].id.encode())
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if self._fixed or action is not Qt.DropAction.MoveAction or not data.hasFormat(_MIME):
            return False
        goal = row if row >= 0 else parent.row() if parent.isValid() else len(self._items)
        self.move_requested.emit(bytes(data.data(_MIME).data()).decode(), goal)
        return False
