"""Mails that the programme drafts: to whom, about what, and how a text with places is filled in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import PairId, SessionId


class MailKind(StrEnum):
    """What a mail is for."""

    INTRODUCTION = "introduction"
    INVITATION = "invitation"
    CHANGE = "change"
    CANCELLATION = "cancellation"
    REMINDER = "reminder"
    THANKS = "thanks"


ABOUT_PAIRS = frozenset({MailKind.INTRODUCTION, MailKind.THANKS})
"""Mails that are about a pair; the others are about one of its sessions."""
WITH_CALENDAR = frozenset({MailKind.INVITATION, MailKind.CHANGE, MailKind.CANCELLATION})
"""Mails that carry the session for the calendar."""
WITH_AGENDA = frozenset({MailKind.INVITATION, MailKind.CHANGE, MailKind.REMINDER})
"""Mails that can tell the session's agenda."""
PLACES = (
    "recipients",
    "mentor",
    "adept",
    "programme",
    "cohort",
    "topics",
    "number",
    "sessions",
    "date",
    "when",
    "place",
    "alternatives",
    "agenda",
    "sender",
)
"""What a mail's text can speak of, each as {name}."""
_PLACE = re.compile(r"\{([^{}]*)\}|[{}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """Somebody who gets a mail, or sends it; without an address whoever opens the draft writes one."""

    name: str
    address: str | None = None

    @property
    def can_be_written(self) -> bool:
        """Whether the address is one that every mail program takes."""
        local, _, domain = (self.address or "").rpartition("@")
        written = f"{local}{domain}"
        return bool(local and domain) and written.isascii() and written.isprintable() and " " not in written


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """A mail that can be written: about whom or what, and to whom."""

    kind: MailKind
    pair_id: PairId
    session_id: SessionId | None
    to: tuple[Mailbox, ...]
    copy: tuple[Mailbox, ...] = ()

    @property
    def lacking(self) -> tuple[str, ...]:
        """The names of those without an address that can be written to."""
        return tuple(one.name for one in (*self.to, *self.copy) if not one.can_be_written)


@dataclass(frozen=True, slots=True, kw_only=True)
class MailText:
    """What a mail says."""

    subject: str
    body: str


def filled(template: str, facts: Mapping[str, str]) -> MailText:
    """Fill the places of a text whose first line is the subject.

    A line whose places all stay empty is left out. Raises RuleBroken `mail-place-unknown` or `mail-brace`
    with the number of the line.
    """
    lines = list(_lines(template, facts))
    subject = lines[0].strip() if lines else ""
    body = re.sub(r"[ \t]+\n", "\n", "\n".join(lines[1:]))
    body = re.sub(r"\n{3,}", "\n\n", body).strip()
    return MailText(subject=" ".join(subject.split()), body=f"{body}\n")


def _lines(template: str, facts: Mapping[str, str]) -> Iterator[str]:
    for number, line in enumerate(template.strip().splitlines(), start=1):
        named = [found.group(1) for found in _PLACE.finditer(line)]
        for name in named:
            if name is None:
                raise RuleBroken("mail-brace", line=number)
            if name not in facts:
                raise RuleBroken("mail-place-unknown", place=name, line=number)
        if not named or number == 1 or any(facts[name] for name in named):
            yield _PLACE.sub(lambda found: facts[found.group(1)], line)
