"""Pairs, their life, and drafts of matchings."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from revmentor_desktop.domain.ids import CohortId, DraftId, PairId, PersonId, TopicId
from revmentor_desktop.domain.programme import Rule

SHORTEST_REASON = 10
"""Characters that a written reason for an override has at least, trimmed."""


class PairStatus(StrEnum):
    """Where a pair is in its life."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    ACTIVE = "active"
    PAUSED = "paused"
    COMPLETED = "completed"
    ENDED = "ended"


STANDING = frozenset({PairStatus.CONFIRMED, PairStatus.ACTIVE, PairStatus.PAUSED})
"""Pairs that a new matching leaves alone."""
LIVING = STANDING | {PairStatus.PROPOSED}
"""Pairs that use capacity today."""
MEETING = frozenset({PairStatus.PROPOSED, PairStatus.CONFIRMED, PairStatus.ACTIVE})
"""Pairs that sessions are planned for."""


class Goal(StrEnum):
    """What a matching strives for after the most pairs."""

    BEST = "best"
    FAIR = "fair"


class MatchedHow(StrEnum):
    """Where a pair comes from."""

    BEST = "best"
    FAIR = "fair"
    HAND = "hand"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A hard rule that a human set aside for one pair; it stays on the pair for ever."""

    rule: Rule
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PairGoal:
    """One goal of a pair and whether it was reached (None: not yet known)."""

    text: str
    reached: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartScore:
    """One weighted part of a score: hundredths of a point, and the facts of its sentence."""

    part: str
    hundredths: int
    code: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A mentor and an adept in a cohort, from proposal to end."""

    id: PairId
    cohort_id: CohortId
    mentor_id: PersonId
    adept_id: PersonId
    status: PairStatus = PairStatus.PROPOSED
    proposed_on: date | None = None
    confirmed_by_mentor_on: date | None = None
    confirmed_by_adept_on: date | None = None
    active_on: date | None = None
    paused_on: date | None = None
    completed_on: date | None = None
    ended_on: date | None = None
    ended_why: str = ""
    locked: bool = False
    overrides: tuple[Override, ...] = ()
    matched_how: MatchedHow = MatchedHow.HAND
    matched_by: str = ""
    matched_at: datetime | None = None
    score: int | None = None
    """Hundredths of a point, 0 to 10,000, when the pair was made."""
    reasons: tuple[PartScore, ...] = ()
    topics: tuple[TopicId, ...] = ()
    questions: tuple[str, ...] = ()
    goals: tuple[PairGoal, ...] = ()
    challenge: str = ""
    challenge_is_real: bool | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingDraft:
    """A plan that is kept to be looked at, compared and perhaps applied."""

    id: DraftId
    cohort_id: CohortId
    name: str
    goal: Goal
    pairs: tuple[tuple[PersonId, PersonId], ...]
    locks: tuple[tuple[PersonId, PersonId], ...]
    """Pairs that stay when the rest is run again."""
    made_at: datetime
    forbidden: tuple[tuple[PersonId, PersonId], ...] = ()
    """Couples that it is run again without."""
