"""The journal: every step with its rows before and after, and what undo and redo would take next."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec
import peewee

from revmentor_desktop.domain.changes import ChangeSet, Row, RowChange, Step, StepKind
from revmentor_desktop.domain.ids import StepId

STEP = peewee.Table("journal_step")
ROW = peewee.Table("journal_row")
_FEW = 50
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


def change(database: peewee.Database, step_id: StepId, row_id: str) -> RowChange | None:
    """Read what a step did to one row; None where it left that row alone."""
    query = ROW.bind(database).select(*_ROW_COLUMNS)
    found = query.where((ROW.c.row_id == row_id) & (ROW.c.step_id == step_id)).limit(1)
    return next((_change(row) for row in found.dicts()), None)


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
    """Find what undo and redo would take next, from the newest step backwards and no further than needed.

    An undo moves a step to the redo stack, a redo moves it back, a new step empties the redo
    stack, and nothing behind a wall can be reached.
    """
    undo, redo = _Top(), _Top()
    for step_id, kind in _backwards(database):
        if kind == StepKind.WALL:
            break
        if kind == StepKind.NOTE:
            undo.note(step_id)
        elif kind == StepKind.UNDO:
            undo.popped()
            redo.pushed(step_id)
        elif kind == StepKind.REDO:
            undo.pushed(step_id)
            redo.popped()
        else:
            undo.pushed(step_id)
            redo.is_known = True
        if undo.is_known and redo.is_known:
            break
    return Stacks(undo=undo.steps, redo=redo.steps)


def _backwards(database: peewee.Database) -> Iterator[tuple[StepId, str]]:
    """Give ids and kinds, newest first, read a few at a time."""
    sql = (
        "SELECT position, id, kind FROM journal_step"
        f" WHERE position < {database.param} ORDER BY position DESC LIMIT {_FEW}"
    )
    before = position(database) + 1
    while lines := database.execute_sql(sql, (before,)).fetchall():
        yield from ((step_id, kind) for _, step_id, kind in lines)
        before = lines[-1][0]


class _Top:
    """The top of a stack, found from the last move backwards."""

    def __init__(self) -> None:
        self.is_known = False
        self._gone = 0
        """How many of those that were pushed before were taken off later."""
        self._found: StepId | None = None
        self._notes: list[StepId] = []

    @property
    def steps(self) -> tuple[StepId, ...]:
        """The step on top with its notes, oldest first; empty where there is none."""
        return () if self._found is None else (self._found, *reversed(self._notes))

    def popped(self) -> None:
        if not self.is_known:
            self._gone += 1

    def pushed(self, step_id: StepId) -> None:
        if self.is_known:
            return
        if self._gone:
            self._gone -= 1
        else:
            self._found, self.is_known = step_id, True

    def note(self, step_id: StepId) -> None:
        if not self.is_known and not self._gone:
            self._notes.append(step_id)
