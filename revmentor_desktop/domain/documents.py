"""Documents: what can be printed, and the facts of a printed page before words and layout."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from revmentor_desktop.domain.agendas import ItemKind
from revmentor_desktop.domain.ids import PairId, PersonId, SessionId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.preparation import Need


class Printed(StrEnum):
    """The documents that a programme prints."""

    AGENDAS = "agendas"
    BRIEFING_MENTOR = "briefing-mentor"
    BRIEFING_ADEPT = "briefing-adept"
    AGREEMENT = "agreement"
    PREPARATION = "preparation"
    PARTICIPANTS = "participants"
    PAIRS = "pairs"
    MONTH = "month"
    WEEK = "week"
    IDEAS = "ideas"
    OVERVIEW = "overview"


WRITTEN = (Printed.BRIEFING_MENTOR, Printed.BRIEFING_ADEPT, Printed.AGREEMENT, Printed.PREPARATION)
"""Documents that come from templates, one for each pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPoint:
    """A timed point of a printed agenda."""

    starts_at: datetime
    """With its zone."""
    minutes: int
    title: str
    kind: ItemKind
    detail: str = ""
    """What the point is about, where the title does not say it."""
    outcome: str = ""
    is_real: bool | None = None
    """Whether the challenge that the point takes up is real; None where it takes up none, or nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSheet:
    """Everything that the printed agenda of one session says."""

    session_id: SessionId
    pair_id: PairId
    programme: str
    cohort: str
    mentor: str
    adept: str
    mentor_department: str
    adept_department: str
    number: int
    of: int
    """How many sessions the pair has in all."""
    theme: str
    """The code of the session's theme."""
    starts_at: datetime
    """With its zone."""
    ends_at: datetime
    place: str = ""
    purpose: str = ""
    goals: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    points: tuple[AgendaPoint, ...] = ()
    lacks: tuple[Need, ...] = ()
    """What the pair still has to prepare; told before the first session only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WallCard:
    """Everything that the wall card of one person on one side says; never notes, wishes or refusals."""

    person_id: PersonId
    side: Side
    cohort: str
    name: str
    title: str = ""
    department: str = ""
    department_place: int | None = None
    """The department's place in the order of names, which chooses its colour."""
    level: str = ""
    site: str = ""
    topics: tuple[str, ...] = ()
    """What a mentor offers, or an adept wants to learn."""
    challenge: str = ""
    """Empty unless it was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantLine:
    """What the list of participants tells of one person on one side; never notes, wishes or refusals."""

    person_id: PersonId
    side: Side
    name: str
    email: str = ""
    title: str = ""
    department: str = ""
    level: str = ""
    site: str = ""
    topics: tuple[str, ...] = ()
    """What a mentor offers, or an adept wants to learn."""
    meets: tuple[str, ...] = ()
    """The names of those whom the person is paired with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One session in a printed calendar."""

    session_id: SessionId
    starts_at: datetime
    """Wall time, without a zone."""
    minutes: int
    mentor: str
    adept: str
    number: int
    of: int
    state: str
    """In words."""
    place: str = ""
