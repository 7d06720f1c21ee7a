"""Sessions that an edited workbook moves: times that cannot be, and times that are worth a look."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from revmentor_desktop.domain.errors import Fact, RuleBroken
from revmentor_desktop.domain.ids import PersonId, SessionId
from revmentor_desktop.domain.merging import CellChange, Entity, Meant, MergePlan, MergeProblem, ProblemCode
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.programme import Programme
from revmentor_desktop.domain.sessions import COMING, VOID, Session, exists
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.planning.red_days import red_days, weekend
from revmentor_desktop.store.mapping import changed
from revmentor_desktop.wording import dates
from revmentor_desktop.wording import workbook as wording
from revmentor_desktop.wording.catalogue import Words

_TIMES = ("date", "start", "minutes")
Changes = Mapping[str, CellChange]
"""One session's changes by field."""
Diaries = Mapping[PersonId, Sequence[Session]]
"""The sessions that lie ahead of each person."""


def session_facts(session: Session, facts: Mapping[str, Meant]) -> dict[str, object]:
    """Turn a date and a start into the wall time; moved in the workbook is moved by hand."""
    rest: dict[str, object] = {name: value for name, value in facts.items() if name not in {"date", "start"}}
    day, start = facts.get("date"), facts.get("start")
    if day is None and start is None:
        return rest
    wall = datetime.combine(
        day if isinstance(day, date) else session.wall_start.date(),
        start if isinstance(start, time) else session.wall_start.time(),
    )
    return {**rest, "wall_start": wall, "moved_by_hand": True}


class MovedSessions:
    """The sessions of a merge plan as they would be, among all others of the programme."""

    def __init__(self, current: Snapshot, everywhere: Iterable[Session], words: Words) -> None:
        self._current = current
        self._everywhere = {session.id: session for session in everywhere}
        self._words = words
        self._pairs = {**current.pairs, **current.other_pairs}

    def judged(self, plan: MergePlan) -> MergePlan:
        """Take out wall times that do not exist, and add a notice for each time that breaks a norm.

        A human's time is taken over although it is too long or too short, out of hours, on a red day,
        outside the cohort, or while somebody is in another session.
        """
        problems: list[MergeProblem] = []
        refused: set[tuple[str, str]] = set()
        for session_id, mine in _by_session(plan.changes).items():
            if skipped := self._skipped(self._moved(session_id, mine), mine):
                problems.append(skipped)
                refused |= {(session_id, "date"), (session_id, "start")}
        kept = tuple(one for one in plan.changes if (one.id, one.field) not in refused)
        left = _by_session(kept)
        moved = {session_id: self._moved(session_id, mine) for session_id, mine in left.items()}
        diaries = self._diaries({**self._everywhere, **moved}.values())
        for session_id, mine in left.items():
            if moved[session_id].status not in VOID:
                problems += self._broken_norms(moved[session_id], mine)
                problems += self._clashes(moved[session_id], mine, diaries)
        return replace(plan, changes=kept, problems=(*plan.problems, *problems))

    def _moved(self, session_id: SessionId, mine: Changes) -> Session:
        session = self._current.sessions[session_id]
        return changed(session, session_facts(session, {one.fact: one.value for one in mine.values()}))

    def _skipped(self, session: Session, mine: Changes) -> MergeProblem | None:
        change = mine.get("start") or mine.get("date")
        if change is None or exists(session.wall_start, session.zone):
            return None
        return self._problem(ProblemCode.TIME_SKIPPED, change, time=_said(session.wall_start))

    def _broken_norms(self, session: Session, mine: Changes) -> Iterable[MergeProblem]:
        norm, cohort = self._current.programme.norm, self._current.cohort
        fits = norm.shortest <= session.minutes <= norm.longest
        if "minutes" in mine and not fits:
            yield self._problem(
                ProblemCode.OUTSIDE_NORM, mine["minutes"], low=norm.shortest, high=norm.longest
            )
        # What is too long is also out of hours, which need not be said twice.
        if change := mine.get("start") or (mine.get("minutes") if fits else None):
            yield from self._out_of_hours(session, change)
        if change := mine.get("date"):
            day = session.wall_start.date()
            if not cohort.starts_on <= day <= cohort.ends_on:
                first, last = cohort.starts_on.isoformat(), cohort.ends_on.isoformat()
                yield self._problem(ProblemCode.OUTSIDE_COHORT, change, first=first, last=last)
            if _rests(self._current.programme, day):
                yield self._problem(ProblemCode.RED_DAY, change)

    def _out_of_hours(self, session: Session, change: CellChange) -> Iterable[MergeProblem]:
        hours, start = self._current.programme.hours, session.wall_start
        end = start + timedelta(minutes=session.minutes)
        closes = datetime.combine(start.date(), hours.closes)
        if start.time() < hours.opens or end > closes:
            yield self._problem(
                ProblemCode.OUTSIDE_NORM,
                change,
                start=dates.clock(start),
                end=dates.clock(end),
                opens=dates.clock(hours.opens),
                closes=dates.clock(hours.closes),
            )

    def _clashes(self, session: Session, mine: Changes, diaries: Diaries) -> Iterable[MergeProblem]:
        change = next((mine[field] for field in (*_TIMES, "status") if field in mine), None)
        if change is None or session.status not in COMING:
            return
        told: set[SessionId] = set()
        for person_id in _people(self._pairs[session.pair_id]):
            for other in diaries.get(person_id, ()):
                if other.id in told or other.id == session.id or not _overlap(session, other):
                    continue
                told.add(other.id)
                yield self._problem(
                    ProblemCode.IN_TWO_PLACES,
                    change,
                    name=self._current.people[person_id].name,
                    time=_said(other.wall_start),
                )

    def _diaries(self, sessions: Iterable[Session]) -> Diaries:
        diaries: dict[PersonId, list[Session]] = {}
        for session in sessions:
            if session.status in COMING:
                for person_id in _people(self._pairs[session.pair_id]):
                    diaries.setdefault(person_id, []).append(session)
        return diaries

    def _problem(self, code: ProblemCode, change: CellChange, **facts: Fact) -> MergeProblem:
        return MergeProblem(
            code=code,
            sheet=change.sheet,
            row=change.row,
            column=self._words(wording.HEADINGS[change.sheet][change.field]),
            value=change.after,
            facts=facts,
        )


def _by_session(changes: Iterable[CellChange]) -> Mapping[SessionId, Changes]:
    found: dict[SessionId, dict[str, CellChange]] = {}
    for change in changes:
        if change.entity is Entity.SESSION:
            found.setdefault(SessionId(change.id), {})[change.field] = change
    return found


def _people(pair: Pair) -> tuple[PersonId, PersonId]:
    return pair.mentor_id, pair.adept_id


def _overlap(one: Session, other: Session) -> bool:
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


def _rests(programme: Programme, day: date) -> bool:
    try:
        red = red_days(programme.country, programme.language, day, day)
        return bool(red) or day.weekday() in weekend(programme.country)
    except RuleBroken:
        # A country without a calendar has no red days that we know of.
        return False


def _said(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"
