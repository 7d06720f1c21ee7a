"""What is refused when a programme file is opened, in which words, and that the file stays as it was."""

import multiprocessing
import os
import sqlite3
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.people import Person
from revmentor_desktop.services.history import History
from revmentor_desktop.services.people import People
from revmentor_desktop.store.opening import open_store
from tests.building import Bench, person


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A programme with one person."""
    made = Bench(tmp_path)
    with made.started() as door:
        People(door).add(person("Anna"))
    return made


def refused(bench: Bench, *, write: bool = False) -> str:
    """Open the file and give the code of the refusal; the file must be as it was."""
    before = bench.path.read_bytes() if bench.path.is_file() else None
    with pytest.raises(StoreTrouble) as trouble:
        open_store(bench.path, bench.place, write=write).close()
    assert (bench.path.read_bytes() if bench.path.is_file() else None) == before
    return trouble.value.code


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    assert refused(Bench(tmp_path)) == "file-missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04" + b"x" * 5000, b"\x00" * 4096])
def test_a_file_of_another_kind_is_said(tmp_path: Path, content: bytes) -> None:
    bench = Bench(tmp_path)
    bench.path.write_bytes(content)
    assert refused(bench, write=True) == "file-foreign"


def test_another_programs_database_is_said(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with closing(sqlite3.connect(bench.path)) as other:
        other.execute("CREATE TABLE person (id)")
    assert refused(bench, write=True) == "file-foreign"


def test_a_newer_file_is_said(bench: Bench) -> None:
    with closing(sqlite3.connect(bench.path)) as other:
        other.execute("PRAGMA user_version = 999")
    assert refused(bench, write=True) == "file-newer"


def test_a_migration_that_nobody_knows_is_a_newer_file(bench: Bench) -> None:
    with closing(sqlite3.connect(bench.path)) as other, other:
        other.execute("INSERT INTO schema_migration (name, applied) VALUES ('0999_future', '2030-01-01')")
    assert refused(bench, write=True) == "file-newer"


def test_a_truncated_file_is_said(bench: Bench) -> None:
    content = bench.path.read_bytes()
    bench.path.write_bytes(content[: len(content) // 2])
    assert refused(bench, write=True) == "file-damaged"


def test_a_torn_page_is_said(bench: Bench) -> None:
    content = bytearray(bench.path.read_bytes())
    content[4096:12288] = os.urandom(8192)
    bench.path.write_bytes(bytes(content))
    assert refused(bench) == "file-damaged"


def _hold(path: Path, wire: Connection) -> None:
    bench = Bench(path)
    with bench.opened():
        wire.send("held")
        wire.recv()


def test_a_file_that_another_process_writes_is_refused_for_writing_and_can_be_read(bench: Bench) -> None:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    other = context.Process(target=_hold, args=(bench.folder, there))
    other.start()
    try:
        assert here.recv() == "held"
        with pytest.raises(StoreTrouble) as trouble:
            open_store(bench.path, bench.place, write=True)
        assert trouble.value.code == "file-held"
        assert trouble.value.facts["process"] == other.pid
        with bench.opened(write=False) as door:
            assert [one.name for one in door.store.all(Person)] == ["Anna"]
    finally:
        here.send("done")
        other.join()
    with bench.opened() as door:
        assert History(door).stacks().undo


def test_a_reader_cannot_write(bench: Bench) -> None:
    with bench.opened(write=False) as door, pytest.raises(StoreTrouble, match="read-only"):
        People(door).add(person("Bo"))


def test_nothing_is_left_beside_a_closed_file(bench: Bench) -> None:
    assert sorted(one.name for one in bench.folder.iterdir()) == ["data", "programme.revmentor"]


def test_a_full_disk_is_named_and_nothing_is_lost(bench: Bench) -> None:
    with bench.opened() as door:
        connection = door.store._database.connection()
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreTrouble) as trouble:
            People(door).add(person("Bo" * 100_000))
        assert trouble.value.code == "disk-full"
        assert [one.name for one in door.store.all(Person)] == ["Anna"]
    with bench.opened() as door:
        assert [one.name for one in door.store.all(Person)] == ["Anna"]
        assert door.store.faults() == ()


def test_a_new_file_never_takes_the_place_of_another(bench: Bench) -> None:
    before = bench.path.read_bytes()
    with pytest.raises(StoreTrouble, match="file-exists"), bench.started():
        pass
    assert bench.path.read_bytes() == before


def test_the_header_says_what_the_file_is(bench: Bench) -> None:
    header = bench.path.read_bytes()[:100]
    assert header[68:72] == b"RevM"
    assert int.from_bytes(header[60:64]) >= 1
