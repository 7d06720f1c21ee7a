"""Pairs made elsewhere, taken in: one plan object makes the preview and the import."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CohortId, PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING, MatchedHow, Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.exchange.pair_lists import (
    KnownSides,
    ListedPair,
    ListedPairs,
    pairs_of_text,
    read_pairs,
)
from revmentor_desktop.matching.field import field_of
from revmentor_desktop.services.by_hand import made_by_hand
from revmentor_desktop.services.candidates import matching_problem
from revmentor_desktop.services.door import Door


class Listed(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    THERE = "there"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """A row of a list of pairs, and what becomes of it."""

    row: int
    mentor: str
    """A name, else what the list says."""
    adept: str
    listed: Listed
    pair: Pair | None = None
    """The pair that would be made."""
    why: RuleBroken | None = None
    """Why it is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairListPlan:
    """What an import of pairs would do; applying it does exactly this."""

    cohort_id: CohortId
    list: ListedPairs
    rows: tuple[PlannedRow, ...]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs that are new."""
        return tuple(one.pair for one in self.rows if one.pair is not None)

    def count(self, listed: Listed) -> int:
        """How many rows there are of a kind."""
        return sum(one.listed is listed for one in self.rows)


class PairLists:
    """Takes pairs in that were made elsewhere."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def planned(self, path: Path, snapshot: Snapshot, *, sheet: str | None = None) -> PairListPlan:
        """Plan what a file of pairs would change in a snapshot; nothing is written. Raises ListTrouble."""
        return self._plan(read_pairs(path, known_sides(snapshot), sheet=sheet), snapshot)

    def planned_text(self, text: str, snapshot: Snapshot, name: str) -> PairListPlan:
        """Plan what pairs on the clipboard would change; `name` is what troubles call it."""
        return self._plan(pairs_of_text(text, known_sides(snapshot), name), snapshot)

    def apply(self, plan: PairListPlan) -> int:
        """Make the pairs of a plan as one step; returns how many.

        Raises RuleBroken `pair-exists` where one of them was made meanwhile; nothing is changed then.
        """
        pairs = plan.pairs
        with self._door.step(
            Verb.IMPORT_PAIRS, *(one.id for one in pairs), cohort_id=plan.cohort_id, count=len(pairs)
        ) as unit:
            living = [one for one in unit.all(Pair, cohort_id=plan.cohort_id) if one.status in LIVING]
            there = {(one.mentor_id, one.adept_id) for one in living}
            for row in plan.rows:
                if row.pair is not None and (row.pair.mentor_id, row.pair.adept_id) in there:
                    raise RuleBroken("pair-exists", mentor=row.mentor, adept=row.adept)
            unit.add(*pairs)
        return len(pairs)

    def _plan(self, listed: ListedPairs, snapshot: Snapshot) -> PairListPlan:
        planner = _Planner(self._door, snapshot)
        return PairListPlan(cohort_id=snapshot.cohort.id, list=listed, rows=planner.rows(listed.pairs))


class _Planner:
    """Lays a list of pairs beside a cohort, row by row, each with the pairs of the rows before it."""

    def __init__(self, door: Door, snapshot: Snapshot) -> None:
        self._door = door
        self._snapshot = snapshot
        self._field = field_of(matching_problem(snapshot, door.today))
        self._by_email = {one.email: one.id for one in snapshot.people.values() if one.email}
        self._pairs: dict[PairId, Pair] = dict(snapshot.pairs)
        self._living = {
            (one.mentor_id, one.adept_id) for one in snapshot.pairs.values() if one.status in LIVING
        }
        self._first_rows: dict[tuple[str, str], int] = {}

    def rows(self, listed: Sequence[ListedPair]) -> tuple[PlannedRow, ...]:
        """Plan every row."""
        return tuple(map(self._row, listed))

    def _row(self, one: ListedPair) -> PlannedRow:
        planned = PlannedRow(
            row=one.row, mentor=self._name(one.mentor), adept=self._name(one.adept), listed=Listed.REFUSED
        )
        try:
            mentor_id, adept_id = self._person(one.mentor, Side.MENTOR), self._person(one.adept, Side.ADEPT)
            self._check_twice(one)
            if (mentor_id, adept_id) in self._living:
                return replace(planned, listed=Listed.THERE)
            pair = self._made(mentor_id, adept_id, one.reason)
        except RuleBroken as broken:
            return replace(planned, why=broken)
        self._pairs[pair.id] = pair
        return replace(planned, listed=Listed.NEW, pair=pair)

    def _made(self, mentor_id: PersonId, adept_id: PersonId, reason: str) -> Pair:
        couple = {mentor_id, adept_id}
        parts = {key: one for key, one in self._snapshot.participations.items() if one.person_id in couple}
        two = replace(self._snapshot, participations=parts, pairs=self._pairs)
        pair = made_by_hand(self._door, two, self._field, mentor_id, adept_id, reason)
        return replace(pair, matched_how=MatchedHow.IMPORT)

    def _name(self, address: str) -> str:
        person_id = self._by_email.get(address)
        return self._snapshot.people[person_id].name if person_id else address

    def _person(self, address: str, side: Side) -> PersonId:
        if not address:
            raise RuleBroken("address-missing", side=side.value)
        if address not in self._by_email:
            raise RuleBroken("address-nobodys" if "@" in address else "address-malformed", address=address)
        return self._by_email[address]

    def _check_twice(self, one: ListedPair) -> None:
        first = self._first_rows.setdefault((one.mentor, one.adept), one.row)
        if first != one.row:
            raise RuleBroken("pair-listed-twice", first=first)


def known_sides(snapshot: Snapshot) -> KnownSides:
    """The addresses of a cohort's people by side."""

    def addresses(side: Side) -> frozenset[str]:
        parts = (one for one in snapshot.participations.values() if one.side is side)
        people = (snapshot.people[one.person_id] for one in parts)
        return frozenset(one.email for one in people if one.email)

    return KnownSides(mentors=addresses(Side.MENTOR), adepts=addresses(Side.ADEPT))
