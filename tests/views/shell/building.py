"""A window on a real file, with plain tabs that note what they are told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from revmentor_desktop.domain.changes import ChangeSet
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.people import Person
from revmentor_desktop.services.office import new_id
from revmentor_desktop.services.programmes import new_programme, start_programme
from revmentor_desktop.store.opening import Place
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.shell.files import Files
from revmentor_desktop.views.shell.look import Look
from revmentor_desktop.views.shell.memory import WindowMemory
from revmentor_desktop.views.shell.pages import TabEntry
from revmentor_desktop.views.tab import Tab, TabState
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, NOW

CODES = ("overview", "people", "matching", "sessions", "ideas")


class NotingTab(Tab):
    """A tab that notes what the shell tells it, with a field to type in above its list."""

    went_to = Signal(str, str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.told: list[ChangeSet | None] = []
        self.revealed: list[str] = []
        self.imported: list[Path] = []
        self.field = QLineEdit(self)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        self.list = QListView(self)
        column.addWidget(self.list)

    @override
    def refresh(self, change_set: ChangeSet | None) -> None:
        self.told.append(change_set)

    @override
    def state(self) -> TabState:
        return {"typed": self.field.text()}

    @override
    def restore(self, state: TabState) -> None:
        self.field.setText(state.get("typed", ""))

    @override
    def start_search(self) -> None:
        self.field.setFocus()

    @override
    def reveal(self, record_id: str) -> None:
        self.revealed.append(record_id)

    def import_file(self, path: Path) -> None:
        """Note a list that the shell hands over."""
        self.imported.append(path)


@dataclass
class Desktop:
    """Everything that a start of the window is made of; several windows may be started one after another."""

    folder: Path
    bot: QtBot
    app: QApplication
    language: str = "en"
    made: list[str] = field(default_factory=list)
    windows: list[MainWindow] = field(default_factory=list)
    now: Callable[[], datetime] = lambda: NOW

    @property
    def data_folder(self) -> Path:
        """Locks, backups, and the window's memory."""
        return self.folder / "data"

    @property
    def place(self) -> Place:
        """Who and where."""
        return Place(data_folder=self.data_folder, user="Test", now=self.now)

    def programme(self, name: str = "programme") -> Path:
        """Make a programme file with its first cohort."""
        path = self.folder / f"{name}.revmentor"
        door = start_programme(path, self.place, new_programme(name, new_id), AUTUMN, new_id=new_id)
        door.store.close()
        return path

    def files(self) -> Files:
        """What opens files."""
        return Files(self.place, Words(self.language))

    def start(self, path: Path | None = None) -> MainWindow:
        """Start the window, on a file or on the welcome page."""
        files = self.files()
        memory = WindowMemory(self.data_folder)
        look = Look(self.app)
        look.dress(memory.theme)
        look.zoom(memory.zoom)
        window = MainWindow(files, memory, [self._entry(code) for code in CODES], look)
        files.setParent(window)
        self.bot.addWidget(window)
        self.windows.append(window)
        if path is not None:
            files.open(path)
        window.show()
        # Shortcuts hold in the active window only.
        window.activateWindow()
        self.bot.waitUntil(window.isActiveWindow)
        return window

    def _entry(self, code: str) -> TabEntry:
        def make(workspace: Workspace, parent: QWidget | None) -> Tab:
            self.made.append(code)
            return NotingTab(workspace, parent)

        return TabEntry(code=code, make=make)


def tab_of(window: MainWindow) -> NotingTab:
    """The tab in view."""
    tab = window.pages.current
    assert isinstance(tab, NotingTab)
    return tab


def workspace_of(window: MainWindow) -> Workspace:
    """The open programme."""
    return tab_of(window).workspace


def add_person(window: MainWindow, name: str) -> None:
    """Add somebody through the services."""
    workspace = workspace_of(window)
    workspace.perform(lambda: workspace.office.people.add(Person(id=PersonId(new_id()), name=name)))


def dialog(window: MainWindow) -> QDialog:
    """The dialog that is open over the window."""
    shown = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(shown) == 1
    return shown[0]


def drag_in(window: MainWindow, *paths: Path) -> QMimeData:
    """Drag files over the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDragEnterEvent(
        QPoint(50, 200),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
    return mime


def drop(window: MainWindow, *paths: Path) -> None:
    """Drag files over the window and let go."""
    mime = drag_in(window, *paths)
    event = QDropEvent(
        QPointF(50, 200),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
