"""The heads of a week: all seven in one form, and of a height that stays from week to week."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from revmentor_desktop.views.sessions.day_head import Form, head_width
from revmentor_desktop.wording.catalogue import Words
from tests.views.sessions.room import Furnish, first_id, meeting

WEEK = [date(2026, 11, 23) + timedelta(days=n) for n in range(7)]
ALL_SAINTS_WEEK = datetime(2026, 10, 30, 10)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_each_form_is_narrower_than_the_one_before(qapp: QApplication, language: str) -> None:
    qapp.processEvents()
    widths = [head_width(WEEK, form, Words(language)) for form in Form]
    assert widths == sorted(widths, reverse=True)


def test_red_days_come_after_the_first_paint_and_move_nothing(room: Furnish, qtbot: QtBot) -> None:
    here = room(meeting(ALL_SAINTS_WEEK))
    week = here.tab.week
    here.reveal(first_id())
    before = week.head_height(), week.visualRect(week.sessions.index_of(first_id()))
    qtbot.waitUntil(lambda: week.around.days.known_name(date(2026, 10, 31)) != "")
    week.grab()
    assert (week.head_height(), week.visualRect(week.sessions.index_of(first_id()))) == before
