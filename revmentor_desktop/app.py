"""The composition root of the window: builds memory, files, tabs and shell, and runs them."""

import getpass
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop import __version__, paths
from revmentor_desktop.store.opening import Place
from revmentor_desktop.views.appearance.style import CalmStyle
from revmentor_desktop.views.light_start import LightStart
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.shell.faults import Faults
from revmentor_desktop.views.shell.files import Files
from revmentor_desktop.views.shell.look import Look
from revmentor_desktop.views.shell.memory import WindowMemory
from revmentor_desktop.views.shell.pages import TabEntry
from revmentor_desktop.views.tab import Tab
from revmentor_desktop.views.workspace import Workspace
from revmentor_desktop.wording.catalogue import Words

_TURN_S = 0.001
"""So long a worker keeps Python to itself: at the usual 5 ms a window that asks often stutters."""


def run(path: Path | None, language: str, start: LightStart) -> int:
    """Show the window until it is closed: on a programme, else on the last one, else the welcome page.

    `language` is spoken unless another one was chosen in the window; `start` is told when the window stands.
    Returns the exit code.
    """
    app = application()
    place = Place(data_folder=paths.data_folder(), user=_user(), now=_now)
    memory = WindowMemory(place.data_folder)
    words = Words(memory.language or language)
    look = Look(app)
    look.dress(memory.theme)
    look.zoom(memory.zoom)
    look.speak(words.language)
    faults = Faults(place.data_folder, words)
    faults.take_over()
    files = Files(place, words)
    window = MainWindow(files, memory, TABS, look)
    faults.show_over(window)
    # Where the system's scheme is followed, it is followed while the program runs too.
    app.styleHints().colorSchemeChanged.connect(window.follow_system)
    asked = path or memory.last
    if asked is not None and (path is not None or asked.is_file()):
        files.open(asked)
        if files.raised_other:
            return 0
    window.show()
    start.stands()
    try:
        return app.exec()
    finally:
        start.end()
        faults.give_back()


def application() -> QApplication:
    """Give the application, in the style that our palettes are made for."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("RevMentor")
    app.setApplicationVersion(__version__)
    app.setStyle(CalmStyle())
    sys.setswitchinterval(_TURN_S)
    return app


def _overview(workspace: Workspace, parent: QWidget | None) -> Tab:
    from revmentor_desktop.views.overview.tab import OverviewTab

    return OverviewTab(workspace, parent)


def _people(workspace: Workspace, parent: QWidget | None) -> Tab:
    from revmentor_desktop.views.people.tab import PeopleTab

    return PeopleTab(workspace, parent)


def _matching(workspace: Workspace, parent: QWidget | None) -> Tab:
    from revmentor_desktop.views.matching.tab import MatchingTab

    return MatchingTab(workspace, parent)


def _sessions(workspace: Workspace, parent: QWidget | None) -> Tab:
    from revmentor_desktop.views.sessions.tab import SessionsTab

    return SessionsTab(workspace, parent)


def _ideas(workspace: Workspace, parent: QWidget | None) -> Tab:
    from revmentor_desktop.views.ideas.tab import IdeasTab

    return IdeasTab(workspace, parent)


TABS: Sequence[TabEntry] = (
    TabEntry(code="overview", make=_overview),
    TabEntry(code="people", make=_people),
    TabEntry(code="matching", make=_matching),
    TabEntry(code="sessions", make=_sessions),
    TabEntry(code="ideas", make=_ideas),
)
"""The tabs, each loaded when it is first shown."""


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"


def _now() -> datetime:
    return datetime.now().astimezone()
