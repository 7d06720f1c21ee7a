"""Feedback, the contact log, and what Today was told to leave out."""

from dataclasses import replace
from datetime import date

from revmentor_desktop.domain.changes import StepKind
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.feedback import Contact, Feedback
from revmentor_desktop.domain.ids import (
    ContactId,
    DismissalId,
    ImportMemoryId,
    PersonId,
    SettingId,
)
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.records import Dismissal, ImportMemory, Setting
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door

_SCORES = range(1, 6)


class Records:
    """Small things that are noted down."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def give_feedback(self, feedback: Feedback) -> None:
        """Save feedback; raises RuleBroken `score-out-of-range`."""
        with self._door.step(Verb.GIVE_FEEDBACK, feedback.person_id, feedback.pair_id) as unit:
            if any(one.score is not None and one.score not in _SCORES for one in feedback.answers):
                raise RuleBroken("score-out-of-range")
            unit.put(feedback)

    def log_contact(self, contact: Contact) -> None:
        """Add or change a line of the contact log; raises RuleBroken `about-missing`, `contact-ahead`."""
        kept = replace(contact, about=contact.about.strip())
        if not kept.about:
            raise RuleBroken("about-missing")
        if kept.happened_on > self._door.today:
            raise RuleBroken("contact-ahead")
        is_new = not self._door.store.all(Contact, id=kept.id)
        verb = Verb.LOG_CONTACT if is_new else Verb.CHANGE_CONTACT
        with self._door.step(verb, kept.person_id) as unit:
            unit.get(Person, kept.person_id)
            unit.put(kept)

    def remove_contact(self, contact_id: ContactId) -> None:
        """Remove a line of the contact log."""
        with self._door.step(Verb.REMOVE_CONTACT, contact_id) as unit:
            unit.remove(Contact, contact_id)

    def write_notes(self, person_id: PersonId, notes: str) -> None:
        """Save the private notes about a person; everything else about them stays as it is."""
        with self._door.step(Verb.WRITE_NOTES, person_id) as unit:
            unit.put(replace(unit.get(Person, person_id), private_notes=notes.strip()))

    def parts_of(self, person_id: PersonId) -> list[Participation]:
        """A person's parts in every cohort, on either side."""
        return self._door.store.all(Participation, person_id=person_id)

    def dismiss(self, rule: str, subject_id: str, until: date | None = None) -> None:
        """Leave a line of Today out, until a day or for ever."""
        made = Dismissal(
            id=DismissalId(self._door.new_id()),
            rule=rule,
            subject_id=subject_id,
            made_on=self._door.today,
            until=until,
        )
        with self._door.step(Verb.DISMISS, subject_id, rule=rule) as unit:
            old = [one.id for one in unit.all(Dismissal, subject_id=subject_id, rule=rule)]
            unit.remove(Dismissal, *old)
            unit.add(made)

    def remember_import(self, headings: tuple[str, ...], fields: dict[str, str]) -> None:
        """Keep how a list with these headings was read."""
        with self._door.step(Verb.REMEMBER_IMPORT, kind=StepKind.NOTE) as unit:
            known = [one for one in unit.all(ImportMemory) if one.headings == headings]
            kept = known[0].id if known else ImportMemoryId(self._door.new_id())
            unit.put(ImportMemory(id=kept, headings=headings, fields=fields, used_at=self._door.now()))

    def set(self, name: SettingId, value: str) -> None:
        """Keep a choice of the programme file."""
        with self._door.step(Verb.CHANGE_SETTING, name, kind=StepKind.NOTE) as unit:
            unit.put(Setting(id=name, value=value))
