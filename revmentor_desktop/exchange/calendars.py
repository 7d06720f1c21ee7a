"""Calendar files: a cohort's sessions, or one person's, as iCalendar (RFC 5545)."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from icalendar import Calendar, Event

from revmentor_desktop.domain.ids import PersonId, SessionId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.wording import calendars as wording
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.dates import clock

PRODUCT = "-//RevMentor//RevMentor Desktop//EN"

_STATUS = {
    SessionStatus.SUGGESTED: "TENTATIVE",
    SessionStatus.SENT: "TENTATIVE",
    SessionStatus.BOOKED: "CONFIRMED",
    SessionStatus.HELD: "CONFIRMED",
    SessionStatus.CANCELLED: "CANCELLED",
    SessionStatus.MISSED: "CANCELLED",
}
# RFC 5545, 3.3.11: TEXT holds no control characters but the tab; line ends are escaped.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

Fingerprint = tuple[str, int, str, str]
"""Start in UTC, minutes, place, status: what calendars must hear of when it changes."""


def fingerprint(session: Session) -> Fingerprint:
    """Give the facts of a session whose change raises the calendar entry's SEQUENCE."""
    start = session.starts_at.astimezone(UTC).isoformat()
    return start, session.minutes, session.place, _STATUS[session.status]


def calendar_file(
    snapshot: Snapshot,
    *,
    person_id: PersonId | None = None,
    sequence: Mapping[SessionId, int],
    now: datetime,
    words: Words,
    agenda: bool = False,
) -> bytes:
    """Write a cohort's sessions, or one person's, as an iCalendar file in UTC times.

    `sequence` gives each session's SEQUENCE (0 where it is not named), `now` is an aware moment. With
    `agenda` the agenda stands in the description: only by choice, for calendars are often shared.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _plain(snapshot.cohort.name))
    for session in sessions_of(snapshot, person_id):
        event = _event(snapshot, session, words)
        event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
        event.add("sequence", sequence.get(session.id, 0))
        if agenda and (text := _agenda(snapshot, session, words)):
            event.add("description", text)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def write_calendar(target: Path, content: bytes) -> int:
    """Write a calendar file whole or not at all; give its number of events.

    Raises StoreTrouble as `atomic_write` does.
    """
    with atomic_write(target) as beside:
        beside.write_bytes(content)
    return content.count(b"BEGIN:VEVENT\r\n")


def sessions_of(snapshot: Snapshot, person_id: PersonId | None) -> tuple[Session, ...]:
    """Give the sessions of a cohort, or those of one person's pairs, by start."""

    def concerns(pair: Pair) -> bool:
        return person_id is None or person_id in {pair.mentor_id, pair.adept_id}

    mine = [one for one in snapshot.sessions.values() if concerns(snapshot.pairs[one.pair_id])]
    return tuple(sorted(mine, key=lambda one: (one.starts_at.astimezone(UTC), one.id)))


def _event(snapshot: Snapshot, session: Session, words: Words) -> Event:
    event = Event()
    event.add("uid", session.calendar_uid or f"{session.id}@revmentor")
    event.add("dtstart", session.starts_at.astimezone(UTC))
    event.add("dtend", session.ends_at.astimezone(UTC))
    event.add("summary", _summary(snapshot, session, words))
    if session.place:
        event.add("location", _plain(session.place))
    event.add("status", _STATUS[session.status])
    free = _STATUS[session.status] == "CANCELLED"
    event.add("transp", "TRANSPARENT" if free else "OPAQUE")
    return event


def _summary(snapshot: Snapshot, session: Session, words: Words) -> str:
    pair, planned = snapshot.pairs[session.pair_id], snapshot.programme.norm.sessions
    return words(
        wording.SUMMARY if session.number <= planned else wording.EXTRA_SUMMARY,
        number=session.number,
        sessions=planned,
        mentor=_plain(snapshot.people[pair.mentor_id].name),
        adept=_plain(snapshot.people[pair.adept_id].name),
    )


def _agenda(snapshot: Snapshot, session: Session, words: Words) -> str:
    start, lines = session.wall_start, []
    for item in snapshot.agenda_of(session.id):
        title = _plain(item.title)
        lines.append(words(wording.AGENDA_ITEM, start=clock(start), title=title, minutes=item.minutes))
        start += timedelta(minutes=item.minutes)
    return "\n".join(lines)


def _plain(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
