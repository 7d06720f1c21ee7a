"""The solver: most pairs, then most points, at any capacities, with the prices that prove it.

Successive shortest paths with potentials (Tomizawa 1971; Edmonds and Karp 1972) in whole numbers: after k
paths the plan is the best one of k pairs, and the potentials are its dual prices. Each path takes one
Dijkstra search over dense rows, O(n²), so O(k·n²) in all.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
Yes = NDArray[np.bool_]

_NO_ARC = 1 << 60
_UNREACHED = 1 << 59


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Chosen couples, shape (mentors, adepts), and prices with, at optimum and for whole numbers:

    `lam + u + v >= value` on every usable couple that is not chosen, `<=` on every chosen one;
    u and v are never negative, and zero for those with places left.
    """

    chosen: Yes
    lam: int
    u: Whole
    v: Whole

    @property
    def pairs(self) -> int:
        """How many couples are chosen."""
        return int(self.chosen.sum())

    def total(self, values: Whole) -> int:
        """The sum of the values of the chosen couples."""
        return int(values[self.chosen].sum())


def most_valuable(values: Whole, allowed: Yes, left: Whole, right: Whole) -> Flow:
    """Choose the most couples, and among such choices one with the highest total.

    `values` (0 or more) and `allowed` have shape (mentors, adepts); `left` and `right` are places. Ties
    go to the earlier rows and columns, so the result depends on the arguments alone.
    """
    network = _Network(values, allowed, left, right)
    while network.add_path():
        pass
    return network.flow()


class _Network:
    """The residual network: arcs from mentors to adepts that are free, and back along chosen couples.

    Costs are negative values. A mentor with places left always has potential 0, like the source.
    """

    def __init__(self, values: Whole, allowed: Yes, left: Whole, right: Whole) -> None:
        usable = allowed & (left > 0)[:, None] & (right > 0)[None, :]
        self.costs = -values.astype(np.int64)
        self.arcs = np.where(usable, self.costs, _NO_ARC)
        self.left = left.copy()
        self.right = right.copy()
        self.chosen = np.zeros(usable.shape, dtype=np.bool_)
        nearest = self.arcs.min(axis=0, initial=_NO_ARC)
        self.mentor_level = np.zeros(len(left), dtype=np.int64)
        self.adept_level = np.where(nearest < _NO_ARC, nearest, 0)
        self.sink_level = int(self.adept_level.min(initial=0))

    def add_path(self) -> bool:
        """Lengthen the plan by one couple along the cheapest path; False when there is none."""
        if not self.chosen.size or not (self.left > 0).any():
            return False
        search = _Search(self)
        if search.last is None:
            return False
        self.mentor_level += np.minimum(search.to_mentor, search.to_sink)
        self.adept_level += np.minimum(search.to_adept, search.to_sink)
        self.sink_level += search.to_sink
        self._swap(search, search.last)
        return True

    def _swap(self, search: "_Search", adept: int) -> None:
        self.right[adept] -= 1
        while True:
            mentor = int(search.mentor_before[adept])
            self.chosen[mentor, adept] = True
            self.arcs[mentor, adept] = _NO_ARC
            adept = int(search.adept_before[mentor])
            if adept < 0:
                self.left[mentor] -= 1
                return
            self.chosen[mentor, adept] = False
            self.arcs[mentor, adept] = self.costs[mentor, adept]

    def flow(self) -> Flow:
        """Read the plan and its prices off the potentials."""
        return Flow(
            chosen=self.chosen,
            lam=-self.sink_level,
            u=np.maximum(0, self.mentor_level),
            v=np.maximum(0, self.sink_level - self.adept_level),
        )


class _Search:
    """One Dijkstra search from all mentors with places left, ended when an adept with a place is next."""

    def __init__(self, network: _Network) -> None:
        self._network = network
        mentors, adepts = len(network.left), len(network.right)
        starts = np.flatnonzero(network.left > 0)
        reach = network.arcs[starts]
        nearest = reach.argmin(axis=0)
        self.to_mentor = np.full(mentors, _UNREACHED, dtype=np.int64)
        self.to_mentor[starts] = 0
        self.to_adept = np.minimum(reach[nearest, np.arange(adepts)] - network.adept_level, _UNREACHED)
        self.to_sink = _UNREACHED
        self.mentor_before = starts[nearest]
        self.adept_before = np.full(mentors, -1, dtype=np.int64)
        self.last: int | None = None
        self._open_mentors = np.full(mentors, _UNREACHED, dtype=np.int64)
        self._open_adepts = self.to_adept.copy()
        self._run()

    def _run(self) -> None:
        while True:
            mentor, adept = int(self._open_mentors.argmin()), int(self._open_adepts.argmin())
            by_mentor, by_adept = int(self._open_mentors[mentor]), int(self._open_adepts[adept])
            if min(by_mentor, by_adept) >= self.to_sink:
                return
            if by_mentor <= by_adept:
                self._leave_mentor(mentor, by_mentor)
            else:
                self._leave_adept(adept, by_adept)

    def _leave_mentor(self, mentor: int, distance: int) -> None:
        network = self._network
        self._open_mentors[mentor] = _UNREACHED
        there = network.arcs[mentor] + (distance + network.mentor_level[mentor]) - network.adept_level
        nearer = np.flatnonzero(there < self.to_adept)
        self.to_adept[nearer] = self._open_adepts[nearer] = there[nearer]
        self.mentor_before[nearer] = mentor

    def _leave_adept(self, adept: int, distance: int) -> None:
        network = self._network
        self._open_adepts[adept] = _UNREACHED
        if network.right[adept] > 0:
            end = distance + int(network.adept_level[adept]) - network.sink_level
            if end < self.to_sink:
                self.to_sink, self.last = end, adept
        for mentor in np.flatnonzero(network.chosen[:, adept]):
            back = distance + network.adept_level[adept] - network.mentor_level[mentor]
            there = int(back - network.costs[mentor, adept])
            if there < self.to_mentor[mentor]:
                self.to_mentor[mentor] = self._open_mentors[mentor] = there
                self.adept_before[mentor] = adept
