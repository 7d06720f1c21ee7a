"""Canaries in every field of a person: after erasing, no byte of anything of ours holds one."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeGuard

import pytest

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.changes import StepKind
from revmentor_desktop.domain.feedback import Answer, Channel, Contact, Feedback, FollowUp, Moment
from revmentor_desktop.domain.ideas import Idea, IdeaEvent, Stage
from revmentor_desktop.domain.ids import (
    AgendaItemId,
    ContactId,
    ExportId,
    FeedbackId,
    FollowUpId,
    IdeaId,
    ImportMemoryId,
    PersonId,
    SettingId,
)
from revmentor_desktop.domain.pairs import Override, Pair, PairGoal, PartScore
from revmentor_desktop.domain.people import Busy, Participation, Person, Side
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.domain.records import ExportRecord, ImportMemory, Setting
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.office import Office
from revmentor_desktop.services.people import People
from revmentor_desktop.services.privacy import How
from tests.building import NOW, Bench, pair, participation, person, session

NAME = "Canaria Kanarie-Öberg"
"""The words of the name are looked for alone too."""
KEPT = PersonId("kept")
GONE = PersonId("gone")


def canary(field: str) -> str:
    return f"canary-{field}-tweet"


def canaries() -> Person:
    """A person with something of her own in every field of text."""
    return replace(
        person("x"),
        id=GONE,
        name=NAME,
        email="canaria@kanarie.example",
        languages=(canary("languages"),),
        employed_since=date(2001, 2, 3),
        title=canary("title"),
        level=canary("level"),
        site=canary("site"),
        phone=canary("phone"),
        notes=canary("notes"),
        private_notes=canary("private_notes"),
        assistant_name=canary("assistant_name"),
        assistant_email=canary("assistant_email"),
    )


def part_of(one: PersonId, side: Side) -> Participation:
    return Participation(
        id=participation(one, side).id,
        person_id=one,
        cohort_id=participation(one, side).cohort_id,
        side=side,
        status_reason=canary("status_reason") if one == GONE else "",
        selected_how=canary("selected_how") if one == GONE else "",
        challenge=canary("challenge") if one == GONE else "",
        wishes=(KEPT,) if one == GONE else (GONE,),
        busy=(Busy(start=datetime(2026, 9, 9, 9), end=datetime(2026, 9, 9, 10), source=canary("busy")),)
        if one == GONE
        else (),
    )


def their_pair() -> Pair:
    return replace(
        pair(KEPT, GONE),
        challenge=canary("pair-challenge"),
        questions=(canary("question"),),
        goals=(PairGoal(text=canary("goal"), reached=True),),
        notes=canary("pair-notes"),
        ended_why=canary("ended"),
        overrides=(Override(rule=Rule.DEPARTMENT, reason=canary("override"), by="Test", at=NOW),),
        reasons=(PartScore(part="wishes", hundredths=1, code="x", facts=(("who", canary("fact")),)),),
    )


def fill(door: Door) -> None:
    """A pair of her and somebody who stays, with words in everything that hangs on it."""
    made, held = their_pair(), session("pair")
    held = replace(
        held, pair_id=made.id, summary=canary("summary"), next_steps=canary("next"), place=canary("place")
    )
    with door.step(Verb.ASSIGN, made.id) as unit:
        unit.add(made, held, replace(unit.get(Person, KEPT), manager_id=GONE, assistant_name=NAME))
        unit.add(
            AgendaItem(
                id=AgendaItemId("item"),
                session_id=held.id,
                position=0,
                title=canary("item"),
                minutes=30,
                outcome=canary("outcome"),
            ),
            Feedback(
                id=FeedbackId("feedback"),
                pair_id=made.id,
                person_id=GONE,
                moment=Moment.START,
                given_on=date(2026, 9, 1),
                answers=(Answer(question="How was it?", score=4, words=canary("answer")),),
            ),
            FollowUp(id=FollowUpId("hers"), text=canary("follow-up"), person_id=GONE),
            FollowUp(id=FollowUpId("theirs"), text=canary("pair-follow-up"), pair_id=made.id),
            FollowUp(id=FollowUpId("session's"), text=canary("session-follow-up"), session_id=held.id),
            Contact(
                id=ContactId("contact"),
                person_id=GONE,
                happened_on=date(2026, 9, 1),
                how=Channel.PHONE,
                about=canary("contact"),
            ),
            Idea(
                id=IdeaId("idea"),
                title="A better canteen",
                description=f"{NAME} says so, write to CANARIA@kanarie.example.",
                stage=Stage.NEW,
                author_id=GONE,
                pair_id=made.id,
                decision=f"As {NAME} has it",
                decision_reason=f"{NAME} convinced us",
                history=(IdeaEvent(at=NOW, stage=Stage.NEW, by=NAME, text=f"Ask {NAME}"),),
            ),
            Setting(id=SettingId("people-view"), value=f'{{"text": "{NAME}"}}'),
            ImportMemory(id=ImportMemoryId("memory"), headings=("Name", NAME), fields={NAME: "name"}),
            ExportRecord(
                id=ExportId("export"),
                kind="calendar",
                made_at=NOW,
                file_name=f"{NAME}.ics",
                journal_position=1,
            ),
        )


def make_and_remove_a_pair(door: Door) -> None:
    """A pair of hers that is gone long since, of which the journal alone tells."""
    gone, held = replace(pair(KEPT, GONE), id=pair("old", "pair").id), session("old+pair", number=2)
    with door.step(Verb.ASSIGN, gone.id) as unit:
        unit.add(gone, replace(held, summary=canary("old-summary")))
        unit.add(
            AgendaItem(
                id=AgendaItemId("old-item"), session_id=held.id, position=0, title=canary("old"), minutes=5
            )
        )
    with door.step(Verb.RELEASE, gone.id) as unit:
        unit.remove(AgendaItem, "old-item")
        unit.remove(Session, held.id)
        unit.remove(Pair, gone.id)


@contextmanager
def filled(folder: Path) -> Iterator[Office]:
    bench = Bench(folder)
    with bench.started() as door:
        remembered = Office(door, bench.place)
        People(door).add(replace(person("Bo Alm"), id=KEPT), replace(part_of(KEPT, Side.MENTOR), wishes=()))
        People(door).add(canaries(), part_of(GONE, Side.ADEPT))
        make_and_remove_a_pair(door)
        fill(door)
        remembered.backups.take(bench.path, "import", NOW)
        log = bench.place.data_folder / "revmentor.log"
        log.write_text(f"RuleBroken('in-a-pair', {{'person': '{NAME}'}})\nKeyError: 'other'\n", "utf-8")
        (bench.place.data_folder / "faults.log").write_text("canaria@kanarie.example\n", "utf-8")
        (bench.place.data_folder / "window.ini").write_text(
            '[tabs]\npeople="{\\"text\\": \\"kanarie-\\\\u00f6berg\\"}"\n', "utf-8"
        )
        yield remembered


def holding(folder: Path) -> list[tuple[str, str]]:
    """Files that hold a canary, and which; in any case and encoding that we write."""
    found = []
    secrets = (b"canary-", b"canaria", b"kanarie", NAME.encode(), b"2001-02-03")
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        content = file.read_bytes().lower()
        found += [(file.name, secret.decode()) for secret in secrets if secret.lower() in content]
    return found


def texts_without_a_canary(record: object) -> list[str]:
    """The fields of a record, and of what it holds, with a text of somebody's in which no canary sits."""
    found = []
    for field in fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if is_dataclass(one):
                found += texts_without_a_canary(one)
            elif _is_somebodys(field.name, one) and not any(
                bird in one.lower() for bird in ("canar", "kanar")
            ):
                found.append(f"{type(record).__name__}.{field.name}")
    return found


