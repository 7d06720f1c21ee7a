"""What is shown, and how: filters from the heading, frozen columns, views kept by cohort and by name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.models.people_columns import SHOWN_AT_FIRST, Column
from revmentor_desktop.models.people_filters import ColumnFilter
from revmentor_desktop.services.programmes import Programmes
from revmentor_desktop.views.people.editors import CellLine
from revmentor_desktop.views.people.filter_popup import FilterPopup
from revmentor_desktop.views.people.views_menu import NamePopup
from tests.building import person
from tests.views.people.desk import Desk, desk, found, typed

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def at_work(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, "Anna", "Bo", "Cia", "DAG") as made:
        people = made.office.people
        people.revise(replace(person("Anna"), title="Chef", employed_since=date(2020, 1, 2)))
        people.revise(replace(person("Bo"), title="Chef", employed_since=date(2024, 1, 2)))
        people.revise(replace(person("Cia"), title="Jurist"))
        qtbot.waitUntil(made.tab.isActiveWindow)
        yield made


def open_filter(at_work: Desk, column: Column) -> FilterPopup:
    """Click on the sign at the end of a heading."""
    heading = at_work.tab.table.heading
    sign = heading._sign(column).center()
    QTest.mouseClick(heading.viewport(), LEFT, pos=sign)
    return found(at_work.tab.table, FilterPopup)


def scroll_all(at_work: Desk) -> None:
    """Show all columns, and scroll them to the left."""
    table = at_work.tab.table
    for column in Column:
        table.setColumnHidden(column, False)
    table.fit_columns()
    QApplication.processEvents()
    table.horizontalScrollBar().setValue(400)
    QApplication.processEvents()
    assert table.horizontalScrollBar().value() == 400


def act(menu: QMenu, name: str) -> QAction:
    return found(menu, QAction, name)


def test_a_value_ticked_in_the_heading_s_filter_shows_those_people(at_work: Desk) -> None:
    popup = open_filter(at_work, Column.TITLE)
    assert [popup.values.index(place).data() for place in range(3)] == ["Chef", "Jurist", "(empty)"]

    where = popup.list.visualRect(popup.values.index(0)).center()
    QTest.mouseClick(popup.list.viewport(), LEFT, pos=where)

    assert at_work.names() == ["Anna", "Bo"]
    assert at_work.tab.table.heading.filtered == {Column.TITLE}
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert at_work.tab.model.headerData(Column.TITLE, Qt.Orientation.Horizontal, spoken) == "Title, filtered"
    popup.close()
    drop = found(at_work.tab, QPushButton, "people-drop-filters")
    assert drop.text() == "1 filter"
    drop.click()
    assert len(at_work.names()) == 4


def test_a_filter_is_worked_by_the_keyboard_alone(at_work: Desk) -> None:
    at_work.choose("Anna", Column.TITLE)
    at_work.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = found(at_work.tab.table, FilterPopup)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    popup.list.setCurrentIndex(popup.values.index(1))
    QTest.keyClick(popup.list, Qt.Key.Key_Space)

    assert at_work.names() == ["Cia"]
    QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert not popup.isVisible()


def test_text_typed_into_a_filter_finds_it_however_it_is_written(at_work: Desk) -> None:
    popup = open_filter(at_work, Column.TITLE)

    typed(popup.contains, "chéf")

    assert at_work.names() == ["Anna", "Bo"]
    assert popup.values.rowCount() == 1
    found(popup, QPushButton, "filter-drop").click()
    assert len(at_work.names()) == 4


def test_days_are_filtered_from_and_until(at_work: Desk) -> None:
    at_work.tab.table.setColumnHidden(Column.SINCE, False)
    popup = open_filter(at_work, Column.SINCE)

    typed(popup.since, "2021-01-01")
    assert at_work.names() == ["Bo"]
    popup.since.clear()
    typed(popup.until, "31/12 2023")
    assert at_work.names() == ["Anna"]
    typed(popup.until, "x")
    assert at_work.names() == ["Anna"]
    popup.close()


def test_a_filter_that_finds_nobody_offers_everybody(at_work: Desk) -> None:
    at_work.tab.looking.ask_column(Column.TITLE, ColumnFilter(text="pilot"))
    assert at_work.names() == []

    found(at_work.tab, QPushButton, "people-show-everybody").click()

    assert len(at_work.names()) == 4


def test_columns_move_hide_and_freeze_from_their_menu(at_work: Desk) -> None:
    table, menus = at_work.tab.table, at_work.tab.looking.menus

    def do(column: Column, name: str) -> None:
        menu = menus.menu(column, table)
        act(menu, f"column-{name}").trigger()
        menu.deleteLater()

    do(Column.DEPARTMENT, "left")
    assert table.shown_columns()[:3] == [Column.NAME, Column.DEPARTMENT, Column.SIDE]
    do(Column.SIDE, "hide")
    assert Column.SIDE not in table.shown_columns()
    do(Column.DEPARTMENT, "freeze")
    assert table.frozen_columns() == [Column.NAME, Column.DEPARTMENT]
    do(Column.NAME, "unfreeze")
    assert table.frozen_columns() == []
    do(Column.TITLE, "down")
    assert at_work.column(Column.TITLE) == ["Jurist", "Chef", "Chef", ""]


def test_frozen_columns_stay_under_the_mouse_while_others_are_scrolled(at_work: Desk) -> None:
    table = at_work.tab.table
    scroll_all(at_work)
    name = at_work.tab.model.index(2, Column.NAME)

    where = table.visualRect(name).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=where)

    assert where.x() < table.frozen_width()
    assert table.currentIndex() == name
    assert table.horizontalScrollBar().value() == 400
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert found(table, CellLine, "cell-editor").geometry().contains(where)
    at_work.tab.grab()


def test_a_click_on_a_frozen_heading_sorts_by_it(at_work: Desk) -> None:
    table = at_work.tab.table
    scroll_all(at_work)

    QTest.mouseClick(table.heading.viewport(), LEFT, pos=QPoint(20, table.heading.height() // 2))

    assert at_work.names() == ["DAG", "Cia", "Bo", "Anna"]


def test_the_keyboard_brings_a_column_out_from_behind_the_frozen_ones(at_work: Desk) -> None:
    table = at_work.tab.table
    scroll_all(at_work)
    table.setFocus()
    table.go_to(at_work.tab.model.index(0, Column.NOTES))
    table.scrollTo(table.currentIndex())
    for _ in range(len(Column) - 2):
        QTest.keyClick(table, Qt.Key.Key_Left)
        assert table.visualRect(table.currentIndex()).left() >= table.frozen_width() - 1

    assert table.currentIndex().column() == Column.SIDE


def test_each_cohort_is_shown_as_it_was_left(at_work: Desk) -> None:
    autumn = at_work.office.programmes.cohort_named("Autumn 2026")
    spring = Programmes(at_work.office.door).add_cohort("Spring", autumn.starts_on, autumn.ends_on)
    at_work.workspace.choose_cohort(autumn.id)
    at_work.tab.looking.ask_column(Column.TITLE, ColumnFilter(text="chef"))
    at_work.tab.table.setColumnHidden(Column.EMAIL, False)

    at_work.workspace.choose_cohort(spring.id)
    assert at_work.tab.table.shown_columns() == list(SHOWN_AT_FIRST)
    assert not at_work.tab.model.view.filters
    at_work.workspace.choose_cohort(autumn.id)

    assert at_work.names() == ["Anna", "Bo"]
    assert Column.EMAIL in at_work.tab.table.shown_columns()


def test_a_view_is_kept_under_a_name_brought_back_and_forgotten(at_work: Desk) -> None:
    looking, views = at_work.tab.looking, at_work.tab.views
    looking.ask_column(Column.TITLE, ColumnFilter(text="chef"))
    views.ask_name()
    popup = found(at_work.tab, NamePopup)
    typed(popup.line, "Chefer")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert at_work.said[-1].text == "The view “Chefer” is kept."
    looking.show_everybody()

    def do(text: str) -> None:
        menu = views.menu(at_work.tab)
        next(one for one in found(menu, QMenu, "people-views").actions() if one.text() == text).trigger()
        menu.deleteLater()

    do("Chefer")
    assert at_work.names() == ["Anna", "Bo"]
    state = at_work.tab.state()
    do("Forget “Chefer”")
    assert not looking.names
    at_work.tab.restore(state)
    assert looking.names == ("Chefer",)
