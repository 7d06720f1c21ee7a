"""Ideals: the day and the hour that each session of a pair would have if nothing stood in the way."""

from datetime import date, timedelta
from functools import cached_property
from zlib import crc32

from revmentor_desktop.planning.days import Frame, Starts
from revmentor_desktop.planning.problem import PairToPlan, PlanningProblem
from revmentor_desktop.planning.red_days import weekend

_HALF_WEEK = 3
_SETTLING_IN = 60
"""An hour into the working day people are there, and the day's meetings have not begun to slip."""


def ideal_day(starts_on: date, ends_on: date, number: int, sessions: int) -> date:
    """The middle of a session's part, the cohort cut into `sessions` equal parts.

    So the gaps between sessions are equal, with half a gap at either end, and an ideal day stays what
    it is while the cohort runs.
    """
    span = (ends_on - starts_on).days + 1
    return starts_on + timedelta(days=(2 * number - 1) * span // (2 * sessions))


class Ideals:
    """The ideal days and hours of a problem's pairs.

    Where pairs are to be spread, each has a weekday of its own around the day that all would have, and
    an hour of its own. Both follow from the two names alone: so they stay what they are when other pairs
    come and go, and are the same on every machine.
    """

    def __init__(self, problem: PlanningProblem, frame: Frame) -> None:
        self._problem = problem
        self._usual = frame.usual
        self._orders: dict[tuple[int, Starts], Starts] = {}

    def day(self, pair: PairToPlan, number: int) -> date:
        """The ideal day of a session."""
        problem = self._problem
        middle = ideal_day(problem.starts_on, problem.ends_on, number, problem.norm.sessions)
        if not problem.spread:
            return middle
        span = (problem.ends_on - problem.starts_on).days + 1
        reach = min(_HALF_WEEK, (span // problem.norm.sessions - 1) // 2)
        around = (middle + timedelta(days=off) for off in range(-reach, reach + 1))
        week = sorted(
            (day for day in around if day.weekday() not in self._week_end), key=lambda day: day.weekday()
        )
        return week[_turn(pair) % len(week)] if week else middle

    def in_order(self, pair: PairToPlan, starts: Starts) -> Starts:
        """Starts with the one first that a pair would rather have."""
        if not self._problem.spread or not self._in_a_row:
            return starts
        liked = self._in_a_row[_turn(pair) // 7 % len(self._in_a_row)]
        key = liked, starts
        if key not in self._orders:
            # Starts in a row leave no gaps too short for a session between them.
            self._orders[key] = tuple(
                sorted(starts, key=lambda one: (one not in self._in_a_row, abs(one - liked), one))
            )
        return self._orders[key]

    @cached_property
    def _week_end(self) -> frozenset[int]:
        return weekend(self._problem.country)

    @cached_property
    def _in_a_row(self) -> tuple[int, ...]:
        """Starts of sessions one after the other, from an hour into the working day on."""
        if not self._usual:
            return ()
        row: list[int] = []
        possible = sorted(self._usual)
        for start in possible:
            begun = start >= min(possible[0] + _SETTLING_IN, possible[-1])
            if begun and (not row or start >= row[-1] + self._problem.norm.minutes):
                row.append(start)
        return tuple(row)


def _turn(pair: PairToPlan) -> int:
    names = f"{pair.mentor_name.casefold()}\0{pair.adept_name.casefold()}"
    return crc32(names.encode())
