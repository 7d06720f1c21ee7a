"""A matching tab on a real programme file, and the hands that work it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt, QThreadPool
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from revmentor_desktop.domain.ids import CohortId, PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_drag import Dragged, packed
from revmentor_desktop.models.pairing_rows import RowModel
from revmentor_desktop.services.glossary import Glossary
from revmentor_desktop.services.office import Office, opened
from revmentor_desktop.services.people import People
from revmentor_desktop.views.appearance.colours import LIGHT, palette
from revmentor_desktop.views.matching.card_view import CardView
from revmentor_desktop.views.matching.tab import MatchingTab
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, participation, person

Who = tuple[str, str]
"""A name and a department; an empty department is none."""

MENTORS: tuple[Who, ...] = (("Tova", "Marketing"), ("Hugo", "IT"), ("Amina", "Sales"))
ADEPTS: tuple[Who, ...] = (("Gunilla", "HR"), ("Per-Olof", "Marketing"), ("Karin", "Sales"))
REASON = "They asked for each other."


@dataclass
class Table:
    """The tab with the programme under it."""

    qtbot: QtBot
    office: Office
    workspace: Workspace
    tab: MatchingTab
    notices: list[Notice] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until nothing is worked out any more, and everything queued has been done."""
        board = self.tab.board
        self.qtbot.waitUntil(lambda: board.facts is None or board.judging.has_begun)
        for _ in range(5):
            QThreadPool.globalInstance().waitForDone()
            QApplication.processEvents()
            self.qtbot.waitUntil(lambda: not (isValid(board) and board.is_reading))

    def pairs(self) -> set[tuple[str, str]]:
        """The living pairs in the file, as mentor and adept."""
        living = [one for one in self.office.door.store.all(Pair) if one.status in LIVING]
        return {(one.mentor_id, one.adept_id) for one in living}

    def pair(self, mentor: str, adept: str) -> Pair:
        """A pair in the file."""
        found = self.office.door.store.all(Pair, mentor_id=mentor, adept_id=adept)
        return found[-1]

    def listed(self) -> list[str]:
        """The names in the list of mentors, from the top."""
        return shown(self.tab.mentors.model)

    def adept(self, name: str) -> QModelIndex:
        """An adept's cell."""
        return self.tab.adepts.model.place_of(name)

    def mentor(self, name: str) -> QModelIndex:
        """A mentor's row."""
        return self.tab.mentors.model.place_of(name)

    def said(self) -> list[str]:
        """What the message bar said."""
        return [notice.text for notice in self.notices]

    def reason_line(self) -> Line:
        """Where a reason is asked for."""
        line = self.tab.findChild(Line, "reason")
        assert isinstance(line, Line)
        return line

    def drop(self, dragged: Dragged, view: CardView, at: QPoint) -> bool:
        """Carry something over a view and let go there; tells whether the view took it."""
        enter(view, dragged, at)
        move(view, dragged, at)
        mime = packed(dragged)
        event = QDropEvent(
            QPointF(at),
            Qt.DropAction.MoveAction,
            mime,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view.viewport(), event)
        self.settle()
        return event.isAccepted()

    def drop_on(self, adept: str, mentor: str, pair_id: str | None = None) -> None:
        """Drop a mentor on an adept's card."""
        view = self.tab.adepts.view
        dragged = Dragged(mentor_id=PersonId(mentor), pair_id=PairId(pair_id) if pair_id else None)
        self.drop(dragged, view, view.visualRect(self.adept(adept)).center())

    def drop_out(self, pair: Pair) -> None:
        """Drop a pair's mentor on the list."""
        dragged = Dragged(mentor_id=pair.mentor_id, pair_id=pair.id)
        self.drop(dragged, self.tab.mentors.view, QPoint(40, 40))


def enter(view: CardView, dragged: Dragged, at: QPoint) -> None:
    """Bring something that is dragged into a view."""
    mime = packed(dragged)
    assert view.viewport().acceptDrops()
    QApplication.sendEvent(
        view.viewport(),
        QDragEnterEvent(
            at, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        ),
    )


def move(view: CardView, dragged: Dragged, at: QPoint) -> None:
    """Move something that is dragged within a view."""
    mime = packed(dragged)
    QApplication.sendEvent(
        view.viewport(),
        QDragMoveEvent(
            at, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        ),
    )


def leave(view: CardView) -> None:
    """Take what is dragged out of a view, and give it up."""
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    view.drag_ended.emit()


def shown(model: RowModel) -> list[str]:
    """The names that a model shows, in order."""
    return [str(model.index(row).data()) for row in range(model.rowCount())]


@contextmanager
def laid(
    qtbot: QtBot,
    folder: Path,
    *,
    mentors: Sequence[Who] = MENTORS,
    adepts: Sequence[Who] = ADEPTS,
    capacity: int = 1,
    language: str = "en",
) -> Iterator[Table]:
    """Lay the table: a programme with these people, open in a tab of 1280 by 700."""
    bench = Bench(folder)
    with bench.started() as door:
        known: dict[str, str] = {}
        glossary, people = Glossary(door), People(door)
        for side, who, places in ((Side.MENTOR, mentors, 1), (Side.ADEPT, adepts, capacity)):
            for name, department in who:
                if department and department not in known:
                    known[department] = glossary.add_department(department).id
                someone = replace(person(name, department=known.get(department)), name=name)
                people.add(someone, participation(name, side, capacity=places))
    QApplication.setStyle("Fusion")
    QApplication.setPalette(palette(LIGHT))
    with opened(bench.path, bench.place, write=True, today=date(2026, 9, 1)) as office:
        workspace = Workspace(office, Words(language))
        tab = MatchingTab(workspace)
        workspace.changed.connect(tab.refresh)
        table = Table(qtbot, office, workspace, tab)
        workspace.noticed.connect(table.notices.append)
        qtbot.addWidget(tab)
        tab.resize(1280, 700)
        with qtbot.waitExposed(tab):
            tab.show()
        table.settle()
        yield table
        table.settle()
        if isValid(tab):
            tab.close()


COHORT = CohortId(AUTUMN.id)
