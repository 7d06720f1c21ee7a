"""What leaves and enters the board: pairs from files and the clipboard, lists, addresses, wall cards."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from revmentor_desktop.domain.pairs import MatchedHow, Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.people_import import PreviewModel
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.office import Office, opened
from revmentor_desktop.services.people import People
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.halves import AdeptHalf, MentorHalf
from revmentor_desktop.views.matching.meeting_opening import GroupDialog
from revmentor_desktop.views.matching.more_menu import MoreMenu
from revmentor_desktop.views.matching.pair_import_dialog import PairImportDialog
from revmentor_desktop.views.matching.showing import Showing
from revmentor_desktop.views.matching.wall_cards_dialog import WallCardsDialog
from revmentor_desktop.views.printing.preview import PreviewDialog
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, participation, person
from tests.views.matching.meeting_room import ADEPTS, CANARIES, MENTORS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAIRS = "Mentor\tAdept\nhugo@example.org\tgunilla@example.org\ntova@example.org\tnobody@example.org\n"


@dataclass
class Hall:
    """Both halves of the board with their menu, on a real programme."""

    qtbot: QtBot
    office: Office
    workspace: Workspace
    over: QWidget
    mentors: MentorHalf
    adepts: AdeptHalf
    menu: MoreMenu
    notices: list[Notice] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until nothing is worked out any more."""
        for _ in range(6):
            QThreadPool.globalInstance().waitForDone()
            QApplication.processEvents()

    def choose(self, name: str) -> None:
        """Choose an entry of the menu."""
        action = self.menu.findChild(QAction, name)
        assert isinstance(action, QAction)
        assert action.isEnabled()
        action.trigger()
        self.settle()

    def click(self, name: str) -> None:
        """Click a button of an open dialog."""
        buttons = [one for one in self.over.findChildren(Button, name) if one.isVisible()]
        QTest.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
        self.settle()

    def paste(self, text: str) -> PairImportDialog:
        """Paste pairs; gives the preview."""
        QGuiApplication.clipboard().setText(text)
        self.choose("paste-pairs")
        dialog = self.over.findChild(PairImportDialog)
        assert isinstance(dialog, PairImportDialog)
        return dialog

    @property
    def clipboard(self) -> str:
        """The text on the clipboard."""
        return QGuiApplication.clipboard().text()

    @property
    def said(self) -> str:
        """What was said last."""
        return self.notices[-1].text


@pytest.fixture
def hall(qtbot: QtBot, tmp_path: Path) -> Iterator[Hall]:
    """Three mentors and three adepts; Karin has no address."""
    bench = Bench(tmp_path)
    with bench.started() as door:
        people, known = People(door), {}
        for side, who in ((Side.MENTOR, MENTORS), (Side.ADEPT, ADEPTS)):
            for name, department in who:
                if department not in known:
                    known[department] = Glossary(door).add_department(department).id
                someone = replace(person(name, department=known[department]), notes=CANARIES[0])
                email = None if name == "Karin" else someone.email
                part = replace(participation(name, side), challenge=CANARIES[1])
                people.add(replace(someone, email=email), part)
    with opened(bench.path, bench.place, write=True, today=date(2026, 11, 24)) as office:
        workspace, over = Workspace(office, Words("en")), QWidget()
        qtbot.addWidget(over)
        row = QHBoxLayout(over)
        mentors, adepts = MentorHalf(workspace.words, over), AdeptHalf(workspace.words, over)
        row.addWidget(mentors)
        row.addWidget(adepts)
        board = Board(workspace, over)
        workspace.changed.connect(board.read)
        Showing(board, mentors, adepts, over)
        made = Hall(qtbot, office, workspace, over, mentors, adepts, MoreMenu(board, mentors, adepts, over))
        workspace.noticed.connect(made.notices.append)
        over.setMinimumSize(400, 300)
        over.resize(1280, 800)
        with qtbot.waitExposed(over):
            over.show()
        board.read()
        qtbot.waitUntil(lambda: board.judging.has_begun)
        made.settle()
        yield made
        made.settle()
        over.close()


def test_the_preview_of_pasted_pairs_is_the_import(hall: Hall) -> None:
    dialog = hall.paste(PAIRS)
    model = dialog.findChild(PreviewModel)
    assert isinstance(model, PreviewModel)
    QAbstractItemModelTester(model)
    spoken = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]
    assert spoken == [
        "Row 3: Tova and nobody@example.org\nNobody in the programme has the address "
        "nobody@example.org: correct it, or add the person.",
        "Row 2: Hugo and Gunilla",
    ]
    assert "mentors from “Mentor”, adepts from “Adept”" in dialog.told

    hall.click("import-apply")

    (made,) = hall.office.door.store.all(Pair)
    assert (made.mentor_id, made.adept_id, made.matched_how) == ("Hugo", "Gunilla", MatchedHow.IMPORT)
    assert (hall.said, hall.notices[-1].undoable) == ("1 pair is new.", True)
    assert "import" in [one.why for one in hall.office.backups.list()]


