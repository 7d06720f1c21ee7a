"""The ideas board of the sample: ideas caught, weighed, realised or answered."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from revmentor_desktop.domain.ideas import Idea, IdeaEvent, Stage
from revmentor_desktop.domain.ids import CohortId, IdeaId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.ideas import Ideas
from revmentor_desktop.services.sample.days import ZONE
from revmentor_desktop.services.sample.programme import COORDINATOR
from revmentor_desktop.services.sample.proposals import Entry, Proposal


def earlier_ideas(
    proposals: tuple[Proposal, ...],
    cohort_id: CohortId,
    starts_on: date,
    today: date,
    door: Door,
    people: Mapping[str, Person],
) -> None:
    """Write the ideas of an earlier cohort with their stories, in one step."""
    made: list[Idea] = []
    for told in proposals:
        placed = len([one for one in door.store.all(Idea) if one.stage is told.way[-1].stage])
        placed += len([one for one in made if one.stage is told.way[-1].stage])
        idea = Idea(
            id=IdeaId(door.new_id()),
            title=told.title,
            stage=told.way[-1].stage,
            position=placed,
            cohort_id=cohort_id,
            decision_reason=next((one.text for one in reversed(told.way) if one.text), ""),
            decided_on=_entered_on(told, starts_on, Stage.DECIDED)
            or _entered_on(told, starts_on, Stage.DECLINED),
            realised_on=_entered_on(told, starts_on, Stage.REALISED),
            created_on=starts_on + timedelta(days=told.way[0].after),
            history=tuple(_event(one, starts_on) for one in told.way),
        )
        made.append(_described(idea, told, people, today))
    with door.step(Verb.ADD_IDEA, *(one.id for one in made), cohort_id=cohort_id, count=len(made)) as unit:
        unit.add(*made)


def enter(
    told: Proposal,
    entry: Entry,
    ideas: Ideas,
    people: Mapping[str, Person],
    pair: Pair,
    session: Session | None,
    today: date,
) -> None:
    """Let an idea of the current cohort enter a stage, as the board does it."""
    known = ideas.titled(told.title)
    if known is not None:
        ideas.move(known.id, entry.stage, reason=entry.text)
        return
    caught = ideas.catch(told.title, stage=entry.stage, cohort_id=pair.cohort_id, pair_id=pair.id)
    described = _described(caught, told, people, today)
    ideas.revise(replace(described, session_id=session.id if session else None))


def _described(idea: Idea, told: Proposal, people: Mapping[str, Person], today: date) -> Idea:
    return replace(
        idea,
        description=told.description,
        author_id=people[told.author].id,
        author_may_be_named=told.may_be_named,
        author_told_on=idea.decided_on,
        owner_id=people[told.owner].id if told.owner else None,
        sponsor_id=people[told.sponsor].id if told.sponsor else None,
        benefit=told.benefit,
        effort=told.effort,
        due_on=None if told.due_in is None else today + timedelta(days=told.due_in),
        decision=told.decision,
    )


def _entered_on(told: Proposal, starts_on: date, stage: Stage) -> date | None:
    return next((starts_on + timedelta(days=one.after) for one in told.way if one.stage is stage), None)


def _event(entry: Entry, starts_on: date) -> IdeaEvent:
    day = starts_on + timedelta(days=entry.after)
    at = datetime.combine(day, time(11), tzinfo=ZoneInfo(ZONE))
    return IdeaEvent(at=at, by=COORDINATOR, stage=entry.stage, text=entry.text)
