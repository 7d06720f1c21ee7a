"""The journal: every step with its rows before and after, and what undo and redo would take next."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
import peewee

from revmentor_desktop.domain.changes import ChangeSet, Row, RowChange, Step, StepKind
from revmentor_desktop.domain.ids import StepId

STEP = peewee.Table("journal_step")
ROW = peewee.Table("journal_row")
_STEP_COLUMNS = tuple(
    getattr(STEP.c, name)
    for name in (
        *("position", "id", "kind", "verb", "made_at", "made_by"),
        *("cohort_id", "subjects", "facts", "undoes"),
    )
)
_ROW_COLUMNS = tuple(
    getattr(ROW.c, name) for name in ("number", "step_id", "table_name", "row_id", "before", "after")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stacks:
    """The steps that undo and redo would take next, oldest first; empty where there is nothing."""

    undo: tuple[StepId, ...]
    """A step, and the notes that were made since."""
    redo: tuple[StepId, ...]


def write(database: peewee.Database, step: Step, rows: Iterable[RowChange]) -> int:
    """Write a step and its rows; returns the step's position."""
    plain = msgspec.to_builtins(step)
    plain["subjects"] = json.dumps(plain["subjects"])
    plain["facts"] = json.dumps(plain["facts"], ensure_ascii=False)
    del plain["position"]
    columns = ", ".join(plain)
    places = ", ".join([database.param] * len(plain))
    database.execute_sql(f"INSERT INTO journal_step ({columns}) VALUES ({places})", tuple(plain.values()))
    lines = [
        (step.id, change.table, change.row_id, _text(change.before), _text(change.after)) for change in rows
    ]
    places = ", ".join([database.param] * 5)
    sql = f"INSERT INTO journal_row (step_id, table_name, row_id, before, after) VALUES ({places})"
    database.cursor().executemany(sql, lines)
    return position(database)


def _text(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _row(text: str | None) -> Row | None:
    if text is None:
        return None
    row: Row = json.loads(text)
    return row


def position(database: peewee.Database) -> int:
    """Where the journal stands: the position of its last step, 0 when it is empty."""
    return int(database.execute_sql("SELECT coalesce(max(position), 0) FROM journal_step").fetchone()[0])


def has(database: peewee.Database, step_id: StepId) -> bool:
    """Tell whether a step was saved."""
    sql = f"SELECT 1 FROM journal_step WHERE id = {database.param}"
    return database.execute_sql(sql, (step_id,)).fetchone() is not None


def steps(database: peewee.Database, limit: int | None = None) -> list[Step]:
    """List the steps, newest first."""
    query = STEP.bind(database).select(*_STEP_COLUMNS).order_by(STEP.c.position.desc())
    if limit is not None:
        query = query.limit(limit)
    return [_step(row) for row in query.dicts()]


def step(database: peewee.Database, step_id: StepId) -> Step:
    """Read one step."""
    query = STEP.bind(database).select(*_STEP_COLUMNS).where(STEP.c.id == step_id)
    return _step(next(iter(query.dicts())))


def _step(row: dict[str, object]) -> Step:
    plain = {**row, "subjects": json.loads(str(row["subjects"])), "facts": json.loads(str(row["facts"]))}
    return msgspec.convert(plain, Step, strict=False)


def change_set(database: peewee.Database, step_id: StepId) -> ChangeSet:
    """Read a step with its rows."""
    query = ROW.bind(database).select(*_ROW_COLUMNS).where(ROW.c.step_id == step_id).order_by(ROW.c.number)
    rows = tuple(_change(row) for row in query.dicts())
    return ChangeSet(step=step(database, step_id), rows=rows)


def changes_after(database: peewee.Database, journal_position: int) -> list[RowChange]:
    """List every row change made after a position, newest first."""
    query = (
        ROW.bind(database)
        .select(*_ROW_COLUMNS)
        .join(STEP, on=(ROW.c.step_id == STEP.c.id))
        .where(STEP.c.position > journal_position)
        .order_by(ROW.c.number.desc())
    )
    return [_change(row) for row in query.dicts()]


def _change(row: dict[str, object]) -> RowChange:
    before, after = row["before"], row["after"]
    return RowChange(
        table=str(row["table_name"]),
        row_id=str(row["row_id"]),
        before=_row(None if before is None else str(before)),
        after=_row(None if after is None else str(after)),
    )


def stacks(database: peewee.Database) -> Stacks:
    """Find what undo and redo would take next.

    An undo moves a step to the redo stack, a redo moves it back, a new step empties the redo
    stack, and nothing behind a wall can be reached.
    """
    undo: list[tuple[StepId, ...]] = []
    redo: list[tuple[StepId, ...]] = []
    sql = "SELECT id, kind FROM journal_step ORDER BY position"
    for step_id, kind in database.execute_sql(sql).fetchall():
        if kind == StepKind.NOTE:
            if undo:
                undo[-1] = (*undo[-1], step_id)
        elif kind == StepKind.UNDO:
            undo.pop()
            redo.append((step_id,))
        elif kind == StepKind.REDO:
            redo.pop()
            undo.append((step_id,))
        elif kind == StepKind.WALL:
            undo, redo = [], []
        else:
            undo.append((step_id,))
            redo = []
    return Stacks(undo=undo[-1] if undo else (), redo=redo[-1] if redo else ())
