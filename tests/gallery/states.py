"""The states that each screen is drawn in, and what brings a window into them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel

from revmentor_desktop.domain.errors import RuleBroken, StoreTrouble
from revmentor_desktop.domain.sessions import COMING
from revmentor_desktop.models.pairing_drag import Dragged, packed
from revmentor_desktop.store.opening import Place
from revmentor_desktop.views.main_window import MainWindow
from revmentor_desktop.views.matching.card_in_hand import HELD_AT, card_in_hand
from revmentor_desktop.views.matching.draft_panel import Stage
from revmentor_desktop.views.matching.meeting_opening import GroupDialog
from revmentor_desktop.views.matching.tab import MatchingTab
from revmentor_desktop.views.sessions.tab import SessionsTab
from revmentor_desktop.views.tab import Tab
from tests.gallery.programmes import (
    write_board,
    write_empty,
    write_fresh,
    write_hostile,
    write_large,
    write_sample,
)
from tests.gallery.studio import settle

Write = Callable[[Path, Place, date], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A programme that is opened, and what is done to the tab in view before the picture is taken."""

    write: Write
    do: Callable[[Tab], None]
    zoom: float = 1.0


def _leave(_tab: Tab) -> None:
    """Leave everything as it is when it is first shown."""


def _choose_first(tab: Tab) -> None:
    """Choose the first row or card, so that what stands beside it is filled."""
    for view in tab.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or not model.rowCount():
            continue
        first = view.visualRect(model.index(0, 0))
        if first.isValid():
            left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(view.viewport(), left, none, first.center())
            return


def _drag(tab: Tab) -> None:
    """Hold what the tab lets one drag: a session over a week-end, or a mentor over an adept who clashes."""
    if isinstance(tab, SessionsTab):
        _hold_session(tab)
    if isinstance(tab, MatchingTab):
        _hold_mentor(tab)


