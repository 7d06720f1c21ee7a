"""What comes of a session: next steps that become follow-ups, and ideas that are caught on the spot."""

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.feedback import FollowUp
from revmentor_desktop.domain.ideas import Idea, Stage
from revmentor_desktop.domain.sessions import SessionStatus
from tests.views.sessions.room import Furnish, Room, first_id, meeting, pair_id

THURSDAY = datetime(2026, 10, 8, 10)
EARLIER = datetime(2026, 9, 24, 10)


def _opened(room: Furnish, *, language: str = "en") -> Room:
    last = replace(meeting(EARLIER, 1), status=SessionStatus.HELD, next_steps="Call Bo")
    here = room(last, meeting(THURSDAY, 2), language=language)
    here.reveal(first_id())
    return here


def _follow_ups(here: Room) -> list[FollowUp]:
    return here.office.door.store.all(FollowUp)


def _write(here: Room, name: str, text: str) -> None:
    steps, caught = here.tab.page.agenda.steps, here.tab.page.agenda.caught
    field = {"new-step": steps.new, "new-idea": caught.new}[name]
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_step_is_written_down_and_given_to_somebody_by_a_day(room: Furnish, qtbot: QtBot) -> None:
    here = _opened(room)
    steps = here.tab.page.agenda.steps
    _write(here, "new-step", "Meet Cia")
    assert here.session(first_id()).next_steps == "Call Bo\nMeet Cia"
    assert steps.new.text() == ""
    steps.list.choose("Meet Cia")
    # Fields offer names when the keyboard comes to them, which it does in the active window only.
    here.tab.activateWindow()
    qtbot.waitUntil(here.tab.isActiveWindow)
    steps.who.setFocus()
    QTest.keyClicks(steps.who, "Bo Ek")
    QTest.keyClick(steps.who, Qt.Key.Key_Return)
    steps.due.field.setText("2026-10-09")
    QTest.keyClick(steps.due.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    (one,) = _follow_ups(here)
    assert (one.text, one.person_id, one.due_on) == ("Meet Cia", "Bo Ek", date(2026, 10, 9))
    assert steps.model.rows[1].state == "Bo Ek · by 9 October 2026"


def test_space_ticks_a_step_off_and_again_not(room: Furnish) -> None:
    here = _opened(room)
    steps = here.tab.page.agenda.steps
    steps.list.choose("Call Bo")
    here.press(steps.list, Qt.Key.Key_Space)
    assert [one.done_on for one in _follow_ups(here)] == [date(2026, 10, 7)]
    assert steps.model.rows[0].done is True
    here.press(steps.list, Qt.Key.Key_Space)
    assert [one.done_on for one in _follow_ups(here)] == [None]


def test_a_click_on_the_box_ticks(room: Furnish) -> None:
    here = _opened(room)
    view = here.tab.page.agenda.steps.list
    corner = view.visualRect(view.model().index(0, 0)).topLeft()
    where = corner + corner.__class__(14, 14)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    QApplication.processEvents()
    assert [one.done_on for one in _follow_ups(here)] == [date(2026, 10, 7)]


def test_a_removed_step_comes_back_with_undo(room: Furnish) -> None:
    here = _opened(room)
    steps = here.tab.page.agenda.steps
    steps.list.choose("Call Bo")
    here.press(steps.list, Qt.Key.Key_Delete)
    assert here.session(first_id()).next_steps == ""
    here.office.history.undo()
    assert [row.text for row in steps.model.rows] == ["Call Bo"]


def test_what_was_promised_stands_below_the_next_agenda_until_it_is_done(room: Furnish) -> None:
    here = _opened(room)
    here.office.follow_ups.promise(first_id(), "Call Bo", person_id=None, due_on=date(2026, 10, 1))
    here.reveal(first_id(0, 2))
    promised = here.tab.page.agenda.promised
    assert [(row.text, row.is_late) for row in promised.model.rows] == [("Call Bo", True)]
    promised.list.choose(promised.model.rows[0].key)
    here.press(promised.list, Qt.Key.Key_S)
    assert [one.snoozed_until for one in _follow_ups(here)] == [date(2026, 10, 14)]
    here.press(promised.list, Qt.Key.Key_Space)
    assert [one.done_on for one in _follow_ups(here)] == [date(2026, 10, 7)]
    assert promised.isHidden()


def test_an_unknown_name_is_said_and_changes_nothing(room: Furnish) -> None:
    here = _opened(room)
    steps = here.tab.page.agenda.steps
    steps.list.choose("Call Bo")
    steps.who.setText("Nobody Known")
    QTest.keyClick(steps.who, Qt.Key.Key_Return)
    assert here.said[-1] == "Nobody in the cohort is called “Nobody Known”."
    assert _follow_ups(here) == []


def test_an_idea_is_caught_with_its_origin_and_leads_to_the_board(room: Furnish) -> None:
    here = _opened(room, language="sv")
    here.click("use-template")
    agenda = here.tab.page.agenda
    agenda.points.setCurrentIndex(agenda.model.index(1, 0))
    _write(here, "new-idea", "Visa kön i appen")
    (idea,) = here.office.door.store.all(Idea)
    assert (idea.title, idea.stage, idea.pair_id) == ("Visa kön i appen", Stage.NEW, pair_id())
    assert (idea.session_id, idea.agenda_item_id) == (first_id(), agenda.model.items[1].id)
    assert here.said[-1] == "Idén ”Visa kön i appen” finns på tavlan, under Ny."
    went: list[tuple[str, str]] = []
    here.tab.went_to.connect(lambda kind, record_id: went.append((kind, record_id)))
    agenda.caught.list.choose(idea.id)
    here.press(agenda.caught.list, Qt.Key.Key_Return)
    assert went == [("idea", idea.id)]
    here.office.history.undo()
    assert agenda.caught.model.rowCount() == 0


def test_a_cancelled_session_takes_no_steps_and_no_ideas(room: Furnish) -> None:
    here = room(replace(meeting(THURSDAY), status=SessionStatus.CANCELLED))
    here.reveal(first_id())
    assert here.tab.page.agenda.steps.isHidden()
    assert here.tab.page.agenda.caught.isHidden()
