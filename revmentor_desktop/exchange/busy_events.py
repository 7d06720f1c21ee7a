"""The busy times in a calendar's text: events, recurring ones within a window, and free-busy lists."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event, vPeriod

from revmentor_desktop.exchange.confined import Said

MOST_EVENTS = 5_000
MOST_TIMES = 20_000
"""Occurrences within the window; a person has some twenty a day at most."""
OURS = "@revmentor"
"""Our own sessions come back in people's calendars; planning knows them already and may move them."""
_ONE_WEEK = timedelta(days=7)
_ONE_DAY = timedelta(days=1)
_NOT_BUSY = frozenset({"FREE", "WORKINGELSEWHERE"})
_DAMAGE = (ValueError, LookupError, TypeError, AttributeError, OverflowError)
"""What the parsers raise over a calendar that is none."""

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A calendar's text and the days that matter, both included; wall times are wanted in `zone`."""

    content: bytes
    first: date
    last: date
    zone: str


def busy_spans(asked: Asked) -> Said[list[Span]]:
    """Find when the calendar's owner is busy: wall times in order, those that overlap joined.

    Trouble is `calendar-damaged` or `calendar-too-heavy`.
    """
    zone = ZoneInfo(asked.zone)
    try:
        read = Calendar.from_ical(asked.content, multiple=True)
        calendars = [one for one in read if one.name == "VCALENDAR"]
        raw = chain.from_iterable(_raw_spans(one, asked) for one in calendars)
        found = [(_wall(start, zone), _wall(end, zone)) for start, end in islice(raw, MOST_TIMES + 1)]
    except _DAMAGE:
        return Said(trouble="calendar-damaged")
    if not calendars or len(found) > MOST_TIMES:
        return Said(trouble="calendar-too-heavy" if calendars else "calendar-damaged")
    return Said(found=joined(found, asked.first, asked.last))


def joined(spans: Iterable[Span], first: date, last: date) -> list[Span]:
    """Join spans that touch, cut to the days from `first` to `last`."""
    opens, closes = datetime.combine(first, time()), datetime.combine(last + _ONE_DAY, time())
    whole: list[Span] = []
    for begun, ended in sorted(spans):
        start, end = max(begun, opens), min(ended, closes)
        if start >= end:
            continue
        if whole and start <= whole[-1][1]:
            whole[-1] = whole[-1][0], max(whole[-1][1], end)
        else:
            whole.append((start, end))
    return whole


def _raw_spans(calendar: Component, asked: Asked) -> Iterator[tuple[date, date]]:
    import recurring_ical_events  # type: ignore[import-untyped]  # brings dateutil along, so only here

    query = recurring_ical_events.of(calendar, skip_bad_series=True)
    week = asked.first - _ONE_DAY
    seen: set[tuple[str, str, str]] = set()
    while week <= asked.last + _ONE_DAY:
        events: list[Event] = query.between(week, week + _ONE_WEEK)
        for event in events:
            key = str(event.get("UID")), str(event.start), str(event.end)
            if key not in seen and _is_busy(event):
                seen.add(key)
                yield event.start, event.end
        week += _ONE_WEEK
    for listed in calendar.walk("VFREEBUSY"):
        yield from _listed(listed)


def _is_busy(event: Event) -> bool:
    free = str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
    called_off = str(event.get("STATUS", "")).upper() == "CANCELLED"
    shown = str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper()
    is_ours = str(event.get("UID", "")).lower().endswith(OURS)
    return not (free or called_off or shown in _NOT_BUSY or is_ours)


def _listed(component: Component) -> Iterator[tuple[date, date]]:
    lists: vPeriod | list[vPeriod] = component.get("FREEBUSY", [])
    for entry in lists if isinstance(lists, list) else [lists]:
        if str(entry.params.get("FBTYPE", "BUSY")).upper() != "FREE":
            yield entry.start, entry.end


def _wall(moment: date, zone: ZoneInfo) -> datetime:
    """The wall time in a zone; a time without a zone is one there already, a day begins at midnight."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    return moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo else moment
