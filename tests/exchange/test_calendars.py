"""Calendar files as another reader reads them."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.ids import AgendaItemId, PersonId, SessionId
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.calendar_events import fingerprint, plain
from revmentor_desktop.exchange.calendars import calendar_file, write_calendar
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.workbook import builders

NOW = datetime(2026, 10, 1, 14, 30, 5, 123456, tzinfo=UTC)
PAIR = builders.pair(1, 0)


def one_session(**facts: object) -> Session:
    return builders.session(PAIR, 1, **facts)


def cohort(*sessions: Session) -> Snapshot:
    people = (builders.person(0), builders.person(1))
    return builders.snapshot(people, (), (PAIR,), sessions)


def content(snapshot: Snapshot, language: str = "sv", *, agenda: bool = False, raised: int = 0) -> bytes:
    sequence = dict.fromkeys(snapshot.sessions, raised)
    return calendar_file(snapshot, sequence=sequence, now=NOW, words=Words(language), agenda=agenda)


def test_session_reads_back_in_another_reader() -> None:
    session = one_session(
        wall_start=datetime(2026, 10, 22, 9, 0),
        place="Ängen, plan 3; hiss B\\C\nRing på",
        status=SessionStatus.BOOKED,
    )
    calendar = vobject.readOne(content(cohort(session), raised=4).decode())
    event = calendar.vevent

    assert calendar.method.value == "PUBLISH"
    assert calendar.version.value == "2.0"
    assert event.summary.value == "Träff 1 av 3: Björn Bergqvist och Åsa Ahlström"
    assert event.location.value == "Ängen, plan 3; hiss B\\C\nRing på"
    assert event.dtstart.value == datetime(2026, 10, 22, 7, 0, tzinfo=UTC)
    assert event.dtend.value == datetime(2026, 10, 22, 8, 30, tzinfo=UTC)
    assert event.dtstamp.value == NOW.replace(microsecond=0)
    assert (event.status.value, event.sequence.value) == ("CONFIRMED", "4")
    assert event.uid.value == f"{session.id}@revmentor"


def test_summary_is_in_the_language_asked_for() -> None:
    event = vobject.readOne(content(cohort(one_session()), "en").decode()).vevent
    assert event.summary.value == "Session 1 of 3: Björn Bergqvist and Åsa Ahlström"


def test_own_calendar_uid_is_kept() -> None:
    event = vobject.readOne(content(cohort(one_session(calendar_uid="abc@their.calendar"))).decode()).vevent
    assert event.uid.value == "abc@their.calendar"


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        (SessionStatus.SUGGESTED, "TENTATIVE"),
        (SessionStatus.SENT, "TENTATIVE"),
        (SessionStatus.BOOKED, "CONFIRMED"),
        (SessionStatus.HELD, "CONFIRMED"),
        (SessionStatus.CANCELLED, "CANCELLED"),
        (SessionStatus.MISSED, "CANCELLED"),
    ],
)
def test_status_is_one_that_calendars_know(status: SessionStatus, shown: str) -> None:
    event = vobject.readOne(content(cohort(one_session(status=status))).decode()).vevent
    assert event.status.value == shown


def test_nine_o_clock_stays_nine_o_clock_over_the_change_of_clocks() -> None:
    before = one_session(id=SessionId("a"), wall_start=datetime(2026, 10, 23, 9, 0))
    after = one_session(id=SessionId("b"), wall_start=datetime(2026, 10, 30, 9, 0))
    starts = [
        event.dtstart.value for event in vobject.readOne(content(cohort(before, after)).decode()).vevent_list
    ]
    assert starts == [datetime(2026, 10, 23, 7, tzinfo=UTC), datetime(2026, 10, 30, 8, tzinfo=UTC)]


def test_person_gets_only_their_own_sessions() -> None:
    snapshot = builders.a_cohort(12)
    text = calendar_file(
        snapshot, person_id=PersonId("person-1"), sequence={}, now=NOW, words=Words("sv")
    ).decode()
    summaries = [event.summary.value for event in vobject.readOne(text).vevent_list]
    assert summaries == [f"Träff {n} av 3: Björn Bergqvist och Åsa Ahlström" for n in (1, 2, 3)]


def test_agenda_is_told_only_by_choice() -> None:
    snapshot = builders.a_cohort(4)
    assert b"DESCRIPTION" not in content(snapshot)
    event = vobject.readOne(content(snapshot, agenda=True).decode()).vevent_list[0]
    assert event.description.value.split("\n") == [
        "09:00 Spelregler och förväntningar (15 min)",
        "09:15 Adeptens utmaning (60 min)",
        "10:15 Idéer att ta vidare (15 min)",
    ]


def test_cohort_without_sessions_is_an_empty_calendar() -> None:
    calendar = vobject.readOne(content(cohort()).decode())
    assert "vevent" not in calendar.contents


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_place_survives_and_no_line_is_too_long(place: str) -> None:
    written = content(cohort(one_session(place=f"x{place}")))

    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")
    event = vobject.readOne(written.decode()).vevent
    plain = re.sub("[\x00-\x08\x0b-\x1f\x7f]", "", f"x{place}".replace("\r\n", "\n").replace("\r", "\n"))
    assert event.location.value == plain


@given(st.sampled_from(["summary", "next_steps", "minutes_held"]))
def test_fingerprint_holds_what_calendars_must_hear_of(quiet: str) -> None:
    session = one_session()
    moved = replace(session, wall_start=session.wall_start + timedelta(minutes=30))
    loud = (
        moved,
        replace(session, minutes=60),
        replace(session, place="Annan"),
        replace(session, status=SessionStatus.CANCELLED),
    )
    assert len({fingerprint(session), *map(fingerprint, loud)}) == 5
    value = 45 if quiet == "minutes_held" else "x"
    assert fingerprint(replace(session, **{quiet: value})) == fingerprint(session)  # type: ignore[arg-type]


def test_file_is_written_whole_and_counts_its_events(tmp_path: Path) -> None:
    target = tmp_path / "höst.ics"
    assert write_calendar(target, content(builders.a_cohort(12))) == 15
    assert len(vobject.readOne(target.read_text(encoding="utf-8")).vevent_list) == 15
    with pytest.raises(StoreTrouble):
        write_calendar(tmp_path / "nowhere" / "x.ics", b"")


def test_only_the_chosen_sessions_are_written_and_what_is_over_reminds_of_nothing() -> None:
    held = one_session(id=SessionId("held"), status=SessionStatus.HELD)
    coming = one_session(id=SessionId("coming"), status=SessionStatus.BOOKED)
    void = one_session(id=SessionId("void"), status=SessionStatus.CANCELLED)
    other = one_session(id=SessionId("other"), status=SessionStatus.BOOKED)
    text = calendar_file(
        cohort(held, coming, void, other),
        session_ids={held.id, coming.id, void.id},
        sequence={},
        now=NOW,
        words=Words("sv"),
        alarm=60,
    )
    reminds = {
        event.uid.value: event.valarm.trigger.value if "valarm" in event.contents else None
        for event in vobject.readOne(text.decode()).vevent_list
    }
    assert reminds == {
        "held@revmentor": None,
        "coming@revmentor": timedelta(minutes=-60),
        "void@revmentor": None,
    }


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=60), st.text(max_size=60), st.text(max_size=80))
def test_any_names_and_agenda_survive_field_by_field(mentor: str, adept: str, title: str) -> None:
    names = (f"Å{adept}", f"Ö{mentor}")
    people = tuple(replace(builders.person(place), name=name) for place, name in enumerate(names))
    session = one_session()
    item = AgendaItem(
        id=AgendaItemId("item"), session_id=session.id, position=0, title=f"x{title}", minutes=20
    )
    snapshot = builders.snapshot(people, (), (PAIR,), (session,), (item,))
    written = content(snapshot, agenda=True)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    event = vobject.readOne(written.decode()).vevent
    assert event.summary.value == f"Träff 1 av 3: {plain(names[1])} och {plain(names[0])}"
    assert event.description.value == f"09:00 {plain(f'x{title}')} (20 min)"
