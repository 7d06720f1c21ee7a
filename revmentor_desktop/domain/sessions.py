"""Sessions: when a pair meets, where, and how it went."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from revmentor_desktop.domain.ids import PairId, SessionId
from revmentor_desktop.domain.people import Side


class SessionStatus(StrEnum):
    """How far a session has come."""

    SUGGESTED = "suggested"
    SENT = "sent"
    BOOKED = "booked"
    HELD = "held"
    CANCELLED = "cancelled"
    MISSED = "missed"


COMING = frozenset({SessionStatus.SUGGESTED, SessionStatus.SENT, SessionStatus.BOOKED})
"""Sessions that still lie ahead; one of them in the past is not logged yet."""
VOID = frozenset({SessionStatus.CANCELLED, SessionStatus.MISSED})
"""Sessions that do not count; their number is kept for the replacement."""


SENSIBLE_YEARS = range(1950, 2200)
"""A year outside is a slip of the hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting of a pair; wall time and zone are kept, so nine o'clock stays nine o'clock."""

    id: SessionId
    pair_id: PairId
    number: int
    """From 1; a replacement carries the number of what it replaces."""
    wall_start: datetime
    """Without offset, in `zone`."""
    zone: str
    minutes: int
    place: str = ""
    status: SessionStatus = SessionStatus.SUGGESTED
    by_side: Side | None = None
    """Who cancelled or missed it."""
    alternatives: tuple[datetime, ...] = ()
    """Up to three other wall times."""
    replaces_id: SessionId | None = None
    moved_by_hand: bool = False
    minutes_held: int | None = None
    summary: str = ""
    next_steps: str = ""
    calendar_uid: str = ""
    sent_on: date | None = None
    """The day the invitation was sent; kept when it is booked."""

    @property
    def starts_at(self) -> datetime:
        """The start as a moment in time."""
        return in_zone(self.wall_start, self.zone)

    @property
    def ends_at(self) -> datetime:
        """The end as a moment in time (minutes are real minutes, also over a change of clocks)."""
        utc = self.starts_at.astimezone(ZoneInfo("UTC")) + timedelta(minutes=self.minutes)
        return utc.astimezone(ZoneInfo(self.zone))

    @property
    def stays(self) -> bool:
        """Whether planning leaves it where it is: booked or moved by hand, or already history."""
        return self.moved_by_hand or self.status not in {SessionStatus.SUGGESTED}

    @property
    def is_unsent(self) -> bool:
        """Whether it lies ahead and nobody was invited to it yet."""
        return self.status in {SessionStatus.SUGGESTED, SessionStatus.BOOKED} and self.sent_on is None


def in_zone(wall: datetime, zone: str) -> datetime:
    """The moment that a wall time is in a zone."""
    return wall.replace(tzinfo=ZoneInfo(zone))


def exists(wall: datetime, zone: str) -> bool:
    """Tell whether a wall time exists in a zone (it does not in the hour that spring skips)."""
    back = in_zone(wall, zone).astimezone(ZoneInfo("UTC")).astimezone(ZoneInfo(zone))
    return back.replace(tzinfo=None) == wall
