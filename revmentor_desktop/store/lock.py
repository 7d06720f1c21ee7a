"""One writer at a time: a lock beside no file, kept in the data folder, that says who holds it."""

import hashlib
import json
import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from revmentor_desktop.domain.errors import StoreTrouble

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30

    def _take(file: IO[str]) -> None:
        # A byte far behind the text, so that others can still read who holds the lock.
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _give_back(file: IO[str]) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _give_back(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds a lock."""

    user: str
    process: int
    since: str


class WriteLock:
    """The right to write to one programme file; the system gives it back when the process ends."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def release(self) -> None:
        """Give the lock back; a second time does nothing."""
        if not self._file.closed:
            _give_back(self._file)
            self._file.close()


def acquire(programme: Path, folder: Path, *, user: str, now: datetime) -> WriteLock:
    """Take the lock for a programme file.

    Raises StoreTrouble: `file-held` (with who and since when) or `data-folder` (nowhere to keep it).
    """
    place = _place(programme, folder)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        file = place.open("a+", encoding="utf-8")
    except OSError as error:
        raise StoreTrouble("data-folder", folder=str(folder), cause=error.strerror or str(error)) from error
    try:
        _take(file)
    except OSError as error:
        file.close()
        holder = _read(place)
        raise StoreTrouble(
            "file-held", file=programme.name, user=holder.user, process=holder.process, since=holder.since
        ) from error
    file.seek(0)
    file.truncate()
    json.dump({"user": user, "process": os.getpid(), "since": f"{now:%Y-%m-%d %H:%M}"}, file)
    file.flush()
    return WriteLock(file)


def _place(programme: Path, folder: Path) -> Path:
    name = hashlib.sha256(str(programme.resolve()).encode()).hexdigest()[:32]
    return folder / "locks" / f"{name}.lock"


def _read(place: Path) -> Holder:
    try:
        said = json.loads(place.read_text(encoding="utf-8"))
        return Holder(user=str(said["user"]), process=int(said["process"]), since=str(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder(user="?", process=0, since="?")
