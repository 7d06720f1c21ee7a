"""What comes back from an edited workbook: changes, additions, removals, conflicts, problems."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from revmentor_desktop.domain.errors import Fact

Value = str | int | float | date | time | tuple[str, ...] | None
"""A fact as the programme holds it: text, code or id, number, date, wall time, or a list of names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDepartment:
    """A department that a workbook names and the programme does not have yet."""

    name: str


Meant = Value | NewDepartment
"""What an edited cell means: a fact that the programme can hold, or one that it has to make room for."""


class Sheet(StrEnum):
    """The sheets of the cohort workbook, in their order."""

    OVERVIEW = "overview"
    PEOPLE = "people"
    PAIRS = "pairs"
    SESSIONS = "sessions"
    AGENDAS = "agendas"
    IDEAS = "ideas"
    LEFT_OVER = "left_over"


class Entity(StrEnum):
    """What a column of the workbook is a fact of."""

    PERSON = "person"
    PARTICIPATION = "participation"
    PAIR = "pair"
    SESSION = "session"
    AGENDA_ITEM = "agenda_item"
    IDEA = "idea"


class ProblemCode(StrEnum):
    """Why something in an edited workbook is not taken over, or is worth a look although it is."""

    UNKNOWN_TERM = "unknown-term"
    BAD_DATE = "bad-date"
    BAD_TIME = "bad-time"
    BAD_NUMBER = "bad-number"
    BAD_EMAIL = "bad-email"
    EMAIL_TAKEN = "email-taken"
    MISSING = "missing"
    AMBIGUOUS_DEPARTMENT = "ambiguous-department"
    UNKNOWN_LEVEL = "unknown-level"
    UNKNOWN_PERSON = "unknown-person"
    AMBIGUOUS_PERSON = "ambiguous-person"
    NO_RESULT = "no-result"
    CUT_TEXT = "cut-text"
    SIDE_IN_PAIR = "side-in-pair"
    SIDE_TAKEN = "side-taken"
    ADDED_ELSEWHERE = "added-elsewhere"
    UNKNOWN_ROW = "unknown-row"
    CHANGED_TWICE = "changed-twice"
    TIME_SKIPPED = "time-skipped"
    MISSING_SHEET = "missing-sheet"
    MISSING_COLUMN = "missing-column"
    OUTSIDE_NORM = "outside-norm"
    OUTSIDE_COHORT = "outside-cohort"
    RED_DAY = "red-day"
    IN_TWO_PLACES = "in-two-places"


NOTICES = frozenset(
    {
        ProblemCode.UNKNOWN_LEVEL,
        ProblemCode.OUTSIDE_NORM,
        ProblemCode.OUTSIDE_COHORT,
        ProblemCode.RED_DAY,
        ProblemCode.IN_TWO_PLACES,
    }
)
"""What is taken over all the same: it was a human's choice, and is only worth a look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellChange:
    """A fact that was changed in the workbook and not meanwhile in the programme."""

    entity: Entity
    id: str
    field: str
    """The English heading in snake_case, as `show` names it: `department`."""
    fact: str
    """The domain's name of the fact, `department_id`; a session's `date` and `start` are its `wall_start`."""
    before: str
    after: str
    value: Meant
    """What `after` means: a department's or a person's id, a code, a date, a list of names."""
    sheet: Sheet
    row: int
    about: Mapping[str, str]
    """What names the row, by field: a person's name; the mentor and the adept of a pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFact:
    """One fact of an added row."""

    entity: Entity
    field: str
    text: str
    value: Meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A row that was added in the workbook: a person of the cohort, or an idea."""

    entity: Entity
    sheet: Sheet
    row: int
    name: str
    facts: tuple[NewFact, ...]
    known_id: str | None = None
    """The person whom the programme knows already, and who is new in this cohort or on this side only."""

    def of(self, entity: Entity) -> Mapping[str, Meant]:
        """The facts of one entity by field."""
        return {fact.field: fact.value for fact in self.facts if fact.entity is entity}


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A row that was deleted in the workbook; it is told and never carried out.

    A row is deleted in a sheet by a slip of the hand, and a person is not; removing is done in the program.
    """

    entity: Entity
    id: str
    sheet: Sheet
    name: str
    about: Mapping[str, str]
    """What names the row, by field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A fact that was changed in the workbook and otherwise in the programme, which keeps its own.

    `current` is None where the row itself is gone from the programme.
    """

    entity: Entity
    id: str
    field: str
    """The English heading in snake_case."""
    column: str
    """The heading, in the workbook's language."""
    base: str
    current: str | None
    edited: str
    sheet: Sheet
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeProblem:
    """Something in the workbook that cannot be taken over or is worth a look, and where it stands."""

    code: ProblemCode
    sheet: Sheet
    row: int | None = None
    """None where a whole sheet or column is meant."""
    column: str = ""
    """The heading, in the workbook's language."""
    value: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def is_refused(self) -> bool:
        """Whether the programme stays as it is here."""
        return self.code not in NOTICES


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """All that an edited workbook asks for; nothing of it is done yet."""

    changes: tuple[CellChange, ...] = ()
    added: tuple[Added, ...] = ()
    removed: tuple[Removed, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    problems: tuple[MergeProblem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the workbook came back as it went out."""
        return not (self.changes or self.added or self.removed or self.conflicts or self.problems)

    @property
    def new_departments(self) -> tuple[NewDepartment, ...]:
        """The departments that carrying the plan out adds to the programme, each once."""
        meant = [one.value for one in self.changes] + [fact.value for one in self.added for fact in one.facts]
        return tuple(dict.fromkeys(value for value in meant if isinstance(value, NewDepartment)))
