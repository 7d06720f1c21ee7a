"""Whatever file a command is given: a sentence, exit code 1, and the file as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from revmentor_desktop.store.opening import open_store
from tests.building import Bench
from tests.flows.driving import LISTS, Desk

COMMANDS: dict[str, tuple[str, ...]] = {
    "cohort": ("Spring", "--start", "2027-01-01", "--end", "2027-05-01"),
    "import": (str(LISTS / "participants-utf8.csv"),),
    "match": ("--apply",),
    "scores": ("OUT",),
    "price": ("a@example.org", "b@example.org"),
    "pair": ("a@example.org", "b@example.org"),
    "unpair": ("a@example.org", "b@example.org", "--reason", "because"),
    "plan": ("--apply",),
    "export": ("OUT",),
    "merge": (str(LISTS / "anmalningar-ht2026.xlsx"),),
    "agendas": ("OUT",),
    "calendar": ("OUT",),
    "check": (),
    "show": ("people",),
    "undo": (),
    "redo": (),
    "rule": ("department", "warn"),
    "weight": ("topics", "3"),
    "idea": ("Lunches",),
    "erase": ("a@example.org",),
    "person": ("a@example.org", "OUT"),
    "backup": ("OUT",),
}


def _missing(_: Path) -> None:
    """Nothing is there."""


def _foreign(file: Path) -> None:
    file.write_bytes(b"This is a letter and no database at all, whatever its name says.")


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _other_database(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE person (name)")


def _folder(file: Path) -> None:
    file.mkdir()


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("spoil", [_missing, _foreign, _empty, _other_database, _folder])
def test_a_file_that_is_no_programme(desk: Desk, command: str, spoil: Callable[[Path], None]) -> None:
    spoil(desk.file)
    _refuses(desk, command)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_damaged_file(desk: Desk, command: str) -> None:
    desk.started()
    content = desk.file.read_bytes()
    desk.file.write_bytes(content[: len(content) * 2 // 3])
    _refuses(desk, command)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_newer_file(desk: Desk, command: str) -> None:
    desk.started()
    with closing(sqlite3.connect(desk.file)) as other:
        other.execute("PRAGMA user_version = 99")
    assert "newer" in _refuses(desk, command)


def _refuses(desk: Desk, command: str) -> str:
    before = desk.file.read_bytes() if desk.file.is_file() else None
    out = desk.folder / "out.file"
    words = [str(out) if word == "OUT" else word for word in COMMANDS[command]]
    said = desk.says(command, desk.file, *words, "--json")
    assert said.code == 1
    assert str(said.json["error"]).strip() == said.err.strip() != ""
    assert "Traceback" not in said.err
    assert (desk.file.read_bytes() if desk.file.is_file() else None) == before
    assert not out.exists()
    swedish = desk.says(command, desk.file, *words, "--lang", "sv")
    assert swedish.err.strip() not in {"", said.err.strip()}
    return said.err


@pytest.mark.parametrize("value", ["'nonsense'", "'[1, 2'", "x'ff'", "NULL"])
@pytest.mark.parametrize("column", ["rules", "language", "norm"])
def test_a_row_that_makes_no_sense_is_damage(desk: Desk, column: str, value: str) -> None:
    desk.started()
    with closing(sqlite3.connect(desk.file)) as other, other:
        other.execute("PRAGMA ignore_check_constraints = 1")
        other.execute("CREATE TABLE spoilt AS SELECT * FROM programme")
        other.execute(f"UPDATE spoilt SET {column} = {value}")  # noqa: S608
        other.execute("DROP TABLE programme")
        other.execute("ALTER TABLE spoilt RENAME TO programme")
    said = desk.says("match", desk.file)
    assert "Traceback" not in said.err
    assert said.code in {0, 1}


WRITING = ("cohort", "import", "match", "plan", "undo", "rule", "idea")


@pytest.mark.parametrize("command", WRITING)
def test_a_file_that_is_open_for_writing_is_named_with_its_holder(desk: Desk, command: str) -> None:
    desk.started()
    place = Bench(desk.folder).place
    held = open_store(desk.file, place, write=True)
    try:
        assert "open for writing" in _refuses(desk, command)
        for words in (("show", "people"), ("check",), ("match",)):
            assert desk.says(words[0], desk.file, *words[1:]).code == 0
        assert desk.says("export", desk.file, desk.folder / "out.xlsx").code == 0
    finally:
        held.close()


@pytest.mark.parametrize("command", ["scores", "export", "calendar", "backup"])
def test_a_folder_that_is_not_there(desk: Desk, command: str) -> None:
    desk.started()
    said = desk.says(command, desk.file, desk.folder / "nowhere" / "out.file")
    assert said.code == 1
    assert "nowhere" in said.err


def test_a_new_programme_in_a_folder_that_is_not_there_leaves_nothing(desk: Desk) -> None:
    said = desk.says("new", desk.folder / "nowhere" / "a.revmentor", "--name", "Test")
    assert said.code == 1
    assert not (desk.folder / "nowhere").exists()


def test_a_programme_is_never_written_over(desk: Desk) -> None:
    desk.started()
    before = desk.file.read_bytes()
    assert desk.says("new", desk.file, "--name", "Again").code == 1
    assert desk.file.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("--name", "  "),
        ("--name", "x", "--start", "2026-05-01", "--end", "2026-04-01"),
        ("--name", "x", "--start", "2026-05-01", "--end", "9999-12-31"),
        ("--name", "x", "--zone", "Europe/Atlantis"),
        ("--name", "x", "--country", "QQ"),
        ("--name", "x", "--levels", "A,B,a"),
        ("--name", "x", "--language", "tlh"),
    ],
    ids=str,
)
def test_a_programme_that_cannot_be_is_refused_in_words(desk: Desk, words: tuple[str, ...]) -> None:
    said = desk.says("new", desk.file, *words)
    assert said.code == 1
    assert said.err.strip()
    assert not desk.file.exists()


@pytest.mark.parametrize(
    "content", [b"", b"\x00" * 100, b"PK\x03\x04broken", b"just words\nwithout columns\n"]
)
def test_a_list_that_is_none_is_said_and_changes_nothing(desk: Desk, content: bytes) -> None:
    desk.started()
    before = desk.file.read_bytes()
    bad = desk.folder / "list.xlsx"
    bad.write_bytes(content)
    said = desk.says("import", desk.file, bad, "--json")
    assert said.code == 1
    assert said.json["error"]
    assert desk.file.read_bytes() == before


def test_a_person_nobody_knows_is_said(desk: Desk) -> None:
    desk.started()
    for words in (("price", "x@y.se", "z@y.se"), ("erase", "x@y.se"), ("person", "x@y.se", "out.json")):
        said = desk.says(words[0], desk.file, *words[1:])
        assert said.code == 1
        assert "x@y.se" in said.err
