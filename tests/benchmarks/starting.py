"""Figures of whole processes: the demo, the help, the test suite."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

from tests.benchmarks.figures import Figure, ratio_of, seconds

ROOT = Path(__file__).resolve().parents[2]
_DEMO_S, _SUITE_S, _HELP_TIMES = 10.0, 360.0, 3.0
_DEMO_RUNS, _HELP_RUNS = 3, 15
SUITE = ("-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider")


def help_figure() -> Figure:
    """How long the help takes beside a Python that only imports Peewee."""
    with tempfile.TemporaryDirectory() as folder:
        return ratio_of(
            "`python main.py --help` / `python -c 'import peewee'`",
            _HELP_TIMES,
            partial(_python, ("main.py", "--help"), Path(folder)),
            partial(_python, ("-c", "import peewee"), Path(folder)),
            runs=_HELP_RUNS,
        )


def demo_figure() -> Figure:
    """How long the demo takes without a screen."""
    with tempfile.TemporaryDirectory() as folder:
        numbers = count()
        times = [
            seconds(
                lambda: _python(
                    ("main.py", "demo", "--json", "--out", f"{folder}/demo{next(numbers)}"), Path(folder)
                )
            )
            for _ in range(_DEMO_RUNS)
        ]
    return Figure(
        name="`python main.py demo` without a screen",
        measured=median(times),
        limit=_DEMO_S,
        unit="s",
        detail=f"median of {_DEMO_RUNS} runs, the slowest {max(times):.2f} s",
    )


def suite_figure() -> Figure:
    """How long the tests take on two cores; one run, for they take their time."""
    with tempfile.TemporaryDirectory() as folder:
        taken = seconds(partial(_python, SUITE, Path(folder)))
    return Figure(
        name="the test suite", measured=taken, limit=_SUITE_S, unit="s", detail="one run on two processes"
    )


def _python(arguments: Sequence[str], folder: Path) -> None:
    """Run a Python of its own in the checkout; raises CalledProcessError where it fails."""
    subprocess.run(
        (sys.executable, *arguments), cwd=ROOT, env=_without_screen(folder), check=True, capture_output=True
    )


def _without_screen(folder: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(folder)}
