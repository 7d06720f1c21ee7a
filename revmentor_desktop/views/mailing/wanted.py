"""What was asked for in the dialogs: which mails, which calendar file, and how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from revmentor_desktop.domain.ids import PersonId, SessionId
from revmentor_desktop.domain.mails import Addressed, MailText
from revmentor_desktop.services.mails import MailWish


@dataclass(frozen=True, slots=True, kw_only=True)
class MailsWanted:
    """Mails to be written as drafts."""

    mails: Sequence[Addressed]
    wish: MailWish
    texts: Mapping[Addressed, MailText] = field(default_factory=dict)
    mark_sent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWanted:
    """A calendar file."""

    name: str
    """What the file is about, for its name."""
    person_id: PersonId | None = None
    session_ids: frozenset[SessionId] | None = None
    agenda: bool = False
    alarm: int | None = None
