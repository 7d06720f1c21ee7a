"""Whom a step of the journal is about: names found from its ids at the moment when it is shown."""

from collections.abc import Callable, Mapping
from typing import cast

from revmentor_desktop.domain.changes import RowChange, Step
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Cohort, Department, Topic
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.store.mapping import from_rows, table_named
from revmentor_desktop.wording.journal import Whom

FindRow = Callable[[str], RowChange | None]
"""Gives the row of an id among those that the step touched."""


def whom(step: Step, snapshot: Snapshot, find: FindRow) -> Whom:
    """Name the first that a step is about, and count the others of its kind.

    Who is not there now is looked up among the rows of the step; who was erased has no name.
    """
    if not step.subjects:
        return Whom()
    first, *others = step.subjects
    names = _Names(snapshot, find)
    kind = type(names.record(first))
    return Whom(names=names.of(first), more=sum(type(names.record(one)) is kind for one in others))


class _Names:
    """The names behind ids."""

    def __init__(self, snapshot: Snapshot, find: FindRow) -> None:
        self._find = find
        there = (
            snapshot.people,
            snapshot.pairs,
            snapshot.other_pairs,
            snapshot.sessions,
            snapshot.participations,
            snapshot.ideas,
            snapshot.cohorts,
            snapshot.departments,
            snapshot.topics,
        )
        self._there = tuple(cast("Mapping[str, object]", one) for one in there)

    def record(self, record_id: str) -> object:
        """What has this id now; None where nothing has."""
        return next((one[record_id] for one in self._there if record_id in one), None)

    def of(self, record_id: str) -> tuple[str, ...]:
        """The name, or the two of a pair; nothing where there is none."""
        match self.record(record_id) or self._gone(record_id):
            case Person(name=name) | Cohort(name=name) | Department(name=name) | Topic(name=name):
                return (name,)
            case Idea(title=title):
                return (title,)
            case Pair(mentor_id=mentor_id, adept_id=adept_id):
                return (*self.of(mentor_id), *self.of(adept_id))
            case Session(pair_id=pair_id):
                return self.of(pair_id)
            case Participation(person_id=person_id):
                return self.of(person_id)
        return ()

    def _gone(self, record_id: str) -> object:
        change = self._find(record_id)
        row = None if change is None else change.before or change.after
        if change is None or row is None:
            return None
        return from_rows(table_named(change.table).kind, [row])[0]
