"""Rows that know their key: shown anew, only what differs is touched, and Qt's own tester agrees."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from typing_extensions import override

from revmentor_desktop.models.keyed_rows import ID_ROLE, Index, KeyedRows


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A key and a text."""

    key: str
    text: str = ""


class Rows(KeyedRows[Row]):
    """One column of texts."""

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        return {int(Qt.ItemDataRole.DisplayRole): row.text, ID_ROLE: row.key}.get(role)


rows_of = st.lists(
    st.builds(Row, key=st.sampled_from([str(n) for n in range(90)]), text=st.sampled_from("ab")),
    unique_by=lambda row: row.key,
    max_size=90,
)


@pytest.fixture(autouse=True)
def _application(qapp: QCoreApplication) -> None:
    """Qt models need an application."""


@contextmanager
def watched(model: Rows) -> Iterator[list[str]]:
    """What the model tells of its rows meanwhile."""
    told: list[str] = []
    model.dataChanged.connect(lambda first, last: told.extend(["changed"] * (last.row() - first.row() + 1)))
    model.rowsInserted.connect(lambda _, first, last: told.extend(["inserted"] * (last - first + 1)))
    model.rowsRemoved.connect(lambda _, first, last: told.extend(["removed"] * (last - first + 1)))
    model.rowsMoved.connect(lambda: told.append("moved"))
    model.modelReset.connect(lambda: told.append("reset"))
    yield told


@settings(max_examples=60)
@given(shown=st.lists(rows_of, min_size=1, max_size=5))
def test_whatever_is_shown_after_whatever_the_model_holds_it_and_stays_sound(shown: list[list[Row]]) -> None:
    model = Rows(2)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for rows in shown:
        model.show(rows)

        assert list(model.rows) == rows
        assert [model.index(n, 0).data() for n in range(model.rowCount())] == [row.text for row in rows]
    assert tester.model() is model


@settings(max_examples=60)
@given(before=rows_of, after=rows_of)
def test_an_index_that_is_kept_follows_its_row(before: list[Row], after: list[Row]) -> None:
    model = Rows(1)
    model.show(before)
    kept = {row.key: QPersistentModelIndex(model.index(n, 0)) for n, row in enumerate(before)}
    with watched(model) as told:
        model.show(after)

    if "reset" not in told:
        for key, index in kept.items():
            assert index.isValid() is (key in {row.key for row in after})
            if index.isValid():
                assert index.data(ID_ROLE) == key


def test_one_changed_row_of_many_is_the_only_one_touched() -> None:
    model = Rows(1)
    rows = [Row(key=str(n)) for n in range(1000)]
    model.show(rows)
    with watched(model) as told:
        model.show([*rows[:500], Row(key="500", text="b"), *rows[501:]])

    assert told == ["changed"]


def test_rows_that_stay_as_they_are_are_not_touched() -> None:
    model = Rows(1)
    rows = [Row(key=str(n)) for n in range(100)]
    model.show(rows)
    with watched(model) as told:
        model.show(list(rows))

    assert told == []


def test_a_row_that_goes_up_moves_and_nothing_else_is_touched() -> None:
    model = Rows(1)
    rows = [Row(key=str(n)) for n in range(10)]
    model.show(rows)
    with watched(model) as told:
        model.show([rows[7], *rows[:7], *rows[8:]])

    assert told == ["moved"]


def test_a_table_has_no_rows_below_its_rows() -> None:
    model = Rows(1)
    model.show([Row(key="a")])

    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.row(QModelIndex()) is None
