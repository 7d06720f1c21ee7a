"""One pair's sessions over the days: the cheapest choice in order, by dynamic programming."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from revmentor_desktop.planning.cases import Case, Slot, Wanted
from revmentor_desktop.planning.days import Starts

_LATE = 10**4
_CHANGED = 10**7
_DAY = 10**10
_EARLY = 10**16
_SKIPPED = 10**20
"""Costs are whole numbers that never carry into the next: sessions not placed, those of lower numbers
among them, days from the ideal day, changes against what stands, and days after the ideal one rather than
before."""

Option = tuple[int, int]
"""A start and its cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What can be done with one session."""

    by_day: Mapping[int, Option]
    """The best start of each day that is open to it."""
    left_out: int
    """What it costs to leave it out."""


Line = tuple[Slot | None, ...]
"""A slot for each session wanted of a pair, None where none was found."""


def options(case: Case, wanted: Wanted, free: Mapping[int, Starts], spacing: int) -> Options:
    """Choose each day's best start for a session, `spacing` days clear of the pair's standing ones."""
    closed = {kept + off for kept in case.kept_days for off in range(1 - spacing, spacing)}
    return Options(
        by_day={
            day: _option(wanted, day, starts)
            for day, starts in free.items()
            if wanted.earliest <= day <= wanted.latest and day not in closed
        },
        left_out=_left_out(wanted),
    )


def line_cost(case: Case, line: Line) -> int:
    """Add up what a line costs."""
    slots = zip(case.wanted, line, strict=True)
    return sum(_cost(wanted, slot) if slot else _left_out(wanted) for wanted, slot in slots)


def _option(wanted: Wanted, day: int, starts: Starts) -> Option:
    stays = wanted.standing is not None and wanted.standing[0] == day and wanted.standing[1] in starts
    start = wanted.standing[1] if stays and wanted.standing else starts[0]
    return start, _cost(wanted, (day, start))


def _cost(wanted: Wanted, slot: Slot) -> int:
    day = slot[0]
    cost = _DAY * abs(day - wanted.ideal) + (_LATE if day > wanted.ideal else 0)
    return cost + _CHANGED if wanted.standing not in (None, slot) else cost


def _left_out(wanted: Wanted) -> int:
    # The same days are open to all numbers of a run, so that leaving out its last ones is never worse.
    skipped = _SKIPPED + _EARLY * wanted.followers
    return skipped if wanted.standing is None else skipped + _CHANGED


def best_line(choices: Sequence[Options], spacing: int, length: int) -> tuple[Line, int]:
    """Place as many sessions as can be, in order and `spacing` days apart, at the least cost.

    `choices` holds the options of each session in order; `length` is the number of days.
    """
    table = _table(choices, spacing, length)
    line: list[Slot | None] = [None] * len(choices)
    reach = length
    for number in range(len(choices), 0, -1):
        row, before = table[number], table[number - 1]
        while reach > 0 and row[reach] == row[reach - 1]:
            reach -= 1
        option = choices[number - 1].by_day.get(reach - 1)
        back = max(0, reach - spacing)
        if option is not None and row[reach] == before[back] + option[1]:
            line[number - 1] = (reach - 1, option[0])
            reach = back
    return tuple(line), table[-1][length]


def days_and_changes(cost: int) -> tuple[int, int]:
    """Take the days from ideal and the changes out of a cost; what was not placed has none."""
    return cost % _EARLY // _DAY, cost % _DAY // _CHANGED


def costs_through(choices: Sequence[Options], spacing: int, length: int) -> list[dict[int, int]]:
    """For each session and day, the least cost of the whole line with that session on that day."""
    ahead = _table(choices, spacing, length)
    mirrored = [
        replace(one, by_day={length - 1 - day: option for day, option in one.by_day.items()})
        for one in reversed(choices)
    ]
    behind = _table(mirrored, spacing, length)
    return [
        {
            day: option[1]
            + ahead[place][max(0, day + 1 - spacing)]
            + behind[len(choices) - 1 - place][max(0, length - day - spacing)]
            for day, option in one.by_day.items()
        }
        for place, one in enumerate(choices)
    ]


def _table(choices: Sequence[Options], spacing: int, length: int) -> list[list[int]]:
    """Row n, column d: the least cost of the first n sessions, none later than day d - 1."""
    rows = [[0] * (length + 1)]
    for one in choices:
        before = rows[-1]
        best = before[0] + one.left_out
        row = [best]
        for day in range(length):
            skipped = before[day + 1] + one.left_out
            if skipped < best:
                best = skipped
            option = one.by_day.get(day)
            if option is not None:
                placed = option[1] + before[max(0, day + 1 - spacing)]
                if placed < best:
                    best = placed
            row.append(best)
        rows.append(row)
    return rows
