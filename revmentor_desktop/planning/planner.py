"""The planner: a cohort's sessions from its frame, its pairs and everybody's time."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from revmentor_desktop.domain.ids import PersonId, SessionId
from revmentor_desktop.domain.planning import Caution, Plan, PlannedSession, Unplaced
from revmentor_desktop.domain.sessions import SessionStatus
from revmentor_desktop.planning.arrangement import settle
from revmentor_desktop.planning.cases import Case, Slot, Wanted, cases, replaced, sort_key, suggestions
from revmentor_desktop.planning.days import frame
from revmentor_desktop.planning.diaries import Diaries
from revmentor_desktop.planning.groups import Arrangement, Group, connected
from revmentor_desktop.planning.problem import PlanningProblem
from revmentor_desktop.planning.reasons import Reasons
from revmentor_desktop.planning.remedies import Remedies

_Days = Counter[tuple[PersonId, int]]


def plan(problem: PlanningProblem) -> Plan:
    """Place every session that the norm asks for and that does not stand yet.

    In this order: most sessions placed; nobody meets twice on a day and a pair's sessions keep their
    spacing, wherever that places as many; least sum of days from the ideal days (`ideals.ideal_day`);
    fewest changes against the suggestions that stand. What is held, sent, booked or moved by hand
    stays and counts. Each group of pairs that share people is solved by itself. From today on: today
    itself is used only from `now` on, where the problem tells it. Planning the outcome again changes
    nothing. Raises RuleBroken `country-unknown` or `zone-unknown`.
    """
    time = frame(problem)
    diaries = Diaries(problem, time)
    remedies = Remedies(problem, diaries)
    placed: list[PlannedSession] = []
    missing: list[Unplaced] = []
    possible = least_days_off = 0
    for members in connected(cases(problem, time, diaries), diaries.limits):
        group = Group(members, time, diaries.limits)
        settled = settle(group)
        possible += settled.possible
        least_days_off += settled.least_days_off
        placed.extend(_sessions(problem, group, settled.arrangement))
        reasons = Reasons(group, settled.arrangement, diaries, remedies)
        missing.extend(
            reasons.unplaced(case, wanted)
            for case, line in zip(members, settled.arrangement, strict=True)
            for wanted, slot in zip(case.wanted, line, strict=True)
            if slot is None
        )
    order = {pair.pair_id: place for place, pair in enumerate(sorted(problem.pairs, key=sort_key))}
    return Plan(
        sessions=tuple(sorted(placed, key=lambda one: (order[one.pair_id], one.number))),
        unplaced=tuple(sorted(missing, key=lambda one: (order[one.pair_id], one.number))),
        withdrawn=_withdrawn(problem, placed),
        possible=possible,
        least_days_off=least_days_off,
    )


def _sessions(problem: PlanningProblem, group: Group, arrangement: Arrangement) -> list[PlannedSession]:
    rows = list(zip(group.cases, arrangement, strict=True))
    days: _Days = Counter()
    for case, line in rows:
        for person in case.people:
            days.update((person, slot[0]) for slot in line if slot)
    return [
        _session(problem, group, case, line, wanted, slot, days)
        for case, line in rows
        for wanted, slot in zip(case.wanted, line, strict=True)
        if slot
    ]


def _session(
    problem: PlanningProblem,
    group: Group,
    case: Case,
    line: Sequence[Slot | None],
    wanted: Wanted,
    slot: Slot,
    days: _Days,
) -> PlannedSession:
    wall_start = group.frame.wall(*slot)
    before = replaced(case.pair, wanted.number)
    kept = wanted.suggestion
    stays = kept is not None and (kept.wall_start, kept.zone, kept.minutes) == (
        wall_start,
        problem.zone,
        problem.norm.minutes,
    )
    return PlannedSession(
        pair_id=case.pair.pair_id,
        number=wanted.number,
        wall_start=wall_start,
        minutes=problem.norm.minutes,
        ideal_on=group.frame.day(wanted.ideal),
        cautions=_cautions(case, line, wanted, slot, days),
        replaces_id=before.id if before else None,
        keeps_id=kept.id if kept else None,
        is_changed=not stays,
    )


def _cautions(
    case: Case, line: Sequence[Slot | None], wanted: Wanted, slot: Slot, days: _Days
) -> tuple[Caution, ...]:
    day = slot[0]
    planned = [other[0] for other in line if other]
    has_met = any(session.status is SessionStatus.HELD for session in case.pair.sessions)
    others = chain(case.kept_days, (other for other in planned if other != day))
    said = {
        Caution.PREPARATION_MISSING: not case.pair.prepared and not has_met and day == planned[0],
        Caution.OUT_OF_ORDER: wanted.overtaken,
        Caution.CLOSE_TOGETHER: any(abs(day - other) < case.spacing for other in others),
        Caution.SAME_DAY: day in case.crowded or any(days[person, day] > 1 for person in case.people),
    }
    return tuple(caution for caution, holds in said.items() if holds)


def _withdrawn(problem: PlanningProblem, placed: Sequence[PlannedSession]) -> tuple[SessionId, ...]:
    kept = {session.keeps_id for session in placed}
    pairs = sorted(problem.pairs, key=sort_key)
    return tuple(one.id for pair in pairs for one in suggestions(pair, problem) if one.id not in kept)
