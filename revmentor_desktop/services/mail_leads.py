"""What a change leads to: mails that those who were invited should get now."""

from collections.abc import Iterator
from dataclasses import dataclass

from revmentor_desktop.domain.changes import Cell, ChangeSet, Row, StepKind
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.mails import MailKind
from revmentor_desktop.domain.sessions import VOID, SessionStatus

_TOLD = frozenset({SessionStatus.SENT.value, SessionStatus.BOOKED.value})
"""Sessions of these statuses stand in people's calendars."""
_SEEN = ("wall_start", "minutes", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailLead:
    """A kind of mail, and the sessions that it should be about."""

    kind: MailKind
    session_ids: tuple[SessionId, ...]


def lead_of(change_set: ChangeSet) -> MailLead | None:
    """Find what people who were invited should be told of a change: cancellations before changes.

    What undo and redo do leads to nothing: whoever takes something back has hardly told anybody yet.
    """
    if change_set.step.kind is not StepKind.DO:
        return None
    for kind, is_one in ((MailKind.CANCELLATION, _is_cancelled), (MailKind.CHANGE, _is_moved)):
        found = tuple(
            SessionId(row_id) for row_id, before, after in _told(change_set) if is_one(before, after)
        )
        if found:
            return MailLead(kind=kind, session_ids=found)
    return None


def _told(change_set: ChangeSet) -> Iterator[tuple[str, Row, Row]]:
    for row in change_set.rows:
        if row.table == "session" and row.before and row.after and row.before["status"] in _TOLD:
            yield row.row_id, row.before, row.after


def _is_cancelled(_before: Row, after: Row) -> bool:
    void: set[Cell] = {status.value for status in VOID}
    return after["status"] in void


def _is_moved(before: Row, after: Row) -> bool:
    return after["status"] in _TOLD and any(before[name] != after[name] for name in _SEEN)
