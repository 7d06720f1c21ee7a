"""The Ideas tab on a real programme file, as the window would show it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.ideas import Idea, Stage
from revmentor_desktop.domain.ids import IdeaId
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.models.idea_column import MIME
from revmentor_desktop.services.office import Office
from revmentor_desktop.views.ideas.card_list import CardList
from revmentor_desktop.views.ideas.tab import IdeasTab
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.workspace import Notice, Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, pair, participation, person

W = TypeVar("W", bound=QWidget)
MOVE = Qt.DropAction.MoveAction
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@dataclass
class Desk:
    """A tab with what stands behind it."""

    bot: QtBot
    office: Office
    tab: IdeasTab
    notices: list[str] = field(default_factory=list)

    def add(self, *titles: str, stage: Stage = Stage.NEW) -> list[IdeaId]:
        """Put ideas at the end of a column."""
        reason = "Too dear." if stage is Stage.DECLINED else ""
        made = [
            self.office.ideas.catch(title, stage=stage, cohort_id=AUTUMN.id, reason=reason)
            for title in titles
        ]
        return [one.id for one in made]

    def idea(self, idea_id: str) -> Idea:
        """An idea as it is saved."""
        return self.office.door.snapshot().ideas[IdeaId(idea_id)]

    def saved(self, stage: Stage) -> list[str]:
        """The titles that are saved in a column, in order."""
        ideas = [one for one in self.office.door.snapshot().ideas.values() if one.stage is stage]
        return [one.title for one in sorted(ideas, key=lambda one: (one.position, one.id))]

    def shown(self, stage: Stage) -> list[str]:
        """The titles that are shown in a column, in order."""
        return [card.title for card in self.cards(stage).column.rows]

    def steps(self) -> int:
        """How many steps the journal holds."""
        return len(self.office.history.steps())

    def cards(self, stage: Stage) -> CardList:
        """A column's list."""
        return self.tab.board.columns[stage].cards

    def point(self, idea_id: str, stage: Stage, share: float = 0.5) -> QPoint:
        """A point on a card: its middle, or a share of its height from its top."""
        cards = self.cards(stage)
        place = cards.column.place_of(idea_id)
        assert place is not None
        where = cards.visualRect(cards.column.index(place, 0))
        return QPoint(where.center().x(), where.top() + round(where.height() * share))

    def click(self, idea_id: str, stage: Stage = Stage.NEW) -> None:
        """Click on a card."""
        QTest.mouseClick(self.cards(stage).viewport(), LEFT, NO_KEY, self.point(idea_id, stage))

    def choose(self, idea_id: str, stage: Stage = Stage.NEW) -> CardList:
        """Choose a card by the keyboard's means."""
        cards = self.cards(stage)
        cards.setFocus()
        cards.choose(idea_id)
        cards.chosen.emit(idea_id)
        return cards

    def write(self, widget: QWidget, text: str) -> None:
        """Type into a widget."""
        QTest.keyClicks(widget, text)

    def press(self, widget: QWidget, key: Qt.Key, *, control: bool = False) -> None:
        """Press a key on a widget."""
        QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier if control else NO_KEY)

    def drop(self, idea_id: str, target: QWidget, at: QPoint) -> None:
        """Let go of a card over a widget."""
        data = QMimeData()
        data.setData(MIME, idea_id.encode())
        entered = QDragEnterEvent(at, MOVE, data, LEFT, NO_KEY)
        QApplication.sendEvent(target, entered)
        dropped = QDropEvent(QPointF(at), MOVE, data, LEFT, NO_KEY)
        QApplication.sendEvent(target, dropped)
        QApplication.processEvents()

    def drop_before(self, idea_id: str, other: str, stage: Stage) -> None:
        """Let go of a card over the upper part of another one."""
        self.drop(idea_id, self.cards(stage).viewport(), self.point(other, stage, 0.2))

    def drop_at_end(self, idea_id: str, stage: Stage) -> None:
        """Let go of a card below all others of a column."""
        viewport = self.cards(stage).viewport()
        self.drop(idea_id, viewport, QPoint(viewport.width() // 2, viewport.height() - 4))

    def button(self, name: str) -> Button:
        """A button by its object name."""
        return self.child(Button, name)

    def line(self, name: str) -> QLineEdit:
        """A line to type in by its object name."""
        return self.child(QLineEdit, name)

    def child(self, kind: type[W], name: str) -> W:
        """A widget by its kind and object name."""
        found = self.tab.findChild(kind, name)
        assert isinstance(found, kind), name
        return found


@contextmanager
def desk(
    bot: QtBot, folder: Path, language: str = "en", size: tuple[int, int] = (1280, 690)
) -> Iterator[Desk]:
    """Anna Lind coaches Bo Berg; nobody has had an idea yet."""
    bench = Bench(folder)
    with bench.started() as door:
        with door.step(Verb.IMPORT_PEOPLE) as unit:
            unit.add(person("Anna Lind"), person("Bo Berg"), person("Carin Wik"))
            unit.add(participation("Anna Lind", Side.MENTOR), participation("Bo Berg", Side.ADEPT))
            unit.add(pair("Anna Lind", "Bo Berg"))
        office = Office(door, bench.place)
        workspace = Workspace(office, Words(language))
        tab = IdeasTab(workspace)
        made = Desk(bot, office, tab)

        def note(notice: Notice) -> None:
            made.notices.append(notice.text)

        workspace.noticed.connect(note)
        workspace.changed.connect(tab.refresh)
        bot.addWidget(tab)
        tab.resize(*size)
        tab.show()
        bot.waitExposed(tab)
        tab.activateWindow()
        yield made
        workspace.deleteLater()
