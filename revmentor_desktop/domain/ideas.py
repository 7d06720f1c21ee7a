"""Ideas: proposals followed until they are realised, or answered with a reason."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from revmentor_desktop.domain.ids import AgendaItemId, CohortId, IdeaId, PairId, PersonId, SessionId


class Stage(StrEnum):
    """The columns of the ideas board."""

    NEW = "new"
    UNDER_REVIEW = "under_review"
    DECIDED = "decided"
    IN_PROGRESS = "in_progress"
    REALISED = "realised"
    PARKED = "parked"
    DECLINED = "declined"


UNANSWERED = frozenset({Stage.NEW, Stage.UNDER_REVIEW})


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaEvent:
    """A step in an idea's story: it entered a stage, or somebody said something about it."""

    at: datetime
    by: str
    stage: Stage
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """A proposal; it outlives its cohort."""

    id: IdeaId
    title: str
    stage: Stage = Stage.NEW
    position: int = 0
    description: str = ""
    cohort_id: CohortId | None = None
    pair_id: PairId | None = None
    session_id: SessionId | None = None
    agenda_item_id: AgendaItemId | None = None
    author_id: PersonId | None = None
    author_may_be_named: bool = False
    author_told_on: date | None = None
    owner_id: PersonId | None = None
    sponsor_id: PersonId | None = None
    benefit: int | None = None
    """1 (little) to 5 (much)."""
    effort: int | None = None
    """1 (little) to 5 (much)."""
    due_on: date | None = None
    decision: str = ""
    decision_reason: str = ""
    decided_on: date | None = None
    realised_on: date | None = None
    created_on: date | None = None
    history: tuple[IdeaEvent, ...] = ()
