"""A start imports what the first page needs and no more, and reads nobody's source for it."""

import json
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_START = """
import builtins, dataclasses, gc, json, linecache, sys
from pathlib import Path
compiled, compile_, exec_ = [], builtins.compile, builtins.exec
def counted(source, filename, mode, *rest, **named):
    if mode == "exec" and "optimize" not in named:  # which Python names for modules that are files
        compiled.append(filename)
    return compile_(source, filename, mode, *rest, **named)
builtins.compile = counted
from revmentor_desktop.views import light_start
start = light_start.begin(Path(sys.argv[1]))
import revmentor_desktop.app
start.stands()
import revmentor_desktop.models.people_rows
start.end()
changed = {
    "compile": builtins.compile is not counted,
    "exec": getattr(dataclasses, "exec", exec_) is not exec_,
    "collector": not gc.isenabled(),
}
print(json.dumps({
    "read": sorted(linecache.cache),
    "modules": sorted(sys.modules),
    "compiled": compiled,
    "left": [name for name, is_changed in changed.items() if is_changed],
}))
"""
_LATER = {
    "numpy",
    "scipy",
    "openpyxl",
    "holidays",
    "icalendar",
    "polib",
    "playhouse.migrations",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "revmentor_desktop.matching.problem",
    "revmentor_desktop.exchange",
    "revmentor_desktop.views.printing",
    "revmentor_desktop.views.shell.command_palette",
    "revmentor_desktop.views.shell.welcome_page",
    "revmentor_desktop.views.people.tab",
    "revmentor_desktop.views.matching.tab",
    "revmentor_desktop.views.sessions.tab",
    "revmentor_desktop.views.ideas.tab",
}
"""What nobody needs before the window stands."""


def started(folder: Path) -> dict[str, list[str]]:
    """What a start reads and loads."""
    command = [sys.executable, "-c", _START, str(folder)]
    done = subprocess.run(command, cwd=_ROOT, check=True, capture_output=True)
    told: dict[str, list[str]] = json.loads(done.stdout)
    return told


def test_the_window_brings_nothing_heavy_and_no_source_is_read(tmp_path: Path) -> None:
    told = started(tmp_path)

    assert [file for file in told["read"] if "revmentor_desktop" in file] == []
    assert _LATER.isdisjoint(told["modules"])


def kept(folder: Path) -> Path:
    """The file in which a start kept what it compiled."""
    (file,) = folder.glob("start-*.code")
    return file


def test_the_second_start_compiles_nothing(tmp_path: Path) -> None:
    first = started(tmp_path)
    before = kept(tmp_path).stat()

    second = started(tmp_path)

    assert first["compiled"] != []
    assert second["compiled"] == []
    assert kept(tmp_path).stat().st_mtime_ns == before.st_mtime_ns


def test_a_damaged_memory_of_starts_is_made_anew(tmp_path: Path) -> None:
    started(tmp_path)
    kept(tmp_path).write_bytes(b"\0damaged")

    assert started(tmp_path)["compiled"] != []
    assert started(tmp_path)["compiled"] == []


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    nowhere = tmp_path / "file"
    nowhere.write_text("in the way", "utf-8")

    assert started(nowhere)["modules"] != []


def test_after_the_start_python_is_as_it_was(tmp_path: Path) -> None:
    assert started(tmp_path)["left"] == []
