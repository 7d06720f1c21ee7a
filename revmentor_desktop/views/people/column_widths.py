"""How wide the columns of the people table are: what their texts want, within the room there is."""

from bisect import bisect_left
from collections.abc import Mapping

from revmentor_desktop.models.people_columns import Column

_SHARES = {Column.TOPICS: 4, Column.TITLE: 3, Column.PAIR: 2, Column.NAME: 1}
"""How the room that is left over is shared out."""
_GIVING = (Column.TOPICS, Column.TITLE, Column.PAIR)
"""Columns that give room where it is lacking."""


def fitted(wanted: Mapping[Column, int], room: int, least: int) -> dict[Column, int]:
    """Fit the columns that are shown into a room, all in pixels; where it is too small, they overflow.

    Columns of long texts share what is left, or give what is lacking: the widest first, none of them
    below `least`.
    """
    spare = room - sum(wanted.values())
    widths = _widened(wanted, spare) if spare >= 0 else _narrowed(wanted, room, least)
    last = max(widths, default=None)
    if last is not None:
        # What rounding left over: the columns end where the table ends.
        widths[last] += max(room - sum(widths.values()), 0)
    return widths


def _widened(wanted: Mapping[Column, int], spare: int) -> dict[Column, int]:
    whole = sum(share for column, share in _SHARES.items() if column in wanted)
    return {
        column: width + (spare * _SHARES[column] // whole if column in _SHARES else 0)
        for column, width in wanted.items()
    }


def _narrowed(wanted: Mapping[Column, int], room: int, least: int) -> dict[Column, int]:
    """Cut the giving columns at the largest width at which everything fits."""

    def cut_at(most: int) -> dict[Column, int]:
        return {column: min(width, most) if column in _GIVING else width for column, width in wanted.items()}

    widest = max(wanted.values(), default=least)
    too_wide = range(least + 1, widest + 1)
    place = bisect_left(too_wide, True, key=lambda most: sum(cut_at(most).values()) > room)
    return cut_at(least + place)
