"""Mails: who gets which, what they say, and a folder of drafts that other readers read back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.errors import RuleBroken, StoreTrouble
from revmentor_desktop.domain.ids import AgendaItemId, PairId, TemplateId
from revmentor_desktop.domain.mails import PLACES, Mailbox, MailKind, filled
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.programme import Template, TemplateKind
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.mail_folders import Desk, MailFolder, write_folder
from revmentor_desktop.services.mails import MailWish, mails_of, text_of
from revmentor_desktop.services.office import Office
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.mails import shipped
from revmentor_desktop.wording.troubles import sentence
from tests.building import Bench, pair, participation, person, session

PAIR = PairId("Åsa Lind+Bo Ek")
THURSDAY = datetime(2026, 10, 8, 10)
COORDINATOR = Mailbox(name="Eva Sten", address="eva@example.org")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A pair whose adept has an assistant; one session held, one booked, one suggested."""
    bench = Bench(tmp_path)
    with bench.started() as door:
        leader = replace(person("Bo Ek"), assistant_name="Gun Sand", assistant_email="gun@example.org")
        mentor = replace(person("Åsa Lind"), email="asa@example.org")
        statuses = (SessionStatus.HELD, SessionStatus.BOOKED, SessionStatus.SUGGESTED)
        starts = (datetime(2026, 8, 20, 9), THURSDAY, datetime(2026, 11, 5, 9))
        with door.step(Verb.IMPORT_PEOPLE) as unit:
            unit.put(mentor, leader)
            unit.put(participation("Åsa Lind", Side.MENTOR), participation("Bo Ek", Side.ADEPT))
            unit.put(replace(pair("Åsa Lind", "Bo Ek"), status=PairStatus.ACTIVE, notes="Private word"))
            for number, (status, start) in enumerate(zip(statuses, starts, strict=True), start=1):
                made = session(PAIR, number, start)
                unit.put(replace(made, status=status, summary="Secret word", place="Linden, plan 3"))
            item = AgendaItem(
                id=AgendaItemId("item"), session_id=made.id, position=0, title="Delad agenda", minutes=20
            )
            unit.put(item, replace(item, id=AgendaItemId("other"), session_id=session(PAIR, 2).id))
        yield Office(door, bench.place)


def wish(kind: MailKind, language: str = "sv", **facts: object) -> MailWish:
    """How mails are wanted."""
    return replace(MailWish(kind=kind, language=language), **facts)  # type: ignore[arg-type]


def written(office: Office, wanted: MailWish, folder: Path) -> MailFolder:
    """The drafts of all mails of a kind."""
    snapshot, now = office.door.snapshot(), office.door.now()
    desk = Desk(snapshot=snapshot, now=now, sequence=office.door.store.sequences())
    return write_folder(desk, mails_of(snapshot, wanted.kind, now), wanted, folder)


def read(path: Path) -> EmailMessage:
    """A draft as Python's own mail reader reads it."""
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    return message


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        (MailKind.INVITATION, [2, 3]),
        (MailKind.CHANGE, [2]),
        (MailKind.REMINDER, [2]),
        (MailKind.CANCELLATION, []),
    ],
)
def test_each_kind_is_for_the_sessions_that_it_fits(
    office: Office, kind: MailKind, numbers: list[int]
) -> None:
    snapshot = office.door.snapshot()
    found = mails_of(snapshot, kind, office.door.now())
    assert [snapshot.sessions[one.session_id].number for one in found if one.session_id] == numbers


def test_who_was_invited_is_invited_again_only_by_name(office: Office) -> None:
    before = office.door.snapshot()
    ids = [one.session_id for one in mails_of(before, MailKind.INVITATION, office.door.now())]
    (first, second) = (one for one in ids if one)
    assert office.booking.note_sent((first,)) == (first,)
    snapshot, now = office.door.snapshot(), office.door.now()
    of_pair = mails_of(snapshot, MailKind.INVITATION, now, pair_ids=(PAIR,))
    assert [one.session_id for one in of_pair] == [second]
    assert snapshot.sessions[first].status is SessionStatus.BOOKED
    by_name = mails_of(snapshot, MailKind.INVITATION, now, session_ids=(first,))
    assert [one.session_id for one in by_name] == [first]


