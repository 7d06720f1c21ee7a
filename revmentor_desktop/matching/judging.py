"""The one kernel: broken rules and scores of a field, worked out in blocks of rows that stay in cache."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.programme import Part, Rule, Switch
from revmentor_desktop.matching.books import Numbers
from revmentor_desktop.matching.eligibility import BIT, Bits, Yes, rule_grid
from revmentor_desktop.matching.field import Field
from revmentor_desktop.matching.grids import Grid, S, simplified
from revmentor_desktop.matching.parts import shares
from revmentor_desktop.matching.points import Hundredths, part_grid

_BLOCK = 1 << 17
"""Couples that are worked on at a time."""


class PartPoints:
    """What one part earns each couple, in hundredths of the score; nothing is kept."""

    def __init__(self, part: Part, field: Field, share: int) -> None:
        self._part, self._field, self._share = part, field, share
        self.grid: Grid[np.int16] = part_grid(part, field, share)

    def __getitem__(self, place: tuple[int | slice, int | slice]) -> Hundredths:
        """Work out one row, one column or the whole, as an array would give it."""
        rows, columns = (slice(one, one + 1) if isinstance(one, int) else one for one in place)
        field = self._field.only(rows, columns)
        earned = np.zeros((len(field.mentors), len(field.adepts)), dtype=np.int16)
        part_grid(self._part, field, self._share).lay(earned, slice(0, len(earned)))
        flat = tuple(0 if isinstance(one, int) else slice(None) for one in place)
        found: Hundredths = earned[flat]
        return found

    def at(self, rows: Numbers, columns: Numbers) -> Hundredths:
        """Work out single couples."""
        return self.grid.at(rows, columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Rules and scores of every couple of a field, shape (mentors, adepts)."""

    forbidding: Bits
    warning: Bits
    eligible: Yes
    scores: Hundredths


def all_parts(field: Field) -> Mapping[Part, PartPoints]:
    """Lay every part that has weight over a field."""
    share = shares(field.problem.weights)
    return {part: PartPoints(part, field, share[part]) for part in Part if share[part]}


def judged(field: Field, parts: Mapping[Part, PartPoints]) -> Judged:
    """Work out which rules every couple breaks, and what it scores.

    Rules that are off are not looked at. Somebody who is on both sides breaks `department` with
    themselves, whatever its switch.
    """
    shape = len(field.mentors), len(field.adepts)
    made = Judged(
        forbidding=np.zeros(shape, dtype=np.uint8),
        warning=np.zeros(shape, dtype=np.uint8),
        eligible=np.empty(shape, dtype=np.bool_),
        scores=np.zeros(shape, dtype=np.int16),
    )
    points = simplified(one.grid for one in parts.values())
    hard, soft = (simplified(_rules(field, switch)) for switch in (Switch.HARD, Switch.WARN))
    height = max(1, _BLOCK // max(1, shape[1]))
    for start in range(0, shape[0], height):
        rows = slice(start, min(start + height, shape[0]))
        _lay(points, made.scores[rows], rows)
        _lay(hard, made.forbidding[rows], rows)
        _lay(soft, made.warning[rows], rows)
        np.equal(made.forbidding[rows], 0, out=made.eligible[rows])
    _part_from_themselves(field, made)
    return made


def _rules(field: Field, switch: Switch) -> Iterator[Grid[np.uint8]]:
    return (rule_grid(rule, field) for rule in Rule if field.problem.switch(rule) is switch)


def _lay(grids: Sequence[Grid[S]], onto: NDArray[S], rows: slice) -> None:
    for grid in grids:
        grid.lay(onto, rows)


def _part_from_themselves(field: Field, made: Judged) -> None:
    places = np.divmod(field.seats.same(), max(1, len(field.adepts)))
    made.forbidding[places] |= np.uint8(BIT[Rule.DEPARTMENT])
    made.warning[places] &= np.uint8(255 - BIT[Rule.DEPARTMENT])
    made.eligible[places] = False
