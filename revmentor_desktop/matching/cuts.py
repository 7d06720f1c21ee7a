"""Cuts: why there are no more pairs, and how many there can be above a score."""

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
Yes = NDArray[np.bool_]


def reachable(allowed: Yes, chosen: Yes, start: Yes) -> tuple[Yes, Yes]:
    """Follow alternating paths from some mentors: along allowed couples out, along chosen ones back.

    `allowed` and `chosen` have shape (mentors, adepts), `start` (mentors). Gives the mentors and adepts
    reached. Nothing reached has a place left when the choice is a largest one.
    """
    out = allowed & ~chosen
    mentors, adepts = start.copy(), np.zeros(allowed.shape[1], dtype=np.bool_)
    frontier = start
    while frontier.any():
        fresh = out[frontier].any(axis=0) & ~adepts
        adepts |= fresh
        frontier = chosen[:, fresh].any(axis=1) & ~mentors
        mentors |= frontier
    return mentors, adepts


def smallest_cut(allowed: Yes, chosen: Yes, left: Whole) -> tuple[Yes, Yes]:
    """Give the covered mentors and adepts of a smallest cut, for a largest choice.

    `left` are the mentors' places before anything was chosen. The places of the covered, plus the
    allowed couples between the uncovered, are as many as the chosen couples.
    """
    idle = left - chosen.sum(axis=1) > 0
    mentors, adepts = reachable(allowed, chosen, idle)
    return ~mentors, adepts


def cut_size(allowed: Yes, left: Whole, right: Whole, mentors: Yes, adepts: Yes) -> int:
    """Count the places of a cover and the allowed couples it leaves uncovered."""
    between = allowed[~mentors][:, ~adepts].sum()
    return int(left[mentors].sum() + right[adepts].sum() + between)


def largest_choice(allowed: Yes, left: Whole, right: Whole) -> Yes:
    """Choose as many allowed couples as places let, whatever their value (Dinic, in scipy)."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import maximum_flow

    mentors, adepts = allowed.shape
    rows, columns = np.nonzero(allowed)
    source, sink = mentors + adepts, mentors + adepts + 1
    tails = np.concatenate([rows, np.full(mentors, source), mentors + np.arange(adepts)])
    heads = np.concatenate([mentors + columns, np.arange(mentors), np.full(adepts, sink)])
    sizes = np.concatenate([np.ones(len(rows), dtype=np.int64), left, right]).astype(np.int32)
    network = csr_array((sizes, (tails, heads)), shape=(sink + 1, sink + 1))
    flow = maximum_flow(network, source, sink).flow.tocoo()
    chosen = np.zeros(allowed.shape, dtype=np.bool_)
    used = (flow.data > 0) & (flow.row < mentors) & (flow.col < source)
    chosen[flow.row[used], flow.col[used] - mentors] = True
    return chosen
