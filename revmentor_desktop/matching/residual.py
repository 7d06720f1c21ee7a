"""What it costs to lead a place from one person to another through what a plan leaves open.

Nodes are the mentors, the adepts and the source of all places. Arcs lead from a mentor to an adept to be
chosen instead, from an adept to the mentor of a couple that is given up, and by the source to places that
are free; what an arc costs is what prices say it loses, never less than nothing.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from revmentor_desktop.matching.dearer import Values, Whole, Yes, beyond, dearer
from revmentor_desktop.matching.flow import Flow
from revmentor_desktop.matching.places import united
from revmentor_desktop.matching.promising import promising

if TYPE_CHECKING:
    from scipy.sparse import csr_array

_WANTED = 24
"""The cheapest arcs of everybody that are looked at first."""
_FAR = 4
"""Costs that nothing reaches: so many times what one pair more is worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arcs:
    """Arcs of the network with their costs in points; one pair counts as `pair` points."""

    tails: Whole
    heads: Whole
    costs: Whole

    def graph(self, size: int) -> "csr_array[np.float64, tuple[int, int]]":
        """Lay the arcs out for scipy."""
        from scipy.sparse import csr_array

        return csr_array((self.costs.astype(np.float64), (self.tails, self.heads)), shape=(size, size))

    def turned(self) -> "Arcs":
        """Give the same arcs the other way round."""
        return Arcs(tails=self.heads, heads=self.tails, costs=self.costs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Residual:
    """The network of a plan: all couples by their values, and the cheapest ones as a graph."""

    values: Values
    usable: Yes
    """Couples that may be chosen, and both have places."""
    flow: Flow
    fixed: Arcs
    """Arcs that are no choice among couples: those given up, and all by the source."""
    few: Whole
    """The couples (row-major places) that cost least, for everybody some."""

    @property
    def source(self) -> int:
        """The node that hands out places."""
        return sum(self.values.shape)

    def costs_to(self, node: int) -> Whole:
        """Give what it costs to lead a place from each node to this one."""
        return self._costs(node, turned=True)

    def costs_from(self, node: int) -> Whole:
        """Give what it costs to lead a place from this node to each."""
        return self._costs(node, turned=False)

    def _costs(self, node: int, *, turned: bool) -> Whole:
        """Search among the few (Dijkstra 1959), and hold the outcome against all couples there are."""
        from scipy.sparse.csgraph import dijkstra

        few, sign = self.few, -1 if turned else 1
        far = -_FAR * self.flow.lam
        while True:
            arcs = _joined(self.fixed, self.arcs(few))
            graph = (arcs.turned() if turned else arcs).graph(self.source + 1)
            found = dijkstra(graph, indices=[node])[0]
            costs = np.where(np.isfinite(found), found, far).astype(np.int64)
            shorter = self._dearer(sign * costs)
            if not len(shorter):
                return costs
            few = united(few, shorter)

    def _dearer(self, costs: Whole) -> Whole:
        """Give the couples that lead to somebody more cheaply than the costs say."""
        mentors = len(self.flow.u)
        by_row, by_column = self.flow.u + costs[:mentors], self.flow.v + self.flow.lam - costs[mentors:-1]
        places = dearer(self.values, by_row, by_column)
        return places[self.usable.ravel()[places] & ~self.flow.chosen.ravel()[places]]

    def tight(self, costs_to: Whole) -> Arcs:
        """Give the arcs on cheapest ways to a node, given what it costs from everywhere.

        Their costs count the couples that are given up.
        """
        mentors = len(self.flow.u)
        couples = self.arcs(self._dearer_or_equal(-costs_to))
        arcs = _joined(self.fixed, couples)
        on_the_way = costs_to[arcs.tails] == arcs.costs + costs_to[arcs.heads]
        given_up = (arcs.tails >= mentors) & (arcs.heads < mentors)
        return Arcs(
            tails=arcs.tails[on_the_way],
            heads=arcs.heads[on_the_way],
            costs=given_up[on_the_way].astype(np.int64),
        )

    def _dearer_or_equal(self, costs: Whole) -> Whole:
        return self._dearer(np.concatenate([costs[: len(self.flow.u)] - 1, costs[len(self.flow.u) :]]))

    def arcs(self, places: Whole) -> Arcs:
        """Give the arcs of some couples that are not chosen."""
        rows, columns = np.divmod(places, max(1, self.values.shape[1]))
        costs = self.flow.lam + self.flow.u[rows] + self.flow.v[columns] - self.values.ravel()[places]
        return Arcs(tails=rows, heads=columns + len(self.flow.u), costs=costs)


def residual(values: Values, usable: Yes, flow: Flow, free_rows: Yes, free_columns: Yes) -> Residual:
    """Lay out the network of an optimal flow.

    `usable` couples may be chosen and both have places; `free_rows` and `free_columns` tell who has a
    place that is free.
    """
    cheap = beyond(values, usable & ~flow.chosen, flow.u, flow.v + flow.lam)
    return Residual(
        values=values,
        usable=usable,
        flow=flow,
        fixed=_fixed(values, flow, free_rows, free_columns),
        few=promising(cheap, _WANTED),
    )


def _fixed(values: Values, flow: Flow, free_rows: Yes, free_columns: Yes) -> Arcs:
    """Give the arcs of couples given up, of free places, and of places given back."""
    mentors, adepts = values.shape
    source = mentors + adepts
    surplus = values[flow.rows, flow.columns] - (flow.lam + flow.u[flow.rows] + flow.v[flow.columns])
    given_up = Arcs(tails=flow.columns + mentors, heads=flow.rows, costs=surplus)
    idle, empty = np.flatnonzero(free_rows), np.flatnonzero(free_columns) + mentors
    used, taken = np.unique(flow.rows), np.unique(flow.columns)
    return _joined(
        given_up,
        _arcs(np.full(len(idle), source), idle, np.zeros(len(idle), dtype=np.int64)),
        _arcs(empty, np.full(len(empty), source), np.zeros(len(empty), dtype=np.int64)),
        _arcs(used, np.full(len(used), source), flow.u[used]),
        _arcs(np.full(len(taken), source), taken + mentors, flow.v[taken]),
    )


def _arcs(tails: Whole, heads: Whole, costs: Whole) -> Arcs:
    return Arcs(tails=tails, heads=heads, costs=costs)


def _joined(*arcs: Arcs) -> Arcs:
    return Arcs(
        tails=np.concatenate([one.tails for one in arcs]),
        heads=np.concatenate([one.heads for one in arcs]),
        costs=np.concatenate([one.costs for one in arcs]),
    )
