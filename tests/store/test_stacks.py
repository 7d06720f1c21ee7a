"""What undo and redo take next: found from the end of the journal, whatever happened before."""

from datetime import UTC, datetime
from pathlib import Path

import peewee
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import Step, StepKind
from revmentor_desktop.domain.ids import StepId
from revmentor_desktop.store import database, journal
from revmentor_desktop.store.journal import Stacks
from tests.building import Bench

KINDS = tuple(StepKind)


def by_the_book(kinds: list[StepKind]) -> Stacks:
    """Play all steps forward, as the rule is told."""
    undo: list[tuple[StepId, ...]] = []
    redo: list[tuple[StepId, ...]] = []
    for number, kind in enumerate(kinds):
        one = StepId(str(number))
        match kind:
            case StepKind.WALL:
                undo, redo = [], []
            case StepKind.NOTE:
                undo[-1:] = [(*last, one) for last in undo[-1:]]
            case StepKind.UNDO:
                undo.pop()
                redo.append((one,))
            case StepKind.REDO:
                redo.pop()
                undo.append((one,))
            case StepKind.DO:
                undo.append((one,))
                redo = []
    return Stacks(undo=undo[-1] if undo else (), redo=redo[-1] if redo else ())


@st.composite
def histories(draw: st.DrawFn) -> list[StepKind]:
    """Kinds of steps in an order that can happen: nothing is undone or redone that is not there."""
    kinds: list[StepKind] = []
    for wanted in draw(st.lists(st.sampled_from(KINDS), max_size=120)):
        there = by_the_book(kinds)
        possible = {StepKind.UNDO: bool(there.undo), StepKind.REDO: bool(there.redo)}
        if possible.get(wanted, True):
            kinds.append(wanted)
    return kinds


def written(kinds: list[StepKind]) -> peewee.SqliteDatabase:
    """A journal with these steps, in memory."""
    made = peewee.SqliteDatabase(":memory:")
    database.migrate(made)
    for number, kind in enumerate(kinds):
        step = Step(
            id=StepId(str(number)),
            position=0,
            kind=kind,
            verb="add-person",
            made_at=datetime(2026, 9, 1, tzinfo=UTC),
            made_by="Test",
        )
        journal.write(made, step, ())
    return made


@settings(max_examples=60)
@given(histories())
def test_the_last_steps_tell_what_playing_all_of_them_would(kinds: list[StepKind]) -> None:
    connection = written(kinds)
    try:
        assert journal.stacks(connection) == by_the_book(kinds)
    finally:
        connection.close()


def test_a_long_journal_is_not_read_for_its_end() -> None:
    connection = written([StepKind.DO] * 400)
    asked: list[str] = []
    connection.connection().set_trace_callback(asked.append)

    assert journal.stacks(connection) == Stacks(undo=(StepId("399"),), redo=())

    assert len(asked) == 2
    connection.close()


def test_one_row_of_a_step_is_found(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started() as door:
        step = door.store.steps(1)[0]
        programme = door.programme()

        found = door.store.change(step.id, programme.id)

        assert found is not None
        assert (found.table, found.row_id) == ("programme", programme.id)
        assert door.store.change(step.id, "nobody") is None
