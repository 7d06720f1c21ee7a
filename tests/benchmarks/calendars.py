"""Figures of calendar files: writing one against icalendar's own serialising of the ready components."""

from collections.abc import Iterator
from datetime import UTC, datetime

from icalendar import Calendar

from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.calendars import calendar_file
from revmentor_desktop.wording.catalogue import Words
from tests.benchmarks.figures import Figure, ratio_of
from tests.exchange.workbook import builders

_EVENTS, _LIMIT, _RUNS = 10_000, 1.3, 5
_NOW = datetime(2026, 10, 1, 9, tzinfo=UTC)
_A_PAIR = 100
"""Sessions of each pair: as many as it takes to come to so many events with few people."""


def calendar_figures() -> Iterator[Figure]:
    """A calendar file from the sessions, beside the components that it holds, only serialised."""
    snapshot = season()
    words = Words("sv")

    def ours() -> bytes:
        return calendar_file(snapshot, sequence={}, now=_NOW, words=words)

    ready = Calendar.from_ical(ours())
    if len(ready.walk("VEVENT")) != _EVENTS:
        raise AssertionError(len(ready.walk("VEVENT")))
    yield ratio_of(f"calendar file of {_EVENTS:,} events", _LIMIT, ours, ready.to_ical, runs=_RUNS)


def season() -> Snapshot:
    """A cohort with so many sessions."""
    people = tuple(builders.person(number) for number in range(2 * _EVENTS // _A_PAIR))
    pairs = tuple(builders.pair(2 * place, 2 * place + 1) for place in range(_EVENTS // _A_PAIR))
    sessions: tuple[Session, ...] = tuple(
        builders.session(one, number) for one in pairs for number in range(1, _A_PAIR + 1)
    )
    return builders.snapshot(people, (), pairs, sessions)
