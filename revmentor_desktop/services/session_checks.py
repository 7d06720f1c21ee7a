"""What every session must keep to before it is written."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.sessions import COMING, SENSIBLE_YEARS, VOID, Session, exists
from revmentor_desktop.store.unit_of_work import UnitOfWork

MOST_ALTERNATIVES = 3
"""So many other times can be suggested."""
_LONGEST_MINUTES = 24 * 60


def at_another_time(session: Session, start: datetime, minutes: int) -> Session:
    """Give a session that lies ahead another wall start and length; raises RuleBroken `session-over`."""
    if session.status not in COMING:
        raise RuleBroken("session-over")
    others = tuple(one for one in session.alternatives if one != start)
    return replace(session, wall_start=start, minutes=minutes, alternatives=others, moved_by_hand=True)


def checked(unit: UnitOfWork, session: Session) -> Session:
    """Give a session back that may be written so.

    Raises RuleBroken `minutes-impossible`, `year-impossible`, `time-skipped`, `in-two-places`.
    """
    if not 0 < session.minutes <= _LONGEST_MINUTES:
        raise RuleBroken("minutes-impossible", minutes=session.minutes)
    if session.wall_start.year not in SENSIBLE_YEARS:
        raise RuleBroken("year-impossible", year=session.wall_start.year)
    if not exists(session.wall_start, session.zone):
        later = session.wall_start
        while not exists(later, session.zone):
            later += timedelta(minutes=30)
        raise RuleBroken(
            "time-skipped", time=f"{session.wall_start:%Y-%m-%d %H:%M}", next=f"{later:%Y-%m-%d %H:%M}"
        )
    pair = unit.get(Pair, session.pair_id)
    if session.status in COMING:
        _refuse_two_places(unit, session, pair)
    return session


def is_replaced(gone: Session, of_pair: Iterable[Session]) -> bool:
    """Tell whether a standing session of the pair carries the number of one that was called off."""
    return any(one.number == gone.number and one.status not in VOID for one in of_pair)


def _refuse_two_places(unit: UnitOfWork, session: Session, pair: Pair) -> None:
    for person_id in (pair.mentor_id, pair.adept_id):
        pairs = [*unit.all(Pair, mentor_id=person_id), *unit.all(Pair, adept_id=person_id)]
        for other_pair in pairs:
            for other in unit.all(Session, pair_id=other_pair.id):
                overlaps = other.starts_at < session.ends_at and session.starts_at < other.ends_at
                if other.id != session.id and other.status in COMING and overlaps:
                    raise RuleBroken("in-two-places", time=f"{other.wall_start:%Y-%m-%d %H:%M}")
