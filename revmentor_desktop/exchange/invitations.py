"""Invitations: one session as a calendar entry that a mail carries (RFC 5546)."""

from collections.abc import Sequence

from icalendar import Event, vCalAddress

from revmentor_desktop.domain.mails import Mailbox
from revmentor_desktop.domain.sessions import VOID, Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.calendar_events import Events, plain
from revmentor_desktop.exchange.calendars import whole_calendar
from revmentor_desktop.exchange.mail_drafts import Invitation


def invitation(
    snapshot: Snapshot,
    session: Session,
    events: Events,
    *,
    organiser: Mailbox | None,
    attendees: Sequence[Mailbox],
) -> Invitation:
    """Give a session for the calendars of those who are invited; one that was called off takes it out.

    Outlook takes an update or a cancellation only from an organiser; without one the entry is only shown
    (PUBLISH), for whoever opens it to add.
    """
    event = events.event(session)
    if organiser is None or not organiser.can_be_written:
        return Invitation(method="PUBLISH", content=whole_calendar(snapshot, "PUBLISH", [event]))
    _address(event, "organizer", organiser)
    for one in attendees:
        if one.can_be_written:
            _address(event, "attendee", one)
    method = "CANCEL" if session.status in VOID else "REQUEST"
    return Invitation(method=method, content=whole_calendar(snapshot, method, [event]))


def _address(event: Event, role: str, mailbox: Mailbox) -> None:
    address = vCalAddress(f"mailto:{mailbox.address}")
    # RFC 5545, 3.2: a parameter's value can hold no quotation mark and no line end.
    address.params["CN"] = " ".join(plain(mailbox.name).replace('"', "'").split())
    if role == "attendee":
        address.params["ROLE"] = "REQ-PARTICIPANT"
        address.params["PARTSTAT"] = "NEEDS-ACTION"
        address.params["RSVP"] = "TRUE"
    event.add(role, address)
