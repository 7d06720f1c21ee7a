"""Sets of couples as rising row-major places in an array of shape (mentors, adepts)."""

import numpy as np

from revmentor_desktop.matching.dearer import Whole


def united(some: Whole, others: Whole) -> Whole:
    """Give all places of two sets."""
    both = np.concatenate([some, others])
    both.sort()
    first = np.ones(len(both), dtype=np.bool_)
    np.not_equal(both[1:], both[:-1], out=first[1:])
    return both[first]


def without(some: Whole, others: Whole) -> Whole:
    """Give the places of one set that are not in another."""
    if not len(some) or not len(others):
        return some
    nearest = others[np.minimum(np.searchsorted(others, some), len(others) - 1)]
    rest: Whole = some[nearest != some]
    return rest
