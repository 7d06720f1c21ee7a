"""The figures of the people table with 100,000 people: first paint, order, search, one edited row."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from statistics import median

from tests.benchmarks.figures import Figure
from tests.benchmarks.starting import ROOT

_PEOPLE = 100_000
_Told = Mapping[str, Sequence[float]]


def people_figures() -> tuple[Figure, ...]:
    """Measure in a process of its own; raises CalledProcessError where it fails."""
    said = subprocess.run(
        (sys.executable, "-m", "tests.benchmarks.people_table_process", str(_PEOPLE)),
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
    )
    told: _Told = json.loads(said.stdout.splitlines()[-1])
    return (
        _ratio("first paint of the people table / with a model of constants", told, "painted", "constant"),
        _ratio(
            "people sorted by title in Swedish order / sorted with prepared keys, and one repaint",
            told,
            "ordered",
            "sorted",
        ),
        _time(
            "a key typed into the search of the people table, median", median(told["keys"]), 50, told, "keys"
        ),
        _time(
            "the slowest key typed into the search of the people table", max(told["keys"]), 100, told, "keys"
        ),
        _time(
            "a title edited in the people table, saved and painted", median(told["edits"]), 50, told, "edits"
        ),
        Figure(
            name="rows painted when one row is edited",
            measured=max(told["rows"]),
            limit=1,
            unit="rows",
            detail=f"of {_PEOPLE:,} people, most of {len(told['rows'])} edits",
        ),
    )


def _ratio(name: str, told: _Told, ours: str, bare: str) -> Figure:
    pairs = [*zip(told[ours], told[bare], strict=True)]
    return Figure(
        name=f"{name}, {_PEOPLE:,} people",
        measured=median(one / other for one, other in pairs),
        limit=1.5,
        unit="times",
        detail=f"{median(told[ours]):.3g} ms against {median(told[bare]):.3g} ms, {len(pairs)} pairs",
    )


def _time(name: str, measured: float, limit: float, told: _Told, what: str) -> Figure:
    times = told[what]
    return Figure(
        name=f"{name}, {_PEOPLE:,} people",
        measured=measured,
        limit=limit,
        unit="ms",
        detail=f"{len(times)} times, median {median(times):.1f} ms, worst {max(times):.1f} ms",
    )
