"""The draft of “Match all” beside the board: looked at, then applied or closed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QFrame, QHBoxLayout, QListView, QWidget
from typing_extensions import override

from revmentor_desktop.domain.matching import Plan
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.models.pairing_draft import DraftRows
from revmentor_desktop.models.pairing_rows import RowModel
from revmentor_desktop.views.appearance import space
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.appearance.type import Style
from revmentor_desktop.views.matching.draft_delegate import DraftDelegate
from revmentor_desktop.views.matching.flow_row import FlowRow
from revmentor_desktop.views.matching.snug import snug
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.views.widgets.cards import SidePanel
from revmentor_desktop.views.widgets.chips import Chip
from revmentor_desktop.views.widgets.labels import label
from revmentor_desktop.wording import board
from revmentor_desktop.wording.catalogue import Words


class DraftPanel(SidePanel):
    """Shows a plan against the board; it changes nothing itself."""

    goal_chosen = Signal(str)
    """Work the draft out for this goal."""
    apply_requested = Signal()
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draft-panel")
        self._words = words
        self.plan: Plan | None = None
        self.fresh = 0
        """How many of the plan's pairs are new."""
        self.proof = snug("", Style.BODY, parent=self)
        self.proof.setObjectName("draft-proof")
        self.model = RowModel(self)
        self.list = QListView(self)
        self.new = Chip("", Tone.OK, self)
        self.gone = Chip("", Tone.WARNING, self)
        self.kept = Chip("", Tone.PLAIN, self)
        self.apply_button = Button(words(board.APPLY), self, primary=True)
        self.apply_button.setObjectName("draft-apply")
        self.close_button = Button(words(board.CLOSE), self)
        self.close_button.setObjectName("draft-close")
        self._goals = self._make_goals()
        self._lay_out()
        self._set_up_list()
        self.apply_button.clicked.connect(self.apply_requested)
        self.close_button.clicked.connect(self.closed)

    @property
    def goal(self) -> Goal:
        """What the draft strives for."""
        return Goal.FAIR if self._goals.checkedId() == 1 else Goal.BEST

    def wait(self) -> None:
        """Say that the draft is being worked out."""
        self.plan = None
        self.proof.setText(self._words(board.SOLVING))
        self.model.show([])
        for chip in (self.new, self.gone, self.kept):
            chip.hide()
        self._chips.arrange()
        self.apply_button.setEnabled(False)

    def hold(self) -> None:
        """Keep the draft as it is while it is being applied."""
        self.apply_button.setEnabled(False)

    def let_go(self) -> None:
        """Let the draft be applied again."""
        self.apply_button.setEnabled(True)

    def show_plan(self, plan: Plan, rows: DraftRows) -> None:
        """Show a plan, with its rows against the board as it stands."""
        self.plan = plan
        self.model.show(rows.rows)
        self.fresh = rows.new
        changes = rows.new + rows.gone
        told = board.proof(plan, self._words)
        self.proof.setText(told)
        self.new.say(self._words(board.NEW_PAIRS, count=rows.new))
        self.gone.say(self._words(board.GONE_PAIRS, count=rows.gone))
        self.kept.say(self._words(board.KEPT_PAIRS, count=rows.kept))
        for chip, number in ((self.new, rows.new), (self.gone, rows.gone), (self.kept, rows.kept)):
            chip.setVisible(bool(number))
        self._chips.arrange()
        self.apply_button.setEnabled(bool(changes))
        self.note.setText(self._words(board.DRAFT_OF if changes else board.NOTHING_TO_APPLY))

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
        self.note = snug(self._words(board.DRAFT_OF), Style.SMALL, muted=True, parent=self)
        self.column.addWidget(label(self._words(board.DRAFT), Style.PAGE_TITLE, parent=self))
        goals = FlowRow(self)
        goals.setAccessibleName(self._words(board.GOAL_NAME))
        for button in self._goals.buttons():
            goals.add(button)
        self.column.addWidget(goals)
        self.column.addWidget(self.proof)
        self._chips = FlowRow(self)
        for chip in (self.new, self.gone, self.kept):
            self._chips.add(chip)
        self.column.addWidget(self._chips)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.note)
        buttons = QHBoxLayout()
        buttons.setSpacing(space.S)
        buttons.addWidget(self.apply_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)

    def _set_up_list(self) -> None:
        self.list.setObjectName("draft-list")
        self.list.setAccessibleName(self._words(board.DRAFT))
        self.list.setModel(self.model)
        self.list.setItemDelegate(DraftDelegate(self.list, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _on_goal(self, _number: int) -> None:
        self.goal_chosen.emit(self.goal.value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
