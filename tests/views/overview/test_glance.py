"""The cohort at a glance: pictures that say their numbers and lead to their lists."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from revmentor_desktop.domain.feedback import Moment
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.views.overview.figures import figures
from revmentor_desktop.views.overview.key_dates import KeyDates
from revmentor_desktop.views.overview.pictures import Picture
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.overview_view import decimal
from tests.building import AUTUMN, participation, person
from tests.views.overview.desk import Desk, desk

HELD = SessionStatus.HELD
FIRST = datetime(2026, 9, 15, 9)


def said(at: Desk, name: str) -> str:
    """What a picture says."""
    return at.child(Picture, name).accessibleName()


def test_the_funnel_counts_people_from_application_to_the_last_session(at: Desk) -> None:
    one, two, _ = at.couples(("A", "B"), ("C", "D"), ("E", "F"))
    with at.changing() as unit:
        unit.add(person("G"), replace(participation("G", Side.MENTOR), status=ParticipationStatus.APPLIED))
    at.prepare(one)
    at.sessions(one, *(FIRST + timedelta(days=30 * n) for n in range(3)), status=HELD)
    at.sessions(two, FIRST, status=HELD)

    steps = ("applied", "selected", "paired", "prepared", "first-held", "all-held")

    assert [said(at, f"funnel-{step}") for step in steps] == [
        "Applied: 7 people",
        "Selected: 6 people",
        "In pairs: 6 people",
        "Prepared: 2 people",
        "First session held: 4 people",
        "All sessions held: 2 people",
    ]


def test_a_pair_that_has_ended_counts_no_more_in_the_funnel(at: Desk) -> None:
    at.couples(("A", "B"), status=PairStatus.ENDED)

    assert said(at, "funnel-paired") == "In pairs: 0 people"
    assert said(at, "funnel-applied") == "Applied: 2 people"


def test_sessions_are_counted_by_iso_week_without_those_called_off(at: Desk) -> None:
    (one,) = at.couples(("A", "B"))
    first, *_ = at.sessions(one, FIRST, FIRST + timedelta(days=1), status=SessionStatus.BOOKED)
    at.office.sessions.revise(replace(first, status=HELD))
    (gone,) = at.sessions(at.couples(("C", "D"))[0], FIRST + timedelta(days=7), status=SessionStatus.BOOKED)
    at.office.sessions.call_off(gone.id, SessionStatus.CANCELLED, Side.ADEPT)

    assert "week 38: 1 held, 1 coming" in said(at, "weeks")
    assert "week 39: 0 held, 0 coming" in said(at, "weeks")


def test_a_session_in_a_year_that_cannot_be_is_no_harm_to_the_picture(at: Desk) -> None:
    (one,) = at.couples(("A", "B"))
    at.sessions(one, FIRST, datetime(2199, 12, 31, 9), datetime(1950, 1, 2, 9), status=SessionStatus.BOOKED)

    at.tab.grab()

    assert len(figures(at.office.door.snapshot()).weeks) == 14


def test_sessions_held_are_told_against_the_norm(at: Desk) -> None:
    one, _ = at.couples(("A", "B"), ("C", "D"))
    at.sessions(one, FIRST, status=HELD)
    at.prepare(one)

    assert said(at, "figure-held") == "1 of 6 sessions held"
    assert said(at, "figure-prepared") == "1 of 2 pairs prepared"


def test_ideas_are_told_by_stage_for_this_cohort(at: Desk) -> None:
    at.couples(("A", "B"))
    for title, stage in (("One", Stage.NEW), ("Two", Stage.REALISED), ("Three", Stage.REALISED)):
        at.office.ideas.catch(title, stage=stage, cohort_id=AUTUMN.id)

    assert said(at, "ideas-by-stage") == "Ideas, New 1, Realised 2"
    assert said(at, "figure-realised") == "2 of 3 ideas realised"


def test_feedback_is_told_from_the_start_to_now_once_it_is_there(at: Desk) -> None:
    one, two = at.couples(("A", "B"), ("C", "D"))
    assert not at.child(Picture, "figure-opinion").isVisible()

    at.answer(one, Moment.START, 3)
    assert said(at, "figure-opinion") == "3.0 at the start: “How well do you talk?”"
    at.answer(two, Moment.START, 2)
    at.answer(one, Moment.MIDPOINT, 4)

    assert said(at, "figure-opinion") == "2.5 → 4.0 from start to now: “How well do you talk?”"


def test_a_decimal_is_written_as_the_language_has_it() -> None:
    assert decimal(3.14, Words("en")) == "3.1"
    assert decimal(3.14, Words("sv")) == "3,1"


@pytest.mark.parametrize(
    ("name", "tab"),
    [
        ("funnel-applied", "people"),
        ("funnel-paired", "matching"),
        ("weeks", "sessions"),
        ("figure-held", "sessions"),
        ("ideas-by-stage", "ideas"),
    ],
)
def test_each_picture_leads_to_its_list_by_mouse_and_key(at: Desk, name: str, tab: str) -> None:
    at.couples(("A", "B"))
    picture = at.child(Picture, name)
    assert picture.focusPolicy() & Qt.FocusPolicy.TabFocus

    picture.click()
    picture.setFocus()
    QTest.keyClick(picture, Qt.Key.Key_Space)

    assert at.went == [(tab, ""), (tab, "")]


def test_key_dates_and_purpose_stand_at_the_top(at: Desk) -> None:
    at.couples(("A", "B"))
    at.change_cohort(
        replace(
            AUTUMN,
            purpose="Which habits do we end?",
            kickoff_on=date(2026, 9, 14),
            apply_by=date(2026, 8, 20),
        )
    )
    (dates,) = at.tab.findChildren(KeyDates)

    assert dates.accessibleName() == "Key dates, Last application day 20 Aug, Kick-off 14 Sep"
    assert at.tab._purpose.accessibleName() == "Purpose: Which habits do we end?"


def test_the_button_asks_for_the_workbook(at: Desk) -> None:
    at.couples(("A", "B"))
    with at.bot.waitSignal(at.tab.export_requested):
        at.child(QPushButton, "export").click()


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("size", [(640, 400), (1280, 690), (1920, 960)])
def test_it_holds_at_every_size_with_text_of_every_kind(
    qtbot: QtBot, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    with desk(qtbot, tmp_path, language, size) as at:
        (one,) = at.couples(("Å" * 5_000, "<b>مرحبا</b> 👩🏽‍💻"))
        at.sessions(one, FIRST, status=HELD)
        at.change_cohort(replace(AUTUMN, purpose="word " * 2_000, closing_on=date(2026, 12, 18)))
        at.answer(one, Moment.START, 3)

        assert not at.tab.grab().isNull()
        assert at.tab.width() == size[0]
