"""Cases: what there is to plan for each pair, with the days and starts that are open to it."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.sessions import VOID, Session
from revmentor_desktop.planning.days import Frame, Starts
from revmentor_desktop.planning.diaries import Diaries, wall_span
from revmentor_desktop.planning.ideals import Ideals
from revmentor_desktop.planning.problem import PairToPlan, PlanningProblem

Slot = tuple[int, int]
"""A day's number and the start as minutes after midnight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One session to plan: its number, ideal day, and the days that its order among standing ones leaves."""

    number: int
    ideal: int
    earliest: int
    latest: int
    followers: int
    """How many numbers to plan follow it with none standing between."""
    overtaken: bool
    """Whether a later number stands so early that this one may come after it."""
    suggestion: Session | None
    standing: Slot | None
    """Where the suggestion stands today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A pair and the sessions to plan for it, by number."""

    pair: PairToPlan
    wanted: tuple[Wanted, ...]
    free: Mapping[int, Starts]
    """When both can meet, by day."""
    kept_days: frozenset[int]
    """Days of the pair's own standing sessions."""
    crowded: frozenset[int]
    """Days on which one of the two has a standing session with somebody."""
    spacing: int
    """Days that should lie between two of its sessions."""

    @property
    def people(self) -> tuple[PersonId, PersonId]:
        """The two."""
        return self.pair.mentor_id, self.pair.adept_id


def sort_key(pair: PairToPlan) -> tuple[str, ...]:
    """Order pairs by names, whatever the order they came in."""
    return (
        pair.mentor_name.casefold(),
        pair.adept_name.casefold(),
        pair.mentor_name,
        pair.adept_name,
        pair.pair_id,
    )


def cases(problem: PlanningProblem, frame: Frame, diaries: Diaries) -> list[Case]:
    """Find what is to plan, in the order of names; pairs that need nothing are left out."""
    ideals = Ideals(problem, frame)
    found = (_case(pair, problem, frame, diaries, ideals) for pair in sorted(problem.pairs, key=sort_key))
    return [case for case in found if case.wanted]


def suggestions(pair: PairToPlan, problem: PlanningProblem) -> list[Session]:
    """A pair's suggestions that planning may move, earliest first."""
    loose = (one for one in pair.sessions if not problem.stands(one) and one.status not in VOID)
    return sorted(loose, key=lambda one: (one.number, one.wall_start, one.id))


def replaced(pair: PairToPlan, number: int) -> Session | None:
    """The cancelled or missed session whose number waits for a replacement: the last of them."""
    void = [one for one in pair.sessions if one.number == number and one.status in VOID]
    followed = {one.replaces_id for one in void}
    ends = [one for one in void if one.id not in followed] or void
    return max(ends, key=lambda one: (one.wall_start, one.id), default=None)


def _case(pair: PairToPlan, problem: PlanningProblem, frame: Frame, diaries: Diaries, ideals: Ideals) -> Case:
    kept = {
        (one.number, frame.index(wall_span(one, problem.zone)[0].date()))
        for one in pair.sessions
        if problem.stands(one)
    }
    taken = {number for number, _ in kept}
    numbers = [n for n in range(1, problem.norm.sessions + 1) if n not in taken]
    people = (pair.mentor_id, pair.adept_id)
    free = diaries.free(people) if numbers else {}
    free = {day: ideals.in_order(pair, starts) for day, starts in free.items()}
    kept_days = frozenset(day for _, day in kept)
    open_days = sorted(free.keys() - kept_days)
    return Case(
        pair=pair,
        wanted=tuple(
            _wanted(n, pair, problem, frame, kept, open_days, frame.index(ideals.day(pair, n)))
            for n in numbers
        ),
        free=free,
        kept_days=kept_days,
        crowded=frozenset(day for person in people for day in diaries.meeting_days(person)),
        spacing=_spacing(problem, frame, len(numbers)),
    )


def _wanted(
    number: int,
    pair: PairToPlan,
    problem: PlanningProblem,
    frame: Frame,
    kept: Iterable[tuple[int, int]],
    open_days: list[int],
    ideal: int,
) -> Wanted:
    end = frame.length - 1
    earliest = max((day + 1 for other, day in kept if other < number), default=0)
    latest = min((day - 1 for other, day in kept if other > number), default=end)
    # A cancelled first session is replaced even when the second has been held meanwhile.
    overtaken = latest < end and not any(earliest <= day <= latest for day in open_days)
    mine = next((one for one in suggestions(pair, problem) if one.number == number), None)
    return Wanted(
        number=number,
        ideal=ideal,
        earliest=max(0, earliest),
        latest=end if overtaken else min(latest, end),
        followers=_followers(number, {other for other, _ in kept}, problem.norm.sessions),
        overtaken=overtaken,
        suggestion=mine,
        standing=_slot(mine, problem, frame) if mine else None,
    )


def _followers(number: int, taken: Container[int], most: int) -> int:
    later = range(number + 1, most + 1)
    return next((n for n in later if n in taken), most + 1) - number - 1


def _slot(session: Session, problem: PlanningProblem, frame: Frame) -> Slot:
    start, _ = wall_span(session, problem.zone)
    return frame.index(start.date()), start.hour * 60 + start.minute


def _spacing(problem: PlanningProblem, frame: Frame, sessions: int) -> int:
    span = (problem.ends_on - problem.starts_on).days + 1
    spacing = min(problem.spacing, span // (2 * problem.norm.sessions) if problem.norm.sessions else 1)
    if sessions > 1:
        spacing = min(spacing, (frame.length - 1) // (sessions - 1))
    return max(1, spacing)
