"""What a sheet is: columns that know whose fact they show, and rows that know whose they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from revmentor_desktop.domain.agendas import ItemKind
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.merging import Entity, Sheet, Value
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.sessions import SessionStatus

Cell = str | int | float | date | time | None
"""What stands in a cell."""


class Kind(StrEnum):
    """How a column's values are shown, chosen and read."""

    TEXT = "text"
    PROSE = "prose"
    EMAIL = "email"
    DATE = "date"
    TIME = "time"
    WHOLE = "whole"
    DECIMAL = "decimal"
    TERM = "term"
    LEVEL = "level"
    DEPARTMENT = "department"
    PERSON = "person"
    NAMES = "names"
    LINES = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a sheet; without an entity it is repeated or worked out, grey, and not read back."""

    field: str
    """The English heading in snake_case."""
    kind: Kind = Kind.TEXT
    entity: Entity | None = None
    attribute: str = ""
    """The domain's name of the fact; empty where it is the field."""
    terms: type[StrEnum] | None = None
    low: int = 0
    high: int = 0
    required: bool = False

    @property
    def fact(self) -> str:
        """The domain's name of the fact."""
        return self.attribute or self.field


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: its id, the ids of those whose facts it shows, and its facts as held and as shown."""

    id: str
    owners: Mapping[Entity, str]
    values: tuple[Value, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTable:
    """A sheet's table in one language; `headings` and each row's cells follow `columns`."""

    sheet: Sheet
    name: str
    columns: tuple[Column, ...]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


_PERSON, _PART, _PAIR = Entity.PERSON, Entity.PARTICIPATION, Entity.PAIR
_SESSION, _ITEM, _IDEA = Entity.SESSION, Entity.AGENDA_ITEM, Entity.IDEA

COLUMNS: Mapping[Sheet, tuple[Column, ...]] = {
    Sheet.PEOPLE: (
        Column(field="name", entity=_PERSON, required=True),
        Column(field="e_mail", entity=_PERSON, attribute="email", kind=Kind.EMAIL),
        Column(field="side", entity=_PART, kind=Kind.TERM, terms=Side, required=True),
        Column(field="status", entity=_PART, kind=Kind.TERM, terms=ParticipationStatus, required=True),
        Column(field="department", entity=_PERSON, attribute="department_id", kind=Kind.DEPARTMENT),
        Column(field="title", entity=_PERSON),
        Column(field="level", entity=_PERSON, kind=Kind.LEVEL),
        Column(field="site", entity=_PERSON),
        Column(field="employed_since", entity=_PERSON, kind=Kind.DATE),
        Column(field="manager", entity=_PERSON, attribute="manager_id", kind=Kind.PERSON),
        Column(field="languages", entity=_PERSON, kind=Kind.NAMES),
        Column(field="offers", entity=_PART, kind=Kind.NAMES),
        Column(field="wants", entity=_PART, kind=Kind.NAMES),
        Column(field="challenge", entity=_PART, kind=Kind.PROSE),
        Column(field="capacity", entity=_PART, kind=Kind.WHOLE, high=99, required=True),
    ),
    Sheet.PAIRS: (
        Column(field="mentor"),
        Column(field="mentor_e_mail"),
        Column(field="mentor_department"),
        Column(field="adept"),
        Column(field="adept_e_mail"),
        Column(field="adept_department"),
        Column(field="status", entity=_PAIR, kind=Kind.TERM, terms=PairStatus, required=True),
        Column(field="score", kind=Kind.DECIMAL),
        Column(field="why", kind=Kind.PROSE),
        Column(field="override", kind=Kind.PROSE),
        Column(field="topics", entity=_PAIR, kind=Kind.NAMES),
        Column(field="goals", entity=_PAIR, kind=Kind.LINES),
    ),
    Sheet.SESSIONS: (
        Column(field="mentor"),
        Column(field="adept"),
        Column(field="mentor_e_mail"),
        Column(field="adept_e_mail"),
        Column(field="number", kind=Kind.WHOLE),
        Column(field="date", entity=_SESSION, kind=Kind.DATE, required=True),
        Column(field="start", entity=_SESSION, kind=Kind.TIME, required=True),
        Column(field="minutes", entity=_SESSION, kind=Kind.WHOLE, low=1, high=1440, required=True),
        Column(field="place", entity=_SESSION),
        Column(field="status", entity=_SESSION, kind=Kind.TERM, terms=SessionStatus, required=True),
        Column(field="summary", entity=_SESSION, kind=Kind.PROSE),
    ),
    Sheet.AGENDAS: (
        Column(field="mentor"),
        Column(field="adept"),
        Column(field="session", kind=Kind.WHOLE),
        Column(field="date", kind=Kind.DATE),
        Column(field="order", kind=Kind.WHOLE),
        Column(field="item", entity=_ITEM, attribute="title", kind=Kind.PROSE, required=True),
        Column(field="minutes", entity=_ITEM, kind=Kind.WHOLE, low=0, high=1440, required=True),
        Column(field="kind", entity=_ITEM, kind=Kind.TERM, terms=ItemKind, required=True),
        Column(field="outcome", entity=_ITEM, kind=Kind.PROSE),
    ),
    Sheet.IDEAS: (
        Column(field="title", entity=_IDEA, kind=Kind.PROSE, required=True),
        Column(field="description", entity=_IDEA, kind=Kind.PROSE),
        Column(field="stage", entity=_IDEA, kind=Kind.TERM, terms=Stage, required=True),
        Column(field="mentor"),
        Column(field="adept"),
        Column(field="owner", entity=_IDEA, attribute="owner_id", kind=Kind.PERSON),
        Column(field="sponsor", entity=_IDEA, attribute="sponsor_id", kind=Kind.PERSON),
        Column(field="benefit", entity=_IDEA, kind=Kind.WHOLE, low=1, high=5),
        Column(field="effort", entity=_IDEA, kind=Kind.WHOLE, low=1, high=5),
        Column(field="due", entity=_IDEA, attribute="due_on", kind=Kind.DATE),
        Column(field="decision", entity=_IDEA, kind=Kind.PROSE),
        Column(field="reason", entity=_IDEA, attribute="decision_reason", kind=Kind.PROSE),
        Column(field="author"),
    ),
    Sheet.LEFT_OVER: (
        Column(field="name"),
        Column(field="e_mail"),
        Column(field="department"),
        Column(field="side", kind=Kind.TERM, terms=Side),
        Column(field="reason", kind=Kind.PROSE),
    ),
}
"""The columns of each table, in their order; Overview is a page, not a table."""
