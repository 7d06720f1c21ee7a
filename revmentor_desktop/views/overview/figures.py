"""The cohort in numbers, as the pictures of the Overview show it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from revmentor_desktop.domain.feedback import Feedback, Moment
from revmentor_desktop.domain.ideas import Stage
from revmentor_desktop.domain.ids import PairId, PersonId
from revmentor_desktop.domain.pairs import LIVING, Pair, PairStatus
from revmentor_desktop.domain.people import ParticipationStatus, Side
from revmentor_desktop.domain.preparation import missing
from revmentor_desktop.domain.sessions import COMING, SessionStatus
from revmentor_desktop.domain.snapshot import Snapshot

_MOST_WEEKS = 60
_STRAY_WEEKS = 8
"""Weeks before and after the cohort that are shown when sessions lie there."""
_COUNTED = LIVING | {PairStatus.COMPLETED}


class Step(StrEnum):
    """How far people have come."""

    APPLIED = "applied"
    SELECTED = "selected"
    PAIRED = "paired"
    PREPARED = "prepared"
    FIRST_HELD = "first-held"
    ALL_HELD = "all-held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The sessions of one week."""

    monday: date
    held: int
    coming: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """The mean answer to one question, 1 to 5: at the start, and at the latest moment since."""

    question: str
    before: float
    now: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A cohort in numbers."""

    funnel: tuple[tuple[Step, int], ...]
    """People who have come so far."""
    weeks: tuple[Week, ...]
    held: int
    wanted: int
    """Sessions that the norm asks of the cohort's pairs."""
    prepared: int
    pairs: int
    """Pairs that have not ended."""
    stages: tuple[tuple[Stage, int], ...]
    """Ideas of this cohort, or of none."""
    opinion: Opinion | None


def figures(snapshot: Snapshot) -> Figures:
    """Count a cohort; pairs that have ended early count nowhere but in the sessions that were held."""
    pairs = [pair for pair in snapshot.pairs.values() if pair.status in _COUNTED]
    ready = _prepared(pairs, snapshot)
    held = Counter(
        session.pair_id for session in snapshot.sessions.values() if session.status is SessionStatus.HELD
    )
    norm = snapshot.programme.norm.sessions
    parts = snapshot.participations.values()
    stages = Counter(
        idea.stage for idea in snapshot.ideas.values() if idea.cohort_id in {None, snapshot.cohort.id}
    )
    people: dict[Step, set[PersonId]] = {
        Step.APPLIED: {part.person_id for part in parts},
        Step.SELECTED: {part.person_id for part in parts if part.status is ParticipationStatus.SELECTED},
        Step.PAIRED: _people(pairs),
        Step.PREPARED: _people(pair for pair in pairs if pair.id in ready),
        Step.FIRST_HELD: _people(pair for pair in pairs if held[pair.id]),
        Step.ALL_HELD: _people(pair for pair in pairs if norm and held[pair.id] >= norm),
    }
    return Figures(
        funnel=tuple((step, len(reached)) for step, reached in people.items()),
        weeks=_weeks(snapshot),
        held=held.total(),
        wanted=norm * len(pairs),
        prepared=len(ready),
        pairs=len(pairs),
        stages=tuple((stage, stages[stage]) for stage in Stage),
        opinion=_opinion(snapshot),
    )


def _people(pairs: Iterable[Pair]) -> set[PersonId]:
    return {person for pair in pairs for person in (pair.mentor_id, pair.adept_id)}


def _prepared(pairs: Iterable[Pair], snapshot: Snapshot) -> set[PairId]:
    parts = snapshot.participation_index()
    found = set()
    for pair in pairs:
        mentor = parts.get((pair.mentor_id, Side.MENTOR))
        adept = parts.get((pair.adept_id, Side.ADEPT))
        if mentor is not None and adept is not None and not missing(pair, mentor, adept):
            found.add(pair.id)
    return found


def _weeks(snapshot: Snapshot) -> tuple[Week, ...]:
    counted: Counter[tuple[date, bool]] = Counter()
    for session in snapshot.sessions.values():
        is_held = session.status is SessionStatus.HELD
        if is_held or session.status in COMING:
            counted[_monday(session.wall_start.date()), is_held] += 1
    if not counted:
        return ()
    first, last = _monday(snapshot.cohort.starts_on), _monday(snapshot.cohort.ends_on)
    stray = timedelta(weeks=_STRAY_WEEKS)
    near = [monday for monday, _ in counted if first - monday <= stray and monday - last <= stray]
    first, last = min([first, *near]), max([last, *near])
    amount = min((last - first).days // 7 + 1, _MOST_WEEKS)
    mondays = (first + timedelta(weeks=n) for n in range(amount))
    return tuple(
        Week(monday=monday, held=counted[monday, True], coming=counted[monday, False]) for monday in mondays
    )


def _monday(day: date) -> date:
    # The first days there are have no Monday before them.
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))


def _opinion(snapshot: Snapshot) -> Opinion | None:
    """The programme's first question that was answered at the start, best one that was answered since."""
    best: Opinion | None = None
    for question in snapshot.programme.feedback_questions:
        before = _mean(snapshot.feedback, question, Moment.START)
        if before is None:
            continue
        later = (_mean(snapshot.feedback, question, moment) for moment in (Moment.END, Moment.MIDPOINT))
        now = next((mean for mean in later if mean is not None), None)
        if now is not None:
            return Opinion(question=question, before=before, now=now)
        best = best or Opinion(question=question, before=before, now=None)
    return best


def _mean(feedback: Iterable[Feedback], question: str, moment: Moment) -> float | None:
    scores = [
        answer.score
        for one in feedback
        if one.moment is moment
        for answer in one.answers
        if answer.question == question and answer.score is not None
    ]
    return sum(scores) / len(scores) if scores else None
