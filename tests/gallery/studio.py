"""The studio: the real main window, offscreen, opened on a programme and drawn as it is left."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QThreadPool, QTimer

from revmentor_desktop.app import TABS, application
from revmentor_desktop.store.opening import Place
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.shell.files import Files
from revmentor_desktop.views.shell.look import Look
from revmentor_desktop.views.shell.memory import WindowMemory
from revmentor_desktop.wording.catalogue import Words

_QUIET_MS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a window is dressed: `size` in device-independent pixels, and the tab that it opens on."""

    language: str = "sv"
    theme: str = "light"
    size: tuple[int, int] = (1280, 800)
    zoom: float = 1.0
    tab: str = TABS[0].code


@contextmanager
def shown(path: Path | None, folder: Path, setting: Setting) -> Iterator[MainWindow]:
    """Open the main window on a copy of a programme, or on the welcome page; closes it afterwards.

    `folder` takes the copy and the data folder; what was there of an earlier window is forgotten.
    """
    data = folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    memory = WindowMemory(data)
    memory.language, memory.theme, memory.zoom = setting.language, setting.theme, setting.zoom
    memory.tab = setting.tab
    look = Look(application())
    look.dress(setting.theme)
    look.zoom(setting.zoom)
    look.speak(setting.language)
    place = Place(data_folder=data, user="Test", now=lambda: datetime.now(UTC))
    files = Files(place, Words(setting.language))
    window = MainWindow(files, memory, TABS, look)
    try:
        if path is not None:
            copy = folder / path.name
            shutil.copyfile(path, copy)
            files.open(copy)
        window.resize(*setting.size)
        window.show()
        settle()
        yield window
    finally:
        window.close()
        window.deleteLater()
        files.close()
        files.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def settle(quiet_ms: int = _QUIET_MS) -> None:
    """Let the window finish what it has begun: work on threads, its answers, and what waits for a moment."""
    for _ in range(2):
        QThreadPool.globalInstance().waitForDone()
        loop = QEventLoop()
        QTimer.singleShot(quiet_ms, loop.quit)
        loop.exec()
