"""Reasons: why a session of a pair could not be placed, and what would make room for it."""

from datetime import timedelta

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.planning import Reason, Unplaced
from revmentor_desktop.planning.cases import Case, Wanted
from revmentor_desktop.planning.diaries import Diaries, free_starts
from revmentor_desktop.planning.groups import Arrangement, Group
from revmentor_desktop.planning.remedies import Remedies


class Reasons:
    """Says of one group's arrangement why a session has no time."""

    def __init__(self, group: Group, arrangement: Arrangement, diaries: Diaries, remedies: Remedies) -> None:
        self._group = group
        self._frame = group.frame
        self._diaries = diaries
        self._remedies = remedies
        self._rows = list(zip(group.cases, arrangement, strict=True))

    def unplaced(self, case: Case, wanted: Wanted) -> Unplaced:
        """Find the first thing that stands in the way, from the calendar down to the people's other pairs."""
        frame = self._frame
        reason, people = self._reason(case, wanted)
        names = dict(zip(case.people, (case.pair.mentor_name, case.pair.adept_name), strict=True))
        earliest, latest = wanted.earliest, wanted.latest
        if reason in {Reason.COHORT_OVER, Reason.NO_WORKING_DAY} or earliest > latest:
            earliest, latest = 0, frame.length - 1
        return Unplaced(
            pair_id=case.pair.pair_id,
            number=wanted.number,
            reason=reason,
            who=tuple(names[person] for person in people or case.people),
            first=frame.first + timedelta(days=earliest),
            last=frame.last if not frame.length else frame.first + timedelta(days=latest),
            minutes=frame.minutes,
            way=self._remedies.way(case, wanted, reason, self._rows, self._group),
        )

    def _reason(self, case: Case, wanted: Wanted) -> tuple[Reason, tuple[PersonId, ...]]:
        frame, diaries = self._frame, self._diaries
        if not frame.length:
            return Reason.COHORT_OVER, ()
        if not frame.usual:
            return Reason.NORM_TOO_LONG, ()
        if not frame.starts:
            return Reason.NO_WORKING_DAY, ()
        days = [
            day
            for day in frame.starts
            if wanted.earliest <= day <= wanted.latest and day not in case.kept_days
        ]
        if not days:
            return Reason.BETWEEN_STANDING, ()
        there = [day for day in days if all(diaries.is_there(person, day) for person in case.people)]
        if not there:
            away = (p for p in case.people if not any(diaries.is_there(p, day) for day in days))
            return Reason.NOT_AVAILABLE, tuple(away)
        if not any(day in case.free for day in there):
            return self._nowhere(case, there)
        line, _ = self._group.best(case, mannered=False)
        if None in line:
            return Reason.TOO_FEW_DAYS, ()
        return self._taken(case)

    def _nowhere(self, case: Case, days: list[int]) -> tuple[Reason, tuple[PersonId, ...]]:
        """Why two who are there have no time together before any session is planned."""
        busy = tuple(person for person in case.people if self._is_busy((person,), days))
        if busy:
            return Reason.BUSY, busy
        if self._is_busy(case.people, days):
            return Reason.NO_COMMON_TIME, ()
        full = tuple(
            person for person in case.people if all(self._group.limits.is_full(person, day) for day in days)
        )
        return (Reason.DAYS_FULL, full) if full else (Reason.NO_ROOM, ())

    def _is_busy(self, people: tuple[PersonId, ...], days: list[int]) -> bool:
        for day in days:
            taken = 0
            for person in people:
                taken |= self._diaries.mask(person, day)
            if free_starts(self._frame.starts[day], taken, self._frame.minutes):
                return False
        return True

    def _taken(self, case: Case) -> tuple[Reason, tuple[PersonId, ...]]:
        """What of the other sessions planned here is in the way."""
        shared = tuple(person for person in case.people if person in self._group.shared)
        others = [row for row in self._rows if row[0] is not case]
        taken = self._group.taken(case, others)
        minutes = self._frame.minutes
        if self._group.limits.rooms is not None:
            beside_people = {
                day: free_starts(starts, taken.people.get(day, 0), minutes)
                for day, starts in case.free.items()
                if day not in taken.full
            }
            if any(beside_people.values()):
                return Reason.NO_ROOM, ()
        if any(
            free_starts(case.free[day], taken.people.get(day, 0), minutes)
            for day in taken.full & case.free.keys()
        ):
            return Reason.DAYS_FULL, shared
        return Reason.TAKEN, shared
