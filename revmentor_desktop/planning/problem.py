"""What session planning is asked: the cohort's frame, its pairs, and when people cannot meet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.people import Busy
from revmentor_desktop.domain.programme import SessionNorm, WorkingHours
from revmentor_desktop.domain.sessions import VOID, Session

SPACING = 7
"""Days between two sessions of a pair, unless another number is asked for."""


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
    """Wall times in `zone`."""
    elsewhere: tuple[PairToPlan, ...] = ()
    """Pairs that are not planned here; their coming sessions take their people's time all the same."""
    available: Mapping[PersonId, Available] = field(default_factory=dict)
    now: time | None = None
    """Where given, nothing of today before this time is used; else the whole of today is."""
    spacing: int = SPACING
    """Days between two sessions of a pair at least, where the days that are left allow it."""
    avoid_half_days: bool = False
    avoid_bridge_days: bool = False
    from_day: date | None = None
    """Nothing before this day is used or moved: suggestions that lie before it stand."""
    most_a_day: int | None = None
    """So many sessions at most on a day for one person, those that stand included."""
    rooms: int | None = None
    """So many sessions at most at the same time, those that stand included."""
    spread: bool = False
    """Whether each pair has a weekday and an hour of its own, so that not all meet at once."""

    @property
    def first_day(self) -> date:
        """The first day that may be used."""
        return max(self.starts_on, self.today, self.from_day or self.today)

    def stands(self, session: Session) -> bool:
        """Whether planning leaves a session where it is, and counts it."""
        if session.status in VOID:
            return False
        is_before = self.from_day is not None and self.today <= session.wall_start.date() < self.from_day
        return session.stays or is_before
