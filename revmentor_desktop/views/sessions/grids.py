"""The arithmetic of the calendar: where days and minutes lie on the page, and which lie under a point."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

DAY = 24 * 60
SNAP = 30
"""Minutes that dragging keeps to."""


class Box(NamedTuple):
    """A rectangle in device-independent pixels."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def snapped(minutes: float) -> int:
    """Minutes after midnight on the grid of half hours, within the day."""
    return max(0, min(round(minutes / SNAP) * SNAP, DAY - SNAP))


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekGrid:
    """Seven columns of hours; heights are of the whole day, from the top of midnight."""

    first: date
    width: float
    gutter: float
    hour: float
    """The height of an hour."""
    weights: Sequence[float]
    """How wide each day is against the others."""

    @property
    def height(self) -> float:
        """The height of a day."""
        return self.hour * 24

    def column(self, place: int) -> tuple[float, float]:
        """Where a day's column begins, and how wide it is."""
        room, whole = self.width - self.gutter, sum(self.weights)
        before = sum(self.weights[:place])
        return self.gutter + room * before / whole, room * self.weights[place] / whole

    def y(self, minutes: float) -> float:
        """How far down a time of day lies."""
        return minutes * self.hour / 60

    def box(
        self, place: int, start: int, end: int, lane: int = 0, lanes: int = 1, *, beside: float = 0.0
    ) -> Box:
        """The rectangle of a span in a day's lane; `beside` is left free at the column's right."""
        x, width = self.column(place)
        each = (width - beside) / lanes
        return Box(x + lane * each, self.y(start), each, self.y(min(end, DAY) - start))

    def place_at(self, x: float) -> int:
        """The day's column under a point; beyond the edges the nearest."""
        for place in range(len(self.weights)):
            left, width = self.column(place)
            if x < left + width:
                return place
        return len(self.weights) - 1

    def minutes_at(self, y: float) -> float:
        """The time of day at a height, in minutes."""
        return y * 60 / self.hour

    def moment_at(self, x: float, y: float) -> datetime:
        """The wall time under a point, on the grid of half hours."""
        day = self.first + timedelta(days=self.place_at(x))
        return datetime.combine(day, time()) + timedelta(minutes=snapped(self.minutes_at(y)))


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthGrid:
    """The weeks of a month, a day to a cell."""

    month: date
    """Any day of the month."""
    width: float
    height: float
    gutter: float

    @property
    def first(self) -> date:
        """The first day shown: the Monday of the month's first week."""
        return monday(self.month.replace(day=1))

    @property
    def last(self) -> date:
        """The last day shown: the Sunday of the month's last week."""
        return self.first + timedelta(days=7 * self.weeks - 1)

    @property
    def weeks(self) -> int:
        """How many weeks the month touches."""
        ends = (self.month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        return (monday(ends) - self.first).days // 7 + 1

    def cell(self, day: date) -> Box:
        """The rectangle of a day."""
        number = (day - self.first).days
        width, height = (self.width - self.gutter) / 7, self.height / self.weeks
        return Box(self.gutter + number % 7 * width, number // 7 * height, width, height)

    def day_at(self, x: float, y: float) -> date:
        """The day under a point; beyond the edges the nearest."""
        width, height = (self.width - self.gutter) / 7, self.height / self.weeks
        column = max(0, min(int((x - self.gutter) // width), 6))
        row = max(0, min(int(y // height), self.weeks - 1))
        return self.first + timedelta(days=7 * row + column)
