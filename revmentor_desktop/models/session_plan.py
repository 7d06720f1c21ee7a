"""A draft of sessions as tables: what was placed, what was not and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from typing_extensions import override

from revmentor_desktop.domain.ids import CohortId, PairId
from revmentor_desktop.domain.planning import Plan, PlannedSession
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.session_line import sessions_in_all
from revmentor_desktop.models.session_model import ID_ROLE, SORT_ROLE, Index
from revmentor_desktop.wording import calendar_view
from revmentor_desktop.wording import planning as reasons
from revmentor_desktop.wording.catalogue import Message, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """A row of a table that is only read."""

    id: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDraft:
    """A plan with its rows in words."""

    cohort_id: CohortId
    plan: Plan
    placed: tuple[TextRow, ...]
    unplaced: tuple[TextRow, ...]

    @property
    def changed(self) -> int:
        """How many sessions the plan adds or moves."""
        return len(self.placed)


class TextTable(QAbstractTableModel):
    """Rows of texts under headings."""

    def __init__(
        self, headings: Sequence[str], rows: Sequence[TextRow], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows = tuple(rows)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if shown else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, SORT_ROLE}:
            return row.texts[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for text in row.texts if text)
        return row.id if role == ID_ROLE else None


def placed_rows(plan: Plan, snapshot: Snapshot, words: Words) -> tuple[TextRow, ...]:
    """Give a row for each session that a plan adds or moves, by start."""
    of = sessions_in_all(snapshot)
    changed = [one for one in plan.sessions if one.is_changed]
    rows = []
    for one in sorted(changed, key=lambda one: (one.wall_start, one.pair_id)):
        mentor, adept = _names(snapshot, one.pair_id)
        texts = (
            calendar_view.row_date(one.wall_start.date(), words),
            calendar_view.from_to(one.wall_start, one.minutes, words),
            mentor,
            adept,
            words(calendar_view.NUMBER, number=one.number, of=of[one.pair_id]),
            _cautions(one, words),
        )
        rows.append(TextRow(id=f"{one.pair_id}/{one.number}", texts=texts))
    return tuple(rows)


def unplaced_rows(plan: Plan, snapshot: Snapshot, words: Words) -> tuple[TextRow, ...]:
    """Give a row for each session without a time, with the reason."""
    of = sessions_in_all(snapshot)
    rows = []
    for one in plan.unplaced:
        mentor, adept = _names(snapshot, one.pair_id)
        number = words(calendar_view.NUMBER, number=one.number, of=of[one.pair_id])
        texts = (mentor, adept, number, reasons.why(one, words))
        rows.append(TextRow(id=f"{one.pair_id}/{one.number}", texts=texts))
    return tuple(rows)


def headings(messages: Sequence[Message], words: Words) -> tuple[str, ...]:
    """Put a table's headings into words."""
    return tuple(words(message) for message in messages)


def _names(snapshot: Snapshot, pair_id: PairId) -> tuple[str, str]:
    pair = snapshot.pairs[pair_id]
    return snapshot.people[pair.mentor_id].name, snapshot.people[pair.adept_id].name


def _cautions(one: PlannedSession, words: Words) -> str:
    return " ".join(reasons.caution(caution, words) for caution in one.cautions)
