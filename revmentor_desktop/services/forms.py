"""Forms out: sign-up and evaluation, as workbooks or as mail drafts with the workbook attached."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.feedback import Questionnaire
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.mails import Mailbox
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.exchange.files import atomic_write
from revmentor_desktop.exchange.forms.evaluation import evaluation_form
from revmentor_desktop.exchange.forms.mails import draft_with_form
from revmentor_desktop.exchange.forms.sign_up import sign_up_form
from revmentor_desktop.exchange.mail_drafts import MailDraft, free_name
from revmentor_desktop.wording import forms as wording
from revmentor_desktop.wording.catalogue import Words

ASKED = LIVING | {PairStatus.COMPLETED}
"""Pairs that an evaluation is made for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormToSend:
    """A form for one person, and the mail it goes out with."""

    name: str
    """The file's name without its ending."""
    draft: MailDraft
    make: Callable[[], bytes]


def write_sign_up(
    snapshot: Snapshot, target: Path, words: Words, *, now: datetime, person: Person | None = None
) -> None:
    """Write one sign-up form, blank or for somebody; raises StoreTrouble."""
    content = sign_up_form(snapshot, person, words, now=now)
    with atomic_write(target) as beside:
        beside.write_bytes(content)


def sign_ups(
    snapshot: Snapshot, person_ids: Iterable[PersonId], words: Words, *, now: datetime
) -> tuple[FormToSend, ...]:
    """Prepare a sign-up form for each of these people, by name; raises RuleBroken `nobody-to-send-to`."""
    people = [snapshot.people[one] for one in dict.fromkeys(person_ids)]
    chosen = [one for one in people if not one.anonymised]
    if not chosen:
        raise RuleBroken("nobody-to-send-to")
    programme, cohort = snapshot.programme, snapshot.cohort
    sender = programme.organisation or programme.name
    return tuple(
        FormToSend(
            name=words(wording.SIGN_UP_FILE, name=one.name),
            draft=MailDraft(
                name=one.name,
                to=(_mailbox(one),),
                subject=words(wording.SIGN_UP_SUBJECT, programme=programme.name),
                body=words(
                    wording.SIGN_UP_BODY,
                    name=one.name,
                    programme=programme.name,
                    cohort=cohort.name,
                    sender=sender,
                ),
            ),
            make=_Making(sign_up_form, snapshot, one, words, now=now),
        )
        for one in sorted(chosen, key=lambda one: (folded(one.name), one.id))
    )


class _Making:
    """Makes a form when it is wanted, so that many of them are not held at once."""

    def __init__(self, make: Callable[..., bytes], *facts: object, now: datetime) -> None:
        self._make, self._facts, self._now = make, facts, now

    def __call__(self) -> bytes:
        return self._make(*self._facts, now=self._now)


def evaluations(
    snapshot: Snapshot,
    asked: Questionnaire,
    words: Words,
    *,
    now: datetime,
    pair_ids: Iterable[PairId] | None = None,
    missing_only: bool = False,
) -> tuple[FormToSend, ...]:
    """Prepare an evaluation form for each person of each pair, of all pairs or of some, by name.

    `missing_only` leaves out who has answered. Raises RuleBroken `nobody-to-send-to`.
    """
    chosen = None if pair_ids is None else set(pair_ids)
    given = {(one.pair_id, one.person_id) for one in snapshot.feedback if one.moment is asked.moment}
    made = [
        (person, pair)
        for pair in snapshot.pairs.values()
        if pair.status in ASKED and (chosen is None or pair.id in chosen)
        for person in (snapshot.people[pair.mentor_id], snapshot.people[pair.adept_id])
        if not person.anonymised and not (missing_only and (pair.id, person.id) in given)
    ]
    if not made:
        raise RuleBroken("nobody-to-send-to")
    made.sort(key=lambda both: (folded(both[0].name), both[1].id))
    return tuple(_evaluation(snapshot, pair, person, asked, words, now) for person, pair in made)


def _evaluation(
    snapshot: Snapshot, pair: Pair, person: Person, asked: Questionnaire, words: Words, now: datetime
) -> FormToSend:
    programme = snapshot.programme
    other = snapshot.people[pair.adept_id if person.id == pair.mentor_id else pair.mentor_id]
    return FormToSend(
        name=words(wording.EVALUATION_FILE, name=person.name),
        draft=MailDraft(
            name=person.name,
            to=(_mailbox(person),),
            subject=words(wording.EVALUATION_SUBJECTS[asked.moment], programme=programme.name),
            body=words(
                wording.EVALUATION_BODY,
                name=person.name,
                other=other.name,
                sender=programme.organisation or programme.name,
            ),
        ),
        make=_Making(evaluation_form, snapshot, pair, person, asked, words, now=now),
    )


def _mailbox(person: Person) -> Mailbox:
    return Mailbox(name=person.name, address=person.email)


def write_forms(
    forms: Sequence[FormToSend],
    folder: Path,
    *,
    mails: bool,
    told: Callable[[int], object] | None = None,
) -> list[Path]:
    """Write each form into a folder, or a mail draft with it attached, never over another file.

    `told` hears after each how many are written. Raises StoreTrouble; those before are there.
    """
    written: list[Path] = []
    for one in forms:
        content = one.make()
        if mails:
            content = draft_with_form(one.draft, content, f"{one.name}.xlsx")
        path = free_name(folder, one.name, ".eml" if mails else ".xlsx")
        with atomic_write(path) as beside:
            beside.write_bytes(content)
        written.append(path)
        if told is not None:
            told(len(written))
    return written
