"""The People tab by hand: search, edit, remove, add, copy, and what comes back."""

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.people import ParticipationStatus, Person, Side
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.models.people_columns import Column
from revmentor_desktop.services.people import People
from revmentor_desktop.services.programmes import Programmes
from revmentor_desktop.views.appearance.type import body_font
from revmentor_desktop.views.people.adding import AddDialog
from revmentor_desktop.views.people.editors import CellLine, Refusal
from revmentor_desktop.views.people.tab import PeopleTab
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.views.widgets.paragraph import Paragraph
from tests.building import Bench, pair, participation, person, session
from tests.views.people.desk import Desk, desk, found, typed

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    # What the offscreen platform says about windows and popups; it harms nothing.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def at_work(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, "Anna Ek", "Åsa Lind", "Bo Asa", "CECILIA") as made:
        qtbot.waitExposed(made.tab)
        yield made


def settle() -> None:
    QApplication.processEvents()


def test_typing_in_the_search_finds_as_one_types(at_work: Desk) -> None:
    at_work.tab.start_search()
    search = found(at_work.tab, QLineEdit, "people-search")
    QTest.keyClicks(search, "asa")

    assert at_work.names() == ["Bo Asa", "Åsa Lind"]


def test_a_search_that_finds_nobody_offers_everybody(at_work: Desk) -> None:
    at_work.tab.toolbar.search.setText("nobody at all")
    button = found(at_work.tab, QPushButton, "people-show-everybody")
    assert button.isVisible()

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert len(at_work.names()) == 4
    assert at_work.tab.table.isVisible()


def test_chips_count_and_filter(at_work: Desk) -> None:
    chips = [found(at_work.tab, Chip, f"people-show-{name}") for name in ("all", "mentors", "adepts")]
    assert [chip.text() for chip in chips] == ["All 4", "Mentors 3", "Adepts 1"]

    chips[2].click()

    assert at_work.names() == ["CECILIA"]


def test_a_typed_title_is_saved_and_enter_goes_to_the_row_below(at_work: Desk) -> None:
    at_work.type("Anna Ek", Column.TITLE, "Säljare")

    assert {one.name: one.title for one in at_work.office.door.store.all(Person)}["Anna Ek"] == "Säljare"
    assert at_work.tab.table.currentIndex().row() == 1
    assert at_work.tab.table.currentIndex().column() == Column.TITLE


def test_tab_in_a_cell_saves_and_edits_the_next_cell(at_work: Desk, qtbot: QtBot) -> None:
    line = at_work.begin_edit("Anna Ek", Column.DEPARTMENT)
    QTest.keyClicks(line, "Ekonomi")
    QTest.keyClick(line, Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: at_work.column(Column.DEPARTMENT)[0] == "Ekonomi")
    assert at_work.tab.table.currentIndex().column() == Column.TITLE
    assert found(at_work.tab.table, CellLine).accessibleName() == "Title"


@pytest.mark.parametrize("text", ["2026-08-14", "14/8 2026", "14 augusti 2026", "20260814"])
def test_dates_are_typed_in_many_ways(at_work: Desk, text: str) -> None:
    at_work.type("Anna Ek", Column.SINCE, text)

    assert at_work.column(Column.SINCE)[0] == "2026-08-14"


@pytest.mark.parametrize(
    ("column", "text", "why"),
    [
        (Column.SINCE, "14/13 2026", "“14/13 2026” is not a date. Write it as 2026-09-01."),
        (Column.EMAIL, "anna", "“anna” is not an e-mail address. Write it as name@example.org."),
        (Column.CAPACITY, "many", "“many” is not a number of pairs. Write a whole number from 0 to 99."),
    ],
)
def test_what_cannot_stand_is_refused_in_place(at_work: Desk, column: Column, text: str, why: str) -> None:
    before = at_work.column(column)

    at_work.type("Anna Ek", column, text)

    line = found(at_work.tab.table, QLineEdit, "cell-editor")
    refusal = found(at_work.tab.table, Refusal)
    assert line.text() == text
    assert refusal.text() == why
    assert at_work.column(column) == before
    QTest.keyClick(line, Qt.Key.Key_Escape)


