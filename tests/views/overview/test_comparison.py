"""This cohort beside those before it, and its pairs over the departments: pictures that are tables."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.ids import CohortId, DepartmentId
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.programme import Cohort, Department
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.number_rows import NumberRow, NumberRows
from revmentor_desktop.views.overview.number_table import NumberTable
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN
from tests.views.overview.desk import Desk, desk

HELD = SessionStatus.HELD
FIRST = datetime(2026, 9, 15, 9)
SPRING = Cohort(
    id=CohortId("spring"), name="Spring 2026", starts_on=date(2026, 2, 2), ends_on=date(2026, 5, 29)
)


def table(at: Desk, name: str) -> list[list[str]]:
    """What a table of numbers shows, row by row."""
    model = at.child(NumberTable, name).numbers
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]


def put_in(at: Desk, **departments: str) -> None:
    """Let people belong to departments."""
    with at.changing() as unit:
        there = {one.id for one in unit.all(Department)}
        for name in sorted(set(departments.values()) - there):
            unit.add(Department(id=DepartmentId(name), name=name))
        for person_id, department in departments.items():
            unit.put(replace(unit.get(Person, person_id), department_id=DepartmentId(department)))


def with_spring(at: Desk) -> None:
    """Let there have been an earlier cohort: two pairs, one of them ended, three sessions, an idea."""
    one, two = at.couples(("Old A", "Old B"), ("Old C", "Old D"))
    at.sessions(one, *(FIRST - timedelta(days=150 + n) for n in range(2)), status=HELD)
    at.sessions(two, FIRST - timedelta(days=150), status=HELD)
    with at.changing() as unit:
        unit.add(SPRING)
        unit.put(replace(one, cohort_id=SPRING.id, status=PairStatus.COMPLETED))
        unit.put(replace(two, cohort_id=SPRING.id, status=PairStatus.ENDED))
    at.office.ideas.catch("Breakfasts", stage=Stage.REALISED, cohort_id=SPRING.id)


def test_one_cohort_alone_is_compared_with_nothing(at: Desk) -> None:
    at.couples(("A", "B"))

    assert table(at, "years") == []
    assert not at.child(NumberTable, "years").isVisible()


def test_cohorts_stand_below_each_other_with_pairs_sessions_and_ideas(at: Desk) -> None:
    with_spring(at)
    (now,) = at.couples(("A", "B"))
    at.sessions(now, FIRST, status=HELD)

    at.tab.refresh(None)

    expected = [["Spring 2026", "1", "3", "1"], ["Autumn 2026", "1", "1", "0"]]
    at.bot.waitUntil(lambda: table(at, "years") == expected)
    at.office.ideas.catch("Posters", stage=Stage.REALISED, cohort_id=AUTUMN.id)
    assert table(at, "years")[1] == ["Autumn 2026", "1", "1", "1"]


def test_later_cohorts_are_not_compared_with(at: Desk) -> None:
    with_spring(at)
    with at.changing() as unit:
        unit.put(replace(SPRING, starts_on=date(2027, 2, 1), ends_on=date(2027, 5, 28)))
    at.couples(("A", "B"))

    assert table(at, "years") == []


def test_pairs_are_spread_over_the_departments_of_both_sides(at: Desk) -> None:
    at.couples(("A", "B"), ("C", "D"), ("E", "F"))
    put_in(at, A="Sales", B="IT", C="Sales", D="Sales", E="HR")

    assert table(at, "spread") == [
        ["Sales", "2", "1"],
        ["HR", "1", "0"],
        ["IT", "0", "1"],
        ["Department not known", "0", "1"],
    ]
    assert "Pairs that meet across departments: 1 of 3" in at.texts()


def test_small_departments_share_the_last_row(at: Desk) -> None:
    at.couples(*((f"M{n}", f"A{n}") for n in range(6)))
    put_in(at, **{f"{side}{n}": f"{side} {n:02}" for n in range(6) for side in "MA"})

    rows = table(at, "spread")

    assert rows[-1] == ["5 other departments", "5", "0"]
    assert (len(rows), sum(int(row[1]) for row in rows), sum(int(row[2]) for row in rows)) == (8, 6, 6)


def test_the_spread_leads_to_the_people_by_mouse_and_key(at: Desk) -> None:
    at.couples(("A", "B"))
    spread = at.child(NumberTable, "spread")
    at.tab.grab()

    where = spread.visualRect(spread.numbers.index(0, 1)).center()
    QTest.mouseClick(spread.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.keyClick(spread, Qt.Key.Key_Return)

    assert at.went == [("people", "")] * 2


def test_a_screen_reader_hears_a_table_with_headings_and_whole_cells(at: Desk) -> None:
    at.couples(("A", "B"))
    put_in(at, A="Sales", B="IT")
    spread = at.child(NumberTable, "spread")

    heard = QAccessible.queryAccessibleInterface(spread)

    assert heard.role() == QAccessible.Role.Table
    assert heard.text(QAccessible.Text.Name) == "Spread over departments"
    spoken = spread.numbers.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sales, Mentors in pairs: 1"
    titles = [spread.numbers.headerData(n, Qt.Orientation.Horizontal) for n in range(3)]
    assert titles == ["Department", "Mentors in pairs", "Adepts in pairs"]


@pytest.mark.parametrize("size", [(640, 400), (1280, 690), (1920, 960)])
def test_no_number_is_cut_off_however_long_the_names(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    with desk(qtbot, tmp_path, "sv", size) as at:
        at.couples(("A", "B"))
        put_in(at, A="Å" * 5_000, B="<b>مرحبا</b>")
        at.tab.grab()

        spread = at.child(NumberTable, "spread")
        whole = sum(spread.columnWidth(column) for column in range(3))
        assert whole <= spread.viewport().width() <= size[0]
        assert min(spread.columnWidth(1), spread.columnWidth(2)) > spread.fontMetrics().averageCharWidth() * 8
        at.bot.waitUntil(lambda: spread.verticalScrollBar().maximum() == 0)


rows = st.lists(
    st.builds(
        lambda key, number: NumberRow(key=str(key), name=f"Row {key}", numbers=(number, None)),
        st.integers(0, 20),
        st.integers(0, 99),
    ),
    unique_by=lambda row: row.key,
)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=30, deadline=None)
@given(shown=st.lists(rows, min_size=1, max_size=4))
def test_the_model_is_sound_whatever_is_shown(shown: list[list[NumberRow]]) -> None:
    model = NumberRows(("Name", "One", "Two"), Words("en"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for these in shown:
        model.show(these)
        assert list(model.rows) == these
        assert model.most(1) == max([row.numbers[0] or 0 for row in these], default=0)
        assert model.most(2) == 0
    assert tester.model() is model
