"""The menu of one person or many: selected, in reserve, told, approved, leaving."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.domain.ids import ParticipationId, PersonId
from revmentor_desktop.domain.people import ParticipationStatus
from revmentor_desktop.views.standing.deeds import StandingDeeds
from revmentor_desktop.views.standing.leaving import Leaving
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import standing
from revmentor_desktop.wording.catalogue import Message

_DECISIONS: tuple[tuple[ParticipationStatus, Message], ...] = (
    (ParticipationStatus.SELECTED, standing.SELECT),
    (ParticipationStatus.RESERVE, standing.RESERVE),
    (ParticipationStatus.NOT_SELECTED, standing.NOT_SELECTED),
    (ParticipationStatus.DECLINED, standing.DECLINED),
)


class StandingMenu(QMenu):
    """What can be noted about people of the cohort in view; each choice is one step for all of them."""

    def __init__(
        self, workspace: Workspace, ids: Sequence[ParticipationId], leaving: Leaving, parent: QWidget
    ) -> None:
        super().__init__(workspace.words(standing.MENU), parent)
        self.setObjectName("standing-menu")
        self._words, self._leaving = workspace.words, leaving
        there = workspace.snapshot().participations
        self._parts = [there[one] for one in ids if one in there]
        self._acts: dict[str, Callable[[], None]] = {}
        self.setEnabled(workspace.writable)
        self._fill(StandingDeeds(workspace, self._parts, parent.window()))

    def _fill(self, deeds: StandingDeeds) -> None:
        anybody = bool(self._parts)
        for status, text in _DECISIONS:
            action = self._offer(text, status.value, partial(deeds.decide, status), anybody)
            action.setCheckable(True)
            action.setChecked(anybody and all(one.status is status for one in self._parts))
        self.addSeparator()
        told = any(one.told_on for one in self._parts)
        approved = any(one.manager_approved_on for one in self._parts)
        self._offer(standing.TELL, "tell", deeds.ask_told, anybody)
        self._offer(standing.UNTELL, "untell", partial(deeds.tell, None), told)
        self._offer(standing.APPROVE, "approve", deeds.ask_approved, anybody)
        self._offer(standing.DISAPPROVE, "disapprove", partial(deeds.approve, None), approved)
        self.addSeparator()
        people = {one.person_id for one in self._parts}
        one_person = next(iter(people)) if len(people) == 1 else PersonId("")
        self._offer(standing.LEAVES, "leaves", partial(self._leaving.begin, one_person), bool(one_person))
        self._offer(standing.TAKE_OVER, "take-over", deeds.take_over, True)

    def _offer(self, text: Message, name: str, act: Callable[[], None], enabled: bool) -> QAction:
        action = QAction(self._words(text), self)
        action.setObjectName(name)
        action.setEnabled(enabled)
        action.triggered.connect(self._on_triggered)
        self._acts[name] = act
        self.addAction(action)
        return action

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._acts[action.objectName()]()
