"""Scheduling: the sessions of a cohort as a draft, and applying it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, PairId, PersonId, SessionId
from revmentor_desktop.domain.pairs import MEETING, Pair
from revmentor_desktop.domain.people import Busy, Participation, Side
from revmentor_desktop.domain.planning import Plan, PlanChoices, PlannedSession
from revmentor_desktop.domain.preparation import missing
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.planning.planner import plan
from revmentor_desktop.planning.problem import Available, PairToPlan, PlanningProblem
from revmentor_desktop.services.dependants import remove_sessions
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.offered_times import offered_times
from revmentor_desktop.services.session_checks import at_another_time, checked


class Scheduling:
    """Plans sessions for the pairs of a cohort."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def problem(self, snapshot: Snapshot, choices: PlanChoices | None = None) -> PlanningProblem:
        """The question that a cohort, or some of its pairs, puts to the planner.

        Raises RuleBroken `norm-impossible`, `hours-upside-down`, `plan-choices-impossible`.
        """
        asked = choices or PlanChoices()
        programme, cohort = snapshot.programme, snapshot.cohort
        sessions = self._sessions(snapshot)
        pairs = [*snapshot.pairs.values(), *snapshot.other_pairs.values()]
        planned = {pair.id for pair in snapshot.pairs.values() if _is_asked(pair, asked)}
        parts = snapshot.participation_index()
        usual = PlanningProblem(
            starts_on=cohort.starts_on,
            ends_on=cohort.ends_on,
            today=self._door.today,
            now=self._door.now().time(),
            zone=programme.zone,
            country=programme.country,
            language=programme.language,
            norm=programme.norm,
            hours=programme.hours,
            pairs=tuple(
                _to_plan(snapshot, pair, parts, sessions.get(pair.id, ()))
                for pair in pairs
                if pair.id in planned
            ),
            elsewhere=tuple(
                _to_plan(snapshot, pair, {}, sessions[pair.id])
                for pair in pairs
                if pair.id not in planned and pair.id in sessions
            ),
            busy=_busy(snapshot),
            available=_available(snapshot),
        )
        problem = _as_asked(usual, asked)
        _check(problem)
        return problem

    def draft(self, snapshot: Snapshot, choices: PlanChoices | None = None) -> Plan:
        """Work out the sessions; nothing is written. Raises RuleBroken as `problem` and `plan` do."""
        return plan(self.problem(snapshot, choices))

    def read_busy(self, snapshot: Snapshot, path: Path) -> tuple[Busy, ...]:
        """Read from a calendar file when somebody is busy while the cohort runs; raises ListTrouble."""
        from revmentor_desktop.exchange.busy_times import read_busy  # only for those who have calendars

        cohort = snapshot.cohort
        return read_busy(path, first=cohort.starts_on, last=cohort.ends_on, zone=snapshot.programme.zone)

    def keep_busy(self, cohort_id: CohortId, busy: Mapping[PersonId, tuple[Busy, ...]]) -> None:
        """Keep people's busy times as one step; those read before from a file of the same name go.

        Raises RuleBroken `busy-upside-down` where a time ends before it begins.
        """
        if not busy:
            return
        if any(one.end <= one.start for times in busy.values() for one in times):
            raise RuleBroken("busy-upside-down")
        with self._door.step(Verb.KEEP_BUSY, *busy, cohort_id=cohort_id) as unit:
            for person_id, times in busy.items():
                parts = unit.all(Participation, person_id=person_id, cohort_id=cohort_id)
                unit.put(*(_busy_at(part, times) for part in parts))

    def drop_busy(self, cohort_id: CohortId, person_id: PersonId, times: Collection[Busy]) -> None:
        """Forget that somebody is busy at these times, as one step."""
        with self._door.step(Verb.DROP_BUSY, person_id, cohort_id=cohort_id) as unit:
            parts = unit.all(Participation, person_id=person_id, cohort_id=cohort_id)
            unit.put(*(replace(part, busy=_without(part.busy, times)) for part in parts))

    def apply(self, cohort_id: CohortId, draft: Plan) -> int:
        """Write the sessions of a plan as one step; returns how many are new or moved."""
        zone = self._door.programme().zone
        with self._door.step(Verb.APPLY_PLAN, cohort_id=cohort_id, count=len(draft.sessions)) as unit:
            remove_sessions(unit, draft.withdrawn)
            changed = [one for one in draft.sessions if one.is_changed]
            for one in changed:
                kept = unit.find(Session, one.keeps_id)
                unit.put(_moved(kept, one) if kept else self._new(one, zone))
        return len(changed)

    def rearrange(self, times: Mapping[SessionId, tuple[datetime, int]]) -> None:
        """Give sessions that lie ahead other wall starts and minutes, as one step; planning leaves them.

        Raises RuleBroken `session-over` and as `session_checks.checked` does; then none is moved.
        """
        with self._door.step(Verb.MOVE_SESSION, *times) as unit:
            moved = [at_another_time(unit.get(Session, one), *time) for one, time in times.items()]
            unit.put(*moved)
            # Looked at when all are there: those that move together are not in each other's way.
            for session in moved:
                checked(unit, session)

    def _new(self, planned: PlannedSession, zone: str) -> Session:
        session_id = SessionId(self._door.new_id())
        return Session(
            id=session_id,
            pair_id=planned.pair_id,
            number=planned.number,
            wall_start=planned.wall_start,
            zone=zone,
            minutes=planned.minutes,
            replaces_id=planned.replaces_id,
            calendar_uid=f"{session_id}@revmentor",
        )

    def _sessions(self, snapshot: Snapshot) -> Mapping[PairId, tuple[Session, ...]]:
        """The sessions of this cohort as the snapshot has them, and those of all others."""
        found: dict[PairId, list[Session]] = {}
        elsewhere = (one for one in self._door.store.all(Session) if one.pair_id in snapshot.other_pairs)
        for session in chain(snapshot.sessions.values(), elsewhere):
            found.setdefault(session.pair_id, []).append(session)
        return {pair_id: tuple(sessions) for pair_id, sessions in found.items()}


