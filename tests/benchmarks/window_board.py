"""The board of 1,000 + 1,000: its first painting, its answer to a drag, its frames, beside plain lists."""

import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QStringListModel, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.adept_board import ANSWER_ROLE
from revmentor_desktop.models.pairing_drag import Dragged, packed
from revmentor_desktop.views.light_start import LightStart
from revmentor_desktop.views.matching.adept_view import AdeptView
from revmentor_desktop.views.matching.tab import MatchingTab
from tests.benchmarks.window_visits import Watch
from tests.gallery.studio import Setting, settle, shown

_SIZE = (1280, 700)
_FRAMES = 120
_PERCENTILE = 0.95
_PATIENCE_S = 20.0
_MOVES = 12


def board(file: Path) -> dict[str, float]:
    """Milliseconds of the board's first painting, of plain lists', of its answer to a drag, of frames.

    The answer is taken from the beginning of a drag until every card in sight is painted with it; the
    frames, while dragging and while scrolling, are the 95th percentile. Also the longest gaps of the event
    loop during a drag, after a drop, and while a plan is worked out and applied, and how soon giving up the
    solving is answered.
    """
    with tempfile.TemporaryDirectory() as folder, shown(file, Path(folder), Setting(tab="ideas")) as window:
        workspace = window.pages.current.workspace if window.pages.current else None
        if workspace is None:
            raise LookupError("no tab is shown")
        mentors = [one for one in workspace.snapshot().participations.values() if one.side is Side.MENTOR]
        lines = [one.person_id for one in workspace.snapshot().participations.values()]
        # The collector works as it does once the program stands.
        LightStart(Path(folder)).stands()
        # Neither side is charged with the main window's painting, nor with what a first painting loads.
        window.hide()
        settle()
        _painted(_plain(lines))
        plain = _painted(_plain(lines))
        tab = MatchingTab(workspace)
        settle()
        ours = _painted(tab)
        settle()
        dragged = Dragged(mentor_id=mentors[0].person_id)
        answer = _answered(tab, dragged)
        settle()
        frames, scrolled = _frames(tab, dragged), _scrolled(tab)
        workspace.changed.connect(tab.refresh)
        gaps = _gaps(Watch(tab), tab, dragged)
        tab.close()
    return {
        "board": ours,
        "plain": plain,
        "answer": answer,
        "frame": _percentile(frames),
        "scrolled": _percentile(scrolled),
        **gaps,
    }


def _percentile(taken: Sequence[float]) -> float:
    return sorted(taken)[int(_PERCENTILE * len(taken))]


def _painted(widget: QWidget) -> float:
    widget.resize(*_SIZE)
    start = time.perf_counter()
    widget.show()
    QCoreApplication.processEvents()
    return 1000 * (time.perf_counter() - start)


def _plain(lines: Sequence[str]) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    for place in range(2):
        view = QListView(whole)
        view.setModel(QStringListModel(lines[place::2], view))
        row.addWidget(view)
    return whole


def _cards(tab: MatchingTab) -> AdeptView:
    """The view of the adepts."""
    found = tab.findChild(AdeptView)
    if found is None:
        raise LookupError("no adepts on the board")
    return found


def _answered(tab: MatchingTab, dragged: Dragged) -> float:
    """Time from the beginning of a drag until every card in sight is painted with score and price."""
    view = _cards(tab)
    action, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = packed(dragged)
    start = time.perf_counter()
    entered = QDragEnterEvent(QPoint(5, 5), action, mime, left, none)
    QCoreApplication.sendEvent(view.viewport(), entered)
    while view.model().index(0, 0).data(ANSWER_ROLE) is None:
        # The window waits as it does for a person: it spins on no core that the answer needs.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() - start > _PATIENCE_S:
            raise AssertionError("the cards say nothing")
    QCoreApplication.processEvents()
    taken = 1000 * (time.perf_counter() - start)
    QCoreApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    view.drag_ended.emit()
    return taken


