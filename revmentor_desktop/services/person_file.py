"""A person's own data: everything kept about somebody, with other people masked."""

from collections.abc import Mapping, Sequence

import msgspec

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.feedback import Contact, Feedback, FollowUp
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Cohort, Department, Topic
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.services.masking import MASK, Masker, telling_words
from revmentor_desktop.store.store import Store

PersonFile = dict[str, list[dict[str, object]]]
"""Table -> rows; ids of departments, topics, cohorts and people are names in it."""
_OF_OTHERS = frozenset({"by", "matched_by", "assistant_name", "assistant_email"})
"""Fields that name somebody else."""


def person_file(store: Store, person_id: PersonId) -> PersonFile:
    """Gather everything kept about a person, JSON-able; raises StopIteration for nobody."""
    with store.reading():
        everybody = store.all(Person)
        person = next(one for one in everybody if one.id == person_id)
        names = _Names(
            people={one.id: one.name for one in everybody},
            own=person_id,
            others={
                **{one.id: one.name for one in store.all(Department)},
                **{one.id: one.name for one in store.all(Topic)},
                **{one.id: one.name for one in store.all(Cohort)},
            },
            masker=Masker(telling_words(one for one in everybody if one.id != person_id)),
        )
        return {
            table: [names.told_row(msgspec.to_builtins(one)) for one in records]
            for table, records in _records(store, person).items()
        }


def _records(store: Store, person: Person) -> Mapping[str, Sequence[object]]:
    pairs = [*store.all(Pair, mentor_id=person.id), *store.all(Pair, adept_id=person.id)]
    sessions: list[Session] = [one for pair in pairs for one in store.all(Session, pair_id=pair.id)]
    sessions.sort(key=lambda one: one.wall_start)
    return {
        "person": [person],
        "participation": store.all(Participation, person_id=person.id),
        "pair": pairs,
        "session": sessions,
        "agenda_item": [one for held in sessions for one in store.all(AgendaItem, session_id=held.id)],
        "idea": [
            one for one in store.all(Idea) if person.id in (one.author_id, one.owner_id, one.sponsor_id)
        ],
        "feedback": store.all(Feedback, person_id=person.id),
        "follow_up": store.all(FollowUp, person_id=person.id),
        "contact": store.all(Contact, person_id=person.id),
    }


class _Names:
    """Puts names where ids stand, masked where they are other people's."""

    def __init__(
        self, people: Mapping[PersonId, str], own: PersonId, others: Mapping[str, str], masker: Masker
    ) -> None:
        masked = {key: MASK for one, name in people.items() if one != own for key in (one, name)}
        self._names: dict[str, str] = {**masked, **others, own: people[own], people[own]: people[own]}
        self._masker = masker

    def told_row(self, row: Mapping[str, object]) -> dict[str, object]:
        return {key: self._told(value, key) for key, value in self._masker.masked(row).items()}

    def _told(self, value: object, field: str = "") -> object:
        if isinstance(value, str):
            if field in _OF_OTHERS:
                return MASK if value else ""
            return self._names.get(value, value)
        if isinstance(value, Mapping):
            return {key: self._told(one, key) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return [self._told(one) for one in value]
        return value
