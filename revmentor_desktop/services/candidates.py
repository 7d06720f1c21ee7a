"""From a cohort to the engine's plain question: candidates, rules, what stays, what has been."""

from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.ids import DepartmentId, PersonId
from revmentor_desktop.domain.pairs import STANDING, Pair, PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.matching.problem import Candidate, Couple, MatchingProblem, organisation_wide

_OVER = frozenset({PairStatus.ENDED, PairStatus.COMPLETED})


def matching_problem(snapshot: Snapshot, today: date, locks: tuple[Couple, ...] = ()) -> MatchingProblem:
    """Ask the engine about a cohort; `locks` come on top of the pairs that a human has decided on."""
    pairs = snapshot.pairs.values()
    decided = tuple(
        (pair.mentor_id, pair.adept_id)
        for pair in pairs
        if pair.status is PairStatus.PROPOSED and is_decided(pair)
    )
    by_side = {side: tuple(_candidates(snapshot, side)) for side in Side}
    managers = {one.id: one.manager_id for one in snapshot.people.values() if one.manager_id is not None}
    return MatchingProblem(
        mentors=by_side[Side.MENTOR],
        adepts=by_side[Side.ADEPT],
        today=today,
        rules=snapshot.programme.rules,
        weights=snapshot.programme.weights,
        levels=snapshot.programme.levels,
        department_names={one.id: one.name for one in snapshot.departments.values()},
        organisation_wide=organisation_wide({one.id: one.parent_id for one in snapshot.departments.values()}),
        managers=managers,
        history=_history(snapshot),
        standing=tuple((pair.mentor_id, pair.adept_id) for pair in pairs if pair.status in STANDING),
        locks=(*decided, *locks),
        overrides={
            (pair.mentor_id, pair.adept_id): frozenset(one.rule for one in pair.overrides)
            for pair in pairs
            if pair.overrides
        },
        met=_met(snapshot),
    )


def is_decided(pair: Pair) -> bool:
    """Whether a human decided on a proposal: locked it, or set a rule aside for it in writing."""
    return pair.locked or bool(pair.overrides)


def couple_problem(problem: MatchingProblem, mentor_id: PersonId, adept_id: PersonId) -> MatchingProblem:
    """The same question about two people alone."""
    return replace(
        problem,
        mentors=tuple(one for one in problem.mentors if one.id == mentor_id),
        adepts=tuple(one for one in problem.adepts if one.id == adept_id),
        standing=(),
        locks=(),
    )


def _candidates(snapshot: Snapshot, side: Side) -> list[Candidate]:
    parts = [one for one in snapshot.participations.values() if one.side is side]
    return [_candidate(snapshot, one) for one in parts if one.status not in _GONE]


_GONE = frozenset(
    {
        ParticipationStatus.NOT_SELECTED,
        ParticipationStatus.DECLINED,
        ParticipationStatus.WITHDRAWN,
    }
)
"""Who is out of the cohort, whatever the rules are switched to."""


def _candidate(snapshot: Snapshot, part: Participation) -> Candidate:
    person = snapshot.people[part.person_id]
    levels = [level.casefold() for level in snapshot.programme.levels]
    level = person.level.casefold()
    return Candidate(
        id=person.id,
        name=person.name,
        email=person.email,
        departments=snapshot.department_path(person),
        level=levels.index(level) if level in levels else None,
        site=person.site,
        employed_since=person.employed_since,
        languages=person.languages,
        offers=snapshot.topic_names(part.offers),
        wants=snapshot.topic_names(part.wants),
        offered_text=person.notes if part.side is Side.MENTOR else "",
        challenge=part.challenge,
        wishes=frozenset(part.wishes),
        never_pair=frozenset(part.never_pair),
        capacity=part.capacity,
        available=_is_available(snapshot, part),
        waiting_since=part.waiting_since,
    )


def _is_available(snapshot: Snapshot, part: Participation) -> bool:
    first, last = snapshot.cohort.starts_on, snapshot.cohort.ends_on
    in_time = (part.available_from is None or part.available_from <= last) and (
        part.available_to is None or part.available_to >= first
    )
    return part.status is ParticipationStatus.SELECTED and part.available and in_time


def _history(snapshot: Snapshot) -> frozenset[Couple]:
    """All pairs of other cohorts, and those that are over in this one.

    A pair that another cohort left as a proposal counts: many coordinators never note that it began.
    """
    here = [one for one in snapshot.pairs.values() if one.status in _OVER]
    return frozenset((pair.mentor_id, pair.adept_id) for pair in (*snapshot.other_pairs.values(), *here))


def _met(snapshot: Snapshot) -> dict[frozenset[DepartmentId], str]:
    """Which departments have had a pair between them, and in which cohort last."""
    met: dict[frozenset[DepartmentId], str] = {}
    for pair in sorted(snapshot.other_pairs.values(), key=lambda one: _started(snapshot, one)):
        ends = [snapshot.people[one].department_id for one in (pair.mentor_id, pair.adept_id)]
        if ends[0] and ends[1]:
            met[frozenset({ends[0], ends[1]})] = snapshot.cohorts[pair.cohort_id].name
    return met


def _started(snapshot: Snapshot, pair: Pair) -> tuple[date, str]:
    cohort = snapshot.cohorts[pair.cohort_id]
    return cohort.starts_on, cohort.id
