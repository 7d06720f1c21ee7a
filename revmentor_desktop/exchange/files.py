"""Files written whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from revmentor_desktop.domain.errors import StoreTrouble

_CODES = {
    errno.ENOSPC: "disk-full",
    errno.ENOENT: "folder-missing",
    errno.ENOTDIR: "folder-missing",
    errno.EISDIR: "is-a-folder",
}


def write_trouble(error: OSError, target: Path) -> StoreTrouble:
    """Tell why `target` could not be written: disk full, folder missing, not writable."""
    code = _CODES.get(error.errno or 0, "not-writable")
    return StoreTrouble(code, file=target.name, folder=str(target.parent), cause=error.strerror or str(error))


@contextmanager
def atomic_write(target: Path) -> Iterator[Path]:
    """Give a path beside `target` to write to; it takes the target's place when all went well.

    Raises StoreTrouble (`disk-full`, `folder-missing`, `is-a-folder`, `not-writable`) and leaves
    nothing behind when it does not.
    """
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        handle, name = tempfile.mkstemp(prefix=".", suffix=target.suffix, dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise write_trouble(error, target) from error
    beside = Path(name)
    try:
        yield beside
        with beside.open("rb+") as written:
            os.fsync(written.fileno())
        beside.chmod(0o600 if not target.exists() else target.stat().st_mode & 0o777)
        beside.replace(target)
    except OSError as error:
        raise write_trouble(error, target) from error
    finally:
        beside.unlink(missing_ok=True)
