"""The rights of a person: their data as a file, made anonymous, erased."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import msgspec

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.changes import StepKind
from revmentor_desktop.domain.feedback import Contact, Feedback, FollowUp
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import Pair, PairGoal
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Cohort, Department, Topic
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.dependants import forget_person, pairs_of, remove_person
from revmentor_desktop.services.door import Door
from revmentor_desktop.store.backups import Backup, BackupFolder
from revmentor_desktop.store.unit_of_work import UnitOfWork

PersonFile = dict[str, object]
_OTHER = "•••"
"""What stands for another person's name in somebody's own data."""


class Privacy:
    """What a person may ask for."""

    def __init__(self, door: Door, backups: BackupFolder) -> None:
        self._door = door
        self._backups = backups

    def data_of(self, person_id: PersonId) -> PersonFile:
        """Everything kept about a person, JSON-able, with other people masked."""
        store = self._door.store
        with store.reading():
            person = next(one for one in store.all(Person) if one.id == person_id)
            pairs = [*store.all(Pair, mentor_id=person_id), *store.all(Pair, adept_id=person_id)]
            pair_ids = {pair.id for pair in pairs}
            sessions = [one for one in store.all(Session) if one.pair_id in pair_ids]
            session_ids = {one.id for one in sessions}
            names = _Names(
                people={one.id: one.name for one in store.all(Person)},
                own=person_id,
                others={
                    **{one.id: one.name for one in store.all(Department)},
                    **{one.id: one.name for one in store.all(Topic)},
                    **{one.id: one.name for one in store.all(Cohort)},
                },
            )
            mine: dict[str, Sequence[object]] = {
                "person": [person],
                "participation": store.all(Participation, person_id=person_id),
                "pair": pairs,
                "session": sessions,
                "agenda_item": [one for one in store.all(AgendaItem) if one.session_id in session_ids],
                "idea": [one for one in store.all(Idea) if person_id in _roles(one)],
                "feedback": store.all(Feedback, person_id=person_id),
                "follow_up": store.all(FollowUp, person_id=person_id),
                "contact": store.all(Contact, person_id=person_id),
            }
            return {
                name: [names.told(msgspec.to_builtins(one)) for one in records]
                for name, records in mine.items()
            }

    def make_anonymous(self, person_id: PersonId) -> list[Backup]:
        """Take away who somebody is; statistics stay. Returns the backups that were purged."""
        with self._door.step(Verb.ANONYMISE_PERSON, person_id, kind=StepKind.WALL) as unit:
            mentioned = _ids_around(unit, person_id)
            _anonymise(unit, person_id)
        return self._no_way_back(person_id, mentioned, "anonymous")

    def erase(self, person_id: PersonId) -> list[Backup]:
        """Remove somebody for good, history and backups too. Returns the backups that were purged."""
        with self._door.step(Verb.ERASE_PERSON, person_id, kind=StepKind.WALL) as unit:
            unit.get(Person, person_id)
            mentioned = _ids_around(unit, person_id)
            remove_person(unit, person_id)
        return self._no_way_back(person_id, mentioned, "erased")

    def repeat(self, erasures: list[tuple[PersonId, str]]) -> int:
        """Repeat later erasures in a restored backup; returns how many people they met."""
        present = {person.id for person in self._door.store.all(Person) if not person.anonymised}
        again = [(person_id, how) for person_id, how in erasures if person_id in present]
        for person_id, how in again:
            if how == "erased":
                self.erase(person_id)
            else:
                self.make_anonymous(person_id)
        return len(again)

    def _no_way_back(self, person_id: PersonId, mentioned: list[str], how: str) -> list[Backup]:
        self._door.store.scrub(person_id, mentioned, how, self._door.now())
        purged = self._backups.list()
        self._backups.purge()
        return purged


class _Names:
    """Puts names where ids stand, masked where they are other people's."""

    def __init__(self, people: Mapping[PersonId, str], own: PersonId, others: Mapping[str, str]) -> None:
        masked = {key: _OTHER for one, name in people.items() if one != own for key in (one, name)}
        self._names: dict[str, str] = {**masked, **others, own: people[own]}

    def told(self, value: object) -> object:
        if isinstance(value, str):
            return self._names.get(value, value)
        if isinstance(value, dict):
            return {key: self.told(one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.told(one) for one in value]
        return value


def _roles(idea: Idea) -> tuple[PersonId | None, ...]:
    return idea.author_id, idea.owner_id, idea.sponsor_id


def _ids_around(unit: UnitOfWork, person_id: PersonId) -> list[str]:
    """The ids of what is a person's own: pairs, sessions, agendas, participations."""
    pairs = [pair.id for pair in pairs_of(unit, person_id)]
    sessions = [one.id for pair_id in pairs for one in unit.all(Session, pair_id=pair_id)]
    parts = [one.id for one in unit.all(Participation, person_id=person_id)]
    return [*pairs, *sessions, *parts]


def _anonymise(unit: UnitOfWork, person_id: PersonId) -> None:
    person = unit.get(Person, person_id)
    forget_person(unit, person_id)
    unit.put(
        Person(
            id=person_id,
            name=f"#{person_id[:8]}",
            department_id=person.department_id,
            level=person.level,
            anonymised=True,
        )
    )
    unit.remove(Contact, *(one.id for one in unit.all(Contact, person_id=person_id)))
    unit.remove(FollowUp, *(one.id for one in unit.all(FollowUp, person_id=person_id)))
    for one in unit.all(Participation, person_id=person_id):
        unit.put(
            replace(one, status_reason="", challenge="", wishes=(), never_pair=(), busy=(), selected_how="")
        )
    for feedback in unit.all(Feedback, person_id=person_id):
        unit.put(replace(feedback, answers=tuple(replace(one, words="") for one in feedback.answers)))
    for pair in pairs_of(unit, person_id):
        _silence(unit, pair)


def _silence(unit: UnitOfWork, pair: Pair) -> None:
    """Take the free text out of a pair and its sessions; counts, dates and scores stay."""
    goals = tuple(PairGoal(text="", reached=goal.reached) for goal in pair.goals)
    unit.put(replace(pair, questions=(), goals=goals, challenge="", notes="", ended_why="", reasons=()))
    for session in unit.all(Session, pair_id=pair.id):
        unit.put(replace(session, summary="", next_steps=""))
        items = unit.all(AgendaItem, session_id=session.id)
        unit.put(*(replace(item, title=item.kind.value, outcome="") for item in items))
