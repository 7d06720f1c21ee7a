"""Bounds for plans with few rooms: what could be reached if only the days' room were short."""

from dataclasses import dataclass

from revmentor_desktop.planning.groups import Group

_MOST_CELLS = 4_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomBounds:
    """What no arrangement of a group can better."""

    possible: int
    """At most so many sessions can be placed."""
    days_off: int
    """At least so many days from ideal, that many being placed."""


def room_bounds(group: Group, rooms: int) -> RoomBounds | None:
    """Give each session a place on a day, a day having as many as its rooms can hold one after the other.

    People, order and spacing are left aside, so that this is a relaxation: an assignment of sessions to
    places with the fewest left out and then the least days from ideal. None where it would be too large.
    """
    import numpy as np  # read only where rooms are few, as scipy below
    from scipy.optimize import linear_sum_assignment

    held = {day: rooms * in_a_row(starts, group.frame.minutes) for day, starts in group.frame.starts.items()}
    sessions = [(case, wanted) for case in group.cases for wanted in case.wanted]
    days = np.repeat(np.array(list(held), dtype=np.int64), list(held.values()))
    if not len(days) or not sessions or len(sessions) * len(days) > _MOST_CELLS:
        return None
    furthest = max(abs(day - wanted.ideal) for _, wanted in sessions for day in held)
    left_out = len(sessions) * furthest + 1
    costs = np.full((len(sessions), len(days)), left_out, dtype=np.float64)
    for row, (case, wanted) in enumerate(sessions):
        free = [d for d in case.free if wanted.earliest <= d <= wanted.latest and d not in case.kept_days]
        is_open = np.isin(days, free)
        costs[row, is_open] = np.abs(days[is_open] - wanted.ideal)
    rows, columns = linear_sum_assignment(costs)
    found = costs[rows, columns]
    placed = found[found < left_out]
    return RoomBounds(possible=len(placed), days_off=int(placed.sum()))


def in_a_row(starts: tuple[int, ...], minutes: int) -> int:
    """The most sessions that one room can hold in a day."""
    many, free_from = 0, 0
    for start in sorted(starts):
        if start >= free_from:
            many, free_from = many + 1, start + minutes
    return many
