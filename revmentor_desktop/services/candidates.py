"""From a cohort to the engine's plain question: candidates, rules, what stays, what has been."""

from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.ids import DepartmentId
from revmentor_desktop.domain.pairs import STANDING, Pair, PairStatus
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.matching.problem import Candidate, Couple, MatchingProblem, organisation_wide

_OVER = frozenset({PairStatus.ENDED, PairStatus.COMPLETED})


def matching_problem(snapshot: Snapshot, today: date, locks: tuple[Couple, ...] = ()) -> MatchingProblem:
    """Ask the engine about a cohort; `locks` come on top of the pairs that a human has decided on."""
    facts, reader = matching_facts(snapshot, today), CandidateReader(snapshot)
    return replace(
        facts,
        mentors=reader.everybody(Side.MENTOR),
        adepts=reader.everybody(Side.ADEPT),
        locks=(*facts.locks, *locks),
    )


def matching_facts(snapshot: Snapshot, today: date) -> MatchingProblem:
    """The same question without its people."""
    pairs = snapshot.pairs.values()
    return MatchingProblem(
        mentors=(),
        adepts=(),
        today=today,
        rules=snapshot.programme.rules,
        weights=snapshot.programme.weights,
        levels=snapshot.programme.levels,
        department_names={one.id: one.name for one in snapshot.departments.values()},
        organisation_wide=organisation_wide({one.id: one.parent_id for one in snapshot.departments.values()}),
        managers={one.id: one.manager_id for one in snapshot.people.values() if one.manager_id is not None},
        history=_history(snapshot),
        standing=tuple((pair.mentor_id, pair.adept_id) for pair in pairs if pair.status in STANDING),
        locks=tuple(
            (pair.mentor_id, pair.adept_id)
            for pair in pairs
            if pair.status is PairStatus.PROPOSED and is_decided(pair)
        ),
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


_GONE = frozenset(
    {
        ParticipationStatus.NOT_SELECTED,
        ParticipationStatus.DECLINED,
        ParticipationStatus.WITHDRAWN,
    }
)
"""Who is out of the cohort, whatever the rules are switched to."""


class CandidateReader:
    """Reads a snapshot's participations as the engine's candidates; what many share is read once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._levels: dict[str, int] = {}
        for place, level in enumerate(snapshot.programme.levels):
            self._levels.setdefault(level.casefold(), place)
        self._paths: dict[DepartmentId, tuple[DepartmentId, ...]] = {}

    def everybody(self, side: Side) -> tuple[Candidate, ...]:
        """All candidates of one side."""
        parts = (one for one in self._snapshot.participations.values() if one.side is side)
        return tuple(candidate for candidate in map(self.read, parts) if candidate is not None)

    def read(self, part: Participation) -> Candidate | None:
        """One participation as a candidate; None where that person is out of the cohort."""
        if part.status in _GONE:
            return None
        snapshot, person = self._snapshot, self._snapshot.people[part.person_id]
        return Candidate(
            id=person.id,
            name=person.name,
            email=person.email,
            departments=self._departments(person),
            level=self._levels.get(person.level.casefold()),
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

    def _departments(self, person: Person) -> tuple[DepartmentId, ...]:
        if person.department_id is None:
            return ()
        if person.department_id not in self._paths:
            self._paths[person.department_id] = self._snapshot.department_path(person)
        return self._paths[person.department_id]


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
