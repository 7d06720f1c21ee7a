"""People and their part in a cohort."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from revmentor_desktop.domain.ids import (
    CohortId,
    DepartmentId,
    ParticipationId,
    PersonId,
    TopicId,
)


class Side(StrEnum):
    """The two sides of a pair: the mentor is the junior one, the adept the senior one who is coached."""

    MENTOR = "mentor"
    ADEPT = "adept"

    @property
    def other(self) -> "Side":
        """The side across."""
        return Side.ADEPT if self is Side.MENTOR else Side.MENTOR


class ParticipationStatus(StrEnum):
    """How far an application has come."""

    APPLIED = "applied"
    SELECTED = "selected"
    RESERVE = "reserve"
    NOT_SELECTED = "not_selected"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the programme knows; unique by e-mail, else by name and department."""

    id: PersonId
    name: str
    email: str | None = None
    """Trimmed and in lower case."""
    title: str = ""
    department_id: DepartmentId | None = None
    level: str = ""
    """One of the programme's levels, or as it was written where it is none of them."""
    site: str = ""
    phone: str = ""
    employed_since: date | None = None
    manager_id: PersonId | None = None
    assistant_name: str = ""
    assistant_email: str = ""
    languages: tuple[str, ...] = ()
    notes: str = ""
    """What the person or a list told; the matching reads a mentor's as experience."""
    anonymised: bool = False
    private_notes: str = ""
    """What the coordinator alone reads: never printed, matched by, or shown in a meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """A time when somebody cannot meet: wall time in the programme's zone, the end not included."""

    start: datetime
    end: datetime
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """One person on one side of one cohort; unique by those three."""

    id: ParticipationId
    person_id: PersonId
    cohort_id: CohortId
    side: Side
    status: ParticipationStatus = ParticipationStatus.SELECTED
    status_reason: str = ""
    told_on: date | None = None
    selected_how: str = ""
    manager_approved_on: date | None = None
    applied_on: date | None = None
    waiting_since: date | None = None
    """Since when this person has waited for a pair, over cohorts."""
    capacity: int = 1
    """How many pairs this person can be in at once, in this cohort and on this side."""
    offers: tuple[TopicId, ...] = ()
    wants: tuple[TopicId, ...] = ()
    challenge: str = ""
    wishes: tuple[PersonId, ...] = ()
    never_pair: tuple[PersonId, ...] = ()
    available: bool = True
    available_from: date | None = None
    available_to: date | None = None
    busy: tuple[Busy, ...] = ()
    briefed_on: date | None = None
    agreement_signed_on: date | None = None
