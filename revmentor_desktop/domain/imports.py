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

    @property
    def refused(self) -> int:
        """How many rows were left out."""
        return sum(problem.refused for problem in self.problems)
