"""A people list from outside as plain values: its people, its columns and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from revmentor_desktop.domain.errors import Fact
from revmentor_desktop.domain.people import ParticipationStatus, Side


class ListField(StrEnum):
    """What a column of a list can hold."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    SIDE = "side"
    STATUS = "status"
    DEPARTMENT = "department"
    TITLE = "title"
    LEVEL = "level"
    SITE = "site"
    PHONE = "phone"
    EMPLOYED_SINCE = "employed_since"
    MANAGER = "manager"
    ASSISTANT = "assistant"
    LANGUAGES = "languages"
    TOPICS = "topics"
    """What a mentor offers and what an adept wants."""
    CHALLENGE = "challenge"
    WISHES = "wishes"
    CAPACITY = "capacity"
    NOTES = "notes"


class ProblemKind(StrEnum):
    """What can be wrong with a row."""

    NOBODY = "nobody"
    NO_AT = "no-at"
    TWICE = "twice"
    SIDE = "side"
    DATE = "date"
    LEVEL = "level"
    DEPARTMENT = "department"
    PERSON = "person"
    LIKELY = "likely"


REFUSING = frozenset({ProblemKind.NOBODY, ProblemKind.NO_AT, ProblemKind.TWICE, ProblemKind.SIDE})
"""Kinds that leave the row out; rows with the others are kept with a notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong with one row; `wording.imports.problem` puts it into words."""

    kind: ProblemKind
    sheet: str | None
    """None in text files."""
    row: int
    """From 1, headings and empty rows counted, as a spreadsheet shows it."""
    column: str | None = None
    """The column's heading, or its letter where the heading is empty."""
    value: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def refused(self) -> bool:
        """Whether the row was left out."""
        return self.kind in REFUSING


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedPerson:
    """One person on one side, as a row tells it; somebody on both sides appears once for each.

    An empty text, an empty tuple and None all mean that the list does not tell.
    """

    sheet: str | None
    row: int
    side: Side
    name: str
    """First name first; the address where the list gives no name."""
    email: str | None = None
    """Trimmed and in lower case."""
    status: ParticipationStatus | None = None
    department: str = ""
    title: str = ""
    level: str = ""
    site: str = ""
    phone: str = ""
    employed_since: date | None = None
    manager: str = ""
    """An address in lower case, or a name."""
    assistant_name: str = ""
    assistant_email: str = ""
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    challenge: str = ""
    wishes: tuple[str, ...] = ()
    """Addresses in lower case, or names."""
    capacity: int | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnReading:
    """How one column of a list was read."""

    name: str
    """Its heading, with its letter where the heading came before; the letter alone where it is empty."""
    field: ListField | None
    """What it is read as; None where it is not read."""
    sure: int = 0
    """How sure that guess is, in per cent."""
    restricted: bool = False
    """Whether it holds data that must not be kept about people, and so is never read."""
    decided: bool = False
    """Whether a person decided it, now or the last time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedRow:
    """A refused row as it stood, with its reason."""

    problem: Problem
    cells: tuple[str | int | float | date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedTable:
    """The refused rows under one row of headings; `side` is theirs where they do not tell it themselves."""

    sheet: str | None
    headings: tuple[str, ...]
    rows: tuple[RejectedRow, ...]
    side: Side | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedList:
    """What a list holds; people and problems in the list's order."""

    people: tuple[ParsedPerson, ...]
    problems: tuple[Problem, ...]
    columns: Mapping[str, ListField | None]
    """Heading -> field, or None where the column is not read."""
    unchanged: int = 0
    """Rows that repeat an earlier row exactly."""
    sheets: tuple[str, ...] = ()
    """The sheets that were read; none for text files."""
    readings: tuple[ColumnReading, ...] = ()
    """The columns in order, each with what speaks for its reading."""
    heading_row: int | None = None
    """The first row of headings."""
    heading_sets: tuple[tuple[str, ...], ...] = ()
    """The columns of each row of headings, as keys: what a list is recognised by the next time."""
    decided: Mapping[str, ListField | None] = field(default_factory=dict)
    """What a person decided about columns, by key."""
    rejected: tuple[RejectedTable, ...] = ()
    """The rows that were refused, for whoever mends them."""

    @property
    def refused(self) -> int:
        """How many rows were left out."""
        return sum(problem.refused for problem in self.problems)
