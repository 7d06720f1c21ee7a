"""What hangs on a row: what goes with a person, a pair or a session when it is removed."""

from collections.abc import Iterable, Set
from dataclasses import replace

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.feedback import Contact, Feedback, FollowUp
from revmentor_desktop.domain.ideas import Idea
from revmentor_desktop.domain.ids import AgendaItemId, PairId, PersonId, SessionId
from revmentor_desktop.domain.pairs import MatchingDraft, Pair
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.store.unit_of_work import UnitOfWork


def pairs_of(unit: UnitOfWork, person_id: PersonId) -> list[Pair]:
    """Every pair a person is or was in, on either side, in any cohort."""
    return [*unit.all(Pair, mentor_id=person_id), *unit.all(Pair, adept_id=person_id)]


def remove_sessions(unit: UnitOfWork, session_ids: Iterable[SessionId]) -> None:
    """Remove sessions with their agendas; ideas caught there stay and forget where."""
    for session_id in session_ids:
        items = [item.id for item in unit.all(AgendaItem, session_id=session_id)]
        for idea in unit.all(Idea, session_id=session_id):
            unit.put(replace(idea, session_id=None, agenda_item_id=None))
        unit.put(*(replace(one, session_id=None) for one in unit.all(FollowUp, session_id=session_id)))
        unit.put(*(replace(one, replaces_id=None) for one in unit.all(Session, replaces_id=session_id)))
        unit.remove(AgendaItem, *items)
        unit.remove(Session, session_id)


def remove_agenda_items(unit: UnitOfWork, session_id: SessionId, gone: Set[AgendaItemId]) -> None:
    """Remove points of a session's agenda; ideas caught at them forget at which."""
    for idea in unit.all(Idea, session_id=session_id):
        if idea.agenda_item_id in gone:
            unit.put(replace(idea, agenda_item_id=None))
    unit.remove(AgendaItem, *gone)


def remove_pairs(unit: UnitOfWork, pair_ids: Iterable[PairId]) -> None:
    """Remove pairs with their sessions and feedback; ideas stay and forget where."""
    for pair_id in pair_ids:
        remove_sessions(unit, [session.id for session in unit.all(Session, pair_id=pair_id)])
        unit.remove(Feedback, *(one.id for one in unit.all(Feedback, pair_id=pair_id)))
        unit.put(*(replace(idea, pair_id=None) for idea in unit.all(Idea, pair_id=pair_id)))
        unit.put(*(replace(one, pair_id=None) for one in unit.all(FollowUp, pair_id=pair_id)))
        unit.put(*(replace(one, pair_id=None) for one in unit.all(Contact, pair_id=pair_id)))
        unit.remove(Pair, pair_id)


def remove_person(unit: UnitOfWork, person_id: PersonId) -> None:
    """Remove a person with everything that is only about them; others forget them."""
    remove_own(unit, person_id)
    forget_people(unit, {person_id})
    unit.remove(Person, person_id)


def remove_own(unit: UnitOfWork, person_id: PersonId) -> None:
    """Remove everything that is only about a person."""
    remove_pairs(unit, [pair.id for pair in pairs_of(unit, person_id)])
    unit.remove(Participation, *(one.id for one in unit.all(Participation, person_id=person_id)))
    unit.remove(Contact, *(one.id for one in unit.all(Contact, person_id=person_id)))
    unit.remove(FollowUp, *(one.id for one in unit.all(FollowUp, person_id=person_id)))
    unit.remove(Feedback, *(one.id for one in unit.all(Feedback, person_id=person_id)))


def forget_people(unit: UnitOfWork, gone: Set[PersonId]) -> None:
    """Take people out of what others hold: managers, wishes, never-pair lists, ideas, drafts."""
    unit.put(*(replace(one, manager_id=None) for one in unit.all(Person) if one.manager_id in gone))
    for one in unit.all(Participation):
        if not gone.isdisjoint((*one.wishes, *one.never_pair)):
            unit.put(
                replace(
                    one,
                    wishes=tuple(other for other in one.wishes if other not in gone),
                    never_pair=tuple(other for other in one.never_pair if other not in gone),
                )
            )
    for idea in unit.all(Idea):
        if not gone.isdisjoint((idea.author_id, idea.owner_id, idea.sponsor_id)):
            unit.put(
                replace(
                    idea,
                    author_id=None if idea.author_id in gone else idea.author_id,
                    owner_id=None if idea.owner_id in gone else idea.owner_id,
                    sponsor_id=None if idea.sponsor_id in gone else idea.sponsor_id,
                )
            )
    for draft in unit.all(MatchingDraft):
        unit.put(
            replace(
                draft,
                pairs=tuple(pair for pair in draft.pairs if gone.isdisjoint(pair)),
                locks=tuple(pair for pair in draft.locks if gone.isdisjoint(pair)),
                forbidden=tuple(pair for pair in draft.forbidden if gone.isdisjoint(pair)),
            )
        )
