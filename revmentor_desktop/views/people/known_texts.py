"""The texts that the programme knows for a column, offered while somebody types."""

from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.people_rows import Column


def known_texts(snapshot: Snapshot, column: Column) -> list[str]:
    """List the departments, topics or levels there are; for other columns nothing."""
    if column is Column.DEPARTMENT:
        return sorted(one.name for one in snapshot.departments.values())
    if column is Column.TOPICS:
        return sorted(one.name for one in snapshot.topics.values())
    return [*snapshot.programme.levels] if column is Column.LEVEL else []
