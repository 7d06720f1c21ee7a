"""The figure of applying a plan: the service with its journal beside the rows it leaves, inserted bare."""

import shutil
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from revmentor_desktop.domain.matching import Plan
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.store import database
from revmentor_desktop.store.opening import Place, open_store
from tests.benchmarks.figures import Figure, figure_of, seconds
from tests.building import counted_ids
from tests.gallery.programmes import write_large

_TIMES, _RUNS, _EACH = 3.0, 6, 2_000
_TABLES = ("pair", "journal_step", "journal_row")
_NOW = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)

_Rows = Mapping[str, Sequence[tuple[object, ...]]]
"""Rows by table."""


def apply_figure() -> Figure:
    """How long a plan for 2,000 on each side takes to be applied, beside an insert of the same rows."""
    with tempfile.TemporaryDirectory() as name:
        empty = Path(name) / "empty.revmentor"
        place = Place(data_folder=Path(name) / "data", user="Bench", now=lambda: _NOW)
        write_large(empty, place, date(2026, 9, 1), each=_EACH, pairs=0)
        pairs = [_applied(empty, place, run) for run in range(_RUNS)]
    plan = f"a plan of {_EACH:,} × {_EACH:,}"
    return figure_of(f"applying {plan} / its rows inserted in one transaction", _TIMES, pairs[1:])


def _applied(empty: Path, place: Place, run: int) -> tuple[float, float]:
    ours, bare = (empty.with_name(f"{whose}-{run}.revmentor") for whose in ("ours", "bare"))
    shutil.copyfile(empty, ours)
    shutil.copyfile(empty, bare)
    with closing(open_store(ours, place, write=True)) as store:
        door = Door(store, user="Bench", now=place.now, new_id=counted_ids("apply"))
        pairing, cohort_id = Pairing(door), door.current_cohort_id()
        plan: Plan = pairing.draft(door.snapshot())
        taken = seconds(partial(pairing.apply, cohort_id, plan))
    before, after = _rows(bare), _rows(ours)
    fresh = {table: [row for row in after[table] if row not in set(before[table])] for table in _TABLES}
    with closing(database.connect(bare, read_only=False)) as opened:
        connection: sqlite3.Connection = opened.connection()  # type: ignore[no-untyped-call]
        return taken, seconds(partial(_insert, connection, fresh))


def _rows(path: Path) -> _Rows:
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}  # noqa: S608


def _insert(connection: sqlite3.Connection, rows: _Rows) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for table, lines in rows.items():
        places = ", ".join("?" * len(lines[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", lines)  # noqa: S608
    connection.execute("COMMIT")
