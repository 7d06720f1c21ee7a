"""What each part of the score earns, over all couples, in hundredths of the score."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from revmentor_desktop.domain.ids import DepartmentId
from revmentor_desktop.domain.programme import Part
from revmentor_desktop.matching.books import Numbers
from revmentor_desktop.matching.field import Field
from revmentor_desktop.matching.grids import ByDays, Days, Grid, Marks, Sum
from revmentor_desktop.matching.parts import DAYS_IN_20_YEARS, widest_gap
from revmentor_desktop.matching.shared import Shared, flagged, numbered, overlap
from revmentor_desktop.matching.traits import LONGEST_WAIT, Path

Hundredths = NDArray[np.int16]


def part_grid(part: Part, field: Field, share: int) -> Grid[np.int16]:
    """Lay a part over a field: 0 to `share` hundredths of the score for every couple.

    The part itself is rounded to whole hundredths from 0 to 100 first, halves up, and then its share of
    the score again: (value * share + 50) // 100. Without data for two people it is 0.
    """
    return _PARTS[part](field, share)


def _topics(field: Field, share: int) -> Grid[np.int16]:
    """Of the topics that the adept wants, the share that the mentor offers: shared / wanted."""
    shared = Shared(field.mentors.topics, field.adepts.topics, None, len(field.books.topics))
    return _OfTopics(shared, np.maximum(1, field.adepts.topics.lengths()), share)


def _wishes(field: Field, share: int) -> Grid[np.int16]:
    """Half for each of the two who asked for the other: (by mentor + by adept) / 2."""
    both = field.seats.by_name(field.mentors.wishes, field.adepts.wishes)
    couples, times = np.unique(np.concatenate(both), return_counts=True)
    return Marks(couples, _weighted(50 * times, share), len(field.adepts))


def _challenge(field: Field, share: int) -> Grid[np.int16]:
    """How much of the challenge's words the mentor's topics and words answer.

    min(1, 2 * rarity of the shared words / rarity of all the challenge's words): an offer that holds half
    of what a challenge says speaks of the same thing. See `texts.rarity`.
    """
    if not len(field.adepts.stems.targets):
        return Marks(np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.int16), len(field.adepts))
    shared = Shared(field.mentors.stems, field.adepts.stems, field.rarity, len(field.rarity))
    return _OfTexts(shared, np.maximum(1, field.adepts.stems.sums(field.rarity)), share)


def _site(field: Field, share: int) -> Grid[np.int16]:
    """Everything where both work at the same site: 1 or 0."""

    def same(left: Sequence[str], right: Sequence[str]) -> Hundredths:
        known, others = ([[site] if site else [] for site in side] for side in (left, right))
        return _weighted(100 * overlap(known, others), share)

    return field.points.spread(Part.SITE, field.mentors.sites, field.adepts.sites, same)


def _seniority_gap(field: Field, share: int) -> Grid[np.int16]:
    """Steps on the level scale over four (or over the whole of a shorter scale), at most 1.

    Where a level is unknown, days of employment between the two over twenty years, at most 1.
    """
    widest = widest_gap(field.problem)
    days = np.arange(DAYS_IN_20_YEARS + 1)
    earned = _weighted(_rounded(days, DAYS_IN_20_YEARS), share)

    def by_level(left: Sequence[int], right: Sequence[int]) -> Hundredths:
        lower, higher = numbered(left)[:, None], numbered(right)
        steps = np.where(np.minimum(lower, higher) >= 0, np.clip(higher - lower, 0, widest), 0)
        return _weighted(_rounded(steps, widest), share)

    def by_days(later: Days, earlier: Days) -> Hundredths:
        between = np.where(np.minimum(later, earlier) > 0, later - earlier, 0)
        found: Hundredths = earned[np.clip(between, 0, DAYS_IN_20_YEARS)]
        return found

    levels = field.points.spread(Part.SENIORITY_GAP, field.mentors.levels, field.adepts.levels, by_level)
    return Sum((levels, ByDays(field.mentors, field.adepts, by_days)))


def _new_departments(field: Field, share: int) -> Grid[np.int16]:
    """Everything where both departments are known, differ and have not had a pair between them: 1 or 0."""

    def fresh(left: Sequence[Path], right: Sequence[Path]) -> Hundredths:
        own, others = (_by_department(side) for side in (left, right))
        table = np.zeros((len(left), len(right)), dtype=np.int64)
        table[np.ix_(*(np.flatnonzero(flagged(map(bool, side))) for side in (left, right)))] = 100
        together = {frozenset({one}) for one in own} | set(field.problem.met)
        for couple in together:
            for one in couple:
                for other in (couple - {one}) or couple:
                    table[np.ix_(own.get(one, []), others.get(other, []))] = 0
        return _weighted(table, share)

    return field.points.spread(
        Part.NEW_DEPARTMENTS, field.mentors.departments, field.adepts.departments, fresh
    )


def _waiting(field: Field, share: int) -> Grid[np.int16]:
    """Months that both have waited, each at most twelve, over twenty-four."""

    def waited(left: Sequence[int], right: Sequence[int]) -> Hundredths:
        return _weighted(_rounded(numbered(left)[:, None] + numbered(right), 2 * LONGEST_WAIT), share)

    return field.points.spread(Part.WAITING, field.mentors.months, field.adepts.months, waited)


class _OfTopics:
    """The points for topics from the numbers of shared ones.

    In float32, which numpy does eight at a time. Whole topics are counted exactly; a quarter of the
    smallest step that (200 * shared + wanted) / (2 * wanted) can make keeps an exact half from being
    rounded down, and is far above the rounding of float32 for any list below 10,000 topics.
    """

    def __init__(self, shared: Shared, wanted: Numbers, share: int) -> None:
        self._shared, self._share = shared, np.float32(share / 100)
        self._each = (100 / wanted).astype(np.float32)
        self._half = (0.5 + 0.25 / wanted).astype(np.float32)

    def lay(self, onto: Hundredths, rows: slice) -> None:
        onto += self._earned(self._shared.of(rows), self._each, self._half)

    def at(self, rows: Numbers, columns: Numbers) -> Hundredths:
        shared = self._shared.at(rows, columns).astype(np.float32)
        return self._earned(shared, self._each[columns], self._half[columns])

    def _earned(
        self, shared: NDArray[np.float32], each: NDArray[np.float32], half: NDArray[np.float32]
    ) -> Hundredths:
        shared *= each
        shared += half
        np.floor(shared, out=shared)
        shared *= self._share
        shared += np.float32(_HALF)
        return shared.astype(np.int16)


class _OfTexts:
    """The points for texts from the rarity of shared words: twice their share of the challenge's, at most 1.

    In float64, where the quotient of whole numbers below 2**53 rounds to a whole number only if it is one.
    """

    def __init__(self, shared: Shared, whole: NDArray[np.float64], share: int) -> None:
        self._shared, self._whole, self._share = shared, whole, share / 100

    def lay(self, onto: Hundredths, rows: slice) -> None:
        onto += self._earned(self._shared.of(rows).astype(np.float64), self._whole)

    def at(self, rows: Numbers, columns: Numbers) -> Hundredths:
        return self._earned(self._shared.at(rows, columns), self._whole[columns])

    def _earned(self, shared: NDArray[np.float64], whole: NDArray[np.float64]) -> Hundredths:
        shared *= 400
        shared += whole
        shared /= 2 * whole
        np.floor(shared, out=shared)
        np.minimum(shared, 100, out=shared)
        shared *= self._share
        shared += _HALF
        return shared.astype(np.int16)


_HALF = 0.505
"""Half a hundredth, and half a step of value * share / 100 for the rounding of the product."""


def _weighted(values: NDArray[np.int64], share: int) -> Hundredths:
    """Turn a part's hundredths (0 to 100) into its hundredths of the score (0 to `share`)."""
    return ((values * share + 50) // 100).astype(np.int16)


def _rounded(part: NDArray[np.int64], whole: int) -> NDArray[np.int64]:
    """Give a fraction in hundredths, halves up."""
    rounded: NDArray[np.int64] = (200 * part + whole) // (2 * whole)
    return rounded


def _by_department(paths: Sequence[Path]) -> Mapping[DepartmentId, list[int]]:
    """Find the kinds whose own department each department is."""
    places: dict[DepartmentId, list[int]] = {}
    for place, path in enumerate(paths):
        for own in path[:1]:
            places.setdefault(own, []).append(place)
    return places


_PARTS: Mapping[Part, Callable[[Field, int], Grid[np.int16]]] = {
    Part.TOPICS: _topics,
    Part.WISHES: _wishes,
    Part.CHALLENGE: _challenge,
    Part.SITE: _site,
    Part.SENIORITY_GAP: _seniority_gap,
    Part.NEW_DEPARTMENTS: _new_departments,
    Part.WAITING: _waiting,
}
