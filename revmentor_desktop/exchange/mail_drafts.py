"""Mail drafts: files that a mail program opens as a mail not sent yet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from revmentor_desktop.domain.text import tidy
from revmentor_desktop.exchange.files import atomic_write

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+')
_LONGEST = 80
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailDraft:
    """A mail to one person; without an address whoever opens it writes one."""

    name: str
    address: str | None
    subject: str
    body: str


def draft_file(draft: MailDraft) -> bytes:
    """Give a draft as an `.eml` file (RFC 5322), which Outlook opens to be sent (`X-Unsent`)."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _line(draft.subject)
    name, _, domain = (draft.address or "").rpartition("@")
    if name and domain and draft.address and draft.address.isascii():
        message["To"] = Address(display_name=_line(draft.name), username=name, domain=domain)
    message["X-Unsent"] = "1"
    message.set_content(_UNSEEN.sub(_kept_break, draft.body), charset="utf-8", cte="base64")
    return message.as_bytes()


def write_drafts(folder: Path, drafts: Iterable[MailDraft]) -> list[Path]:
    """Write each draft into a folder, named by the person and never over another file; gives the files.

    Raises what `atomic_write` raises; the drafts before that one are there.
    """
    written = []
    for draft in drafts:
        path = _free(folder, draft.name)
        with atomic_write(path) as beside:
            beside.write_bytes(draft_file(draft))
        written.append(path)
    return written


def _free(folder: Path, name: str) -> Path:
    stem = _FORBIDDEN.sub(" ", tidy(name)).strip(" .")[:_LONGEST].strip() or "-"
    number, path = 1, folder / f"{stem}.eml"
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}.eml"
    return path


def _line(text: str) -> str:
    return _UNSEEN.sub(" ", tidy(text))


def _kept_break(found: re.Match[str]) -> str:
    return "\n" * found.group().count("\n")
