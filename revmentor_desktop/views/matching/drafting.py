"""“Match all”: asks for the plan, shows it beside the board, applies it."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.matching import Plan
from revmentor_desktop.models.pairing_draft import DraftRows, draft_rows
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.deeds import Deeds
from revmentor_desktop.views.matching.draft_panel import DraftPanel
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.wording import troubles


class Drafting(QObject):
    """Opens and closes the draft; while it is open, changes of the board are worked into it."""

    opened = Signal()
    closed = Signal()

    def __init__(self, board: Board, panel: DraftPanel, match_all: Button, parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._panel, self._match_all = board, panel, match_all
        self._deeds = Deeds(board.workspace)
        self._is_open = False
        self._asked_of: object = None
        self._applying = ""
        """The name of the work while a draft is being applied."""
        match_all.clicked.connect(self.open)
        panel.goal_chosen.connect(self._on_goal)
        panel.apply_requested.connect(self._on_apply)
        panel.closed.connect(self.close)
        board.changed.connect(self._on_board)
        board.judging.planned.connect(self._on_planned)
        board.judging.refused.connect(self._on_refused)
        board.workspace.busy.connect(self._on_busy)

    def open(self) -> None:
        """Work out a draft and show it."""
        if self._board.facts is None:
            return
        self._is_open = True
        self._match_all.setEnabled(False)
        self._ask()
        self.opened.emit()

    def close(self) -> None:
        """Put the draft away; nothing was changed."""
        if self._is_open:
            self._is_open = False
            self._match_all.setEnabled(True)
            self.closed.emit()

    def _ask(self) -> None:
        facts = self._board.facts
        if facts is not None:
            self._panel.wait()
            self._asked_of = facts.snapshot
            self._board.judging.plan(facts.snapshot, self._panel.goal)

    def _on_goal(self, _goal: str) -> None:
        self._ask()

    def _on_board(self) -> None:
        facts = self._board.facts
        if self._is_open and facts is not None and facts.snapshot is not self._asked_of:
            # Nothing else is written while a draft is being applied: this is what it did.
            if self._applying:
                self._applying = ""
                self.close()
            else:
                self._ask()

    def _on_planned(self, plan: Plan) -> None:
        facts, words = self._board.facts, self._board.words
        if self._is_open and facts is not None and plan.goal is self._panel.goal:
            shown = partial(self._show, facts, plan)
            self._board.workspace.in_background("", partial(draft_rows, facts, plan, words), shown)

    def _show(self, facts: PairingFacts, plan: Plan, rows: DraftRows) -> None:
        """Show a plan whose rows are worked out, unless the board or the wish is another by now."""
        if isValid(self) and self._is_open and facts is self._board.facts and plan.goal is self._panel.goal:
            self._panel.show_plan(plan, rows)

    def _on_refused(self, refused: RuleBroken) -> None:
        self._board.workspace.notice(troubles.sentence(refused, self._board.words), Tone.WARNING)
        self.close()

    def _on_apply(self) -> None:
        facts, plan = self._board.facts, self._panel.plan
        if facts is None or plan is None:
            return
        begins = self._board.workspace.writable
        name = self._deeds.apply(facts, plan, self._panel.fresh)
        if begins:
            self._panel.hold()
            self._applying = name

    def _on_busy(self, _name: str) -> None:
        """Where applying ended without a change, the draft can be applied again."""
        if self._applying and self._board.workspace.writable:
            self._applying = ""
            self._panel.let_go()
