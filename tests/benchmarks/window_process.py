"""A process that measures one thing about the window and prints it as JSON: `window_process WHAT FILE`."""

import json
import sys
import time
from pathlib import Path


def main() -> None:
    """Measure what the first word names on the file that the second one names."""
    what, file = sys.argv[1], Path(sys.argv[2])
    print(json.dumps(_MEASURES[what](file)))


def _start_bare(_file: Path) -> dict[str, float]:
    import peewee
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

    app = QApplication([peewee.__name__])
    window = QMainWindow()
    tabs = QTabWidget(window)
    for number in range(5):
        tabs.addTab(QWidget(tabs), str(number))
    window.setCentralWidget(tabs)
    window.resize(1280, 800)
    usable: dict[str, float] = {}
    QTimer.singleShot(0, lambda: _note(usable))
    window.show()
    app.exec()
    return usable


def _start_ours(file: Path) -> dict[str, float]:
    from revmentor_desktop import paths
    from revmentor_desktop.__main__ import main as start
    from revmentor_desktop.views import light_start

    # The entry begins with this too: the window is imported as it is for a person.
    light_start.begin(paths.cache_folder())
    from PySide6.QtCore import QTimer

    from revmentor_desktop.app import application

    application()
    usable: dict[str, float] = {}
    QTimer.singleShot(0, lambda: _note(usable))
    sys.argv[1:] = [str(file)]
    start()
    return usable


def _note(usable: dict[str, float]) -> None:
    """Note when everything that was waiting, the first painting included, is done."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    QCoreApplication.processEvents()
    usable["usable"] = time.time()
    for window in QApplication.topLevelWidgets():
        window.close()
    QCoreApplication.quit()


def _first_shows(file: Path) -> dict[str, float]:
    from revmentor_desktop import paths
    from revmentor_desktop.views import light_start

    start = light_start.begin(paths.cache_folder())
    from tests.benchmarks.window_visits import first_shows

    # From here on it is as for a person whose window stands.
    start.stands()
    shows = first_shows(file)
    start.end()
    return shows


def _board(file: Path) -> dict[str, float]:
    from tests.benchmarks.window_board import board

    return board(file)


def _edit(file: Path) -> dict[str, float]:
    from tests.benchmarks.window_edit import edit

    return edit(file)


def _tour(file: Path) -> dict[str, float]:
    from tests.benchmarks.window_visits import tour

    return tour(file)


_MEASURES = {
    "start-bare": _start_bare,
    "start-ours": _start_ours,
    "first-shows": _first_shows,
    "board": _board,
    "edit": _edit,
    "tour": _tour,
}

if __name__ == "__main__":
    main()
