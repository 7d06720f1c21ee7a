"""A room for the Sessions tab: a real file with people, pairs and sessions, and the tab over it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from revmentor_desktop.domain.ids import PairId, SessionId
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.sessions.calendar_view import CalendarView
from revmentor_desktop.views.sessions.tab import SessionsTab
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import Bench, pair, participation, person, session

NOON = datetime(2026, 10, 7, 10, 0, tzinfo=UTC)
"""A Wednesday in the cohort, noon in Stockholm."""
PAIRS = (("Åsa Lind", "Bo Ek"), ("Cia Holm", "Dag Fors"))


def bench(folder: Path, now: datetime = NOON) -> Bench:
    """A programme's folder at a moment."""
    return Bench(folder, now=now)


def furnish(door: Door, sessions: Sequence[Session], couples: Sequence[tuple[str, str]] = PAIRS) -> None:
    """Write people, pairs and sessions."""
    with door.step(Verb.IMPORT_PEOPLE) as unit:
        for mentor, adept in couples:
            unit.put(person(mentor), person(adept))
            unit.put(participation(mentor, Side.MENTOR), participation(adept, Side.ADEPT))
            unit.put(replace(pair(mentor, adept), status=PairStatus.ACTIVE))
        if sessions:
            unit.put(*sessions)


def pair_id(place: int = 0) -> PairId:
    """The id of one of the pairs."""
    mentor, adept = PAIRS[place]
    return PairId(f"{mentor}+{adept}")


def meeting(start: datetime, number: int = 1, place: int = 0) -> Session:
    """A suggested session of a pair."""
    return session(pair_id(place), number, start)


class Room:
    """The tab, shown, with its workspace and what it said."""

    def __init__(self, door: Door, the_bench: Bench, language: str = "en") -> None:
        self.office = Office(door, the_bench.place)
        self.workspace = Workspace(self.office, Words(language))
        self.said: list[str] = []
        self.workspace.noticed.connect(self._on_noticed)
        self.tab = SessionsTab(self.workspace)
        self.workspace.changed.connect(self.tab.refresh)
        self.tab.resize(1280, 700)
        self.tab.show()
        QApplication.processEvents()

    def _on_noticed(self, notice: Notice) -> None:
        self.said.append(notice.text)

    def session(self, session_id: str) -> Session:
        """A session as it stands in the file."""
        found = [one for one in self.office.door.store.all(Session) if one.id == session_id]
        return found[0]

    def sessions(self) -> list[Session]:
        """Every session in the file."""
        return self.office.door.store.all(Session)

    def reveal(self, session_id: str) -> None:
        """Choose a session, and let the window follow."""
        self.tab.reveal(session_id)
        QApplication.processEvents()

    def middle(self, view: CalendarView, session_id: str) -> QPoint:
        """The middle of a session's block."""
        return view.visualRect(view.sessions.index_of(session_id)).center()

    def drag(self, view: CalendarView, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
        """Drag with the left button."""
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(view.viewport(), left, none, start)
        for step in range(1, 9):
            QTest.mouseMove(view.viewport(), start + (end - start) * step / 8)
        if let_go:
            QTest.mouseRelease(view.viewport(), left, none, end)
        QApplication.processEvents()

    def press(self, widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key in a widget."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(widget, key, held)
        QApplication.processEvents()

    def click(self, name: str) -> None:
        """Click a button of the tab by its object name."""
        button = self.tab.findChild(QPushButton, name)
        assert button is not None
        button.click()
        QApplication.processEvents()

    def click_view(self, view: str) -> None:
        """Switch between week, month and list."""
        chip = self.tab.findChild(QAbstractButton, f"view-{view}")
        assert chip is not None
        chip.click()
        QApplication.processEvents()


Furnish = Callable[..., Room]


def first_id(place: int = 0, number: int = 1) -> SessionId:
    """The id of a pair's session."""
    return SessionId(f"{pair_id(place)}-{number}")
