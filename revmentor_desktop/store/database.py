"""The connection: one SQLite file, opened safely, with its troubles told by name."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import peewee

from revmentor_desktop.domain.errors import StoreTrouble

APPLICATION_ID = 0x5265764D
"""What marks a SQLite file as ours ("RevM"), in its header."""
MIGRATIONS = Path(__file__).parent / "migrations"

_PRAGMAS = {
    "journal_mode": "delete",
    "synchronous": "extra",
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}
_PATIENCE_S = 5
_CODES = {
    "SQLITE_READONLY_DBMOVED": "file-vanished",
    "SQLITE_FULL": "disk-full",
    "SQLITE_BUSY": "file-busy",
    "SQLITE_LOCKED": "file-busy",
    "SQLITE_CORRUPT": "file-damaged",
    "SQLITE_NOTADB": "file-foreign",
    "SQLITE_READONLY": "not-writable",
    "SQLITE_CANTOPEN": "not-writable",
    "SQLITE_PERM": "not-writable",
    "SQLITE_IOERR": "disk-trouble",
}


def connect(path: Path, *, read_only: bool) -> peewee.SqliteDatabase:
    """Open the one connection to a file; DELETE journal, every commit on the disk before it returns."""
    # A reader opens for writing too where it may, so that it can roll back what a crash left behind.
    mode = "rw" if os.access(path, os.W_OK) else "ro"
    pragmas = {"query_only": 1} if read_only else _PRAGMAS
    database = peewee.SqliteDatabase(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        pragmas=pragmas,
        timeout=_PATIENCE_S,
        lock_type="IMMEDIATE",
        # A worker may borrow the connection: the store sees to it that one thread uses it at a time.
        thread_safe=False,
        check_same_thread=False,
        autoconnect=False,
    )
    with told(path):
        database.connect()
    return database


def migrate(database: peewee.SqliteDatabase) -> tuple[str, ...]:
    """Apply the migrations that the file lacks; returns their names."""
    # Brings in drivers of other databases; most files are up to date when they are opened.
    from playhouse.migrations import Runner

    runner = Runner(database, directory=str(MIGRATIONS))
    applied = tuple(runner.up())
    database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute_sql(f"PRAGMA user_version = {newest_version()}")
    return applied


def newest_version() -> int:
    """The schema version of this program: the number of its newest migration."""
    return max(int(script.name.split("_")[0]) for script in MIGRATIONS.glob("[0-9]*.py"))


def version_of(database: peewee.SqliteDatabase, path: Path) -> int:
    """Read the schema version of a file of ours.

    Raises StoreTrouble: `file-foreign`, `file-newer`, `file-damaged`.
    """
    with told(path):
        application = database.execute_sql("PRAGMA application_id").fetchone()[0]
        version = int(database.execute_sql("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID:
        raise StoreTrouble("file-foreign", file=path.name)
    if version > newest_version() or not _applied(database, path) <= _known():
        raise StoreTrouble("file-newer", file=path.name)
    return version


def _applied(database: peewee.SqliteDatabase, path: Path) -> set[str]:
    with told(path):
        return {row[0] for row in database.execute_sql("SELECT name FROM schema_migration").fetchall()}


def _known() -> set[str]:
    return {script.stem for script in MIGRATIONS.glob("[0-9]*.py")}


def faults(database: peewee.SqliteDatabase, *, thorough: bool) -> tuple[str, ...]:
    """Look for damage; `thorough` also compares every index and every reference."""
    check = "integrity_check" if thorough else "quick_check"
    try:
        found = [row[0] for row in database.execute_sql(f"PRAGMA {check}(20)").fetchall()]
        if thorough:
            broken = database.execute_sql("PRAGMA foreign_key_check").fetchall()
            found += [f"{table} {row} -> {parent}" for table, row, parent, _ in broken]
    except (peewee.DatabaseError, sqlite3.DatabaseError) as error:
        found = [str(error)]
    return tuple(line for line in found if line != "ok")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the database says into a StoreTrouble that names the cause.

    Peewee hides a full disk behind a failed rollback, so the whole chain of exceptions is read.
    """
    try:
        yield
    except (peewee.PeeweeException, sqlite3.Error) as error:
        code, cause = _code(error)
        raise StoreTrouble(code, file=path.name, folder=str(path.parent), cause=cause) from error
    except (UnicodeDecodeError, msgspec.DecodeError) as error:
        raise StoreTrouble("file-damaged", file=path.name, cause=str(error)) from error


def _code(error: BaseException) -> tuple[str, str]:
    """Find the code of what went wrong, and what the database said of it."""
    found, cause = "disk-trouble", str(error)
    seen: BaseException | None = error
    while seen is not None:
        name = getattr(seen, "sqlite_errorname", None)
        if name is not None:
            base = next((base for base in _CODES if str(name).startswith(base)), None)
            if base is not None:
                found, cause = _CODES[base], str(seen)
                if found == "disk-full":
                    break
        seen = seen.__cause__ or seen.__context__
    return found, cause
