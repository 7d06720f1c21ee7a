"""The figures of a large import: 100,000 rows to committed, beside the least that must be done for them."""

import csv
import json
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4

from openpyxl import Workbook, load_workbook

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.services.importing import Importing
from tests.benchmarks.figures import Figure, figure_of, seconds
from tests.building import Bench

PEOPLE = 100_000
_RUNS = 3
_CSV_TIMES = 4.0
_PASS_TIMES = 0.4
"""From a workbook, so much of a pass over it is allowed besides."""
_HEADINGS = (
    *("Namn", "E-post", "Sida", "Avdelning", "Titel", "Ort", "Anställd sedan", "Närmaste chef", "Språk"),
    *("Ämnen", "Utmaning", "Telefon"),
)


def import_figures() -> tuple[Figure, ...]:
    """How long 100,000 rows of 12 columns take from file to committed, from csv and from xlsx.

    Beside csv: Python's csv over the file, and bare `executemany` of the same rows with the journal's.
    Beside xlsx: 0.4 times openpyxl's read-only pass over the file, and the same as beside csv.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text, book = folder / "list.csv", folder / "list.xlsx"
        rows = [_row(number) for number in range(PEOPLE)]
        _write_text(text, rows)
        _write_book(book, rows)
        from_text, from_book = [], []
        for run in range(_RUNS + 1):
            taken, bare = _import(folder / f"text {run}", text)
            allowed = _CSV_TIMES * bare
            from_text.append((taken, bare))
            taken, bare = _import(folder / f"book {run}", book, text)
            passing = seconds(partial(_pass_over, book))
            from_book.append((taken, _PASS_TIMES * passing + allowed))
    return (
        figure_of(
            f"import of {PEOPLE:,} rows from csv / csv and bare executemany", _CSV_TIMES, from_text[1:]
        ),
        figure_of(
            f"import of {PEOPLE:,} rows from xlsx / 0.4 openpyxl's pass and 4 times csv and bare executemany",
            1.0,
            from_book[1:],
        ),
    )


def _import(folder: Path, path: Path, text: Path | None = None) -> tuple[float, float]:
    """Import into a new programme; returns seconds, ours and bare, for the same rows."""
    folder.mkdir()
    done: list[ChangeSet] = []
    bench = Bench(folder, new_id=lambda: uuid4().hex)
    with bench.started() as door:
        importing = Importing(door)
        cohort_id = door.current_cohort_id()
        door.store.published = done.append
        taken = seconds(lambda: importing.apply(importing.preview(path, cohort_id)))
        if len(door.snapshot().participations) != PEOPLE:
            raise AssertionError("not everybody was imported")
    return taken, _bare(bench.path, folder / "bare.db", text or path, done[0])


def _bare(like: Path, target: Path, text: Path, done: ChangeSet) -> float:
    """Read a text file and insert what an import wrote, with the tables and the safety of its file."""
    tables: dict[str, list[Sequence[object]]] = {}
    for change in done.rows:
        assert change.after is not None
        row = tuple(change.after.values())
        tables.setdefault(change.table, []).append(row)
        told = json.dumps(change.after, ensure_ascii=False, separators=(",", ":"))
        tables.setdefault("journal_row", []).append(
            (None, done.step.id, change.table, change.row_id, None, told)
        )
    with sqlite3.connect(like) as model:
        made = model.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        )
        schema = [sql for (sql,) in made.fetchall()]
    bare = sqlite3.connect(target, isolation_level=None)
    for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON", "cell_size_check=ON"):
        bare.execute(f"PRAGMA {pragma}")
    for sql in schema:
        bare.execute(sql)
    taken = seconds(partial(_insert, bare, text, tables))
    bare.close()
    target.unlink()
    return taken


def _insert(bare: sqlite3.Connection, text: Path, tables: dict[str, list[Sequence[object]]]) -> None:
    with text.open(encoding="utf-8-sig", newline="") as file:
        if len(list(csv.reader(file, delimiter=";"))) != PEOPLE + 1:
            raise AssertionError("not every row was read")
    bare.execute("BEGIN IMMEDIATE")
    for table, rows in tables.items():
        places = ", ".join("?" * len(rows[0]))
        bare.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - our own tables
    bare.execute("COMMIT")


def _pass_over(path: Path) -> int:
    book = load_workbook(path, read_only=True, data_only=True)
    cells = sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    book.close()
    return cells


def _write_text(path: Path, rows: Iterable[Sequence[str | date]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([_HEADINGS, *rows])


def _write_book(path: Path, rows: Iterable[Sequence[str | date]]) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Anmälda")
    for row in (_HEADINGS, *rows):
        sheet.append(row)
    book.save(path)


def _row(number: int) -> tuple[str | date, ...]:
    side = "Mentor" if number % 2 else "Adept"
    return (
        f"Förnamn{number} Efternamn{number % 700}",
        f"person{number}@exempel.se",
        side,
        f"Avdelning {number % 40}",
        "Handläggare",
        ("Malmö", "Göteborg", "Stockholm")[number % 3],
        date(2005, 1, 1) + timedelta(days=number % 7000),
        f"person{number // 20}@exempel.se" if number >= 20 else "",
        "Svenska, Engelska",
        f"Ämne {number % 30}; Ämne {number % 17}",
        "" if number % 2 else "Vi vet inte vad våra yngre kunder tycker om oss.",
        f"070-{number:06d}",
    )
