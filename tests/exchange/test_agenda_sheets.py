"""Agenda sheets say what a cohort's snapshot says."""

from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

import pytest

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind
from revmentor_desktop.domain.documents import AgendaSheet
from revmentor_desktop.domain.ids import (
    AgendaItemId,
    CohortId,
    DepartmentId,
    PairId,
    ParticipationId,
    PersonId,
    ProgrammeId,
    SessionId,
    TemplateId,
    TopicId,
)
from revmentor_desktop.domain.pairs import Pair, PairGoal
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.domain.programme import (
    Cohort,
    Department,
    Programme,
    Template,
    TemplateItem,
    TemplateKind,
    Topic,
)
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.agenda_sheets import agenda_sheets
from revmentor_desktop.wording.catalogue import Words

COHORT = Cohort(
    id=CohortId("autumn"),
    name="Hösten 2026",
    starts_on=date(2026, 9, 1),
    ends_on=date(2026, 12, 18),
    purpose="Hur når vi unga?",
)
SIGNE = Person(id=PersonId("signe"), name="Signe Åkerblom", department_id=DepartmentId("sales"))
HENRIK = Person(id=PersonId("henrik"), name="Henrik Åström")
PAIR = Pair(
    id=PairId("pair"),
    cohort_id=COHORT.id,
    mentor_id=SIGNE.id,
    adept_id=HENRIK.id,
    topics=(TopicId("ai"),),
    questions=("Varför sökte du hit?",),
    goals=(PairGoal(text="Ett beslut"),),
    challenge="Hur når vi unga sökande?",
    challenge_is_real=True,
)


def session(number: int = 1, **changes: object) -> Session:
    plain = Session(
        id=SessionId(f"session {number}"),
        pair_id=PAIR.id,
        number=number,
        wall_start=datetime(2026, 10, number, 9),
        zone="Europe/Stockholm",
        minutes=90,
        place="Rum Ekan",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def item(position: int, title: str, minutes: int, kind: ItemKind = ItemKind.OTHER) -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(title),
        session_id=SessionId("session 1"),
        position=position,
        title=title,
        minutes=minutes,
        kind=kind,
        outcome=f"{title} blev klart",
    )


def participation(person: Person, side: Side, *, ready: date | None = None) -> Participation:
    return Participation(
        id=ParticipationId(f"{person.id} {side}"),
        person_id=person.id,
        cohort_id=COHORT.id,
        side=side,
        briefed_on=ready,
        agreement_signed_on=ready,
    )


def snapshot(*sessions: Session, items: tuple[AgendaItem, ...] = (), pair: Pair = PAIR) -> Snapshot:
    other = replace(pair, id=PairId("other"), mentor_id=HENRIK.id, adept_id=SIGNE.id)
    taking_part = (participation(SIGNE, Side.MENTOR), participation(HENRIK, Side.ADEPT))
    return Snapshot(
        programme=Programme(id=ProgrammeId("programme"), name="Omvänt mentorskap"),
        cohort=COHORT,
        cohorts={COHORT.id: COHORT},
        departments={DepartmentId("sales"): Department(id=DepartmentId("sales"), name="Försäljning")},
        topics={TopicId("ai"): Topic(id=TopicId("ai"), name="AI i vardagen")},
        people={one.id: one for one in (SIGNE, HENRIK)},
        participations={one.id: one for one in taking_part},
        pairs={one.id: one for one in (pair, other)},
        other_pairs={},
        sessions={one.id: one for one in sessions},
        agenda_items={one.id: one for one in items},
        ideas={},
    )


def sheets_of(cohort: Snapshot, language: str = "sv") -> tuple[AgendaSheet, ...]:
    return agenda_sheets(cohort, Words(language))


def test_a_sheet_says_who_meets_and_what_for() -> None:
    (sheet,) = sheets_of(snapshot(session()))
    assert (sheet.programme, sheet.cohort) == ("Omvänt mentorskap", "Hösten 2026")
    assert (sheet.mentor, sheet.mentor_department) == ("Signe Åkerblom", "Försäljning")
    assert (sheet.adept, sheet.adept_department) == ("Henrik Åström", "")
    assert (sheet.number, sheet.of, sheet.place) == (1, 3, "Rum Ekan")
    assert (sheet.purpose, sheet.goals) == ("Hur når vi unga?", ("Ett beslut",))
    assert (sheet.topics, sheet.questions) == (("AI i vardagen",), ("Varför sökte du hit?",))


def test_there_is_a_sheet_for_each_session_that_takes_place_by_start() -> None:
    cancelled = session(2, status=SessionStatus.CANCELLED, by_side=Side.ADEPT)
    missed = session(3, status=SessionStatus.MISSED)
    later = session(2, id=SessionId("instead"), wall_start=datetime(2026, 12, 1, 9))
    cohort = snapshot(later, missed, cancelled, session(1, status=SessionStatus.HELD))
    assert [sheet.session_id for sheet in sheets_of(cohort)] == ["session 1", "instead"]


