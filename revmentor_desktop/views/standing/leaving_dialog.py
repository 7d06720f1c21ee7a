"""Somebody leaves the company: what that ends is told before it is done, and a reason is asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.views.shell.dialog import ShellDialog
from revmentor_desktop.views.widgets.framed import Line
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import standing

_LONGEST_NAME = 80


class LeavingDialog(ShellDialog):
    """Ends all pairs of a person and withdraws them, as one step."""

    left = Signal()
    """It is done."""

    def __init__(self, workspace: Workspace, person_id: PersonId, parent: QWidget) -> None:
        words = workspace.words
        super().__init__(words, standing.LEAVES_TITLE, parent, accept=standing.LEAVE_BUTTON)
        self.setObjectName("leaving-dialog")
        self._workspace, self._person_id = workspace, person_id
        snapshot = workspace.snapshot()
        self._name = snapshot.people[person_id].name[:_LONGEST_NAME]
        everywhere = (*snapshot.pairs.values(), *snapshot.other_pairs.values())
        self._pairs = sum(
            one.status in LIVING and person_id in (one.mentor_id, one.adept_id) for one in everywhere
        )
        told = standing.WILL_END if self._pairs else standing.WILL_WITHDRAW
        self.paragraph(words(told, name=self._name, count=self._pairs))
        self.reason = Line(self)
        self.reason.setMaxLength(2_000)
        self.reason.setPlaceholderText(words(standing.REASON_HINT))
        self.row(self.form(), words(standing.REASON), self.reason, "leaving-reason")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def carry_out(self) -> bool:
        why = tidy(self.reason.text())
        if not why:
            self.refuse(self.words(standing.REASON_NEEDED))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        people = self._workspace.office.people
        said = standing.LEFT if self._pairs else standing.LEFT_ALONE
        done = self._workspace.perform(
            lambda: people.leave_company(self._person_id, why), said, name=self._name, count=self._pairs
        )
        if done is not None:
            self.left.emit()
        return done is not None
