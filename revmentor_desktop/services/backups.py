"""Backups by hand, and restoring one; later erasures are repeated in what is restored."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from revmentor_desktop.domain.changes import StepKind
from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.ids import PersonId, ProgrammeId
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.privacy import Privacy
from revmentor_desktop.store import backups
from revmentor_desktop.store.opening import Place, open_store


def backup_folder(door: Door, place: Place) -> backups.BackupFolder:
    """The automatic backups of an open programme."""
    return backups.BackupFolder(place.data_folder, door.programme().id)


def back_up(door: Door, place: Place, target: Path | None) -> Path:
    """Write a verified copy to `target`, else into the data folder; returns where.

    Raises StoreTrouble; an existing target is `file-exists`.
    """
    if target is None:
        return backup_folder(door, place).take(door.store.path, "by-hand", place.now()).path
    if target.exists():
        raise StoreTrouble("file-exists", file=target.name, folder=str(target.absolute().parent))
    if not target.absolute().parent.is_dir():
        raise StoreTrouble("folder-missing", file=target.name, folder=str(target.absolute().parent))
    backups.copy(door.store.path, target)
    backups.note(target)
    return target


def restore(path: Path, backup: Path, place: Place, new_id: Callable[[], str]) -> int:
    """Put a backup in a programme file's place; returns how many erasures were repeated.

    What stood there is backed up first, unless nothing stood there. Raises StoreTrouble, and the
    file is then as it was.
    """
    erasures: Mapping[PersonId, str] = {}
    with _probed(backup, place) as (probe, programme_id):
        if path.exists():
            erasures = _made_way(path, backup, place, programme_id)
        backups.copy(probe, path)
    store = open_store(path, place, write=True)
    try:
        door = Door(store, user=place.user, now=place.now, new_id=new_id)
        with door.step(Verb.RESTORE, kind=StepKind.WALL):
            pass
        return Privacy(door, backup_folder(door, place), place.data_folder).repeat(erasures)
    finally:
        store.close()


@contextmanager
def _probed(backup: Path, place: Place) -> Iterator[tuple[Path, ProgrammeId]]:
    """Open a copy of a backup to see that it is sound and whose it is."""
    if not backup.is_file():
        raise StoreTrouble("file-missing", file=backup.name, folder=str(backup.absolute().parent))
    backups.verify(backup)
    with tempfile.TemporaryDirectory() as folder:
        probe = Path(folder) / backup.name
        shutil.copyfile(backup, probe)
        aside = Place(data_folder=Path(folder), user=place.user, now=place.now)
        store = open_store(probe, aside, write=True)
        try:
            programme_id = store.programme().id
        finally:
            store.close()
        yield probe, programme_id


def _made_way(path: Path, backup: Path, place: Place, programme_id: ProgrammeId) -> Mapping[PersonId, str]:
    """Back up what stands in the way; returns its erasures, which the backup may not know of.

    A damaged file is what backups are for: it is set aside as it is.
    """
    folder = backups.BackupFolder(place.data_folder, programme_id)
    try:
        current = open_store(path, place, write=True)
    except StoreTrouble as trouble:
        if trouble.code != "file-damaged":
            raise
        folder.set_aside(path, place.now())
        return {}
    try:
        if current.programme().id != programme_id:
            raise StoreTrouble("backup-of-another", file=backup.name)
        folder.take(path, "restore", place.now())
        return current.erasures()
    finally:
        current.close()
