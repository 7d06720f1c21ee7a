"""The figure of a large import: a list of 4,000 people beside openpyxl's pass over the file."""

import tempfile
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from openpyxl import load_workbook

from revmentor_desktop.exchange.lists.writing import ListCell, ListSheet, write_list
from revmentor_desktop.services.importing import Importing
from tests.benchmarks.figures import Figure, figure_of, seconds
from tests.building import Bench

_TIMES = 3.0
_PEOPLE = 4_000
_RUNS = 5
_HEADINGS = (
    *("Namn", "E-post", "Sida", "Avdelning", "Titel", "Ort", "Anställd sedan", "Närmaste chef", "Språk"),
    *("Ämnen", "Utmaning"),
)


def import_figure() -> Figure:
    """How long a list takes from file to committed, beside a read-only pass of openpyxl over it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "list.xlsx"
        rows = tuple(_row(number) for number in range(_PEOPLE))
        write_list(path, (ListSheet(name="Anmälda", title="Anmälda", headings=_HEADINGS, rows=rows),))
        pairs = [
            (_import(folder / str(run), path), seconds(partial(_pass_over, path))) for run in range(_RUNS + 1)
        ]
    name_of_figure = f"import of {_PEOPLE:,} people from xlsx / openpyxl's read-only pass"
    return figure_of(name_of_figure, _TIMES, pairs[1:])


def _import(folder: Path, path: Path) -> float:
    """Import into a new programme; returns seconds."""
    folder.mkdir()
    with Bench(folder).started() as door:
        importing = Importing(door)
        cohort_id = door.current_cohort_id()
        taken = seconds(lambda: importing.apply(importing.preview(path, cohort_id)))
        if len(door.snapshot().participations) != _PEOPLE:
            raise AssertionError("not everybody was imported")
    return taken


def _pass_over(path: Path) -> int:
    book = load_workbook(path, read_only=True, data_only=True)
    cells = sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    book.close()
    return cells


def _row(number: int) -> tuple[ListCell, ...]:
    side = "Mentor" if number % 2 else "Adept"
    return (
        f"Förnamn{number} Efternamn{number % 700}",
        f"person{number}@exempel.se",
        side,
        f"Avdelning {number % 40}",
        "Handläggare",
        ("Malmö", "Göteborg", "Stockholm")[number % 3],
        date(2005, 1, 1) + timedelta(days=number),
        f"person{number // 20}@exempel.se" if number >= 20 else "",
        "Svenska, Engelska",
        f"Ämne {number % 30}; Ämne {number % 17}",
        "" if number % 2 else "Vi vet inte vad våra yngre kunder tycker om oss.",
    )
