"""Cells of the people table, one or thousands: written as one step, or not at all."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person
from revmentor_desktop.domain.text import folded
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.named_words import NamedWords
from revmentor_desktop.services.people import (
    check_managers,
    checked_participation,
    kept_person,
    living_pairs,
    twin_of,
)
from revmentor_desktop.store.mapping import changed
from revmentor_desktop.store.unit_of_work import UnitOfWork

Value = str | int | bool | date | None | tuple[str, ...]
DEPARTMENT = "department"
"""The one field that is written by a name; it stands for `department_id`."""
_OF_PERSON = frozenset(field.name for field in fields(Person)) | {DEPARTMENT}
_TOPICS = frozenset({"offers", "wants"})
_IDENTITY = frozenset({"name", "email", DEPARTMENT})
_FEW = 20
"""People whose twins are asked for one by one; for more, everybody is read once."""
_BLAMED: Mapping[str, frozenset[str]] = {
    "name-missing": frozenset({"name"}),
    "address-malformed": frozenset({"email"}),
    "person-exists": _IDENTITY,
    "managers-in-circle": frozenset({"manager_id"}),
    "names-oneself": frozenset({"wishes", "never_pair"}),
    "capacity-negative": frozenset({"capacity"}),
    "capacity-in-use": frozenset({"capacity"}),
    "in-a-pair": frozenset({"side", "status"}),
    "participates-already": frozenset({"side"}),
}
"""The fields that a broken rule is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellValue:
    """What shall stand in one cell: a field of the participation, or of its person.

    Departments (`DEPARTMENT`) and topics (`offers`, `wants`) are given by their names; new ones are made.
    """

    row_id: ParticipationId
    field: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedCell:
    """A cell that a rule forbids."""

    row_id: ParticipationId
    field: str
    why: RuleBroken


class _Refused(Exception):
    """Takes a unit of work back."""


class PeopleCells:
    """Writes cells of people and of their parts in the cohort."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def write(self, cells: Sequence[CellValue]) -> tuple[RefusedCell, ...]:
        """Write all cells in one step; where rules forbid some, nothing is written and those come back.

        The rules are asked of everything as it would stand afterwards, so two people can exchange their
        addresses. Raises RuleBroken `gone` where a row is no longer there.
        """
        if not cells:
            return ()
        writing = _Writing(self._door, cells)
        subjects = tuple(dict.fromkeys(cell.row_id for cell in cells))
        try:
            with self._door.step(_verb(cells), *subjects, count=len(subjects)) as unit:
                writing.write(unit)
        except _Refused:
            return tuple(writing.refused)
        return ()


def _verb(cells: Sequence[CellValue]) -> Verb:
    written = {cell.field for cell in cells}
    if written & _OF_PERSON:
        return Verb.CHANGE_PERSON
    return Verb.DECIDE_PARTICIPATION if written == {"status"} else Verb.CHANGE_PARTICIPATION


class _Writing:
    """One step's cells, by the rows they stand in."""

    def __init__(self, door: Door, cells: Sequence[CellValue]) -> None:
        self._door = door
        self._cells: dict[ParticipationId, dict[str, Value]] = {}
        for cell in cells:
            self._cells.setdefault(cell.row_id, {})[cell.field] = cell.value
        self.refused: list[RefusedCell] = []

    def write(self, unit: UnitOfWork) -> None:
        """Put every row as it shall be, then ask the rules; raises _Refused where they say no."""
        words = NamedWords(unit, self._door)
        people: list[Participation] = []
        parts: list[Participation] = []
        for row_id, written in self._cells.items():
            one = unit.get(Participation, row_id)
            if written.keys() & _OF_PERSON:
                self._put_person(unit, words, one)
                people.append(one)
            if written.keys() - _OF_PERSON:
                parts.append(self._put_part(unit, words, one))
        self._check_people(unit, people)
        for one in parts:
            with self._asking(one):
                checked_participation(unit, one)
        if self.refused:
            raise _Refused

    def _put_person(self, unit: UnitOfWork, words: NamedWords, one: Participation) -> None:
        mine = {name: value for name, value in self._cells[one.id].items() if name in _OF_PERSON}
        if DEPARTMENT in mine:
            mine["department_id"] = words.department(str(mine.pop(DEPARTMENT) or ""))
        with self._asking(one):
            unit.put(kept_person(changed(unit.get(Person, one.person_id), mine)))

    def _put_part(self, unit: UnitOfWork, words: NamedWords, one: Participation) -> Participation:
        mine = {name: value for name, value in self._cells[one.id].items() if name not in _OF_PERSON}
        for name in mine.keys() & _TOPICS:
            topics = mine[name]
            mine[name] = words.topics(topics) if isinstance(topics, tuple) else ()
        if mine.get("side", one.side) != one.side:
            # What somebody offered is what the other side wants, unless that is written too.
            mine = {"offers": one.wants, "wants": one.offers, **mine}
        if mine.get("status", one.status) != one.status:
            # Why and when somebody was told belongs to the status that was.
            mine = {"status_reason": "", "told_on": None, **mine}
        after = changed(one, mine)
        leaves = after.side is not one.side or (
            after.status is not one.status and after.status is not ParticipationStatus.SELECTED
        )
        if leaves and living_pairs(unit, one):
            self._refuse(one, RuleBroken("in-a-pair", person=unit.get(Person, one.person_id).name))
        else:
            unit.put(after)
        return after

    def _check_people(self, unit: UnitOfWork, rows: Sequence[Participation]) -> None:
        """Look for those who would be somebody else, or above themselves."""
        named = [one for one in rows if self._cells[one.id].keys() & _IDENTITY]
        twins = _Twins(unit) if len(named) > _FEW else None
        for one in named:
            person = unit.get(Person, one.person_id)
            twin = twins.of(person) if twins else twin_of(unit, person)
            if twin is not None:
                self._refuse(one, RuleBroken("person-exists", person=twin.name))
        for one in rows:
            if "manager_id" in self._cells[one.id]:
                with self._asking(one):
                    check_managers(unit, unit.get(Person, one.person_id))

    @contextmanager
    def _asking(self, one: Participation) -> Iterator[None]:
        try:
            yield
        except RuleBroken as broken:
            self._refuse(one, broken)

    def _refuse(self, one: Participation, broken: RuleBroken) -> None:
        written = self._cells[one.id]
        blamed = written.keys() & _BLAMED.get(broken.code, frozenset()) or written.keys()
        self.refused.extend(
            RefusedCell(row_id=one.id, field=name, why=broken) for name in written if name in blamed
        )


class _Twins:
    """Everybody by address, or by name and department: for those who look for many twins."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._people: dict[tuple[str | None, ...], list[Person]] = {}
        for one in unit.all(Person):
            self._people.setdefault(self._key(one), []).append(one)

    def of(self, person: Person) -> Person | None:
        """Find somebody else who is the same to the programme."""
        return next((one for one in self._people[self._key(person)] if one.id != person.id), None)

    @staticmethod
    def _key(person: Person) -> tuple[str | None, ...]:
        return (person.email,) if person.email else (folded(person.name), person.department_id)
