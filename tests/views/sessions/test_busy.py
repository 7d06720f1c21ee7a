"""Busy times in the window: typed in, read from a file, seen in the week, removed; one undo step each."""

from datetime import date, datetime, time
from pathlib import Path

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.people import Busy, Participation
from revmentor_desktop.views.sessions.busy_dialog import BusyDialog
from tests.views.sessions.room import Furnish, Room, first_id, meeting

TUESDAY = date(2026, 10, 20)
THURSDAY = datetime(2026, 10, 8, 10)


def dialog(here: Room, name: str = "Bo Ek") -> BusyDialog:
    """The dialog, open on somebody."""
    made = BusyDialog(here.workspace, here.tab)
    made.open()
    made.people.look_at(name)
    return made


def kept(here: Room, name: str = "Bo Ek") -> tuple[Busy, ...]:
    """When somebody is busy, as the file has it."""
    (part,) = here.office.door.store.all(Participation, person_id=name)
    return part.busy


def rows(asked: BusyDialog) -> list[str]:
    """What the list says."""
    return [asked.model.index(row).data() for row in range(asked.model.rowCount())]


def type_in(asked: BusyDialog, day: date, opens: time, closes: time, until: date | None = None) -> None:
    """Fill in the fields, and add."""
    fields = asked.fields
    fields.day.setDate(QDate(day.year, day.month, day.day))
    fields.opens.setTime(QTime(opens.hour, opens.minute))
    fields.closes.setTime(QTime(closes.hour, closes.minute))
    fields.weekly.setChecked(until is not None)
    if until is not None:
        fields.until.setDate(QDate(until.year, until.month, until.day))
    fields.add.click()


def test_a_weekly_busy_time_is_typed_in_seen_as_one_row_and_undone_in_one_step(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    asked = dialog(here)
    type_in(asked, TUESDAY, time(9), time(12), date(2026, 11, 3))
    assert [one.start for one in kept(here)] == [
        datetime(2026, 10, 20, 9),
        datetime(2026, 10, 27, 9),
        datetime(2026, 11, 3, 9),
    ]
    assert rows(asked) == ["Every Tuesday, 09:00 to 12:00, from 20 Oct 2026 to 3 Nov 2026"]
    assert here.said[-1] == "Bo Ek: 3 busy times are noted."
    here.office.history.undo()
    assert kept(here) == ()
    assert rows(asked) == []
    asked.close()


def test_a_busy_time_that_ends_before_it_begins_is_refused_in_words(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    asked = dialog(here)
    type_in(asked, TUESDAY, time(12), time(9))
    assert kept(here) == ()
    assert here.said[-1] == "A busy time ends after it begins."
    asked.close()


def test_delete_removes_what_is_chosen_and_undo_brings_it_back(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    asked = dialog(here)
    type_in(asked, TUESDAY, time(9), time(12))
    type_in(asked, TUESDAY, time(14), time(15))
    asked.times.setCurrentIndex(asked.model.index(0))
    asked.remove.click()
    assert rows(asked) == ["Tue 20 Oct 2026, 14:00 to 15:00"]
    here.office.history.undo()
    assert len(kept(here)) == 2
    asked.close()


def test_busy_times_are_read_from_a_calendar_file(room: Furnish, tmp_path: Path, qtbot: QtBot) -> None:
    here = room(meeting(THURSDAY))
    file = tmp_path / "bo.ics"
    file.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        "DTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Stockholm:20261020T090000\r\nDURATION:PT1H\r\n"
        "RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    asked = dialog(here)
    asked.read_file(str(file))
    qtbot.waitUntil(lambda: len(kept(here)) == 3, timeout=20_000)
    assert rows(asked) == ["“bo.ics”: 3 times from 20 Oct 2026 to 3 Nov 2026"]
    here.office.history.undo()
    assert kept(here) == ()
    asked.close()


def test_a_file_that_is_no_calendar_is_refused_in_words(room: Furnish, tmp_path: Path, qtbot: QtBot) -> None:
    here = room(meeting(THURSDAY))
    file = tmp_path / "bo.ics"
    file.write_text("nothing of the kind")
    asked = dialog(here)
    asked.read_file(str(file))
    qtbot.waitUntil(lambda: bool(here.said), timeout=20_000)
    assert "bo.ics" in here.said[-1]
    assert kept(here) == ()
    asked.close()


def test_the_week_shades_the_busy_times_of_those_who_are_chosen(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    asked = dialog(here)
    type_in(asked, date(2026, 10, 7), time(13), time(15))
    asked.close()
    around, week = here.tab.week.around, here.tab.week.period()
    assert not around.busy(*week)
    bare = here.tab.week.grab().toImage()
    here.reveal(first_id())
    busy = Busy(start=datetime(2026, 10, 7, 13), end=datetime(2026, 10, 7, 15))
    assert around.busy(*week) == [("Bo Ek", busy)]
    assert here.tab.week.grab().toImage() != bare


def test_the_menu_with_the_dots_opens_it_on_who_is_chosen(room: Furnish) -> None:
    here = room(meeting(THURSDAY))
    here.reveal(first_id())
    here.click("more")
    menu = here.tab.findChild(QMenu, "more-sessions")
    assert menu is not None
    (action,) = (one for one in menu.actions() if one.text() == "Busy times…")
    action.trigger()
    QApplication.processEvents()
    asked = here.tab.findChild(BusyDialog)
    assert asked is not None
    assert asked.person_id == "Åsa Lind"
    assert asked.windowModality() is Qt.WindowModality.WindowModal
    asked.close()