def test_thanks_are_for_pairs_that_have_met_and_introductions_for_those_that_have_not(office: Office) -> None:
    snapshot, now = office.door.snapshot(), office.door.now()
    held = next(one for one in snapshot.sessions.values() if one.number == 1)
    ahead = replace(held, status=SessionStatus.BOOKED, wall_start=THURSDAY.replace(day=1))
    unmet = replace(snapshot, sessions={**snapshot.sessions, held.id: ahead})
    pairs = {
        (state, kind): [one.pair_id for one in mails_of(of, kind, now)]
        for state, of in (("met", snapshot), ("unmet", unmet))
        for kind in (MailKind.INTRODUCTION, MailKind.THANKS)
    }
    assert pairs == {
        ("met", MailKind.INTRODUCTION): [],
        ("met", MailKind.THANKS): [PAIR],
        ("unmet", MailKind.INTRODUCTION): [PAIR],
        ("unmet", MailKind.THANKS): [],
    }
    (named,) = mails_of(snapshot, MailKind.INTRODUCTION, now, session_ids=(held.id,))
    assert "First session" not in text_of(snapshot, named, wish(MailKind.INTRODUCTION, "en"), now).body
    assert "First session: Thursday 1 October" in (
        text_of(unmet, named, wish(MailKind.INTRODUCTION, "en"), now).body
    )
    assert mails_of(unmet, MailKind.INTRODUCTION, now, pair_ids=()) == ()


def test_the_assistant_is_written_to_with_the_leader_in_copy(office: Office) -> None:
    mail = mails_of(office.door.snapshot(), MailKind.INVITATION, office.door.now())[0]
    assert [one.address for one in mail.to] == ["asa@example.org", "gun@example.org"]
    assert [one.name for one in mail.copy] == ["Bo Ek"]
    assert mail.lacking == ()


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", list(MailKind))
def test_every_kind_is_written_whole_and_tells_nothing_private(
    office: Office, kind: MailKind, language: str
) -> None:
    if kind is MailKind.CANCELLATION:
        office.pairs.pause(PAIR)
    snapshot, now = office.door.snapshot(), office.door.now()
    for mail in mails_of(snapshot, kind, now):
        text = text_of(snapshot, mail, wish(kind, language), now)
        said = f"{text.subject}\n{text.body}"
        assert "Åsa Lind" in said
        assert not {"{", "}"} & set(said)
        assert not any(word in said for word in ("Private", "Secret", "Delad agenda"))
        assert "\n\n\n" not in text.body


def test_the_invitation_says_when_where_and_which_other_times(office: Office) -> None:
    office.booking.offer(session(PAIR, 2).id, [datetime(2026, 10, 9, 13)])
    snapshot, now = office.door.snapshot(), office.door.now()
    mail = mails_of(snapshot, MailKind.INVITATION, now)[0]
    text = text_of(snapshot, mail, wish(MailKind.INVITATION), now)
    assert text.subject == "Träff 2 av 3: Åsa Lind och Bo Ek, 8 oktober 2026"
    assert "Hej Åsa Lind och Gun Sand!" in text.body
    assert "När: torsdag 8 oktober 2026, 10:00 till 11:30\nPlats: Linden, plan 3" in text.body
    assert "lediga:\n– fredag 9 oktober 2026, 13:00 till 14:30" in text.body


def test_the_agenda_is_told_where_it_is_asked_for(office: Office) -> None:
    snapshot, now = office.door.snapshot(), office.door.now()
    mail = mails_of(snapshot, MailKind.REMINDER, now)[0]
    text = text_of(snapshot, mail, wish(MailKind.REMINDER, agenda=True), now)
    assert "– 10:00 Delad agenda (20 min)" in text.body


def template(body: str, name: str = "Inbjudan") -> Template:
    """A mail text of our own, in Swedish."""
    return Template(id=TemplateId("own"), kind=TemplateKind.MAIL, name=name, language="sv", body=body)