def _gaps(watch: Watch, tab: MatchingTab, dragged: Dragged) -> dict[str, float]:
    """The longest gap of the event loop in milliseconds, by what is done."""
    gaps = {"drag": _gap_of_drag(watch, tab, dragged)}
    gaps["drop"] = max(watch.over(partial(_drop, tab, dragged)), *(watch.over(_nothing) for _ in range(6)))
    settle()
    tab.adepts.match_all.click()
    settle()
    gaps["cancel"] = _given_up(tab)
    tab.adepts.match_all.click()
    settle()
    gaps["solve"] = _gap_until(watch, tab, tab.draft.readiness.go_on.click)
    settle()
    gaps["apply"] = _gap_until(watch, tab, tab.draft.page.apply_button.click)
    return gaps


def _nothing() -> None:
    """What goes on by itself is watched."""


def _gap_of_drag(watch: Watch, tab: MatchingTab, dragged: Dragged) -> float:
    cards = _cards(tab)
    view, mime = cards.viewport(), packed(dragged)
    action, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), action, mime, left, none)
    gaps = [watch.over(partial(QCoreApplication.sendEvent, view, entered))]
    for step in range(_MOVES):
        at = QPoint(20 + step * (view.width() - 40) // _MOVES, 40 + step * (view.height() - 80) // _MOVES)
        moved = QDragMoveEvent(at, action, mime, left, none)
        gaps.append(watch.over(partial(QCoreApplication.sendEvent, view, moved)))
    QCoreApplication.sendEvent(view, QDragLeaveEvent())
    gaps.append(watch.over(cards.drag_ended.emit))
    return max(gaps)


def _drop(tab: MatchingTab, dragged: Dragged) -> None:
    tab.adepts.model.pair_requested.emit(dragged, tab.board.adepts[0].id)


def _given_up(tab: MatchingTab) -> float:
    """Milliseconds from giving up the solving until the window says that it is given up."""
    tab.draft.readiness.go_on.click()
    QCoreApplication.processEvents()
    start = time.perf_counter()
    tab.draft.waiting.cancel.click()
    while tab.workspace.work:
        QCoreApplication.processEvents()
        if time.perf_counter() - start > _PATIENCE_S:
            raise AssertionError("the solving is not given up")
    taken = 1000 * (time.perf_counter() - start)
    settle()
    return taken


def _gap_until(watch: Watch, tab: MatchingTab, act: Callable[[], object]) -> float:
    """Do something that goes on by itself, and watch until it has come to its end."""
    gaps = [watch.over(act)]
    start = time.perf_counter()
    while tab.workspace.work:
        gaps.append(watch.over(_nothing))
        if time.perf_counter() - start > _PATIENCE_S:
            raise AssertionError("this goes on for ever")
    return max(*gaps, *(watch.over(_nothing) for _ in range(4)))


def _scrolled(tab: MatchingTab) -> list[float]:
    """Scroll the adepts, and time each step until it is painted."""
    bar = _cards(tab).verticalScrollBar()
    taken: list[float] = []
    for step in range(_FRAMES):
        start = time.perf_counter()
        bar.setValue(bar.maximum() * step // _FRAMES)
        QCoreApplication.processEvents()
        taken.append(1000 * (time.perf_counter() - start))
    return taken


def _frames(tab: MatchingTab, dragged: Dragged) -> list[float]:
    """Drag a mentor over the adepts, and time each step until it is painted."""
    cards = _cards(tab)
    view = cards.viewport()
    mime = packed(dragged)
    action, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(view, QDragEnterEvent(QPoint(5, 5), action, mime, left, none))
    settle()
    taken: list[float] = []
    accepted = 0
    for step in range(_FRAMES):
        at = QPoint(
            10 + step * (view.width() - 20) // _FRAMES,
            40 + step * 7 * (view.height() - 80) // _FRAMES % (view.height() - 80),
        )
        start = time.perf_counter()
        moved = QDragMoveEvent(at, action, mime, left, none)
        QCoreApplication.sendEvent(view, moved)
        QCoreApplication.processEvents()
        taken.append(1000 * (time.perf_counter() - start))
        accepted += moved.isAccepted()
    QCoreApplication.sendEvent(view, QDragLeaveEvent())
    cards.drag_ended.emit()
    settle()
    if not accepted:
        raise AssertionError("the board takes nothing that is dragged")
    return taken
