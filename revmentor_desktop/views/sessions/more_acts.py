"""What the head of the calendar offers besides its buttons: another way to plan, and busy times."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from revmentor_desktop.views.sessions.desk import SessionsDesk
from revmentor_desktop.views.sessions.facts import Facts
from revmentor_desktop.views.sessions.plan_acts import PlanActs
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording import busy_times, plan_choices


class MoreActs(QObject):
    """A menu under the button with the dots."""

    def __init__(
        self, desk: SessionsDesk, workspace: Workspace, facts: Facts, planning: PlanActs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._workspace, self._facts = desk, workspace, facts
        self._planning, self._window = planning, window
        desk.header.more.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        button, words = self._desk.header.more, self._workspace.words
        menu = QMenu(self._desk)
        menu.setObjectName("more-sessions")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words(plan_choices.MENU)).triggered.connect(self._planning.choose)
        menu.addAction(words(busy_times.MENU)).triggered.connect(self._on_busy)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_busy(self) -> None:
        from revmentor_desktop.views.sessions.busy_dialog import BusyDialog

        watched = self._facts.watched
        BusyDialog(self._workspace, self._window, watched[0] if watched else "").open()
