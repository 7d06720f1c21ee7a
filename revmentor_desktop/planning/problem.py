"""What session planning is asked: the cohort's frame, its pairs, and when people cannot meet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.people import Busy
from revmentor_desktop.domain.programme import SessionNorm, WorkingHours
from revmentor_desktop.domain.sessions import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class PairToPlan:
    """A pair that sessions are planned for, with all the sessions it has had or has coming."""

    pair_id: PairId
    mentor_id: PersonId
    adept_id: PersonId
    mentor_name: str
    adept_name: str
    prepared: bool = True
    sessions: tuple[Session, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Available:
    """The days between which somebody can take part, both included; None leaves an end open."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningProblem:
    """A cohort to plan; the order of `pairs` and of anything in them does not matter."""

    starts_on: date
    ends_on: date
    today: date
    zone: str
    country: str
    norm: SessionNorm
    hours: WorkingHours
    pairs: tuple[PairToPlan, ...]
    language: str = "sv"
    busy: Mapping[PersonId, tuple[Busy, ...]] = field(default_factory=dict)
    """Wall times in `zone`; sessions of pairs that are not planned here belong here too."""
    available: Mapping[PersonId, Available] = field(default_factory=dict)
    now: time | None = None
    """Where given, nothing of today before this time is used; else the whole of today is."""
    spacing: int = 7
    """Days between two sessions of a pair at least, where the days that are left allow it."""
    avoid_half_days: bool = False
    avoid_bridge_days: bool = False
