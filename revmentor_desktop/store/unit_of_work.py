"""The unit of work: what one verb reads and writes, recorded row by row, written whole or not at all."""

from collections.abc import Iterable, Mapping, Sequence

import peewee

from revmentor_desktop.domain.changes import Cell, Row, RowChange
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.store.erasing import Erasure
from revmentor_desktop.store.mapping import R, Record, TableMap, from_rows, table_map, table_named, to_row

_CHUNK = 500
"""Ids asked for at once; SQLite takes at most 32,766 values in one statement."""
_CALENDAR_COLUMNS = ("wall_start", "zone", "minutes", "place", "status", "number")


def read(
    database: peewee.Database,
    table: TableMap,
    ids: Sequence[str] | None = None,
    equals: Mapping[str, Cell] | None = None,
) -> list[Row]:
    """Read rows of a table, all or those with these ids or these values."""
    asked = equals or {}
    if ids is None:
        return _selected(database, table, asked, ())
    rows: list[Row] = []
    for start in range(0, len(ids), _CHUNK):
        rows.extend(_selected(database, table, asked, ids[start : start + _CHUNK]))
    return rows


def _selected(
    database: peewee.Database, table: TableMap, equals: Mapping[str, Cell], ids: Sequence[str]
) -> list[Row]:
    """Select in plain SQL: the columns are known, and a query that is built costs as much as it fetches."""
    param = database.param
    tests = [
        f'"{column}" IS NULL' if value is None else f'"{column}" = {param}'
        for column, value in equals.items()
    ]
    if ids:
        tests.append(f'"id" IN ({", ".join([param] * len(ids))})')
    where = f" WHERE {' AND '.join(tests)}" if tests else ""
    columns = ", ".join(f'"{column}"' for column in table.columns)
    sql = f'SELECT {columns} FROM "{table.name}"{where}'
    values = (*(cell for cell in equals.values() if cell is not None), *ids)
    found = database.execute_sql(sql, values).fetchall()
    return [dict(zip(table.columns, row, strict=True)) for row in found]


class UnitOfWork:
    """One transaction's view of the programme: reads see what it has written so far."""

    def __init__(self, database: peewee.Database) -> None:
        self._database = database
        self._before: dict[tuple[str, str], Row | None] = {}
        self._after: dict[tuple[str, str], Row | None] = {}
        self.erasure: Erasure | None = None
        """Whom this unit erases: the journal forgets them when it is written."""

    def find(self, kind: type[R], record_id: str | None) -> R | None:
        """Read a record; None where there is none."""
        if record_id is None:
            return None
        row = self._row(table_map(kind), record_id)
        return None if row is None else from_rows(kind, [row])[0]

    def get(self, kind: type[R], record_id: str) -> R:
        """Read a record that must be there; raises RuleBroken `gone`."""
        record = self.find(kind, record_id)
        if record is None:
            raise RuleBroken("gone", entity=table_map(kind).name, id=record_id)
        return record

    def all(self, kind: type[R], **equals: Cell) -> list[R]:
        """Read the records whose columns have these values."""
        table = table_map(kind)
        rows = {str(row["id"]): row for row in read(self._database, table, equals=equals)}
        for (name, row_id), row in self._after.items():
            if name != table.name:
                continue
            if row is not None and all(row[column] == value for column, value in equals.items()):
                rows[row_id] = row
            else:
                rows.pop(row_id, None)
        return from_rows(kind, rows.values())

    def add(self, *records: Record) -> None:
        """Add records that were not there; an id that is taken fails the unit."""
        for record in records:
            key = (table_map(type(record)).name, record.id)
            self._before.setdefault(key, None)
            self._after[key] = to_row(record)

    def put(self, *records: Record) -> None:
        """Save records, whether they were there or not."""
        by_table: dict[TableMap, list[Record]] = {}
        for record in records:
            by_table.setdefault(table_map(type(record)), []).append(record)
        for table, mine in by_table.items():
            self._remember(table, [record.id for record in mine])
            for record in mine:
                self._after[table.name, record.id] = to_row(record)

    def remove(self, kind: type[Record], *record_ids: str) -> None:
        """Remove records; one that is not there is no fault."""
        table = table_map(kind)
        self._remember(table, record_ids)
        for record_id in record_ids:
            self._after[table.name, record_id] = None

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Write rows as a ChangeSet gives them.

        Raises RuleBroken `conflict` where a row is no longer as the ChangeSet found it.
        """
        changes = list(changes)
        for name in {change.table for change in changes}:
            table = table_named(name)
            self._remember(table, [change.row_id for change in changes if change.table == name])
        for change in changes:
            key = (change.table, change.row_id)
            if self._after.get(key, self._before[key]) != change.before:
                raise RuleBroken("conflict", entity=change.table, id=change.row_id)
            self._after[key] = change.after

    def changes(self) -> tuple[RowChange, ...]:
        """What was changed, parents' tables first; rows that ended as they began are left out."""
        return tuple(
            RowChange(table=table, row_id=row_id, before=self._before[table, row_id], after=after)
            for (table, row_id), after in self._after.items()
            if self._before[table, row_id] != after
        )

    def flush(self) -> tuple[RowChange, ...]:
        """Write everything to the database and tell what changed.

        A changed row is taken out and put in again: references are looked at when the transaction
        ends, and two rows can so exchange a value that must be unique.
        """
        changes = self.changes()
        by_table: dict[str, list[RowChange]] = {}
        for change in changes:
            by_table.setdefault(change.table, []).append(change)
        for name, mine in by_table.items():
            self._delete(name, [change.row_id for change in mine if change.before is not None])
            self._insert(table_named(name), [change.after for change in mine if change.after is not None])
        self._raise_sequences(by_table.get("session", []))
        return changes

    def _row(self, table: TableMap, record_id: str) -> Row | None:
        self._remember(table, [record_id])
        key = (table.name, record_id)
        return self._after.get(key, self._before[key])

    def _remember(self, table: TableMap, ids: Iterable[str]) -> None:
        unknown = [row_id for row_id in ids if (table.name, row_id) not in self._before]
        if not unknown:
            return
        found = {str(row["id"]): row for row in read(self._database, table, unknown)}
        for row_id in unknown:
            self._before[table.name, row_id] = found.get(row_id)

    def _delete(self, table: str, ids: list[str]) -> None:
        sql = f'DELETE FROM "{table}" WHERE id = {self._database.param}'
        if ids:
            self._database.cursor().executemany(sql, [(row_id,) for row_id in ids])

    def _insert(self, table: TableMap, rows: list[Row]) -> None:
        columns = ", ".join(f'"{column}"' for column in table.columns)
        places = ", ".join([self._database.param] * len(table.columns))
        sql = f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})'
        if rows:
            self._database.cursor().executemany(
                sql, [tuple(row[column] for column in table.columns) for row in rows]
            )

    def _raise_sequences(self, changes: list[RowChange]) -> None:
        """Raise the calendar sequence of sessions that others may have in their calendars.

        It lies outside undo: an undo is a change like any other to those who hold the old entry.
        """
        raised = [
            (change.row_id,)
            for change in changes
            if change.before is None
            or change.after is None
            or any(change.before[column] != change.after[column] for column in _CALENDAR_COLUMNS)
        ]
        sql = (
            f"INSERT INTO calendar_sequence (session_id, sequence) VALUES ({self._database.param}, 0)"
            " ON CONFLICT (session_id) DO UPDATE SET sequence = calendar_sequence.sequence + 1"
        )
        if raised:
            self._database.cursor().executemany(sql, raised)
