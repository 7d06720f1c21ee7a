"""The life of a pair, step by step, as other verbs need it too."""

from dataclasses import replace
from datetime import datetime

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.domain.sessions import COMING, Session, SessionStatus
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.store.unit_of_work import UnitOfWork


def end_pair(unit: UnitOfWork, pair: Pair, why: str, now: datetime) -> None:
    """End a pair with a reason and cancel its coming sessions; raises RuleBroken `reason-missing`."""
    if not tidy(why):
        raise RuleBroken("reason-missing")
    if pair.status not in LIVING:
        raise RuleBroken("pair-over")
    unit.put(replace(pair, status=PairStatus.ENDED, ended_on=now.date(), ended_why=tidy(why), locked=False))
    cancel_coming(unit, pair, now)


def cancel_coming(unit: UnitOfWork, pair: Pair, now: datetime) -> None:
    """Cancel the sessions of a pair that lie ahead; nobody's side is to blame."""
    for session in unit.all(Session, pair_id=pair.id):
        if session.status in COMING and session.starts_at > now:
            unit.put(replace(session, status=SessionStatus.CANCELLED, by_side=None))
