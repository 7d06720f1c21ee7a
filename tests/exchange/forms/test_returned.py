"""Whatever comes back is read or told of in a sentence: workbooks, mails, and what is neither."""

import random
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from revmentor_desktop.domain.errors import Fact
from revmentor_desktop.domain.forms import FormFault, FormField, FormProblem, Returned
from revmentor_desktop.exchange.confined import Limits
from revmentor_desktop.exchange.forms.mails import draft_with_form, read_eml
from revmentor_desktop.exchange.forms.returned import (
    files_in,
    read_file,
    read_pasted,
    read_places,
    read_returned,
)
from revmentor_desktop.exchange.mail_drafts import MailDraft
from revmentor_desktop.wording import forms as wording
from revmentor_desktop.wording.catalogue import Words
from tests.exchange.forms.building import answers, filled, mail, put, saved, sign_up
from tests.exchange.forms.compound import compound, msg

FORM = filled(sign_up(), answers())
SENT = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)


def faults(returned: Returned) -> list[FormFault]:
    return [one.fault for one in returned.problems]


def names(returned: Returned) -> list[object]:
    return [form.fields[FormField.NAME][0] for form in returned.forms]


def named(name: str) -> bytes:
    return filled(sign_up(), answers(name))


def test_a_mail_with_the_form_attached_brings_it_with_the_day_it_was_sent(tmp_path: Path) -> None:
    path = put(tmp_path, "answer.eml", mail(("Sign-up Cia.xlsx", FORM)))
    (form,) = read_file(path).forms
    assert form.file == "answer.eml › Sign-up Cia.xlsx"
    assert form.filled_at == SENT.replace(tzinfo=None)
    assert form.fields[FormField.NAME] == ("Cia Dahl",)


def test_outlooks_own_mails_bring_the_form_too(tmp_path: Path) -> None:
    path = put(tmp_path, "answer.msg", msg({"Sign-up Cia.xlsx": FORM}, text="Here", sent_at=SENT))
    (form,) = read_file(path).forms
    assert form.file == "answer.msg › Sign-up Cia.xlsx"
    assert form.filled_at == SENT.replace(tzinfo=None)
    text = "Name: Cia Dahl\nE-mail: cia@example.org\nSide: mentor"
    (told,) = read_file(put(tmp_path, "text.msg", msg({}, text=text))).forms
    assert told.fields[FormField.EMAIL] == ("cia@example.org",)


def test_of_ten_attachments_the_forms_are_taken_and_pictures_are_no_matter(tmp_path: Path) -> None:
    attached = [(f"picture {n}.png", b"\x89PNG" + bytes(n)) for n in range(8)]
    content = mail(*attached, ("a.xlsx", named("Cia Dahl")), ("b.xlsx", named("Dan Ek")))
    returned = read_file(put(tmp_path, "many.eml", content))
    assert names(returned) == ["Cia Dahl", "Dan Ek"]
    assert returned.problems == ()


def test_a_mail_attached_to_a_mail_is_looked_into(tmp_path: Path) -> None:
    inner = mail(("form.xlsx", FORM))
    outer = (
        b"From: x@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--b--\r\n"
    )
    assert names(read_file(put(tmp_path, "forwarded.eml", outer))) == ["Cia Dahl"]


def test_a_mail_without_a_form_is_told_of(tmp_path: Path) -> None:
    for content in (mail(text="Thanks, I will think about it."), mail(("cv.pdf", b"%PDF-1.4"))):
        assert faults(read_file(put(tmp_path, "thanks.eml", content))) == [FormFault.MAIL_WITHOUT_FORM]


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "cp1252", "utf-16"])
def test_answers_in_the_text_of_a_mail_are_read_in_any_encoding(tmp_path: Path, charset: str) -> None:
    text = "Hej!\n\nNamn: Åsa Öberg\nE-post: asa@example.org\nJag vill vara: mentor\n\nMvh\nÅsa"
    (form,) = read_file(put(tmp_path, "svar.eml", mail(text=text, charset=charset))).forms
    assert form.fields == {
        FormField.NAME: ("Åsa Öberg",),
        FormField.EMAIL: ("asa@example.org",),
        FormField.SIDE: ("mentor",),
    }


def test_the_answers_of_an_html_mail_are_read_from_what_it_shows(tmp_path: Path) -> None:
    page = (
        "<html><head><style>p {color: red}</style></head><body><p>Hi</p><table>"
        "<tr><td>Name</td><td>Cia &amp; Co</td></tr><tr><td>E-mail</td><td>cia@example.org</td></tr>"
        "</table><p>Department: <b>Sales</b><br>Side: adept</p><script>alert(1)</script></body></html>"
    )
    (form,) = read_file(put(tmp_path, "page.eml", mail(page=page))).forms
    assert form.fields == {
        FormField.NAME: ("Cia & Co",),
        FormField.EMAIL: ("cia@example.org",),
        FormField.DEPARTMENT: ("Sales",),
        FormField.SIDE: ("adept",),
    }


def test_pasted_answers_go_on_over_lines_and_leave_out_what_must_not_be_kept() -> None:
    text = (
        "> 1. Förnamn: Anna\n> 2. Efternamn: Ek\n> Personnummer: 19800101-1234\n> Vad vill du lära dig: AI\n"
        "> Min utmaning: Att få fler\n> att söka sig hit\n\n--\nAnna\nTelefon: 08-123"
    )
    (form,) = read_pasted(text, "the pasted text").forms
    assert form.fields[FormField.NAME] == ("Anna Ek",)
    assert form.fields[FormField.CHALLENGE] == ("Att få fler\natt söka sig hit",)
    assert FormField.PHONE not in form.fields
    assert "1980" not in str(form.fields)


