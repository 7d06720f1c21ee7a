"""The coordinator's own notes about a person stand apart from what a list told of them.

Frozen: it never follows the live records.
"""

from __future__ import annotations

from peewee import Database, TextField
from playhouse.migrate import SchemaMigrator, migrate


def up(migrator: SchemaMigrator, _: Database) -> None:
    """Add the column."""
    migrate(migrator.add_column("person", "private_notes", TextField(default="")))
