"""Today: what a cohort asks of its coordinator, and what was dismissed or snoozed."""

from collections.abc import Iterable
from datetime import date
from itertools import chain

from revmentor_desktop.domain.attention import cohort, meetings, news, participants, promises
from revmentor_desktop.domain.attention.key_days import key_days
from revmentor_desktop.domain.attention.lines import Alarm, Attention, KeyDate
from revmentor_desktop.domain.attention.living import LivingPair, living_pairs
from revmentor_desktop.domain.programme import Phase
from revmentor_desktop.domain.records import Dismissal
from revmentor_desktop.domain.snapshot import Snapshot

__all__ = ["URGENCY", "Alarm", "Attention", "KeyDate", "attention", "key_days"]

URGENCY = (
    Alarm.PREPARATION_MISSING,
    Alarm.FIRST_SESSION_UNBOOKED,
    Alarm.MANAGER_APPROVAL_MISSING,
    Alarm.KEY_DATE,
    Alarm.NO_NEXT_SESSION,
    Alarm.SESSION_UNLOGGED,
    Alarm.FOLLOW_UP_DUE,
    Alarm.TWICE_CANCELLED,
    Alarm.SILENT,
    Alarm.FEEDBACK_DUE,
    Alarm.IDEA_UNANSWERED,
    Alarm.WAITING,
    Alarm.CLASH_OVERRIDDEN,
)
"""The rules, most urgent first."""
_RETURNING = frozenset({Alarm.NO_NEXT_SESSION, Alarm.SILENT, Alarm.FEEDBACK_DUE})
"""Rules that can speak of the same pair again about something that came after a dismissal."""


def attention(snapshot: Snapshot, today: date) -> tuple[Attention, ...]:
    """List what needs the coordinator on `today`: most urgent rule first, oldest first, then by names.

    Only living pairs count, and a cohort that is closed or archived asks for nothing. What was dismissed
    is left out, and what was snoozed until its day; something new about the same pair speaks again.
    """
    if snapshot.cohort.archived or snapshot.cohort.phase is Phase.CLOSED:
        return ()
    pairs = living_pairs(snapshot)
    lines = chain(
        _about(pairs, snapshot, today),
        participants.waiting(snapshot),
        participants.manager_approval_missing(snapshot, today),
        cohort.ideas_unanswered(snapshot),
        cohort.key_dates(snapshot, today),
        cohort.keeping_ends(snapshot),
        promises.follow_ups_due(snapshot),
    )
    due = (line for line in lines if line.since <= today and not _is_put_aside(line, snapshot, today))
    rank = {alarm: place for place, alarm in enumerate(URGENCY)}
    return tuple(
        sorted(
            due,
            key=lambda line: (
                rank[line.alarm],
                line.since,
                tuple(name.casefold() for name in line.who),
                line.subject_id,
            ),
        )
    )


def _about(pairs: Iterable[LivingPair], snapshot: Snapshot, today: date) -> Iterable[Attention]:
    for pair in pairs:
        yield from meetings.preparation_missing(pair, snapshot, today)
        yield from meetings.first_session_unbooked(pair, snapshot)
        yield from meetings.no_next_session(pair, snapshot, today)
        yield from meetings.sessions_unlogged(pair)
        yield from meetings.twice_cancelled(pair, today)
        yield from news.silent(pair, snapshot, today)
        yield from news.feedback_due(pair, snapshot, today)
        yield from news.clash_overridden(pair, snapshot)


def _is_put_aside(line: Attention, snapshot: Snapshot, today: date) -> bool:
    return any(_silences(dismissal, line, today) for dismissal in snapshot.dismissals)


def _silences(dismissal: Dismissal, line: Attention, today: date) -> bool:
    if (dismissal.rule, dismissal.subject_id) != (line.alarm, line.subject_id):
        return False
    if line.alarm in _RETURNING and dismissal.made_on < line.since:
        return False
    return dismissal.until is None or today < dismissal.until
