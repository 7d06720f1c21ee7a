"""The solver: most pairs, then most points, at any places, with the prices that prove it.

It solves among everybody's most promising couples, works out their prices, and holds these against every
couple there is (column generation: Dantzig and Wolfe 1960). Couples that are worth more than the two
prices join, and the choice is mended; when there are none, it is the best of all couples.
"""

from dataclasses import dataclass

import numpy as np

from revmentor_desktop.matching.assignment import Couples, assigned_among_all
from revmentor_desktop.matching.choice import Choice
from revmentor_desktop.matching.dearer import Values, Whole, Yes, beyond, dearer
from revmentor_desktop.matching.places import united, without
from revmentor_desktop.matching.promising import promising

WANTED = 24
"""Promising couples of a person to begin with: measured, few rounds of little work."""
_MARGIN = 25
"""So manieth of the highest value: couples that lack no more are let in together with those that join."""
_PATIENCE = 3
"""After so many guesses all couples are solved at once: some matrices have no promising few."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Chosen couples, shape (mentors, adepts), and prices with, for whole numbers:

    `lam + u + v >= value` on every usable couple that is not chosen, `<=` on every chosen one;
    u and v are never negative, and zero for those with places left or none at all.
    """

    chosen: Yes
    rows: Whole
    """The mentors of the chosen couples, rising."""
    columns: Whole
    """Their adepts."""
    lam: int
    """Minus what one pair more is worth in points: more than any difference in points."""
    u: Whole
    v: Whole

    @property
    def pairs(self) -> int:
        """How many couples are chosen."""
        return len(self.rows)

    def total(self, values: Values) -> int:
        """The sum of the values of the chosen couples."""
        return int(values[self.rows, self.columns].sum(dtype=np.int64))


def most_valuable(values: Values, allowed: Yes, left: Whole, right: Whole, wanted: int = WANTED) -> Flow:
    """Choose the most couples, and among such choices one with the highest total.

    `values` (0 or more, below 2**50 over the number of pairs) and `allowed` have shape (mentors,
    adepts); `left` and `right` are places. The result depends on the arguments alone; `wanted`, the
    promising couples of a person to begin with, decides between equally good choices.
    """
    market = _market(values, allowed, left, right)
    known = promising(market.values, wanted, beside_usual=True)
    choice, guesses, best = Choice(market.couples(known)), 1, None
    while True:
        u, v = market.by_side(*choice.prices())
        missing = without(market.dearer(u, v), known)
        if not len(missing) and not choice.has_twins:
            return _flow(market, choice, u, v)
        some = market.couples(missing[:: 1 + len(missing) // (wanted * sum(values.shape))])
        if choice.is_mended_fast(some):
            known = united(known, market.places(some))
            choice.admit(some)
            continue
        nearly = united(market.nearly(u, v, wanted), market.places(some))
        # The first guess may go; from then on nothing does, so that this comes to an end.
        known = united(known, nearly) if guesses > 1 else nearly
        if best is None and guesses >= _PATIENCE and choice.is_far_off(some):
            best = market.assigned()
        known = known if best is None else united(known, best)
        choice, guesses = Choice(market.couples(known), _times(known, best)), guesses + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Market:
    """Values (-1 where there is no choosing) and places; the side with fewer places is the near one."""

    values: Values
    left: Whole
    right: Whole
    pair: int
    """What one pair more is worth, in points."""

    margin: int
    """Couples that lack no more than this are let in together with those that join."""

    @property
    def mentors_near(self) -> bool:
        """Whether the mentors are the side with fewer places."""
        return bool(self.left.sum() < self.right.sum())

    def couples(self, places: Whole) -> Couples:
        """Give some couples (row-major places) seen from the near side."""
        near, far = np.divmod(places, max(1, self.values.shape[1]))
        worth = self.values.ravel()[places].astype(np.int64) + self.pair
        if self.mentors_near:
            return Couples(near=near, far=far, worth=worth, near_places=self.left, far_places=self.right)
        return Couples(near=far, far=near, worth=worth, near_places=self.right, far_places=self.left)

    def places(self, couples: Couples) -> Whole:
        """Give the row-major places of couples, rising."""
        rows, columns = self.by_side(couples.near, couples.far)
        places: Whole = rows * self.values.shape[1] + columns
        return places

    def assigned(self) -> Whole:
        """Give the best choice of all couples, those chosen twice twice."""
        worth = np.where(self.values >= 0, self.values.astype(np.float64) + self.pair, 0.0)
        rows, columns = assigned_among_all(worth, self.left, self.right)
        places: Whole = rows * self.values.shape[1] + columns
        return np.sort(places[self.values.ravel()[places] >= 0])

    def nearly(self, u: Whole, v: Whole, wanted: int) -> Whole:
        """Give the couples that lack little or nothing to be worth the prices of the two.

        Where these are too many, everybody's best ones.
        """
        places = self.dearer(u - self.margin, v)
        if len(places) <= wanted * sum(self.values.shape):
            return places
        return promising(beyond(self.values, self.values >= 0, u, v - self.pair), wanted)

    def dearer(self, u: Whole, v: Whole) -> Whole:
        """Give the places of the couples that are worth more than the prices of the two."""
        places = dearer(self.values, u, v - self.pair)
        return places[self.values.ravel()[places] >= 0]

    def by_side(self, near: Whole, far: Whole) -> tuple[Whole, Whole]:
        """Turn what belongs to the near and the far into mentors' and adepts'."""
        return (near, far) if self.mentors_near else (far, near)


def _market(values: Values, allowed: Yes, left: Whole, right: Whole) -> _Market:
    top = int(values.max(initial=0))
    width = next(one for one in (np.int16, np.int32, np.int64) if top <= np.iinfo(one).max)
    narrow = np.where(allowed, values.astype(width, copy=False), width(-1))
    narrow[left <= 0] = -1
    narrow[:, right <= 0] = -1
    left, right = (np.maximum(0, places).astype(np.int64) for places in (left, right))
    pair = 2 * (top + 1) * (min(int(left.sum()), int(right.sum())) + 1)
    return _Market(values=narrow, left=left, right=right, pair=pair, margin=1 + top // _MARGIN)


def _times(known: Whole, chosen: Whole | None) -> Whole | None:
    """Count how often each known couple is chosen."""
    if chosen is None:
        return None
    return np.bincount(np.searchsorted(known, chosen), minlength=len(known))


def _flow(market: _Market, choice: Choice, u: Whole, v: Whole) -> Flow:
    rows, columns = market.by_side(*choice.couples())
    order = np.lexsort((columns, rows))
    chosen = np.zeros(market.values.shape, dtype=np.bool_)
    chosen[rows, columns] = True
    return Flow(chosen=chosen, rows=rows[order], columns=columns[order], lam=-market.pair, u=u, v=v)
