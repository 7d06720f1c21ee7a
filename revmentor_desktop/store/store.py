"""The store: one programme file, opened for reading or for writing."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import RLock

import peewee

from revmentor_desktop.domain.changes import Cell, ChangeSet, Row, RowChange, Step, StepKind
from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.ids import PersonId, SessionId, StepId
from revmentor_desktop.domain.programme import Programme
from revmentor_desktop.store import backups, database, erasing, journal, lock
from revmentor_desktop.store.mapping import TABLES, R, from_rows, table_map
from revmentor_desktop.store.unit_of_work import UnitOfWork, read

_OF_A_FILE_THAT_WENT = frozenset({"not-writable", "disk-trouble"})
"""What the database says of a file that somebody has taken away."""


class Store:
    """An open programme file; close it when done.

    Threads share its one connection by turns: whoever asks while another thread is in a unit of work
    waits for its end, and never sees half of it.
    """

    def __init__(
        self, path: Path, connection: peewee.SqliteDatabase, write_lock: lock.WriteLock | None
    ) -> None:
        self.path = path
        self._database = connection
        self._lock = write_lock
        self._turn = RLock()
        self.published: Callable[[ChangeSet], None] | None = None
        """Called after each commit, on the thread of the verb; it must not raise: what was saved is saved."""

    @property
    def writable(self) -> bool:
        """Whether this process may write."""
        return self._lock is not None

    def close(self) -> None:
        """Close the file and give the right to write back."""
        with self._turn:
            self._database.close()
            if self._lock is not None:
                self._lock.release()

    def copy_to(self, target: Path) -> None:
        """Write a verified copy of what is open, also where its own file is gone; raises StoreTrouble."""
        with self._turn:
            backups.write_copy(self._database.connection(), target)

    def reconnect(self) -> None:
        """Open the file anew, for it may have been taken away and put back.

        Raises StoreTrouble where that is not the file as it was left; what is open then stays open.
        """
        with self._turn:
            anew = database.connect(self.path, read_only=not self.writable)
            with self._told():
                was, found = (journal.position(one) for one in (self._database, anew))
            if found != was:
                anew.close()
                raise StoreTrouble("file-vanished", file=self.path.name, folder=str(self.path.parent))
            self._database.close()
            self._database = anew

    def all(self, kind: type[R], **equals: Cell) -> list[R]:
        """Read the records whose columns have these values."""
        with self._told():
            return from_rows(kind, read(self._database, table_map(kind), equals=equals))

    def programme(self) -> Programme:
        """Read the file's one programme."""
        found = self.all(Programme)
        if not found:
            raise StoreTrouble("file-damaged", file=self.path.name, cause="no programme")
        return found[0]

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read several things as they stood at one moment."""
        with self._told(), self._database.atomic("DEFERRED"):
            yield

    @contextmanager
    def unit(self, step: Step) -> Iterator[tuple[UnitOfWork, list[ChangeSet]]]:
        """Open a unit of work; at its end it is written whole, with its line in the journal.

        The list holds the ChangeSet afterwards, and stays empty where nothing was changed.
        """
        if not self.writable:
            raise StoreTrouble("read-only", file=self.path.name)
        done: list[ChangeSet] = []
        with self._told():
            try:
                with self._database.atomic("IMMEDIATE"):
                    unit = UnitOfWork(self._database)
                    yield unit, done
                    rows = unit.flush()
                    if rows or step.kind is StepKind.WALL:
                        position = journal.write(self._database, step, rows)
                        if unit.erasure is not None:
                            erasing.scrub(self._database, unit.erasure)
                        done.append(ChangeSet(step=replace(step, position=position), rows=rows))
            except peewee.DatabaseError:
                # A commit that failed may have been saved all the same.
                if not done or not self._was_saved(step.id):
                    raise
            if unit.erasure is not None:
                self._tidy_up()
        if done and self.published is not None:
            self.published(done[0])

    def _tidy_up(self) -> None:
        """Write the file anew, so that no page keeps what lay on it.

        Deleted content is overwritten with zeros at once; a full disk here loses nothing of that.
        """
        with suppress(peewee.DatabaseError):
            self._database.execute_sql("VACUUM")

    def _was_saved(self, step_id: StepId) -> bool:
        with suppress(peewee.DatabaseError):
            return journal.has(self._database, step_id)
        return False

    def stacks(self) -> journal.Stacks:
        """What undo and redo would take next."""
        with self._told():
            return journal.stacks(self._database)

    def change_set(self, step_id: StepId) -> ChangeSet:
        """Read a step of the journal with its rows."""
        with self._told():
            return journal.change_set(self._database, step_id)

    def change(self, step_id: StepId, row_id: str) -> RowChange | None:
        """Read what a step did to one row; None where it left that row alone."""
        with self._told():
            return journal.change(self._database, step_id, row_id)

    def step(self, step_id: StepId) -> Step:
        """Read the journal's line about a step, without its rows."""
        with self._told():
            return journal.step(self._database, step_id)

    def steps(self, limit: int | None = None) -> list[Step]:
        """List the journal, newest first."""
        with self._told():
            return journal.steps(self._database, limit)

    def position(self) -> int:
        """Where the journal stands."""
        with self._told():
            return journal.position(self._database)

    def tables_at(self, position: int) -> dict[type, list[object]]:
        """Read every record as it stood at a position of the journal."""
        with self._told():
            tables: dict[str, dict[str, Row]] = {
                table_map(kind).name: {str(row["id"]): row for row in read(self._database, table_map(kind))}
                for kind in TABLES
            }
            for change in journal.changes_after(self._database, position):
                if change.before is None and change.after is None:
                    continue  # an erasure took its content
                if change.before is None:
                    tables[change.table].pop(change.row_id, None)
                else:
                    tables[change.table][change.row_id] = change.before
        return {kind: list(from_rows(kind, tables[table_map(kind).name].values())) for kind in TABLES}

    def sequences(self) -> dict[SessionId, int]:
        """The calendar sequence of every session."""
        with self._told():
            sql = "SELECT session_id, sequence FROM calendar_sequence"
            return dict(self._database.execute_sql(sql).fetchall())

    def faults(self) -> tuple[str, ...]:
        """Look through the whole file for damage."""
        with self._turn:
            return database.faults(self._database, thorough=True)

    def erasures(self) -> Mapping[PersonId, str]:
        """Tell who was erased or made anonymous, and how."""
        with self._told():
            return erasing.erasures(self._database)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Take this thread's turn at the connection, and tell its troubles by name."""
        try:
            with self._turn, database.told(self.path):
                yield
        except StoreTrouble as trouble:
            if trouble.code not in _OF_A_FILE_THAT_WENT or self.path.exists():
                raise
            raise StoreTrouble("file-vanished", **trouble.facts) from trouble
