"""An entry of a list as a person and a part in the cohort, laid over what is known of them."""

from dataclasses import replace

from revmentor_desktop.domain.ids import PersonId, TopicId
from revmentor_desktop.domain.imports import ParsedPerson
from revmentor_desktop.domain.people import Participation, Person, Side
from revmentor_desktop.services.importing_words import ListWords


def new_person(
    row: ParsedPerson, person_id: PersonId, words: ListWords, manager_id: PersonId | None
) -> Person:
    """Make the person of an entry that nobody known is."""
    return Person(
        id=person_id,
        name=row.name,
        email=row.email,
        title=row.title,
        department_id=words.department(row.department),
        level=words.level(row.level),
        site=row.site,
        phone=row.phone,
        employed_since=row.employed_since,
        manager_id=manager_id,
        assistant_name=row.assistant_name,
        assistant_email=row.assistant_email,
        languages=row.languages,
        notes=row.notes,
    )


def laid_over(row: ParsedPerson, before: Person, words: ListWords, manager_id: PersonId | None) -> Person:
    """Lay an entry over the person that it is; what it does not tell stays."""
    return replace(
        before,
        name=before.name if row.name == row.email else row.name,
        email=row.email or before.email,
        title=row.title or before.title,
        department_id=words.department(row.department) or before.department_id,
        level=words.level(row.level) or before.level,
        site=row.site or before.site,
        phone=row.phone or before.phone,
        employed_since=row.employed_since or before.employed_since,
        manager_id=manager_id or before.manager_id,
        assistant_name=row.assistant_name or before.assistant_name,
        assistant_email=row.assistant_email or before.assistant_email,
        languages=row.languages or before.languages,
        notes=row.notes or before.notes,
    )


def part_laid_over(
    row: ParsedPerson, before: Participation, topics: tuple[TopicId, ...], wishes: tuple[PersonId, ...]
) -> Participation:
    """Lay an entry over a part in the cohort; what it does not tell stays."""
    is_mentor = row.side is Side.MENTOR
    return replace(
        before,
        status=row.status or before.status,
        capacity=before.capacity if row.capacity is None else row.capacity,
        offers=topics if topics and is_mentor else before.offers,
        wants=topics if topics and not is_mentor else before.wants,
        challenge=row.challenge or before.challenge,
        wishes=wishes or before.wishes,
    )
