"""Busy times out of a participant's calendar file (.ics); nothing but the times is taken from it."""

from datetime import date
from pathlib import Path

from revmentor_desktop.domain.errors import ListTrouble
from revmentor_desktop.domain.people import Busy
from revmentor_desktop.exchange.busy_events import MOST_EVENTS, Asked, busy_spans
from revmentor_desktop.exchange.confined import Limits, confined

MOST_BYTES = 5 * 2**20


def read_busy(
    path: Path, *, first: date, last: date, zone: str, limits: Limits | None = None
) -> tuple[Busy, ...]:
    """Read when a calendar's owner is busy from `first` to `last`, both included, as wall times in `zone`.

    Recurring events are followed within those days only. Left out are events that are shown as free, that
    were called off, and our own sessions. Raises ListTrouble `calendar-unreadable`, `calendar-too-heavy`
    or `calendar-damaged`.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ListTrouble(
            "calendar-unreadable", file=path.name, cause=error.strerror or str(error)
        ) from error
    if len(content) > MOST_BYTES or content.upper().count(b"BEGIN:VEVENT") > MOST_EVENTS:
        raise ListTrouble("calendar-too-heavy", file=path.name)
    if b"BEGIN:VCALENDAR" not in content.upper():
        raise ListTrouble("calendar-damaged", file=path.name)
    said = confined(busy_spans, Asked(content=content, first=first, last=last, zone=zone), limits or Limits())
    if said is None:
        raise ListTrouble("calendar-too-heavy", file=path.name)
    if said.found is None:
        raise ListTrouble(said.trouble, file=path.name)
    return tuple(Busy(start=start, end=end, source=path.name) for start, end in said.found)
