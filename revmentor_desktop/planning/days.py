"""The days and starting times that a cohort's sessions may use, before anybody's calendar is looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.programme import WorkingHours
from revmentor_desktop.domain.sessions import exists
from revmentor_desktop.planning.problem import PlanningProblem
from revmentor_desktop.planning.red_days import bridge_days, half_days, red_days, weekend

GRID = 30
"""Minutes between two possible starts."""
_ONE_DAY = timedelta(days=1)

Starts = tuple[int, ...]
"""Starting times as minutes after midnight, the one we would rather have first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Days count from 0 at `first`; `starts` holds the days that may be used at all."""

    first: date
    last: date
    minutes: int
    zone: str
    usual: Starts
    """The starts of a day without any trouble; empty where a session is too long for the working day."""
    starts: Mapping[int, Starts]

    @property
    def length(self) -> int:
        """How many days there are, red ones included; 0 where the cohort is over."""
        return max(0, (self.last - self.first).days + 1)

    def index(self, day: date) -> int:
        """A day's number, negative before the first."""
        return (day - self.first).days

    def day(self, index: int) -> date:
        """The day of a number."""
        return self.first + timedelta(days=index)

    def wall(self, day: int, start: int) -> datetime:
        """The wall time of a day's number and minutes after midnight."""
        return datetime.combine(self.first, time()) + timedelta(days=day, minutes=start)


def frame(problem: PlanningProblem) -> Frame:
    """Find the days from today on that are working days, with the starts that the clock allows.

    Raises RuleBroken `country-unknown` or `zone-unknown`.
    """
    first, last = problem.first_day, problem.ends_on
    zone = _zone(problem.zone)
    resting = _resting(problem, first, last)
    usual = _starts(problem.hours, problem.norm.minutes)
    starts: dict[int, Starts] = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        here = usual if day not in resting else ()
        if here and _clocks_change(day, zone):
            here = tuple(start for start in here if _is_sound(day, start, problem))
        if day == problem.today and problem.now is not None:
            here = tuple(start for start in here if start >= _minutes(problem.now))
        if here:
            starts[number] = here
    return Frame(
        first=first,
        last=last,
        minutes=problem.norm.minutes,
        zone=problem.zone,
        usual=usual,
        starts=starts,
    )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise RuleBroken("zone-unknown", zone=name) from error


def _resting(problem: PlanningProblem, first: date, last: date) -> frozenset[date]:
    week_end = weekend(problem.country)
    if first > last:
        return frozenset()
    around, beyond = first - _ONE_DAY, last + _ONE_DAY
    days = [around + timedelta(days=n) for n in range((beyond - around).days + 1)]
    resting = {day for day in days if day.weekday() in week_end}
    resting |= red_days(problem.country, problem.language, around, beyond).keys()
    bridges = bridge_days(frozenset(resting), first, last)
    if problem.avoid_half_days:
        resting |= half_days(problem.country, problem.language, first, last).keys() - bridges
    if problem.avoid_bridge_days:
        resting |= bridges
    return frozenset(resting)


def _starts(hours: WorkingHours, minutes: int) -> Starts:
    opens, closes = _minutes(hours.opens), _minutes(hours.closes)
    lunch_from, lunch_to = _minutes(hours.lunch_from), _minutes(hours.lunch_to)
    fitting = [
        start
        for start in range(-(-opens // GRID) * GRID, closes - minutes + 1, GRID)
        if lunch_from >= lunch_to or start + minutes <= lunch_from or start >= lunch_to
    ]
    # An hour into the working day, people are there and the day's meetings have not begun to slip.
    return tuple(sorted(fitting, key=lambda start: (abs(start - opens - 60), start)))


def _minutes(clock: time) -> int:
    exact = clock.hour * 60 + clock.minute
    return exact + 1 if clock.second or clock.microsecond else exact


def _clocks_change(day: date, zone: ZoneInfo) -> bool:
    midnight = datetime.combine(day, time())
    offsets = {(midnight + timedelta(hours=n)).replace(tzinfo=zone).utcoffset() for n in range(0, 25, 3)}
    return len(offsets) > 1


def _is_sound(day: date, start: int, problem: PlanningProblem) -> bool:
    """Whether the time exists and the session lies wholly on one side of the change of clocks."""
    zone = ZoneInfo(problem.zone)
    wall = datetime.combine(day, time()) + timedelta(minutes=start)
    end = wall.replace(tzinfo=zone).astimezone(UTC) + timedelta(minutes=problem.norm.minutes)
    return exists(wall, problem.zone) and end.astimezone(zone).replace(tzinfo=None) == wall + timedelta(
        minutes=problem.norm.minutes
    )
