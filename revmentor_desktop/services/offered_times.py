"""Times that people were asked to choose between: kept free for them until their session is booked."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Busy
from revmentor_desktop.domain.sessions import Session, SessionStatus, in_zone
from revmentor_desktop.domain.snapshot import Snapshot


def offered_times(snapshot: Snapshot) -> Mapping[PersonId, tuple[Busy, ...]]:
    """Give the other times of all sessions that were sent, by person, as wall times of the programme."""
    zone = snapshot.programme.zone
    found: dict[PersonId, tuple[Busy, ...]] = {}
    for session in snapshot.sessions.values():
        pair = snapshot.pairs.get(session.pair_id)
        if session.status is not SessionStatus.SENT or pair is None:
            continue
        times = tuple(_busy(session, start, zone) for start in session.alternatives)
        for person_id in (pair.mentor_id, pair.adept_id):
            found[person_id] = found.get(person_id, ()) + times
    return found


def _busy(session: Session, start: datetime, zone: str) -> Busy:
    begins = in_zone(start, session.zone).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return Busy(start=begins, end=begins + timedelta(minutes=session.minutes))
