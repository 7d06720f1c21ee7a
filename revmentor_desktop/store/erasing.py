"""Erasing: what the journal tells of people who are gone loses its content, and the erasure is noted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import peewee

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.phrases import Phrases

_FEW = 2000
_IDS = re.compile(r'[^"\\\[\],:{}]+')
"""Splits a journal row into its texts; an id is always one of them whole."""
_OWN = ("participation", "pair", "feedback", "contact", "follow_up")
"""Rows that are a person's own as soon as they name the person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Who is erased in a step, and how."""

    people: tuple[PersonId, ...]
    how: str
    """`erased` or `anonymous`."""
    made_at: datetime
    words: tuple[str, ...] = ()
    """Names and addresses that no row of the journal may keep."""


def scrub(database: peewee.Database, erasure: Erasure) -> None:
    """Take people's words out of the journal and note the erasure; there is no way back.

    Steps stay as history. Rows about the people, about what was theirs at any time (pairs, their
    sessions and agendas, participations, feedback), rows that mention any of it, and rows that hold
    one of the words lose their content.
    """
    theirs = _theirs(database, set(erasure.people))
    words = Phrases(erasure.words)
    gone = [
        (number,)
        for number, row_id, text in _rows(database)
        if row_id in theirs or not theirs.isdisjoint(_IDS.findall(text)) or words.are_in(text)
    ]
    param = database.param
    database.cursor().executemany(
        f"UPDATE journal_row SET before = NULL, after = NULL WHERE number = {param}", gone
    )
    noted = [(person_id, erasure.how, erasure.made_at.isoformat()) for person_id in erasure.people]
    database.cursor().executemany(
        f"INSERT OR REPLACE INTO erasure (person_id, how, made_at) VALUES ({param}, {param}, {param})", noted
    )


def _theirs(database: peewee.Database, people: set[PersonId]) -> set[str]:
    """The ids of what was ever theirs, followed from pairs to sessions to agendas.

    What was removed long ago is found by the journal alone.
    """
    found: set[str] = set(people)
    for tables in (_OWN, ("session", "feedback", "follow_up"), ("agenda_item", "follow_up")):
        found |= {
            row_id
            for _, row_id, text in _rows(database, tables)
            if row_id not in found and not found.isdisjoint(_IDS.findall(text))
        }
    return found


def _rows(database: peewee.Database, tables: Sequence[str] = ()) -> Iterator[tuple[int, str, str]]:
    """Give number, row id and content of the journal's rows, a few at a time."""
    among = f" AND table_name IN ({', '.join([database.param] * len(tables))})" if tables else ""
    sql = (
        "SELECT number, row_id, coalesce(before, '') || char(10) || coalesce(after, '') FROM journal_row"
        f" WHERE number > {database.param} AND (before IS NOT NULL OR after IS NOT NULL){among}"
        f" ORDER BY number LIMIT {_FEW}"
    )
    last = 0
    while rows := database.execute_sql(sql, (last, *tables)).fetchall():
        yield from rows
        last = rows[-1][0]


def erasures(database: peewee.Database) -> Mapping[PersonId, str]:
    """Tell who was erased or made anonymous, and how, the earliest first."""
    rows = database.execute_sql("SELECT person_id, how FROM erasure ORDER BY made_at").fetchall()
    return {PersonId(person): str(how) for person, how in rows}