def _hold_session(tab: SessionsTab) -> None:
    """Hold a session of the week over its Saturday, made too short."""
    week = tab.week
    lines = (week.shown_line(row) for row in range(week.sessions.rowCount()))
    line = next((one for one in lines if one.session.status in COMING), None)
    if line is None:
        return
    tab.reveal(line.id)
    settle()
    QTest.keyClick(week, Qt.Key.Key_Space)
    for _ in range(5 - line.start.weekday()):
        QTest.keyClick(week, Qt.Key.Key_Right)
    for _ in range(line.minutes // 30 - 1):
        QTest.keyClick(week, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)


def _show_month(tab: Tab) -> None:
    """Show the month, where the tab is the calendar."""
    chip = tab.findChild(QAbstractButton, "view-month")
    if isinstance(tab, SessionsTab) and chip is not None:
        chip.click()


def _filter_sessions(tab: Tab) -> None:
    """Hide some sessions, where the tab is the calendar."""
    if isinstance(tab, SessionsTab):
        tab.restore({"only-status": "booked"})


def _hold_mentor(tab: MatchingTab) -> None:
    view, adepts = tab.adepts.view, tab.adepts.model
    cards = [card for row in range(adepts.rowCount()) if (card := adepts.card(adepts.index(row)))][:9]
    mentors = [card for row in range(8) if (card := tab.mentors.model.card(tab.mentors.model.index(row)))]
    departments = {card.department for card in cards}
    mentor = next((one for one in mentors if one.department in departments), None)
    over = [card for card in cards if mentor is not None and card.department != mentor.department]
    if mentor is None or not over:
        return
    target = next((card for card in over[3:] if any(seat.movable for seat in card.seats)), over[-1])
    mime, action = packed(Dragged(mentor_id=mentor.id)), Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    area = view.area_of(adepts.place_of(target.id))
    at = area.center() + QPoint(-area.width() // 4, area.height() * 2 // 5)
    QCoreApplication.sendEvent(view.viewport(), QDragEnterEvent(at, action, mime, left, none))
    settle()
    QCoreApplication.sendEvent(view.viewport(), QDragMoveEvent(at, action, mime, left, none))
    # Offscreen nothing follows the pointer: the picture of the card is laid where it would be.
    held = QLabel(tab)
    held.setPixmap(card_in_hand(mentor, 0, view.style_of_cards, tab.palette(), tab.devicePixelRatioF()))
    held.adjustSize()
    held.move(view.viewport().mapTo(tab, at) - HELD_AT)
    held.show()


def _choose_two(tab: Tab) -> None:
    """Look at two people side by side, where the tab is the board."""
    if isinstance(tab, MatchingTab):
        _choose_first(tab)
        settle()
        ranking = tab.panel.ranking
        ranking.setCurrentIndex(tab.panel.model.index(0))


def _cut(tab: Tab) -> None:
    """Cut a mentor and go to an adept by keys, where the tab is the board."""
    if isinstance(tab, MatchingTab):
        tab.mentors.view.setFocus()
        tab.mentors.view.setCurrentIndex(tab.mentors.model.index(4))
        QTest.keyClick(tab.mentors.view, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
        settle()
        for _ in range(4):
            QTest.keyClick(tab.adepts.view, Qt.Key.Key_Right)


def _look_ahead(tab: Tab) -> None:
    """Ask for a matching, where the tab is the board."""
    if isinstance(tab, MatchingTab):
        tab.adepts.match_all.click()
        settle()


def _draft(tab: Tab) -> None:
    """Go on to the draft."""
    _look_ahead(tab)
    if isinstance(tab, MatchingTab):
        if tab.draft.stage is Stage.READINESS:
            tab.draft.readiness.go_on.click()
        settle()


def _compare(tab: Tab) -> None:
    """Keep a draft, forbid one of its pairs, and compare what comes of it."""
    _draft(tab)
    if isinstance(tab, MatchingTab):
        tab.draft.page.keep_button.click()
        settle()
        rows = tab.draft.page.list
        rows.setCurrentIndex(rows.rows.index(1))
        QTest.keyClick(rows, Qt.Key.Key_Delete)
        settle()
        tab.draft.page.compare_button.click()


def _open_pair(tab: Tab) -> None:
    """Open the page of a pair that lacks something, where the tab is the board."""
    if isinstance(tab, MatchingTab):
        pairs = tab.workspace.snapshot().pairs.values()
        tab.opening.open(next(one.id for one in pairs if not one.topics))


def _meet(tab: Tab) -> None:
    """Open the meeting view, and take a mentor in hand there, where the tab is the board."""
    if not isinstance(tab, MatchingTab):
        return
    tab.more.meeting.open()
    for dialog in tab.findChildren(GroupDialog):
        dialog.accept()
    meeting = tab.more.meeting.window
    if meeting is not None:
        settle()
        meeting.adepts.view.setCurrentIndex(meeting.adepts.model.index(4))
        view = meeting.mentors.view
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(
            view.viewport(), left, none, view.visualRect(meeting.mentors.model.index(1)).center()
        )


def _refuse(tab: Tab) -> None:
    """Ask for something that a rule forbids."""
    _choose_first(tab)
    tab.workspace.perform(_break_rule)


def _fill_disk(tab: Tab) -> None:
    """Let the disk be full at the next edit."""
    tab.workspace.perform(_lose_disk)


def _break_rule() -> None:
    raise RuleBroken("managers-in-circle", person="Göran Palm")


def _lose_disk() -> None:
    raise StoreTrouble("disk-full", file="sample.revmentor")


STATES: Mapping[str, State] = {
    "empty": State(write=write_empty, do=_leave),
    "sample": State(write=write_sample, do=_leave),
    "chosen": State(write=write_sample, do=_choose_first),
    "large": State(write=write_large, do=_leave),
    "dragging": State(write=write_board, do=_drag),
    "refusal": State(write=write_sample, do=_refuse),
    "error": State(write=write_sample, do=_fill_disk),
    "hostile": State(write=write_hostile, do=_choose_first),
    "pair": State(write=write_sample, do=_open_pair),
    "two": State(write=write_board, do=_choose_two),
    "cut": State(write=write_board, do=_cut),
    "readiness": State(write=write_board, do=_look_ahead),
    "draft": State(write=write_board, do=_draft),
    "compared": State(write=write_board, do=_compare),
    "meeting": State(write=write_board, do=_meet),
    "month": State(write=write_large, do=_show_month),
    "filtered": State(write=write_sample, do=_filter_sessions),
    "fresh": State(write=write_fresh, do=_leave),
    "zoomed": State(write=write_sample, do=_choose_first, zoom=2.0),
}
"""Name -> state."""


def bring(window: MainWindow, code: str, state: State) -> None:
    """Bring a tab into view and into a state."""
    window.pages.show_tab(code)
    settle()
    tab = window.pages.current
    if tab is not None:
        state.do(tab)
    settle()
    # A click may have led away.
    window.pages.show_tab(code)
    settle()
