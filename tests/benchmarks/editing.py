"""The figure of one edit: a service with its journal beside the same SQL, bare."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import peewee

from revmentor_desktop.domain.people import Person
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.people import People
from revmentor_desktop.services.sample import play_sample
from revmentor_desktop.store import database
from revmentor_desktop.store.opening import Place, open_store
from tests.benchmarks.figures import Figure, figure_of, seconds
from tests.building import counted_ids

_TIMES = 3.0
_EDITS = 41
_NOW = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)

_Said = Sequence[str]
"""The statements of one edit, from BEGIN to COMMIT."""


def edit_figure() -> Figure:
    """How long one edit takes through a service, beside its SQL in one transaction.

    The SQL is what the service was heard to say to SQLite for the same edits on a copy of the file; it
    is said again to another copy with the same settings, edit by edit in turn with the service.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _make_sample(folder)
        with _opened(_copy(folder, "heard")) as door:
            heard = _hear(door)
        with (
            _opened(_copy(folder, "ours")) as door,
            closing(database.connect(_copy(folder, "bare"), read_only=False)) as bare,
        ):
            people = People(door)
            connection = _connection(bare)
            pairs = [
                (seconds(partial(people.revise, edit)), seconds(partial(_say, connection, said)))
                for edit, said in zip(_edits(door), heard, strict=True)
            ]
    return figure_of("one edit through a service / its SQL in one transaction", _TIMES, pairs[1:])


def _make_sample(folder: Path) -> None:
    place = Place(data_folder=folder / "data", user="Bench", now=lambda: _NOW)
    play_sample(
        folder / "sample.revmentor",
        folder / "list.xlsx",
        place,
        date(2026, 9, 1),
        new_id=counted_ids(),
    )


def _copy(folder: Path, name: str) -> Path:
    copy = folder / f"{name}.revmentor"
    shutil.copyfile(folder / "sample.revmentor", copy)
    return copy


@contextmanager
def _opened(path: Path) -> Iterator[Door]:
    place = Place(data_folder=path.parent / "data", user="Bench", now=lambda: _NOW)
    with closing(open_store(path, place, write=True)) as store:
        yield Door(store, user="Bench", now=place.now, new_id=counted_ids("edit"))


def _edits(door: Door) -> list[Person]:
    people = sorted(door.store.all(Person), key=lambda one: one.id)[:_EDITS]
    return [replace(one, title=f"{one.title} {place}") for place, one in enumerate(people)]


def _hear(door: Door) -> list[_Said]:
    """Make the edits and listen to what is said to SQLite."""
    edits = _edits(door)
    people = People(door)
    connection = _connection(door.store._database)
    heard: list[_Said] = []
    for edit in edits:
        said: list[str] = []
        connection.set_trace_callback(said.append)
        people.revise(edit)
        connection.set_trace_callback(None)
        heard.append(said)
    return heard


def _connection(opened: peewee.SqliteDatabase) -> sqlite3.Connection:
    connection: sqlite3.Connection = opened.connection()  # type: ignore[no-untyped-call]
    return connection


def _say(connection: sqlite3.Connection, said: _Said) -> None:
    for statement in said:
        connection.execute(statement).fetchall()
