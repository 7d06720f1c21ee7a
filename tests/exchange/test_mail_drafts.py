"""Mail drafts, read back by Python's own mail reader: to whom, what, and not sent yet."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.errors import StoreTrouble
from revmentor_desktop.domain.mails import Mailbox
from revmentor_desktop.exchange.mail_drafts import Invitation, MailDraft, draft_file, write_drafts


def draft(
    name: str = "Åsa Ek",
    address: str | None = "asa@example.org",
    *,
    subject: str = "Du har fått en plats",
    body: str = "Hej Åsa Ek!\n\nVänliga hälsningar\n",
    copy: tuple[Mailbox, ...] = (),
    invitation: Invitation | None = None,
) -> MailDraft:
    to = (Mailbox(name=name, address=address),)
    return MailDraft(name=name, to=to, copy=copy, subject=subject, body=body, invitation=invitation)


def read(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_draft_says_to_whom_and_what_and_that_it_is_not_sent() -> None:
    message = read(draft_file(draft()))
    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].addr_spec == "asa@example.org"
    assert message["To"].addresses[0].display_name == "Åsa Ek"
    assert message["Subject"] == "Du har fått en plats"
    assert message.get_content().replace("\r\n", "\n") == "Hej Åsa Ek!\n\nVänliga hälsningar\n"
    assert message["From"] is None


def test_without_an_address_somebody_writes_one() -> None:
    for address in (None, "nobody", "åsa@example.org"):
        assert read(draft_file(draft(address=address)))["To"] is None


@given(name=st.text(max_size=60), subject=st.text(max_size=60), body=st.text(max_size=200))
def test_no_text_breaks_out_of_its_place(name: str, subject: str, body: str) -> None:
    message = read(draft_file(draft(name, subject=f"{subject}\nBcc: x@example.org", body=body)))
    assert set(message.keys()) <= {
        "Subject",
        "To",
        "X-Unsent",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    }
    assert not message.is_multipart()


@given(st.integers(60, 90), st.sampled_from("xé"))
def test_the_subject_begins_beside_its_name_however_long_it_is(length: int, letter: str) -> None:
    subject = ("Changed: " + f"{letter * 6} " * 20)[:length].strip()
    content = draft_file(draft(subject=subject))
    assert b"Subject:\r\n" not in content
    assert read(content)["Subject"] == subject


def test_files_are_named_by_people_and_none_is_written_over(tmp_path: Path) -> None:
    names = ["Åsa Ek", "Åsa Ek", "../../etc/passwd", "\u202e", "x" * 5000, "CON:<b>"]
    files = write_drafts(tmp_path, [draft(name) for name in names])
    assert [one.name for one in files[:2]] == ["Åsa Ek.eml", "Åsa Ek 2.eml"]
    assert all(one.parent == tmp_path and one.is_file() for one in files)
    assert len(set(files)) == len(names)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="folder-missing"):
        write_drafts(tmp_path / "gone", [draft()])


def test_the_copy_goes_to_the_leader_and_the_invitation_is_a_calendar_part() -> None:
    calendar = Invitation(method="REQUEST", content="BEGIN:VCALENDAR\r\nSUMMARY:Träff\r\n".encode())
    leader = Mailbox(name="Bo Ek", address="bo@example.org")
    message = read(draft_file(draft(copy=(leader,), invitation=calendar)))
    assert [one.addr_spec for one in message["Cc"].addresses] == ["bo@example.org"]
    (part,) = message.iter_attachments()
    assert part.get_content_type() == "text/calendar"
    assert (part.get_param("method"), part.get_param("charset")) == ("REQUEST", "utf-8")
    assert part.get_filename() == "invite.ics"
    payload = part.get_payload(decode=True)
    assert payload == calendar.content
    body = message.get_body()
    assert body is not None
    assert "Hej Åsa Ek!" in body.get_content()
