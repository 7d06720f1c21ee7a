"""What an import would do as lines to look over; some of them ask, and have a box to tick."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from revmentor_desktop.services.importing_plan import Subject

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 3
_NOWHERE = QModelIndex()


class Outcome(StrEnum):
    """What becomes of a row."""

    QUESTION = "question"
    REFUSED = "refused"
    NOTICED = "noticed"
    CHANGED = "changed"
    NEW_WORD = "new_word"
    ADDED = "added"
    THERE = "there"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A box to tick: what it decides about, and what it says."""

    about: Subject
    on: bool
    says: str = ""
    choices: tuple[str, ...] = ()
    """Other answers than yes and no: the words that this one may stand for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewLine:
    """One person, problem or question of the preview: a title and what there is to say, line by line."""

    outcome: Outcome
    title: str
    details: tuple[str, ...]
    beside: tuple[str, ...] = ()
    """What stands in a second column, beside the details."""
    tick: Tick | None = None
    part: bool = False
    """Whether it belongs to the line above it."""

    @property
    def spoken(self) -> str:
        """What assistive technology says of it."""
        says = (self.tick.says,) if self.tick and self.tick.says else ()
        return "\n".join((self.title, *self.details, *self.beside, *says))

    @property
    def key(self) -> object:
        """What stays the same when only its answer changes."""
        return self.tick.about if self.tick else (self.outcome, self.title)


class PreviewModel(QAbstractListModel):
    """The lines of a preview, all or those of one outcome."""

    ticked = Signal(object, bool)
    """Somebody ticked a box or took a tick away: its Subject, and whether it is on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[PreviewLine] = ()
        self._shown: Sequence[PreviewLine] = ()
        self._only: Outcome | None = None

    @property
    def only(self) -> Outcome | None:
        """The one outcome that is shown; None for all."""
        return self._only

    @property
    def asks(self) -> bool:
        """Whether a question stands open among the lines that are shown."""
        return any(line.outcome is Outcome.QUESTION for line in self._shown)

    def show_lines(self, lines: Sequence[PreviewLine], only: Outcome | None = None) -> None:
        """Show lines, of all outcomes or of one; where the same lines stay, only what they say changes."""
        shown = [line for line in lines if only in (None, line.outcome)]
        same = len(shown) == len(self._shown) and all(
            new.key == old.key for new, old in zip(shown, self._shown, strict=True)
        )
        self._lines, self._only = lines, only
        if same:
            old, self._shown = self._shown, shown
            for place, line in enumerate(shown):
                if line != old[place]:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def show_only(self, only: Outcome | None) -> None:
        """Show the lines of one outcome, or all."""
        self.show_lines(self._lines, only)

    def place_of(self, line: PreviewLine) -> int | None:
        """Where a line stands now, or the one that took its place."""
        return next((place for place, one in enumerate(self._shown) if one.key == line.key), None)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        ticked = index.isValid() and self._shown[index.row()].tick is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if ticked else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.CheckStateRole and line.tick is not None:
            return Qt.CheckState.Checked if line.tick.on else Qt.CheckState.Unchecked
        return line if role == LINE_ROLE else None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self._shown[index.row()] if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or line is None or line.tick is None:
            return False
        self.ticked.emit(line.tick.about, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True
