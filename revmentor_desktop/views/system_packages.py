"""What Qt needs of a bare Linux: which system packages are missing, in one line to paste."""

import ctypes
import sys
from pathlib import Path

_PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0t64",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Shared library -> Debian package; what PySide6-Essentials leaves to the system."""
_OLDER_GLIB = "libglib2.0-0"
FONTS = "fonts-dejavu-core"


def missing() -> tuple[str, ...]:
    """Name the packages whose libraries cannot be loaded; none on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(_named(package) for library, package in _PACKAGES.items() if not _loads(library))


def command(packages: tuple[str, ...]) -> str:
    """The line that installs packages on Debian and Ubuntu."""
    return f"sudo apt-get install -y {' '.join(packages)}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _named(package: str) -> str:
    """Debian 12 and Ubuntu 22.04 call one of them otherwise."""
    if package != "libglib2.0-0t64":
        return package
    try:
        release = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return package
    older = ('VERSION_ID="12"', 'VERSION_ID="11"', 'VERSION_ID="22.04"', 'VERSION_ID="20.04"')
    return _OLDER_GLIB if any(one in release for one in older) else package
