"""Today's rules about a pair's sessions: prepared, booked, logged, followed by another, kept."""

from collections.abc import Iterator
from datetime import date, timedelta

from revmentor_desktop.domain.attention.lines import Alarm, Attention
from revmentor_desktop.domain.attention.living import LivingPair
from revmentor_desktop.domain.pairs import MEETING
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.preparation import missing
from revmentor_desktop.domain.programme import DayCount
from revmentor_desktop.domain.sessions import COMING, VOID, Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot

_LAST_BUT_ONE = date.max - timedelta(days=1)
"""The last day that has one after it."""

_AGREED = frozenset({SessionStatus.SENT, SessionStatus.BOOKED})
_ENOUGH = 2


def preparation_missing(pair: LivingPair, snapshot: Snapshot, today: date) -> Iterator[Attention]:
    """A first session, suggested ones too, within so many days, and something is lacking."""
    if not _meets(pair) or pair.mentor_part is None or pair.adept_part is None or held_days(pair, today):
        return
    lacking = missing(pair.pair, pair.mentor_part, pair.adept_part)
    coming = (one.wall_start.date() for one in pair.sessions if one.status in COMING)
    day = next((day for day in coming if day >= today), None)
    if day is None or not lacking:
        return
    yield _line(
        Alarm.PREPARATION_MISSING,
        pair,
        day - _days(snapshot, DayCount.PREPARATION),
        on=day.isoformat(),
        needs=",".join(lacking),
        count=len(lacking),
    )


def first_session_unbooked(pair: LivingPair, snapshot: Snapshot) -> Iterator[Attention]:
    """So many days after the match no session is booked or held; a suggested or sent one is not booked."""
    booked = {SessionStatus.BOOKED, SessionStatus.HELD}
    if not _meets(pair) or not snapshot.programme.norm.sessions:
        return
    if not any(session.status in booked for session in pair.sessions):
        since = pair.matched_on + _days(snapshot, DayCount.FIRST_SESSION)
        yield _line(Alarm.FIRST_SESSION_UNBOOKED, pair, since, matched_on=pair.matched_on.isoformat())


def no_next_session(pair: LivingPair, snapshot: Snapshot, today: date) -> Iterator[Attention]:
    """So many days after the last session held nothing is sent or booked, and the norm is not reached.

    A session that has passed and is not logged is asked about first, by its own rule.
    """
    held = held_days(pair, today)
    norm = snapshot.programme.norm.sessions
    if not _meets(pair) or not held or len(held) >= norm:
        return
    if not any(session.status in _AGREED for session in pair.sessions):
        yield _line(
            Alarm.NO_NEXT_SESSION,
            pair,
            held[-1] + _days(snapshot, DayCount.NEXT_SESSION),
            last_on=held[-1].isoformat(),
            held=len(held),
            norm=norm,
        )


def sessions_unlogged(pair: LivingPair) -> Iterator[Attention]:
    """A session that still counts as coming although its day has passed."""
    for session in pair.sessions:
        if session.status in COMING:
            day = session.wall_start.date()
            yield Attention(
                alarm=Alarm.SESSION_UNLOGGED,
                subject_id=session.id,
                who=pair.who,
                since=min(day, _LAST_BUT_ONE) + timedelta(days=1),
                facts={"on": day.isoformat(), "number": session.number},
            )


def twice_cancelled(pair: LivingPair, today: date) -> Iterator[Attention]:
    """The same side has cancelled or missed twice.

    The line dates from the second of those sessions, or from today where its day has not come: when it
    was cancelled is not known.
    """
    for side in Side:
        void = [one for one in pair.sessions if one.status in VOID and one.by_side is side]
        if len(void) >= _ENOUGH:
            yield _cancelled(pair, side, void, today)


def held_days(pair: LivingPair, today: date) -> list[date]:
    """The days of the sessions held, in order; one in the future is never among them."""
    held = (one.wall_start.date() for one in pair.sessions if one.status is SessionStatus.HELD)
    return [day for day in held if day <= today]


def _cancelled(pair: LivingPair, side: Side, void: list[Session], today: date) -> Attention:
    return _line(
        Alarm.TWICE_CANCELLED,
        pair,
        min(void[_ENOUGH - 1].wall_start.date(), today),
        side=side,
        person=pair.mentor if side is Side.MENTOR else pair.adept,
        count=len(void),
    )


def _line(alarm: Alarm, pair: LivingPair, since: date, **facts: str | int) -> Attention:
    return Attention(alarm=alarm, subject_id=pair.pair.id, who=pair.who, since=since, facts=facts)


def _meets(pair: LivingPair) -> bool:
    return pair.pair.status in MEETING


def _days(snapshot: Snapshot, count: DayCount) -> timedelta:
    return timedelta(days=snapshot.programme.day_counts[count])
