"""The life of a pair, step by step, as other verbs need it too."""

from dataclasses import replace
from datetime import date, datetime

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.domain.people import Participation
from revmentor_desktop.domain.sessions import COMING, Session, SessionStatus
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.store.unit_of_work import UnitOfWork


def end_pair(unit: UnitOfWork, pair: Pair, why: str, now: datetime, on: date | None = None) -> None:
    """End a pair with a reason, on a day or today, and cancel its coming sessions.

    Raises RuleBroken `reason-missing`, `pair-over`.
    """
    if not tidy(why):
        raise RuleBroken("reason-missing")
    if pair.status not in LIVING:
        raise RuleBroken("pair-over")
    day = on or now.date()
    unit.put(replace(pair, status=PairStatus.ENDED, ended_on=day, ended_why=tidy(why), locked=False))
    cancel_coming(unit, pair, now)


def never_again(unit: UnitOfWork, pair: Pair) -> None:
    """Put the two people of a pair on each other's never-pair lists, on both sides of every cohort."""
    for own, other in ((pair.mentor_id, pair.adept_id), (pair.adept_id, pair.mentor_id)):
        for one in unit.all(Participation, person_id=own):
            if other not in one.never_pair:
                unit.put(replace(one, never_pair=(*one.never_pair, other)))


def cancel_coming(unit: UnitOfWork, pair: Pair, now: datetime) -> None:
    """Cancel the sessions of a pair that lie ahead; nobody's side is to blame."""
    for session in unit.all(Session, pair_id=pair.id):
        if session.status in COMING and session.starts_at > now:
            unit.put(replace(session, status=SessionStatus.CANCELLED, by_side=None))
