"""The register as a model: a sound tree in every state, drops that only ask, rows that are found."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from revmentor_desktop.models.keyed_rows import ID_ROLE
from revmentor_desktop.models.word_rows import WordRow, found
from revmentor_desktop.models.word_tree import Arrangement, WordTree

pytestmark = pytest.mark.usefixtures("qapp")
TOP = QModelIndex()
MOVE = Qt.DropAction.MoveAction


@st.composite
def trees(draw: st.DrawFn) -> list[WordRow]:
    """Rows of a tree, each after what it lies below."""
    names = draw(st.lists(st.text(min_size=1, max_size=6), unique=True, max_size=12))
    rows: list[WordRow] = []

    def lay(parent: str | None, left: list[str]) -> None:
        while left and (parent is None or draw(st.booleans())):
            name = left.pop()
            rows.append(row(name, parent, movable=draw(st.booleans())))
            lay(name, left)

    lay(None, names)
    return rows


def row(name: str, parent: str | None = None, *, movable: bool = True) -> WordRow:
    return WordRow(
        key=name, name=name, parent=parent, figures=("1",), movable=movable, sought=name.casefold()
    )


@pytest.fixture
def owner() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()
    QApplication.processEvents()


def tree(owner: QObject, arrangement: Arrangement, *rows: WordRow) -> WordTree:
    made = WordTree(["Name", "People"], arrangement, owner)
    made.show(rows)
    return made


def walk(model: WordTree, parent: QModelIndex = TOP) -> Iterator[tuple[str, str | None]]:
    """Every row of a model by its own means, with what it lies below."""
    for place in range(model.rowCount(parent)):
        index = model.index(place, 0, parent)
        above = model.parent(index)
        yield str(index.data(ID_ROLE)), str(above.data(ID_ROLE)) if above.isValid() else None
        yield from walk(model, index)


@settings(max_examples=40, deadline=None)
@given(st.lists(trees(), min_size=1, max_size=4), st.sampled_from(Arrangement))
def test_the_tree_is_sound_whatever_is_shown(shown: list[list[WordRow]], arrangement: Arrangement) -> None:
    owner = QObject()
    model = WordTree(["Name", "People"], arrangement, owner)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, owner)
    for rows in shown:
        model.show(rows)
        assert list(walk(model)) == [(one.key, one.parent) for one in rows]
        model.show([replace(one, figures=("2",)) for one in rows])
        assert [one.figures for one in model.rows] == [("2",)] * len(rows)
    assert tester.model() is model
    owner.deleteLater()
    QApplication.processEvents()


def test_only_the_row_that_changed_is_told(owner: QObject) -> None:
    model = tree(owner, Arrangement.TREE, row("A"), row("B", "A"), row("C"))
    told: list[str] = []
    model.dataChanged.connect(lambda first, _: told.append(first.data(ID_ROLE)))
    model.modelReset.connect(lambda: told.append("reset"))
    kept = QPersistentModelIndex(model.index_of("B"))
    assert not model.show([row("A"), replace(row("B", "A"), name="Bee"), row("C")])
    assert told == ["B"]
    assert kept.data() == "Bee"
    assert model.show([row("A"), row("C")])


def test_a_department_is_dropped_on_another_and_never_on_what_lies_below_it(owner: QObject) -> None:
    model = tree(owner, Arrangement.TREE, row("A"), row("B", "A"), row("C", "B"), row("D"))
    asked: list[tuple[str, str]] = []
    model.placed_below_requested.connect(lambda key, above: asked.append((key, above)))
    held = model.mimeData([model.index_of("A")])
    for place, allowed in (("B", False), ("C", False), ("A", False), ("D", True)):
        target = model.index_of(place)
        assert model.canDropMimeData(held, MOVE, -1, -1, target) is allowed
        assert not model.dropMimeData(held, MOVE, -1, -1, target)
    assert not model.canDropMimeData(held, MOVE, -1, -1, TOP)
    model.dropMimeData(model.mimeData([model.index_of("C")]), MOVE, -1, -1, TOP)
    assert asked == [("A", "D"), ("C", "")]
    assert list(walk(model)) == [("A", None), ("B", "A"), ("C", "B"), ("D", None)]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 4), st.integers(-1, 6))
def test_a_level_that_is_dropped_between_others_asks_for_the_place_it_lands_at(
    held: int, row_at: int
) -> None:
    owner = QObject()
    scale = list("ABCDE")
    model = tree(owner, Arrangement.ORDER, *map(row, scale), row("else", movable=False))
    asked: list[tuple[str, int]] = []
    model.place_requested.connect(lambda key, place: asked.append((key, place)))
    model.dropMimeData(model.mimeData([model.index_of(scale[held])]), MOVE, row_at, 0, TOP)
    marked: list[str] = [*scale]
    before = len(scale) if row_at < 0 else min(row_at, len(scale))
    marked.insert(before, "here")
    marked.remove(scale[held])
    assert asked == [(scale[held], marked.index("here"))]
    owner.deleteLater()


def test_a_file_that_is_only_read_is_not_dragged_in(owner: QObject) -> None:
    model = tree(owner, Arrangement.TREE, row("A"), row("B"))
    held = model.mimeData([model.index_of("A")])
    model.movable = False
    assert not model.canDropMimeData(held, MOVE, -1, -1, model.index_of("B"))
    assert not model.flags(model.index_of("A")) & Qt.ItemFlag.ItemIsDragEnabled


def test_what_is_dragged_from_elsewhere_means_nothing(owner: QObject) -> None:
    model = tree(owner, Arrangement.TREE, row("A"))
    other = tree(owner, Arrangement.TREE, row("B"))
    held = other.mimeData([other.index_of("B")])
    assert not model.canDropMimeData(held, MOVE, -1, -1, model.index_of("A"))


def test_a_search_keeps_what_the_found_lie_below() -> None:
    rows = [row("Top"), row("Middle", "Top"), row("Low", "Middle"), row("Other")]
    assert [one.key for one in found(rows, " LOW ")] == ["Top", "Middle", "Low"]
    assert found(rows, "") == rows
    assert found(rows, "nothing") == []
