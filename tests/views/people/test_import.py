"""Lists in, by the window: the preview that is the import, on a real file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import DepartmentId
from revmentor_desktop.domain.people import Person, Side
from revmentor_desktop.domain.programme import Department
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.models.people_import import LINE_ROLE, Outcome, PreviewLine
from revmentor_desktop.services.importing import ImportPlan
from revmentor_desktop.services.office import Office
from revmentor_desktop.services.people import People
from revmentor_desktop.views.appearance.type import body_font
from revmentor_desktop.views.people.import_dialog import ImportDialog
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.notice_line import NoticeLine
from revmentor_desktop.views.widgets.preview_list import PreviewList
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import Bench, participation, person

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    # What the offscreen platform says about windows and popups; it harms nothing.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
T = TypeVar("T", bound=QObject)
LIST = """Namn;E-post;Roll;Avdelning;Titel;Anställd
Dag Ny;dag@example.org;mentor;Juridik;Jurist;2026-08-14
Anna Ek;anna.ek@example.org;mentor;Ekonomi;Controller;
Bo Utan;bo-utan;adept;HR;Chef;
"""


@dataclass
class Desk:
    """A dialog on a real programme, and what it asked to have done."""

    office: Office
    workspace: Workspace
    qtbot: QtBot
    wanted: list[ImportPlan] = field(default_factory=list)

    def open(self, path: Path | None) -> ImportDialog:
        dialog = ImportDialog(self.workspace, path)
        dialog.import_requested.connect(self.wanted.append)
        self.qtbot.addWidget(dialog)
        dialog.show()
        if path is not None:
            self.settle()
        return dialog

    def settle(self) -> None:
        """Wait until the list was read, or why it could not be is said."""
        self.qtbot.waitUntil(lambda: not self.workspace.work, timeout=20_000)

    def people(self) -> dict[str, Person]:
        return {one.name: one for one in self.office.door.snapshot().people.values()}

    def apply(self) -> None:
        (plan,) = self.wanted
        self.office.importing.apply(plan)


@contextmanager
def desk_of(folder: Path, qtbot: QtBot, *names: str, language: str = "en") -> Iterator[Desk]:
    bench = Bench(folder)
    with bench.started() as made:
        for name in names:
            People(made).add(person(name), participation(name, Side.MENTOR))
    with bench.opened() as opened:
        office = Office(opened, bench.place)
        yield Desk(office, Workspace(office, Words(language)), qtbot)
        QApplication.processEvents()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk_of(tmp_path, qtbot, "Anna Ek") as made:
        yield made


def written(folder: Path, text: str, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def found(where: QObject, kind: type[T], name: str) -> T:
    (child,) = where.findChildren(kind, name)
    return child


def view(dialog: ImportDialog) -> PreviewList:
    return found(dialog, PreviewList, "import-preview")


def lines(dialog: ImportDialog, outcome: Outcome | None = None) -> list[PreviewLine]:
    model = view(dialog).model()
    all_lines = [model.index(place, 0).data(LINE_ROLE) for place in range(model.rowCount())]
    return [line for line in all_lines if outcome in (None, line.outcome)]


def button(dialog: ImportDialog, name: str) -> QPushButton:
    return found(dialog, QPushButton, name)


def click(where: QPushButton) -> None:
    QTest.mouseClick(where, Qt.MouseButton.LeftButton)


def tick(desk: Desk, dialog: ImportDialog, title: str) -> None:
    """Put the keyboard on a line, and press Space."""
    place = next(number for number, line in enumerate(lines(dialog)) if title in line.title)
    view(dialog).setCurrentIndex(view(dialog).model().index(place, 0))
    with desk.qtbot.waitSignal(desk.workspace.busy, timeout=5_000):
        QTest.keyClick(view(dialog), Qt.Key.Key_Space)
    desk.settle()


def says(dialog: ImportDialog) -> str:
    return found(dialog, NoticeLine, "notice-line").text


def column(dialog: ImportDialog, heading: str) -> QComboBox:
    boxes = dialog.findChildren(QComboBox, "import-column")
    return next(box for box in boxes if box.property("heading") == heading)


def read_as(desk: Desk, dialog: ImportDialog, heading: str, code: str) -> None:
    box = column(dialog, heading)
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())
    desk.settle()


def test_the_preview_tells_added_changed_and_refused_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(written(tmp_path, LIST))

    (refused,) = lines(dialog, Outcome.REFUSED)
    assert refused.title.startswith("Row 4: “bo-utan” under E-post is not an e-mail address")
    assert [line.title for line in lines(dialog, Outcome.CHANGED)] == [
        "Anna Ek",
        "Department: – → Ekonomi",
        "Title: – → Controller",
    ]
    (added,) = lines(dialog, Outcome.ADDED)
    assert (added.title, added.details) == (
        "Dag Ny",
        ("mentor · Juridik · Jurist · dag@example.org · 2026-08-14",),
    )
    assert button(dialog, "import-apply").text() == "Import 2 people"
    assert list(desk.people()) == ["Anna Ek"]


def test_the_plan_that_is_shown_is_the_one_that_is_applied_and_one_undo_takes_it_back(
    desk: Desk, tmp_path: Path
) -> None:
    dialog = desk.open(written(tmp_path, LIST))

    click(button(dialog, "import-apply"))
    desk.apply()

    assert desk.people()["Anna Ek"].title == "Controller"
    assert "Dag Ny" in desk.people()
    desk.office.history.undo()
    assert list(desk.people()) == ["Anna Ek"]
    assert desk.people()["Anna Ek"].title == ""


def test_a_field_without_its_tick_keeps_what_the_programme_has(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(written(tmp_path, LIST))

    tick(desk, dialog, "Title: – → Controller")
    line = view(dialog).current_line()
    assert line is not None
    assert line.tick is not None
    assert not line.tick.on
    click(button(dialog, "import-apply"))
    desk.apply()

    anna = desk.people()["Anna Ek"]
    assert (anna.title, anna.department_id is not None) == ("", True)


def test_a_new_person_without_a_tick_stays_out_and_can_be_taken_back_in(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(written(tmp_path, LIST))

    tick(desk, dialog, "Dag Ny")
    assert button(dialog, "import-apply").text() == "Import 1 person"
    tick(desk, dialog, "Dag Ny")

    assert button(dialog, "import-apply").text() == "Import 2 people"


def test_a_click_on_the_box_ticks_and_a_click_beside_it_does_not(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(written(tmp_path, LIST))
    place = next(number for number, line in enumerate(lines(dialog)) if line.title == "Dag Ny")
    rect = view(dialog).visualRect(view(dialog).model().index(place, 0))
    view(dialog).scrollTo(view(dialog).model().index(place, 0))
    rect = view(dialog).visualRect(view(dialog).model().index(place, 0))

    def clicked(x: int) -> bool:
        spot = rect.topLeft() + QPoint(x, 16)
        QTest.mouseClick(view(dialog).viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QApplication.processEvents()
        return bool(desk.workspace.work)

    assert not clicked(rect.width() // 2)
    assert any(clicked(x) for x in range(0, rect.width() // 2, 8))
    desk.settle()

    assert button(dialog, "import-apply").text() == "Import 1 person"


def test_a_namesake_is_asked_about_side_by_side_and_merged_when_confirmed(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, "Namn;E-post;Roll;Titel\nEk Anna;anna@new.org;mentor;Jurist\n")
    dialog = desk.open(path)
    (question,) = lines(dialog, Outcome.QUESTION)
    assert question.title == "Is Ek Anna the same person?"
    assert question.details[0] == "In row 2 of the list:"
    assert question.beside[:2] == ("In the programme:", "Anna Ek")
    assert "anna.ek@example.org" in question.beside[2]

    tick(desk, dialog, "Is Ek Anna the same person?")
    assert lines(dialog, Outcome.CHANGED)[0].title == "Anna Ek"
    assert lines(dialog, Outcome.ADDED) == []
    click(button(dialog, "import-apply"))
    desk.apply()

    (anna,) = desk.people().values()
    assert (anna.email, anna.title) == ("anna@new.org", "Jurist")


def test_a_department_that_may_be_a_slip_is_asked_about_and_its_spelling_learned(
    desk: Desk, tmp_path: Path
) -> None:
    first = desk.open(written(tmp_path, LIST))
    click(button(first, "import-apply"))
    desk.apply()
    desk.wanted.clear()
    path = written(tmp_path, "Namn;E-post;Roll;Avdelning\nEva Ny;eva@x.se;mentor;Ekonmi\n", "two.csv")
    dialog = desk.open(path)
    (question,) = lines(dialog, Outcome.QUESTION)
    assert question.title == "“Ekonmi” would be a new department."
    assert question.tick is not None
    assert question.tick.says == "Take it for “Ekonomi”"

    tick(desk, dialog, "Ekonmi")
    click(button(dialog, "import-apply"))
    desk.apply()

    snapshot = desk.office.door.snapshot()
    assert snapshot.department_name(desk.people()["Eva Ny"]) == "Ekonomi"
    assert [one.spellings for one in snapshot.departments.values() if one.name == "Ekonomi"] == [("Ekonmi",)]


def test_a_new_word_can_be_said_to_be_any_known_one(desk: Desk, tmp_path: Path) -> None:
    first = desk.open(written(tmp_path, LIST))
    click(button(first, "import-apply"))
    desk.apply()
    path = written(tmp_path, "Namn;E-post;Roll;Avdelning\nEva Ny;eva@x.se;mentor;Redovisning\n", "two.csv")
    dialog = desk.open(path)
    place = next(n for n, line in enumerate(lines(dialog)) if "Redovisning" in line.title)
    view(dialog).doubleClicked.emit(view(dialog).model().index(place, 0))
    (menu,) = dialog.findChildren(QMenu, "import-choices")

    action = next(one for one in menu.actions() if one.text() == "Ekonomi")
    action.trigger()
    desk.settle()
    menu.close()

    (question,) = lines(dialog, Outcome.QUESTION)
    assert question.tick is not None
    assert (question.tick.on, question.tick.says) == (True, "Take it for “Ekonomi”")


def test_a_column_is_corrected_remembered_and_read_so_the_next_time(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(written(tmp_path, LIST))
    assert column(dialog, "Titel").currentText() == "title"

    read_as(desk, dialog, "Titel", "site")
    assert "Site: – → Controller" in [line.title for line in lines(dialog)]
    click(button(dialog, "import-apply"))
    desk.apply()

    again = desk.open(written(tmp_path, LIST.replace("Controller", "Lund"), "next.csv"))
    assert column(again, "Titel").currentText() == "site"
    assert "Site: Controller → Lund" in [line.title for line in lines(again)]
    whys = [one.text() for one in again.findChildren(QLabel, "import-column-why")]
    assert "as decided" in whys


def test_guesses_say_how_sure_they_are_and_restricted_columns_why_they_are_left_out(
    desk: Desk, tmp_path: Path
) -> None:
    text = "Namn;E-post;Roll;Nummer;Facklig tillhörighet\nDag Ny;dag@x.se;mentor;19850312-1231;Unionen\n"
    dialog = desk.open(written(tmp_path, text))

    whys = [one.text() for one in dialog.findChildren(QLabel, "import-column-why")]
    assert whys[0].startswith("sure: ")
    assert whys[-2:] == ["left out: not to be kept", "left out: not to be kept"]
    assert not column(dialog, "Nummer").isEnabled()
    told = [line.title for line in lines(dialog, Outcome.NOTICED)]
    assert any("“Facklig tillhörighet”" in title and "never read" in title for title in told)


def test_the_heading_row_is_proposed_and_can_be_another(desk: Desk, tmp_path: Path) -> None:
    text = "Lista;från;HR\nAaa;Bbb;Ccc\nDag Ny;dag@x.se;mentor\nEva Ny;eva@x.se;adept\n"
    dialog = desk.open(written(tmp_path, text))
    assert "No row of headings" in says(dialog)
    box = found(dialog, QComboBox, "import-heading-row")
    assert [box.itemText(n) for n in range(2)] == ["1: Lista · från · HR", "2: Aaa · Bbb · Ccc"]

    box.setCurrentIndex(1)
    box.activated.emit(1)
    desk.settle()

    assert column(dialog, "Aaa").currentText() == "name"
    assert [line.title for line in lines(dialog, Outcome.ADDED)] == ["Dag Ny", "Eva Ny"]


def test_one_sheet_of_several_is_chosen(desk: Desk, tmp_path: Path) -> None:
    book = Workbook()
    for name, person_name in (("Mentorer", "Dag Ny"), ("Adepter", "Eva Ny")):
        sheet = book.create_sheet(name)
        sheet.append(["Namn", "E-post"])
        sheet.append([person_name, f"{person_name[:3].lower()}@x.se"])
    book.remove(book.worksheets[0])
    book.save(tmp_path / "list.xlsx")
    dialog = desk.open(tmp_path / "list.xlsx")
    assert [line.title for line in lines(dialog, Outcome.ADDED)] == ["Dag Ny", "Eva Ny"]
    box = found(dialog, QComboBox, "import-sheet")

    box.setCurrentIndex(box.findData("Adepter"))
    box.activated.emit(box.currentIndex())
    desk.settle()

    assert [line.title for line in lines(dialog, Outcome.ADDED)] == ["Eva Ny"]


def test_refused_rows_are_saved_with_the_reason_and_import_again_when_mended(
    desk: Desk, tmp_path: Path
) -> None:
    dialog = desk.open(written(tmp_path, LIST))
    target = tmp_path / "refused.xlsx"
    click(button(dialog, "import-save-refused"))
    (choosing,) = dialog.findChildren(QFileDialog, "choose_file")
    choosing.fileSelected.emit(str(target))
    choosing.close()
    desk.qtbot.waitUntil(lambda: "1 row was saved" in dialog.told, timeout=20_000)

    book = load_workbook(target)
    rows = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    assert rows[2][:3] == ["Reason it was left out", "Namn", "E-post"]
    assert str(rows[3][0]).startswith("Row 4: “bo-utan”")
    assert rows[3][1:6] == ["Bo Utan", "bo-utan", "adept", "HR", "Chef"]
    book.worksheets[0]["C4"] = "bo@example.org"
    book.save(target)

    again = desk.open(target)
    assert [line.title for line in lines(again, Outcome.ADDED)] == ["Bo Utan"]
    assert lines(again, Outcome.REFUSED) == []


def test_a_folder_that_cannot_take_the_refused_rows_is_said(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(written(tmp_path, LIST))
    click(button(dialog, "import-save-refused"))
    (choosing,) = dialog.findChildren(QFileDialog, "choose_file")
    choosing.fileSelected.emit(str(tmp_path / "nowhere" / "refused.xlsx"))
    choosing.close()

    desk.qtbot.waitUntil(lambda: bool(says(dialog)), timeout=20_000)


def test_a_list_is_pasted_from_the_clipboard(desk: Desk) -> None:
    dialog = desk.open(None)
    assert not button(dialog, "import-apply").isEnabled()
    QApplication.clipboard().setText("Namn\tE-post\tRoll\nDag Ny\tdag@x.se\tmentor\n")

    QTest.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()

    assert [line.title for line in lines(dialog, Outcome.ADDED)] == ["Dag Ny"]


def test_an_empty_clipboard_is_said(desk: Desk) -> None:
    dialog = desk.open(None)
    QApplication.clipboard().setText("")

    click(button(dialog, "import-begin-paste"))

    assert "no text to paste" in says(dialog)


def test_a_file_dropped_on_the_dialog_is_read(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(None)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path, LIST)))])
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 99), Qt.DropAction.CopyAction, data, *held)
    QApplication.sendEvent(dialog, enter)
    assert enter.isAccepted()

    QApplication.sendEvent(dialog, QDropEvent(QPointF(9, 99), Qt.DropAction.CopyAction, data, *held))
    desk.settle()

    assert [line.title for line in lines(dialog, Outcome.ADDED)] == ["Dag Ny"]


def test_a_list_without_sides_asks_for_one(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(written(tmp_path, "Namn;E-post\nDag Ny;dag@example.org\n"))
    assert button(dialog, "import-side-adept").isVisible()
    assert not button(dialog, "import-apply").isEnabled()

    click(button(dialog, "import-side-adept"))
    desk.settle()
    click(button(dialog, "import-apply"))
    desk.apply()

    snapshot = desk.office.door.snapshot()
    assert snapshot.participation(desk.people()["Dag Ny"].id, Side.ADEPT) is not None


def test_the_preview_is_filtered_by_what_becomes_of_a_row(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(written(tmp_path, LIST))
    chip = found(dialog, Chip, "import-refused")
    assert chip.text() == "Refused 1"

    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert {line.outcome for line in lines(dialog)} == {Outcome.REFUSED}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("words and no list", "No row of headings"),
        ("", "holds no people"),
        ("Mentor;E-post mentor;Adept;E-post adept\nA Ek;a@x.se;B Ek;b@x.se\n", "holds pairs"),
    ],
)
def test_what_cannot_be_read_is_said_in_the_dialog(
    desk: Desk, tmp_path: Path, content: str, told: str
) -> None:
    dialog = desk.open(written(tmp_path, content))

    assert told in says(dialog)
    assert not button(dialog, "import-apply").isEnabled()


def test_a_list_with_nothing_new_says_so(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(written(tmp_path, "Namn;E-post;Roll\nAnna Ek;anna.ek@example.org;mentor\n"))

    assert "nobody who is new" in dialog.told
    assert not button(dialog, "import-apply").isEnabled()


def test_a_dialog_that_is_closed_while_it_reads_is_no_trouble(desk: Desk, tmp_path: Path) -> None:
    dialog = ImportDialog(desk.workspace, written(tmp_path, LIST))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    dialog.reject()

    desk.qtbot.waitUntil(lambda: not desk.workspace.work, timeout=20_000)
    assert list(desk.people()) == ["Anna Ek"]


def test_the_model_of_the_preview_is_sound_while_lines_come_and_go(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(None)
    model = view(dialog).model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.open_file(written(tmp_path, LIST))
    desk.settle()
    tick(desk, dialog, "Dag Ny")
    QTest.mouseClick(found(dialog, Chip, "import-added"), Qt.MouseButton.LeftButton)

    assert tester.model() is model
    assert [line.title for line in lines(dialog)] == ["Dag Ny"]


def test_the_import_stands_in_swedish(qtbot: QtBot, tmp_path: Path) -> None:
    with desk_of(tmp_path, qtbot, "Anna Ek", language="sv") as desk:
        dialog = desk.open(written(tmp_path, LIST))

        assert button(dialog, "import-apply").text() == "Importera 2 personer"
        assert found(dialog, Chip, "import-added").text() == "Nya 1"
        assert button(dialog, "import-save-refused").text() == "Spara 1 rad som inte togs med …"


@pytest.mark.parametrize("language", ["en", "sv"])
def test_in_letters_twice_as_large_the_import_fits_a_small_screen(
    qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    before = QApplication.font()
    QApplication.setFont(body_font(2.0))
    try:
        with desk_of(tmp_path, qtbot, "Anna Ek", "Bea Al", "Eva Ö", language=language) as desk:
            people = People(desk.office.door)
            people.revise(replace(desk.people()["Bea Al"], department_id=department(desk, "Ekonomi")))
            rows = (
                "Bea Al;bea.al@example.org;mentor;Ekonomi;;\n"
                "Eva Ö;eva@elsewhere.example;mentor;Ekonomii;;\n"
                "Per Ny;per@example.org;mentor;Ekonomii;;soon\n"
            )
            dialog = desk.open(written(tmp_path, LIST + rows))
            shown = [chip for chip in dialog.findChildren(Chip) if chip.isVisible()]
            assert len(shown) == len(Outcome), "all, and each outcome of a list of people"
            needed = dialog.minimumSizeHint()
            assert needed.width() <= 1280
            assert needed.height() <= 720
    finally:
        QApplication.setFont(before)


def department(desk: Desk, name: str) -> DepartmentId:
    """A department that is there from now on."""
    made = Department(id=DepartmentId(name), name=name)
    with desk.office.door.step(Verb.ADD_DEPARTMENT, made.id) as unit:
        unit.add(made)
    return made.id
