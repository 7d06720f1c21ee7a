"""What is told of kept drafts and of matching anew: who moves, what is gained, what no longer holds."""

from dataclasses import dataclass
from enum import StrEnum

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Move, Plan
from revmentor_desktop.domain.programme import Rule

Couple = tuple[PersonId, PersonId]
"""A mentor and an adept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What some pairs come to, by today's scores (hundredths); a pair of people who are gone scores 0."""

    pairs: int
    score: int
    worst: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two sets of pairs side by side; `moves` tells of everybody whose partners differ, mentors first."""

    before: Tally
    after: Tally
    both: tuple[Couple, ...]
    gone: tuple[Couple, ...]
    new: tuple[Couple, ...]
    moves: tuple[Move, ...]


class ObjectionCode(StrEnum):
    """Why a pair of a draft no longer holds."""

    LEFT = "left"
    FORBIDDEN = "forbidden"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """A pair of a draft that cannot be made any more, and about whom.

    `left`: `people` no longer take part. `forbidden`: the two break `rules`. `full`: `people` have no
    place left beside the pairs that stay.
    """

    couple: Couple
    code: ObjectionCode
    people: tuple[PersonId, ...] = ()
    rules: tuple[Rule, ...] = ()


class WayOut(StrEnum):
    """How a cohort is matched anew around the pairs that exist."""

    NOBODY_MOVES = "nobody-moves"
    MOST_PAIRS = "most-pairs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rematch:
    """One way of matching anew: its plan, and what it does to the pairs that exist.

    `broken` lists the existing pairs that are not in the plan; `fewest_broken` is a lower bound of their
    number for any plan of that many pairs, worked out from prices: where the two agree, it is proven.
    """

    way: WayOut
    plan: Plan
    broken: tuple[Couple, ...]
    fewest_broken: int
    change: Comparison
