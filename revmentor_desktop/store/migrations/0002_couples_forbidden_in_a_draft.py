"""Drafts remember the couples that they are run again without; an older draft forbids none.

Frozen: it never follows the live records.
"""

from __future__ import annotations

from peewee import Database, TextField
from playhouse.migrate import SchemaMigrator, migrate


def up(migrator: SchemaMigrator, _: Database) -> None:
    """Add the column."""
    migrate(migrator.add_column("matching_draft", "forbidden", TextField(default="[]")))