def test_a_rule_that_says_no_is_said_and_changes_nothing(at_work: Desk) -> None:
    at_work.type("Anna Ek", Column.EMAIL, "bo.asa@example.org")

    assert at_work.column(Column.EMAIL)[0] == "anna.ek@example.org"
    assert "is in the programme already" in at_work.said[-1].text


def test_a_new_department_comes_with_the_person_in_one_undo_step(at_work: Desk) -> None:
    at_work.type("Anna Ek", Column.DEPARTMENT, "Ekonomi")
    assert at_work.column(Column.DEPARTMENT)[0] == "Ekonomi"

    at_work.office.history.undo()

    assert at_work.column(Column.DEPARTMENT)[0] == ""
    assert at_work.workspace.snapshot().departments == {}


def test_topics_are_typed_with_commas(at_work: Desk) -> None:
    at_work.type("Anna Ek", Column.TOPICS, "AI, spel; hållbarhet")

    assert at_work.column(Column.TOPICS)[0] == "AI, spel, hållbarhet"


def test_departments_are_completed(at_work: Desk) -> None:
    at_work.type("Anna Ek", Column.DEPARTMENT, "Ekonomi")
    line = at_work.begin_edit("Åsa Lind", Column.DEPARTMENT)
    QTest.keyClicks(line, "eko")

    completer = line.completer()
    assert completer.currentCompletion() == "Ekonomi"
    QTest.keyClick(line, Qt.Key.Key_Escape)


def test_a_status_is_chosen_from_a_list(at_work: Desk, qtbot: QtBot) -> None:
    at_work.choose("Anna Ek", Column.STATUS)
    box = at_work.choice()
    assert [box.itemText(place) for place in range(box.count())][:3] == ["applied", "selected", "reserve"]

    box.setCurrentIndex(2)
    box.activated.emit(2)

    qtbot.waitUntil(lambda: at_work.row("Anna Ek").status is ParticipationStatus.RESERVE)


def test_a_side_is_changed_unless_somebody_is_in_a_pair(at_work: Desk) -> None:
    with at_work.office.door.step(Verb.ASSIGN) as unit:
        unit.add(pair("Anna Ek", "CECILIA"))
    for name in ("Anna Ek", "Bo Asa"):
        at_work.choose(name, Column.SIDE)
        box = at_work.choice()
        box.setCurrentIndex(1)
        box.activated.emit(1)
        settle()

    assert "Anna Ek is in a pair" in at_work.said[-1].text
    assert at_work.row("Anna Ek").side.value == "mentor"
    assert at_work.row("Bo Asa").side.value == "adept"


def test_delete_removes_says_what_goes_along_and_undo_brings_it_back(at_work: Desk) -> None:
    made = pair("Anna Ek", "CECILIA")
    with at_work.office.door.step(Verb.ASSIGN) as unit:
        unit.add(made)
        unit.add(session(made.id, 1), session(made.id, 2))
    at_work.choose("Anna Ek")

    at_work.press(Qt.Key.Key_Delete)

    assert at_work.said[-1].text == "Anna Ek was removed, and along went 1 pair, 2 sessions."
    assert at_work.said[-1].undoable
    assert "Anna Ek" not in at_work.names()
    assert at_work.column(Column.PAIR)[at_work.names().index("CECILIA")] == "unpaired"
    at_work.office.history.undo()
    assert sorted(at_work.names()) == ["Anna Ek", "Bo Asa", "CECILIA", "Åsa Lind"]
    assert len(at_work.workspace.snapshot().sessions) == 2


def test_several_rows_are_removed_in_one_step(at_work: Desk) -> None:
    at_work.tab.table.selectAll()

    at_work.press(Qt.Key.Key_Delete)

    assert at_work.said[-1].text == "4 people were removed."
    assert at_work.names() == []
    assert found(at_work.tab, QPushButton, "people-empty-import").isVisible()
    at_work.office.history.undo()
    assert len(at_work.names()) == 4