def test_sheets_of_one_pair_alone() -> None:
    cohort = snapshot(session(1), session(2, pair_id=PairId("other")))
    sheets = agenda_sheets(cohort, Words("sv"), {PairId("other")})
    assert [sheet.session_id for sheet in sheets] == ["session 2"]


def test_a_pair_that_meets_more_often_than_the_norm_counts_its_own_sessions() -> None:
    cohort = snapshot(*(session(number) for number in range(1, 6)))
    assert [(sheet.number, sheet.of) for sheet in sheets_of(cohort)] == [(n, 5) for n in range(1, 6)]
    assert [sheet.theme for sheet in sheets_of(cohort)] == [
        "aims-and-ground-rules",
        *["the-real-challenge"] * 3,
        "what-we-change",
    ]


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("sv", "Spelregler och förväntningar", "Till nästa gång"),
        ("en", "Ground rules and expectations", "Until next time"),
    ],
)
def test_a_session_without_points_gets_the_shipped_agenda(language: str, first: str, last: str) -> None:
    (sheet,) = sheets_of(snapshot(session()), language)
    assert (sheet.points[0].title, sheet.points[-1].title) == (first, last)
    assert sum(point.minutes for point in sheet.points) == 90
    for one, following in pairwise(sheet.points):
        assert (following.starts_at - one.starts_at).total_seconds() == 60 * one.minutes
    assert f"{sheet.points[0].starts_at:%H:%M}" == "09:00"


def test_a_short_challenge_stands_in_the_title_and_a_long_one_below() -> None:
    (short,) = sheets_of(snapshot(session(2)))
    assert ("Utmaning: Hur når vi unga sökande?", "", True) in [
        (point.title, point.detail, point.is_real) for point in short.points
    ]
    long_one = "Hur når vi unga? " * 20
    (long,) = sheets_of(snapshot(session(2), pair=replace(PAIR, challenge=long_one, challenge_is_real=False)))
    assert ("Utmaningen", long_one.strip(), False) in [
        (point.title, point.detail, point.is_real) for point in long.points
    ]


def test_a_pair_without_a_challenge_is_not_told_whether_it_is_real() -> None:
    (sheet,) = sheets_of(snapshot(session(2), pair=replace(PAIR, challenge=" ")))
    assert {point.is_real for point in sheet.points} == {None}


def test_points_of_its_own_come_in_their_order_with_outcomes() -> None:
    items = (item(1, "Frågor", 30), item(0, "Välkomna", 10), item(2, "Slut", 5))
    (sheet,) = sheets_of(snapshot(session(), items=items))
    assert [(f"{point.starts_at:%H:%M}", point.title, point.outcome) for point in sheet.points] == [
        ("09:00", "Välkomna", "Välkomna blev klart"),
        ("09:10", "Frågor", "Frågor blev klart"),
        ("09:40", "Slut", "Slut blev klart"),
    ]


def test_a_point_of_its_own_on_the_challenge_says_the_challenge_once() -> None:
    items = (
        item(0, "Vår utmaning", 30, ItemKind.CHALLENGE),
        item(1, "Igen: hur når vi unga sökande?", 30, ItemKind.CHALLENGE),
    )
    (sheet,) = sheets_of(snapshot(session(), items=items))
    assert [point.detail for point in sheet.points] == ["Hur når vi unga sökande?", ""]
    assert [point.is_real for point in sheet.points] == [True, True]


def test_points_keep_real_minutes_over_a_change_of_clocks() -> None:
    night = session(wall_start=datetime(2026, 10, 25, 2, 30))
    items = (item(0, "Före", 60), item(1, "Efter", 30))
    (sheet,) = sheets_of(snapshot(night, items=items))
    assert [f"{point.starts_at:%H:%M %z}" for point in sheet.points] == ["02:30 +0200", "02:30 +0100"]


def test_what_is_left_to_prepare_is_told_before_the_first_session_only() -> None:
    held = session(1, status=SessionStatus.HELD)
    assert [sheet.lacks for sheet in sheets_of(snapshot(held, session(2)))] == [(), ()]
    (coming,) = sheets_of(snapshot(session()))
    assert coming.lacks == (Need.MENTOR_BRIEFED, Need.ADEPT_BRIEFED, Need.AGREEMENT)


def test_a_cohort_without_sessions_has_no_sheets() -> None:
    assert sheets_of(snapshot()) == ()


def test_a_session_without_points_gets_the_programmes_own_template_where_it_has_one() -> None:
    ours = Template(
        id=TemplateId("ours"),
        kind=TemplateKind.AGENDA,
        name="Ours",
        language="sv",
        session_number=1,
        items=(
            TemplateItem(title="Först", kind="topic", share=1),
            TemplateItem(title="Sedan", kind="challenge", share=2),
        ),
    )
    cohort = replace(snapshot(session(1), session(2)), templates=(ours,))
    first, second = sheets_of(cohort)
    assert [(point.title, point.minutes) for point in first.points] == [("Först", 30), ("Sedan", 60)]
    assert len(second.points) == 5
    assert len(sheets_of(cohort, "en")[0].points) == 5
