"""A meeting view on a real programme file, in which everything private is a canary."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import CohortId, PersonId
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.adept_board import ANSWER_ROLE
from revmentor_desktop.models.pairing_rows import ROW_ROLE
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.office import Office, opened
from revmentor_desktop.services.people import People
from revmentor_desktop.views.appearance.colours import LIGHT, palette
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.meeting import MeetingWindow
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, participation, person

COHORT = CohortId(AUTUMN.id)
GROUP = "Matching group 24 Nov"
CANARIES = ("Notecanary", "Challengecanary", "Paircanary", "Phonecanary", "Statuscanary", "Reasoncanary")
MENTORS = (("Tova", "Marketing"), ("Hugo", "IT"), ("Amina", "Sales"))
ADEPTS = (("Gunilla", "HR"), ("Per-Olof", "Marketing"), ("Karin", "Sales"))


@dataclass
class Room:
    """The window with the programme under it."""

    qtbot: QtBot
    office: Office
    workspace: Workspace
    window: MeetingWindow
    notices: list[Notice] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until nothing is worked out any more."""
        board = self.window.board
        self.qtbot.waitUntil(lambda: board.judging.has_begun)
        for _ in range(6):
            QThreadPool.globalInstance().waitForDone()
            QApplication.processEvents()

    def click(self, view: CardView, name: str) -> None:
        """Click somebody's card, at its name."""
        index = self.index(view, name)
        view.scrollTo(index)
        at = view.visualRect(index).topLeft() + QPoint(40, 20)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def index(self, view: CardView, name: str) -> QModelIndex:
        """Somebody's cell."""
        model = view.model()
        found = (model.index(row, 0) for row in range(model.rowCount()))
        return next(one for one in found if one.data() == name)

    def pairs(self) -> dict[tuple[str, str], Pair]:
        """The living pairs in the file."""
        living = [one for one in self.office.door.store.all(Pair) if one.status in LIVING]
        return {(one.mentor_id, one.adept_id): one for one in living}

    def texts(self) -> list[str]:
        """Every text that the window holds for eyes or ears: widgets', and all that its models give."""
        texts = [self.window.windowTitle()]
        for widget in (self.window, *self.window.findChildren(QWidget)):
            texts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
                texts.append(widget.text())
        for model in self.window.findChildren(QAbstractItemModel):
            texts += _texts_of(model)
        return [text for text in texts if text]


def _texts_of(model: QAbstractItemModel) -> list[str]:
    roles = (*range(16), ROW_ROLE, ROW_ROLE + 1, ROW_ROLE + 2, ANSWER_ROLE)
    cells = (model.index(row, 0) for row in range(model.rowCount()))
    return [str(value) for cell in cells for role in roles if (value := cell.data(role)) is not None]


@contextmanager
def met(qtbot: QtBot, folder: Path, *, language: str = "en") -> Iterator[Room]:
    """Meet: three mentors and three adepts, a wish, a refusal, and canaries in all that is private."""
    bench = Bench(folder)
    with bench.started() as door:
        _furnish(People(door), Glossary(door))
        _confide(door)
    QApplication.setStyle("Fusion")
    QApplication.setPalette(palette(LIGHT))
    with opened(bench.path, bench.place, write=True, today=date(2026, 11, 24)) as office:
        workspace = Workspace(office, Words(language))
        owner = QWidget()
        qtbot.addWidget(owner)
        window = MeetingWindow(workspace, GROUP, owner)
        room = Room(qtbot, office, workspace, window)
        workspace.noticed.connect(room.notices.append)
        window.resize(1600, 900)
        with qtbot.waitExposed(window):
            window.show()
        room.settle()
        yield room
        room.settle()
        window.close()


def _furnish(people: People, glossary: Glossary) -> None:
    known: dict[str, str] = {}
    for side, who in ((Side.MENTOR, MENTORS), (Side.ADEPT, ADEPTS)):
        for name, department in who:
            if department not in known:
                known[department] = glossary.add_department(department).id
            someone = replace(
                person(name, department=known[department]),
                notes=f"Leadership {CANARIES[0]}",
                phone=CANARIES[3],
            )
            part = replace(
                participation(name, side),
                challenge=f"Leadership {CANARIES[1]}",
                status_reason=CANARIES[4],
            )
            people.add(someone, part)


def _confide(door: Door) -> None:
    """Hugo wishes for Gunilla, and Gunilla will not be with Amina."""
    people, snapshot = People(door), door.snapshot(COHORT)
    for name, side, told in (
        ("Hugo", Side.MENTOR, {"wishes": (PersonId("Gunilla"),)}),
        ("Gunilla", Side.ADEPT, {"never_pair": (PersonId("Amina"),)}),
    ):
        part = snapshot.participation(PersonId(name), side)
        assert part is not None
        people.revise_participation(replace(part, **told))  # type: ignore[arg-type]
