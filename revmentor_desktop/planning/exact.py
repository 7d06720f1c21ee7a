"""The exact arrangement of a group as a mixed-integer programme, solved by HiGHS through scipy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.planning.cases import Case, Slot
from revmentor_desktop.planning.groups import Arrangement, Group
from revmentor_desktop.planning.placement import costs_through, days_and_changes

MOST_VARIABLES = 6000
_NODES = 2000
_PRESOLVED = 1000
"""Below so many variables, HiGHS is faster without its presolve."""


@dataclass(slots=True)
class _Model:
    """Yes-or-no variables, each a slot for a session, and sets of which at most one may be yes."""

    keys: list[tuple[int, int, Slot]] = field(default_factory=list)
    """Case, place in its line, slot."""
    costs: list[int] = field(default_factory=list)
    at_most_one: list[list[int]] = field(default_factory=list)


def by_days(group: Group, budget: int | None) -> Arrangement | None:
    """Find the arrangement with manners that places most, then lies nearest, then changes least.

    Each person meets at most once a day, so days decide alone. `budget` is how much an arrangement at
    hand costs above the sum of what each case costs alone: days that cost a case more cannot be in a
    better one (reduced-cost fixing). None where the model is too large or was not solved to its end.
    """
    model = _Model()
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
    _order(model, [case.spacing for case in group.cases])
    for person in sorted(group.shared):
        _one_a_day(model, group.cases, person)
    return _solve(model, group)


def by_slots(group: Group) -> Arrangement | None:
    """Find the arrangement that places most, then lies nearest to the ideal days, manners left aside.

    None where the model is too large or was not solved to its end.
    """
    model = _Model()
    for place, case in enumerate(group.cases):
        for number, one in enumerate(group.choices(case, (), mannered=False)):
            for day, (_, cost) in one.by_day.items():
                for start in case.free[day]:
                    model.keys.append((place, number, (day, start)))
                    model.costs.append(days_and_changes(cost)[0])
        if len(model.keys) > MOST_VARIABLES:
            return None
    _order(model, [1] * len(group.cases))
    for person in sorted(group.shared):
        _one_at_a_time(model, group.cases, person, group.frame.minutes)
    return _solve(model, group)


def _order(model: _Model, spacings: Sequence[int]) -> None:
    """A session comes once, and the later ones of its line at least the spacing after it."""
    lines: dict[int, dict[int, list[tuple[int, int]]]] = {}
    for variable, (place, number, slot) in enumerate(model.keys):
        lines.setdefault(place, {}).setdefault(number, []).append((slot[0], variable))
    for place, line in lines.items():
        for number, here in line.items():
            model.at_most_one.append([variable for _, variable in here])
            for other, there in line.items():
                if number < other:
                    _after(model, here, there, spacings[place])


def _after(
    model: _Model, here: Sequence[tuple[int, int]], there: Sequence[tuple[int, int]], spacing: int
) -> None:
    latest = max(day for day, _ in here)
    for day in sorted({day for day, _ in there}):
        if day - spacing < latest:
            too_late = [variable for other, variable in here if other > day - spacing]
            model.at_most_one.append(too_late + [variable for other, variable in there if other <= day])


def _one_a_day(model: _Model, cases: Sequence[Case], person: PersonId) -> None:
    days: dict[int, list[int]] = {}
    for variable, (place, _, slot) in enumerate(model.keys):
        if person in cases[place].people:
            days.setdefault(slot[0], []).append(variable)
    model.at_most_one.extend(days.values())


def _one_at_a_time(model: _Model, cases: Sequence[Case], person: PersonId, minutes: int) -> None:
    starts: dict[Slot, list[int]] = {}
    for variable, (place, _, slot) in enumerate(model.keys):
        if person in cases[place].people:
            starts.setdefault(slot, []).append(variable)
    for day, moment in starts:
        running = [
            v
            for (d, start), found in starts.items()
            if d == day and start <= moment < start + minutes
            for v in found
        ]
        model.at_most_one.append(running)


def _solve(model: _Model, group: Group) -> Arrangement | None:
    if len(model.keys) > MOST_VARIABLES:
        return None
    if not model.keys:
        return tuple((None,) * len(case.wanted) for case in group.cases)
    chosen = _chosen(model)
    if chosen is None:
        return None
    slots: Mapping[tuple[int, int], Slot] = {model.keys[v][:2]: model.keys[v][2] for v in chosen}
    return tuple(
        tuple(slots.get((place, number)) for number in range(len(case.wanted)))
        for place, case in enumerate(group.cases)
    )


def _chosen(model: _Model) -> list[int] | None:
    import numpy as np  # read only where a group of several pairs needs it, as scipy below
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    rows = [row for row in model.at_most_one if len(row) > 1]
    columns = np.array([variable for row in rows for variable in row], dtype=np.int64)
    pointers = np.cumsum([0, *(len(row) for row in rows)])
    matrix = csr_array((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(model.keys)))
    # Placing a session outweighs every cost that the others could save by leaving it out.
    placed = float(sum(sorted(model.costs)[-len({key[:2] for key in model.keys}) :]) + 1)
    found = milp(
        np.array(model.costs, dtype=np.float64) - placed,
        integrality=np.ones(len(model.keys), dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(matrix, -np.inf, 1)] if rows else [],
        options={"node_limit": _NODES, "mip_rel_gap": 0.0, "presolve": len(model.keys) > _PRESOLVED},
    )
    if found.status != 0 or found.x is None:
        return None
    return [int(variable) for variable in np.flatnonzero(found.x > 0.5)]
