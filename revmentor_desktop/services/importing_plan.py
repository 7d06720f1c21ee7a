"""What an import would do, and what a person decides about it: the preview and the import are one plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from revmentor_desktop.domain.ids import CohortId, PersonId
from revmentor_desktop.domain.imports import ParsedList, ParsedPerson, Problem
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.programme import Department, Topic
from revmentor_desktop.domain.records import ImportMemory

RowKey = tuple[str | None, int, Side]
"""Sheet, row and side: what names an entry of a list however often it is read."""


def row_key(row: ParsedPerson) -> RowKey:
    """Name an entry of a list."""
    return row.sheet, row.row, row.side


class WordKind(StrEnum):
    """What a word of a list can be new as."""

    DEPARTMENT = "department"
    LEVEL = "level"
    TOPIC = "topic"


WordKey = tuple[WordKind, str]
"""A word as the list spells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What a person decided about a plan; without any, a word is new, a namesake somebody else."""

    words: Mapping[WordKey, str] = field(default_factory=dict)
    """What a word of the list stands for."""
    same: frozenset[RowKey] = frozenset()
    """Entries that are the person they look like."""
    kept: frozenset[tuple[PersonId, Side | None, str]] = frozenset()
    """Fields that keep what the programme holds: of a person, or of the part on one side."""
    left_out: frozenset[RowKey] = frozenset()
    """Entries that are not taken in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWord:
    """A department, level or topic that the programme does not know."""

    kind: WordKind
    text: str
    rows: int
    """How many entries use it."""
    nearer: str | None
    """The known or commoner word that it may be a slip of."""
    means: str | None
    """What a person decided that it stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """An entry that has the name and department of somebody else: of the programme, or of another row."""

    entry: ParsedPerson
    known: Person | None
    first: ParsedPerson | None
    same: bool
    """Whether a person decided that the two are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Somebody whose facts the list changes, with all that it says, taken or not."""

    person_id: PersonId
    side: Side | None
    """None where only facts of the person change."""
    before: Person
    after: Person
    part_before: Participation | None
    part_after: Participation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import would do; applying it does exactly this."""

    list: ParsedList
    cohort_id: CohortId
    added: int
    updated: int
    unchanged: int
    problems: tuple[Problem, ...]
    people: tuple[Person, ...] = ()
    participations: tuple[Participation, ...] = ()
    departments: tuple[Department, ...] = ()
    topics: tuple[Topic, ...] = ()
    new: frozenset[str] = frozenset()
    """The ids of records that were not there before."""
    entries: Mapping[tuple[PersonId, Side], RowKey] = field(default_factory=dict)
    """Who takes part by which entry of the list."""
    changed: tuple[Changed, ...] = ()
    words: tuple[NewWord, ...] = ()
    likely: tuple[Likely, ...] = ()
    left_out: tuple[ParsedPerson, ...] = ()
    """Entries that a person took out."""
    decisions: Decisions = Decisions()
    memories: tuple[ImportMemory, ...] = ()
    """How to read the columns of such a list the next time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSubject:
    """Whether a word stands for another one."""

    kind: WordKind
    text: str
    means: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SameSubject:
    """Whether an entry is the person that it looks like."""

    entry: RowKey


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSubject:
    """Whether a field is changed; `side` is None for one of the person's own."""

    person_id: PersonId
    side: Side | None
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntrySubject:
    """Whether an entry is taken in."""

    entry: RowKey


Subject = WordSubject | SameSubject | FieldSubject | EntrySubject


def decided(before: Decisions, about: Subject, *, yes: bool) -> Decisions:
    """Give the decisions after one more."""
    if isinstance(about, WordSubject):
        words = {key: means for key, means in before.words.items() if key != (about.kind, about.text)}
        return replace(before, words=words | ({(about.kind, about.text): about.means} if yes else {}))
    if isinstance(about, SameSubject):
        entry = frozenset({about.entry})
        return replace(before, same=before.same | entry if yes else before.same - entry)
    if isinstance(about, FieldSubject):
        field_key = frozenset({(about.person_id, about.side, about.field)})
        return replace(before, kept=before.kept - field_key if yes else before.kept | field_key)
    left = frozenset({about.entry})
    return replace(before, left_out=before.left_out - left if yes else before.left_out | left)
