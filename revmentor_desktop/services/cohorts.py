"""Cohorts one after another: a new one from an old one, people who go on, archived ones, a person's past."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, ParticipationId, PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Cohort, Phase, Programme
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.people import checked_participation
from revmentor_desktop.services.programmes import checked_cohort
from revmentor_desktop.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class PastPair:
    """A pair of somebody's past, and how often it met."""

    partner_id: PersonId
    pair: Pair
    held: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PastPart:
    """Somebody's part in one cohort."""

    cohort: Cohort
    participation: Participation
    pairs: tuple[PastPair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WentOn:
    """How many people went on to a cohort, and how many were in it already."""

    came: int
    were_there: int


class Cohorts:
    """What is done with cohorts beside each other."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def waiting(self, cohort_id: CohortId) -> tuple[Participation, ...]:
        """List who was in reserve or selected and got no pair; who has waited longest comes first."""
        store = self._door.store
        with store.reading():
            parts = store.all(Participation, cohort_id=cohort_id)
            pairs = store.all(Pair, cohort_id=cohort_id)
        return _waiting(parts, pairs)

    def start_from(
        self, old_id: CohortId, name: str, starts_on: date, ends_on: date, *, with_waiting: bool
    ) -> Cohort:
        """Start a cohort like an old one and make it the current one, in one step.

        It asks the old one's question, takes its themes, and its key dates as far from the start as they
        were, where they fit in. Departments, topics, templates, rules and norms are the programme's and
        hold for both. Those who waited apply to it, with their place in the queue.
        """
        cohort_id = CohortId(self._door.new_id())
        with self._door.step(Verb.ADD_COHORT, cohort_id, cohort_id=cohort_id) as unit:
            old = unit.get(Cohort, old_id)
            made = checked_cohort(_like(old, cohort_id, tidy(name), starts_on, ends_on), unit.all(Cohort))
            unit.add(made)
            unit.put(replace(unit.all(Programme)[0], current_cohort_id=cohort_id))
            if with_waiting:
                parts = unit.all(Participation, cohort_id=old_id)
                for one in _waiting(parts, unit.all(Pair, cohort_id=old_id)):
                    unit.add(self._continued(one, old, cohort_id))
        return made

    def copy(self, participation_ids: Sequence[ParticipationId], to: CohortId) -> WentOn:
        """Let people apply to another cohort too; what they offer, want and wish for comes along."""
        with self._door.step(Verb.JOIN_COHORT, *participation_ids, cohort_id=to) as unit:
            parts = [unit.get(Participation, one) for one in participation_ids]
            coming = [one for one in parts if not _is_there(unit, one, to)]
            for one in coming:
                old = unit.get(Cohort, one.cohort_id)
                unit.add(checked_participation(unit, self._continued(one, old, to)))
        return WentOn(came=len(coming), were_there=len(parts) - len(coming))

    def move(self, participation_ids: Sequence[ParticipationId], to: CohortId) -> WentOn:
        """Move people to another cohort with everything about their part.

        Raises RuleBroken `was-in-a-pair` for somebody whose pair belongs to the old cohort.
        """
        with self._door.step(Verb.CHANGE_PARTICIPATION, *participation_ids, cohort_id=to) as unit:
            unit.get(Cohort, to)
            parts = [unit.get(Participation, one) for one in participation_ids]
            coming = [one for one in parts if not _is_there(unit, one, to)]
            for one in coming:
                if unit.all(Pair, cohort_id=one.cohort_id, **{f"{one.side.value}_id": one.person_id}):
                    raise RuleBroken("was-in-a-pair", person=unit.get(Person, one.person_id).name)
                unit.put(replace(one, cohort_id=to))
        return WentOn(came=len(coming), were_there=len(parts) - len(coming))

    def archive(self, cohort_id: CohortId) -> None:
        """Put a cohort away: it is closed, asks for nothing in Today, and can be reopened."""
        with self._door.step(Verb.CHANGE_COHORT, cohort_id, cohort_id=cohort_id) as unit:
            unit.put(replace(unit.get(Cohort, cohort_id), archived=True, phase=Phase.CLOSED))

    def reopen(self, cohort_id: CohortId) -> None:
        """Take a cohort out of the archive; it is closing until its phase is changed."""
        with self._door.step(Verb.CHANGE_COHORT, cohort_id, cohort_id=cohort_id) as unit:
            unit.put(replace(unit.get(Cohort, cohort_id), archived=False, phase=Phase.CLOSING))

    def history_of(self, person_id: PersonId) -> tuple[PastPart, ...]:
        """Tell somebody's parts in all cohorts with their pairs, the earliest first."""
        store = self._door.store
        with store.reading():
            cohorts = {one.id: one for one in store.all(Cohort)}
            held = store.all(Session, status=SessionStatus.HELD.value)
            parts = store.all(Participation, person_id=person_id)
            pairs = {side: store.all(Pair, **{f"{side.value}_id": person_id}) for side in Side}
        made = [
            PastPart(
                cohort=cohorts[part.cohort_id],
                participation=part,
                pairs=tuple(
                    PastPair(
                        partner_id=pair.adept_id if part.side is Side.MENTOR else pair.mentor_id,
                        pair=pair,
                        held=sum(one.pair_id == pair.id for one in held),
                    )
                    for pair in pairs[part.side]
                    if pair.cohort_id == part.cohort_id
                ),
            )
            for part in parts
        ]
        return tuple(sorted(made, key=lambda one: (one.cohort.starts_on, one.cohort.id)))

    def _continued(self, one: Participation, old: Cohort, to: CohortId) -> Participation:
        """Give the application that goes on from an earlier part; days and dates of that one do not."""
        return Participation(
            id=ParticipationId(self._door.new_id()),
            person_id=one.person_id,
            cohort_id=to,
            side=one.side,
            status=ParticipationStatus.APPLIED,
            applied_on=self._door.today,
            waiting_since=one.waiting_since or one.applied_on or min(old.starts_on, self._door.today),
            capacity=one.capacity,
            offers=one.offers,
            wants=one.wants,
            challenge=one.challenge,
            wishes=one.wishes,
            never_pair=one.never_pair,
        )


def _like(old: Cohort, cohort_id: CohortId, name: str, starts_on: date, ends_on: date) -> Cohort:
    later = starts_on - old.starts_on
    return replace(
        old,
        id=cohort_id,
        name=name,
        starts_on=starts_on,
        ends_on=ends_on,
        phase=Phase.RECRUITING,
        apply_by=_moved(old.apply_by, later, ends_on),
        matching_on=_moved(old.matching_on, later, ends_on),
        kickoff_on=_moved(old.kickoff_on, later, ends_on),
        midpoint_on=_moved(old.midpoint_on, later, ends_on),
        closing_on=_moved(old.closing_on, later, ends_on),
        archived=False,
        notes="",
    )


def _moved(day: date | None, later: timedelta, ends_on: date) -> date | None:
    moved = day + later if day is not None else None
    return moved if moved is not None and moved <= ends_on else None


def _waiting(parts: Sequence[Participation], pairs: Sequence[Pair]) -> tuple[Participation, ...]:
    paired = {end for pair in pairs for end in ((pair.mentor_id, Side.MENTOR), (pair.adept_id, Side.ADEPT))}
    hoping = {ParticipationStatus.RESERVE, ParticipationStatus.SELECTED}
    found = [one for one in parts if one.status in hoping and (one.person_id, one.side) not in paired]
    return tuple(sorted(found, key=lambda one: (one.waiting_since or one.applied_on or date.max, one.id)))


def _is_there(unit: UnitOfWork, one: Participation, cohort_id: CohortId) -> bool:
    there = unit.all(Participation, person_id=one.person_id, cohort_id=cohort_id)
    return any(other.side is one.side for other in there)
