"""A virtual screen with a window manager and an accessibility bus, and the mouse and keys in front of it."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

PROGRAMS = ("Xvfb", "openbox", "xdotool", "dbus-daemon")
SYSTEM_PYTHON = Path("/usr/bin/python3")
"""The system's Python, which Debian's AT-SPI client belongs to."""
_LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
_SIZE = "1440x900x24"
_STEPS = 12
_PACE = "0.06"
_PATIENCE_S = 10.0


def missing() -> tuple[str, ...]:
    """Name what has to be installed before there can be a screen here."""
    programs = [name for name in PROGRAMS if shutil.which(name) is None]
    if not any(one.is_file() for one in _LAUNCHERS):
        programs.append("at-spi2-core")
    client = subprocess.run((SYSTEM_PYTHON, "-c", "import pyatspi"), capture_output=True, check=False)
    if client.returncode != 0:
        programs.append("python3-pyatspi")
    return tuple(programs)


def until(looked: Callable[[], T | None], what: str, patience: float = _PATIENCE_S) -> T:
    """Look again and again until something is seen; AssertionError with `what` where it stays away."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = looked()
        if found:
            return found
        time.sleep(0.05)  # another process is at work; this only sets how often it is looked at
    raise AssertionError(f"not seen within {patience:g} s: {what}")


class Screen:
    """A screen that programs can be started on."""

    def __init__(self, surroundings: Mapping[str, str]) -> None:
        self.surroundings = surroundings

    def move(self, *words: str | int) -> str:
        """Let xdotool do something; returns what it says."""
        said = subprocess.run(
            ("xdotool", *map(str, words)), env=self.surroundings, check=True, capture_output=True, text=True
        )
        return said.stdout.strip()

    def click(self, place: tuple[int, int], *, button: int = 1, times: int = 1) -> None:
        """Click somewhere."""
        self.move("mousemove", *place, "sleep", _PACE, "click", "--repeat", times, "--delay", 60, button)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Take hold at one place and let go at another, as slowly as a hand does."""
        self.begin_drag(start, end)
        self.move("sleep", "0.15", "mouseup", 1)

    def begin_drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Take hold at one place and come to another, without letting go."""
        way = [
            word
            for step in range(1, _STEPS + 1)
            for word in ("mousemove", *_between(start, end, step / _STEPS), "sleep", _PACE)
        ]
        nudge = ("mousemove", end[0] + 2, end[1] + 1, "sleep", _PACE)
        self.move(
            *("mousemove", *start, "sleep", _PACE, "mousedown", 1, "sleep", _PACE),
            *way,
            *nudge,
        )

    def keys(self, *keys: str) -> None:
        """Press keys, one after the other, in xdotool's names (`ctrl+z`, `Return`)."""
        self.move("key", "--delay", 40, *keys)

    def type(self, text: str) -> None:
        """Type a text of ASCII letters: xdotool loses those that the keyboard has no key for."""
        self.move("type", "--delay", 15, text)


def _between(start: tuple[int, int], end: tuple[int, int], part: float) -> tuple[int, int]:
    return round(start[0] + (end[0] - start[0]) * part), round(start[1] + (end[1] - start[1]) * part)


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Start a screen, a session bus, the accessibility bus and a window manager; ends them all."""
    surroundings = {
        **{name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ},
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        # Debian's AT-SPI client asks Qt something that Qt does not know, and Qt says so.
        "QT_LOGGING_RULES": "qt.accessibility.*=false",
    }
    folder.chmod(0o700)
    with ExitStack() as running:
        surroundings["DISPLAY"] = running.enter_context(_display(surroundings))
        surroundings["DBUS_SESSION_BUS_ADDRESS"] = running.enter_context(_session_bus(surroundings))
        launcher = next(one for one in _LAUNCHERS if one.is_file())
        running.enter_context(_process((str(launcher), "--launch-immediately"), surroundings))
        running.enter_context(_process(("openbox", "--sm-disable"), surroundings))
        made = Screen(surroundings)
        until(lambda: _manages(made), "a window manager")
        yield made


def _manages(made: Screen) -> bool:
    """Whether a window manager is there; it is what counts desktops."""
    said = subprocess.run(
        ("xdotool", "get_num_desktops"), env=made.surroundings, check=False, capture_output=True
    )
    return said.returncode == 0


@contextmanager
def _display(surroundings: Mapping[str, str]) -> Iterator[str]:
    reading, writing = os.pipe()
    command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-nolisten", "tcp", "-noreset")
    with _process(command, surroundings, keeps=(writing,)):
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as told:
            yield f":{told.readline().strip()}"


@contextmanager
def _session_bus(surroundings: Mapping[str, str]) -> Iterator[str]:
    reading, writing = os.pipe()
    command = ("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writing}")
    with _process(command, surroundings, keeps=(writing,)):
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as told:
            yield told.readline().strip()


@contextmanager
def _process(
    command: Sequence[str], surroundings: Mapping[str, str], *, keeps: Sequence[int] = ()
) -> Iterator[None]:
    running = subprocess.Popen(
        command,
        env=dict(surroundings),
        pass_fds=keeps,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        running.terminate()
        try:
            running.wait(5)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
