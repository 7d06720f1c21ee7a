"""Feedback, follow-ups and the contact log."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from revmentor_desktop.domain.ids import (
    CohortId,
    ContactId,
    FeedbackId,
    FollowUpId,
    IdeaId,
    PairId,
    PersonId,
    SessionId,
)


class Moment(StrEnum):
    """When feedback is asked for."""

    START = "start"
    MIDPOINT = "midpoint"
    END = "end"


HIGHEST = 5
"""The best score; the lowest is 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """What is asked at one moment, as the programme writes it."""

    moment: Moment
    scored: tuple[str, ...]
    """Asked for a score and words, at every moment alike, so that the answers can be compared."""
    open: tuple[str, ...] = ()
    """Asked for words alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer to one of the programme's questions: a score from 1 to 5, words, or both."""

    question: str
    score: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What one person of a pair said at one moment."""

    id: FeedbackId
    pair_id: PairId
    person_id: PersonId
    moment: Moment
    given_on: date
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Something somebody promised to do."""

    id: FollowUpId
    text: str
    cohort_id: CohortId | None = None
    person_id: PersonId | None = None
    pair_id: PairId | None = None
    session_id: SessionId | None = None
    idea_id: IdeaId | None = None
    due_on: date | None = None
    snoozed_until: date | None = None
    done_on: date | None = None


class Channel(StrEnum):
    """How contact was made."""

    MEETING = "meeting"
    PHONE = "phone"
    MAIL = "mail"
    CHAT = "chat"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One line of the contact log."""

    id: ContactId
    person_id: PersonId
    happened_on: date
    how: Channel
    about: str
    pair_id: PairId | None = None
