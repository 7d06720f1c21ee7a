"""Every record comes back from its row as it went in, and every column has its field."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.store.mapping import TABLES, Record, from_rows, to_row
from tests.building import Bench, person

st.register_type_strategy(Mapping, lambda kind: st.dictionaries(*map(st.from_type, get_args(kind))))


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_record_survives_its_row(kind: type[Record], data: st.DataObject) -> None:
    record = data.draw(st.from_type(kind))
    assert from_rows(kind, [to_row(record)]) == [record]


def test_the_migrated_tables_have_the_records_fields(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    with bench.started():
        pass
    with closing(sqlite3.connect(bench.path)) as connection:
        for kind, table in TABLES.items():
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            assert columns == [field.name for field in fields(kind)], table


def test_words_that_look_like_nothing_stay_words() -> None:
    for word in ("null", "None", "true", "1", "[]", "2026-01-01", " ", "0012"):
        someone = person(word, email=word)
        assert from_rows(type(someone), [to_row(someone)]) == [someone]
