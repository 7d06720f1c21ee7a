"""Visits to every tab of the window: the first ones timed, and a tour on which the event loop is watched."""

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QScrollBar

from revmentor_desktop.app import TABS
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.widgets.chips import Chip
from tests.gallery.studio import Setting, settle, shown

_CODES = tuple(entry.code for entry in TABS)
_AFTER_STEP_MS = 150
Step = tuple[str, Callable[[], object]]


def first_shows(file: Path) -> dict[str, float]:
    """Milliseconds from asking for each tab to its being painted."""
    taken: dict[str, float] = {}
    for opening, others in ((_CODES[0], _CODES[1:]), (_CODES[1], _CODES[:1])):
        with (
            tempfile.TemporaryDirectory() as folder,
            shown(file, Path(folder), Setting(tab=opening)) as window,
        ):
            for code in others:
                start = time.perf_counter()
                window.pages.show_tab(code)
                QCoreApplication.processEvents()
                taken[code] = 1000 * (time.perf_counter() - start)
                settle()
    return taken


def tour(file: Path) -> dict[str, float]:
    """The longest gap of the event loop in milliseconds, for each step of a tour of every screen."""
    with tempfile.TemporaryDirectory() as folder, shown(file, Path(folder), Setting()) as window:
        for code in _CODES:
            window.pages.show_tab(code)
            settle()
        watch = Watch(window)
        gaps: dict[str, float] = {}
        for name, act in _steps(window):
            gap = watch.over(act)
            gaps[name] = max(gap, gaps.get(name, 0.0))
        return gaps


def _steps(window: MainWindow) -> Iterator[Step]:
    """The tour: back to every tab, through what is in it, through the search, and an undo."""
    for code in _CODES * 2:
        yield f"{code}: shown again", partial(window.pages.show_tab, code)
    for code in _CODES:
        window.pages.show_tab(code)
        yield from _steps_in(code, window)
    control = Qt.KeyboardModifier.ControlModifier
    yield "search opened", partial(QTest.keyClick, window, Qt.Key.Key_K, control)
    for letter in "anna":
        yield "search typed", partial(_type, letter)
    yield "search closed", partial(_press, Qt.Key.Key_Escape)
    for theme in ("dark", "light"):
        yield f"theme {theme}", partial(window.menus.theme_chosen.emit, theme)
    yield "person renamed", partial(_rename, window)
    yield "undone", partial(QTest.keyClick, window, Qt.Key.Key_Z, control)


def _steps_in(code: str, window: MainWindow) -> Iterator[Step]:
    tab = window.pages.current
    if tab is None:
        return
    for view in (one for one in tab.findChildren(QAbstractItemView) if one.isVisible()):
        for place in (0, 3, view.model().rowCount() - 1):
            yield f"{code}: row chosen", partial(_choose, view, place)
        for part in (0.3, 0.9, 0.0):
            yield f"{code}: scrolled", partial(_scroll, view.verticalScrollBar(), part)
    for chip in (one for one in tab.findChildren(Chip) if one.isVisible() and one.isCheckable()):
        yield f"{code}: {chip.text()} switched", chip.click
    for line in (one for one in tab.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()):
        if any(word in line.objectName() for word in ("search", "filter", "find")):
            for letter in "an":
                yield f"{code}: typed", partial(QTest.keyClicks, line, letter)
            yield f"{code}: cleared", line.clear


def _rename(window: MainWindow) -> None:
    tab = window.pages.current
    if tab is not None:
        office, snapshot = tab.workspace.office, tab.workspace.snapshot()
        person = snapshot.people[min(snapshot.people)]
        tab.workspace.perform(partial(office.people.revise, replace(person, name="Åsa Ny")))


def _choose(view: QAbstractItemView, place: int) -> None:
    if 0 <= place < view.model().rowCount():
        view.setCurrentIndex(view.model().index(place, 0))


def _scroll(bar: QScrollBar, part: float) -> None:
    bar.setValue(round(bar.maximum() * part))


def _press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        QTest.keyClick(focus, key)


def _type(letter: str) -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        QTest.keyClicks(focus, letter)


class Watch(QObject):
    """Ticks in the event loop, and notes how long the ticks stay away."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ticks = QTimer(self)
        self._ticks.setInterval(0)
        self._ticks.timeout.connect(self._on_tick)
        self._last = 0.0
        self._longest = 0.0

    def over(self, act: Callable[[], object]) -> float:
        """The longest gap in milliseconds while something is done and for a moment after."""
        loop = QEventLoop(self)
        self._longest, self._last = 0.0, time.perf_counter()
        self._ticks.start()
        QTimer.singleShot(0, act)
        QTimer.singleShot(_AFTER_STEP_MS, loop.quit)
        loop.exec()
        self._ticks.stop()
        loop.deleteLater()
        return 1000 * self._longest

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now
