"""Rows of the people table, prepared: one for each participation of the cohort in view."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from revmentor_desktop.domain.ids import DepartmentId, ParticipationId, PersonId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.people import Participation, ParticipationStatus, Person, Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.wording import names, spoken
from revmentor_desktop.wording.catalogue import Words

_SIDES = {side: place for place, side in enumerate(Side)}
_STATUSES = {status: place for place, status in enumerate(ParticipationStatus)}
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
"""The signs that Unicode combines with the letter before them."""

Native = str | int | date | None
"""What a cell is sorted by; None and an empty text stand last."""


class Column(IntEnum):
    """The columns, in the order in which they are first shown."""

    NAME = 0
    SIDE = 1
    DEPARTMENT = 2
    TITLE = 3
    LEVEL = 4
    SITE = 5
    EMAIL = 6
    SINCE = 7
    TOPICS = 8
    STATUS = 9
    CAPACITY = 10
    PAIR = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleRow:
    """One row as it is shown, sorted, searched and spoken; `texts` and `natives` are by column."""

    id: ParticipationId
    person_id: PersonId
    side: Side
    status: ParticipationStatus
    paired: bool
    department_id: DepartmentId | None
    texts: tuple[str, ...]
    natives: tuple[Native, ...]
    spoken: str
    exact: str
    """Everything in the row, folded."""
    loose: str
    """The same without marks above and below the letters."""


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
        self._unpaired = words(spoken.UNPAIRED)
        self._partners = _partners(snapshot)
        self._levels = {folded(level): place for place, level in enumerate(snapshot.programme.levels)}
        self._natives_of_levels: dict[str, Native] = {}

    def rows(self, only: Collection[PersonId] | None = None) -> list[PeopleRow]:
        """Make the rows of everybody, or of some people."""
        return [
            self.row(one)
            for one in self._snapshot.participations.values()
            if only is None or one.person_id in only
        ]

    def row(self, one: Participation) -> PeopleRow:
        """Make one row."""
        person = self._snapshot.people[one.person_id]
        partners = ", ".join(self._partners.get((one.person_id, one.side), ()))
        texts = self._texts(one, person, partners)
        department, shown = texts[Column.DEPARTMENT], tuple(texts.values())
        whole = folded(" ".join(shown))
        return PeopleRow(
            id=one.id,
            person_id=one.person_id,
            side=one.side,
            status=one.status,
            paired=bool(partners),
            department_id=person.department_id,
            texts=shown,
            natives=self._natives(one, person, texts, partners),
            spoken=spoken.card(person.name, department, one.side, texts[Column.PAIR], self._words),
            exact=whole,
            loose=_unmarked(whole),
        )

    def _texts(self, one: Participation, person: Person, partners: str) -> Mapping[Column, str]:
        """Word the cells, in the order of Column: rows are made by the thousand, and not sorted."""
        topics = one.offers if one.side is Side.MENTOR else one.wants
        return {
            Column.NAME: person.name,
            Column.SIDE: self._sides[one.side],
            Column.DEPARTMENT: self._snapshot.department_name(person),
            Column.TITLE: person.title,
            Column.LEVEL: person.level,
            Column.SITE: person.site,
            Column.EMAIL: person.email or "",
            Column.SINCE: person.employed_since.isoformat() if person.employed_since else "",
            Column.TOPICS: ", ".join(self._snapshot.topic_names(topics)),
            Column.STATUS: self._statuses[one.status],
            Column.CAPACITY: str(one.capacity),
            Column.PAIR: partners or self._unpaired,
        }

    def _natives(
        self, one: Participation, person: Person, texts: Mapping[Column, str], partners: str
    ) -> tuple[Native, ...]:
        natives: dict[Column, Native] = dict(texts)
        natives[Column.SIDE] = _SIDES[one.side]
        natives[Column.STATUS] = _STATUSES[one.status]
        natives[Column.SINCE] = person.employed_since
        natives[Column.CAPACITY] = one.capacity
        natives[Column.LEVEL] = self._level(person.level)
        natives[Column.PAIR] = partners
        return tuple(natives.values())

    def _level(self, level: str) -> Native:
        """Where a level stands in the scale, else its word; the few levels there are, are folded once."""
        if level not in self._natives_of_levels:
            self._natives_of_levels[level] = self._levels.get(folded(level), level)
        return self._natives_of_levels[level]


def department_places(snapshot: Snapshot) -> Mapping[DepartmentId, int]:
    """Give each department its colour's place: their order by name, so that it is the same everywhere."""
    in_order = sorted(snapshot.departments.values(), key=lambda one: (folded(one.name), one.id))
    return {one.id: place for place, one in enumerate(in_order)}


def _partners(snapshot: Snapshot) -> Mapping[tuple[PersonId, Side], tuple[str, ...]]:
    found: dict[tuple[PersonId, Side], list[str]] = {}
    for pair in snapshot.pairs.values():
        if pair.status in LIVING:
            mentor, adept = snapshot.people[pair.mentor_id], snapshot.people[pair.adept_id]
            found.setdefault((mentor.id, Side.MENTOR), []).append(adept.name)
            found.setdefault((adept.id, Side.ADEPT), []).append(mentor.name)
    return {key: tuple(sorted(partners)) for key, partners in found.items()}
