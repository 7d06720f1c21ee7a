"""Making people anonymous and taking them out, row by row; what is counted stays where it may."""

from collections.abc import Collection, Iterable, Set
from dataclasses import replace

from revmentor_desktop.domain.agendas import AgendaItem
from revmentor_desktop.domain.feedback import Contact, Feedback, FollowUp
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import Pair, PairGoal
from revmentor_desktop.domain.people import Participation, Person
from revmentor_desktop.domain.programme import Programme
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.services.dependants import forget_people, pairs_of, remove_own
from revmentor_desktop.services.masking import MASK
from revmentor_desktop.store.unit_of_work import UnitOfWork


def take_out(unit: UnitOfWork, people: Set[PersonId]) -> None:
    """Remove people with all that is theirs, what was to be followed up with them too."""
    for person_id in people:
        _drop_follow_ups(unit, pairs_of(unit, person_id))
        remove_own(unit, person_id)
    forget_people(unit, people)
    unit.remove(Person, *people)


def make_nameless(unit: UnitOfWork, people: Set[PersonId]) -> None:
    """Take away who people are and every word about them; departments, pairs and counts stay.

    So does a level of the scale; one that was written otherwise is a word like others.
    """
    forget_people(unit, people)
    levels = unit.all(Programme)[0].levels
    for person_id in people:
        _make_nameless(unit, person_id, levels)


def _make_nameless(unit: UnitOfWork, person_id: PersonId, levels: Collection[str]) -> None:
    person = unit.get(Person, person_id)
    unit.put(
        Person(
            id=person_id,
            name=f"#{person_id[:8]}",
            department_id=person.department_id,
            level=person.level if person.level in levels else "",
            anonymised=True,
        )
    )
    pairs = pairs_of(unit, person_id)
    unit.remove(Contact, *(one.id for one in unit.all(Contact, person_id=person_id)))
    unit.remove(FollowUp, *(one.id for one in unit.all(FollowUp, person_id=person_id)))
    _drop_follow_ups(unit, pairs)
    for one in unit.all(Participation, person_id=person_id):
        unit.put(
            replace(one, status_reason="", challenge="", wishes=(), never_pair=(), busy=(), selected_how="")
        )
    for feedback in unit.all(Feedback, person_id=person_id):
        unit.put(replace(feedback, answers=tuple(replace(one, words="") for one in feedback.answers)))
    for pair in pairs:
        _silence(unit, pair)


def _silence(unit: UnitOfWork, pair: Pair) -> None:
    """Take the free text out of a pair and its sessions; counts, dates and scores stay."""
    unit.put(
        replace(
            pair,
            questions=(),
            goals=tuple(PairGoal(text="", reached=goal.reached) for goal in pair.goals),
            overrides=tuple(replace(one, reason=MASK) for one in pair.overrides),
            challenge="",
            notes="",
            ended_why="",
            reasons=(),
        )
    )
    for session in unit.all(Session, pair_id=pair.id):
        unit.put(replace(session, place="", summary="", next_steps=""))
        items = unit.all(AgendaItem, session_id=session.id)
        unit.put(*(replace(item, title=item.kind.value, outcome="") for item in items))


def _drop_follow_ups(unit: UnitOfWork, pairs: Iterable[Pair]) -> None:
    """Remove what was to be followed up with pairs: it is told in words about the two."""
    for pair in pairs:
        unit.remove(FollowUp, *(one.id for one in unit.all(FollowUp, pair_id=pair.id)))
        for session in unit.all(Session, pair_id=pair.id):
            unit.remove(FollowUp, *(one.id for one in unit.all(FollowUp, session_id=session.id)))
