"""Scheduling: the sessions of a cohort as a draft, and applying it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from revmentor_desktop.domain.ids import CohortId, PairId, PersonId, SessionId
from revmentor_desktop.domain.pairs import MEETING, Pair
from revmentor_desktop.domain.people import Busy, Participation, Side
from revmentor_desktop.domain.planning import Plan, PlannedSession
from revmentor_desktop.domain.preparation import missing
from revmentor_desktop.domain.sessions import COMING, Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.planning.planner import plan
from revmentor_desktop.planning.problem import Available, PairToPlan, PlanningProblem
from revmentor_desktop.services.dependants import remove_sessions
from revmentor_desktop.services.door import Door


class Scheduling:
    """Plans sessions for all pairs of a cohort."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def problem(self, snapshot: Snapshot) -> PlanningProblem:
        """The question that a cohort puts to the planner."""
        programme, cohort = snapshot.programme, snapshot.cohort
        meeting = [pair for pair in snapshot.pairs.values() if pair.status in MEETING]
        parts = snapshot.participation_index()
        sessions = _by_pair(snapshot)
        return PlanningProblem(
            starts_on=cohort.starts_on,
            ends_on=cohort.ends_on,
            today=self._door.today,
            now=self._door.now().time(),
            zone=programme.zone,
            country=programme.country,
            language=programme.language,
            norm=programme.norm,
            hours=programme.hours,
            pairs=tuple(_to_plan(snapshot, pair, parts, sessions.get(pair.id, ())) for pair in meeting),
            busy=self._busy(snapshot, {pair.id for pair in meeting}),
            available={
                one.person_id: Available(first=one.available_from, last=one.available_to)
                for one in snapshot.participations.values()
                if one.available_from or one.available_to
            },
        )

    def draft(self, snapshot: Snapshot) -> Plan:
        """Work out the sessions; nothing is written."""
        return plan(self.problem(snapshot))

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

    def _busy(self, snapshot: Snapshot, planned: set[str]) -> dict[PersonId, tuple[Busy, ...]]:
        """Busy times, and the sessions of pairs that are not planned here, in any cohort."""
        busy: dict[PersonId, list[Busy]] = {}
        for part in snapshot.participations.values():
            busy.setdefault(part.person_id, []).extend(part.busy)
        pairs = {**snapshot.pairs, **snapshot.other_pairs}
        for session in self._door.store.all(Session):
            pair = pairs[session.pair_id]
            if session.status not in COMING or pair.id in planned:
                continue
            end = session.wall_start + timedelta(minutes=session.minutes)
            for person_id in (pair.mentor_id, pair.adept_id):
                busy.setdefault(person_id, []).append(Busy(start=session.wall_start, end=end))
        return {person_id: tuple(times) for person_id, times in busy.items() if times}


def _by_pair(snapshot: Snapshot) -> Mapping[PairId, tuple[Session, ...]]:
    found: dict[PairId, list[Session]] = {}
    for session in snapshot.sessions.values():
        found.setdefault(session.pair_id, []).append(session)
    return {pair_id: tuple(sessions) for pair_id, sessions in found.items()}


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
