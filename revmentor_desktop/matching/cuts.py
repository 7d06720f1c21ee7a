"""Cuts: why there are no more pairs, and how many there can be above a score."""

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.matching.flow import most_valuable

Whole = NDArray[np.int64]
Yes = NDArray[np.bool_]


def reachable(allowed: Yes, chosen: Yes, start: Yes) -> tuple[Yes, Yes]:
    """Follow alternating paths from some mentors: along allowed couples out, along chosen ones back.

    `allowed` and `chosen` have shape (mentors, adepts), `start` (mentors). Gives the mentors and adepts
    reached. Nothing reached has a place left when the choice is a largest one.
    """
    mentors, adepts = start.copy(), np.zeros(allowed.shape[1], dtype=np.bool_)
    if not start.any():
        return mentors, adepts
    out = allowed & ~chosen
    rows, columns = np.divmod(np.flatnonzero(chosen), max(1, chosen.shape[1]))
    frontier = start
    while frontier.any():
        fresh = out[frontier].any(axis=0) & ~adepts
        adepts |= fresh
        held = np.zeros(len(start), dtype=np.bool_)
        held[rows[fresh[columns]]] = True
        frontier = held & ~mentors
        mentors |= frontier
    return mentors, adepts


def smallest_cut(allowed: Yes, chosen: Yes, left: Whole, right: Whole) -> tuple[Yes, Yes]:
    """Give the covered mentors and adepts of a smallest cut, for a largest choice.

    `left` and `right` are the places before anything was chosen. The places of the covered, plus the
    allowed couples between the uncovered, are as many as the chosen couples.
    """
    if np.count_nonzero(chosen) == right.sum():
        return np.zeros(len(left), dtype=np.bool_), np.ones(len(right), dtype=np.bool_)
    used = np.bincount(np.flatnonzero(chosen) // max(1, len(right)), minlength=len(left))
    mentors, adepts = reachable(allowed, chosen, left > used)
    return ~mentors, adepts


def cut_size(allowed: Yes, left: Whole, right: Whole, mentors: Yes, adepts: Yes) -> int:
    """Count the places of a cover and the allowed couples it leaves uncovered."""
    rows, columns = np.flatnonzero(~mentors), np.flatnonzero(~adepts)
    between = np.count_nonzero(allowed[np.ix_(rows, columns)])
    return int(left[mentors].sum() + right[adepts].sum() + between)


def largest_choice(allowed: Yes, left: Whole, right: Whole) -> Yes:
    """Choose as many allowed couples as places let, whatever their value."""
    return most_valuable(np.zeros(allowed.shape, dtype=np.int16), allowed, left, right).chosen
