"""The Programme menu: settings, rules, levels, norms, departments, topics, cohorts."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from revmentor_desktop.domain.ids import CohortId
from revmentor_desktop.views.shell.commands import Command, Desk
from revmentor_desktop.views.workspace import Workspace

MakeDialog = Callable[[Workspace, QWidget], QDialog]


class ProgrammeCommands(QObject):
    """Opens the settings dialogs; each is loaded when it is asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def commands(self) -> tuple[Command, ...]:
        """What the menu offers."""
        return (
            Command(code="settings", act=self.settings, keys=("Ctrl+,",)),
            Command(code="rules", act=self.rules),
            Command(code="levels", act=self.levels),
            Command(code="norms", act=self.norms),
            Command(code="busy-times", act=self.busy_times),
            Command(code="departments", act=self.departments),
            Command(code="topics", act=self.topics),
            Command(code="agendas", act=self.agendas),
            Command(code="cohort", act=self.cohort),
            Command(code="new-cohort", act=self.new_cohort),
        )

    @Slot(str)
    def choose_cohort(self, cohort_id: str) -> None:
        """Bring another cohort into view."""
        self._desk.workspace.choose_cohort(CohortId(cohort_id))

    @Slot()
    def settings(self) -> None:
        """Name, organisation, language, zone, country."""
        from revmentor_desktop.views.shell.settings_dialogs import SettingsDialog

        self._open(SettingsDialog)

    @Slot()
    def rules(self) -> None:
        """Rules with their switches, and weights."""
        from revmentor_desktop.views.shell.settings_dialogs import RulesDialog

        self._open(RulesDialog)

    @Slot()
    def levels(self) -> None:
        """The level scale."""
        from revmentor_desktop.views.shell.register.levels import LevelsDialog

        self._open(LevelsDialog)

    @Slot()
    def norms(self) -> None:
        """Norms of sessions, working hours, reminders."""
        from revmentor_desktop.views.shell.settings_dialogs import NormsDialog

        self._open(NormsDialog)

    @Slot()
    def busy_times(self) -> None:
        """When participants cannot meet."""
        from revmentor_desktop.views.sessions.busy_dialog import BusyDialog

        self._open(BusyDialog)

    @Slot()
    def departments(self) -> None:
        """The tree of departments."""
        from revmentor_desktop.views.shell.register.departments import DepartmentsDialog

        self._open(DepartmentsDialog)

    @Slot()
    def topics(self) -> None:
        """The topics."""
        from revmentor_desktop.views.shell.register.topics import TopicsDialog

        self._open(TopicsDialog)

    @Slot()
    def agendas(self) -> None:
        """Templates of agendas, and the question bank."""
        from revmentor_desktop.views.shell.agendas.dialog import AgendasDialog

        self._open(AgendasDialog)

    @Slot()
    def cohort(self) -> None:
        """The cohort in view."""
        from revmentor_desktop.views.shell.cohort_dialogs import CohortDialog

        self._open(CohortDialog)

    @Slot()
    def new_cohort(self) -> None:
        """Another cohort."""
        from revmentor_desktop.views.shell.cohort_dialogs import NewCohortDialog

        self._open(NewCohortDialog)

    def _open(self, make: MakeDialog) -> None:
        make(self._desk.workspace, self._desk.window).open()
