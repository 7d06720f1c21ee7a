"""Crowded hours: who finds no room is counted, listed by day, and seen as soon as it is chosen."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from revmentor_desktop.domain.ids import PairId, SessionId
from revmentor_desktop.views.sessions.calendar_view import CalendarView
from revmentor_desktop.views.sessions.day_list import DayList
from tests.views.sessions.room import Furnish, Room, meeting

THURSDAY = datetime(2026, 10, 8, 10)
COUNT = 12


def crowded(room: Furnish) -> Room:
    """A room where twelve pairs meet at the same time."""
    couples = [(f"Mentor {n}", f"Adept {n}") for n in range(COUNT)]
    crowd = [
        replace(meeting(THURSDAY), pair_id=PairId(f"{mentor}+{adept}"), id=SessionId(f"s{n:02}"))
        for n, (mentor, adept) in enumerate(couples)
    ]
    return room(*crowd, couples=couples)


def seen(view: CalendarView) -> set[str]:
    """The sessions that have a block."""
    view.grab()
    rows = [row for row in range(COUNT) if not view.visualRect(view.sessions.index(row, 0)).isEmpty()]
    return {view.shown_line(row).id for row in rows}


def shown(here: Room, view: str) -> CalendarView:
    """The week or the month, shown."""
    here.click_view(view)
    return here.tab.week if view == "week" else here.tab.month


@pytest.mark.parametrize("view", ["week", "month"])
def test_everybody_is_seen_or_counted(room: Furnish, view: str) -> None:
    calendar = shown(crowded(room), view)
    assert len(seen(calendar)) + sum(one.count for one in calendar.overflows) == COUNT
    assert calendar.overflows


@pytest.mark.parametrize("view", ["week", "month"])
def test_who_is_chosen_is_always_seen(room: Furnish, view: str) -> None:
    here = crowded(room)
    calendar = shown(here, view)
    for number in (COUNT - 1, 5, 0):
        here.reveal(f"s{number:02}")
        assert f"s{number:02}" in seen(calendar)
        assert len(seen(calendar)) + sum(one.count for one in calendar.overflows) == COUNT


def test_arrows_reach_who_found_no_room(room: Furnish) -> None:
    here = crowded(room)
    week = here.tab.week
    here.reveal("s00")
    reached = set()
    for _ in range(COUNT - 1):
        here.press(week, Qt.Key.Key_Down)
        line = week.chosen_line()
        assert line is not None
        assert line.id in seen(week)
        reached.add(line.id)
    assert len(reached) == COUNT - 1


@pytest.mark.parametrize("view", ["week", "month"])
def test_the_sign_lists_the_day_and_a_choice_there_is_chosen(room: Furnish, view: str) -> None:
    here = crowded(room)
    calendar = shown(here, view)
    calendar.grab()
    _press_sign(calendar)
    listed = here.tab.findChild(DayList)
    assert listed is not None
    names = listed.findChild(QListView, "sessions-of-day")
    assert names is not None
    assert names.model().rowCount() == COUNT
    assert listed.accessibleName() == "Thursday 8 October 2026"
    names.setCurrentIndex(names.model().index(COUNT - 1, 0))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    QApplication.processEvents()
    line = calendar.chosen_line()
    assert line is not None
    assert line.couple == "9 and 9"
    assert line.id in seen(calendar)


def test_clicking_in_the_list_of_the_day_closes_it(room: Furnish) -> None:
    here = crowded(room)
    week = here.tab.week
    week.grab()
    _press_sign(week)
    listed = here.tab.findChild(DayList)
    assert listed is not None
    there = listed.list.visualRect(listed.list.model().index(2, 0)).center()
    QTest.mouseClick(listed.list.viewport(), Qt.MouseButton.LeftButton, pos=there)
    QApplication.processEvents()
    assert here.tab.findChild(DayList) is None
    line = week.chosen_line()
    assert line is not None
    assert line.id == week.shown_line(2).id


def _press_sign(calendar: CalendarView) -> None:
    box: QPoint = calendar.on_screen(calendar.overflows[0].box).center().toPoint()
    QTest.mouseClick(calendar.viewport(), Qt.MouseButton.LeftButton, pos=box)
    QApplication.processEvents()
