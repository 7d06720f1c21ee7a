"""Backups: verified copies with their checksum beside them, rotated by age."""

import errno
import hashlib
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.store.database import told

KEPT_DAILY = 14
KEPT_BEFORE = 10
"""How many daily backups, and how many taken before a big step, are kept."""
_STAMP = "%Y%m%d-%H%M%S"
_CHECKSUM = ".sha256"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup in the data folder."""

    path: Path
    why: str
    made_at: datetime


def copy(source: Path, target: Path) -> None:
    """Copy a programme file through the database's own backup, verified, whole or not at all.

    Raises StoreTrouble; `target` is then as it was.
    """
    if not source.exists():
        raise StoreTrouble("file-missing", file=source.name, folder=str(source.parent))
    uri = f"{source.absolute().as_uri()}?mode=ro"
    with told(source), closing(sqlite3.connect(uri, uri=True)) as original:
        write_copy(original, target)


def write_copy(original: sqlite3.Connection, target: Path) -> None:
    """Copy what a connection sees, verified, whole or not at all; raises StoreTrouble about `target`."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=target.suffix)
        os.close(handle)
    except OSError as error:
        raise _trouble(error, target) from error
    beside = Path(name)
    try:
        with told(target):
            _copy_pages(original, beside)
        beside.replace(target)
    except OSError as error:
        raise _trouble(error, target) from error
    finally:
        beside.unlink(missing_ok=True)


def note(path: Path) -> None:
    """Write a backup's checksum beside it."""
    try:
        _note(path).write_text(f"{checksum(path)}  {path.name}\n", encoding="utf-8")
    except OSError as error:
        raise _trouble(error, path) from error


def _trouble(error: OSError, target: Path) -> StoreTrouble:
    code = "disk-full" if error.errno == errno.ENOSPC else "not-writable"
    return StoreTrouble(code, file=target.name, cause=error.strerror or str(error))


def _copy_pages(original: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as twin:
        original.backup(twin)
        faults = [row[0] for row in twin.execute("PRAGMA integrity_check(1)")]
    if faults != ["ok"]:
        raise StoreTrouble("file-damaged", file=target.name, cause=faults[0])


def checksum(path: Path) -> str:
    """SHA-256 of a file, as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def verify(path: Path) -> None:
    """Compare a backup with the checksum beside it, where there is one.

    Raises StoreTrouble `backup-differs`: a byte that fell over is found so, an integrity check
    often misses it.
    """
    note = _note(path)
    if note.is_file() and note.read_text(encoding="utf-8").split()[:1] != [checksum(path)]:
        raise StoreTrouble("backup-differs", file=path.name)


def _note(path: Path) -> Path:
    return path.with_name(path.name + _CHECKSUM)


class BackupFolder:
    """The automatic backups of one programme."""

    def __init__(self, data_folder: Path, programme_id: str) -> None:
        self._folder = data_folder / "backups" / programme_id

    def take(self, source: Path, why: str, now: datetime) -> Backup:
        """Back a file up before something big, or for the day (`why` is then `daily`)."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreTrouble("data-folder", folder=str(self._folder), cause=str(error)) from error
        path = self._folder / f"{now.strftime(_STAMP)}-{why}.revmentor"
        copy(source, path)
        note(path)
        self._rotate()
        return Backup(path=path, why=why, made_at=now)

    def set_aside(self, damaged: Path, now: datetime) -> Path:
        """Keep a damaged file byte by byte, for whoever may mend it."""
        target = self._folder / f"{now.strftime(_STAMP)}.damaged"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(damaged, target)
        except OSError as error:
            raise _trouble(error, target) from error
        return target

    def take_daily(self, source: Path, now: datetime) -> Backup | None:
        """Back a file up unless that was done today already."""
        today = [one for one in self.list() if one.made_at.date() == now.date()]
        return None if today else self.take(source, "daily", now)

    def list(self) -> list[Backup]:
        """List the backups, newest first."""
        found = []
        # What begins with a dot is a copy under way, in this window or another.
        for path in self._folder.glob("[!.]*.revmentor"):
            day, clock, why = path.stem.split("-", 2)
            made_at = datetime.strptime(f"{day}-{clock}", _STAMP)  # noqa: DTZ007 - a local wall time
            found.append(Backup(path=path, why=why, made_at=made_at))
        return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)

    def purge(self) -> int:
        """Remove every backup, for nobody who was erased may stay in one; returns how many."""
        gone = self.list()
        for one in gone:
            self._remove(one)
        for damaged in self._folder.glob("*.damaged"):
            damaged.unlink()
        return len(gone)

    def _rotate(self) -> None:
        kept = self.list()
        daily = [one for one in kept if one.why == "daily"]
        before = [one for one in kept if one.why != "daily"]
        for one in [*daily[KEPT_DAILY:], *before[KEPT_BEFORE:]]:
            self._remove(one)

    def _remove(self, backup: Backup) -> None:
        backup.path.unlink(missing_ok=True)
        _note(backup.path).unlink(missing_ok=True)
