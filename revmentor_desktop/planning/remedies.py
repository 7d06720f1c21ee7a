"""Remedies: the one thing that would make room for a session, nearest to its ideal day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.planning import Reason, Remedy, Way
from revmentor_desktop.planning.cases import Case, Wanted
from revmentor_desktop.planning.days import GRID, Frame, frame
from revmentor_desktop.planning.diaries import Diaries
from revmentor_desktop.planning.groups import Group, Taken
from revmentor_desktop.planning.limits import span_mask
from revmentor_desktop.planning.placement import Line
from revmentor_desktop.planning.problem import PlanningProblem

_LONGER_BY = 60
"""Days after the cohort's last one that are looked at."""
_PREFERENCE = (Remedy.ONE_MORE_A_DAY, Remedy.ONE_MORE_ROOM, Remedy.SOMEBODY_FREE)
"""What is easier to change comes first."""


class Remedies:
    """Looks for what would make room, beside everything that is planned and that stands."""

    def __init__(self, problem: PlanningProblem, diaries: Diaries) -> None:
        self._problem = problem
        self._diaries = diaries
        self._beyond: tuple[Frame, Diaries] | None = None
        self._given: dict[PairId, int] = {}
        """The last day that a pair has been given a way for: its next session comes after it."""

    def way(
        self, case: Case, wanted: Wanted, reason: Reason, rows: Sequence[tuple[Case, Line]], group: Group
    ) -> Way | None:
        """Find the one thing that would make room; None where it takes more than one."""
        if reason is Reason.NORM_TOO_LONG:
            return self._shorter()
        taken = group.taken(case, [row for row in rows if row[0] is not case])
        mine = next(line for one, line in rows if one is case)
        best = min(self._ways(case, wanted, mine, taken, group), default=None, key=lambda way: way[0])
        if best is not None:
            rank, way = best
            self._given[case.pair.pair_id] = rank[-1]
            return way
        is_last = not group.frame.length or wanted.latest >= group.frame.length - 1
        return self._later(case, mine[: case.wanted.index(wanted)].count(None)) if is_last else None

    def _ways(
        self, case: Case, wanted: Wanted, line: Line, taken: Taken, group: Group
    ) -> Iterator[tuple[tuple[int, ...], Way]]:
        """Every way that needs one thing, with its rank: fewest people, then nearest, then easiest."""
        names = dict(zip(case.people, (case.pair.mentor_name, case.pair.adept_name), strict=True))
        for day, starts in group.frame.starts.items():
            if day <= self._given.get(case.pair.pair_id, -1) or not _is_open(case, wanted, line, day):
                continue
            for place, start in enumerate(starts):
                found = self._in_the_way(case, (day, start), taken, group)
                if found is None:
                    continue
                remedy, people = found
                rank = len(people), abs(day - wanted.ideal), _PREFERENCE.index(remedy), place, day
                who = tuple(names[person] for person in people)
                minutes = group.frame.minutes
                yield rank, Way(remedy=remedy, start=group.frame.wall(day, start), who=who, minutes=minutes)

    def _in_the_way(
        self, case: Case, slot: tuple[int, int], taken: Taken, group: Group
    ) -> tuple[Remedy, tuple[PersonId, ...]] | None:
        day, start = slot
        span = span_mask(start, group.frame.minutes)
        busy = tuple(p for p in case.people if self._diaries.mask(p, day) & span)
        if not all(self._diaries.is_there(person, day) for person in case.people):
            return None
        if taken.people.get(day, 0) & span and not busy:
            busy = tuple(person for person in case.people if person in group.shared)
        full = day in taken.full or any(group.limits.is_full(person, day) for person in case.people)
        crowded = bool((taken.rooms.get(day, 0) | group.limits.no_room(day)) & span)
        if busy and not full and not crowded:
            return Remedy.SOMEBODY_FREE, busy
        if crowded and not busy and not full:
            return Remedy.ONE_MORE_ROOM, ()
        if full and not busy and not crowded:
            return Remedy.ONE_MORE_A_DAY, ()
        return None

    def _shorter(self) -> Way | None:
        """The longest session that fits into the working day, where it is not too short for the norm."""
        norm = self._problem.norm
        for minutes in range((norm.minutes - 1) // GRID * GRID, norm.shortest - 1, -GRID):
            shorter = replace(self._problem, norm=replace(norm, minutes=minutes))
            if frame(shorter).usual:
                return Way(remedy=Remedy.SHORTER, minutes=minutes)
        return None

    def _later(self, case: Case, before: int) -> Way | None:
        """The first time after the cohort's end at which the two could meet, `before` others placed there."""
        if self._beyond is None:
            day_after = self._problem.ends_on + timedelta(days=1)
            later = replace(
                self._problem,
                starts_on=max(day_after, self._problem.first_day),
                ends_on=max(day_after, self._problem.first_day) + timedelta(days=_LONGER_BY),
            )
            beyond = frame(later)
            self._beyond = beyond, Diaries(later, beyond)
        beyond, diaries = self._beyond
        free = diaries.free(case.people)
        if len(free) <= before:
            return None
        day = sorted(free)[before]
        return Way(remedy=Remedy.LONGER_COHORT, start=beyond.wall(day, free[day][0]), minutes=beyond.minutes)


def _is_open(case: Case, wanted: Wanted, line: Line, day: int) -> bool:
    """Whether a session may come on a day, by the order of its pair's sessions."""
    if not wanted.earliest <= day <= wanted.latest or day in case.kept_days:
        return False
    planned = [
        (other.number, slot[0]) for other, slot in zip(case.wanted, line, strict=True) if slot is not None
    ]
    return all((other < wanted.number) == (there < day) and there != day for other, there in planned)
