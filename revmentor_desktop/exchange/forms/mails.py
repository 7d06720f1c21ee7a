"""Mails with forms: what came back as `.eml` or Outlook's `.msg`, and the drafts that forms are sent with."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import parsedate_to_datetime
from io import BytesIO

from revmentor_desktop.exchange.forms.texts import text_of_html
from revmentor_desktop.exchange.mail_drafts import MailDraft, draft_file

LARGEST = 30_000_000
_MOST_PARTS = 60
_DEEPEST = 3
_WORKBOOK = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail as far as forms are concerned."""

    attached: tuple[tuple[str, bytes], ...]
    """Name and content."""
    text: str
    sent_at: datetime | None
    """Without a zone, in UTC."""


def draft_with_form(draft: MailDraft, form: bytes, name: str) -> bytes:
    """Give a mail draft with a form attached, as an `.eml` file."""
    message = message_from_bytes(draft_file(draft), policy=SMTP)
    assert isinstance(message, EmailMessage)  # noqa: S101 - what this policy makes
    message.add_attachment(form, maintype=_WORKBOOK[0], subtype=_WORKBOOK[1], filename=name)
    return message.as_bytes()


def read_eml(content: bytes) -> Mail:
    """Read a mail by RFC 5322; whatever is odd in it is left out."""
    message = message_from_bytes(content, policy=default)
    attached: list[tuple[str, bytes]] = []
    plain: list[str] = []
    pages: list[str] = []
    for part in _parts(message, 0):
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            continue
        name = _filename(part)
        if name or part.get_content_maintype() != "text":
            attached.append((name, payload))
        elif part.get_content_subtype() == "html":
            pages.append(text_of_html(_decoded(payload, part)))
        else:
            plain.append(_decoded(payload, part))
    return Mail(
        attached=tuple(attached[:_MOST_PARTS]), text="\n".join(plain or pages), sent_at=_sent_at(message)
    )


def _parts(message: EmailMessage, depth: int) -> Iterator[EmailMessage]:
    """Give the leaves of a mail, also those of mails attached to it."""
    inside = message.get_payload()
    if isinstance(inside, list) and depth <= _DEEPEST:
        for one in inside[:_MOST_PARTS]:
            if isinstance(one, EmailMessage):
                yield from _parts(one, depth + 1)
    elif not isinstance(inside, list):
        yield message


def _filename(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, AttributeError, IndexError):
        return ""


def _decoded(payload: bytes, part: EmailMessage) -> str:
    charset = part.get_content_charset() or "utf-8"
    for encoding in (charset, "utf-8"):
        try:
            return payload.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return payload.decode("cp1252", errors="replace")


def _sent_at(message: EmailMessage) -> datetime | None:
    try:
        sent = parsedate_to_datetime(str(message["Date"]))
    except (TypeError, ValueError, IndexError, AttributeError, OverflowError):
        return None
    try:
        return sent.astimezone(UTC).replace(tzinfo=None) if sent.tzinfo else sent
    except (OverflowError, ValueError):
        return None


_ATTACHMENT = "__attach_version1.0_"
_NAMES = ("__substg1.0_3707001F", "__substg1.0_3704001F", "__substg1.0_3707001E", "__substg1.0_3704001E")
_DATA = "__substg1.0_37010102"
_BODIES = ("__substg1.0_1000001F", "__substg1.0_1000001E")
_PAGE = "__substg1.0_10130102"
_PROPERTIES = "__properties_version1.0"
_SENT, _ARRIVED = 0x00390040, 0x0E060040
"""Tags of the moments at which a mail was sent and arrived."""
_HEADER, _ENTRY = 32, 16


def read_msg(content: bytes) -> Mail | None:
    """Read a mail of Outlook's ([MS-OXMSG]); None where it is another kind of compound file."""
    import olefile  # seldom needed

    with olefile.OleFileIO(BytesIO(content)) as file:
        if not file.exists(_PROPERTIES):
            return None

        def read(*path: str) -> bytes | None:
            return bytes(file.openstream(list(path)).read()) if file.exists("/".join(path)) else None

        folders = sorted({path[0] for path in file.listdir() if path[0].startswith(_ATTACHMENT)})
        attached: list[tuple[str, bytes]] = []
        for folder in folders[:_MOST_PARTS]:
            data = read(folder, _DATA)
            if data is not None:
                name = next((_string(found, kind) for kind in _NAMES if (found := read(folder, kind))), "")
                attached.append((name, data))
        text = next((_string(found, kind) for kind in _BODIES if (found := read(kind))), "")
        page = read(_PAGE)
        if not text.strip() and page:
            text = text_of_html(page.decode("utf-8", errors="replace"))
        return Mail(attached=tuple(attached), text=text, sent_at=_moment(read(_PROPERTIES) or b""))


def _string(content: bytes, kind: str) -> str:
    encoding = "utf-16-le" if kind.endswith("1F") else "cp1252"
    return content.decode(encoding, errors="replace").rstrip("\0")


def _moment(properties: bytes) -> datetime | None:
    """Find when a mail was sent among its fixed properties: entries of a tag, flags and eight bytes."""
    found: dict[int, int] = {}
    for start in range(_HEADER, len(properties) - _ENTRY + 1, _ENTRY):
        tag, _flags, value = struct.unpack_from("<IIQ", properties, start)
        found.setdefault(tag, value)
    ticks = found.get(_SENT) or found.get(_ARRIVED)
    if not ticks:
        return None
    try:
        return (_EPOCH + timedelta(microseconds=ticks // 10)).replace(tzinfo=None)
    except OverflowError:
        return None