def test_whole_rows_are_copied_with_their_headings(at_work: Desk) -> None:
    at_work.type("Anna Ek", Column.TITLE, "=1+1")
    at_work.choose("Anna Ek")
    at_work.press(Qt.Key.Key_Space, SHIFT)

    at_work.press(Qt.Key.Key_C, CTRL | SHIFT)

    heads, row = QGuiApplication.clipboard().text().split("\n")
    assert heads.split("\t") == ["Name", "Side", "Department", "Title", "Topics", "Status", "Pair"]
    assert row.split("\t")[:4] == ["Anna Ek", "mentor", "", "'=1+1"]


def adding(at_work: Desk) -> AddDialog:
    return found(at_work.tab, AddDialog)


def fill(dialog: AddDialog, field: str, text: str) -> None:
    line = found(dialog, QLineEdit, f"add-{field}")
    line.clear()
    typed(line, text)


def trouble(dialog: AddDialog) -> str:
    line = found(dialog, NoticeLine, "notice-line")
    return line.text if line.isVisible() else ""


def confirm(dialog: AddDialog) -> None:
    QTest.mouseClick(found(dialog, QPushButton, "add-confirm"), Qt.MouseButton.LeftButton)
    settle()


def test_a_person_is_added_and_shown(at_work: Desk) -> None:
    QTest.mouseClick(found(at_work.tab, QPushButton, "people-add"), Qt.MouseButton.LeftButton)
    dialog = adding(at_work)
    confirm(dialog)
    assert dialog.isVisible()
    assert trouble(dialog) == "A name is needed here."

    fill(dialog, "name", "Dag Ny")
    fill(dialog, "department", "Juridik")
    fill(dialog, "topics", "AI, spel")
    confirm(dialog)

    assert at_work.row("Dag Ny").texts[Column.DEPARTMENT] == "Juridik"
    assert at_work.row("Dag Ny").texts[Column.TOPICS] == "AI, spel"
    assert at_work.tab.table.chosen()[0].texts[Column.NAME] == "Dag Ny"
    assert at_work.said[-1].undoable


def test_a_refused_addition_is_said_in_the_dialog_and_keeps_what_was_typed(at_work: Desk) -> None:
    at_work.tab.deeds.add_person()
    dialog = adding(at_work)
    fill(dialog, "name", "Anna Ek")
    fill(dialog, "email", "anna.ek@example.org")
    confirm(dialog)

    assert dialog.isVisible()
    assert "on that side of the cohort already" in trouble(dialog)
    assert found(dialog, QLineEdit, "add-name").text() == "Anna Ek"
    dialog.reject()


def test_somebody_from_another_cohort_joins_this_one(at_work: Desk) -> None:
    cohort = at_work.office.door.current_cohort_id()
    at_work.office.people.add(person("Old Friend"))
    assert "Old Friend" not in at_work.names()
    at_work.tab.deeds.add_person()
    dialog = adding(at_work)
    fill(dialog, "name", "Old Friend")
    fill(dialog, "email", "old.friend@example.org")
    confirm(dialog)

    assert at_work.row("Old Friend").person_id == "Old Friend"
    assert at_work.office.door.current_cohort_id() == cohort


def test_duplicating_copies_all_but_name_and_address(at_work: Desk) -> None:
    at_work.type("Anna Ek", Column.TITLE, "Säljare")
    at_work.choose("Anna Ek")
    at_work.press(Qt.Key.Key_D, CTRL | SHIFT)
    dialog = adding(at_work)

    assert found(dialog, QLineEdit, "add-title").text() == "Säljare"
    assert found(dialog, QLineEdit, "add-name").text() == ""
    assert found(dialog, QComboBox, "add-side").currentData() == "mentor"
    dialog.reject()


