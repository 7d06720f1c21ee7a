"""Assignment: the most valuable choice among some couples where a couple may be chosen several times.

Places become copies of their people, and everybody of the side with fewer places may also stay alone; so
the choice is a full matching of least cost (Jonker and Volgenant 1987, sparse, in scipy). Where only one
side has several places no couple can be chosen twice, and the choice is the plan.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.matching.dearer import Whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Couples:
    """Couples to choose from, sorted by their near ones, and the places of all people of both sides."""

    near: Whole
    """People of the side with fewer places."""
    far: Whole
    """People of the other side."""
    worth: Whole
    """At least 0, and so large in all that one pair more is worth more than any points."""
    near_places: Whole
    far_places: Whole


def assigned(couples: Couples) -> Whole:
    """Tell how often each couple is chosen, so that the total worth is the highest places allow."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    rows, columns = int(couples.near_places.sum()), int(couples.far_places.sum())
    if not rows or not len(couples.near):
        return np.zeros(len(couples.near), dtype=np.int64)
    left, which = _copies(couples.near, couples.near_places)
    right, again = _copies(couples.far[which], couples.far_places)
    left, which = left[again], which[again]
    top, alone = int(couples.worth.max()) + 1, np.arange(rows)
    costs = np.concatenate([top - couples.worth[which], np.full(rows, top)]).astype(np.float64)
    ends = np.concatenate([left, alone]), np.concatenate([right, columns + alone])
    row, column = min_weight_full_bipartite_matching(csr_array((costs, ends), shape=(rows, columns + rows)))
    paired = column < columns
    near, far = (np.repeat(np.arange(len(one)), one) for one in (couples.near_places, couples.far_places))
    keys = couples.near * len(couples.far_places) + couples.far
    found = near[row[paired]] * len(couples.far_places) + far[column[paired]]
    order = np.argsort(keys)
    return np.bincount(order[np.searchsorted(keys[order], found)], minlength=len(keys))


def assigned_among_all(worth: NDArray[np.float64], left: Whole, right: Whole) -> tuple[Whole, Whole]:
    """Give rows and columns of the most valuable choice in a whole matrix; a couple may be there twice.

    Jonker and Volgenant's method on the matrix of all copies (Crouse 2016, in scipy).
    """
    from scipy.optimize import linear_sum_assignment

    rows, columns = (np.repeat(np.arange(len(places)), places) for places in (left, right))
    row, column = linear_sum_assignment(worth[np.ix_(rows, columns)], maximize=True)
    return rows[row], columns[column]


def _copies(people: Whole, places: Whole) -> tuple[Whole, Whole]:
    """Give the copies of each of some people, and for each copy its place in `people`."""
    counts = places[people]
    which = np.repeat(np.arange(len(people)), counts)
    first = (np.cumsum(places) - places)[people]
    return np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts - first, counts), which
