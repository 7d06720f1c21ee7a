"""Today: most urgent first, each line leads to where it is done, and waits or goes when told so."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from revmentor_desktop.domain.attention import Alarm
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.attention_lines import TodayLine
from tests.building import AUTUMN, participation, person
from tests.views.overview.desk import TODAY, Desk

Key = Qt.Key
PAST = datetime(2026, 8, 25, 9)
COMING = datetime(2026, 9, 8, 9)


def lines(at: Desk) -> dict[Alarm, TodayLine]:
    """The lines of Today by rule; the last of each."""
    return {line.alarm: line for line in at.tab.today.list.rows}


def put_off(at: Desk, line: TodayLine, offer: str) -> None:
    """Choose an offer of Later."""
    menu = at.tab.today.later_menu(line)
    next(action for action in menu.actions() if action.text() == offer).trigger()
    menu.close()


def test_a_new_programme_leads_on_to_its_people(at: Desk) -> None:
    assert at.tab._empty.isVisible()

    at.child(QPushButton, "import-people").click()

    assert at.went == [("people", "")]


def test_the_most_urgent_stands_first_with_rule_urgency_and_sentence(at: Desk) -> None:
    (one,) = at.couples(("Anna Lind", "Bo Berg"))
    at.sessions(one, COMING, status=SessionStatus.SUGGESTED)

    first = at.tab.today.list.index(0, 0)

    spoken = str(first.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("urgent, Preparation missing: Anna Lind and Bo Berg have their first session")
    assert [line.alarm for line in at.tab.today.list.rows] == [
        Alarm.PREPARATION_MISSING,
        Alarm.FIRST_SESSION_UNBOOKED,
        Alarm.FEEDBACK_DUE,
    ]


def test_a_line_goes_when_what_it_asks_for_is_done(at: Desk) -> None:
    (one,) = at.couples(("Anna Lind", "Bo Berg"))
    (session,) = at.sessions(one, COMING, status=SessionStatus.SUGGESTED)
    assert Alarm.FIRST_SESSION_UNBOOKED in lines(at)

    at.office.sessions.revise(replace(session, status=SessionStatus.BOOKED))

    assert Alarm.FIRST_SESSION_UNBOOKED not in lines(at)


def test_every_button_leads_to_the_thing(at: Desk) -> None:
    one, two = at.couples(("Anna Lind", "Bo Berg"), ("Carin Wik", "Dan Ek"))
    at.couples(("Eva Fors", "Fia Gren"), status=PairStatus.ENDED)
    (past,) = at.sessions(one, PAST, status=SessionStatus.BOOKED)
    with at.changing() as unit:
        unit.add(person("Waiting"), participation("Waiting", Side.MENTOR))
    idea = at.office.ideas.catch("Old idea", cohort_id=AUTUMN.id)
    at.office.ideas.revise(replace(idea, created_on=date(2026, 7, 1)))
    at.change_cohort(replace(AUTUMN, matching_on=date(2026, 9, 8)))

    leads = {alarm: (line.kind, line.record_id) for alarm, line in lines(at).items()}

    assert leads[Alarm.SESSION_UNLOGGED] == ("session", past.id)
    assert leads[Alarm.FIRST_SESSION_UNBOOKED] == ("sessions", two.id)
    assert leads[Alarm.IDEA_UNANSWERED] == ("idea", idea.id)
    assert leads[Alarm.KEY_DATE] == ("matching", "")
    assert leads[Alarm.WAITING] == ("matching", "Waiting")
    assert leads[Alarm.FEEDBACK_DUE][0] == "pair"


def test_two_cancellations_lead_to_the_latest_one(at: Desk) -> None:
    (one,) = at.couples(("Anna Lind", "Bo Berg"))
    first, second = at.sessions(one, PAST, COMING, status=SessionStatus.BOOKED)
    for session in (first, second):
        at.office.sessions.call_off(session.id, SessionStatus.CANCELLED, Side.ADEPT)

    line = lines(at)[Alarm.TWICE_CANCELLED]

    assert (line.kind, line.record_id) == ("session", second.id)


def test_a_click_on_the_button_and_enter_go_there(at: Desk) -> None:
    (one,) = at.couples(("Anna Lind", "Bo Berg"))
    at.sessions(one, COMING, status=SessionStatus.SUGGESTED)
    at.tab.grab()

    at.click(0, "act")
    QTest.keyClick(at.button(1, "act"), Key.Key_Return)

    assert at.went == [("pair", one.id), ("session", f"{one.id}-1")]


def test_a_follow_up_that_is_due_is_done_with_its_button_and_comes_back_with_undo(at: Desk) -> None:
    (one,) = at.couples(("Anna Lind", "Bo Berg"))
    (past,) = at.sessions(one, PAST, status=SessionStatus.HELD)
    at.office.follow_ups.note(past.id, "Call Cia")
    at.office.follow_ups.promise(past.id, "Call Cia", person_id=one.mentor_id, due_on=date(2026, 8, 30))
    line = lines(at)[Alarm.FOLLOW_UP_DUE]
    assert "Call Cia" in line.sentence
    assert "Anna Lind" in line.sentence

    at.tab.today.act_requested.emit(line)
    assert Alarm.FOLLOW_UP_DUE not in lines(at)
    assert at.went == []
    at.office.history.undo()
    assert lines(at)[Alarm.FOLLOW_UP_DUE] == line


def test_a_click_on_the_sentence_goes_nowhere_and_a_double_click_goes(at: Desk) -> None:
    (one,) = at.couples(("Anna Lind", "Bo Berg"))
    at.tab.grab()

    sentence = at.tab.today.rows[0].findChild(QLabel)
    assert sentence is not None
    QTest.mouseClick(sentence, Qt.MouseButton.LeftButton)
    assert at.went == []
    QTest.mouseDClick(sentence, Qt.MouseButton.LeftButton)

    assert at.went == [("sessions", one.id)]


@pytest.mark.parametrize(
    ("offer", "until"),
    [("In a week", date(2026, 9, 8)), ("In a month", date(2026, 10, 1)), ("Never again", None)],
)
def test_a_line_that_is_put_off_waits_until_its_day_and_undo_brings_it_back(
    at: Desk, offer: str, until: date | None
) -> None:
    at.couples(("Anna Lind", "Bo Berg"))
    line = lines(at)[Alarm.FIRST_SESSION_UNBOOKED]

    put_off(at, line, offer)

    assert Alarm.FIRST_SESSION_UNBOOKED not in lines(at)
    (kept,) = at.office.door.snapshot().dismissals
    assert (kept.rule, kept.subject_id, kept.until) == (line.alarm, line.subject_id, until)
    assert line.sentence in at.notices[-1]
    at.office.history.undo()
    assert Alarm.FIRST_SESSION_UNBOOKED in lines(at)


def test_later_is_offered_by_click_and_by_key(at: Desk) -> None:
    at.couples(("Anna Lind", "Bo Berg"))
    at.tab.grab()
    at.click(0, "later")
    (menu,) = [one for one in at.tab.today.findChildren(QMenu) if one.isVisible()]
    menu.close()

    at.button(0, "act").setFocus()
    QTest.keyClick(at.button(0, "act"), Key.Key_L)

    (menu,) = [one for one in at.tab.today.findChildren(QMenu) if one.isVisible()]
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Book",
        "In a week",
        "In a month",
        "Never again",
    ]
    menu.close()


def test_a_day_without_anything_says_so(at: Desk) -> None:
    with at.changing() as unit:
        unit.add(person("Anna Lind"), participation("Anna Lind", Side.MENTOR))

    assert at.sentences() == []
    assert at.tab._amount.text() == "Nothing needs you today, Tuesday 1 September 2026."


def test_hundreds_of_lines_come_a_page_at_a_time(at: Desk) -> None:
    at.couples(*((f"Mentor {n}", f"Adept {n}") for n in range(100)))
    model = at.tab.today.list
    whole = at.tab._amount.text()
    assert whole.startswith("200 things")
    assert model.rowCount() < 200

    while model.canFetchMore():
        model.fetchMore()

    assert model.rowCount() == 200
    at.office.ideas.catch("Anything", stage=Stage.NEW)
    assert model.rowCount() == 200


def test_one_edit_touches_only_the_lines_it_is_about(at: Desk) -> None:
    one, *_ = at.couples(*((f"Mentor {n}", f"Adept {n}") for n in range(5)))
    (session,) = at.sessions(one, COMING, status=SessionStatus.SUGGESTED)
    touched: list[str] = []
    model = at.tab.today.list
    model.rowsRemoved.connect(lambda _, first, last: touched.append(f"removed {first} {last}"))
    for signal in (model.rowsInserted, model.modelReset, model.dataChanged, model.rowsMoved):
        signal.connect(lambda *_: touched.append("more"))
    place = model.place_of(f"{Alarm.FIRST_SESSION_UNBOOKED} {one.id}")

    at.office.sessions.revise(replace(session, status=SessionStatus.BOOKED))

    assert touched == [f"removed {place} {place}"]
    assert at.office.door.today == TODAY


def focused(at: Desk) -> tuple[int, str]:
    """The line of Today that has the keyboard, and which of its buttons."""
    here = QApplication.focusWidget()
    assert isinstance(here, QPushButton)
    return [row.act is here or row.later is here for row in at.tab.today.rows].index(True), here.objectName()


def test_each_button_is_heard_as_a_button_by_its_word_with_the_line_it_belongs_to(at: Desk) -> None:
    (one,) = at.couples(("Anna Lind", "Bo Berg"))
    at.sessions(one, COMING, status=SessionStatus.SUGGESTED)

    for row, line in zip(at.tab.today.rows, at.tab.today.list.rows, strict=True):
        for button, word in ((row.later, "Later"), (row.act, line.act)):
            heard = QAccessible.queryAccessibleInterface(button)
            assert heard.role() == QAccessible.Role.Button
            assert heard.text(QAccessible.Text.Name) == word
            assert heard.text(QAccessible.Text.Description) == line.spoken
            assert "Press" in heard.actionInterface().actionNames()


def test_arrow_keys_walk_over_lines_and_buttons_and_space_presses(at: Desk) -> None:
    at.couples(("Anna Lind", "Bo Berg"), ("Carin Wik", "Dan Ek"))
    begin = at.tab.first_focus()
    assert begin is not None
    begin.setFocus()
    at.bot.waitUntil(lambda: QApplication.focusWidget() is begin)

    seen = [focused(at)]
    for key in (Key.Key_Down, Key.Key_Left, Key.Key_Down, Key.Key_Right, Key.Key_Up):
        QTest.keyClick(at.button(*focused(at)), key)
        seen.append(focused(at))
    QTest.keyClick(at.button(*focused(at)), Key.Key_Space)

    assert seen == [(0, "act"), (1, "act"), (1, "later"), (2, "later"), (2, "act"), (1, "act")]
    line = at.tab.today.list.rows[1]
    assert at.went == [(line.kind, line.record_id)]


def test_tab_stops_at_one_line_and_goes_on_to_what_is_beside(at: Desk) -> None:
    at.couples(*((f"Mentor {n}", f"Adept {n}") for n in range(4)))
    at.button(2, "later").setFocus()
    at.bot.waitUntil(lambda: focused(at) == (2, "later"))

    QTest.keyClick(at.button(2, "later"), Key.Key_Tab)
    assert focused(at) == (2, "act")
    QTest.keyClick(at.button(2, "act"), Key.Key_Tab)

    beyond = QApplication.focusWidget()
    assert isinstance(beyond, QWidget)
    assert not at.tab.today.isAncestorOf(beyond)


def test_the_keyboard_goes_on_with_the_next_line_when_one_is_put_off(at: Desk) -> None:
    at.couples(("Anna Lind", "Bo Berg"), ("Carin Wik", "Dan Ek"))
    first, second, *_ = at.tab.today.list.rows
    at.button(0, "later").setFocus()
    at.bot.waitUntil(lambda: focused(at) == (0, "later"))

    put_off(at, first, "In a week")

    assert at.tab.today.list.rows[0] == second
    assert focused(at) == (0, "later")


def test_more_lines_come_when_one_walks_to_the_end(at: Desk) -> None:
    at.couples(*((f"Mentor {n}", f"Adept {n}") for n in range(40)))
    shown = len(at.tab.today.rows)
    at.button(shown - 1, "act").setFocus()
    at.bot.waitUntil(lambda: focused(at)[1] == "act")

    QTest.keyClick(at.button(shown - 1, "act"), Key.Key_Down)

    assert focused(at) == (shown, "act")
    assert shown < len(at.tab.today.rows) <= 80
    assert len(at.tab.today.rows) == at.tab.today.list.rowCount()


def test_the_lines_fill_a_tall_window(at: Desk) -> None:
    at.couples(*((f"Mentor {n}", f"Adept {n}") for n in range(40)))

    at.tab.resize(1280, 4_000)

    at.bot.waitUntil(lambda: len(at.tab.today.rows) > 40)


@pytest.mark.parametrize("status", [SessionStatus.BOOKED, SessionStatus.HELD])
def test_lines_are_shown_in_the_order_of_the_model_whatever_changes(at: Desk, status: SessionStatus) -> None:
    pairs = at.couples(*((f"Mentor {n}", f"Adept {n}") for n in range(6)))
    for one in pairs[::2]:
        at.sessions(one, COMING, status=status)
    at.office.history.undo()
    at.office.history.redo()

    assert [row.line for row in at.tab.today.rows] == list(at.tab.today.list.rows)
    QApplication.processEvents()
    tops = [row.y() for row in at.tab.today.rows]
    assert tops == sorted(tops)
