"""The texts that the programme knows for a column, offered while somebody types."""

from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_columns import Column, Kind, kind_of


def known_texts(snapshot: Snapshot, column: Column) -> list[str]:
    """List the departments, topics, people or levels there are; for other columns nothing."""
    if column is Column.DEPARTMENT:
        return sorted(one.name for one in snapshot.departments.values())
    if column in (Column.TOPICS, Column.OFFERS, Column.WANTS):
        return sorted(one.name for one in snapshot.topics.values())
    if kind_of(column) in (Kind.PERSON, Kind.PEOPLE):
        return sorted(one.name for one in snapshot.people.values())
    return [*snapshot.programme.levels] if column is Column.LEVEL else []
