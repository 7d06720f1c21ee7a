"""What a matching comes to: pairs, people left over, proofs and prices, as codes and facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import Goal, PartScore
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Rule


class WorkPhase(StrEnum):
    """What long work on a matching is at."""

    SENDING = "sending"
    SCORING = "scoring"
    CHOOSING = "choosing"
    RAISING = "raising"
    """Raising the lowest score, for a fair plan."""
    EXPLAINING = "explaining"


Tell = Callable[[WorkPhase], None]
"""Told of each phase when it begins; may raise what is to end the work."""


class Stay(StrEnum):
    """Why a pair is in a plan without being chosen by the engine."""

    STANDING = "standing"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A rule that two people break: the code of its sentence and the sentence's facts."""

    rule: Rule
    code: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPair:
    """One pair of a plan; its parts add up to its score (hundredths of a point, 0 to 10,000)."""

    mentor_id: PersonId
    adept_id: PersonId
    score: int
    stay: Stay | None = None
    because: tuple[PartScore, ...] = ()
    breaches: tuple[Breach, ...] = ()
    """Rules it breaks that are switched to warn, and hard ones that a human set aside."""

    @property
    def locked(self) -> bool:
        """Whether a human fixed this pair for the plan."""
        return self.stay is Stay.LOCKED


MOST_NAMED = 500
"""People of a group that a reason lists, and of those it competes for; of larger ones it tells the size."""
FIT_BEST = 24
"""People whom a reason lists where others simply had the places: those who would have fitted best."""


class ReasonCode(StrEnum):
    """Why somebody is left over."""

    NOT_AVAILABLE = "not-available"
    NO_CAPACITY = "no-capacity"
    NOBODY_THERE = "nobody-there"
    NOBODY_ALLOWED = "nobody-allowed"
    BELOW_LOWEST_SCORE = "below-lowest-score"
    OTHERS_TAKE_NOBODY = "others-take-nobody"
    TAKEN_BY_STANDING = "taken-by-standing"
    COMPETES = "competes"
    OUTSCORED = "outscored"


class RemedyCode(StrEnum):
    """What would give somebody who is left over a pair."""

    SELECT = "select"
    MORE_CAPACITY = "more-capacity"
    ONE_MORE_PERSON = "one-more-person"
    LOWER_SCORE = "lower-score"
    RELAX_RULE = "relax-rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """A change that is proven to make one pair more: the person gets one, and nobody loses theirs.

    `select`: the person `person_id` selected and available. `more-capacity`: capacity `count` for
    `person_id`; `also` others would do in their place. `one-more-person`: somebody new on the other side,
    outside `department`, on the other side of `level` in the scale, who speaks one of `languages`, as far
    as these are said. `lower-score`: `count` hundredths as the lowest score. `relax-rule`: `rule` as a
    warning, with which `count` others are allowed for the person who are not today.
    """

    code: RemedyCode
    rule: Rule | None = None
    person_id: PersonId | None = None
    count: int = 0
    also: int = 0
    department: str = ""
    level: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why one person is left over, with the people it is about.

    `competes`: the `members` people of `group` (one side, the person among them) can be paired with nobody
    but `others`, who have `places` places, fewer than the group has members; without any one of its members
    the group would have enough. `crowd` people in all who have a place left have no other choice.
    `outscored`, `taken-by-standing` and `others-take-nobody`: `others` were allowed, those first who would
    have scored highest, and `group` holds their places. `nobody-allowed`: `rule` forbids most of the others,
    `count` of them. There are `options` others in all: `MOST_NAMED` and `FIT_BEST` are listed at most.
    """

    code: ReasonCode
    group: tuple[PersonId, ...] = ()
    members: int = 0
    others: tuple[PersonId, ...] = ()
    options: int = 0
    places: int = 0
    rule: Rule | None = None
    count: int = 0
    crowd: int = 0
    department: str = ""
    """A department that the whole group works in and none of the others does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """Somebody without a pair; `blocked_by` counts people of the other side, each once under a rule."""

    person_id: PersonId
    side: Side
    reason: Reason
    blocked_by: Mapping[Rule, int]
    remedies: tuple[Remedy, ...] = ()
    """The smallest change first; empty where no single one helps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A cut through the combinations: these people's places, plus the pairs between all others."""

    mentors: tuple[str, ...]
    adepts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """The proof of a plan; people by key (e-mail, else id), numbers in hundredths of a point.

    Standing and locked pairs, and the places they use, are taken out first: `pairs`, `score` and
    `worst` are about the rest. For "fair" the prices prove the total among the combinations that
    score at least `worst`, and `cover_above_worst` cuts those above it to fewer than `pairs`.
    """

    goal: Goal
    pairs: int
    score: int
    standing: tuple[tuple[str, str], ...]
    cover: Cover
    lam: int
    u: Mapping[str, int]
    v: Mapping[str, int]
    worst: int | None = None
    cover_above_worst: Cover | None = None


class NoticeCode(StrEnum):
    """What the engine noticed about the facts it was given."""

    MANAGER_CIRCLE = "manager-circle"
    NO_LEVELS = "no-levels"
    UNKNOWN_DEPARTMENT = "unknown-department"
    UNKNOWN_SENIORITY = "unknown-seniority"
    UNKNOWN_LANGUAGE = "unknown-language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that is not held against anybody, but shown."""

    code: NoticeCode
    people: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan, its proof and everybody left over; scores in hundredths of a point.

    `score` is the sum over `pairs`, `worst` the lowest of them, `bound` an upper bound of `score` for
    that many pairs that is worked out from prices, never from the plan.
    """

    goal: Goal
    pairs: tuple[PlannedPair, ...]
    left_over: tuple[LeftOver, ...]
    possible_pairs: int
    score: int
    worst: int | None
    bound: int
    certificate: Certificate
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Somebody whose partners would change."""

    person_id: PersonId
    side: Side
    before: tuple[PersonId, ...]
    after: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What a pair costs the whole; positive is loss, and points are hundredths.

    Where what stays leaves no place for the pair, there is no plan with it: `pairs_lost` and
    `points_lost` are None and `full` names those whose places are used up.
    """

    mentor_id: PersonId
    adept_id: PersonId
    allowed: bool
    broken_rules: tuple[Rule, ...]
    pairs_lost: int | None
    points_lost: int | None
    in_plan: bool = False
    moves: tuple[Move, ...] = ()
    full: tuple[PersonId, ...] = ()