def with_busy(snapshot: Snapshot, busy: Mapping[PersonId, tuple[Busy, ...]]) -> Snapshot:
    """A snapshot in which these people are busy then, beside what is known already."""
    parts = {
        part.id: _busy_at(part, busy[part.person_id]) if part.person_id in busy else part
        for part in snapshot.participations.values()
    }
    return replace(snapshot, participations=parts) if busy else snapshot


def _busy_at(part: Participation, times: tuple[Busy, ...]) -> Participation:
    read_again = {one.source for one in times if one.source}
    kept = [one for one in part.busy if one.source not in read_again]
    return replace(
        part, busy=tuple(sorted({*kept, *times}, key=lambda one: (one.start, one.end, one.source)))
    )


def _without(busy: tuple[Busy, ...], times: Collection[Busy]) -> tuple[Busy, ...]:
    return tuple(one for one in busy if one not in times)


def _is_asked(pair: Pair, choices: PlanChoices) -> bool:
    return pair.status in MEETING and (choices.pair_ids is None or pair.id in choices.pair_ids)


def _as_asked(usual: PlanningProblem, choices: PlanChoices) -> PlanningProblem:
    norm = usual.norm
    sessions = norm.sessions if choices.sessions is None else choices.sessions
    minutes = norm.minutes if choices.minutes is None else choices.minutes
    return replace(
        usual,
        norm=replace(norm, sessions=sessions, minutes=minutes),
        hours=choices.hours or usual.hours,
        spacing=usual.spacing if choices.spacing is None else choices.spacing,
        avoid_half_days=choices.avoid_half_days,
        avoid_bridge_days=choices.avoid_bridge_days,
        from_day=choices.from_day,
        most_a_day=choices.most_a_day,
        rooms=choices.rooms,
        spread=choices.spread,
    )


def _available(snapshot: Snapshot) -> dict[PersonId, Available]:
    return {
        one.person_id: Available(first=one.available_from, last=one.available_to)
        for one in snapshot.participations.values()
        if one.available_from or one.available_to
    }


def _check(problem: PlanningProblem) -> None:
    norm, hours = problem.norm, problem.hours
    if norm.sessions < 1 or not norm.shortest <= norm.minutes <= norm.longest:
        raise RuleBroken("norm-impossible", shortest=norm.shortest, longest=norm.longest)
    if not hours.opens < hours.closes or hours.lunch_from > hours.lunch_to:
        raise RuleBroken("hours-upside-down")
    chosen = (problem.spacing, problem.most_a_day, problem.rooms)
    if any(one is not None and one < 1 for one in chosen):
        raise RuleBroken("plan-choices-impossible")


def _busy(snapshot: Snapshot) -> dict[PersonId, tuple[Busy, ...]]:
    """When people cannot meet: as they said, and while a time lies open that they were asked for."""
    busy = dict(offered_times(snapshot))
    for part in snapshot.participations.values():
        if part.busy:
            busy[part.person_id] = busy.get(part.person_id, ()) + part.busy
    return busy


def _to_plan(
    snapshot: Snapshot,
    pair: Pair,
    parts: Mapping[tuple[PersonId, Side], Participation],
    sessions: tuple[Session, ...],
) -> PairToPlan:
    mentor = parts.get((pair.mentor_id, Side.MENTOR))
    adept = parts.get((pair.adept_id, Side.ADEPT))
    prepared = mentor is not None and adept is not None and not missing(pair, mentor, adept)
    return PairToPlan(
        pair_id=pair.id,
        mentor_id=pair.mentor_id,
        adept_id=pair.adept_id,
        mentor_name=snapshot.people[pair.mentor_id].name,
        adept_name=snapshot.people[pair.adept_id].name,
        prepared=prepared,
        sessions=sessions,
    )


def _moved(kept: Session, planned: PlannedSession) -> Session:
    return replace(
        kept,
        number=planned.number,
        wall_start=planned.wall_start,
        minutes=planned.minutes,
        replaces_id=planned.replaces_id,
    )
