"""ChangeSets: what one verb changed, row by row, before and after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from revmentor_desktop.domain.ids import CohortId, StepId

Cell = str | int | float | None
Row = Mapping[str, Cell]
"""A table row as stored: column -> value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """One row: added (no `before`), removed (no `after`) or changed."""

    table: str
    row_id: str
    before: Row | None
    after: Row | None

    def inverted(self) -> "RowChange":
        """The change that takes this one back."""
        return RowChange(table=self.table, row_id=self.row_id, before=self.after, after=self.before)


class StepKind(StrEnum):
    """A step of the journal: something done, taken back, done again, or a wall that undo stops at.

    A note (an export, a remembered choice) is no step of its own to undo: it goes and comes back with
    the step before it.
    """

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    WALL = "wall"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The journal's line about one ChangeSet; codes and ids only, put into words when shown."""

    id: StepId
    position: int
    """Counts up by one from 1 over the file's life."""
    kind: StepKind
    verb: str
    made_at: datetime
    made_by: str
    cohort_id: CohortId | None = None
    subjects: tuple[str, ...] = ()
    """Ids of what the step speaks of, most important first."""
    facts: Mapping[str, Cell] = field(default_factory=dict)
    """Numbers and codes for the title; never a person's name."""
    undoes: StepId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """What one unit of work changed, each row once."""

    step: Step
    rows: tuple[RowChange, ...]

    def ids(self, table: str) -> frozenset[str]:
        """The ids of the rows of one table that were touched."""
        return frozenset(change.row_id for change in self.rows if change.table == table)