def _is_somebodys(name: str, value: object) -> TypeGuard[str]:
    known = name in {
        "zone",
        "calendar_uid",
        "by",
        "matched_by",
        "part",
        "code",
        "question",
        "wishes",
        "facts",
    }
    return isinstance(value, str) and not isinstance(value, StrEnum) and not known and "id" not in name


def test_there_is_a_canary_in_every_text_that_is_kept_of_somebody(tmp_path: Path) -> None:
    with filled(tmp_path) as office:
        store = office.door.store
        kept = [one for kind in (Session, AgendaItem, Feedback, FollowUp, Contact) for one in store.all(kind)]
        hers = [one for one in store.all(Participation) if one.person_id == GONE]
        person_and_pair = [*store.all(Person, id=GONE), *store.all(Pair)]
        assert [
            text for one in (*person_and_pair, *hers, *kept) for text in texts_without_a_canary(one)
        ] == []


@pytest.mark.parametrize("how", How)
def test_no_byte_of_ours_holds_anything_of_who_has_gone(tmp_path: Path, how: How) -> None:
    with filled(tmp_path) as office:
        assert holding(tmp_path)
        (office.privacy.erase if how is How.ERASED else office.privacy.make_anonymous)(GONE)
        assert holding(tmp_path) == []
        assert office.door.store.faults() == ()
    assert holding(tmp_path) == []


