"""Opening and making programme files: what is refused, what is migrated, who may write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import peewee

from revmentor_desktop.domain.changes import Step, StepKind
from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.ids import StepId
from revmentor_desktop.store import backups, database, journal, lock
from revmentor_desktop.store.store import Store

_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where and who: the data folder, the user's name, and the clock."""

    data_folder: Path
    user: str
    now: Callable[[], datetime]


def open_store(path: Path, place: Place, *, write: bool) -> Store:
    """Open a programme file.

    Raises StoreTrouble: `file-missing`, `file-foreign`, `file-newer`, `file-damaged`, `file-held`,
    `not-writable`, `file-busy`.
    """
    _look_at(path)
    held = lock.acquire(path, place.data_folder, user=place.user, now=place.now()) if write else None
    try:
        connection = database.connect(path, read_only=not write)
        try:
            version = database.version_of(connection, path)
            _refuse_damage(path, connection)
            if version < database.newest_version():
                return _upgraded(path, place, connection, held)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        if held is not None:
            held.release()
        raise
    return Store(path, connection, held)


def _look_at(path: Path) -> None:
    try:
        if not path.exists():
            raise StoreTrouble("file-missing", file=path.name, folder=str(path.absolute().parent))
        if not path.is_file():
            raise StoreTrouble("is-a-folder", file=path.name)
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise StoreTrouble("not-readable", file=path.name, cause=error.strerror or str(error)) from error
    if magic != _MAGIC:
        raise StoreTrouble("file-foreign", file=path.name)


def _refuse_damage(path: Path, connection: peewee.SqliteDatabase) -> None:
    damage = database.faults(connection, thorough=False)
    if damage:
        raise StoreTrouble("file-damaged", file=path.name, cause=damage[0])


def _upgraded(
    path: Path, place: Place, connection: peewee.SqliteDatabase, held: lock.WriteLock | None
) -> Store:
    """Back an older file up, migrate it, and open it again as it was asked for."""
    now = place.now()
    mine = held or lock.acquire(path, place.data_folder, user=place.user, now=now)
    try:
        programme_id = connection.execute_sql("SELECT id FROM programme").fetchone()[0]
        connection.close()
        backups.BackupFolder(place.data_folder, programme_id).take(path, "migration", now)
        writing = database.connect(path, read_only=False)
        with database.told(path):
            names = database.migrate(writing)
            wall = Step(
                id=StepId(f"migration-{names[-1]}"),
                position=0,
                kind=StepKind.WALL,
                verb="migrate",
                made_at=now,
                made_by=place.user,
            )
            journal.write(writing, wall, ())
        if held is not None:
            return Store(path, writing, held)
        writing.close()
    finally:
        if held is None:
            mine.release()
    return Store(path, database.connect(path, read_only=True), None)


def create_store(path: Path, place: Place) -> Store:
    """Make a new, empty programme file, open for writing.

    Raises StoreTrouble: `file-exists`, `folder-missing`, `not-writable`, `disk-full`.
    """
    if path.exists():
        raise StoreTrouble("file-exists", file=path.name, folder=str(path.absolute().parent))
    if not path.absolute().parent.is_dir():
        raise StoreTrouble("folder-missing", file=path.name, folder=str(path.absolute().parent))
    held = lock.acquire(path, place.data_folder, user=place.user, now=place.now())
    try:
        with _fresh_file(path):
            connection = database.connect(path, read_only=False)
            try:
                with database.told(path):
                    database.migrate(connection)
            except BaseException:
                connection.close()
                raise
    except BaseException:
        held.release()
        raise
    return Store(path, connection, held)


@contextmanager
def _fresh_file(path: Path) -> Iterator[None]:
    try:
        path.touch(mode=0o600, exist_ok=False)
    except OSError as error:
        raise StoreTrouble("not-writable", file=path.name, cause=error.strerror or str(error)) from error
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
