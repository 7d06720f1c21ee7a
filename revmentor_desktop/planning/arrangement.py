"""The arrangement of a group: pair by pair, improved, and exact where pairs stand in each other's way."""

from dataclasses import dataclass, replace

from revmentor_desktop.planning.exact import by_days, by_slots
from revmentor_desktop.planning.groups import Arrangement, Group, Worth
from revmentor_desktop.planning.placement import Line, days_and_changes
from revmentor_desktop.planning.room_bounds import RoomBounds, room_bounds
from revmentor_desktop.planning.windows import Windowed, within_windows

_ROUNDS = 3
_FEW = 8
"""Up to so many pairs, one by one is quickest, often best, and takes the day before rather than after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A group's arrangement with what is proven about it."""

    arrangement: Arrangement
    possible: int
    """At most so many of its sessions can be placed."""
    least_days_off: int
    """At least so many days from ideal, all that is possible being placed with the manners kept here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Floor:
    """What the cases would reach if each had everybody for itself."""

    unplaced: int
    mannered_unplaced: int
    days_off: int
    cost: int

    @property
    def worth(self) -> Worth:
        """The worth that nothing goes below."""
        return Worth(self.unplaced, 0, self.days_off)


def settle(group: Group) -> Settled:
    """Arrange a group so that arranging the outcome again changes nothing."""
    bounds = None if group.limits.rooms is None else room_bounds(group, group.limits.rooms)
    while True:
        settled, is_final = _arrange(group)
        if is_final or settled.arrangement == group.standing():
            return _sharpened(settled, bounds)
        group = _standing_at(group, settled.arrangement)


def _sharpened(settled: Settled, bounds: RoomBounds | None) -> Settled:
    """The outcome with the better of two bounds."""
    if bounds is None or bounds.possible > settled.possible:
        return settled
    least = max(settled.least_days_off, bounds.days_off)
    if bounds.possible < settled.possible:
        least = bounds.days_off
    return replace(settled, possible=bounds.possible, least_days_off=least)


def _arrange(group: Group) -> tuple[Settled, bool]:
    """Arrange a group once, and tell whether nothing better can be."""
    floor = _floor(group)
    can_be_whole = floor.mannered_unplaced == 0 and group.limits.rooms is None
    if can_be_whole and len(group.cases) > _FEW:
        windowed = within_windows(group)
        if windowed is not None and windowed.is_best:
            return _whole(group, windowed), True
    found = _one_by_one(group, floor)
    is_best = group.worth(found) == floor.worth
    fewest = floor.unplaced
    candidates = [found]
    if len(group.cases) > 1 or not is_best:
        candidates.insert(0, group.standing())
    if len(group.cases) > 1 and not is_best:
        mannered = _with_manners(group, found, floor)
        if mannered is not None:
            candidates.append(mannered)
            worth = group.worth(mannered)
            is_best = worth.unplaced == floor.unplaced and not worth.unmannered
        if min(group.worth(one).unplaced for one in candidates) > floor.unplaced:
            slotted = by_slots(group)
            if slotted is not None:
                candidates.append(slotted)
                fewest = group.worth(slotted).unplaced
    best = min(candidates, key=group.worth)
    wanted = sum(len(case.wanted) for case in group.cases)
    least = _least_days_off(group, group.worth(best), floor, is_best)
    return Settled(arrangement=best, possible=wanted - fewest, least_days_off=least), is_best


def _whole(group: Group, windowed: Windowed) -> Settled:
    return Settled(
        arrangement=windowed.arrangement,
        possible=sum(len(case.wanted) for case in group.cases),
        least_days_off=windowed.least_days_off,
    )


def _with_manners(group: Group, found: Arrangement, floor: _Floor) -> Arrangement | None:
    if floor.mannered_unplaced > floor.unplaced or group.limits.rooms is not None:
        return None  # days alone do not decide where rooms are few
    worth = group.worth(found)
    is_mannered = not worth.unmannered and worth.unplaced == floor.unplaced
    return by_days(group, group.cost(found) - floor.cost if is_mannered else None)


def _least_days_off(group: Group, worth: Worth, floor: _Floor, is_best: bool) -> int:
    if is_best:
        return worth.days_off
    if not worth.unmannered:
        return min(floor.days_off, worth.days_off)
    bold = [group.best(case, mannered=False)[1] for case in group.cases]
    return min(sum(days_and_changes(cost)[0] for cost in bold), worth.days_off)


def _one_by_one(group: Group, floor: _Floor) -> Arrangement:
    lines: list[Line] = []
    for place, case in enumerate(group.cases):
        others = [(group.cases[other], lines[other]) for other in group.beside(place) if other < place]
        lines.append(group.fitting(case, others))
    for _ in range(_ROUNDS if len(lines) > 1 else 0):
        if group.worth(tuple(lines)) <= floor.worth or not _improve(group, lines):
            break
    return tuple(lines)


def _improve(group: Group, lines: list[Line]) -> bool:
    """Place each pair anew beside the others where that is better; tells whether anything was."""
    is_better = False
    for place, case in enumerate(group.cases):
        others = [(group.cases[other], lines[other]) for other in group.beside(place)]
        line = group.fitting(case, others)
        if line == lines[place]:
            continue
        # Only those who share a person with it can become better or worse by it.
        sharing = [(group.cases[other], lines[other]) for other in group.sharing(place)]
        if group.worth_of([*sharing, (case, line)]) < group.worth_of([*sharing, (case, lines[place])]):
            lines[place] = line
            is_better = True
    return is_better


def _floor(group: Group) -> _Floor:
    unplaced = mannered_unplaced = days_off = cost = 0
    for case in group.cases:
        line, line_cost = group.best(case, mannered=True)
        bold, bold_cost = (line, line_cost) if None not in line else group.best(case, mannered=False)
        mannered_unplaced += line.count(None)
        unplaced += bold.count(None)
        best = line_cost if line.count(None) == bold.count(None) else bold_cost
        days_off += days_and_changes(best)[0]
        cost += line_cost
    return _Floor(unplaced=unplaced, mannered_unplaced=mannered_unplaced, days_off=days_off, cost=cost)


def _standing_at(group: Group, arrangement: Arrangement) -> Group:
    cases = tuple(
        replace(
            case,
            wanted=tuple(
                replace(wanted, standing=slot) for wanted, slot in zip(case.wanted, line, strict=True)
            ),
        )
        for case, line in zip(group.cases, arrangement, strict=True)
    )
    return Group(cases, group.frame, group.limits)
