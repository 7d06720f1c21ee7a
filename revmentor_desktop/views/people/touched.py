"""Which people a change touches, so that just their rows are made anew."""

from revmentor_desktop.domain.changes import ChangeSet, Row
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.snapshot import Snapshot

_ENDS = {
    "person": ("id",),
    "participation": ("person_id",),
    "pair": ("mentor_id", "adept_id"),
}
_EVERYBODY = frozenset({"programme", "department", "topic", "cohort"})
"""Tables whose words stand in many rows."""


def touched_people(change_set: ChangeSet, snapshot: Snapshot) -> frozenset[PersonId] | None:
    """Give the people whose rows may look different after a change; None for everybody."""
    if any(change.table in _EVERYBODY for change in change_set.rows):
        return None
    touched: set[PersonId] = set()
    renamed: set[PersonId] = set()
    for change in change_set.rows:
        for row in (change.before, change.after):
            touched.update(_named(change.table, row))
        if change.table == "person":
            renamed.add(PersonId(change.row_id))
    for pair in snapshot.pairs.values():
        if renamed & {pair.mentor_id, pair.adept_id}:
            touched.update((pair.mentor_id, pair.adept_id))
    return frozenset(touched)


def _named(table: str, row: Row | None) -> list[PersonId]:
    if row is None:
        return []
    return [PersonId(str(row[column])) for column in _ENDS.get(table, ()) if row.get(column)]
