"""Rows of the people table, prepared: one for each participation of the cohort in view."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.domain.ids import DepartmentId, ParticipationId, PersonId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.people import Busy, Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.models.people_columns import LISTS, Column, Kind, kind_of
from revmentor_desktop.wording import names, people_view, spoken
from revmentor_desktop.wording.catalogue import Words

_SIDES = {side: place for place, side in enumerate(Side)}
_STATUSES = {status: place for place, status in enumerate(ParticipationStatus)}
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
"""The signs that Unicode combines with the letter before them."""
BETWEEN = ", "
"""What stands between the values of a cell that holds several."""

Native = str | int | date | None
"""What a cell is sorted by; None and an empty text stand last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleRow:
    """One row as it is shown, sorted, searched and spoken; `texts` is by column."""

    id: ParticipationId
    person_id: PersonId
    side: Side
    status: ParticipationStatus
    paired: bool
    department_id: DepartmentId | None
    capacity: int
    level_place: int | None
    """Where the level stands in the programme's scale; None where it does not."""
    texts: tuple[str, ...]
    spoken: str
    exact: str
    """Everything in the row, folded."""
    loose: str
    """The same without marks above and below the letters."""

    def native(self, column: Column) -> Native:
        """Give what a cell is sorted by."""
        text = self.texts[column]
        if column is Column.SIDE:
            return _SIDES[self.side]
        if column is Column.STATUS:
            return _STATUSES[self.status]
        if column is Column.CAPACITY:
            return self.capacity
        if column is Column.PAIR and not self.paired:
            return ""
        if column is Column.LEVEL and self.level_place is not None:
            return self.level_place
        if kind_of(column) is Kind.DAY:
            return date.fromisoformat(text) if text else None
        return text


def values_of(cell: str, column: Column) -> tuple[str, ...]:
    """Give the single values of a cell; an empty cell has one empty value."""
    return tuple(cell.split(BETWEEN)) if column in LISTS and cell else (cell,)


def bare(text: str) -> str:
    """Fold text and take the marks off its letters, so that "asa" finds Åsa."""
    return _unmarked(folded(text))


def _unmarked(text: str) -> str:
    return text if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", text))


class RowMaker:
    """Makes rows from one snapshot; what all rows share is looked up once."""

    def __init__(self, snapshot: Snapshot, words: Words) -> None:
        self._snapshot = snapshot
        self._words = words
        self._sides = {side: words(names.of(side)) for side in Side}
        self._statuses = {status: words(names.of(status)) for status in ParticipationStatus}
        self._truths = {truth: words(people_view.TRUTHS[truth]) for truth in (False, True)}
        self._unpaired = words(spoken.UNPAIRED)
        self._partners = _partners(snapshot)
        self._levels = {folded(level): place for place, level in enumerate(snapshot.programme.levels)}
        self._places_of_levels: dict[str, int | None] = {}

    def rows(self, only: Iterable[ParticipationId] | None = None) -> list[PeopleRow]:
        """Make the rows of everybody, or of the participations among these ids that are there."""
        known = self._snapshot.participations
        parts = known.values() if only is None else (known[one] for one in only if one in known)
        return [self.row(one) for one in parts]

    def row(self, one: Participation) -> PeopleRow:
        """Make one row."""
        person = self._snapshot.people[one.person_id]
        partners = BETWEEN.join(self._partners.get((one.person_id, one.side), ()))
        texts = (*self._first(one, person, partners), *self._more_of_person(person), *self._more_of_part(one))
        whole = folded(" ".join(filter(None, texts)))
        department = texts[Column.DEPARTMENT]
        return PeopleRow(
            id=one.id,
            person_id=one.person_id,
            side=one.side,
            status=one.status,
            paired=bool(partners),
            department_id=person.department_id,
            capacity=one.capacity,
            level_place=self._level(person.level),
            texts=texts,
            spoken=spoken.card(person.name, department, one.side, texts[Column.PAIR], self._words),
            exact=whole,
            loose=_unmarked(whole),
        )

    # Texts stand in the order of Column: rows are made by the thousand, and not sorted.

    def _first(self, one: Participation, person: Person, partners: str) -> tuple[str, ...]:
        topics = one.offers if one.side is Side.MENTOR else one.wants
        return (
            person.name,
            self._sides[one.side],
            self._snapshot.department_name(person),
            person.title,
            person.level,
            person.site,
            person.email or "",
            _day(person.employed_since),
            BETWEEN.join(self._snapshot.topic_names(topics)),
            self._statuses[one.status],
            str(one.capacity),
            partners or self._unpaired,
        )

    def _more_of_person(self, person: Person) -> tuple[str, ...]:
        return (
            person.phone,
            self._names((person.manager_id,) if person.manager_id else ()),
            person.assistant_name,
            person.assistant_email,
            BETWEEN.join(person.languages),
        )

    def _more_of_part(self, one: Participation) -> tuple[str, ...]:
        person = self._snapshot.people[one.person_id]
        return (
            BETWEEN.join(self._snapshot.topic_names(one.offers)),
            BETWEEN.join(self._snapshot.topic_names(one.wants)),
            one.challenge,
            self._names(one.wishes),
            self._names(one.never_pair),
            one.status_reason,
            _day(one.told_on),
            one.selected_how,
            _day(one.manager_approved_on),
            _day(one.applied_on),
            _day(one.waiting_since),
            self._truths[one.available],
            _day(one.available_from),
            _day(one.available_to),
            BETWEEN.join(_span(busy) for busy in one.busy),
            _day(one.briefed_on),
            _day(one.agreement_signed_on),
            person.notes,
        )

    def _names(self, people: tuple[PersonId, ...]) -> str:
        known = self._snapshot.people
        return BETWEEN.join(known[one].name for one in people if one in known)

    def _level(self, level: str) -> int | None:
        """Where a level stands in the scale; the few levels there are, are folded once."""
        if level not in self._places_of_levels:
            self._places_of_levels[level] = self._levels.get(folded(level))
        return self._places_of_levels[level]


def department_places(snapshot: Snapshot) -> Mapping[DepartmentId, int]:
    """Give each department its colour's place: their order by name, so that it is the same everywhere."""
    in_order = sorted(snapshot.departments.values(), key=lambda one: (folded(one.name), one.id))
    return {one.id: place for place, one in enumerate(in_order)}


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _span(busy: Busy) -> str:
    end = f"{busy.end:%H:%M}" if busy.end.date() == busy.start.date() else f"{busy.end:%Y-%m-%d %H:%M}"
    return f"{busy.start:%Y-%m-%d %H:%M} – {end}"


def _partners(snapshot: Snapshot) -> Mapping[tuple[PersonId, Side], tuple[str, ...]]:
    found: dict[tuple[PersonId, Side], list[str]] = {}
    for pair in snapshot.pairs.values():
        if pair.status in LIVING:
            mentor, adept = snapshot.people[pair.mentor_id], snapshot.people[pair.adept_id]
            found.setdefault((mentor.id, Side.MENTOR), []).append(adept.name)
            found.setdefault((adept.id, Side.ADEPT), []).append(mentor.name)
    return {key: tuple(sorted(partners)) for key, partners in found.items()}