def test_one_person_is_shown_beside_the_table(at_work: Desk) -> None:
    made = pair("Anna Ek", "CECILIA")
    with at_work.office.door.step(Verb.ASSIGN) as unit:
        unit.add(made)
        unit.add(session(made.id))

    at_work.choose("Anna Ek")

    told = [label.text() for label in at_work.tab.panel.findChildren(QLabel)]
    assert {"Anna Ek", "anna.ek@example.org", "CECILIA · proposed"} <= set(told)
    assert "1 · 1 October 2026, 09:00 · suggested" in told


def test_best_matches_come_from_the_engine(at_work: Desk, qtbot: QtBot) -> None:
    at_work.choose("Anna Ek")

    def told() -> bool:
        best = at_work.tab.panel.sections["best"]
        texts = [label.text() for label in best.findChildren(QLabel)]
        return best.head.text() == "Best for Anna" and "CECILIA" in texts

    qtbot.waitUntil(told, timeout=10_000)


def test_reveal_shows_somebody_whom_the_filter_hid(at_work: Desk) -> None:
    at_work.tab.toolbar.search.setText("asa")

    at_work.tab.reveal("Anna Ek")

    assert at_work.tab.table.chosen()[0].texts[Column.NAME] == "Anna Ek"


def draw_wider(at_work: Desk, column: Column, by: int) -> None:
    """Draw the right edge of a heading with the mouse."""
    heading = at_work.tab.table.heading
    edge = QPoint(
        heading.sectionViewportPosition(column) + heading.sectionSize(column) - 1, heading.height() // 2
    )
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(heading.viewport(), left, pos=edge)
    QTest.mouseMove(heading.viewport(), edge + QPoint(by, 0))
    QTest.mouseRelease(heading.viewport(), left, pos=edge + QPoint(by, 0))


def columns_end(at_work: Desk) -> int:
    """Where the last column ends, in pixels."""
    table = at_work.tab.table
    return sum(table.columnWidth(column) for column in Column if not table.isColumnHidden(column))


def test_columns_end_where_the_table_ends_at_any_size(at_work: Desk) -> None:
    for width in (1280, 1920, 1500):
        at_work.tab.resize(width, 700)
        settle()
        assert columns_end(at_work) == at_work.tab.table.viewport().width()


def test_columns_that_are_shown_or_hidden_share_the_room_anew(at_work: Desk) -> None:
    menu = at_work.tab.looking.menus.columns_menu(at_work.tab)
    {action.text(): action for action in menu.actions()}["Topics"].trigger()
    menu.deleteLater()

    assert at_work.tab.table.isColumnHidden(Column.TOPICS)
    assert columns_end(at_work) == at_work.tab.table.viewport().width()


def test_a_width_drawn_by_hand_stays(at_work: Desk) -> None:
    before = at_work.tab.table.columnWidth(Column.DEPARTMENT)
    draw_wider(at_work, Column.DEPARTMENT, 40)
    at_work.tab.resize(1000, 700)
    settle()

    assert at_work.tab.table.columnWidth(Column.DEPARTMENT) == before + 40


def test_widths_that_nobody_drew_are_worked_out_anew_at_the_next_start(tmp_path: Path) -> None:
    with desk(tmp_path / "a", "Anna") as first:
        state = first.tab.state()
    with desk(tmp_path / "b", "Anna") as second:
        second.tab.resize(1920, 700)
        second.tab.restore(state)

        assert columns_end(second) == second.tab.table.viewport().width()


def test_the_first_person_is_shown_at_once_and_the_first_that_a_search_finds(at_work: Desk) -> None:
    assert shown_person(at_work) == "Anna Ek"

    at_work.tab.toolbar.search.setText("cecilia")

    assert shown_person(at_work) == "CECILIA"


def shown_person(at_work: Desk) -> str:
    """The name at the head of the side panel."""
    assert at_work.tab.panel.shown is not None
    return at_work.tab.panel.shown.person_id


