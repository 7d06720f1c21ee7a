"""The list of participants and the entries of calendars: who and what is in them, and what never is."""

from dataclasses import replace
from pathlib import Path

from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.exchange.calendar_entries import calendar_entries
from revmentor_desktop.exchange.participant_lines import participant_lines
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, pair, participation, person, session

PEOPLE = (("Åsa", Side.MENTOR), ("Tova", Side.MENTOR), ("Karin", Side.ADEPT), ("Bo", Side.ADEPT))
CANARIES = ("NOTE", "REFUSED", "REASON", "CHALLENGE", "ASSISTANT")


def cohort(folder: Path) -> Snapshot:
    """Two mentors, two adepts, one pair with two sessions, one of them cancelled."""
    with Bench(folder).started() as door:
        snapshot = door.snapshot(AUTUMN.id)
    people = [replace(person(name), notes="NOTE", assistant_name="ASSISTANT") for name, _ in PEOPLE]
    parts = [
        replace(
            participation(name, side),
            challenge="CHALLENGE",
            status_reason="REASON",
            never_pair=(PersonId("REFUSED"),),
        )
        for name, side in PEOPLE
    ]
    made = pair("Tova", "Bo")
    sessions = [session(made.id, 1), replace(session(made.id, 2), status=SessionStatus.CANCELLED)]
    return replace(
        snapshot,
        people={one.id: one for one in people},
        participations={one.id: one for one in parts},
        pairs={made.id: made},
        sessions={one.id: one for one in sessions},
    )


def test_mentors_come_before_adepts_each_by_name_with_whom_they_meet(tmp_path: Path) -> None:
    lines = participant_lines(cohort(tmp_path))

    assert [(line.name, line.meets) for line in lines] == [
        ("Tova", ("Bo",)),
        ("Åsa", ()),
        ("Bo", ("Tova",)),
        ("Karin", ()),
    ]


def test_nothing_private_is_taken_along(tmp_path: Path) -> None:
    said = repr(participant_lines(cohort(tmp_path)))

    assert not any(canary in said for canary in CANARIES)


def test_who_is_not_selected_is_left_out_unless_they_are_in_a_pair(tmp_path: Path) -> None:
    snapshot = cohort(tmp_path)
    declined = {
        id_: replace(one, status=ParticipationStatus.DECLINED) for id_, one in snapshot.participations.items()
    }

    lines = participant_lines(replace(snapshot, participations=declined))

    assert [line.name for line in lines] == ["Tova", "Bo"]


def test_a_pair_that_has_ended_meets_nobody(tmp_path: Path) -> None:
    snapshot = cohort(tmp_path)
    ended = {id_: replace(one, status=PairStatus.ENDED) for id_, one in snapshot.pairs.items()}

    assert all(line.meets == () for line in participant_lines(replace(snapshot, pairs=ended)))


def test_only_the_people_of_some_pairs_can_be_asked_for(tmp_path: Path) -> None:
    lines = participant_lines(cohort(tmp_path), {PairId("Tova+Bo")})

    assert [line.name for line in lines] == ["Tova", "Bo"]


def test_a_calendar_has_every_session_that_takes_place(tmp_path: Path) -> None:
    snapshot = cohort(tmp_path)

    (entry,) = calendar_entries(snapshot, Words("sv"))

    assert (entry.mentor, entry.adept, entry.number, entry.of) == ("Tova", "Bo", 1, 3)
    assert entry.state == "Förslag"
    assert calendar_entries(snapshot, Words("sv"), set()) == ()
