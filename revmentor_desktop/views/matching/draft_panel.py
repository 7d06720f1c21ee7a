"""“Match all” beside the board: readiness, the draft, drafts compared; it changes nothing itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QStackedWidget, QWidget
from typing_extensions import override

from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.comparing_page import ComparingPage
from revmentor_desktop.views.matching.draft_page import DraftPage
from revmentor_desktop.views.matching.flow_row import FlowRow
from revmentor_desktop.views.matching.readiness_page import ReadinessPage
from revmentor_desktop.views.matching.waiting_page import WaitingPage
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.cards import SidePanel
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import board, matching_draft
from revmentor_desktop.wording.catalogue import Words


class Stage(StrEnum):
    """What the panel shows."""

    WAITING = "waiting"
    READINESS = "readiness"
    DRAFT = "draft"
    COMPARING = "comparing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A draft that can be shown; the key of the latest is empty."""

    key: str
    name: str
    tip: str


class DraftPanel(SidePanel):
    """A title, the goal and the drafts that there are, over the page of a stage."""

    goal_chosen = Signal(str)
    """Work the draft out for this goal."""
    draft_chosen = Signal(str)
    """Another of the drafts shall be shown; its key."""
    remove_requested = Signal(str)
    """A kept draft shall go; its key."""
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draft-panel")
        self._words = words
        self.title = label("", Style.PAGE_TITLE, parent=self)
        self.waiting = WaitingPage(words, self)
        self.readiness = ReadinessPage(words, self)
        self.page = DraftPage(words, self)
        self.comparing = ComparingPage(words, self)
        self._pages = {
            Stage.WAITING: self.waiting,
            Stage.READINESS: self.readiness,
            Stage.DRAFT: self.page,
            Stage.COMPARING: self.comparing,
        }
        self.stage = Stage.WAITING
        self._stack = QStackedWidget(self)
        self._goals = self._make_goals()
        self._drafts: list[Chip] = []
        self._is_latest = True
        self._lay_out()
        for page in (self.readiness, self.page):
            page.closed.connect(self.closed)
        for button in self.findChildren(Button):
            # Enter presses the button that the keyboard is on, as it does in a dialog.
            button.setAutoDefault(True)

    @property
    def goal(self) -> Goal:
        """What the draft strives for."""
        return Goal.FAIR if self._goals.checkedId() == 1 else Goal.BEST

    def show_stage(self, stage: Stage) -> None:
        """Show the page of a stage."""
        titles = {
            Stage.READINESS: matching_draft.READINESS,
            Stage.COMPARING: matching_draft.COMPARISON,
        }
        self.stage = stage
        self.title.setText(self._words(titles.get(stage, board.DRAFT)))
        self._stack.setCurrentWidget(self._pages[stage])
        self._row.setVisible(stage is Stage.DRAFT and len(self._drafts) > 1)
        self._goal_row.setVisible(stage is not Stage.COMPARING and self._is_latest)

    def offer_drafts(self, offered: Sequence[Offered], current: str) -> None:
        """Offer the drafts that there are; the goal is asked for the latest alone."""
        for chip in self._drafts:
            self._row.drop(chip)
        self._drafts = [self._draft_chip(one, chosen=one.key == current) for one in offered]
        self._row.arrange()
        self._row.setVisible(self.stage is Stage.DRAFT and len(offered) > 1)
        self._is_latest = not current
        self._goal_row.setVisible(self.stage is not Stage.COMPARING and self._is_latest)

    def choose_goal(self, goal: Goal) -> None:
        """Show what is striven for."""
        self._goals.button(1 if goal is Goal.FAIR else 0).setChecked(True)

    def _draft_chip(self, one: Offered, *, chosen: bool) -> Chip:
        chip = Chip(one.name, Tone.PLAIN, self._row, checkable=True)
        chip.setObjectName(f"draft-{one.key or 'latest'}")
        chip.setChecked(chosen)
        chip.setToolTip(one.tip)
        chip.setAccessibleDescription(one.tip)
        chip.setProperty("key", one.key)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(self._on_chip)
        if one.key:
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(self._on_chip_menu)
        self._row.add(chip)
        chip.show()
        return chip

    def _make_goals(self) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, (goal, message) in enumerate(board.GOALS.items()):
            button = Button(self._words(message), self)
            button.setCheckable(True)
            button.setObjectName(f"goal-{goal}")
            group.addButton(button, number)
        group.button(0).setChecked(True)
        group.idClicked.connect(self._on_goal)
        return group

    def _lay_out(self) -> None:
        self._row, self._goal_row = FlowRow(self), FlowRow(self)
        self._row.setAccessibleName(self._words(matching_draft.DRAFTS))
        self._goal_row.setAccessibleName(self._words(board.GOAL_NAME))
        for button in self._goals.buttons():
            self._goal_row.add(button)
        for page in self._pages.values():
            self._stack.addWidget(page)
        for widget in (self.title, self._row, self._goal_row):
            self.column.addWidget(widget)
        self.column.addWidget(self._stack, 1)
        self._row.hide()

    def _on_goal(self, _number: int) -> None:
        self.goal_chosen.emit(self.goal.value)

    def _on_chip(self) -> None:
        self.draft_chosen.emit(str(self.sender().property("key")))

    def _on_chip_menu(self, at: QPoint) -> None:
        chip = self.sender()
        if not isinstance(chip, Chip):
            return
        menu = QMenu(self)
        menu.setObjectName("kept-draft-menu")
        menu.aboutToHide.connect(menu.deleteLater)
        action = QAction(self._words(matching_draft.REMOVE, name=chip.text().replace("&", "&&")), menu)
        action.setObjectName("remove-draft")
        action.setProperty("key", chip.property("key"))
        action.triggered.connect(self._on_remove)
        menu.addAction(action)
        menu.popup(chip.mapToGlobal(at))

    def _on_remove(self) -> None:
        self.remove_requested.emit(str(self.sender().property("key")))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.stage is Stage.COMPARING:
            self.comparing.went_back.emit()
        else:
            self.closed.emit()
