"""The figures of the window: its start, its first shows, its board, its edits, and a tour without a hitch.

Each is measured in a process of its own (`window_process`), offscreen, with 2,000 people unless it says so.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

from revmentor_desktop.store.opening import Place
from tests.benchmarks.figures import Figure, figure_of
from tests.gallery.programmes import write_large, write_sample

_ROOT = Path(__file__).resolve().parents[2]
_START_TIMES, _START_RUNS = 2.0, 15
_SHOW_MS, _SHOW_RUNS = 150.0, 5
_BOARD_TIMES, _BOARD_RUNS, _BOARD_PEOPLE = 3.0, 5, 1_000
_FRAME_MS, _ANSWER_MS, _GAP_MS, _CANCEL_MS = 16.0, 100.0, 50.0, 200.0
_BOARD_MS = (
    ("frame", "a frame while dragging over the board, 95th percentile", _FRAME_MS),
    ("scrolled", "a frame while scrolling the board, 95th percentile", _FRAME_MS),
    ("answer", "score and price on all cards in sight after a drag begins", _ANSWER_MS),
    ("drag", "the longest gap of the event loop during a drag over the board", _GAP_MS),
    ("drop", "the longest gap of the event loop after a drop", _GAP_MS),
    ("solve", "the longest gap of the event loop while a plan is worked out", _GAP_MS),
    ("apply", "the longest gap of the event loop while a plan is applied", _GAP_MS),
    ("cancel", "from giving up the solving until the window says so", _CANCEL_MS),
)


def start_figure() -> Figure:
    """How long the window takes from process start to usable, beside a bare one."""
    with _programmes() as (sample, _):
        pairs = [(_started("ours", sample), _started("bare", sample)) for _ in range(_START_RUNS + 1)]
    name = "window usable with the sample / a bare QMainWindow with five empty tabs and Peewee imported"
    return figure_of(name, _START_TIMES, pairs[1:])


def first_show_figures() -> tuple[Figure, ...]:
    """How long each tab takes to be made, filled and painted the first time."""
    with _programmes() as (_, large):
        runs = [_measured("first-shows", large) for _ in range(_SHOW_RUNS)]
    return tuple(
        Figure(
            name=f"first show of the tab “{code}” with 2,000 people",
            measured=median(run[code] for run in runs),
            limit=_SHOW_MS,
            unit="ms",
            detail=f"median of {_SHOW_RUNS} runs, the slowest {max(run[code] for run in runs):.0f} ms",
        )
        for code in runs[0]
    )


def board_figures() -> tuple[Figure, ...]:
    """How long a board of 1,000 + 1,000 takes to be painted first, to answer a drag, and for a frame."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "board.revmentor"
        write_large(file, _place(Path(name)), _today(), each=_BOARD_PEOPLE, pairs=0)
        runs = [_measured("board", file) for _ in range(_BOARD_RUNS)]
    paint = figure_of(
        "first paint of a board of 1,000 + 1,000 / of plain list views of as many lines",
        _BOARD_TIMES,
        [(run["board"] / 1000, run["plain"] / 1000) for run in runs],
    )
    return paint, *(
        Figure(
            name=name,
            measured=median(run[code] for run in runs),
            limit=limit,
            unit="ms",
            detail=f"median of {_BOARD_RUNS} runs, the slowest {max(run[code] for run in runs):.1f} ms",
        )
        for code, name, limit in _BOARD_MS
    )


def edit_figures() -> tuple[Figure, ...]:
    """How many rows of each tab's models change when somebody in a pair gets another name."""
    with _programmes() as (_, large):
        run = _measured("edit", large)
    codes = sorted({code.partition(":")[0] for code in run})
    return tuple(
        Figure(
            name=f"rows of the tab “{code}” that change when one person is renamed",
            measured=run[f"{code}:changed"],
            limit=run[f"{code}:touched"],
            unit="rows",
            detail=f"of {run[f'{code}:rows']:.0f} rows in its models",
        )
        for code in codes
    )


def tour_figure() -> Figure:
    """How long the event loop stands still at most on a tour of every screen."""
    with _programmes() as (_, large):
        run = _measured("tour", large)
    gaps = sorted(run.items(), key=lambda one: -one[1])
    return Figure(
        name="the longest gap of the event loop on a tour of every screen, first shows aside",
        measured=gaps[0][1],
        limit=_GAP_MS,
        unit="ms",
        detail=", ".join(f"{step} {gap:.0f} ms" for step, gap in gaps[:4]),
    )


@contextmanager
def _programmes() -> Iterator[tuple[Path, Path]]:
    """The sample and a programme of 2,000 people, in a folder that goes again."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample, large = folder / "sample.revmentor", folder / "large.revmentor"
        write_sample(sample, _place(folder), _today())
        write_large(large, _place(folder), _today())
        yield sample, large


def _place(folder: Path) -> Place:
    return Place(data_folder=folder / "making", user="Bench", now=lambda: datetime.now(UTC))


def _today() -> date:
    return datetime.now(UTC).date()


def _started(whose: str, file: Path) -> float:
    """Seconds from before the process is started to when its window can be used."""
    begun = time.time()
    told = _measured(f"start-{whose}", file)
    return told["usable"] - begun


def _measured(what: str, file: Path) -> Mapping[str, float]:
    """Measure in a process of its own; raises CalledProcessError where it fails."""
    copy = file.with_suffix(".copy.revmentor")
    if not what.startswith("start-"):
        shutil.copyfile(file, copy)
        file = copy
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "REVMENTOR_DATA": str(file.parent / f"data-{what}"),
    }
    said = subprocess.run(
        (sys.executable, "-m", "tests.benchmarks.window_process", what, str(file)),
        cwd=_ROOT,
        env=surroundings,
        check=True,
        capture_output=True,
    )
    told = json.loads(said.stdout.splitlines()[-1])
    return {str(name): float(number) for name, number in told.items()}
