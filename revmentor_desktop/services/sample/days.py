"""The sample's days: its cohorts laid out around today, and a clock that walks through them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from revmentor_desktop.planning.red_days import red_days

ZONE = "Europe/Stockholm"
COUNTRY = "SE"
_OLDEST, _FARTHEST = timedelta(weeks=110), timedelta(weeks=30)
_ONE_DAY = timedelta(days=1)
_FIRST_DAY, _LAST_DAY = 0, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A cohort's first day, a Monday, and its last, a Friday."""

    first: date
    last: date


@dataclass(frozen=True)
class SampleDays:
    """Days relative to today; appointments fall on working days."""

    today: date
    _red: Mapping[date, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        red = red_days(COUNTRY, "sv", self.today - _OLDEST, self.today + _FARTHEST)
        object.__setattr__(self, "_red", red)

    @property
    def spans(self) -> tuple[Span, Span, Span]:
        """The two earlier cohorts, and the current one: begun five weeks ago, eleven weeks to go."""
        return self._span(-80, -64), self._span(-44, -28), self._span(-5, 11)

    def working(self, day: date) -> date:
        """Give this day, or the last working day before it."""
        while day.weekday() > _LAST_DAY or day in self._red:
            day -= _ONE_DAY
        return day

    def working_after(self, day: date) -> date:
        """Give this day, or the next working day after it."""
        while day.weekday() > _LAST_DAY or day in self._red:
            day += _ONE_DAY
        return day

    def _span(self, first_week: int, last_week: int) -> Span:
        monday = self.today - timedelta(days=self.today.weekday())
        return Span(
            first=monday + timedelta(weeks=first_week),
            last=monday + timedelta(weeks=last_week, days=_LAST_DAY - _FIRST_DAY),
        )


class SampleClock:
    """A clock that stands where it was put, and moves on by itself minute by minute."""

    def __init__(self, start: date) -> None:
        self._moment = _at(start, time(9))

    def __call__(self) -> datetime:
        """Tell the time."""
        self._moment += timedelta(seconds=1)
        return self._moment

    def put(self, day: date, clock: time = time(9)) -> None:
        """Put the clock to a day; it never goes back."""
        self._moment = max(self._moment, _at(day, clock))


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=ZoneInfo(ZONE))
