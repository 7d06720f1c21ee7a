"""What a cohort is compared with: the cohorts before it, and the departments its people come from."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.ids import CohortId, DepartmentId
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.number_rows import NumberRow
from revmentor_desktop.models.people_rows import department_places
from revmentor_desktop.wording import overview_view as wording
from revmentor_desktop.wording.catalogue import Words

_COUNTED = LIVING | {PairStatus.COMPLETED}
_COHORTS = 6
_DEPARTMENTS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The pairs over the departments."""

    rows: tuple[NumberRow, ...]
    """Mentors and adepts in pairs, the department with the most people first."""
    crossing: int
    """Pairs whose two come from different departments."""
    pairs: int


def cohorts_compared(snapshot: Snapshot, held: Mapping[CohortId, int] | None) -> tuple[NumberRow, ...]:
    """Count pairs, sessions held and ideas realised of the latest cohorts up to this one, oldest first.

    `held` are the sessions of all cohorts; None while they are still being counted. Cohorts without any
    pair are left out; what is left is empty where there is nothing to compare with.
    """
    every = (*snapshot.pairs.values(), *snapshot.other_pairs.values())
    pairs = Counter(pair.cohort_id for pair in every if pair.status in _COUNTED)
    realised = Counter(
        idea.cohort_id or snapshot.cohort.id
        for idea in snapshot.ideas.values()
        if idea.stage is Stage.REALISED
    )
    here = sum(one.status is SessionStatus.HELD for one in snapshot.sessions.values())
    sessions = {**(held or {}), snapshot.cohort.id: here}
    known = sorted(snapshot.cohorts.values(), key=lambda one: (one.starts_on, one.name, one.id))
    past = [one for one in known if one.starts_on <= snapshot.cohort.starts_on]
    shown = [one for one in past if pairs[one.id] or one.id == snapshot.cohort.id][-_COHORTS:]
    if len(shown) < 2:
        return ()
    return tuple(
        NumberRow(
            key=one.id,
            name=one.name,
            numbers=(
                pairs[one.id],
                sessions.get(one.id, 0 if held is not None else None),
                realised[one.id],
            ),
            is_current=one.id == snapshot.cohort.id,
            is_past=one.id != snapshot.cohort.id,
        )
        for one in shown
    )


def spread(snapshot: Snapshot, words: Words) -> Spread:
    """Count who is in a pair by department; small departments beyond the first ones in one row."""
    pairs = [pair for pair in snapshot.pairs.values() if pair.status in _COUNTED]
    sides = [_departments(pair, snapshot) for pair in pairs]
    mentors, adepts = Counter(mentor for mentor, _ in sides), Counter(adept for _, adept in sides)
    places = department_places(snapshot)
    found = sorted(
        mentors.keys() | adepts.keys(),
        key=lambda one: (one is None, -mentors[one] - adepts[one], places[one] if one else 0),
    )
    shown = found if len(found) <= _DEPARTMENTS else found[: _DEPARTMENTS - 1]
    rows = [
        NumberRow(
            key=one or "",
            name=snapshot.departments[one].name if one else words(wording.NOT_KNOWN),
            numbers=(mentors[one], adepts[one]),
            place=places[one] if one else None,
        )
        for one in shown
    ]
    rest = found[len(shown) :]
    if rest:
        numbers = sum(mentors[one] for one in rest), sum(adepts[one] for one in rest)
        name = words(wording.OTHER_DEPARTMENTS, count=len(rest))
        rows.append(NumberRow(key="others", name=name, numbers=numbers))
    crossing = sum(None not in both and both[0] != both[1] for both in sides)
    return Spread(rows=tuple(rows), crossing=crossing, pairs=len(pairs))


def _departments(pair: Pair, snapshot: Snapshot) -> tuple[DepartmentId | None, DepartmentId | None]:
    return snapshot.people[pair.mentor_id].department_id, snapshot.people[pair.adept_id].department_id
