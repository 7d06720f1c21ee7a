"""The best partners for one person at any moment: the engine's arrays follow every edit."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import ParticipationId, PersonId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.matching.field import Field, field_of
from revmentor_desktop.matching.ranking import Ranked, ranked
from revmentor_desktop.services.candidates import CandidateReader, matching_facts, matching_problem
from revmentor_desktop.services.door import Door

K = TypeVar("K", bound=str)
V = TypeVar("V")
Place = tuple[PersonId, Side]

_MANY = 200
"""Changed people from which reading everybody again is quicker than following each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """A snapshot and the arrays that were made from it, on that day."""

    snapshot: Snapshot
    today: date
    field: Field
    parts: Mapping[Place, ParticipationId]


class Ranking:
    """Ranks partners; holds one cohort's people as arrays, from the first question on."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._known: _Known | None = None

    def best(
        self, snapshot: Snapshot, person_id: PersonId, side: Side, count: int = 10
    ) -> tuple[Ranked, ...]:
        """Give the eligible partners who score highest with somebody, the best first, with the reasons.

        Nobody for a person without a part on this side. A snapshot that was not followed is compared
        with the last one first.
        """
        return ranked(self._at(snapshot).field, side, person_id, count)

    def field(self, snapshot: Snapshot) -> Field:
        """Give a cohort's people as the engine's arrays, brought up to date first where that is needed."""
        return self._at(snapshot).field

    def follow(self, change_set: ChangeSet, before: Snapshot, after: Snapshot) -> None:
        """Bring the arrays up to date with a change; does nothing before the first question."""
        known = self._known
        if known is not None and known.snapshot is before and known.today == self._door.today:
            people = map(PersonId, change_set.ids("person"))
            parts = map(ParticipationId, change_set.ids("participation"))
            self._known = _followed(known, after, set(people), set(parts))

    def _at(self, snapshot: Snapshot) -> _Known:
        known, today = self._known, self._door.today
        if known is None or known.today != today:
            known = _read(snapshot, today)
        elif known.snapshot is not snapshot:
            people = _differing(known.snapshot.people, snapshot.people)
            parts = _differing(known.snapshot.participations, snapshot.participations)
            known = _followed(known, snapshot, people, parts)
        self._known = known
        return known


def _read(snapshot: Snapshot, today: date) -> _Known:
    parts = {(part.person_id, part.side): part.id for part in snapshot.participations.values()}
    return _Known(
        snapshot=snapshot, today=today, field=field_of(matching_problem(snapshot, today)), parts=parts
    )


def _differing(before: Mapping[K, V], after: Mapping[K, V]) -> set[K]:
    """Find the keys whose records are not the very same."""
    if before is after:
        return set()
    changed = {key for key, record in after.items() if before.get(key) is not record}
    return changed | (before.keys() - after.keys())


def _followed(
    known: _Known, after: Snapshot, people: set[PersonId], changed_parts: set[ParticipationId]
) -> _Known:
    before = known.snapshot
    if _read_differently(before, after) or len(people) + len(changed_parts) > _MANY:
        return _read(after, known.today)
    parts, touched = _moved(known, after, changed_parts)
    touched.update((person_id, side) for person_id in people for side in Side)
    field, reader = known.field, CandidateReader(after)
    for person_id, side in sorted(touched):
        part_id = parts.get((person_id, side))
        candidate = reader.read(after.participations[part_id]) if part_id is not None else None
        if candidate is None:
            field = field.without_person(side, person_id)
        else:
            field = field.with_person(side, candidate)
    if _asks_alike(before, after, people):
        field = _with_managers(field, after, people)
    else:
        field = field.asked(matching_facts(after, known.today))
    return _Known(snapshot=after, today=known.today, field=field, parts=parts)


def _moved(
    known: _Known, after: Snapshot, changed_parts: Collection[ParticipationId]
) -> tuple[Mapping[Place, ParticipationId], set[Place]]:
    """Find which participation is whose now, and whose places were touched."""
    touched = set[Place]()
    if not changed_parts:
        return known.parts, touched
    parts = dict(known.parts)
    for part_id in changed_parts:
        old = known.snapshot.participations.get(part_id)
        if old is not None:
            touched.add((old.person_id, old.side))
            parts.pop((old.person_id, old.side), None)
    for part_id in changed_parts:
        new = after.participations.get(part_id)
        if new is not None:
            touched.add((new.person_id, new.side))
            parts[new.person_id, new.side] = part_id
    return parts, touched


def _read_differently(before: Snapshot, after: Snapshot) -> bool:
    """Whether the same rows would make other candidates: another cohort, scale, department or topic."""
    return (
        (before.cohort, before.programme.levels) != (after.cohort, after.programme.levels)
        or _lost_or_changed(before.departments, after.departments)
        or _lost_or_changed(before.topics, after.topics)
    )


def _lost_or_changed(before: Mapping[K, V], after: Mapping[K, V]) -> bool:
    return before is not after and any(after.get(key) is not record for key, record in before.items())


def _asks_alike(before: Snapshot, after: Snapshot, people: set[PersonId]) -> bool:
    """Whether rules, weights, departments, and who was paired or has met whom, are as they were."""
    moved = any(_department(before, one) != _department(after, one) for one in people)
    return (
        before.programme is after.programme
        and before.departments is after.departments
        and before.pairs is after.pairs
        and before.other_pairs is after.other_pairs
        and not (moved and after.other_pairs)
    )


def _department(snapshot: Snapshot, person_id: PersonId) -> str | None:
    person = snapshot.people.get(person_id)
    return person.department_id if person is not None else None


def _with_managers(field: Field, after: Snapshot, people: Iterable[PersonId]) -> Field:
    for person_id in sorted(people):
        person = after.people.get(person_id)
        manager_id = person.manager_id if person is not None else None
        if field.problem.managers.get(person_id) != manager_id:
            field = field.with_manager(person_id, manager_id)
    return field