def test_what_is_no_form_is_named_with_the_reason(tmp_path: Path) -> None:
    list_of_people = Workbook()
    list_of_people.active.append(["Name", "E-mail"])  # type: ignore[union-attr]
    put(tmp_path, "a list.xlsx", saved(list_of_people))
    put(tmp_path, "b damaged.xlsx", FORM[: len(FORM) // 2])
    put(tmp_path, "c empty.xlsx", b"")
    put(tmp_path, "d locked.xlsx", compound({"EncryptionInfo": b"x", "EncryptedPackage": b"y"}))
    put(tmp_path, "e letter.docx", _zip({"word/document.xml": b"<w/>"}))
    put(tmp_path, "f photo.jpg", b"\xff\xd8\xff")
    put(tmp_path, "g form.xlsm", FORM)
    put(tmp_path, "h mail.msg", b"\xd0\xcf\x11\xe0" + bytes(2000))
    put(tmp_path, "~$a list.xlsx", b"x")
    put(tmp_path, ".hidden", b"x")
    returned = read_returned(files_in(tmp_path))
    assert names(returned) == ["Cia Dahl"]
    assert [(one.file[0], one.fault) for one in returned.problems] == [
        ("a", FormFault.NOT_A_FORM),
        ("b", FormFault.DAMAGED),
        ("c", FormFault.DAMAGED),
        ("d", FormFault.LOCKED),
        ("e", FormFault.NOT_A_FORM),
        ("f", FormFault.NOT_A_FORM),
        ("h", FormFault.DAMAGED),
    ]


def test_a_bomb_costs_nobody_else_their_form(tmp_path: Path) -> None:
    put(tmp_path, "bomb.xlsx", _zip({"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": bytes(80_000_000)}))
    put(tmp_path, "form.xlsx", FORM)
    with (tmp_path / "huge.xlsx").open("wb") as huge:
        huge.truncate(11_000_000)
    returned = read_returned(files_in(tmp_path))
    assert names(returned) == ["Cia Dahl"]
    assert [(one.file, one.fault) for one in returned.problems] == [
        ("bomb.xlsx", FormFault.TOO_HEAVY),
        ("huge.xlsx", FormFault.TOO_LARGE),
    ]


def test_a_folder_that_is_closed_and_a_file_that_is_gone_are_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "form.xlsx", FORM)
    gone = tmp_path / "gone.xlsx"
    assert faults(read_places([gone])) == [FormFault.UNREADABLE]
    assert names(read_places([tmp_path])) == ["Cia Dahl"]

    def closed(_folder: Path) -> None:
        raise PermissionError

    # Whoever runs the tests may read everything.
    monkeypatch.setattr(Path, "iterdir", closed)
    assert faults(read_places([tmp_path])) == [FormFault.UNREADABLE]


def test_a_file_that_takes_too_long_is_told_of(tmp_path: Path) -> None:
    path = put(tmp_path, "form.xlsx", FORM)
    assert faults(read_returned([path], limits=Limits(seconds=0))) == [FormFault.TOO_HEAVY]


def test_mutated_forms_are_read_or_told_of(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - the same damage every time
    for _ in range(150):
        returned = read_file(put(tmp_path, "mutated.xlsx", _damaged(FORM, chance)))
        assert len(returned.forms) + len(returned.problems) == 1


@settings(deadline=None, max_examples=60)
@given(
    content=st.binary(max_size=300),
    head=st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
)
def test_any_bytes_are_told_of(tmp_path_factory: pytest.TempPathFactory, content: bytes, head: bytes) -> None:
    folder = tmp_path_factory.mktemp("bytes")
    for ending in (".xlsx", ".eml", ".msg", ".txt", ""):
        returned = read_file(put(folder, f"a{ending}", head + content))
        assert len(returned.forms) + len(returned.problems) == 1


@settings(deadline=None, max_examples=40)
@given(content=st.binary(max_size=400))
def test_any_mail_is_read(content: bytes) -> None:
    head = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    assert read_eml(head + content).attached is not None


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("fault", FormFault)
def test_every_fault_has_its_sentence(fault: FormFault, language: str) -> None:
    facts: dict[str, Fact] = {
        "megabytes": 10,
        "count": 3000,
        "cohort": "Spring",
        "newer": "b.xlsx",
        "value": "7" * 200,
    }
    facts |= {"value": "7" * 200, "question": "Why?", "name": "Anna", "known": "anna@example.org"}
    said = wording.problem(FormProblem(fault=fault, file="x" * 300, facts=facts), Words(language))
    assert "x" * 40 in said
    assert "{" not in said
    assert len(said) < 400


def test_a_draft_carries_the_form_and_is_not_sent_yet() -> None:
    draft = MailDraft(name="Anna", to=(), subject="Sign up", body="Hello")
    content = draft_with_form(draft, FORM, "Anmälan Anna.xlsx")
    assert b"X-Unsent: 1" in content
    ((name, attached),) = read_eml(content).attached
    assert (name, attached) == ("Anmälan Anna.xlsx", FORM)


def _zip(members: dict[str, bytes]) -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return into.getvalue()


def _damaged(content: bytes, chance: random.Random) -> bytes:
    """The same workbook with a few bytes of its parts changed, in an archive that is whole."""
    into = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as archive, zipfile.ZipFile(into, "w") as changed:
        parts = {name: bytearray(archive.read(name)) for name in archive.namelist()}
        for _ in range(chance.randint(1, 6)):
            part = parts[chance.choice(sorted(parts))]
            part[chance.randrange(len(part))] = chance.randrange(256)
        for name, part in parts.items():
            changed.writestr(name, bytes(part))
    return into.getvalue()