def test_logs_keep_what_is_not_about_who_has_gone(tmp_path: Path) -> None:
    with filled(tmp_path) as office:
        office.privacy.erase(GONE)
    assert "KeyError: 'other'" in (tmp_path / "data" / "revmentor.log").read_text("utf-8")


def test_what_others_wrote_stays_with_stars_in_the_name_s_place(tmp_path: Path) -> None:
    with filled(tmp_path) as office:
        office.privacy.make_anonymous(GONE)
        [idea] = office.door.store.all(Idea)
        assert idea.description == "••• says so, write to •••."
        assert idea.author_id is None
        kept = next(one for one in office.door.store.all(Person) if one.id == KEPT)
        assert (kept.name, kept.assistant_name, kept.manager_id) == ("Bo Alm", "", None)
        assert len(office.door.store.all(Pair)) == len(office.door.store.all(Session)) == 1


def test_somebody_of_the_same_name_keeps_it(tmp_path: Path) -> None:
    with filled(tmp_path) as office:
        twin = replace(person("Twin"), name=NAME, email="twin@example.org")
        office.people.add(twin)
        office.privacy.erase(GONE)
        assert NAME in {one.name for one in office.door.store.all(Person)}


def test_an_erasure_that_fails_halfway_leaves_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with filled(tmp_path) as office:
        before = office.door.store.position()
        monkeypatch.setattr("revmentor_desktop.store.erasing._FEW", "no number")
        with pytest.raises(Exception):  # noqa: B017, PT011 - whatever the database says of it
            office.privacy.erase(GONE)
        monkeypatch.undo()
        assert office.door.store.position() == before
        assert GONE in {one.id for one in office.door.store.all(Person)}
        assert office.door.store.erasures() == {}


def test_a_wall_stands_where_somebody_was_erased(tmp_path: Path) -> None:
    with filled(tmp_path) as office:
        office.privacy.erase(GONE)
        last = office.door.store.steps(1)[0]
        assert (last.kind, last.verb) == (StepKind.WALL, Verb.ERASE_PERSON)
        assert office.history.next_undo() is None


def test_the_only_backup_afterwards_is_one_of_what_is_left(tmp_path: Path) -> None:
    with filled(tmp_path) as office:
        purged = office.privacy.erase(GONE)
        assert [one.why for one in purged] == ["import"]
        assert [one.why for one in office.backups.list()] == ["erasure"]


def test_what_goes_along_is_counted_before(tmp_path: Path) -> None:
    with filled(tmp_path) as office:
        along = office.privacy.along([GONE])
    assert (along.participations, along.pairs, along.sessions, along.feedback) == (1, 1, 1, 1)
    assert (along.contacts, along.follow_ups, along.ideas, along.backups) == (1, 2, 1, 1)


def test_a_persons_data_hold_the_words_and_mask_other_people(tmp_path: Path) -> None:
    with filled(tmp_path) as office:
        data = office.privacy.data_of(GONE)
    text = str(data)
    for field in ("notes", "challenge", "summary", "answer", "contact", "goal"):
        assert canary(field) in text
    assert "Bo Alm" not in text
    assert data["person"][0]["assistant_name"] == "•••"
    assert data["pair"][0]["mentor_id"] == "•••"


def test_the_log_says_what_it_could_not_write(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with filled(tmp_path) as office, caplog.at_level(logging.WARNING):
        (tmp_path / "data" / "folder.log").mkdir()
        office.privacy.erase(GONE)
    assert "folder.log cannot be written" in caplog.text
