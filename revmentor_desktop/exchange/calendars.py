"""Calendar files: the sessions of a cohort, a pair or a person as iCalendar (RFC 5545)."""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from icalendar import Calendar, Event

from revmentor_desktop.domain.ids import PersonId, SessionId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.calendar_events import Events, plain
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.wording.catalogue import Words

PRODUCT = "-//RevMentor//RevMentor Desktop//EN"
_END = b"END:VCALENDAR\r\n"


def calendar_file(
    snapshot: Snapshot,
    *,
    person_id: PersonId | None = None,
    session_ids: Collection[SessionId] | None = None,
    sequence: Mapping[SessionId, int],
    now: datetime,
    words: Words,
    agenda: bool = False,
    alarm: int | None = None,
) -> bytes:
    """Write a cohort's sessions, or one person's, or some, as an iCalendar file in UTC times.

    `sequence` gives each session's SEQUENCE (0 where it is not named), `now` is an aware moment. With
    `agenda` the agenda stands in the description: only by choice, for calendars are often shared. `alarm`
    reminds so many minutes before.
    """
    events = Events(snapshot, words, sequence=sequence, now=now, agenda=agenda, alarm=alarm)
    return whole_calendar(
        snapshot,
        "PUBLISH",
        (
            events.event(session)
            for session in sessions_of(snapshot, person_id)
            if session_ids is None or session.id in session_ids
        ),
    )


def whole_calendar(snapshot: Snapshot, method: str, events: Iterable[Event]) -> bytes:
    """Write events as a calendar with a method of RFC 5546.

    Each is put into lines and let go before the next is made: thousands at a time take twice as long.
    """
    frame = bytes(_frame(snapshot, method).to_ical())
    head, end = frame.removesuffix(_END), _END
    # The order of an event's lines means nothing, and sorting them takes a while.
    return b"".join((head, *(bytes(event.to_ical(sorted=False)) for event in events), end))


def _frame(snapshot: Snapshot, method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    calendar.add("x-wr-calname", plain(snapshot.cohort.name))
    return calendar


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
