"""Judging the cohort in the background: scores of everybody, prices of the one who is in hand."""

from collections.abc import Mapping, Sequence
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Plan, Price
from revmentor_desktop.domain.pairs import Goal
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import board

if TYPE_CHECKING:
    # It brings in numpy, which is loaded off the UI thread when it is first needed.
    from revmentor_desktop.models.pairing_judgement import Judgement

PRICED_AT_MOST = 60
"""Adepts up to whom every price of a mentor is worked out; each takes a solution of its own."""


class Judging(QObject):
    """Keeps the judgement of the snapshot that is shown; answers come by signals."""

    judged = Signal()
    """`judgement` is new."""
    priced = Signal(str)
    """The prices of a mentor are known."""
    planned = Signal(object)
    """A plan for all, asked for by `plan`."""
    refused = Signal(object)
    """Why there is no plan (RuleBroken)."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._number = 0
        self._given_up = Event()
        self._prices: dict[PersonId, Mapping[PersonId, Price]] = {}
        self.judgement: Judgement | None = None

    def judge(self, snapshot: Snapshot) -> None:
        """Judge every couple of a snapshot; an answer that is overtaken is dropped."""
        self._number += 1
        number, before, today = self._number, self.judgement, self._workspace.office.door.today
        self._prices.clear()
        self._given_up.set()

        def work() -> "Judgement":
            from revmentor_desktop.models.pairing_judgement import judge

            return judge(snapshot, today, before)

        def done(judgement: "Judgement") -> None:
            if isValid(self) and number == self._number:
                self.judgement = judgement
                self.judged.emit()

        self._workspace.in_background("", work, done)

    @property
    def has_begun(self) -> bool:
        """Whether a snapshot was judged before, or is now."""
        return self._number > 0

    def prices(self, mentor_id: PersonId) -> Mapping[PersonId, Price]:
        """The prices of a mentor by adept, as far as they are known."""
        return self._prices.get(mentor_id, {})

    def price(self, mentor_id: PersonId, adept_ids: Sequence[PersonId]) -> None:
        """Work out what a mentor costs the whole with each adept, where there are not too many."""
        judgement, number = self.judgement, self._number
        if judgement is None or mentor_id in self._prices or len(adept_ids) > PRICED_AT_MOST:
            return
        self._given_up.set()
        given_up = self._given_up = Event()

        def work() -> dict[PersonId, Price]:
            from revmentor_desktop.models.pairing_judgement import prices_of

            return prices_of(judgement, mentor_id, adept_ids, given_up.is_set)

        def done(found: dict[PersonId, Price]) -> None:
            if isValid(self) and number == self._number and not given_up.is_set():
                self._prices[mentor_id] = found
                self.priced.emit(mentor_id)

        self._workspace.in_background("", work, done)

    def plan(self, snapshot: Snapshot, goal: Goal) -> None:
        """Work out the optimal plan for everybody."""
        pairing = self._workspace.office.pairing

        def work() -> Plan | RuleBroken:
            try:
                return pairing.draft(snapshot, goal)
            except RuleBroken as refused:
                return refused

        def done(answer: Plan | RuleBroken) -> None:
            if isValid(self):
                (self.planned if isinstance(answer, Plan) else self.refused).emit(answer)

        name = self._workspace.words(board.SOLVING)
        self._workspace.in_background(name, work, done)