def test_a_row_that_assistive_technology_selects_is_shown_and_edited(at_work: Desk, qtbot: QtBot) -> None:
    picked = at_work.tab.table.selectionModel()
    index = at_work.tab.model.index(at_work.names().index("Bo Asa"), Column.NAME)

    # What Qt does for selectChild: the row is selected, and not made current.
    picked.select(index, picked.SelectionFlag.ClearAndSelect | picked.SelectionFlag.Rows)
    qtbot.waitUntil(lambda: shown_person(at_work) == "Bo Asa")
    at_work.press(Qt.Key.Key_Return)

    assert found(at_work.tab.table, CellLine).text() == "Bo Asa"
    QTest.keyClick(found(at_work.tab.table, CellLine), Qt.Key.Key_Escape)


def test_a_row_taken_out_of_the_selection_leaves_the_others_as_they_are(at_work: Desk) -> None:
    table = at_work.tab.table
    for row in (0, 1, 2, 2):
        where = table.visualRect(at_work.tab.model.index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, CTRL if row else NONE, where)
    settle()

    assert [row.texts[Column.NAME] for row in table.chosen()] == at_work.names()[:2]
    assert table.currentIndex().row() == 2


def test_a_title_of_many_words_takes_three_lines_of_the_panel(at_work: Desk) -> None:
    at_work.type("Anna Ek", Column.TITLE, "word " * 100)
    at_work.choose("Anna Ek")
    settle()

    head = next(one for one in at_work.tab.panel.findChildren(Paragraph) if one.text().startswith("word"))
    assert head.height() <= 3 * head.fontMetrics().height() + 3
    at_work.tab.grab()


def test_a_list_without_end_takes_a_few_lines_of_the_panel_and_prose_is_there_whole(
    at_work: Desk, qtbot: QtBot
) -> None:
    text = "letters " * 60
    people = People(at_work.office.door)
    people.revise(replace(person("Anna Ek"), phone=text))
    people.revise_participation(replace(participation("Anna Ek", Side.MENTOR), challenge=text))
    at_work.choose("Anna Ek")
    settle()

    told = at_work.tab.panel.findChildren(Paragraph)
    phone, challenge = (one for one in told if one.text() == text and one.isVisible())
    lines = phone.fontMetrics().height()
    qtbot.waitUntil(lambda: challenge.height() > 2 * phone.height())
    assert phone.height() <= 6 * lines + 6


def test_the_panel_leaves_the_table_its_room_in_large_letters(tmp_path: Path) -> None:
    before = QApplication.font()
    QApplication.setFont(body_font(2.0))
    try:
        with desk(tmp_path, "Anna") as at_work:
            settle()
            assert at_work.tab.panel.width() <= at_work.tab.width() // 4
            assert at_work.tab.table.width() > at_work.tab.width() // 2
    finally:
        QApplication.setFont(before)


def test_filter_columns_and_order_come_back(tmp_path: Path) -> None:
    with desk(tmp_path / "a", "Anna", "Åsa") as first:
        first.tab.table.setColumnHidden(Column.EMAIL, False)
        draw_wider(first, Column.EMAIL, 33)
        width = first.tab.table.columnWidth(Column.EMAIL)
        first.tab.table.heading.setSortIndicator(Column.NAME, Qt.SortOrder.DescendingOrder)
        first.tab.toolbar.search.setText("sa")
        state = first.tab.state()
    with desk(tmp_path / "b", "Anna", "Åsa", "Isa") as second:
        second.tab.restore(state)

        assert second.tab.toolbar.search.text() == "sa"
        assert second.names() == ["Isa", "Åsa"]
        assert second.tab.table.columnWidth(Column.EMAIL) == width
        assert not second.tab.table.isColumnHidden(Column.EMAIL)
        assert second.tab.state() == state


def test_a_state_that_makes_no_sense_is_no_trouble(at_work: Desk) -> None:
    at_work.tab.restore({"views": "###", "splitter": "a b"})
    at_work.tab.restore({"views": '{"latest": {"autumn": {"layout": "{}", "choice": "??"}}, "named": 7}'})

    assert len(at_work.names()) == 4


