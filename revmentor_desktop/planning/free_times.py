"""Free times of a pair: when both can meet, on different days, nearest to a wanted day first."""

from dataclasses import dataclass
from datetime import date, datetime, time

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.planning.days import Starts, frame
from revmentor_desktop.planning.diaries import Diaries
from revmentor_desktop.planning.problem import PlanningProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a pair would rather have."""

    mentor_id: PersonId
    adept_id: PersonId
    near: date
    clock: time
    keep_clear: frozenset[date] = frozenset()
    """Days of the pair's other sessions: times near them come last."""


def free_times(problem: PlanningProblem, wish: Wish, most: int) -> tuple[datetime, ...]:
    """Find up to `most` wall times at which both of a pair are free, each on a day of its own, in order.

    Days from the wanted one on come before earlier ones; days on which one of them meets somebody already,
    or that lie closer to another session of the pair than the spacing, only where there are too few others.
    Raises RuleBroken `country-unknown` or `zone-unknown`.
    """
    days = frame(problem)
    diaries = Diaries(problem, days)
    people = (wish.mentor_id, wish.adept_id)
    meeting = {day for person in people for day in diaries.meeting_days(person)}
    near = days.index(wish.near)
    others = [days.index(day) for day in wish.keep_clear]

    def order(day: int) -> tuple[bool, bool, int]:
        is_crowded = day in meeting or any(abs(day - other) < problem.spacing for other in others)
        return is_crowded, day < near, abs(day - near)

    free = diaries.free(people)
    chosen = sorted(sorted(free, key=order)[:most])
    return tuple(days.wall(day, _start(free[day], wish.clock)) for day in chosen)


def _start(starts: Starts, clock: time) -> int:
    wanted = clock.hour * 60 + clock.minute
    return wanted if wanted in starts else starts[0]
