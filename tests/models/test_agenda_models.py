"""The models of an agenda: sound as item models, and what editing makes of a list of points."""

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind
from revmentor_desktop.domain.ids import AgendaItemId, SessionId
from revmentor_desktop.models import agenda_points
from revmentor_desktop.models.agenda_bank import BankModel, BankRow, found
from revmentor_desktop.models.agenda_model import AgendaModel
from revmentor_desktop.models.agenda_notes import NoteModel, NoteRow
from revmentor_desktop.models.agenda_rows import agenda_rows
from revmentor_desktop.wording.catalogue import Words
from tests.building import pair

pytestmark = pytest.mark.usefixtures("qapp")
Drafted = list[tuple[int, int]]
AGENDAS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 90)), max_size=9, unique_by=lambda two: two[0])


def _items(agenda: Drafted) -> agenda_points.Items:
    return tuple(
        AgendaItem(
            id=AgendaItemId(str(number)),
            session_id=SessionId("s"),
            position=place,
            title=f"Point {number}",
            minutes=minutes,
            kind=list(ItemKind)[number % len(ItemKind)],
        )
        for place, (number, minutes) in enumerate(agenda)
    )


def _tested(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@settings(max_examples=40, deadline=None)
@given(states=st.lists(AGENDAS, min_size=1, max_size=5))
def test_an_agenda_is_shown_as_it_is_whatever_came_before(states: list[Drafted]) -> None:
    model = AgendaModel(Words("sv"))
    tester = _tested(model)
    for state in states:
        items = _items(state)
        model.show(agenda_rows(items, pair("Moa", "Alf"), Words("sv")))
        assert model.items == items
    assert tester.model() is model


@given(agenda=AGENDAS, item=st.integers(0, 9), row=st.integers(-2, 12))
def test_moving_a_point_loses_none_and_moving_it_back_restores_the_order(
    agenda: Drafted, item: int, row: int
) -> None:
    items = _items(agenda)
    there = [one.id for one in items]
    moved = agenda_points.moved(items, str(item), row)
    assert sorted(one.id for one in moved) == sorted(there)
    if str(item) in there:
        here = there.index(AgendaItemId(str(item)))
        now = [one.id for one in moved].index(AgendaItemId(str(item)))
        back = agenda_points.moved(moved, str(item), here if here <= now else here + 1)
        assert back == items


@given(agenda=AGENDAS, minutes=st.integers(0, 240))
def test_minutes_that_are_shared_out_fill_the_session(agenda: Drafted, minutes: int) -> None:
    items = _items(agenda)
    fitted = agenda_points.fitted(items, minutes)
    assert agenda_points.planned(fitted) == (minutes if items else 0)
    assert [one.title for one in fitted] == [one.title for one in items]


@given(agenda=AGENDAS, item=st.integers(0, 9))
def test_a_double_stands_below_its_point_and_leaving_it_out_restores_the_agenda(
    agenda: Drafted, item: int
) -> None:
    items, numbers = _items(agenda), count(100)
    doubled = agenda_points.doubled(items, str(item), lambda: str(next(numbers)))
    assert agenda_points.without(doubled, "100") == items


def test_an_agenda_that_is_fixed_takes_no_edits(qtbot: QtBot) -> None:
    model = AgendaModel(Words("en"))
    model.show(agenda_rows(_items([(1, 10)]), pair("Moa", "Alf"), Words("en")))
    model.fix(fixed=True)
    with qtbot.assertNotEmitted(model.retitle_requested, wait=0):
        model.setData(model.index(0, 0), "Other")
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_tick_is_asked_for_and_not_taken(qtbot: QtBot) -> None:
    model = NoteModel(editable=True)
    tester = _tested(model)
    model.show([NoteRow(key="a", text="Call Bo", done=False), NoteRow(key="b", text="Idea")])
    with qtbot.waitSignal(model.tick_requested) as asked:
        model.setData(model.index(0, 0), True, Qt.ItemDataRole.CheckStateRole)
    assert asked.args == ["a", True]
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    assert model.index(1, 0).data(Qt.ItemDataRole.CheckStateRole) is None
    assert tester.model() is model


def test_a_search_finds_words_in_any_order_in_question_or_topic() -> None:
    row = BankRow(text="Vad gör vi?", topic="Åre", note="", is_used=False, rank=0, spoken="")
    model = BankModel()
    tester = _tested(model)
    model.show(found([row], "åRE vad"))
    assert model.rowCount() == 1
    model.show(found([row], "något annat"))
    assert model.rowCount() == 0
    assert tester.model() is model
