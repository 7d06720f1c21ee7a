"""What Qt needs of a bare Linux: which system packages are missing, in one line to paste."""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PRINTING: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0t64",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Shared library -> Debian package: what QtGui leaves to the system even without a screen."""

WINDOW: Mapping[str, str] = {
    **PRINTING,
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
"""Shared library -> Debian package: what a window on X11 or Wayland needs as well."""

_FONTS: Mapping[str, str] = {
    "apt-get": "fonts-dejavu-core",
    "dnf": "dejavu-sans-fonts",
    "zypper": "dejavu-fonts",
}
"""Package tool -> a package with a font that has all letters of Swedish."""
_RENAMED: Mapping[str, str] = {"libglib2.0-0t64": "libglib2.0-0"}
"""Names that Debian 13 and Ubuntu 24.04 changed -> what they were before."""
_FIRST_RENAMED: Mapping[str, int] = {"debian": 13, "ubuntu": 24}
"""Distribution -> the first release with the new names."""

Finds = Callable[[str], object]
"""Whether something is there, by its name: a library to load, a program to run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The Linux that a line to paste is for."""

    release: str
    """The text of its `os-release`."""
    has_program: Finds
    is_root: bool

    @classmethod
    def this(cls) -> "Machine":
        """The one that we run on."""
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        return cls(release=_os_release(), has_program=shutil.which, is_root=root)


def missing(needed: Mapping[str, str] = PRINTING, loads: Finds | None = None) -> tuple[str, ...]:
    """Name the libraries that cannot be loaded; none on Windows and macOS, where Qt brings its own."""
    if not sys.platform.startswith("linux"):
        return ()
    finds = loads or _loads
    return tuple(library for library in needed if not finds(library))


def command(libraries: Sequence[str], machine: Machine | None = None) -> str:
    """The line that installs shared libraries; only their names where we do not know the package tool."""
    linux = machine or Machine.this()
    if linux.has_program("apt-get"):
        return _line(linux, "apt-get install -y", [_debian(library, linux.release) for library in libraries])
    # rpm packages provide each 64-bit library under a name of this form, whatever they are called.
    provided = [f"'{library}()(64bit)'" for library in libraries]
    if linux.has_program("dnf"):
        return _line(linux, "dnf install -y", provided)
    if linux.has_program("zypper"):
        return _line(linux, "zypper install -y", provided)
    return " ".join(libraries)


def font_command(machine: Machine | None = None) -> str:
    """The line that installs a font; only its name where we do not know the package tool."""
    linux = machine or Machine.this()
    for tool, package in _FONTS.items():
        if linux.has_program(tool):
            return _line(linux, f"{tool} install -y", [package])
    return "DejaVu Sans"


def _loads(library: str) -> bool:
    """Whether the system's loader finds a library, and all that it needs itself."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _line(linux: Machine, install: str, packages: Sequence[str]) -> str:
    return " ".join([*(() if linux.is_root else ("sudo",)), install, *packages])


def _debian(library: str, release: str) -> str:
    package = WINDOW[library]
    return _RENAMED.get(package, package) if _has_older_names(release) else package


def _os_release() -> str:
    try:
        return Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return ""


def _has_older_names(release: str) -> bool:
    facts = dict(line.split("=", 1) for line in release.splitlines() if "=" in line)
    first = _FIRST_RENAMED.get(facts.get("ID", "").strip('"'))
    major = facts.get("VERSION_ID", "").strip('"').partition(".")[0]
    return first is not None and major.isdigit() and int(major) < first
