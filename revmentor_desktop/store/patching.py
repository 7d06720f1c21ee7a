"""Bringing a snapshot up to date from a ChangeSet, without reading the file again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.feedback import Contact, Feedback, FollowUp
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Cohort, Department, Programme, Template, Topic
from revmentor_desktop.domain.records import Dismissal
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.store.mapping import R, from_rows, table_map

K = TypeVar("K", bound=str)
Fits = Callable[[R], bool]


def patched(before: Snapshot, change_set: ChangeSet) -> Snapshot | None:
    """Give the snapshot as it is after a ChangeSet; None where it must be read anew.

    That is where the programme or a cohort changed: another cohort may be in view then.
    """
    if change_set.ids(table_map(Programme).name) or change_set.ids(table_map(Cohort).name):
        return None
    cohort_id = before.cohort.id
    changes = _Changes(change_set)
    pairs = changes.over(before.pairs, Pair, lambda one: one.cohort_id == cohort_id)
    sessions = changes.over(before.sessions, Session, lambda one: one.pair_id in pairs)
    return replace(
        before,
        departments=changes.over(before.departments, Department),
        topics=changes.over(before.topics, Topic),
        people=changes.over(before.people, Person),
        participations=changes.over(
            before.participations, Participation, lambda one: one.cohort_id == cohort_id
        ),
        pairs=pairs,
        other_pairs=changes.over(before.other_pairs, Pair, lambda one: one.cohort_id != cohort_id),
        sessions=sessions,
        agenda_items=changes.over(before.agenda_items, AgendaItem, lambda one: one.session_id in sessions),
        ideas=changes.over(before.ideas, Idea),
        feedback=changes.among(before.feedback, Feedback, lambda one: one.pair_id in pairs),
        follow_ups=changes.among(before.follow_ups, FollowUp),
        contacts=changes.among(before.contacts, Contact),
        dismissals=changes.among(before.dismissals, Dismissal),
        templates=changes.among(before.templates, Template),
    )


class _Changes:
    """A ChangeSet's rows by table: what came or changed, and what is gone."""

    def __init__(self, change_set: ChangeSet) -> None:
        self._rows = change_set.rows

    def over(self, known: Mapping[K, R], kind: type[R], fits: Fits[R] | None = None) -> Mapping[K, R]:
        """Lay the rows of one kind over what was known; the same mapping where none was touched."""
        table = table_map(kind).name
        mine = [change for change in self._rows if change.table == table]
        if not mine:
            return known
        touched = {change.row_id for change in mine}
        made = dict(known)
        for row_id in touched:
            made.pop(row_id, None)  # type: ignore[arg-type]
        for record in from_rows(kind, [change.after for change in mine if change.after is not None]):
            if fits is None or fits(record):
                made[record.id] = record  # type: ignore[index]
        return made

    def among(self, known: tuple[R, ...], kind: type[R], fits: Fits[R] | None = None) -> tuple[R, ...]:
        """The same for records that are kept in a row."""
        by_id = {record.id: record for record in known}
        return tuple(self.over(by_id, kind, fits).values())
