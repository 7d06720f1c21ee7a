"""Which people a change touches, so that just their rows are made anew."""

from revmentor_desktop.domain.changes import ChangeSet, Row
from revmentor_desktop.domain.ids import DepartmentId, PersonId, TopicId
from revmentor_desktop.domain.snapshot import Snapshot

_ENDS = {
    "person": ("id",),
    "participation": ("person_id",),
    "pair": ("mentor_id", "adept_id"),
}
_EVERYBODY = frozenset({"programme", "cohort"})
"""Tables that decide what all rows say."""


def touched_people(change_set: ChangeSet, snapshot: Snapshot) -> frozenset[PersonId] | None:
    """Give the people whose rows may look different after a change; None for everybody."""
    if any(change.table in _EVERYBODY for change in change_set.rows):
        return None
    touched: set[PersonId] = set()
    for change in change_set.rows:
        for row in (change.before, change.after):
            touched.update(_named(change.table, row))
    renamed = _renamed(change_set)
    if renamed:
        touched.update(_partners(renamed, snapshot))
        touched.update(_mentioning(renamed, snapshot))
    touched.update(_members(_known_before(change_set, "department"), snapshot))
    touched.update(_interested(_known_before(change_set, "topic"), snapshot))
    return frozenset(touched)


def _named(table: str, row: Row | None) -> list[PersonId]:
    if row is None:
        return []
    return [PersonId(str(row[column])) for column in _ENDS.get(table, ()) if row.get(column)]


def _known_before(change_set: ChangeSet, table: str) -> frozenset[str]:
    """Give the ids of what changed or went; what is new stands in no other row yet."""
    return frozenset(
        change.row_id for change in change_set.rows if change.table == table and change.before is not None
    )


def _renamed(change_set: ChangeSet) -> frozenset[str]:
    """Give the ids of the people who are called otherwise now."""
    return frozenset(
        change.row_id
        for change in change_set.rows
        if change.table == "person" and change.before and change.after
        if change.before["name"] != change.after["name"]
    )


def _mentioning(renamed: frozenset[str], snapshot: Snapshot) -> list[PersonId]:
    """List those whose rows name somebody as their manager, in a wish or as never to be paired with."""
    managed = [one.id for one in snapshot.people.values() if one.manager_id in renamed]
    parts = snapshot.participations.values()
    named = [one for one in parts if not renamed.isdisjoint((*one.wishes, *one.never_pair))]
    return [*managed, *(one.person_id for one in named)]


def _partners(renamed: frozenset[str], snapshot: Snapshot) -> list[PersonId]:
    return [
        person_id
        for pair in snapshot.pairs.values()
        if pair.mentor_id in renamed or pair.adept_id in renamed
        for person_id in (pair.mentor_id, pair.adept_id)
    ]


def _members(departments: frozenset[str], snapshot: Snapshot) -> list[PersonId]:
    changed = {DepartmentId(one) for one in departments}
    people = snapshot.people.values() if changed else ()
    return [one.id for one in people if one.department_id in changed]


def _interested(topics: frozenset[str], snapshot: Snapshot) -> list[PersonId]:
    changed = {TopicId(one) for one in topics}
    parts = snapshot.participations.values() if changed else ()
    return [one.person_id for one in parts if not changed.isdisjoint((*one.offers, *one.wants))]
