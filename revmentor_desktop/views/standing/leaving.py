"""From “leaves the company” to a new partner for those who are left: two dialogs, each its own step."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.people import Side
from revmentor_desktop.views.standing.leaving_dialog import LeavingDialog
from revmentor_desktop.views.standing.rematch_dialog import RematchDialog
from revmentor_desktop.views.workspace import Workspace


class Leaving(QObject):
    """Begins with a person; where their partners in the cohort in view lose a pair, offers to match anew."""

    by_hand_requested = Signal(str, str)
    """A person and their side, to be paired by hand."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._parent = workspace, parent
        self._partners: dict[Side, tuple[PersonId, ...]] = {}

    def begin(self, person_id: PersonId) -> None:
        """Tell what ends, and ask why."""
        snapshot = self._workspace.snapshot()
        if person_id not in snapshot.people:
            return
        living = [one for one in snapshot.pairs.values() if one.status in LIVING]
        self._partners = {
            Side.ADEPT: tuple(one.adept_id for one in living if one.mentor_id == person_id),
            Side.MENTOR: tuple(one.mentor_id for one in living if one.adept_id == person_id),
        }
        dialog = LeavingDialog(self._workspace, person_id, self._parent.window())
        dialog.left.connect(self._on_left)
        dialog.open()

    def find_partners(self, people: Sequence[PersonId], side: Side) -> None:
        """Offer the ways of giving people of one side a partner."""
        dialog = RematchDialog(self._workspace, people, side, self._parent.window())
        dialog.by_hand_requested.connect(self.by_hand_requested)
        dialog.open()

    def _on_left(self) -> None:
        partners, self._partners = self._partners, {}
        for side, people in partners.items():
            if people:
                self.find_partners(people, side)
                return
