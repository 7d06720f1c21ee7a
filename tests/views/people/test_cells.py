"""Many cells at once, as in Excel: blocks copied and pasted, filled down, cleared, typed into."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.models.people_cells import REFUSAL_ROLE
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.views.people.editors import CellDay, CellLine, CellText
from tests.building import pair
from tests.views.people.desk import Desk, desk, found

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def at_work(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, "Anna", "Bo", "Cia", "DAG") as made:
        for column in Column:
            made.tab.table.setColumnHidden(column, False)
        qtbot.waitUntil(made.tab.isActiveWindow)
        yield made


def choose(at_work: Desk, first: tuple[str, Column], last: tuple[str, Column]) -> None:
    """Choose a block of cells, the first one current."""
    names, model = at_work.names(), at_work.tab.model
    corners = [model.index(names.index(name), column) for name, column in (first, last)]
    at_work.tab.table.setFocus()
    at_work.tab.table.go_to(corners[0])
    picked = at_work.tab.table.selectionModel()
    picked.select(QItemSelection(*corners), picked.SelectionFlag.ClearAndSelect)


def paste(at_work: Desk, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    at_work.press(Qt.Key.Key_V, CTRL)
    QApplication.processEvents()


def steps(at_work: Desk) -> int:
    return at_work.office.door.store.position()


def refused(at_work: Desk) -> dict[tuple[str, Column], str]:
    """The marked cells by name and column, with what their marks say."""
    model = at_work.tab.model
    cells = [(place, column) for place in range(model.rowCount()) for column in Column]
    marks = {
        (at_work.names()[place], column): model.index(place, column).data(REFUSAL_ROLE)
        for place, column in cells
    }
    return {cell: str(why) for cell, why in marks.items() if why is not None}


def test_a_block_from_excel_is_pasted_as_one_step_that_undo_takes_back(at_work: Desk) -> None:
    before = steps(at_work)
    at_work.choose("Anna", Column.TITLE)

    paste(at_work, 'Säljare\tChef\r\n"Två\nrader"\tTrainee\r\n')

    assert at_work.column(Column.TITLE) == ["Säljare", "Två rader", "", ""]
    assert at_work.column(Column.LEVEL) == ["Chef", "Trainee", "", ""]
    assert steps(at_work) == before + 1
    assert at_work.said[-1].text == "4 cells were changed by what was pasted."
    assert at_work.said[-1].undoable
    at_work.office.history.undo()
    assert at_work.column(Column.TITLE) == ["", "", "", ""]


def test_one_wrong_cell_leaves_all_as_it_was_and_is_marked_with_the_reason(at_work: Desk) -> None:
    before = steps(at_work)
    at_work.choose("Anna", Column.SINCE)

    paste(at_work, "2020-01-02\n31/31 2020\n2021-02-03")

    assert at_work.column(Column.SINCE) == ["", "", "", ""]
    assert steps(at_work) == before
    why = "“31/31 2020” is not a date. Write it as 2026-09-01."
    assert refused(at_work) == {("Bo", Column.SINCE): why}
    assert at_work.said[-1].text == f"Nothing was changed, for the marked cell cannot become like that: {why}"
    paste(at_work, "2020-01-02")
    assert refused(at_work) == {}


def test_a_cell_that_a_rule_forbids_is_marked_too(at_work: Desk) -> None:
    at_work.choose("Anna", Column.EMAIL)

    paste(at_work, "new@example.org\ndag@example.org")

    assert at_work.column(Column.EMAIL)[:2] == ["anna@example.org", "bo@example.org"]
    assert list(refused(at_work)) == [("Bo", Column.EMAIL)]
    at_work.press(Qt.Key.Key_Escape)
    assert refused(at_work) == {}


def test_two_people_exchange_addresses_in_one_paste(at_work: Desk) -> None:
    at_work.choose("Anna", Column.EMAIL)

    paste(at_work, "bo@example.org\nanna@example.org")

    assert at_work.column(Column.EMAIL)[:2] == ["bo@example.org", "anna@example.org"]


def test_one_cell_is_pasted_into_all_that_are_chosen(at_work: Desk) -> None:
    choose(at_work, ("Anna", Column.TITLE), ("Cia", Column.LEVEL))

    paste(at_work, "Chef")

    assert at_work.column(Column.TITLE) == at_work.column(Column.LEVEL) == ["Chef", "Chef", "Chef", ""]


def test_a_block_without_room_is_not_pasted(at_work: Desk) -> None:
    at_work.choose("Cia", Column.TITLE)
    paste(at_work, "a\nb\nc")
    assert "more rows (3) than there are from here on (2)" in at_work.said[-1].text

    at_work.choose("Anna", Column.NOTES)
    paste(at_work, "a\tb")
    assert "more columns (2) than there are from here on (1)" in at_work.said[-1].text
    assert at_work.column(Column.TITLE) == ["", "", "", ""]


def test_what_is_copied_whole_pastes_back_as_it_was(at_work: Desk) -> None:
    with at_work.office.door.step(Verb.ASSIGN) as unit:
        unit.add(pair("Anna", "DAG"))
    before = steps(at_work)
    at_work.tab.table.selectAll()
    at_work.press(Qt.Key.Key_C, CTRL)

    at_work.tab.table.go_to(at_work.tab.model.index(0, Column.NAME))
    at_work.press(Qt.Key.Key_V, CTRL)

    assert steps(at_work) == before
    assert at_work.said[-1].text == "Everything stands there already; nothing was changed."


def test_ctrl_d_fills_the_first_row_down(at_work: Desk) -> None:
    at_work.type("Anna", Column.TITLE, "Chef")
    at_work.type("Anna", Column.SITE, "Lund")
    choose(at_work, ("Anna", Column.TITLE), ("Cia", Column.SITE))

    at_work.press(Qt.Key.Key_D, CTRL)

    assert at_work.column(Column.TITLE) == ["Chef", "Chef", "Chef", ""]
    assert at_work.column(Column.SITE) == ["Lund", "Lund", "Lund", ""]


def test_ctrl_d_on_one_cell_takes_the_one_above(at_work: Desk) -> None:
    at_work.type("Anna", Column.TITLE, "Chef")
    at_work.choose("Bo", Column.TITLE)

    at_work.press(Qt.Key.Key_D, CTRL)

    assert at_work.column(Column.TITLE) == ["Chef", "Chef", "", ""]


def test_ctrl_enter_types_into_all_chosen_cells(at_work: Desk) -> None:
    before = steps(at_work)
    choose(at_work, ("Anna", Column.SITE), ("Cia", Column.SITE))
    at_work.press(Qt.Key.Key_F2)
    line = found(at_work.tab.table, CellLine)
    QTest.keyClicks(line, "Lund")

    QTest.keyClick(line, Qt.Key.Key_Return, CTRL)

    assert at_work.column(Column.SITE) == ["Lund", "Lund", "Lund", ""]
    assert steps(at_work) == before + 1


def test_delete_clears_cells_and_never_what_must_stand(at_work: Desk) -> None:
    at_work.type("Anna", Column.TITLE, "Chef")
    choose(at_work, ("Anna", Column.DEPARTMENT), ("Bo", Column.SITE))
    at_work.press(Qt.Key.Key_Delete)
    assert at_work.column(Column.TITLE) == ["", "", "", ""]

    choose(at_work, ("Anna", Column.STATUS), ("Anna", Column.CAPACITY))
    at_work.press(Qt.Key.Key_Delete)
    assert set(refused(at_work).values()) == {"This cell cannot be empty."}


def test_cut_copies_and_clears(at_work: Desk) -> None:
    at_work.type("Anna", Column.TITLE, "Chef")
    at_work.choose("Anna", Column.TITLE)

    at_work.press(Qt.Key.Key_X, CTRL)

    assert QGuiApplication.clipboard().text() == "Chef"
    assert at_work.column(Column.TITLE)[0] == ""


def test_words_of_sides_states_truths_and_people_are_read(at_work: Desk) -> None:
    for column, text in {
        Column.SIDE: "Adept",
        Column.STATUS: "reserv",
        Column.AVAILABLE: "nej",
        Column.MANAGER: "dag",
        Column.WISHES: "Bo; cia@example.org",
        Column.LANGUAGES: "svenska, English",
    }.items():
        at_work.choose("Anna", column)
        paste(at_work, text)

    row = at_work.row("Anna")
    shown = [row.texts[column] for column in (Column.SIDE, Column.STATUS, Column.AVAILABLE, Column.MANAGER)]
    assert shown == ["adept", "reserve", "no", "DAG"]
    assert row.texts[Column.WISHES] == "Bo, Cia"
    assert row.texts[Column.LANGUAGES] == "svenska, English"


@pytest.mark.parametrize(
    ("column", "text", "why"),
    [
        (Column.MANAGER, "Nobody", "There is nobody called “Nobody”"),
        (Column.SIDE, "teacher", "“teacher” is neither mentor nor adept."),
        (Column.STATUS, "maybe", "“maybe” is not a status. Write one such as “selected”."),
        (Column.AVAILABLE, "soon", "“soon” is neither yes nor no."),
        (Column.PAIR, "Bo", "This column follows from other facts; nothing is written in it."),
        (Column.WISHES, "Anna", "Anna cannot wish for, or rule out, themselves."),
    ],
)
def test_words_that_mean_nothing_there_are_refused(
    at_work: Desk, column: Column, text: str, why: str
) -> None:
    at_work.choose("Anna", column)

    paste(at_work, text)

    assert refused(at_work)["Anna", column].startswith(why)


def test_a_renamed_manager_is_called_so_in_the_rows_below(at_work: Desk) -> None:
    at_work.choose("Anna", Column.MANAGER)
    paste(at_work, "Bo")

    at_work.type("Bo", Column.NAME, "Bosse")

    assert at_work.column(Column.MANAGER)[0] == "Bosse"


def test_very_many_cells_are_written_behind_the_window(tmp_path: Path, qtbot: QtBot) -> None:
    names = [f"Person {number:03}" for number in range(320)]
    with desk(tmp_path, *names) as many:
        qtbot.waitUntil(many.tab.isActiveWindow)
        many.choose(names[0], Column.TITLE)
        paste(many, "\n".join(f"Title {number}" for number in range(320)))

        qtbot.waitUntil(lambda: many.column(Column.TITLE)[-1] == "Title 319", timeout=10_000)
        qtbot.waitUntil(lambda: bool(many.said), timeout=5_000)
        assert many.said[-1].text == "320 cells were changed by what was pasted."

        many.choose(names[0], Column.EMAIL)
        paste(many, "\n".join("same@example.org" for _ in range(320)))
        qtbot.waitUntil(lambda: len(many.tab.model.refusals) == 320, timeout=10_000)
        assert many.column(Column.EMAIL)[0] == "person.000@example.org"


def test_prose_takes_lines_with_shift_enter_and_is_saved_with_enter(at_work: Desk) -> None:
    at_work.choose("Anna", Column.NOTES)
    at_work.press(Qt.Key.Key_F2)
    text = found(at_work.tab.table, CellText)
    QTest.keyClicks(text, "one")
    QTest.keyClick(text, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(text, "two")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QApplication.processEvents()

    assert {one.name: one.notes for one in at_work.office.door.store.all(Person)}["Anna"] == "one\ntwo"


def test_a_date_is_picked_from_the_calendar(at_work: Desk) -> None:
    at_work.choose("Anna", Column.SINCE)
    at_work.press(Qt.Key.Key_F2)
    line = found(at_work.tab.table, CellDay)
    QTest.keyClicks(line, "2020-01-02")
    line.open_calendar()
    calendar = found(line, QCalendarWidget)
    assert calendar.selectedDate().toString(Qt.DateFormat.ISODate) == "2020-01-02"

    calendar.clicked.emit(calendar.selectedDate().addDays(5))
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()

    assert at_work.column(Column.SINCE)[0] == "2020-01-07"


def test_what_is_chosen_is_counted_below_the_table(at_work: Desk) -> None:
    choose(at_work, ("Anna", Column.TITLE), ("Cia", Column.LEVEL))
    assert found(at_work.tab, QLabel, "people-chosen").text() == "6 cells chosen · 3 people"

    at_work.tab.toolbar.search.setText("anna")
    assert found(at_work.tab, QLabel, "people-shown").text() == "1 of 4 shown"


def test_enter_ends_an_edit_at_once_while_completions_are_offered(at_work: Desk, qtbot: QtBot) -> None:
    at_work.type("Anna", Column.TITLE, "Chef")
    choose(at_work, ("Bo", Column.TITLE), ("Cia", Column.TITLE))
    at_work.press(Qt.Key.Key_C)
    line = found(at_work.tab.table, CellLine)
    popup = line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)

    QTest.keyClick(popup, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: at_work.column(Column.TITLE) == ["Chef", "c", "c", ""])


def test_a_pasted_block_is_chosen_afterwards(at_work: Desk) -> None:
    at_work.choose("Anna", Column.TITLE)
    paste(at_work, "Chef\t\nJurist\t\n")

    chosen = at_work.tab.table.chosen_cells()
    assert (chosen.cells, [*chosen.places()], chosen.columns[0]) == (4, [0, 1], Column.TITLE)
    assert at_work.tab.table.currentIndex().row() == 0


def test_f2_goes_on_with_the_text_and_a_letter_begins_anew(at_work: Desk) -> None:
    at_work.type("Anna", Column.TITLE, "Chef")
    line = at_work.begin_edit("Anna", Column.TITLE)
    QTest.keyClicks(line, "s")
    QTest.keyClick(line, Qt.Key.Key_Return)
    at_work.choose("Bo", Column.TITLE)
    at_work.type("Bo", Column.TITLE, "Jurist")
    at_work.choose("Bo", Column.TITLE)
    at_work.press(Qt.Key.Key_X)
    QTest.keyClick(found(at_work.tab.table, CellLine), Qt.Key.Key_Return)
    QApplication.processEvents()

    assert at_work.column(Column.TITLE)[:2] == ["Chefs", "x"]
