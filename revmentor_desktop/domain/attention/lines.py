"""The lines of Today: the rules' names, and what a line holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from revmentor_desktop.domain.errors import Fact


class Alarm(StrEnum):
    """The rules of Today."""

    FIRST_SESSION_UNBOOKED = "first-session-unbooked"
    NO_NEXT_SESSION = "no-next-session"
    SESSION_UNLOGGED = "session-unlogged"
    PREPARATION_MISSING = "preparation-missing"
    TWICE_CANCELLED = "twice-cancelled"
    SILENT = "silent"
    FEEDBACK_DUE = "feedback-due"
    IDEA_UNANSWERED = "idea-unanswered"
    WAITING = "waiting"
    CLASH_OVERRIDDEN = "clash-overridden"
    MANAGER_APPROVAL_MISSING = "manager-approval-missing"
    KEY_DATE = "key-date"
    FOLLOW_UP_DUE = "follow-up-due"


class KeyDate(StrEnum):
    """The dates that a cohort is steered by."""

    APPLY_BY = "apply_by"
    MATCHING = "matching"
    KICKOFF = "kickoff"
    MIDPOINT = "midpoint"
    CLOSING = "closing"
    RETENTION = "retention"
    """The last day that a cohort's people are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """One line of Today: the rule, what it is about, since when, and the facts of its sentence."""

    alarm: Alarm
    subject_id: str
    """A pair's, session's, idea's, follow-up's or participation's id; for a key date the cohort's id, `/`
    and its name."""
    who: tuple[str, ...]
    """Names, mentor before adept."""
    since: date
    """The first day that needed attention."""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """Numbers, codes and texts; dates as ISO text."""