def test_a_text_of_our_own_stands_in_for_the_shipped_one(office: Office) -> None:
    snapshot, now = office.door.snapshot(), office.door.now()
    mail = mails_of(snapshot, MailKind.INVITATION, now)[0]
    for name in ("Inbjudan", "invitation"):
        own = (template("Vi ses {date}!\n\nHej {recipients}\n{agenda}\nGlöm inte {place}.", name),)
        text = text_of(snapshot, mail, wish(MailKind.INVITATION, templates=own), now)
        assert (text.subject, text.body) == (
            "Vi ses 8 oktober 2026!",
            "Hej Åsa Lind och Gun Sand\nGlöm inte Linden, plan 3.\n",
        )
    english = text_of(snapshot, mail, wish(MailKind.INVITATION, "en", templates=own), now)
    assert english.subject.startswith("Session 2 of 3")


@pytest.mark.parametrize(
    ("body", "code", "said"),
    [
        ("Ämne\n\nHej {namn}", "mail-place-unknown", "Rad 3 nämner ”namn”"),
        ("Ämne\nHej {mentor", "mail-brace", "Rad 2"),
    ],
)
def test_a_text_that_cannot_be_filled_is_refused_with_its_line(
    office: Office, body: str, code: str, said: str
) -> None:
    snapshot, now = office.door.snapshot(), office.door.now()
    mail = mails_of(snapshot, MailKind.INVITATION, now)[0]
    with pytest.raises(RuleBroken, match=code) as broken:
        text_of(snapshot, mail, wish(MailKind.INVITATION, templates=(template(body),)), now)
    assert said in sentence(broken.value, Words("sv"))


def test_a_folder_of_drafts_is_new_each_time_and_lists_what_is_in_it(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    first = written(office, wish(MailKind.INVITATION), out)
    again = written(office, wish(MailKind.INVITATION), out)
    assert [one.folder.name for one in (first, again)] == ["Inbjudan 2026-09-01", "Inbjudan 2026-09-01 2"]
    assert [one.name for one in first.files] == [
        "2026-10-08 Åsa Lind och Bo Ek.eml",
        "2026-11-05 Åsa Lind och Bo Ek.eml",
    ]
    page = (first.folder / "index.html").read_text(encoding="utf-8")
    assert page.count("<a href=") == 2
    assert "Gun Sand &lt;gun@example.org&gt;" in page


def test_nothing_to_write_makes_no_folder(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(RuleBroken, match="nothing-to-mail"):
        written(office, wish(MailKind.CANCELLATION), out)
    with pytest.raises(StoreTrouble, match="folder-missing"):
        written(office, wish(MailKind.INVITATION), tmp_path / "gone")
    assert list(out.iterdir()) == []


def the_event(path: Path) -> tuple[str, vobject.base.Component]:
    """The method and the event of the calendar that a draft carries, read by another reader."""
    (part,) = read(path).iter_attachments()
    calendar = vobject.readOne(part.get_payload(decode=True).decode())  # type: ignore[union-attr]
    assert part.get_param("method") == calendar.method.value
    return calendar.method.value, calendar.vevent


def test_invitation_change_and_cancellation_are_one_entry_that_follows(
    office: Office, tmp_path: Path
) -> None:
    second = session(PAIR, 2).id
    method, invited = the_event(
        written(office, wish(MailKind.INVITATION, organiser=COORDINATOR), tmp_path).files[0]
    )
    office.sessions.move(second, datetime(2026, 10, 26, 10), 60)
    changes = written(office, wish(MailKind.CHANGE, organiser=COORDINATOR, alarm=15), tmp_path)
    changed_method, changed = the_event(changes.files[0])
    office.pairs.pause(PAIR)
    cancelled_folder = written(office, wish(MailKind.CANCELLATION, organiser=COORDINATOR), tmp_path)
    cancelled_method, cancelled = the_event(cancelled_folder.files[0])
    assert (method, changed_method, cancelled_method) == ("REQUEST", "REQUEST", "CANCEL")
    assert {one.uid.value for one in (invited, changed, cancelled)} == {invited.uid.value}
    sequences = [int(one.sequence.value) for one in (invited, changed, cancelled)]
    assert sequences[0] < sequences[1] < sequences[2]
    assert invited.dtstart.value == datetime(2026, 10, 8, 8, tzinfo=UTC)
    assert changed.dtstart.value == datetime(2026, 10, 26, 9, tzinfo=UTC)
    assert changed.dtend.value - changed.dtstart.value == timedelta(minutes=60)
    assert (changed.status.value, cancelled.status.value) == ("CONFIRMED", "CANCELLED")
    assert changed.valarm.trigger.value == timedelta(minutes=-15)
    assert invited.organizer.value == "mailto:eva@example.org"
    people = ["mailto:asa@example.org", "mailto:gun@example.org", "mailto:bo.ek@example.org"]
    assert [one.value for one in invited.attendee_list] == people
    assert "description" not in invited.contents


def test_without_an_organiser_the_entry_is_only_shown(office: Office, tmp_path: Path) -> None:
    method, event = the_event(written(office, wish(MailKind.INVITATION), tmp_path).files[0])
    assert method == "PUBLISH"
    assert "attendee" not in event.contents


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=60))
def test_any_name_and_place_survive_in_mail_and_calendar(mentor: str, place: str, cohort: str) -> None:
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        with bench.started() as door:
            with door.step(Verb.IMPORT_PEOPLE) as unit:
                named = replace(
                    person("Åsa Lind"), name=f"Å,;{mentor.replace(chr(0), '')}", email="a@example.org"
                )
                unit.put(named, person("Bo Ek"))
                unit.put(pair("Åsa Lind", "Bo Ek"))
                unit.put(replace(session(PAIR, 1, THURSDAY), place=place.replace(chr(0), "")))
            office = Office(door, bench.place)
            wanted = wish(MailKind.INVITATION, organiser=Mailbox(name=cohort, address="eva@example.org"))
            (draft,) = written(office, wanted, Path(folder)).files
            (part,) = read(draft).iter_attachments()
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    event = vobject.readOne(content.decode()).vevent
    assert event.summary.value.startswith("Träff 1 av 3: Å,;")
    assert event.summary.value.endswith(" och Bo Ek")


