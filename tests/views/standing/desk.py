"""A window over a real programme file, from which the dialogs are opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.people import Participation
from revmentor_desktop.services.office import Office, opened
from revmentor_desktop.services.pairing import Pairing
from revmentor_desktop.views.standing.leaving import Leaving
from revmentor_desktop.views.standing.menu import StandingMenu
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench
from tests.services.cohort_building import adept, mentor

TODAY = date(2026, 9, 1)


@dataclass
class Desk:
    """The window, what it stands over, and what it said."""

    office: Office
    workspace: Workspace
    window: QMainWindow
    leaving: Leaving
    notices: list[Notice] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until nothing is worked out any more."""
        for _ in range(5):
            QThreadPool.globalInstance().waitForDone()
            QApplication.processEvents()

    def said(self) -> str:
        """What the message bar says."""
        return self.notices[-1].text

    def part(self, name: str) -> Participation:
        """The participation of somebody, as it is in the file."""
        (found,) = self.office.door.store.all(Participation, person_id=name)
        return found

    def menu(self, *names: str) -> StandingMenu:
        """The menu of some people."""
        ids = [ParticipationId(self.part(name).id) for name in names]
        return StandingMenu(self.workspace, ids, self.leaving, self.window)

    def trigger(self, action: str, *names: str) -> None:
        """Choose from the menu of some people."""
        offered = {one.objectName(): one for one in self.menu(*names).actions()}
        assert offered[action].isEnabled(), action
        offered[action].trigger()
        self.settle()


@contextmanager
def laid(qtbot: QtBot, folder: Path, *, language: str = "en") -> Iterator[Desk]:
    """Anna and Eva are a pair, Bo is a mentor without one; all offer or want podcasts."""
    bench = Bench(folder)
    with bench.started() as door:
        anna, _ = mentor(door, "Anna", "Podcasts"), mentor(door, "Bo", "Podcasts")
        Pairing(door).assign(AUTUMN.id, anna, adept(door, "Eva", "Podcasts"))
    with opened(bench.path, bench.place, write=True, today=TODAY) as office:
        workspace = Workspace(office, Words(language))
        window = QMainWindow()
        qtbot.addWidget(window)
        window.resize(900, 600)
        window.show()
        desk = Desk(office, workspace, window, Leaving(workspace, window))
        workspace.noticed.connect(desk.notices.append)
        yield desk
        desk.settle()
        window.close()
