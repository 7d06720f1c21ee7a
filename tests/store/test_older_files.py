"""Files of older versions: backed up, brought up to date, walled off from undo, and nothing in them lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from revmentor_desktop.domain.changes import StepKind
from revmentor_desktop.domain.ids import DraftId, PersonId
from revmentor_desktop.domain.pairs import Goal, MatchingDraft
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.history import History
from revmentor_desktop.services.people import People
from tests.building import AUTUMN, NOW, Bench, person

DRAFT = MatchingDraft(
    id=DraftId("first"),
    cohort_id=AUTUMN.id,
    name="First",
    goal=Goal.FAIR,
    pairs=((PersonId("Anna"), PersonId("Eva")),),
    locks=((PersonId("Anna"), PersonId("Eva")),),
    made_at=NOW,
)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A file as the first version left it: a kept draft, and no column for what it forbids."""
    made = Bench(tmp_path)
    with made.started() as door:
        for name in ("Anna", "Eva"):
            People(door).add(person(name))
        with door.step(Verb.KEEP_DRAFT, DRAFT.id, cohort_id=AUTUMN.id) as unit:
            unit.add(DRAFT)
    with closing(sqlite3.connect(made.path)) as older, older:
        older.execute("ALTER TABLE matching_draft DROP COLUMN forbidden")
        older.execute("ALTER TABLE session DROP COLUMN sent_on")
        older.execute("ALTER TABLE person DROP COLUMN private_notes")
        older.execute("DELETE FROM schema_migration WHERE name > '0001_first_schema'")
        older.execute("PRAGMA user_version = 1")
    return made


@pytest.mark.parametrize("write", [True, False])
def test_a_draft_of_the_first_version_is_as_it_was_and_forbids_nobody(bench: Bench, write: bool) -> None:
    with bench.opened(write=write) as door:
        assert door.store.all(MatchingDraft) == [DRAFT]


def test_an_older_file_is_backed_up_and_undo_does_not_reach_behind_its_migration(bench: Bench) -> None:
    with bench.opened() as door:
        assert door.store.steps()[0].kind is StepKind.WALL
        assert History(door).stacks().undo == ()
    (saved,) = (bench.folder / "data").rglob("*migration*.revmentor")
    with closing(sqlite3.connect(saved)) as older:
        assert older.execute("PRAGMA user_version").fetchone() == (1,)
        assert older.execute("SELECT name FROM matching_draft").fetchall() == [(DRAFT.name,)]


def test_a_file_that_was_brought_up_to_date_stays_so(bench: Bench) -> None:
    with bench.opened() as door:
        position = door.store.position()
    with bench.opened() as door:
        assert door.store.position() == position
        assert door.store.all(MatchingDraft) == [DRAFT]
