"""A checker of plans, written from the rules and using nothing of the planner."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.planning import Plan, PlannedSession
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.planning.problem import PairToPlan, PlanningProblem

Span = tuple[datetime, datetime]

SWEDISH_RED_DAYS = {
    date(2026, 1, 1), date(2026, 1, 6), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1),
    date(2026, 5, 14), date(2026, 6, 19), date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 31),
    date(2027, 1, 1), date(2027, 1, 6), date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 6),
    date(2027, 6, 25), date(2027, 12, 24), date(2027, 12, 31),
}  # fmt: skip
"""Those of 2026 and 2027 that are no Saturday or Sunday, from the almanac."""


def counts(session: Session) -> bool:
    """Whether a session stays where it is and counts towards the norm."""
    if session.status in {SessionStatus.CANCELLED, SessionStatus.MISSED}:
        return False
    return session.moved_by_hand or session.status is not SessionStatus.SUGGESTED


def stays(session: Session, problem: PlanningProblem) -> bool:
    """Whether a session stays where it is, for what it is or for what lies before the day asked for."""
    if session.status in {SessionStatus.CANCELLED, SessionStatus.MISSED}:
        return False
    day, asked = session.wall_start.date(), problem.from_day
    return counts(session) or (asked is not None and problem.today <= day < asked)


def broken_norms(problem: PlanningProblem, plan: Plan) -> list[str]:
    """Say every rule that the plan breaks, in any words."""
    said = [f"{one}: {words}" for one in plan.sessions for words in _alone(problem, one)]
    said += _numbers(problem, plan)
    said += _order(problem, plan)
    said += _two_places(problem, plan)
    said += _closed_up(problem, plan)
    said += _crowded(problem, plan)
    return said


def _alone(problem: PlanningProblem, one: PlannedSession) -> Iterator[str]:
    day, zone = one.wall_start.date(), ZoneInfo(problem.zone)
    end = one.wall_start + timedelta(minutes=one.minutes)
    hours = problem.hours
    if not max(problem.starts_on, problem.today) <= day <= problem.ends_on:
        yield "outside the cohort, or before today"
    if problem.from_day is not None and day < problem.from_day:
        yield "before the day asked for"
    if day.weekday() > 4 or day in SWEDISH_RED_DAYS:
        yield "a day of rest"
    if one.wall_start.minute % 30 or one.wall_start.second:
        yield "off the grid"
    if one.minutes != problem.norm.minutes:
        yield "another length"
    if end.date() != day or one.wall_start.time() < hours.opens or end.time() > hours.closes:
        yield "outside working hours"
    lunch = datetime.combine(day, hours.lunch_from), datetime.combine(day, hours.lunch_to)
    if lunch[0] < lunch[1] and one.wall_start < lunch[1] and lunch[0] < end:
        yield "across lunch"
    moment = one.wall_start.replace(tzinfo=zone).astimezone(ZoneInfo("UTC"))
    if moment.astimezone(zone).replace(tzinfo=None) != one.wall_start:
        yield "a time that does not exist"
    if (moment + timedelta(minutes=one.minutes)).astimezone(zone).replace(tzinfo=None) != end:
        yield "across a change of clocks"
    if day == problem.today and problem.now is not None and one.wall_start.time() < problem.now:
        yield "earlier today"


def _numbers(problem: PlanningProblem, plan: Plan) -> Iterator[str]:
    for pair in problem.pairs:
        placed = [one.number for one in plan.sessions if one.pair_id == pair.pair_id]
        unplaced = [one.number for one in plan.unplaced if one.pair_id == pair.pair_id]
        stands = {one.number for one in pair.sessions if stays(one, problem)}
        asked = [n for n in range(1, problem.norm.sessions + 1) if n not in stands]
        if sorted(placed + unplaced) != asked:
            yield f"{pair.pair_id}: {placed} and {unplaced} where {asked} were asked for"


def _order(problem: PlanningProblem, plan: Plan) -> Iterator[str]:
    for pair in problem.pairs:
        mine = [one for one in plan.sessions if one.pair_id == pair.pair_id]
        days = [one.wall_start.date() for one in mine]
        if days != sorted(set(days)):
            yield f"{pair.pair_id}: not in order on different days"
        kept = {one.wall_start.date() for one in pair.sessions if stays(one, problem)}
        if kept.intersection(days):
            yield f"{pair.pair_id}: on the day of a session that stands"


def _standing(problem: PlanningProblem) -> Iterator[tuple[PairToPlan, Session]]:
    for pair in problem.pairs:
        yield from ((pair, one) for one in pair.sessions if stays(one, problem))
    for pair in problem.elsewhere:
        lost = {SessionStatus.CANCELLED, SessionStatus.MISSED}
        yield from ((pair, one) for one in pair.sessions if one.status not in lost)


def _closed_up(problem: PlanningProblem, plan: Plan) -> Iterator[str]:
    for pair in problem.pairs:
        placed = {one.number for one in plan.sessions if one.pair_id == pair.pair_id}
        stands = {one.number for one in pair.sessions if stays(one, problem)}
        for one in plan.unplaced:
            after = one.number + 1
            if one.pair_id == pair.pair_id and after in placed and one.number not in stands:
                yield f"{pair.pair_id}: {after} has a time, {one.number} has none"


def _crowded(problem: PlanningProblem, plan: Plan) -> Iterator[str]:
    pairs = {pair.pair_id: pair for pair in problem.pairs}
    standing = list(_standing(problem))
    spans: dict[date, list[Span]] = {}
    all_times = [(one.wall_start, one.minutes) for _, one in standing]
    all_times += [(one.wall_start, one.minutes) for one in plan.sessions]
    for begin, minutes in all_times:
        span = _span(begin, minutes)
        for day in {span[0].date(), span[1].date()}:
            spans.setdefault(day, []).append(span)
    days = Counter((person, one.wall_start.date()) for pair, one in standing for person in _people(pair))
    for one in plan.sessions:
        start, end = _span(one.wall_start, one.minutes)
        meanwhile = [one for one in spans[start.date()] if _overlap(one, (start, end))]
        moments = [begin for begin, _ in meanwhile if start <= begin]
        most = max(sum(begin <= moment < finish for begin, finish in meanwhile) for moment in moments)
        if problem.rooms is not None and most > problem.rooms:
            yield f"{most} sessions at once around {start}"
        days.update((person, start.date()) for person in _people(pairs[one.pair_id]))
    planned = {(p, one.wall_start.date()) for one in plan.sessions for p in _people(pairs[one.pair_id])}
    for there in planned:
        if problem.most_a_day is not None and days[there] > problem.most_a_day:
            yield f"{there}: {days[there]} sessions on a day"


def _two_places(problem: PlanningProblem, plan: Plan) -> Iterator[str]:
    pairs = {pair.pair_id: pair for pair in problem.pairs}
    fixed: dict[PersonId, list[Span]] = {}
    for person, times in problem.busy.items():
        fixed.setdefault(person, []).extend((busy.start, busy.end) for busy in times)
    for pair, session in _standing(problem):
        for person in _people(pair):
            fixed.setdefault(person, []).append(_span(session.wall_start, session.minutes))
    mine: dict[PersonId, list[Span]] = {}
    for one in plan.sessions:
        span = _span(one.wall_start, one.minutes)
        for person in _people(pairs[one.pair_id]):
            if any(_overlap(span, other) for other in fixed.get(person, [])):
                yield f"{person} is busy at {span[0]}"
            if any(_overlap(span, other) for other in mine.get(person, [])):
                yield f"{person} is in two places at {span[0]}"
            mine.setdefault(person, []).append(span)
            window = problem.available.get(person)
            first, last = (window.first, window.last) if window else (None, None)
            if not (first or date.min) <= span[0].date() <= (last or date.max):
                yield f"{person} is not there at {span[0]}"


def _people(pair: PairToPlan) -> tuple[PersonId, PersonId]:
    return pair.mentor_id, pair.adept_id


def _span(start: datetime, minutes: int) -> Span:
    return start, start + timedelta(minutes=minutes)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A wall time."""
    return datetime.combine(day, time(hour, minute))
