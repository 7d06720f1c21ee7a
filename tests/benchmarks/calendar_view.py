"""The figures of the calendar: a frame of a month of 500 sessions beside 500 plain rectangles with texts."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from tests.benchmarks.figures import Figure
from tests.benchmarks.starting import ROOT

_SESSIONS = 500
_TIMES, _FRAME_MS = 3.0, 16.0


def calendar_view_figures() -> Iterator[Figure]:
    """Measure in a process of its own; raises CalledProcessError where it fails."""
    said = subprocess.run(
        (sys.executable, "-m", "tests.benchmarks.calendar_view_process"),
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
    )
    told: Mapping[str, Sequence[float]] = json.loads(said.stdout.splitlines()[-1])
    for window, name, limit in (
        ("usual", "1280 × 800", _FRAME_MS),
        ("whole", "a window 3,000 pixels high, with room for all", None),
    ):
        ours, plain, blocks = told[window], told[f"{window}-plain"], told[f"{window}-blocks"][0]
        detail = f"{blocks:.0f} blocks, {median(ours):.3g} ms against {median(plain):.3g} ms"
        yield Figure(
            name=f"a frame of a month with {_SESSIONS} sessions / plain rectangles and texts, {name}",
            measured=median(one / other for one, other in zip(ours, plain, strict=True)),
            limit=_TIMES,
            unit="times",
            detail=detail,
        )
        yield Figure(
            name=f"a frame of a month with {_SESSIONS} sessions, {name}",
            measured=median(ours),
            limit=limit,
            unit="ms",
            detail=f"{len(ours)} frames, the slowest {max(ours):.1f} ms",
        )
