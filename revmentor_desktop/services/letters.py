"""Letters: the answers to applications, as documents and as mail drafts, and who was told."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import ParticipationId
from revmentor_desktop.domain.mails import Mailbox
from revmentor_desktop.domain.people import ParticipationStatus
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.exchange.mail_drafts import MailDraft, write_drafts
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.letters import OUTCOMES, Letter, letter


def letters(
    snapshot: Snapshot,
    words: Words,
    today: date,
    participation_ids: Sequence[ParticipationId] | None = None,
    *,
    outcome: ParticipationStatus | None = None,
    reason: bool = False,
) -> tuple[Letter, ...]:
    """Write the letters of a cohort's applications that have an answer, of all or of some, by name.

    `reason` tells those who were not selected why, where that is noted. Raises RuleBroken
    `nobody-to-tell` where there is no letter to write.
    """
    chosen = None if participation_ids is None else set(participation_ids)
    made = [
        letter(
            part,
            snapshot.people[part.person_id],
            snapshot.programme,
            snapshot.cohort,
            words,
            today=today,
            reason=reason,
        )
        for part in snapshot.participations.values()
        if part.status in (OUTCOMES if outcome is None else (outcome,))
        and (chosen is None or part.id in chosen)
        and not snapshot.people[part.person_id].anonymised
    ]
    if not made:
        raise RuleBroken("nobody-to-tell")
    return tuple(sorted(made, key=lambda one: (folded(one.person.name), one.participation.id)))


def write_mails(made: Sequence[Letter], folder: Path) -> list[Path]:
    """Write a mail draft for each letter into a folder; gives the files."""
    drafts = (
        MailDraft(
            name=one.person.name,
            to=(Mailbox(name=one.person.name, address=one.person.email),),
            subject=one.subject,
            body=one.body,
        )
        for one in made
    )
    return write_drafts(folder, drafts)
