"""Short notes as an item model: a text, what is to be said of it, and perhaps a tick."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from revmentor_desktop.models.keyed_rows import ID_ROLE, ROW_ROLE, SORT_ROLE, Index, KeyedRows


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """One note as it is shown."""

    key: str
    text: str
    state: str = ""
    done: bool | None = None
    """Whether it is ticked off; None where there is nothing to tick."""
    is_late: bool = False
    spoken: str = ""
    record_id: str = ""
    """What the note stands for: a follow-up or an idea; empty for a mere line."""


class NoteModel(KeyedRows[NoteRow]):
    """Notes below each other; what is wanted is only asked for."""

    tick_requested = Signal(str, bool)
    reword_requested = Signal(str, str)

    def __init__(self, parent: QObject | None = None, *, editable: bool = False) -> None:
        super().__init__(1, parent)
        self._editable = editable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole and row.done is not None:
            return Qt.CheckState.Checked if row.done else Qt.CheckState.Unchecked
        found: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.EditRole: row.text,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken or row.text,
            ID_ROLE: row.key,
            SORT_ROLE: row.text,
            ROW_ROLE: row,
        }
        return found.get(role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.done is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if self._editable else flags

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index)
        if row is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole and row.done is not None:
            self.tick_requested.emit(row.key, not row.done)
        elif role == Qt.ItemDataRole.EditRole and str(value).strip() not in {"", row.text}:
            self.reword_requested.emit(row.key, str(value))
        return False
