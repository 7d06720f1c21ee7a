"""Judging the cohort in the background: scores of everybody, and what pairs cost the whole plan."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.matching import Price
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.views.workspace import Workspace

if TYPE_CHECKING:
    # It brings in numpy, which is loaded off the UI thread when it is first needed.
    from revmentor_desktop.models.pairing_judgement import Judgement

Couple = tuple[PersonId, PersonId]


class Judging(QObject):
    """Keeps the judgement of the snapshot that is shown, and prices that were asked for."""

    judged = Signal()
    """`judgement` is new."""
    priced = Signal(object)
    """The price of a couple is known."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._number = 0
        self._prices: dict[Couple, Price | None] = {}
        self.judgement: Judgement | None = None

    def judge(self, snapshot: Snapshot) -> None:
        """Judge every couple of a snapshot; an answer that is overtaken is dropped."""
        self._number += 1
        number, before, today = self._number, self.judgement, self._workspace.office.door.today
        self._prices.clear()
        office = self._workspace.office

        def work() -> "Judgement":
            from revmentor_desktop.models.pairing_judgement import judge

            # A pair that is made by hand then finds the engine's arrays up to date.
            office.ranking.field(snapshot)
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

    def price(self, couple: Couple) -> Price | None:
        """What two people cost the whole; None while it is not known, after which `priced` tells."""
        judgement, number = self.judgement, self._number
        if judgement is None or couple in self._prices:
            return self._prices.get(couple)

        def done(found: Price | None) -> None:
            if isValid(self) and number == self._number:
                self._prices[couple] = found
                self.priced.emit(couple)

        self._prices[couple] = None
        self._workspace.in_background("", lambda: judgement.price(*couple), done)
        return None