def test_columns_are_shown_from_the_menu(at_work: Desk) -> None:
    menu = at_work.tab.looking.menus.columns_menu(at_work.tab)
    shown = {action.text(): action for action in menu.actions()}
    assert "Name" not in shown
    assert at_work.tab.table.isColumnHidden(Column.SITE)

    shown["Site"].trigger()

    assert not at_work.tab.table.isColumnHidden(Column.SITE)
    menu.deleteLater()


def test_selection_and_filter_survive_a_change_elsewhere(at_work: Desk) -> None:
    at_work.choose("Åsa Lind")

    at_work.office.people.revise(person("Anna Ek", email="new@example.org"))

    assert at_work.tab.table.chosen()[0].texts[Column.NAME] == "Åsa Lind"
    assert at_work.column(Column.EMAIL)[at_work.names().index("Anna Ek")] == "new@example.org"


def test_another_cohort_shows_its_own_people(at_work: Desk) -> None:
    cohort = at_work.office.programmes.cohort_named("Autumn 2026")
    other = Programmes(at_work.office.door).add_cohort("Spring", cohort.starts_on, cohort.ends_on)

    at_work.workspace.choose_cohort(other.id)
    assert at_work.names() == []
    at_work.workspace.choose_cohort(cohort.id)
    assert len(at_work.names()) == 4


def test_a_file_open_for_reading_offers_no_changes(tmp_path: Path) -> None:
    with desk(tmp_path, "Anna", write=False) as reading:
        index = reading.tab.model.index(0, Column.TITLE)
        assert not index.flags() & Qt.ItemFlag.ItemIsEditable
        assert not found(reading.tab, QPushButton, "people-add").isEnabled()
        assert reading.names() == ["Anna"]


@pytest.mark.parametrize(
    "name", ["x" * 5000, "👩‍👩‍👧‍👦 Ek", "محمد علي", "<img src='file:///etc/passwd'>", "a\u202egnol", "‏שלום"]
)
def test_strange_names_are_shown_as_their_letters(tmp_path: Path, name: str) -> None:
    with desk(tmp_path) as at_work:
        People(at_work.office.door).add(person("plain"), None)
        at_work.tab.deeds.add_person()
        dialog = adding(at_work)
        found(dialog, QLineEdit, "add-name").setText(name)
        confirm(dialog)

        assert len(at_work.names()) == 1
        at_work.choose(at_work.names()[0])
        at_work.tab.grab()
        assert at_work.tab.width() == 1280


@pytest.mark.parametrize("language", ["en", "sv"])
def test_an_empty_cohort_says_what_belongs_there(tmp_path: Path, language: str) -> None:
    with desk(tmp_path, language=language) as empty:
        for name in ("people-empty-import", "people-empty-add"):
            assert found(empty.tab, QPushButton, name).isVisible()
        assert not empty.tab.table.isVisible()


def test_everything_interactive_has_a_name(at_work: Desk) -> None:
    for kind in (QPushButton, QLineEdit, QComboBox):
        for widget in at_work.tab.findChildren(kind):
            if widget.isVisible():
                assert widget.accessibleName()
                assert widget.objectName()


def test_the_first_file_is_kept_as_it_was(tmp_path: Path) -> None:
    with desk(tmp_path, "Anna") as at_work:
        at_work.tab.toolbar.search.setText("nobody at all")
        at_work.press(Qt.Key.Key_Delete)
    with Bench(tmp_path).opened() as door:
        assert [one.name for one in door.store.all(Person)] == ["Anna"]


def test_a_closed_tab_leaves_nothing_in_memory(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path, "Anna Ek") as made:
        qtbot.waitExposed(made.tab)
        second = PeopleTab(made.workspace)
        model, gone = weakref.ref(second.model), second.destroyed
        with qtbot.waitSignal(gone):
            second.deleteLater()
        del second, gone
        gc.collect()
        assert model() is None
