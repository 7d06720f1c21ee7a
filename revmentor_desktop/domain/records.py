"""What the program remembers about its own work: imports, exports, settings, what Today was told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from revmentor_desktop.domain.ids import (
    CohortId,
    DismissalId,
    ExportId,
    ImportMemoryId,
    SettingId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """A line of Today that was dismissed (for ever where `until` is None) or snoozed."""

    id: DismissalId
    rule: str
    subject_id: str
    made_on: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportMemory:
    """How the columns of a list with these headings were read last time."""

    id: ImportMemoryId
    headings: tuple[str, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    """Heading -> field; an empty field leaves the column out."""
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRecord:
    """What was exported when, and where the journal stood."""

    id: ExportId
    kind: str
    made_at: datetime
    file_name: str
    journal_position: int
    cohort_id: CohortId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One remembered choice of the programme file, by name."""

    id: SettingId
    value: str
