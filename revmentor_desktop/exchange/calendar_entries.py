"""The entries of a printed calendar: every session that takes place, from a snapshot."""

from collections.abc import Set

from revmentor_desktop.domain.documents import CalendarEntry
from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.sessions import VOID, Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording.calendar_view import state
from revmentor_desktop.wording.catalogue import Words


def calendar_entries(
    snapshot: Snapshot, words: Words, pair_ids: Set[PairId] | None = None
) -> tuple[CalendarEntry, ...]:
    """Give an entry for each session that was not cancelled or missed, of all pairs or of some, by start."""
    last: dict[PairId, int] = {}
    for session in snapshot.sessions.values():
        last[session.pair_id] = max(last.get(session.pair_id, 0), session.number)
    entries = [
        _entry(snapshot, session, max(last[session.pair_id], snapshot.programme.norm.sessions), words)
        for session in snapshot.sessions.values()
        if session.status not in VOID and (pair_ids is None or session.pair_id in pair_ids)
    ]
    return tuple(sorted(entries, key=lambda one: (one.starts_at, one.mentor, one.adept, one.session_id)))


def _entry(snapshot: Snapshot, session: Session, of: int, words: Words) -> CalendarEntry:
    pair = snapshot.pairs[session.pair_id]
    return CalendarEntry(
        session_id=session.id,
        starts_at=session.wall_start,
        minutes=session.minutes,
        mentor=snapshot.people[pair.mentor_id].name,
        adept=snapshot.people[pair.adept_id].name,
        number=session.number,
        of=of,
        state=state(session, words),
        place=session.place,
    )
