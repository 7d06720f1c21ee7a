"""“Match all”: looks at readiness, asks for the plan, shows it beside the board, applies it."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.models.pairing_draft import Couple
from revmentor_desktop.models.pairing_facts import PairingFacts
from revmentor_desktop.models.pairing_readiness import ReadinessView
from revmentor_desktop.views.appearance.colours import Tone
from revmentor_desktop.views.matching.applying import Applying
from revmentor_desktop.views.matching.board import Board
from revmentor_desktop.views.matching.comparing import Comparing
from revmentor_desktop.views.matching.draft_panel import DraftPanel, Stage
from revmentor_desktop.views.matching.draft_work import (
    Shown,
    Wish,
    look_ahead,
    next_name,
    show_kept,
    work_out,
)
from revmentor_desktop.views.matching.hand import Hand
from revmentor_desktop.views.matching.keeping import Keeping
from revmentor_desktop.views.matching.working import Working
from revmentor_desktop.views.widgets.buttons import Button
from revmentor_desktop.wording import board as said
from revmentor_desktop.wording import matching_draft, troubles

_A_MOMENT_MS = 150
"""Milliseconds after which a draft that is worked out anew gives way to its progress."""


class Drafting(QObject):
    """Opens and closes the panel; while it is open, changes of the board are worked into it."""

    opened = Signal()
    closed = Signal()
    looked_at = Signal(str)
    """An adept of the draft is chosen."""

    def __init__(
        self, board: Board, panel: DraftPanel, match_all: Button, hand: Hand, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._board, self._panel, self._match_all, self._hand = board, panel, match_all, hand
        self._applying = Applying(board, panel.page, self)
        self._working = Working(board.workspace, self)
        self._keeping = Keeping(board, panel, self)
        self._comparing = Comparing(board, panel, self._keeping, self)
        self._is_open = False
        self._wish = Wish(goal=panel.goal)
        self._asked_of: object = None
        self._shown: Shown | None = None
        self._wait_soon = QTimer(self)
        self._wait_soon.setSingleShot(True)
        self._wait_soon.setInterval(_A_MOMENT_MS)
        self._wait_soon.timeout.connect(self._on_waited)
        self._connect()

    def _connect(self) -> None:
        panel, page, board = self._panel, self._panel.page, self._board
        self._match_all.clicked.connect(self.open)
        panel.closed.connect(self.close)
        panel.goal_chosen.connect(self._on_goal)
        panel.draft_chosen.connect(self._on_draft_chosen)
        panel.waiting.cancel.clicked.connect(board.workspace.give_up)
        panel.readiness.went_on.connect(self._work_out)
        panel.comparing.went_back.connect(self._show_current)
        page.apply_requested.connect(self._on_apply)
        page.keep_requested.connect(self._on_keep)
        page.compare_requested.connect(self._on_compare)
        page.run_again_requested.connect(self._work_out)
        page.lock_requested.connect(self._on_lock)
        page.forbid_requested.connect(self._on_forbid)
        page.looked_at.connect(self._on_looked_at)
        board.changed.connect(self._on_board)
        self._keeping.changed.connect(self._on_kept)
        self._working.told.connect(panel.waiting.tell)
        self._working.refused.connect(self._on_refused)
        self._working.dropped.connect(self.close)

    def open(self) -> None:
        """Look at what stands in the way of a matching, then work it out."""
        facts = self._board.facts
        if facts is None or self._is_open:
            return
        self._is_open = True
        self._match_all.setEnabled(False)
        self._wish = Wish(goal=self._panel.goal)
        self._keeping.forget()
        self._keeping.read()
        self._panel.show_stage(Stage.WAITING)
        self._look_ahead(facts)
        self.opened.emit()

    def close(self) -> None:
        """Put the panel away; nothing was changed."""
        if self._is_open:
            self._is_open = False
            self._working.end()
            self._wait_soon.stop()
            self._shown = None
            self._hand.rest({})
            self._match_all.setEnabled(True)
            self.closed.emit()

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Follow what happened to kept drafts."""
        if self._is_open and (change_set is None or change_set.ids("matching_draft")):
            self._keeping.read()

    def _look_ahead(self, facts: PairingFacts) -> None:
        office, words = self._board.workspace.office, self._board.words
        told = words(matching_draft.LOOKING)
        self._asked_of = facts.snapshot
        self._wait(told)
        self._working.begin(told, partial(look_ahead, office, facts, words), self._on_ready)

    def _on_ready(self, view: ReadinessView) -> None:
        if view.rows:
            self._panel.readiness.show_readiness(view)
            self._panel.show_stage(Stage.READINESS)
            self._panel.readiness.go_on.setFocus()
        else:
            self._work_out()

    def _work_out(self) -> None:
        """Ask the solver: for the latest draft, or for the kept one that is shown."""
        facts, words = self._board.facts, self._board.words
        if facts is None:
            return
        kept = self._keeping.current
        wish = self._wish.among(facts.snapshot.people)
        if kept is not None:
            wish = Wish(goal=kept.goal, locks=kept.locks, forbidden=kept.forbidden)
        told, office = words(said.SOLVING), self._board.workspace.office
        self._asked_of = facts.snapshot
        self._wait(told)
        work = partial(work_out, office, facts, wish, office.door.now(), words)
        self._working.begin(told, work, partial(self._on_worked_out, facts))

    def _wait(self, told: str) -> None:
        """Say that something is worked out; a draft in view stays until that has taken a moment."""
        self._panel.waiting.begin(told)
        if self._panel.stage is Stage.DRAFT:
            self._panel.page.hold(on=True)
            self._wait_soon.start()
        else:
            self._on_waited()

    def _on_waited(self) -> None:
        self._panel.show_stage(Stage.WAITING)

    def _on_worked_out(self, facts: PairingFacts, shown: Shown) -> None:
        kept = self._keeping.current
        self._keeping.remember(facts, shown)
        if kept is not None and shown.plan is not None:
            self._keeping.keep(facts, kept.name, shown)
        self._show(shown)

    def _show_current(self) -> None:
        """Show the draft that is chosen among the latest and those that are kept."""
        facts, kept = self._board.facts, self._keeping.current
        if facts is None:
            return
        made = self._keeping.made(facts)
        self._asked_of = facts.snapshot
        if made is not None:
            self._show(made)
            return
        if kept is None:
            self._work_out()
            return
        work = partial(show_kept, self._board.workspace.office, facts, kept, self._board.words)
        self._working.begin("", lambda _: work(), self._show)

    def _show(self, shown: Shown) -> None:
        waited = self._panel.stage is Stage.WAITING
        self._shown = shown
        self._wait_soon.stop()
        self._panel.page.hold(on=False)
        self._keeping.offer()
        self._panel.choose_goal(shown.draft.goal if self._keeping.current is None else self._wish.goal)
        self._panel.page.show_draft(shown.proof, shown.rows, next_name=next_name(self._keeping.kept))
        self._panel.page.keep_button.setVisible(self._keeping.current is None)
        self._panel.show_stage(Stage.DRAFT)
        self._hand.rest(shown.rows.marks)
        if waited:
            self._panel.page.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_draft_chosen(self, key: str) -> None:
        self._keeping.choose(key)
        self._show_current()

    def _on_goal(self, _goal: str) -> None:
        self._wish = Wish(goal=self._panel.goal, locks=self._wish.locks, forbidden=self._wish.forbidden)
        if self._panel.stage is not Stage.READINESS:
            self._work_out()

    def _on_lock(self, couple: Couple, on: bool) -> None:
        if self._keeping.current is not None:
            self._keeping.lock(couple, on=on)
        else:
            self._wish = self._wish.locking(couple, on=on)
            self._work_out()

    def _on_forbid(self, couple: Couple, on: bool) -> None:
        if self._keeping.current is not None:
            self._keeping.forbid(couple, on=on)
        else:
            self._wish = self._wish.forbidding(couple, on=on)
        self._work_out()

    def _on_keep(self) -> None:
        facts, shown = self._board.facts, self._shown
        if facts is not None and shown is not None and shown.plan is not None:
            self._keeping.keep(facts, next_name(self._keeping.kept), shown)
            self._panel.page.show_draft(shown.proof, shown.rows, next_name=next_name(self._keeping.kept))

    def _on_kept(self) -> None:
        """A kept draft was changed, or one came or went."""
        if self._is_open and self._panel.stage is Stage.DRAFT:
            self._show_current()
        elif self._panel.stage is Stage.COMPARING:
            self._comparing.offer()

    def _on_compare(self) -> None:
        self._hand.rest({})
        self._comparing.offer()

    def _on_looked_at(self, couple: Couple) -> None:
        self.looked_at.emit(couple[1])

    def _on_board(self) -> None:
        facts = self._board.facts
        if not self._is_open or facts is None or facts.snapshot is self._asked_of:
            return
        if self._applying.has_landed():
            # On a turn of its own: the cards have just taken theirs.
            QTimer.singleShot(0, self, self.close)
        elif self._panel.stage is Stage.READINESS:
            self._look_ahead(facts)
        elif self._panel.stage is Stage.COMPARING:
            self._asked_of = facts.snapshot
            self._comparing.offer()
        else:
            self._show_current()

    def _on_refused(self, refused: RuleBroken) -> None:
        self._board.workspace.notice(troubles.sentence(refused, self._board.words), Tone.WARNING)
        self.close()

    def _on_apply(self) -> None:
        facts, shown = self._board.facts, self._shown
        if facts is not None and shown is not None:
            self._applying.apply(facts, shown, self._keeping.current)
