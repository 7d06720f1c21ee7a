"""Departments, topics and levels in their dialogs: what is typed, dragged and merged holds everywhere."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Person, Side
from revmentor_desktop.domain.programme import Department
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.appearance.type import body_font
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.shell.register.departments import DepartmentsDialog
from revmentor_desktop.views.shell.register.dialog import RegisterDialog
from revmentor_desktop.views.shell.register.levels import LevelsDialog
from revmentor_desktop.views.shell.register.topics import TopicsDialog
from revmentor_desktop.views.widgets.fields import Paragraph, Picker
from tests.building import participation, person
from tests.views.shell.building import Desktop, dialog, workspace_of

D = TypeVar("D", bound=RegisterDialog)
ALT = Qt.KeyboardModifier.AltModifier
MOVE = Qt.DropAction.MoveAction
Furnish = Callable[[Office], None]


class Room:
    """One of the dialogs over a window, and hands to work it with."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window, self.bot = window, bot
        self.office = workspace_of(window).office

    @property
    def snapshot(self) -> Snapshot:
        return workspace_of(self.window).snapshot()

    def opened(self, kind: type[D], code: str) -> D:
        """Open a dialog from its menu."""
        self.window.menus.actions[code].trigger()
        made = dialog(self.window)
        assert isinstance(made, kind)
        # Fields offer names when the keyboard comes to them, which it does in the active window only.
        made.activateWindow()
        self.bot.waitUntil(made.isActiveWindow)
        return made

    def departments(self) -> dict[str, str | None]:
        """Every department with the one above it."""
        there = self.snapshot.departments
        return {one.name: there[one.parent_id].name if one.parent_id else None for one in there.values()}

    def department(self, name: str) -> Department:
        return next(one for one in self.snapshot.departments.values() if one.name == name)

    def person(self, name: str) -> Person:
        return self.snapshot.people[PersonId(name)]


def shown(asked: RegisterDialog) -> list[str]:
    """The names as the list shows them."""
    return [row.name for row in asked.model.rows]


def choose(asked: RegisterDialog, *names: str) -> None:
    """Choose rows by their names."""
    asked.view.choose([row.key for row in asked.model.rows if row.name in names])


def retype(field: Paragraph | Picker, text: str) -> None:
    """Go to a field, write something else in it, and be done."""
    field.setFocus()
    if isinstance(field, Paragraph):
        field.setPlainText(text)
    else:
        field.setText(text)
    field.finish()


def add(asked: RegisterDialog, *names: str) -> None:
    """Add words by the line below the list."""
    for name in names:
        asked.new.setText(name)
        QTest.keyClick(asked.new, Qt.Key.Key_Return)


def drop(asked: RegisterDialog, held: str, on: str | None, before: int = -1) -> None:
    """Let go of a row on another one, or between two at the top."""
    keys = {row.name: row.key for row in asked.model.rows}
    packed = asked.model.mimeData([asked.model.index_of(keys[held])])
    target = asked.model.index_of(keys[on]) if on is not None else QModelIndex()
    asked.model.dropMimeData(packed, MOVE, before, 0 if before >= 0 else -1, target)
    QApplication.processEvents()


@pytest.fixture
def room(desktop: Desktop, qtbot: QtBot) -> Room:
    return Room(desktop.start(desktop.programme()), qtbot)


def people(room: Room, **places: str) -> None:
    """Add people in departments; a name in capitals is an adept."""
    for name, place in places.items():
        known = {one.name: one.id for one in room.snapshot.departments.values()}
        home = known.get(place) or room.office.glossary.add_department(place).id
        side = Side.ADEPT if name.isupper() else Side.MENTOR
        room.office.people.add(replace(person(name), department_id=home), participation(name, side))


def test_departments_are_added_put_below_renamed_and_removed(room: Room) -> None:
    asked = room.opened(DepartmentsDialog, "departments")
    add(asked, "Sales", "Support")
    assert room.departments() == {"Sales": None, "Support": None}
    retype(asked.above, "Sales")
    assert room.departments() == {"Sales": None, "Support": "Sales"}
    retype(asked.detail.name, "Care")
    assert room.departments() == {"Sales": None, "Care": "Sales"}
    assert asked.spellings.toPlainText() == "Support"
    choose(asked, "Sales")
    QTest.keyClick(asked.view, Qt.Key.Key_Delete)
    assert room.departments() == {"Care": None}
    assert asked.said.text.text() == "“Sales” was removed."


