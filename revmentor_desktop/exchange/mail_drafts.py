"""Mail drafts: files that a mail program opens as a mail not sent yet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from revmentor_desktop.domain.mails import Mailbox
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.exchange.files import atomic_write

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+')
_LONGEST = 80
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A calendar file for a mail, and its method (RFC 5546)."""

    method: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MailDraft:
    """A mail; who has no address is left for whoever opens it. Its file is called by `name`."""

    name: str
    to: tuple[Mailbox, ...]
    copy: tuple[Mailbox, ...] = ()
    subject: str
    body: str
    invitation: Invitation | None = None


def draft_file(draft: MailDraft) -> bytes:
    """Give a draft as an `.eml` file (RFC 5322), which Outlook opens to be sent (`X-Unsent`)."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _line(draft.subject)
    for header, people in (("To", draft.to), ("Cc", draft.copy)):
        addresses = [_address(one) for one in people if one.can_be_written]
        if addresses:
            message[header] = addresses
    message["X-Unsent"] = "1"
    message.set_content(_UNSEEN.sub(_kept_break, draft.body), charset="utf-8", cte="base64")
    if draft.invitation is not None:
        message.add_attachment(
            draft.invitation.content,
            maintype="text",
            subtype="calendar",
            filename="invite.ics",
            params={"method": draft.invitation.method, "charset": "utf-8"},
        )
    # Where the whole subject fits on one line but not beside its name, Python leaves the first line empty,
    # and Outlook shows no subject, or one that begins with a space.
    return message.as_bytes().replace(b"Subject:\r\n ", b"Subject: ", 1)


def write_drafts(folder: Path, drafts: Iterable[MailDraft]) -> list[Path]:
    """Write each draft into a folder, named and never over another file; gives the files.

    Raises what `atomic_write` raises; the drafts before that one are there.
    """
    written = []
    for draft in drafts:
        path = free_name(folder, draft.name, ".eml")
        with atomic_write(path) as beside:
            beside.write_bytes(draft_file(draft))
        written.append(path)
    return written


def free_name(folder: Path, name: str, suffix: str = "") -> Path:
    """Give a path in a folder that every system takes and that is not there yet."""
    stem = _FORBIDDEN.sub(" ", tidy(name)).strip(" .")[:_LONGEST].strip() or "-"
    number, path = 1, folder / f"{stem}{suffix}"
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}{suffix}"
    return path


def _address(one: Mailbox) -> Address:
    name, _, domain = (one.address or "").rpartition("@")
    return Address(display_name=_line(one.name), username=name, domain=domain)


def _line(text: str) -> str:
    return _UNSEEN.sub(" ", tidy(text))


def _kept_break(found: re.Match[str]) -> str:
    return "\n" * found.group().count("\n")
