"""Folders of mail drafts: everything that was chosen, ready to be opened, and a page that lists it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.mails import WITH_CALENDAR, Addressed, MailText
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import tidy
from revmentor_desktop.exchange.calendar_events import Events
from revmentor_desktop.exchange.files import write_trouble
from revmentor_desktop.exchange.invitations import invitation
from revmentor_desktop.exchange.mail_drafts import Invitation, MailDraft, free_name, write_drafts
from revmentor_desktop.exchange.mail_index import write_index
from revmentor_desktop.services.mails import MailWish, text_of
from revmentor_desktop.wording import mail_drafts, mails
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MailFolder:
    """A new folder, and the drafts in it."""

    folder: Path
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What drafts are written from: a snapshot, the moment it is, and how calendars know the sessions."""

    snapshot: Snapshot
    now: datetime
    sequence: Mapping[SessionId, int]


def write_folder(
    desk: Desk,
    chosen: Sequence[Addressed],
    wish: MailWish,
    folder: Path,
    texts: Mapping[Addressed, MailText] | None = None,
) -> MailFolder:
    """Write drafts into a new folder in `folder`, with a page that lists them; nothing is written over.

    `texts` are those that were changed by hand. Raises RuleBroken `nothing-to-mail`, what a text of our
    own can break, and what `atomic_write` raises.
    """
    if not chosen:
        raise RuleBroken("nothing-to-mail")
    drafts, words = _drafts(desk, chosen, wish, texts or {}), Words(wish.language)
    title = words(mail_drafts.FOLDER, kind=words(mails.KINDS[wish.kind]), day=desk.now.date().isoformat())
    inside = free_name(folder, title)
    try:
        inside.mkdir()
    except OSError as error:
        raise write_trouble(error, inside) from error
    files = write_drafts(inside, drafts)
    write_index(inside, title, drafts, files, words)
    return MailFolder(folder=inside, files=tuple(files))


def _drafts(
    desk: Desk, chosen: Sequence[Addressed], wish: MailWish, texts: Mapping[Addressed, MailText]
) -> list[MailDraft]:
    snapshot, words = desk.snapshot, Words(wish.language)
    events = Events(
        snapshot, words, sequence=desk.sequence, now=desk.now, agenda=wish.agenda, alarm=wish.alarm
    )
    drafts = []
    for mail in chosen:
        text = texts.get(mail) or text_of(snapshot, mail, wish, desk.now)
        drafts.append(
            MailDraft(
                name=_name(snapshot, mail, words),
                to=mail.to,
                copy=mail.copy,
                subject=text.subject,
                body=text.body,
                invitation=_attached(snapshot, mail, wish, events),
            )
        )
    return drafts


def _attached(snapshot: Snapshot, mail: Addressed, wish: MailWish, events: Events) -> Invitation | None:
    if mail.session_id is None or mail.kind not in WITH_CALENDAR:
        return None
    session = snapshot.sessions[mail.session_id]
    everybody = (*mail.to, *mail.copy)
    return invitation(snapshot, session, events, organiser=wish.organiser, attendees=everybody)


def _name(snapshot: Snapshot, mail: Addressed, words: Words) -> str:
    pair = snapshot.pairs[mail.pair_id]
    mentor, adept = tidy(snapshot.people[pair.mentor_id].name), tidy(snapshot.people[pair.adept_id].name)
    if mail.session_id is None:
        return words(mail_drafts.PAIR_NAME, mentor=mentor, adept=adept)
    day = snapshot.sessions[mail.session_id].wall_start.date().isoformat()
    return words(mail_drafts.DRAFT_NAME, day=day, mentor=mentor, adept=adept)