def test_what_cannot_be_is_said_in_the_dialog_and_what_was_typed_stays(room: Room) -> None:
    asked = room.opened(DepartmentsDialog, "departments")
    add(asked, "Sales", "SALES ")
    assert "already" in asked.remark.text.text()
    assert asked.new.text() == "SALES "
    add(asked, "Law")
    retype(asked.spellings, "sales")
    assert "merge the two" in asked.remark.text.text()
    assert asked.spellings.toPlainText() == "sales"
    assert room.department("Law").spellings == ()


def test_each_change_is_taken_back_in_the_dialog(room: Room) -> None:
    asked = room.opened(DepartmentsDialog, "departments")
    add(asked, "Sales")
    retype(asked.detail.name, "Selling")
    asked.said.undo.click()
    assert shown(asked) == ["Sales"]
    assert asked.said.text.text() == "Undone: Changed a department (Sales)."
    assert asked.detail.name.toPlainText() == "Sales"


def test_a_department_is_dragged_below_another_and_a_circle_is_no_place_to_drop(room: Room) -> None:
    asked = room.opened(DepartmentsDialog, "departments")
    add(asked, "A", "B", "C")
    drop(asked, "B", "A")
    drop(asked, "C", "B")
    assert room.departments() == {"A": None, "B": "A", "C": "B"}
    assert shown(asked) == ["A", "B", "C"]
    drop(asked, "A", "C")
    assert room.departments() == {"A": None, "B": "A", "C": "B"}
    retype(asked.above, "")
    assert asked.said.text.text() == "“C” stands at the top now."


def test_alt_and_arrows_move_a_department_in_the_tree(room: Room) -> None:
    asked = room.opened(DepartmentsDialog, "departments")
    add(asked, "A", "B")
    choose(asked, "B")
    QTest.keyClick(asked.view, Qt.Key.Key_Right, ALT)
    assert room.departments() == {"A": None, "B": "A"}
    QTest.keyClick(asked.view, Qt.Key.Key_Left, ALT)
    assert room.departments() == {"A": None, "B": None}
    assert [row.name for row in asked.view.chosen()] == ["B"]


def test_a_merge_says_what_it_would_mean_and_then_what_it_meant(room: Room) -> None:
    people(room, Ann="Sales", BO="Sälj", Cia="Sales")
    room.office.pairing.assign(room.snapshot.cohort.id, PersonId("Ann"), PersonId("BO"), "")
    asked = room.opened(DepartmentsDialog, "departments")
    choose(asked, "Sälj")
    retype(asked.merging.picker, "Sales")
    breaks = "1 pair would then break the rule “different departments”: Ann – BO."
    room.bot.waitUntil(lambda: breaks in asked.merging.told.text(), timeout=10_000)
    assert asked.merging.told.text().startswith("1 person will be written as “Sales”.")
    assert room.departments() == {"Sales": None, "Sälj": None}

    asked.merging.merge.click()

    assert room.departments() == {"Sales": None}
    assert room.department("Sales").spellings == ("Sälj",)
    now = "1 pair now breaks the rule “different departments”: Ann – BO."
    room.bot.waitUntil(lambda: now in asked.said.text.text(), timeout=10_000)
    assert [row.figures[0] for row in asked.model.rows] == ["3"]


def test_a_merge_into_what_lies_below_is_refused_before_it_is_asked_for(room: Room) -> None:
    asked = room.opened(DepartmentsDialog, "departments")
    add(asked, "A", "B")
    drop(asked, "B", "A")
    choose(asked, "A")
    retype(asked.merging.picker, "B")
    room.bot.waitUntil(lambda: "below itself" in asked.merging.told.text(), timeout=10_000)
    assert not asked.merging.merge.isEnabled()


def test_likely_twins_are_pointed_out_and_kept_apart_when_they_are_two(room: Room) -> None:
    people(room, Ann="Försäljning", Bo="Försäljning")
    room.office.glossary.add_department("Försäljnig")
    asked = room.opened(DepartmentsDialog, "departments")

    def hints() -> list[str]:
        return [row.hint for row in asked.model.rows]

    room.bot.waitUntil(lambda: "like “Försäljning”" in hints(), timeout=10_000)
    choose(asked, "Försäljning")
    assert asked.detail.twin.isVisible()
    asked.detail.look.click()
    assert [row.name for row in asked.view.chosen()] == ["Försäljnig", "Försäljning"]
    assert asked.merging.kept == room.department("Försäljning").id
    choose(asked, "Försäljnig")
    asked.detail.differ.click()
    assert hints() == ["not used", ""]
    assert not asked.detail.twin.isVisible()
    asked.said.undo.click()
    assert "like “Försäljning”" in hints()


