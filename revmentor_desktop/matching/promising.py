"""The few couples among which the best plan is looked for first: everybody's most valuable ones."""

import numpy as np

from revmentor_desktop.matching.dearer import BLOCK, Values, Whole
from revmentor_desktop.matching.places import united

_STEP = 8
"""Every so manieth couple is looked at to guess where somebody's best ones begin."""
_SPREAD = (40_503, 30_011)
"""Odd numbers that scatter places evenly over 16 bits (Knuth's multiplicative hashing)."""


def promising(values: Values, wanted: int, *, beside_usual: bool = False) -> Whole:
    """Give the places (row-major, rising) of about `wanted` of the best couples of every person.

    `values` has shape (mentors, adepts), below 0 where the two may not be chosen. With `beside_usual`
    the best are those highest above what the other is worth to everybody: those whom all want cannot be
    had by all. Where everybody has few others, all couples are promising. Among equals an even scatter is
    taken, so that people do not all look at the same few; nothing but the values decides.
    """
    if not values.size or max(values.shape) <= 4 * wanted:
        return np.flatnonzero(values >= 0)
    usual = [
        _usual(side) if beside_usual else np.zeros(len(side), _width(side)) for side in (values, values.T)
    ]
    bars = _bars(values, usual[1], wanted), _bars(values.T, usual[0], wanted)
    mentors, adepts = values.shape
    step = next(one for one in range(_STEP, 2 * _STEP + adepts) if np.gcd(one, adepts) == 1)
    better, equal = [], []
    height = max(1, BLOCK // adepts)
    for start in range(0, mentors, height):
        rows = slice(start, start + height)
        bar = np.minimum(bars[0][rows, None] + usual[1], usual[0][rows, None] + bars[1])
        np.maximum(bar, 0, out=bar)
        better.append(np.flatnonzero(values[rows] > bar) + start * adepts)
        first = -start * adepts % step
        level = np.flatnonzero((values[rows] == bar).ravel()[first::step])
        equal.append(level * step + first + start * adepts)
    return united(np.concatenate(better), _some(np.concatenate(equal), values.shape, wanted))


def _usual(values: Values) -> Values:
    """Give what each row's couples are worth on average, from a part of them."""
    part = values[:, ::_STEP]
    counts = np.maximum(1, np.count_nonzero(part >= 0, axis=1))
    usual: Values = (np.maximum(part, 0).sum(axis=1, dtype=np.int64) // counts).astype(_width(values))
    return usual


def _bars(values: Values, usual: Values, wanted: int) -> Values:
    """Guess for each row how high above the usual its `wanted` best couples lie, from a part of them."""
    part = values[:, ::_STEP]
    above = np.ascontiguousarray(np.where(part >= 0, part - usual[::_STEP], -usual.max(initial=0)))
    rank = above.shape[1] - min(above.shape[1], max(1, wanted // _STEP))
    found: Values = np.partition(above, rank, axis=1)[:, rank]
    return found


def _width(values: Values) -> type[np.signedinteger]:
    """The narrowest integers that hold three values added up."""
    top = 3 * int(values.max(initial=0))
    return next(one for one in (np.int16, np.int32, np.int64) if top <= np.iinfo(one).max)


def _some(places: Whole, shape: tuple[int, ...], wanted: int) -> Whole:
    """Take some of the couples at the bars, about `wanted` for everybody who has so many."""
    row, column = np.divmod(places, shape[1])
    number = (row * _SPREAD[0] + column * _SPREAD[1]) & 0xFFFF
    kept = np.zeros(len(places), dtype=np.bool_)
    for own, count in ((row, shape[0]), (column, shape[1])):
        kept |= number < (0x10000 * wanted // np.maximum(1, np.bincount(own, minlength=count)))[own]
    return places[kept]
