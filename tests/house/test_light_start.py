"""A start imports what the first page needs and no more, and reads nobody's source for it."""

import json
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_START = """
import json, linecache, sys
from revmentor_desktop.__main__ import start_lightly
start_lightly()
import revmentor_desktop.app
print(json.dumps({"read": sorted(linecache.cache), "modules": sorted(sys.modules)}))
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


def test_the_window_brings_nothing_heavy_and_no_source_is_read() -> None:
    done = subprocess.run([sys.executable, "-c", _START], cwd=_ROOT, check=True, capture_output=True)
    told = json.loads(done.stdout)

    assert [file for file in told["read"] if "revmentor_desktop" in file] == []
    assert _LATER.isdisjoint(told["modules"])