def test_search_finds_names_and_spellings_with_what_they_lie_below(room: Room) -> None:
    asked = room.opened(DepartmentsDialog, "departments")
    add(asked, "Division", "Sales", "Law")
    choose(asked, "Sales")
    retype(asked.spellings, "Sälj\n\n sälj ")
    drop(asked, "Sales", "Division")
    asked.search.setText("SÄLJ")
    assert shown(asked) == ["Division", "Sales"]
    asked.search.setText("nothing at all")
    assert asked.view.empty_text == "Nothing here is called that."
    assert asked.view.accessibleDescription() == asked.view.empty_text
    asked.search.clear()
    assert shown(asked) == ["Division", "Sales", "Law"]
    assert room.department("Sales").spellings == ("Sälj",)


def test_people_are_counted_with_those_below(room: Room) -> None:
    people(room, Ann="Sales", Bo="Support", Cia="Support")
    asked = room.opened(DepartmentsDialog, "departments")
    drop(asked, "Support", "Sales")
    assert [(row.name, row.figures) for row in asked.model.rows] == [
        ("Sales", ("1", "3")),
        ("Support", ("2", "")),
    ]
    assert asked.model.rows[0].spoken == "Sales, People 1, With below 3"


def test_a_change_from_elsewhere_comes_into_the_dialog_and_what_is_typed_stays(room: Room) -> None:
    asked = room.opened(DepartmentsDialog, "departments")
    add(asked, "Sales")
    asked.detail.name.setPlainText("half a na")
    room.office.glossary.add_department("Law")
    assert shown(asked) == ["Law", "Sales"]
    assert [row.name for row in asked.view.chosen()] == ["Sales"]
    assert asked.detail.name.toPlainText() == "half a na"


def test_five_hundred_departments_are_shown_at_once_and_their_twins_found(room: Room) -> None:
    with room.office.door.step("change-programme") as unit:  # type: ignore[arg-type]
        for number in range(500):
            unit.add(Department(id=f"d{number}", name=f"Unit {number} {'North' if number % 2 else 'South'}"))  # type: ignore[arg-type]
    asked = room.opened(DepartmentsDialog, "departments")
    assert len(asked.model.rows) == 500
    asked.search.setText("unit 77 ")
    assert shown(asked) == ["Unit 77 North"]


def topics(room: Room) -> dict[str, tuple[str, ...]]:
    return {one.name: one.spellings for one in room.snapshot.topics.values()}


def taught(room: Room, name: str, *offered: str) -> None:
    """Let a mentor offer topics."""
    known = {one.name: one.id for one in room.snapshot.topics.values()}
    ids = tuple(known.get(topic) or room.office.glossary.add_topic(topic).id for topic in offered)
    part = replace(participation(name, Side.MENTOR), offers=ids)
    room.office.people.add(person(name), part)


def test_several_topics_are_merged_at_once(room: Room) -> None:
    taught(room, "Ann", "AI", "Law")
    taught(room, "Bo", "A.I.", "Machine learning")
    taught(room, "Cia", "AI")
    asked = room.opened(TopicsDialog, "topics")
    assert [(row.name, row.figures) for row in asked.model.rows][:2] == [
        ("A.I.", ("1", "0")),
        ("AI", ("2", "0")),
    ]
    choose(asked, "AI", "A.I.", "Machine learning")
    assert asked.merging.options is not None
    assert asked.merging.options.currentText() == "AI"
    asked.merging.merge.click()
    assert topics(room) == {"AI": ("A.I.", "Machine learning"), "Law": ()}
    assert asked.said.text.text() == "2 were merged into “AI”."
    assert [row.figures for row in asked.model.rows if row.name == "AI"] == [("3", "0")]


def test_removing_a_topic_says_what_went_along_and_undo_brings_it_back(room: Room) -> None:
    taught(room, "Ann", "AI")
    taught(room, "Bo", "AI")
    asked = room.opened(TopicsDialog, "topics")
    choose(asked, "AI")
    asked.detail.remove.click()
    assert topics(room) == {}
    assert asked.said.text.text().split("\u2028") == ["“AI” was removed.", "It was taken from 2 people."]
    assert asked.view.accessibleDescription().startswith("There are no topics yet.")
    asked.said.undo.click()
    assert topics(room) == {"AI": ()}


