"""A drag over the calendar: what is held, by which end, and the time it is over."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import Enum

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.models.session_line import SessionLine
from revmentor_desktop.views.sessions.grids import SNAP


class Grip(Enum):
    """By what something is held."""

    WHOLE = "whole"
    EDGE = "edge"
    DRAW = "draw"
    """Nothing is held: a new session is drawn over empty time."""
    KEYS = "keys"
    """Taken hold of by keyboard: arrows move it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What is asked for: another wall start and other minutes for a session."""

    session_id: SessionId
    start: datetime
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where a drag began."""

    grip: Grip
    pressed: datetime
    """The wall time under the press."""
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drag:
    """Something that is being dragged, with the time it would get."""

    line: SessionLine | None
    reach: Reach
    start: datetime
    minutes: int
    others: tuple[SessionLine, ...] = ()
    """Sessions that move by as much as the one that is held."""

    @property
    def each(self) -> tuple["Drag", ...]:
        """A drag of its own for every session that moves, the one that is held first."""
        if self.line is None:
            return (self,)
        by = self.start - self.line.start
        moved = (replace(self, line=one, start=one.start + by, minutes=one.minutes) for one in self.others)
        return (replace(self, others=()), *(replace(one, others=()) for one in moved))

    @property
    def ids(self) -> frozenset[str]:
        """The sessions that move."""
        return frozenset(one.id for one in (self.line, *self.others) if one is not None)

    @property
    def moves(self) -> tuple[Move, ...]:
        """What letting go asks for; nothing where a new session is drawn."""
        return tuple(
            Move(session_id=one.line.id, start=one.start, minutes=one.minutes)
            for one in self.each
            if one.line is not None and one.is_elsewhere
        )

    def by(self, step: timedelta) -> "Drag":
        """The drag, moved by a step."""
        return replace(self, start=self.start + step)

    def longer(self, minutes: int) -> "Drag":
        """The drag, made longer; less than nothing makes it shorter."""
        return replace(self, minutes=max(SNAP, self.minutes + minutes))

    @property
    def is_elsewhere(self) -> bool:
        """Whether letting go would change anything."""
        return self.line is None or (self.start, self.minutes) != (self.line.start, self.line.minutes)

    def over(self, moment: datetime) -> "Drag":
        """The drag with the pointer over a wall time."""
        if self.reach.grip is Grip.DRAW:
            return self._drawn(moment)
        if self.line is None:
            return self
        if self.reach.grip is Grip.EDGE:
            ends = moment if moment.date() == self.line.start.date() else self.line.start
            minutes = int((ends - self.line.start).total_seconds() // 60)
            return replace(self, minutes=max(SNAP, minutes))
        midnight = datetime.combine(moment.date(), time())
        moved = max(self.line.start + (moment - self.reach.pressed), midnight)
        # A session that began off the grid lands on it.
        minutes = round((moved - midnight) / timedelta(minutes=SNAP)) * SNAP
        return replace(self, start=midnight + timedelta(minutes=minutes))

    def _drawn(self, moment: datetime) -> "Drag":
        there = datetime.combine(self.reach.pressed.date(), moment.time())
        first, last = sorted((self.reach.pressed, there))
        minutes = int((last - first).total_seconds() // 60)
        return replace(self, start=first, minutes=max(SNAP, minutes))
