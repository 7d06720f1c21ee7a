"""Builders of planning problems, each with defaults that a test changes where it must."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from revmentor_desktop.domain.ids import PairId, PersonId, SessionId
from revmentor_desktop.domain.people import Busy
from revmentor_desktop.domain.planning import Plan
from revmentor_desktop.domain.programme import SessionNorm, WorkingHours
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.planning.problem import Available, PairToPlan, PlanningProblem

ZONE = "Europe/Stockholm"


def a_session(
    start: datetime,
    *,
    pair: str = "p1",
    number: int = 1,
    status: SessionStatus = SessionStatus.SUGGESTED,
    minutes: int = 90,
    by_hand: bool = False,
    zone: str = ZONE,
    name: str = "",
    replaces: str | None = None,
) -> Session:
    """A session; its id is its pair, number and start unless named."""
    return Session(
        id=SessionId(name or f"{pair}/{number}/{start:%Y%m%dT%H%M}"),
        pair_id=PairId(pair),
        number=number,
        wall_start=start,
        zone=zone,
        minutes=minutes,
        status=status,
        moved_by_hand=by_hand,
        replaces_id=SessionId(replaces) if replaces else None,
    )


def a_pair(
    name: str = "p1",
    mentor: str = "Moa",
    adept: str = "Alf",
    sessions: Sequence[Session] = (),
    *,
    prepared: bool = True,
) -> PairToPlan:
    """A pair; people's ids are their names."""
    return PairToPlan(
        pair_id=PairId(name),
        mentor_id=PersonId(mentor),
        adept_id=PersonId(adept),
        mentor_name=mentor,
        adept_name=adept,
        prepared=prepared,
        sessions=tuple(sessions),
    )


def a_problem(
    pairs: Sequence[PairToPlan] | None = None,
    *,
    starts_on: date = date(2026, 8, 31),
    ends_on: date = date(2026, 11, 27),
    today: date = date(2026, 8, 24),
    zone: str = ZONE,
    country: str = "SE",
    sessions: int = 3,
    minutes: int = 90,
    hours: WorkingHours | None = None,
    busy: Mapping[str, Sequence[tuple[datetime, datetime]]] | None = None,
    available: Mapping[str, tuple[date | None, date | None]] | None = None,
    now: time | None = None,
) -> PlanningProblem:
    """A cohort over the autumn of 2026 with one pair."""
    return PlanningProblem(
        starts_on=starts_on,
        ends_on=ends_on,
        today=today,
        zone=zone,
        country=country,
        norm=SessionNorm(sessions=sessions, minutes=minutes),
        hours=hours or WorkingHours(),
        pairs=tuple(pairs) if pairs is not None else (a_pair(),),
        busy={
            PersonId(name): tuple(Busy(start=start, end=end) for start, end in spans)
            for name, spans in (busy or {}).items()
        },
        available={
            PersonId(name): Available(first=first, last=last)
            for name, (first, last) in (available or {}).items()
        },
        now=now,
    )


def applied(problem: PlanningProblem, plan: Plan) -> PlanningProblem:
    """The problem as it stands when the plan has been written."""
    pairs = []
    for pair in problem.pairs:
        mine = [one for one in plan.sessions if one.pair_id == pair.pair_id]
        gone = {*plan.withdrawn, *(one.keeps_id for one in mine if one.keeps_id)}
        new = [
            Session(
                id=one.keeps_id or SessionId(f"new/{one.pair_id}/{one.number}"),
                pair_id=one.pair_id,
                number=one.number,
                wall_start=one.wall_start,
                zone=problem.zone,
                minutes=one.minutes,
                replaces_id=one.replaces_id,
            )
            for one in mine
        ]
        left = [session for session in pair.sessions if session.id not in gone]
        pairs.append(replace(pair, sessions=(*left, *new)))
    return replace(problem, pairs=tuple(pairs))
