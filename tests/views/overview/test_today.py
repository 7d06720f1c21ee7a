"""Today: most urgent first, each line leads to where it is done, and waits or goes when told so."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from revmentor_desktop.domain.attention import Alarm
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.models.attention_lines import TodayLine
from revmentor_desktop.models.attention_list import TodayColumn
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

    at.click(0, TodayColumn.ACT)
    at.tab.today.setCurrentIndex(at.tab.today.list.index(1, TodayColumn.SENTENCE))
    QTest.keyClick(at.tab.today, Key.Key_Return)

    assert at.went == [("pair", one.id), ("session", f"{one.id}-1")]


def test_a_click_on_the_sentence_goes_nowhere_and_a_double_click_goes(at: Desk) -> None:
    (one,) = at.couples(("Anna Lind", "Bo Berg"))
    at.tab.grab()

    at.click(0, TodayColumn.SENTENCE)
    assert at.went == []
    view = at.tab.today
    where = view.visualRect(view.list.index(0, 0)).center()
    keys = Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, keys, where)

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
    at.click(0, TodayColumn.LATER)
    (menu,) = [one for one in at.tab.today.findChildren(QMenu) if one.isVisible()]
    menu.close()

    at.tab.today.setCurrentIndex(at.tab.today.list.index(0, 0))
    QTest.keyClick(at.tab.today, Key.Key_L)

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
    one, *_ = at.couples(*((f"Mentor {n}", f"Adept {n}") for n in range(10)))
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
