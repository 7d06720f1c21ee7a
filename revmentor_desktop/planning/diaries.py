"""Diaries: when each person cannot meet, as one integer of minutes for each day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.sessions import VOID, Session
from revmentor_desktop.planning.days import Frame, Starts
from revmentor_desktop.planning.limits import Limits, Usage, span_mask
from revmentor_desktop.planning.problem import Available, PairToPlan, PlanningProblem

_DAY = 24 * 60


def wall_span(session: Session, zone: str) -> tuple[datetime, datetime]:
    """A session's wall times in `zone`; where the clocks change meanwhile, the longer reading of it."""
    there = ZoneInfo(zone)
    start = session.starts_at.astimezone(there).replace(tzinfo=None)
    end = session.ends_at.astimezone(there).replace(tzinfo=None)
    return start, max(end, start + timedelta(minutes=session.minutes))


class Diaries:
    """Busy times, standing sessions and availability of everybody in a problem."""

    def __init__(self, problem: PlanningProblem, frame: Frame) -> None:
        self._frame = frame
        self._masks: dict[PersonId, dict[int, int]] = {}
        self._met: dict[PersonId, Counter[int]] = {}
        self._running: dict[int, Usage] = {}
        self._available: Mapping[PersonId, Available] = problem.available
        for person, times in problem.busy.items():
            self._block(person, ((busy.start, busy.end) for busy in times))
        for pair in problem.pairs:
            self._enter(pair, [one for one in pair.sessions if problem.stands(one)], problem.zone)
        for pair in problem.elsewhere:
            self._enter(pair, [one for one in pair.sessions if one.status not in VOID], problem.zone)
        self.limits = Limits(
            most_a_day=problem.most_a_day, rooms=problem.rooms, met=self._met, running=self._running
        )

    def mask(self, person: PersonId, day: int) -> int:
        """The minutes of a day when a person is busy."""
        return self._masks.get(person, {}).get(day, 0)

    def meeting_days(self, person: PersonId) -> Iterable[int]:
        """The days on which a person has a standing session."""
        return self._met.get(person, ())

    def is_there(self, person: PersonId, day: int) -> bool:
        """Whether a person takes part in the programme on a day."""
        window = self._available.get(person)
        if window is None:
            return True
        here = self._frame.first + timedelta(days=day)
        return (window.first is None or window.first <= here) and (window.last is None or here <= window.last)

    def free(self, people: tuple[PersonId, ...]) -> dict[int, Starts]:
        """The starts, by day, at which all these people can meet."""
        masks = [self._masks.get(person, {}) for person in people]
        windowed = [person for person in people if person in self._available]
        limits = self.limits
        found: dict[int, Starts] = {}
        for day, starts in self._frame.starts.items():
            if any(not self.is_there(person, day) for person in windowed):
                continue
            if any(limits.is_full(person, day) for person in people):
                continue
            taken = limits.no_room(day)
            for mask in masks:
                taken |= mask.get(day, 0)
            here = free_starts(starts, taken, self._frame.minutes)
            if here:
                found[day] = here
        return found

    def _enter(self, pair: PairToPlan, standing: Iterable[Session], zone: str) -> None:
        spans = [wall_span(session, zone) for session in standing]
        for person in (pair.mentor_id, pair.adept_id):
            self._block(person, spans)
            self._met.setdefault(person, Counter()).update(self._frame.index(s.date()) for s, _ in spans)
        for start, end in spans:
            for day, mask in self._masks_of(start, end):
                self._running.setdefault(day, Usage()).add(mask)

    def _block(self, person: PersonId, spans: Iterable[tuple[datetime, datetime]]) -> None:
        days = self._masks.setdefault(person, {})
        for start, end in spans:
            for day, mask in self._masks_of(start, end):
                days[day] = days.get(day, 0) | mask

    def _masks_of(self, start: datetime, end: datetime) -> Iterator[tuple[int, int]]:
        """The minutes from `start` to `end`, day by day."""
        if end <= start:
            return
        first, last = self._frame.index(start.date()), self._frame.index(end.date())
        for day in range(max(first, 0), min(last, self._frame.length - 1) + 1):
            begins = start.hour * 60 + start.minute if day == first else 0
            ends = end.hour * 60 + end.minute + bool(end.second or end.microsecond) if day == last else _DAY
            yield day, span_mask(begins, max(0, ends - begins))


def free_starts(starts: Starts, taken: int, minutes: int) -> Starts:
    """Those of the starts from which on `minutes` are not taken."""
    if not taken:
        return starts
    return tuple(start for start in starts if not taken & span_mask(start, minutes))
