"""Dataclasses to rows and back: one table per record type, one column per field."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Protocol, TypeVar, Union, get_args, get_origin

import msgspec

from revmentor_desktop.domain import agendas, feedback, ideas, pairs, people, programme, records, sessions
from revmentor_desktop.domain.changes import Cell, Row


class Record(Protocol):
    """A dataclass of the domain that has a row of its own."""

    @property
    def id(self) -> str:
        """The row's id, given by the services and kept for ever."""


R = TypeVar("R", bound=Record)

TABLES: Mapping[type, str] = {
    programme.Programme: "programme",
    programme.Cohort: "cohort",
    programme.Department: "department",
    programme.Topic: "topic",
    programme.Question: "question",
    programme.Template: "template",
    people.Person: "person",
    people.Participation: "participation",
    pairs.Pair: "pair",
    pairs.MatchingDraft: "matching_draft",
    sessions.Session: "session",
    agendas.AgendaItem: "agenda_item",
    ideas.Idea: "idea",
    feedback.Feedback: "feedback",
    feedback.FollowUp: "follow_up",
    feedback.Contact: "contact",
    records.Dismissal: "dismissal",
    records.ImportMemory: "import_memory",
    records.ExportRecord: "export_record",
    records.Setting: "setting",
}
"""Every journaled table, parents first."""


@dataclass(frozen=True, slots=True)
class TableMap:
    """How one record type lies in its table."""

    kind: type
    name: str
    columns: tuple[str, ...]


@cache
def table_map(kind: type) -> TableMap:
    """Give the table of a record type."""
    return TableMap(kind, TABLES[kind], tuple(field.name for field in fields(kind)))


@cache
def table_named(name: str) -> TableMap:
    """Give the table of that name."""
    return next(table_map(kind) for kind, table in TABLES.items() if table == name)


def to_row(record: Record) -> Row:
    """Turn a record into its row; lists and nested values become JSON text."""
    plain: dict[str, object] = msgspec.to_builtins(record)
    return {column: _cell(value) for column, value in plain.items()}


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, str | float):
        return value
    if isinstance(value, bool | int):
        return int(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def changed(record: R, facts: Mapping[str, object]) -> R:
    """Give a record with some of its fields changed, by name; ValueError for a value that does not fit."""
    row = {**to_row(record), **{name: _cell(msgspec.to_builtins(value)) for name, value in facts.items()}}
    return from_rows(type(record), [row])[0]


def from_rows(kind: type[R], rows: Iterable[Row]) -> list[R]:
    """Turn rows into records; raises ValueError for a row that no longer fits its type."""
    nested = _nested_columns(kind)
    plain = [
        {
            column: msgspec.json.decode(str(value)) if column in nested else value
            for column, value in row.items()
        }
        for row in rows
    ]
    return msgspec.convert(plain, list[kind], strict=False)  # type: ignore[valid-type]


@cache
def _nested_columns(kind: type) -> frozenset[str]:
    """The columns that hold JSON: those whose type is neither a scalar, nor a date, nor an enum."""
    return frozenset(field.name for field in fields(kind) if _is_nested(field.type))


def _is_nested(kind: object) -> bool:
    """Whether a field of this type holds many values or a record of its own; None may stand beside."""
    if get_origin(kind) in {Union, UnionType}:
        return any(_is_nested(option) for option in get_args(kind))
    return get_origin(kind) is not None or is_dataclass(kind)