def test_a_list_without_pairs_says_why_and_offers_nothing(hall: Hall) -> None:
    dialog = hall.paste("Name\tE-mail\nTova\ttova@example.org\n")

    assert not any(one.isEnabled() for one in dialog.findChildren(Button, "import-apply"))
    hall.click("import-cancel")
    assert hall.office.door.store.all(Pair) == []


def test_pairs_come_from_a_file_too(hall: Hall, tmp_path: Path) -> None:
    file = tmp_path / "pairs.csv"
    file.write_text(PAIRS.replace("\t", ";"), encoding="utf-8")

    hall.menu.coming.import_file(str(file))
    hall.settle()
    hall.click("import-apply")

    assert len(hall.office.door.store.all(Pair)) == 1


def test_an_empty_clipboard_is_said(hall: Hall) -> None:
    QGuiApplication.clipboard().clear()
    hall.choose("paste-pairs")

    assert hall.said.startswith("There is no text on the clipboard")


def test_the_list_of_pairs_goes_to_the_clipboard_and_to_excel(hall: Hall, tmp_path: Path) -> None:
    hall.paste(PAIRS)
    hall.click("import-apply")
    hall.choose("copy-pairs")

    headings, row = (line.split("\t") for line in hall.clipboard.splitlines())
    assert row[headings.index("Mentorns e-post")] == "hugo@example.org"
    assert hall.said == "1 pair is on the clipboard."

    out = tmp_path / "out.xlsx"
    hall.menu.leaving.save_to(str(out))
    hall.settle()
    assert CalamineWorkbook.from_path(out).get_sheet_by_name("Par").to_python()[1][0] == "Hugo"
    assert hall.said == "The list of pairs is in “out.xlsx”."
    assert not any(canary in hall.clipboard for canary in CANARIES)


def test_without_pairs_there_is_nothing_to_copy_or_print(hall: Hall) -> None:
    for name in ("copy-pairs", "print-pairs"):
        hall.choose(name)
        assert hall.said == "There are no pairs yet."


def test_the_list_of_pairs_is_shown_before_it_is_printed(hall: Hall) -> None:
    hall.paste(PAIRS)
    hall.click("import-apply")
    hall.choose("print-pairs")

    dialog = hall.over.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    assert dialog.windowTitle() == "Pairs to print"
    assert dialog.view.model().index(0, 0).data() == "Page 1 of 1: Hugo to Hugo"
    dialog.reject()


@pytest.mark.parametrize(
    ("whom", "addresses"),
    [
        ("both", {"hugo@example.org", "gunilla@example.org"}),
        ("mentors", {"hugo@example.org"}),
        ("adepts", {"gunilla@example.org"}),
    ],
)
def test_addresses_of_who_is_chosen_and_their_partners_are_copied(
    hall: Hall, whom: str, addresses: set[str]
) -> None:
    hall.paste(PAIRS)
    hall.click("import-apply")
    view = hall.adepts.view
    at = view.visualRect(hall.adepts.model.place_of("Gunilla")).topLeft() + QPoint(40, 20)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    hall.choose(f"addresses-{whom}")

    assert set(hall.clipboard.split("; ")) == addresses


def test_without_a_choice_everybody_shown_is_addressed_and_who_has_none_is_named(hall: Hall) -> None:
    hall.choose("addresses-adepts")

    assert set(hall.clipboard.split("; ")) == {"gunilla@example.org", "per-olof@example.org"}
    assert hall.said == "2 addresses are on the clipboard; without an address: Karin."


def test_wall_cards_are_asked_about_and_shown_before_they_are_printed(hall: Hall) -> None:
    hall.choose("wall-cards")
    dialog = hall.over.findChild(WallCardsDialog)
    assert isinstance(dialog, WallCardsDialog)
    assert (dialog.sides, dialog.only_unpaired, dialog.with_challenges) == (frozenset(Side), False, False)

    hall.click("wall-cards-preview")

    preview = hall.over.findChild(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    pages = [str(preview.view.model().index(row, 0).data()) for row in range(2)]
    assert pages == ["Page 1 of 2: Amina, Hugo, Tova", "Page 2 of 2: Gunilla, Karin, Per-Olof"]
    assert not preview.view.grab().isNull()
    preview.reject()


def test_the_meeting_view_asks_once_who_matches(hall: Hall) -> None:
    hall.choose("meeting")
    dialog = hall.over.findChild(GroupDialog)
    assert isinstance(dialog, GroupDialog)
    assert dialog.group.text() == "Matching group 24 November 2026"
    hall.click("meeting-begin")

    window = hall.menu.meeting.window
    assert window is not None
    hall.qtbot.waitUntil(lambda: window.board.judging.has_begun)
    hall.settle()
    assert hall.office.door.matcher == "Matching group 24 November 2026"
    hall.office.pairing.assign(AUTUMN.id, *(person(name).id for name in ("Hugo", "Gunilla")))
    hall.settle()
    window.close()
    assert hall.office.door.matcher == "Test"

    hall.choose("meeting")
    again = hall.menu.meeting.window
    assert again is not window
    assert again is not None
    assert again.head.group.text() == "Matching group 24 November 2026"
    hall.settle()
    again.close()
