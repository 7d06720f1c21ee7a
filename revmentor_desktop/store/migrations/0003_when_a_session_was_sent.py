"""Sessions remember the day that they were sent out; of an older session it is not known.

Frozen: it never follows the live records.
"""

from __future__ import annotations

from peewee import Database, TextField
from playhouse.migrate import SchemaMigrator, migrate


def up(migrator: SchemaMigrator, _: Database) -> None:
    """Add the column."""
    migrate(migrator.add_column("session", "sent_on", TextField(null=True)))
