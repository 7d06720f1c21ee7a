"""The pages of an open programme: tabs that are made when first shown and refreshed when seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabBar, QWidget

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.views.shell.memory import WindowMemory
from revmentor_desktop.views.tab import Tab
from revmentor_desktop.views.workspace import Workspace

MakeTab = Callable[[Workspace, QWidget | None], Tab]

_HOME = {
    "person": "people",
    "pair": "matching",
    "session": "sessions",
    "idea": "ideas",
}
"""What a record is -> the tab that shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TabEntry:
    """A tab that can be made; its code names it in the memory and in the wording."""

    code: str
    make: MakeTab


@runtime_checkable
class TakesLists(Protocol):
    """A tab that imports people lists."""

    def import_file(self, path: Path) -> object:
        """Import a list."""


@runtime_checkable
class LeadsOn(Protocol):
    """A tab that leads to others: (kind of record or tab, id)."""

    went_to: SignalInstance


@runtime_checkable
class ChoosesPeople(Protocol):
    """A tab where people can be chosen."""

    def chosen_people(self) -> Sequence[ParticipationId]:
        """Give whom is chosen."""


@runtime_checkable
class Exports(Protocol):
    """A tab with a button for the workbook."""

    export_requested: SignalInstance


@runtime_checkable
class FindsForms(Protocol):
    """A tab that may be handed forms in the place of a list."""

    forms_found: SignalInstance


class Pages(QStackedWidget):
    """The tabs of one programme; the hidden ones wait until they are seen."""

    shown = Signal(str)
    """A tab came into view, by its code."""
    export_requested = Signal()
    command_requested = Signal(str, str)
    """A tab leads to what is no tab: the code of a command, and the record it is about, if any."""
    forms_found = Signal(list)
    """Forms came where a list was awaited: their paths."""

    def __init__(
        self, entries: Sequence[TabEntry], memory: WindowMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self._entries = {entry.code: entry for entry in entries}
        self._memory = memory
        self._workspace: Workspace | None = None
        self._tabs: dict[str, Tab] = {}
        self._stale: set[str] = set()
        self._code = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """The tabs there are, in order."""
        return tuple(self._entries)

    @property
    def code(self) -> str:
        """The tab in view."""
        return self._code

    @property
    def current(self) -> Tab | None:
        """The tab in view."""
        return self._tabs.get(self._code)

    @property
    def chosen_people(self) -> tuple[ParticipationId, ...]:
        """Who is chosen in the tab in view; nobody where one does not choose people."""
        tab: object = self.current
        return tuple(tab.chosen_people()) if isinstance(tab, ChoosesPeople) else ()

    def use(self, workspace: Workspace | None) -> None:
        """Show a programme, or none; tabs of another one are let go, their state is kept."""
        self.keep_states()
        if self._workspace is not None:
            self._workspace.changed.disconnect(self._on_changed)
            self._workspace.replaced.disconnect(self._on_replaced)
        for tab in self._tabs.values():
            self.removeWidget(tab)
            tab.deleteLater()
        self._tabs.clear()
        self._stale.clear()
        self._code = ""
        self._workspace = workspace
        if workspace is not None:
            workspace.changed.connect(self._on_changed)
            workspace.replaced.connect(self._on_replaced)

    @Slot(str)
    def show_tab(self, code: str) -> None:
        """Bring a tab into view; makes it the first time."""
        if self._workspace is None or code not in self._entries:
            return
        tab = self._made(code)
        if code in self._stale:
            self._stale.discard(code)
            tab.refresh(None)
        self._code = code
        # Asked first: with the tab before it hidden, Qt hands the keyboard to the first button that it finds.
        last: QWidget | None = tab.focusWidget()
        self.setCurrentWidget(tab)
        self._memory.tab = code
        self.shown.emit(code)
        self._take_focus(tab, last)

    def _take_focus(self, tab: Tab, last: QWidget | None) -> None:
        """Put the keyboard into the tab, where it was there last; who walks along the tab bar stays there."""
        target = tab.first_focus() if last is None else last
        if target is not None and not isinstance(QApplication.focusWidget(), QTabBar):
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, str)
    def go_to(self, kind: str, record_id: str) -> None:
        """Show a person, a pair, a session, an idea, a tab by its code, or do a command."""
        code = _HOME.get(kind, kind)
        if code not in self._entries:
            self.command_requested.emit(code, record_id)
            return
        self.show_tab(code)
        if record_id and self._code == code and self.current is not None:
            self.current.reveal(record_id)

    def import_list(self, path: Path) -> None:
        """Hand a people list to the tab that imports."""
        self.show_tab("people")
        tab: object = self.current
        if isinstance(tab, TakesLists):
            tab.import_file(path)

    def keep_states(self) -> None:
        """Remember what the tabs want to find again."""
        for code, tab in self._tabs.items():
            self._memory.keep_tab_state(code, tab.state())

    def _made(self, code: str) -> Tab:
        if code in self._tabs:
            return self._tabs[code]
        if self._workspace is None:
            raise LookupError(code)
        tab = self._entries[code].make(self._workspace, self)
        tab.restore(self._memory.tab_state(code))
        if isinstance(tab, LeadsOn):
            tab.went_to.connect(self.go_to)
        if isinstance(tab, Exports):
            tab.export_requested.connect(self.export_requested)
        if isinstance(tab, FindsForms):
            tab.forms_found.connect(self.forms_found)
        self._tabs[code] = tab
        self.addWidget(tab)
        return tab

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        self._stale.update(code for code in self._tabs if code != self._code)
        if self.current is not None:
            self.current.refresh(change_set)

    @Slot()
    def _on_replaced(self) -> None:
        self._stale.update(code for code in self._tabs if code != self._code)
        if self.current is not None:
            self.current.refresh(None)
