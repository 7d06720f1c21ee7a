"""Today's model: sound under Qt's own tester whatever comes and goes, a page of lines at a time."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.ids import IdeaId
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.models.attention_lines import TodayLines
from revmentor_desktop.models.attention_list import TodayList
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench

TODAY = date(2026, 9, 1)
EN = Words("en")


@pytest.fixture(autouse=True)
def _application(qapp: QCoreApplication) -> None:
    """Qt models need an application."""


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A programme without anything in it."""
    folder: Path = tmp_path_factory.mktemp("today")
    with Bench(folder).started() as door:
        return door.snapshot()


def waiting(programme: Snapshot, numbers: list[int]) -> TodayLines:
    """Today with so many ideas that wait for an answer."""
    ideas = {
        IdeaId(f"{number:03}"): Idea(
            id=IdeaId(f"{number:03}"),
            title=f"Idea {number}",
            cohort_id=AUTUMN.id,
            created_on=date(2026, 1, 1),
        )
        for number in numbers
    }
    return TodayLines(replace(programme, ideas=ideas), TODAY, EN)


numbers = st.lists(st.integers(0, 150), unique=True, max_size=150)


@settings(max_examples=30)
@given(shown=st.lists(st.tuples(numbers, st.integers(0, 3)), min_size=1, max_size=4))
def test_the_lines_are_the_first_ones_however_far_one_has_read(
    programme: Snapshot, shown: list[tuple[list[int], int]]
) -> None:
    model = TodayList()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for these, pages in shown:
        lines = waiting(programme, these)
        model.show_lines(lines)
        for _ in range(pages):
            model.fetchMore()

        assert list(model.rows) == lines.first(model.rowCount())
        assert model.canFetchMore() is (model.rowCount() < len(lines))
    assert tester.model() is model


def test_a_line_is_heard_with_its_urgency_and_its_rule(programme: Snapshot) -> None:
    model = TodayList()
    model.show_lines(waiting(programme, [7]))
    line = model.index(0, 0)

    assert line.data() == "The idea “Idea 7” has been waiting for an answer since 1 January 2026."
    assert line.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "in good time, Idea without an answer: "
        "The idea “Idea 7” has been waiting for an answer since 1 January 2026."
    )
