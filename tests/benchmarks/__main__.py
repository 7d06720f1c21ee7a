"""Measures the groups of figures that are named, or all, beside their limits; exits 1 where one is missed."""

import argparse
import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import inf
from pathlib import Path
from subprocess import CalledProcessError

from tests.benchmarks.applying import apply_figure
from tests.benchmarks.calendar_view import calendar_view_figures
from tests.benchmarks.calendars import calendar_figures
from tests.benchmarks.editing import edit_figure
from tests.benchmarks.figures import Figure
from tests.benchmarks.importing import import_figures
from tests.benchmarks.peer import peer_figures, public_lists_figure
from tests.benchmarks.people_table import people_figures
from tests.benchmarks.planning import planning_figures
from tests.benchmarks.printing import printing_figure
from tests.benchmarks.scoring import growth_figures, ranking_figures, table_figure
from tests.benchmarks.solving import draft_figures, large_figures, price_figures, solve_figures
from tests.benchmarks.starting import ROOT, demo_figure, help_figure, suite_figure
from tests.benchmarks.window import (
    board_figures,
    edit_figures,
    first_show_figures,
    start_figure,
    tour_figure,
)

_TABLE = ROOT / "docs" / "BENCHMARKS.md"
_Measure = Callable[[], Figure | Iterable[Figure]]
_GROUPS: Mapping[str, Sequence[_Measure]] = {
    "main": (help_figure, edit_figure, import_figures, demo_figure),
    "window": (start_figure, first_show_figures, board_figures, edit_figures, tour_figure),
    "matching": (
        peer_figures,
        public_lists_figure,
        solve_figures,
        draft_figures,
        apply_figure,
        price_figures,
        table_figure,
        growth_figures,
        ranking_figures,
        large_figures,
    ),
    "people": (people_figures,),
    "planning": (planning_figures,),
    "printing": (printing_figure,),
    "calendars": (calendar_figures,),
    "calendar-view": (calendar_view_figures,),
    "suite": (suite_figure,),
}


def main() -> int:
    """Measure, print, and write the table where that is asked for; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"of {', '.join(_GROUPS)}")
    parser.add_argument("--write", action="store_true", help=f"write {_TABLE.relative_to(ROOT)}")
    asked = parser.parse_args()
    if unknown := set(asked.groups) - set(_GROUPS):
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    figures: list[Figure] = []
    print(machine(), flush=True)
    for group in asked.groups or _GROUPS:
        for measure in _GROUPS[group]:
            for figure in measured(measure):
                figures.append(figure)
                print(line(figure), flush=True)
    if asked.write:
        _TABLE.write_text(table(figures, date.today()), encoding="utf-8")  # noqa: DTZ011
    return 0 if all(figure.holds for figure in figures) else 1


def measured(measure: _Measure) -> Iterator[Figure]:
    """Measure one figure or several that belong together; a process that fails has missed them."""
    try:
        made = measure()
        yield from (made,) if isinstance(made, Figure) else made
    except CalledProcessError as failed:
        said = str(failed.stdout) + str(failed.stderr)
        last = said.strip().splitlines()[-1:]
        yield Figure(
            name=measure.__name__, measured=inf, limit=0, unit="", detail=f"failed: {' '.join(last)}"
        )


def machine() -> str:
    """Say what the figures were measured on."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"{platform.system()} {platform.machine()}, {cores} cores, {_processor()}"
    )


def line(figure: Figure) -> str:
    """Put a figure on one line."""
    mark = "holds " if figure.holds else "MISSED"
    return f"{mark} {figure.measured:7.2f} of {figure.bound} {figure.unit:5}  {figure.name} ({figure.detail})"


def table(figures: Sequence[Figure], today: date) -> str:
    """Set the figures as a page of documentation."""
    rows = [
        f"| {one.name} | {one.measured:.2f} | {one.bound} | {one.unit} | {one.detail} | {_mark(one)} |"
        for one in figures
    ]
    return "\n".join(
        (
            "# Benchmarks",
            "",
            "Written by `python -m tests.benchmarks --write`; ratios are taken in pairs.",
            "",
            f"{today.isoformat()}, {machine()}",
            "",
            "| figure | measured | limit | unit | from | holds |",
            "| --- | ---: | ---: | --- | --- | --- |",
            *rows,
            "",
        )
    )


def _mark(figure: Figure) -> str:
    return "yes" if figure.holds else "**no**"


def _processor() -> str:
    """The processor's name, where the system tells it."""
    about = Path("/proc/cpuinfo")
    if about.is_file():
        for told in about.read_text(encoding="utf-8").splitlines():
            if told.startswith("model name"):
                return told.partition(":")[2].strip()
    return platform.processor() or "processor unknown"


if __name__ == "__main__":
    sys.exit(main())
