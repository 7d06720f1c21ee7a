"""The exact arrangement of a large group: days near the ideal ones, and proof that no others are needed."""

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from revmentor_desktop.planning.exact import NODES, Model, arranged, in_order, matrix_of, one_a_day
from revmentor_desktop.planning.groups import Arrangement, Group
from revmentor_desktop.planning.placement import days_and_changes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

_REACHES = (4, 8, 16, 40, 10**6)
"""Days to either side of the ideal one."""
MOST_VARIABLES = 40_000
_TINY = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Windowed:
    """An arrangement with manners that places everything, and what is proven about it."""

    arrangement: Arrangement
    least_days_off: int
    """No arrangement with manners that places everything comes below."""
    is_best: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Relaxed:
    """The linear relaxation of a model."""

    cost: float
    chosen: "NDArray[np.float64]"
    prices: "NDArray[np.float64]"
    """What each session pays for being placed."""


def within_windows(group: Group) -> Windowed | None:
    """Place everything, with manners, then nearest to the ideal days, then with the fewest changes.

    Columns are the days within reach of a session's ideal day. The prices of the linear relaxation bound
    what any day out of reach could save (its reduced cost, where rows that it would add can only raise
    it): so the outcome is exact as soon as that is less than the gap, and the reach grows until then.
    None where not all can be placed, or where the model is too large.
    """
    scale = 1 + sum(len(case.wanted) for case in group.cases)
    best: Windowed | None = None
    for reach in _REACHES:
        model, beyond = _model(group, reach, scale)
        if len(model.keys) > MOST_VARIABLES:
            return best
        relaxed = _relaxed(model, len(beyond))
        if relaxed is None:
            if not any(beyond):
                return best
            continue
        slack = [
            (reach + 1) * scale - price for price, more in zip(relaxed.prices, beyond, strict=True) if more
        ]
        if slack and min(slack) < -_TINY:
            continue
        chosen = _whole(model, relaxed, len(beyond))
        if chosen is None:
            return best
        gap = sum(model.costs[variable] for variable in chosen) - relaxed.cost
        arrangement = arranged(model, group, chosen)
        is_best = not slack or bool(min(slack) > gap - _TINY)
        days = group.worth(arrangement).days_off
        least = days if is_best else min(days, ceil((relaxed.cost - scale + 1) / scale - _TINY))
        best = Windowed(arrangement=arrangement, least_days_off=least, is_best=is_best)
        if is_best:
            return best
    return best


def _model(group: Group, reach: int, scale: int) -> tuple[Model, list[bool]]:
    """The columns within reach, and for each session whether there are days beyond."""
    model, beyond = Model(), list[bool]()
    for place, case in enumerate(group.cases):
        for number, one in enumerate(group.choices(case, (), mannered=True)):
            near = [day for day in one.by_day if abs(day - case.wanted[number].ideal) <= reach]
            beyond.append(len(near) < len(one.by_day))
            for day in near:
                start, cost = one.by_day[day]
                days, changes = days_and_changes(cost)
                model.keys.append((place, number, (day, start)))
                model.costs.append(days * scale + changes)
        if len(model.keys) > MOST_VARIABLES:
            return model, beyond
    in_order(model, group.cases, [case.spacing for case in group.cases], all_come=True)
    one_a_day(model, group)
    return model, beyond


def _relaxed(model: Model, sessions: int) -> _Relaxed | None:
    import numpy as np
    from scipy.optimize import linprog

    matrix, most = matrix_of(model)
    # The stubs know no sparse matrices.
    found = linprog(  # type: ignore[call-overload]
        np.array(model.costs, dtype=np.float64),
        A_ub=matrix if len(most) else None,
        b_ub=most if len(most) else None,
        A_eq=_each_once(model, sessions),
        b_eq=np.ones(sessions),
        bounds=(0, None),
        method="highs",
    )
    if found.status != 0:
        return None
    return _Relaxed(cost=float(found.fun), chosen=found.x, prices=found.eqlin.marginals)


def _whole(model: Model, relaxed: _Relaxed, sessions: int) -> list[int] | None:
    """The best choice of whole columns; None where it was not found or not proven best."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    if np.abs(relaxed.chosen - np.round(relaxed.chosen)).max() < _TINY:
        return [int(variable) for variable in np.flatnonzero(relaxed.chosen > 0.5)]
    matrix, most = matrix_of(model)
    found = milp(
        np.array(model.costs, dtype=np.float64),
        integrality=np.ones(len(model.keys), dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=[
            LinearConstraint(_each_once(model, sessions), 1, 1),
            LinearConstraint(matrix, -np.inf, most),
        ],
        options={"node_limit": NODES, "mip_rel_gap": 0.0},
    )
    if found.status != 0 or found.x is None:
        return None
    return [int(variable) for variable in np.flatnonzero(found.x > 0.5)]


def _each_once(model: Model, sessions: int) -> "csr_array":
    """A row for each session over its columns."""
    import numpy as np
    from scipy.sparse import csr_array

    rows: dict[tuple[int, int], int] = {}
    of = np.array([rows.setdefault(key[:2], len(rows)) for key in model.keys], dtype=np.int64)
    columns = np.arange(len(model.keys), dtype=np.int64)
    return csr_array((np.ones(len(columns)), (of, columns)), shape=(sessions, len(columns)))
