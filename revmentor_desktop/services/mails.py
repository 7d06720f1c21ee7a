"""Mails about pairs and their sessions: who gets one, what it says, and writing them as drafts."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from revmentor_desktop.domain.ids import PairId, SessionId
from revmentor_desktop.domain.mails import (
    ABOUT_PAIRS,
    Addressed,
    Mailbox,
    MailKind,
    MailText,
    filled,
)
from revmentor_desktop.domain.pairs import LIVING, Pair
from revmentor_desktop.domain.programme import Template
from revmentor_desktop.domain.sessions import COMING, VOID, Session, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded, tidy
from revmentor_desktop.wording import mail_drafts, mails
from revmentor_desktop.wording.catalogue import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWish:
    """How mails are wanted; by default nothing private is told."""

    kind: MailKind
    language: str
    agenda: bool = False
    alarm: int | None = None
    organiser: Mailbox | None = None
    templates: Sequence[Template] = ()
    """The programme's own texts; the shipped ones stand in for what is missing."""


def mails_of(
    snapshot: Snapshot,
    kind: MailKind,
    now: datetime,
    *,
    session_ids: Collection[SessionId] | None = None,
    pair_ids: Collection[PairId] | None = None,
) -> tuple[Addressed, ...]:
    """Find the mails of a kind that there are to write, for some sessions, some pairs or the whole cohort.

    Invitations and changes for what lies ahead, reminders for what was sent or booked, cancellations for
    what was called off before its time, introductions for pairs that live, thanks for those that have met.
    Sessions that are not named one by one get no second invitation, and no change of what nobody knows of;
    pairs that have met need no introduction.
    """
    about = _pairs(snapshot, session_ids, pair_ids)
    if kind in ABOUT_PAIRS:
        met = {one.pair_id for one in snapshot.sessions.values() if one.status is SessionStatus.HELD}
        return tuple(
            _addressed(snapshot, kind, pair)
            for pair in about
            if (pair.id in met if kind is MailKind.THANKS else pair.status in LIVING)
            and (kind is MailKind.THANKS or session_ids is not None or pair.id not in met)
        )
    ids = {pair.id for pair in about}
    sessions = sorted(
        (
            one
            for one in snapshot.sessions.values()
            if one.pair_id in ids
            and (session_ids is None or one.id in session_ids)
            and _session_fits(kind, one, now)
            and (session_ids is not None or _is_news(kind, one))
        ),
        key=lambda one: (one.wall_start, one.id),
    )
    return tuple(_addressed(snapshot, kind, snapshot.pairs[one.pair_id], one) for one in sessions)


def text_of(snapshot: Snapshot, mail: Addressed, wish: MailWish, now: datetime) -> MailText:
    """Write what a mail says.

    Raises RuleBroken `mail-place-unknown` or `mail-brace` for a text of our own.
    """
    words = Words(wish.language)
    template = mails.own(mail.kind, wish.templates, words)
    text = template.body if template else mails.shipped(mail.kind, words)
    facts = mails.facts(snapshot, mail, words, meets=_meets(snapshot, mail, now), agenda=wish.agenda)
    return filled(text, facts)


def copied(mail: Addressed, text: MailText, words: Words) -> str:
    """Give a mail as text for the clipboard: addresses, subject, text."""
    lines = [
        words(mail_drafts.TO, people=_written(mail.to)),
        *([words(mail_drafts.COPY_TO, people=_written(mail.copy))] if mail.copy else []),
        words(mail_drafts.SUBJECT_LINE, subject=text.subject),
    ]
    return "\n".join((*lines, "", text.body))


def _written(people: Iterable[Mailbox]) -> str:
    return "; ".join(one.address if one.can_be_written and one.address else one.name for one in people)


def _pairs(
    snapshot: Snapshot,
    session_ids: Collection[SessionId] | None,
    pair_ids: Collection[PairId] | None,
) -> list[Pair]:
    wanted = None if pair_ids is None else set(pair_ids)
    if session_ids is not None:
        of_sessions = {snapshot.sessions[one].pair_id for one in session_ids if one in snapshot.sessions}
        wanted = of_sessions if wanted is None else wanted & of_sessions
    found = [
        pair
        for pair in snapshot.pairs.values()
        if (wanted is None or pair.id in wanted)
        and not snapshot.people[pair.mentor_id].anonymised
        and not snapshot.people[pair.adept_id].anonymised
    ]
    return sorted(found, key=lambda one: (folded(snapshot.people[one.mentor_id].name), one.id))


def _session_fits(kind: MailKind, session: Session, now: datetime) -> bool:
    if session.starts_at <= now:
        return False
    if kind is MailKind.CANCELLATION:
        return session.status in VOID
    if kind is MailKind.REMINDER:
        return session.status in {SessionStatus.SENT, SessionStatus.BOOKED}
    return session.status in COMING


def _is_news(kind: MailKind, session: Session) -> bool:
    """Whether the two have not been told the same before, or a change is one to them."""
    if kind is MailKind.INVITATION:
        return session.is_unsent
    if kind is MailKind.CHANGE:
        return session.status is SessionStatus.BOOKED or not session.is_unsent
    return True


def _addressed(snapshot: Snapshot, kind: MailKind, pair: Pair, session: Session | None = None) -> Addressed:
    to, copy = list[Mailbox](), list[Mailbox]()
    for person_id in (pair.mentor_id, pair.adept_id):
        person = snapshot.people[person_id]
        own = Mailbox(name=tidy(person.name), address=person.email)
        if person.assistant_email:
            name = tidy(person.assistant_name) or person.assistant_email
            to.append(Mailbox(name=name, address=person.assistant_email))
            copy.append(own)
        else:
            to.append(own)
    return Addressed(
        kind=kind,
        pair_id=pair.id,
        session_id=session.id if session else None,
        to=tuple(to),
        copy=tuple(copy),
    )


def _meets(snapshot: Snapshot, mail: Addressed, now: datetime) -> Session | None:
    """The session that a mail tells of: its own, or the first of the pair while that lies ahead."""
    if mail.session_id is not None:
        return snapshot.sessions[mail.session_id]
    ahead = (
        one
        for one in snapshot.sessions_of(mail.pair_id)
        if one.number == 1 and one.status in COMING and one.starts_at > now
    )
    return next(ahead, None)
