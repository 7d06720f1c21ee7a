"""The programme and its cohorts: rules, weights, norms, levels, departments, topics, templates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from revmentor_desktop.domain.ids import (
    CohortId,
    DepartmentId,
    ProgrammeId,
    QuestionId,
    TemplateId,
    TopicId,
)


class Rule(StrEnum):
    """What may forbid a pair."""

    DEPARTMENT = "department"
    REPORTING_LINE = "reporting_line"
    SENIORITY = "seniority"
    HISTORY = "history"
    NEVER_PAIR = "never_pair"
    LANGUAGE = "language"
    CAPACITY = "capacity"
    AVAILABILITY = "availability"


class Switch(StrEnum):
    """How a rule is meant: it forbids, it is only said, or it is not looked at."""

    HARD = "hard"
    WARN = "warn"
    OFF = "off"


class Part(StrEnum):
    """The weighted parts that a score is made of."""

    TOPICS = "topics"
    WISHES = "wishes"
    CHALLENGE = "challenge"
    SITE = "site"
    SENIORITY_GAP = "seniority_gap"
    NEW_DEPARTMENTS = "new_departments"
    WAITING = "waiting"


class Phase(StrEnum):
    """Where a cohort is in its life."""

    RECRUITING = "recruiting"
    MATCHING = "matching"
    RUNNING = "running"
    CLOSING = "closing"
    CLOSED = "closed"


SHIPPED_RULES: Mapping[Rule, Switch] = dict.fromkeys(Rule, Switch.HARD)
SHIPPED_WEIGHTS: Mapping[Part, int] = {
    Part.TOPICS: 5,
    Part.WISHES: 3,
    Part.CHALLENGE: 2,
    Part.SITE: 1,
    Part.SENIORITY_GAP: 1,
    Part.NEW_DEPARTMENTS: 1,
    Part.WAITING: 1,
}


class DayCount(StrEnum):
    """The day counts that decide when Today speaks."""

    FIRST_SESSION = "first_session"
    NEXT_SESSION = "next_session"
    PREPARATION = "preparation"
    SILENCE = "silence"
    IDEA = "idea"
    FEEDBACK = "feedback"
    KEY_DATE = "key_date"


SHIPPED_DAY_COUNTS: Mapping[DayCount, int] = {
    DayCount.FIRST_SESSION: 10,
    DayCount.NEXT_SESSION: 14,
    DayCount.PREPARATION: 14,
    DayCount.SILENCE: 90,
    DayCount.IDEA: 30,
    DayCount.FEEDBACK: 7,
    DayCount.KEY_DATE: 14,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionNorm:
    """How often and how long a pair meets; minutes are inclusive bounds."""

    sessions: int = 3
    minutes: int = 90
    shortest: int = 60
    longest: int = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingHours:
    """When sessions may be placed: wall time in the programme's zone; lunch is kept free."""

    opens: time = time(8)
    closes: time = time(17)
    lunch_from: time = time(12)
    lunch_to: time = time(13)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The programme as a whole; a file holds exactly one."""

    id: ProgrammeId
    name: str
    organisation: str = ""
    language: str = "sv"
    zone: str = "Europe/Stockholm"
    country: str = "SE"
    levels: tuple[str, ...] = ()
    """The level scale, lowest first; empty leaves levels out."""
    rules: Mapping[Rule, Switch] = field(default_factory=lambda: dict(SHIPPED_RULES))
    weights: Mapping[Part, int] = field(default_factory=lambda: dict(SHIPPED_WEIGHTS))
    """Each 0 to 5."""
    norm: SessionNorm = SessionNorm()
    hours: WorkingHours = WorkingHours()
    day_counts: Mapping[DayCount, int] = field(default_factory=lambda: dict(SHIPPED_DAY_COUNTS))
    feedback_questions: tuple[str, ...] = ()
    retention_months: int = 24
    purpose: str = ""
    legal_ground: str = ""
    current_cohort_id: CohortId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """One round of the programme; the last day belongs to it."""

    id: CohortId
    name: str
    starts_on: date
    ends_on: date
    phase: Phase = Phase.RECRUITING
    purpose: str = ""
    themes: tuple[TopicId, ...] = ()
    apply_by: date | None = None
    matching_on: date | None = None
    kickoff_on: date | None = None
    midpoint_on: date | None = None
    closing_on: date | None = None
    archived: bool = False
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A department in the tree; `spellings` are other ways it is written."""

    id: DepartmentId
    name: str
    parent_id: DepartmentId | None = None
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Something a mentor can contribute or an adept wants to learn."""

    id: TopicId
    name: str
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of the question bank."""

    id: QuestionId
    text: str
    topic_id: TopicId | None = None
    language: str = "sv"


class TemplateKind(StrEnum):
    """What a template is for."""

    AGENDA = "agenda"
    DOCUMENT = "document"
    MAIL = "mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateItem:
    """One point of an agenda template; `share` is its part of the session's minutes, in per cent."""

    title: str
    kind: str
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template of our own: an agenda for one of the sessions, a document or a mail."""

    id: TemplateId
    kind: TemplateKind
    name: str
    language: str
    session_number: int | None = None
    body: str = ""
    items: tuple[TemplateItem, ...] = ()
