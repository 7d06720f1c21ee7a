"""What pairs cost the whole plan, as the cards and lists of the board show it."""

from collections.abc import Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.wording import prices
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a pair costs the best plan; positive is loss, and points are hundredths."""

    pairs: int
    points: int
    moved: int | None = None
    """How many others get another partner; None while that is not worked out."""

    @property
    def is_nothing(self) -> bool:
        """Whether there is a plan just as good with the pair."""
        return self.pairs == 0 and self.points == 0

    @property
    def weight(self) -> int:
        """One number that puts the cheaper first: a pair weighs more than any points."""
        return self.pairs * 1_000_000_000 + self.points


Costs = Mapping[PersonId, Cost]
"""What one person costs with each of the others; without those for whom there is no plan with that pair."""


def tag(cost: Cost | None, words: Words) -> str:
    """Say a cost in the few characters of a chip; empty where it is not known."""
    return prices.tag(cost.pairs, cost.points, words) if cost is not None else ""


def told(cost: Cost | None, words: Words) -> str:
    """Say a cost and who moves in a few words; empty where it is not known."""
    return prices.told(cost.pairs, cost.points, cost.moved, words) if cost is not None else ""
