"""Words of busy times: when somebody cannot meet, typed in or read from a calendar file."""

from collections.abc import Mapping, Sequence

from revmentor_desktop.domain.people import Busy
from revmentor_desktop.wording.calendar_view import row_date, short_day
from revmentor_desktop.wording.catalogue import Message, Words, count, say, say_in
from revmentor_desktop.wording.dates import clock

TITLE = say("Busy times")
MENU = say_in("menu", "Busy times…")
WHY = say("Planning puts no session where somebody is busy, and the calendar shows those times.")
TIMES = say("When {name} is busy")
NONE = say("No busy times are known.")
NOBODY = say("Choose somebody in the list.")
DAY = say_in("busy", "Day")
FROM = say_in("busy", "From")
TO = say_in("busy", "To")
WEEKLY = say("Every week until")
ADD = say_in("busy", "Add")
REMOVE = say_in("busy", "Remove")
READ = say_in("busy", "Read a calendar file…")
CHOOSE_FILE = say("Choose a calendar file")
FILES = say("Calendar files (*.ics)")
READING = say("Reading the calendar file")
CLOSE = say_in("busy", "Close")
ADDED = count("{name}: {count} busy time is noted.", "{name}: {count} busy times are noted.")
REMOVED = count("{name}: {count} busy time is removed.", "{name}: {count} busy times are removed.")
NOTHING_READ = say("“{file}” has nothing in the days of the cohort.")
SHADED = say_in("busy", "Busy: {name}")
_ONCE = say_in("busy", "{day}, {start} to {end}")
_OVER_DAYS = say_in("busy", "{first} {start} to {last} {end}")
_EVERY: Sequence[Message] = (
    say("Every Monday, {start} to {end}, from {first} to {last}"),
    say("Every Tuesday, {start} to {end}, from {first} to {last}"),
    say("Every Wednesday, {start} to {end}, from {first} to {last}"),
    say("Every Thursday, {start} to {end}, from {first} to {last}"),
    say("Every Friday, {start} to {end}, from {first} to {last}"),
    say("Every Saturday, {start} to {end}, from {first} to {last}"),
    say("Every Sunday, {start} to {end}, from {first} to {last}"),
)
_FROM_FILE = count(
    "“{file}”: {count} time from {first} to {last}", "“{file}”: {count} times from {first} to {last}"
)


def repeated(times: Sequence[Busy], words: Words) -> str:
    """Say a busy time, or one that comes again every week."""
    first, last = times[0], times[-1]
    facts: Mapping[str, str] = {"start": clock(first.start), "end": clock(first.end)}
    if len(times) > 1:
        days = {"first": short_day(first.start.date(), words), "last": short_day(last.start.date(), words)}
        return words(_EVERY[first.start.weekday()], **facts, **days)
    if first.start.date() != first.end.date():
        begins, ends = row_date(first.start.date(), words), row_date(first.end.date(), words)
        return words(_OVER_DAYS, first=begins, last=ends, **facts)
    return words(_ONCE, day=row_date(first.start.date(), words), **facts)


def from_file(times: Sequence[Busy], words: Words) -> str:
    """Say how many times were read from a calendar file, and from when to when."""
    return words(
        _FROM_FILE,
        file=times[0].source,
        count=len(times),
        first=short_day(times[0].start.date(), words),
        last=short_day(max(one.end for one in times).date(), words),
    )
