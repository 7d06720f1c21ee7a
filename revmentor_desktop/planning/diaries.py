"""Diaries: when each person cannot meet, as one integer of minutes for each day."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.sessions import VOID, Session
from revmentor_desktop.planning.days import Frame, Starts
from revmentor_desktop.planning.problem import Available, PlanningProblem

_DAY = 24 * 60


def span_mask(start: int, minutes: int) -> int:
    """The minutes from `start` on as bits, minute 0 being midnight."""
    return ((1 << minutes) - 1) << start


def stands(session: Session) -> bool:
    """Whether planning leaves a session where it is, and counts it."""
    return session.stays and session.status not in VOID


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
        self._meeting: dict[PersonId, set[int]] = {}
        self._available: Mapping[PersonId, Available] = problem.available
        for person, times in problem.busy.items():
            self._block(person, ((busy.start, busy.end) for busy in times))
        for pair in problem.pairs:
            spans = [wall_span(session, problem.zone) for session in pair.sessions if stands(session)]
            for person in (pair.mentor_id, pair.adept_id):
                self._block(person, spans)
                self._meeting.setdefault(person, set()).update(frame.index(s.date()) for s, _ in spans)

    def mask(self, person: PersonId, day: int) -> int:
        """The minutes of a day when a person is busy."""
        return self._masks.get(person, {}).get(day, 0)

    def meeting_days(self, person: PersonId) -> Iterable[int]:
        """The days on which a person has a standing session."""
        return self._meeting.get(person, ())

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
        found: dict[int, Starts] = {}
        for day, starts in self._frame.starts.items():
            if any(not self.is_there(person, day) for person in windowed):
                continue
            taken = 0
            for mask in masks:
                taken |= mask.get(day, 0)
            here = free_starts(starts, taken, self._frame.minutes)
            if here:
                found[day] = here
        return found

    def _block(self, person: PersonId, spans: Iterable[tuple[datetime, datetime]]) -> None:
        days = self._masks.setdefault(person, {})
        for start, end in spans:
            self._block_span(days, start, end)

    def _block_span(self, days: dict[int, int], start: datetime, end: datetime) -> None:
        if end <= start:
            return
        first, last = self._frame.index(start.date()), self._frame.index(end.date())
        for day in range(max(first, 0), min(last, self._frame.length - 1) + 1):
            begins = start.hour * 60 + start.minute if day == first else 0
            ends = end.hour * 60 + end.minute + bool(end.second or end.microsecond) if day == last else _DAY
            days[day] = days.get(day, 0) | span_mask(begins, max(0, ends - begins))


def free_starts(starts: Starts, taken: int, minutes: int) -> Starts:
    """Those of the starts from which on `minutes` are not taken."""
    if not taken:
        return starts
    return tuple(start for start in starts if not taken & span_mask(start, minutes))
