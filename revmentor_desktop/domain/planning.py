"""What session planning answers: the sessions it placed, those it could not, and why."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from revmentor_desktop.domain.ids import PairId, SessionId
from revmentor_desktop.domain.programme import WorkingHours


class Reason(StrEnum):
    """Why a session could not be placed."""

    COHORT_OVER = "cohort-over"
    NORM_TOO_LONG = "norm-too-long"
    NO_WORKING_DAY = "no-working-day"
    NOT_AVAILABLE = "not-available"
    BETWEEN_STANDING = "between-standing"
    BUSY = "busy"
    NO_COMMON_TIME = "no-common-time"
    TAKEN = "taken"
    DAYS_FULL = "days-full"
    NO_ROOM = "no-room"
    TOO_FEW_DAYS = "too-few-days"


class Remedy(StrEnum):
    """What would make room for a session that could not be placed."""

    SOMEBODY_FREE = "somebody-free"
    ONE_MORE_ROOM = "one-more-room"
    ONE_MORE_A_DAY = "one-more-a-day"
    LONGER_COHORT = "longer-cohort"
    SHORTER = "shorter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to make room: the remedy, and the time that the session would have then."""

    remedy: Remedy
    start: datetime | None = None
    """A wall time; None where only another length would do."""
    who: tuple[str, ...] = ()
    """Names of those who would have to be free then, or to meet once more that day."""
    minutes: int = 0


class Caution(StrEnum):
    """What is said about a session that was placed all the same."""

    PREPARATION_MISSING = "preparation-missing"
    OUT_OF_ORDER = "out-of-order"
    CLOSE_TOGETHER = "close-together"
    SAME_DAY = "same-day"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChoices:
    """What is asked of one planning; what is None follows the programme's norm."""

    pair_ids: frozenset[PairId] | None = None
    """Only these pairs; None means all that meet."""
    sessions: int | None = None
    minutes: int | None = None
    spacing: int | None = None
    """Days between two sessions of a pair."""
    hours: WorkingHours | None = None
    from_day: date | None = None
    """What lies before this day stays, and nothing new is put there."""
    avoid_half_days: bool = False
    avoid_bridge_days: bool = False
    most_a_day: int | None = None
    """So many sessions at most on a day for one person."""
    rooms: int | None = None
    """So many sessions at most at the same time."""
    spread: bool = True
    """Whether each pair gets a weekday and an hour of its own, rather than all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSession:
    """A session with its time: wall time without offset, in the programme's zone."""

    pair_id: PairId
    number: int
    wall_start: datetime
    minutes: int
    ideal_on: date
    """The day that an even spread over the cohort would give it."""
    cautions: tuple[Caution, ...] = ()
    replaces_id: SessionId | None = None
    """The cancelled or missed session whose number it carries."""
    keeps_id: SessionId | None = None
    """The suggestion that it is the new time of."""
    is_changed: bool = True
    """Whether anything differs from the suggestion it keeps."""

    @property
    def days_off(self) -> int:
        """How many days it lies from its ideal day, either way."""
        return abs((self.wall_start.date() - self.ideal_on).days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """A session without a time, and the facts of the sentence that says why."""

    pair_id: PairId
    number: int
    reason: Reason
    who: tuple[str, ...]
    """Names: of those the reason speaks of, else of both."""
    first: date
    last: date
    """The days that were looked at, both included."""
    minutes: int
    way: Way | None = None
    """What would make room for it, where one thing alone would."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan of sessions; what already stands by hand is not in it."""

    sessions: tuple[PlannedSession, ...]
    unplaced: tuple[Unplaced, ...]
    withdrawn: tuple[SessionId, ...] = ()
    """Suggestions that the plan has no use for: their number is taken, or no time is left for them."""
    possible: int = 0
    """A proven upper bound for how many sessions can be placed."""
    least_days_off: int = 0
    """A lower bound for the sum of days from the ideal days, where everything possible is placed."""

    @property
    def days_off(self) -> int:
        """The sum of days from the ideal days."""
        return sum(session.days_off for session in self.sessions)
