"""Fairness: the highest worst score that a plan of the most pairs can have.

The worst score is raised as far as the few promising couples allow, by halving; then all couples above it
are asked whether they alone make as many pairs. When they do not, that is the proof.
"""

from dataclasses import dataclass

import numpy as np

from revmentor_desktop.matching.dearer import Values, Whole, Yes
from revmentor_desktop.matching.flow import WANTED, Flow, most_valuable
from revmentor_desktop.matching.places import united
from revmentor_desktop.matching.promising import promising


@dataclass(frozen=True, slots=True, kw_only=True)
class Fairest:
    """The fairest choice, its worst value, and a largest choice among the couples above that."""

    flow: Flow
    worst: int | None
    above: Yes


def fairest(values: Values, allowed: Yes, left: Whole, right: Whole, best: Flow) -> Fairest:
    """Choose as many couples as the best choice has, then the highest worst value, then the most points.

    Arguments as for `most_valuable`, and what that gives for them.
    """
    if not best.pairs:
        return Fairest(flow=best, worst=None, above=best.chosen)
    nothing = np.zeros(values.shape, dtype=np.int16)
    worst = _among_few(values, allowed, left, right, best)
    while True:
        above = most_valuable(nothing, allowed & (values > worst), left, right)
        if above.pairs < best.pairs:
            flow = most_valuable(values, allowed & (values >= worst), left, right)
            return Fairest(flow=flow, worst=worst, above=above.chosen)
        worst = _lowest(values, above)


def _lowest(values: Values, flow: Flow) -> int:
    return int(values[flow.rows, flow.columns].min())


def _among_few(values: Values, allowed: Yes, left: Whole, right: Whole, best: Flow) -> int:
    """Raise the worst value as far as the promising couples and those of the best choice allow."""
    usable = allowed & (left > 0)[:, None] & (right > 0)[None, :]
    few = promising(np.where(usable, values, values.dtype.type(-1)), WANTED)
    few = united(few, best.rows * values.shape[1] + best.columns)
    worth = values.ravel()[few]
    steps = np.unique(worth[worth >= _lowest(values, best)])
    good, bad = 0, len(steps)
    while bad - good > 1:
        middle = (good + bad) // 2
        places = few[worth >= steps[middle]]
        enough = _most_pairs(places, left, right) == best.pairs
        good, bad = (middle, bad) if enough else (good, middle)
    return int(steps[good])


def _most_pairs(places: Whole, left: Whole, right: Whole) -> int:
    """Count the most pairs among couples given by their row-major places (Dinic 1970, in scipy)."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import maximum_flow

    mentors, adepts = len(left), len(right)
    rows, columns = np.divmod(places, adepts)
    source, sink = mentors + adepts, mentors + adepts + 1
    tails = np.concatenate([rows, np.full(mentors, source), mentors + np.arange(adepts)])
    heads = np.concatenate([mentors + columns, np.arange(mentors), np.full(adepts, sink)])
    sizes = np.concatenate([np.ones(len(rows), dtype=np.int64), left, right]).astype(np.int32)
    network = csr_array((sizes, (tails, heads)), shape=(sink + 1, sink + 1))
    return int(maximum_flow(network, source, sink).flow_value)
