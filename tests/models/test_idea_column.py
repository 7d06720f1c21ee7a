"""A column of the ideas board: roles, drags and drops that only say what is wanted."""

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, Qt
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.ids import IdeaId
from revmentor_desktop.models.idea_cards import IdeaCard
from revmentor_desktop.models.idea_column import MIME, IdeaColumn, dropped_id
from revmentor_desktop.models.keyed_rows import ID_ROLE, ROW_ROLE, SORT_ROLE

MOVE = Qt.DropAction.MoveAction


@pytest.fixture(autouse=True)
def _application(qapp: QCoreApplication) -> None:
    """Qt models need an application."""


def a_card(idea_id: str) -> IdeaCard:
    """A new idea's card."""
    return IdeaCard(
        id=IdeaId(idea_id),
        stage=Stage.NEW,
        title=f"Idea {idea_id}",
        origin="",
        state="today",
        is_late=False,
        is_waiting=False,
        is_realised=False,
        weight="",
        spoken=f"Idea {idea_id}, New, today",
        searched="",
        cohort_id=None,
    )


def column(*ids: str) -> IdeaColumn:
    """The column New with cards."""
    made = IdeaColumn(Stage.NEW)
    made.show([a_card(one) for one in ids])
    return made


def test_a_card_answers_with_title_id_place_and_what_is_spoken() -> None:
    model = column("a", "b")
    index = model.index(1, 0)

    assert index.data() == "Idea b"
    assert index.data(ID_ROLE) == "b"
    assert index.data(SORT_ROLE) == 1
    assert index.data(ROW_ROLE) == a_card("b")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Idea b, New, today"


def test_a_drop_says_where_the_card_shall_go_and_changes_nothing(qtbot: QtBot) -> None:
    model = column("a", "b")
    data = QMimeData()
    data.setData(MIME, b"x")
    with qtbot.waitSignal(model.move_requested) as asked:
        assert model.dropMimeData(data, MOVE, 1, 0, QModelIndex())

    assert asked.args == ["x", "new", 1]
    assert [row.id for row in model.rows] == ["a", "b"]


def test_a_drop_on_a_card_goes_before_it_and_one_below_all_to_the_end() -> None:
    model = column("a", "b")
    data = QMimeData()
    data.setData(MIME, b"x")
    asked: list[tuple[str, str, int]] = []
    model.move_requested.connect(lambda *wish: asked.append(wish))

    model.dropMimeData(data, MOVE, -1, -1, model.index(1, 0))
    model.dropMimeData(data, MOVE, -1, -1, QModelIndex())

    assert asked == [("x", "new", 1), ("x", "new", 2)]


def test_a_drop_of_anything_else_is_refused(qtbot: QtBot) -> None:
    model = column("a")
    text = QMimeData()
    text.setText("x")
    with qtbot.assertNotEmitted(model.move_requested):
        assert not model.dropMimeData(text, MOVE, 0, 0, QModelIndex())

    assert dropped_id(text) == ""


def test_a_drag_carries_the_id_of_its_card() -> None:
    model = column("a", "b")

    assert dropped_id(model.mimeData([model.index(1, 0)])) == "b"
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.supportedDropActions() is MOVE
