"""Potentials: the prices that prove a choice the best among some couples.

Shortest distances in the network that an optimal choice leaves over (Bellman 1958; Ford 1956): prices of
the far begin at nothing and rise until no couple that was not chosen is worth more than the two.
"""

import numpy as np

from revmentor_desktop.matching.assignment import Couples
from revmentor_desktop.matching.dearer import Whole


def potentials(couples: Couples, times: Whole) -> tuple[Whole, Whole]:
    """Give the prices of near and far, the lowest possible ones of the far; all at least 0.

    `times` tells how often each couple is chosen. `near + far >= worth` for couples that are not chosen,
    `<=` for chosen ones, and 0 for people with places left. Raises ArithmeticError for a choice that is
    not the best one.
    """
    sizes = len(couples.near_places), len(couples.far_places)
    near, far = (np.zeros(size, dtype=np.int64) for size in sizes)
    used = np.zeros(sizes[0], dtype=np.int64)
    np.add.at(used, couples.near, times)
    full = (used == couples.near_places) & (used > 0)
    held = np.flatnonzero((times > 0) & full[couples.near])
    near[full] = couples.worth.max(initial=0)
    np.minimum.at(near, couples.near[held], couples.worth[held])
    free, begins = _by(couples.near, np.flatnonzero(times == 0), sizes[0])
    held, ends = _by(couples.far, held, sizes[1])
    moved = np.arange(sizes[0])
    for _ in range(sum(sizes) + 1):
        looked = free[_spans(begins, moved)]
        before = far.copy()
        np.maximum.at(far, couples.far[looked], couples.worth[looked] - near[couples.near[looked]])
        risen = held[_spans(ends, np.flatnonzero(far > before))]
        if not len(risen):
            return near, far
        moved = np.unique(couples.near[risen])
        np.minimum.at(near, couples.near[risen], couples.worth[risen] - far[couples.far[risen]])
    raise ArithmeticError("the choice is not the most valuable one")


def _by(people: Whole, some: Whole, count: int) -> tuple[Whole, Whole]:
    """Sort some couples by a person, and give where each person's begin (and the last ones end)."""
    order = some[np.argsort(people[some], kind="stable")]
    return order, np.searchsorted(people[order], np.arange(count + 1))


def _spans(begins: Whole, people: Whole) -> Whole:
    """Give the places of all that some people own."""
    counts = begins[people + 1] - begins[people]
    shift: Whole = np.repeat(begins[people] - (np.cumsum(counts) - counts), counts)
    return shift + np.arange(len(shift))
