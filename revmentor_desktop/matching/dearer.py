"""The one pass over all couples: which of them are worth more than the prices of the two."""

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
Yes = NDArray[np.bool_]
Values = NDArray[np.signedinteger]
"""Whole numbers of any width, shape (mentors, adepts)."""

BLOCK = 1 << 18
"""Couples that are looked at together: so many stay in the processor's cache."""
_NARROW = 1 << 29


def dearer(values: Values, by_row: Whole, by_column: Whole) -> Whole:
    """Give the places (in row-major order) of the couples worth more than `by_row` + `by_column`.

    `values` has shape (mentors, adepts) and is read once, in blocks.
    """
    if not values.size:
        return np.zeros(0, dtype=np.int64)
    narrow = max(map(_reach, (by_row, by_column))) < _NARROW and values.dtype.itemsize <= 4
    width = np.int32 if narrow else np.int64
    rows, columns = by_row.astype(width)[:, None], by_column.astype(width)[None, :]
    height = max(1, BLOCK // values.shape[1])
    worth = np.empty((min(height, len(values)), values.shape[1]), dtype=width)
    found = []
    for start in range(0, len(values), height):
        block = values[start : start + height]
        above = np.subtract(block, columns, out=worth[: len(block)]) > rows[start : start + height]
        if above.any():
            found.append(np.flatnonzero(above) + start * values.shape[1])
    return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)


def beyond(values: Values, among: Yes, by_row: Whole, by_column: Whole) -> Values:
    """Give by how much couples are worth more than `by_row` + `by_column`, all raised to 0 and above.

    Couples outside `among` get -1.
    """
    least = int(by_row.max(initial=0) + by_column.max(initial=0))
    reach = least - int(by_row.min(initial=0) + by_column.min(initial=0)) + int(values.max(initial=0))
    width = np.int32 if reach < 4 * _NARROW - 1 else np.int64
    worth: Values = np.subtract(values, (by_row - least)[:, None], dtype=width, casting="unsafe")
    np.subtract(worth, by_column, out=worth, casting="unsafe")
    np.copyto(worth, -1, where=~among)
    return worth


def _reach(prices: Whole) -> int:
    return max(abs(int(prices.min(initial=0))), abs(int(prices.max(initial=0))))
