"""The exact arrangement of a group as a mixed-integer programme, solved by HiGHS through scipy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.planning.cases import Case, Slot
from revmentor_desktop.planning.groups import Arrangement, Group
from revmentor_desktop.planning.placement import costs_through, days_and_changes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

MOST_VARIABLES = 6000
NODES = 2000
_PRESOLVED = 1000
"""Below so many variables, HiGHS is faster without its presolve."""


@dataclass(slots=True)
class Model:
    """Yes-or-no variables, each a slot for a session, and sets of which only so many may be yes."""

    keys: list[tuple[int, int, Slot]] = field(default_factory=list)
    """Case, place in its line, slot."""
    costs: list[int] = field(default_factory=list)
    rows: list[tuple[list[int], list[int], int]] = field(default_factory=list)
    """Of the first so many more than of the second may be yes at most."""

    def at_most(self, most: int, variables: list[int], beside: Sequence[int] = ()) -> None:
        """Let at most so many of `variables` be yes, and as many more as there are `beside` them."""
        if len(variables) > most or beside:
            self.rows.append((variables, list(beside), most))


def by_days(group: Group, budget: int | None) -> Arrangement | None:
    """Find the arrangement with manners that places most, then lies nearest, then changes least.

    Each person meets at most once a day, so days decide alone. `budget` is how much an arrangement at
    hand costs above the sum of what each case costs alone: days that cost a case more cannot be in a
    better one (reduced-cost fixing). None where the model is too large or was not solved to its end.
    """
    model = Model()
    scale = 1 + sum(len(case.wanted) for case in group.cases)
    for place, case in enumerate(group.cases):
        choices = group.choices(case, (), mannered=True)
        _, alone = group.best(case, mannered=True)
        through = costs_through(choices, case.spacing, group.frame.length)
        for number, one in enumerate(choices):
            for day, (start, cost) in one.by_day.items():
                if budget is None or through[number][day] <= alone + budget:
                    model.keys.append((place, number, (day, start)))
                    days, changes = days_and_changes(cost)
                    model.costs.append(days * scale + changes)
    in_order(model, group.cases, [case.spacing for case in group.cases])
    one_a_day(model, group)
    return _solve(model, group)


def by_slots(group: Group) -> Arrangement | None:
    """Find the arrangement that places most, then lies nearest to the ideal days, manners left aside.

    None where the model is too large or was not solved to its end.
    """
    model = Model()
    for place, case in enumerate(group.cases):
        for number, one in enumerate(group.choices(case, (), mannered=False)):
            for day, (_, cost) in one.by_day.items():
                for start in case.free[day]:
                    model.keys.append((place, number, (day, start)))
                    model.costs.append(days_and_changes(cost)[0])
        if len(model.keys) > MOST_VARIABLES:
            return None
    in_order(model, group.cases, [1] * len(group.cases))
    for person in sorted(group.shared):
        _one_at_a_time(model, group.cases, person, group.frame.minutes)
    if group.limits.most_a_day is not None:
        for (person, day), found in _by_person_and_day(model, group).items():
            model.at_most(group.limits.most_a_day - group.limits.has_met(person, day), found)
    if group.limits.rooms is not None:
        _one_room_each(model, group, group.limits.rooms)
    return _solve(model, group)


def in_order(model: Model, cases: Sequence[Case], spacings: Sequence[int], *, all_come: bool = False) -> None:
    """A session comes once, the later ones of its line at least the spacing after it, and none of its run
    without it; where all come, only the spacing is left to ask for."""
    lines: dict[int, dict[int, list[tuple[int, int]]]] = {}
    for variable, (place, number, slot) in enumerate(model.keys):
        lines.setdefault(place, {}).setdefault(number, []).append((slot[0], variable))
    for place, line in lines.items():
        for number, wanted in enumerate(cases[place].wanted):
            here = line.get(number, [])
            if not all_come:
                model.at_most(1, [variable for _, variable in here])
            if wanted.followers and not all_come:
                next_ones = [variable for _, variable in line.get(number + 1, ())]
                model.at_most(0, next_ones, [variable for _, variable in here])
            for other, there in line.items() if here else ():
                if number < other:
                    _after(model, here, there, spacings[place])


def _after(
    model: Model, here: Sequence[tuple[int, int]], there: Sequence[tuple[int, int]], spacing: int
) -> None:
    latest = max(day for day, _ in here)
    for day in sorted({day for day, _ in there}):
        if day - spacing < latest:
            too_late = [variable for other, variable in here if other > day - spacing]
            model.at_most(1, too_late + [variable for other, variable in there if other <= day])


def one_a_day(model: Model, group: Group) -> None:
    """Nobody has two sessions on a day."""
    for found in _by_person_and_day(model, group).values():
        model.at_most(1, found)


def _by_person_and_day(model: Model, group: Group) -> dict[tuple[PersonId, int], list[int]]:
    """The variables of each person who is in several pairs, by day."""
    shared = [sorted(group.shared.intersection(case.people)) for case in group.cases]
    found: dict[tuple[PersonId, int], list[int]] = {}
    for variable, (place, _, slot) in enumerate(model.keys):
        for person in shared[place]:
            found.setdefault((person, slot[0]), []).append(variable)
    return found


def _one_at_a_time(model: Model, cases: Sequence[Case], person: PersonId, minutes: int) -> None:
    starts: dict[Slot, list[int]] = {}
    for variable, (place, _, slot) in enumerate(model.keys):
        if person in cases[place].people:
            starts.setdefault(slot, []).append(variable)
    for day, moment in starts:
        model.at_most(1, _running(starts, day, moment, minutes))


def _one_room_each(model: Model, group: Group, rooms: int) -> None:
    """No more sessions at a moment than rooms; it can only become too crowded where one begins."""
    starts: dict[Slot, list[int]] = {}
    for variable, (_, _, slot) in enumerate(model.keys):
        starts.setdefault(slot, []).append(variable)
    for day in sorted({day for day, _ in starts}):
        usage = group.limits.usage(day)
        for moment in sorted({start for other, start in starts if other == day}.union(usage.begins())):
            left = max(0, rooms - usage.at(moment))
            model.at_most(left, _running(starts, day, moment, group.frame.minutes))


def _running(starts: Mapping[Slot, list[int]], day: int, moment: int, minutes: int) -> list[int]:
    return [
        variable
        for (other, start), found in starts.items()
        if other == day and start <= moment < start + minutes
        for variable in found
    ]


def _solve(model: Model, group: Group) -> Arrangement | None:
    if len(model.keys) > MOST_VARIABLES:
        return None
    if not model.keys:
        return tuple((None,) * len(case.wanted) for case in group.cases)
    chosen = _chosen(model)
    if chosen is None:
        return None
    return arranged(model, group, chosen)


def arranged(model: Model, group: Group, chosen: Sequence[int]) -> Arrangement:
    """The arrangement that a choice of variables stands for."""
    slots: Mapping[tuple[int, int], Slot] = {model.keys[v][:2]: model.keys[v][2] for v in chosen}
    return tuple(
        tuple(slots.get((place, number)) for number in range(len(case.wanted)))
        for place, case in enumerate(group.cases)
    )


def matrix_of(model: Model) -> tuple["csr_array", "NDArray[np.float64]"]:
    """The rows of a model as a matrix, and how much each may come to."""
    import numpy as np
    from scipy.sparse import csr_array

    rows = model.rows
    columns = np.array([variable for yes, no, _ in rows for variable in (*yes, *no)], dtype=np.int64)
    signs = np.array([sign for yes, no, _ in rows for sign in (1.0,) * len(yes) + (-1.0,) * len(no)])
    pointers = np.cumsum([0, *(len(yes) + len(no) for yes, no, _ in rows)])
    matrix = csr_array((signs, columns, pointers), shape=(len(rows), len(model.keys)))
    return matrix, np.array([most for _, _, most in rows], dtype=np.float64)


def _chosen(model: Model) -> list[int] | None:
    import numpy as np  # read only where a group of several pairs needs it, as scipy below
    from scipy.optimize import Bounds, LinearConstraint, milp

    matrix, most = matrix_of(model)
    # Placing a session outweighs every cost that the others could save by leaving it out.
    placed = float(sum(sorted(model.costs)[-len({key[:2] for key in model.keys}) :]) + 1)
    found = milp(
        np.array(model.costs, dtype=np.float64) - placed,
        integrality=np.ones(len(model.keys), dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(matrix, -np.inf, most)] if model.rows else [],
        options={"node_limit": NODES, "mip_rel_gap": 0.0, "presolve": len(model.keys) > _PRESOLVED},
    )
    if found.status != 0 or found.x is None:
        return None
    return [int(variable) for variable in np.flatnonzero(found.x > 0.5)]
