"""Lists in, by the window: the preview that is the import."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.models.people_import import LINE_ROLE, PreviewLine
from revmentor_desktop.models.people_rows import Column
from revmentor_desktop.views.people.import_dialog import ImportDialog
from revmentor_desktop.views.people.notice_line import NoticeLine
from revmentor_desktop.views.people.preview_list import PreviewList
from revmentor_desktop.views.widgets.chips import Chip
from tests.views.people.desk import Desk, desk, found

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    # What the offscreen platform says about windows and popups; it harms nothing.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
LIST = """Namn;E-post;Roll;Avdelning;Titel;Anställd
Dag Ny;dag@example.org;mentor;Juridik;Jurist;2026-08-14
Anna Ek;anna.ek@example.org;mentor;Ekonomi;Controller;
Bo Utan;bo-utan;adept;HR;Chef;
"""


@pytest.fixture
def at_work(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path, "Anna Ek") as made:
        qtbot.waitExposed(made.tab)
        yield made


def written(folder: Path, text: str, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def opened(at_work: Desk, qtbot: QtBot, path: Path) -> ImportDialog:
    at_work.tab.import_file(path)
    dialog = found(at_work.tab, ImportDialog)
    settled(dialog, qtbot)
    return dialog


def settled(dialog: ImportDialog, qtbot: QtBot) -> None:
    """Wait until the list was read, or why it could not be is said."""
    side = found(dialog, QPushButton, "import-side-mentor")
    trouble = found(dialog, NoticeLine)
    qtbot.waitUntil(lambda: bool(lines(dialog)) or side.isVisible() or trouble.isVisible(), timeout=20_000)


def lines(dialog: ImportDialog) -> list[PreviewLine]:
    model = found(dialog, PreviewList).model()
    return [model.index(place, 0).data(LINE_ROLE) for place in range(model.rowCount())]


def apply_button(dialog: ImportDialog) -> QPushButton:
    return found(dialog, QPushButton, "import-apply")


def test_the_preview_tells_added_changed_and_refused_and_writes_nothing(
    at_work: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(at_work, qtbot, written(tmp_path, LIST))

    refused, changed, added = lines(dialog)
    assert refused.title.startswith("Row 4: “bo-utan” under E-post is not an e-mail address")
    assert changed.title == "Anna Ek"
    assert changed.details == ("Department: – → Ekonomi", "Title: – → Controller")
    assert added.title == "Dag Ny"
    assert added.details == ("mentor · Juridik · Jurist · dag@example.org",)
    assert apply_button(dialog).text() == "Import 2 people"
    assert at_work.names() == ["Anna Ek"]
    dialog.reject()


def test_importing_is_one_step_with_a_backup_before_it(at_work: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(at_work, qtbot, written(tmp_path, LIST))
    before = len(at_work.office.backups.list())

    QTest.mouseClick(apply_button(dialog), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(at_work.said), timeout=20_000)

    assert at_work.names() == ["Anna Ek", "Dag Ny"]
    assert at_work.column(Column.DEPARTMENT) == ["Ekonomi", "Juridik"]
    assert at_work.said[-1].text == "2 people were imported."
    assert at_work.said[-1].undoable
    assert len(at_work.office.backups.list()) == before + 1
    at_work.office.history.undo()
    assert at_work.names() == ["Anna Ek"]
    assert at_work.column(Column.DEPARTMENT) == [""]


def test_the_table_can_be_read_and_not_changed_while_an_import_is_written(
    at_work: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(at_work, qtbot, written(tmp_path, LIST))
    index = at_work.tab.model.index(0, Column.TITLE)

    QTest.mouseClick(apply_button(dialog), Qt.MouseButton.LeftButton)

    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    assert not found(at_work.tab, QPushButton, "people-add").isEnabled()
    qtbot.waitUntil(lambda: bool(index.flags() & Qt.ItemFlag.ItemIsEditable), timeout=20_000)
    assert found(at_work.tab, QPushButton, "people-add").isEnabled()


def test_a_list_without_sides_asks_for_one(at_work: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(at_work, qtbot, written(tmp_path, "Namn;E-post\nDag Ny;dag@example.org\n"))
    button = found(dialog, QPushButton, "import-side-adept")
    assert button.isVisible()
    assert not apply_button(dialog).isEnabled()

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(apply_button(dialog).isEnabled, timeout=20_000)
    QTest.mouseClick(apply_button(dialog), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(at_work.said), timeout=20_000)

    assert at_work.row("Dag Ny").side.value == "adept"


def test_a_column_is_corrected_and_the_preview_follows(at_work: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(at_work, qtbot, written(tmp_path, LIST))
    boxes = {box.property("heading"): box for box in dialog.findChildren(QComboBox, "import-column")}
    assert boxes["Titel"].currentText() == "title"

    boxes["Titel"].setCurrentIndex(boxes["Titel"].findData("site"))
    boxes["Titel"].activated.emit(boxes["Titel"].currentIndex())

    qtbot.waitUntil(
        lambda: len(lines(dialog)) == 3 and "Site: – → Controller" in lines(dialog)[1].details, timeout=20_000
    )
    dialog.reject()


def test_the_preview_is_filtered_by_what_becomes_of_a_row(
    at_work: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(at_work, qtbot, written(tmp_path, LIST))
    chip = found(dialog, Chip, "import-refused")
    assert chip.text() == "Refused 1"

    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert [line.outcome.value for line in lines(dialog)] == ["refused"]
    dialog.reject()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("list.csv", "words and no list", "No row of headings"),
        ("list.csv", "", "holds no people"),
    ],
)
def test_what_cannot_be_read_is_said_in_the_dialog(
    at_work: Desk, qtbot: QtBot, tmp_path: Path, name: str, content: str, says: str
) -> None:
    dialog = opened(at_work, qtbot, written(tmp_path, content, name))

    assert says in found(dialog, NoticeLine).text
    assert not apply_button(dialog).isEnabled()
    dialog.reject()


def test_a_list_with_nothing_new_says_so(at_work: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = written(tmp_path, "Namn;E-post;Roll\nAnna Ek;anna.ek@example.org;mentor\n")
    at_work.tab.import_file(path)
    dialog = found(at_work.tab, ImportDialog)

    qtbot.waitUntil(lambda: "nobody who is new" in dialog.told, timeout=20_000)

    assert not apply_button(dialog).isEnabled()
    dialog.reject()


def test_a_dialog_that_is_closed_while_it_reads_is_no_trouble(
    at_work: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(at_work.workspace.busy, check_params_cb=lambda name: name == "", timeout=20_000):
        at_work.tab.import_file(written(tmp_path, LIST))
        found(at_work.tab, ImportDialog).reject()

    assert at_work.names() == ["Anna Ek"]


def test_the_import_stands_in_swedish(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path, "Anna Ek", language="sv") as at_work:
        dialog = opened(at_work, qtbot, written(tmp_path, LIST))

        assert apply_button(dialog).text() == "Importera 2 personer"
        assert found(dialog, Chip, "import-added").text() == "Nya 1"
        dialog.reject()
