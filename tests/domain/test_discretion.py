"""Discretion: what a group may see of a cohort holds nothing that was told in confidence."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from revmentor_desktop.domain.discretion import discreet
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import Override, PairGoal
from revmentor_desktop.domain.people import Busy, Side
from revmentor_desktop.domain.preparation import missing
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.domain.snapshot import Snapshot
from tests.building import AUTUMN, Bench, pair, participation, person, session

CANARY = "CANARY"
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def whole(folder: Path) -> Snapshot:
    """A cohort in which every text that is private is a canary."""
    with Bench(folder).started() as door:
        snapshot = door.snapshot(AUTUMN.id)
    tova = replace(
        person("Tova"),
        notes=CANARY,
        private_notes=CANARY,
        phone=CANARY,
        assistant_name=CANARY,
        assistant_email=CANARY,
        title="Analyst",
        site="Lund",
        languages=("sv",),
    )
    part = replace(
        participation("Tova", Side.MENTOR),
        challenge=CANARY,
        status_reason=CANARY,
        selected_how=CANARY,
        wishes=(PersonId(CANARY),),
        never_pair=(PersonId(CANARY),),
        busy=(Busy(start=NOW, end=NOW, source=CANARY),),
    )
    made = replace(
        pair("Tova", "Karin"),
        notes=CANARY,
        challenge=CANARY,
        ended_why=CANARY,
        questions=(CANARY,),
        goals=(PairGoal(text=CANARY),),
        overrides=(Override(rule=Rule.DEPARTMENT, reason=CANARY, by="Group", at=NOW),),
        score=7000,
    )
    meeting = replace(session(made.id), summary=CANARY)
    return replace(
        snapshot,
        people={tova.id: tova, PersonId("Karin"): person("Karin")},
        participations={part.id: part},
        pairs={made.id: made},
        sessions={meeting.id: meeting},
    )


def test_nothing_private_is_left(tmp_path: Path) -> None:
    before = whole(tmp_path)
    assert CANARY in repr(before)

    assert CANARY not in repr(discreet(before))


def test_what_everybody_may_see_stays(tmp_path: Path) -> None:
    snapshot = whole(tmp_path)
    (before,) = snapshot.pairs.values()
    seen = discreet(snapshot)

    (tova, _), (part,), (made,) = seen.people.values(), seen.participations.values(), seen.pairs.values()
    assert (tova.name, tova.title, tova.site, tova.languages) == ("Tova", "Analyst", "Lund", ("sv",))
    assert (part.side, part.capacity) == (Side.MENTOR, 1)
    assert (made.score, [one.by for one in made.overrides]) == (7000, ["Group"])
    assert missing(made, part, part) == missing(before, part, part)