@given(st.text(max_size=300))
def test_any_text_is_filled_or_refused_with_a_line(text: str) -> None:
    facts = dict.fromkeys(PLACES, "{mentor} & <b>")
    refused: list[int] = []
    try:
        subject = filled(text, facts).subject
    except RuleBroken as broken:
        subject = ""
        refused.append(int(str(broken.facts["line"])))
    assert all(1 <= line <= max(1, len(text.strip().splitlines())) for line in refused)
    assert "\n" not in subject


@pytest.mark.parametrize("kind", list(MailKind))
def test_what_is_shipped_names_only_places_that_a_mail_knows(kind: MailKind) -> None:
    for language in ("sv", "en"):
        filled(shipped(kind, Words(language)), dict.fromkeys(PLACES, "x"))


def test_a_session_of_another_cohort_is_nobodys_mail(office: Office) -> None:
    elsewhere = [
        Session(id=session(PAIR, 9).id, pair_id=PAIR, number=9, wall_start=THURSDAY, zone="UTC", minutes=60)
    ]
    found = mails_of(
        office.door.snapshot(),
        MailKind.INVITATION,
        office.door.now(),
        session_ids=[one.id for one in elsewhere],
    )
    assert found == ()


def test_our_own_text_is_kept_for_a_kind_and_a_language_and_let_go_of(office: Office) -> None:
    texts = office.mail_texts
    texts.save(MailKind.REMINDER, "sv", "Snart ses vi\n\nHej {recipients}")
    assert texts.text(MailKind.REMINDER, "sv") == "Snart ses vi\n\nHej {recipients}"
    assert texts.text(MailKind.REMINDER, "en") == shipped(MailKind.REMINDER, Words("en"))
    texts.save(MailKind.REMINDER, "sv", "Vi ses\n\nHej")
    assert len(office.door.store.all(Template)) == 1
    texts.reset(MailKind.REMINDER, "sv")
    assert office.door.store.all(Template) == []
    office.history.undo()
    assert texts.text(MailKind.REMINDER, "sv") == "Vi ses\n\nHej"


@pytest.mark.parametrize(
    ("text", "code"),
    [("  \n", "mail-text-empty"), ("A\n{b}", "mail-place-unknown"), ("A }", "mail-brace")],
)
def test_a_text_that_cannot_be_used_is_not_kept(office: Office, text: str, code: str) -> None:
    with pytest.raises(RuleBroken, match=code):
        office.mail_texts.save(MailKind.REMINDER, "sv", text)
    assert office.door.store.all(Template) == []