def test_a_topic_is_renamed_and_spelled(room: Room) -> None:
    asked = room.opened(TopicsDialog, "topics")
    add(asked, "AI")
    retype(asked.detail.name, "Artificial intelligence")
    retype(asked.spellings, "AI\nMaskininlärning")
    assert topics(room) == {"Artificial intelligence": ("AI", "Maskininlärning")}


def scale(room: Room) -> tuple[str, ...]:
    return room.snapshot.programme.levels


def test_levels_are_added_moved_by_keys_and_drag_and_taken_off(room: Room) -> None:
    asked = room.opened(LevelsDialog, "levels")
    add(asked, "Trainee", "Chef", "Specialist")
    QTest.keyClick(asked.view, Qt.Key.Key_Up, ALT)
    assert scale(room) == ("Trainee", "Specialist", "Chef")
    assert [row.name for row in asked.view.chosen()] == ["Specialist"]
    drop(asked, "Trainee", None, 3)
    assert scale(room) == ("Specialist", "Chef", "Trainee")
    drop(asked, "Trainee", None, 0)
    choose(asked, "Chef")
    QTest.keyClick(asked.view, Qt.Key.Key_Down, ALT)
    assert scale(room) == ("Trainee", "Specialist", "Chef")
    asked.detail.remove.click()
    assert scale(room) == ("Trainee", "Specialist")
    add(asked, "trainee")
    assert "already" in asked.remark.text.text()


def test_a_level_is_renamed_for_everybody(room: Room) -> None:
    room.office.people.add(person("Ann", level="Chef"))
    asked = room.opened(LevelsDialog, "levels")
    add(asked, "Chef")
    retype(asked.detail.name, "Manager")
    assert scale(room) == ("Manager",)
    assert room.person("Ann").level == "Manager"
    assert [row.name for row in asked.view.chosen()] == ["Manager"]


def test_levels_besides_the_scale_come_onto_it_or_mean_another(room: Room) -> None:
    for name, level in (("Ann", "chef"), ("Bo", "Konsult"), ("Cia", "Chef")):
        room.office.people.add(person(name, level=level))
    asked = room.opened(LevelsDialog, "levels")
    add(asked, "Manager")
    assert [(row.name, row.parent) for row in asked.model.rows] == [
        ("Manager", None),
        ("Not on the scale", None),
        ("chef", "off-the-scale"),
        ("Konsult", "off-the-scale"),
    ]
    choose(asked, "Konsult")
    assert not asked.detail.remove.isVisible()
    asked.to_scale.click()
    assert scale(room) == ("Manager", "Konsult")
    choose(asked, "chef")
    retype(asked.merging.picker, "Manager")
    asked.merging.merge.click()
    assert {room.person(name).level for name in ("Ann", "Cia")} == {"Manager"}
    assert shown(asked) == ["Manager", "Konsult"]


def test_another_order_says_which_pairs_then_break_the_rule(room: Room) -> None:
    people(room, Ann="Sales", BO="Law")
    room.office.levels.add("Trainee")
    room.office.levels.add("Chef")
    for name, level in (("Ann", "Trainee"), ("BO", "Chef")):
        room.office.people.revise(replace(room.person(name), level=level))
    room.office.pairing.assign(room.snapshot.cohort.id, PersonId("Ann"), PersonId("BO"), "")
    asked = room.opened(LevelsDialog, "levels")
    choose(asked, "Trainee")
    QTest.keyClick(asked.view, Qt.Key.Key_Down, ALT)
    now = "1 pair now breaks the rule “mentor junior to adept”: Ann – BO."
    room.bot.waitUntil(lambda: now in asked.said.text.text(), timeout=10_000)
    assert len(room.snapshot.pairs) == 1


def test_names_of_a_programme_are_shown_as_letters_however_long(room: Room) -> None:
    asked = room.opened(DepartmentsDialog, "departments")
    add(asked, "<b>x</b> \u202eevil\U0001f600 " + "long" * 1000)
    asked.grab()
    assert asked.detail.name.toPlainText().startswith("<b>x</b>")
    assert asked.said.text.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_names_of_departments_are_read_whole_beside_their_figures(room: Room, zoom: float) -> None:
    before = QApplication.font()
    QApplication.setFont(body_font(zoom))
    try:
        people(room, Anna="Kommunikation")
        asked = room.opened(DepartmentsDialog, "departments")
        needed = asked.view.fontMetrics().horizontalAdvance("Kommunikation")
        assert asked.view.columnWidth(0) > needed + asked.view.indentation()
        asked.reject()
    finally:
        QApplication.setFont(before)
