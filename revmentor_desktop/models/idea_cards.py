"""Idea cards: every idea of the programme put into words once, for the board."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from revmentor_desktop.domain.attention.living import day_of
from revmentor_desktop.domain.ideas import UNANSWERED, Idea, Stage
from revmentor_desktop.domain.ids import CohortId, IdeaId
from revmentor_desktop.domain.programme import DayCount
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.text import folded
from revmentor_desktop.wording import ideas_view as wording
from revmentor_desktop.wording.catalogue import Words

OVER = frozenset({Stage.REALISED, Stage.PARKED, Stage.DECLINED})
"""Stages in which no due date is waited for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaCard:
    """One idea as the board shows it."""

    id: IdeaId
    stage: Stage
    title: str
    origin: str
    state: str
    is_late: bool
    is_waiting: bool
    is_realised: bool
    weight: str
    """Benefit and effort in words; empty where neither is known."""
    spoken: str
    searched: str
    """What a search looks in, folded."""
    cohort_id: CohortId | None

    @property
    def key(self) -> str:
        """What tells the card from others."""
        return self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFilter:
    """What the board leaves out."""

    text: str = ""
    cohort_id: CohortId | None = None
    """Only this cohort's ideas, and those of none."""
    only_waiting: bool = False

    def lets_through(self, card: IdeaCard) -> bool:
        """Tell whether a card is shown."""
        if self.cohort_id is not None and card.cohort_id not in {None, self.cohort_id}:
            return False
        return (card.is_waiting or not self.only_waiting) and folded(self.text) in card.searched


def cards(snapshot: Snapshot, today: date, words: Words) -> Mapping[Stage, Sequence[IdeaCard]]:
    """Put all ideas into words, by stage, each column in its order."""
    columns: dict[Stage, list[IdeaCard]] = {stage: [] for stage in Stage}
    for idea in sorted(snapshot.ideas.values(), key=lambda one: (one.position, one.id)):
        columns[idea.stage].append(_card(idea, snapshot, today, words))
    return columns


def place_in_column(whole: Sequence[str], shown: Sequence[str], moved: str, row: int) -> int:
    """Tell where in the whole column a card goes that is dropped before row `row` of the shown ones.

    All three speak of ids; the answer does not count the moved card itself, as `Ideas.move` wants it.
    """
    others = [one for one in whole if one != moved]
    below = [one for one in shown[row:] if one != moved]
    above = [one for one in shown[:row] if one != moved]
    if below:
        return others.index(below[0])
    return others.index(above[-1]) + 1 if above else len(others)


def entered_on(idea: Idea, snapshot: Snapshot) -> date | None:
    """The day an idea came into its stage; comments made since do not count."""
    entered = None
    for event in reversed(idea.history):
        if event.stage is not idea.stage:
            break
        entered = event
    return day_of(entered.at, snapshot) if entered else idea.created_on


def _card(idea: Idea, snapshot: Snapshot, today: date, words: Words) -> IdeaCard:
    origin = _origin(idea, snapshot, words)
    is_late = idea.due_on is not None and idea.due_on < today and idea.stage not in OVER
    is_waiting = _is_waiting(idea, snapshot, today)
    state = _state(idea, snapshot, today, is_waiting, words)
    weight = wording.weight(idea.benefit, idea.effort, words)
    return IdeaCard(
        id=idea.id,
        stage=idea.stage,
        title=idea.title,
        origin=origin,
        state=state,
        is_late=is_late,
        is_waiting=is_waiting and not is_late,
        is_realised=idea.stage is Stage.REALISED,
        weight=weight,
        spoken=wording.spoken(idea.title, origin, idea.stage, state, weight, words),
        searched=folded(" ".join((idea.title, origin, idea.description, *_people(idea, snapshot)))),
        cohort_id=idea.cohort_id,
    )


def _is_waiting(idea: Idea, snapshot: Snapshot, today: date) -> bool:
    born = idea.created_on or (day_of(idea.history[0].at, snapshot) if idea.history else None)
    days = snapshot.programme.day_counts[DayCount.IDEA]
    return idea.stage in UNANSWERED and born is not None and (today - born).days >= days


def _state(idea: Idea, snapshot: Snapshot, today: date, is_waiting: bool, words: Words) -> str:
    if idea.due_on is not None and idea.stage not in OVER:
        return wording.due(idea.due_on, today, words)
    if is_waiting:
        return words(wording.ANSWER_AWAITED)
    if idea.stage is Stage.REALISED and idea.realised_on is not None:
        return wording.day(idea.realised_on, today, words)
    entered = entered_on(idea, snapshot)
    return wording.days_here((today - entered).days, words) if entered else ""


def _origin(idea: Idea, snapshot: Snapshot, words: Words) -> str:
    """The pair with its session or cohort, else the cohort, else the author where the name may be told."""
    pair = None
    if idea.pair_id is not None:
        pair = snapshot.pairs.get(idea.pair_id) or snapshot.other_pairs.get(idea.pair_id)
    cohort_id = pair.cohort_id if pair else idea.cohort_id
    cohort = snapshot.cohorts[cohort_id].name if cohort_id is not None else ""
    if pair is not None:
        people = snapshot.people[pair.mentor_id].name, snapshot.people[pair.adept_id].name
        session = snapshot.sessions.get(idea.session_id) if idea.session_id else None
        number = session.number if session else None
        return wording.origin(people, number, "" if pair.id in snapshot.pairs else cohort, words)
    if idea.author_id is not None and idea.author_may_be_named:
        return wording.by_author(snapshot.people[idea.author_id].name, cohort, words)
    return cohort


def _people(idea: Idea, snapshot: Snapshot) -> list[str]:
    """Who can be searched for: not an author whose name may not be told."""
    ids = [idea.owner_id, idea.sponsor_id, idea.author_id if idea.author_may_be_named else None]
    return [snapshot.people[one].name for one in ids if one is not None]
