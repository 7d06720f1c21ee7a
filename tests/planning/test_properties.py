"""Whatever is asked of the planner, these hold."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.programme import WorkingHours
from revmentor_desktop.domain.sessions import Session, SessionStatus
from revmentor_desktop.planning.planner import plan
from revmentor_desktop.planning.problem import PairToPlan, PlanningProblem
from tests.planning.building import a_pair, a_problem, a_session, applied
from tests.planning.checking import SWEDISH_RED_DAYS, at, broken_norms, stays

MODERATE = settings(max_examples=70, deadline=None)
_FIRST = date(2026, 3, 2)

moments = st.builds(
    lambda day, half: datetime.combine(_FIRST, time()) + timedelta(days=day, minutes=30 * half),
    st.integers(-10, 130),
    st.integers(0, 47),
)
spans = st.builds(lambda start, minutes: (start, start + timedelta(minutes=minutes)), moments,
                  st.sampled_from([5, 25, 60, 240, 1440, 20000, 60000]))  # fmt: skip
hours = st.builds(
    lambda opens, length, lunch, pause: WorkingHours(
        opens=time(opens // 2, 30 * (opens % 2)),
        closes=time(min(23, opens // 2 + length), 30 * (opens % 2)),
        lunch_from=time(lunch),
        lunch_to=time(lunch, pause),
    ),
    st.integers(0, 30),
    st.integers(1, 10),
    st.integers(0, 22),
    st.integers(0, 59),
)


@st.composite
def sessions_of(draw: st.DrawFn, pair: str) -> Sequence[Session]:
    """Up to five sessions of a pair, in any state."""
    return [
        a_session(
            draw(moments),
            pair=pair,
            number=draw(st.integers(1, 4)),
            status=draw(st.sampled_from(SessionStatus)),
            by_hand=draw(st.booleans()),
            minutes=draw(st.sampled_from([60, 90])),
            name=f"{pair}-{place}",
        )
        for place in range(draw(st.integers(0, 5)))
    ]


@st.composite
def problems(draw: st.DrawFn, people: int = 4, most_pairs: int = 4) -> PlanningProblem:
    """Small cohorts of spring 2026, when the clocks change; people share pairs and have busy times."""
    mentors, adepts = [f"m{n}" for n in range(people)], [f"a{n}" for n in range(people)]
    couples = draw(
        st.lists(st.tuples(st.sampled_from(mentors), st.sampled_from(adepts + mentors[:1])), unique=True,
                 max_size=most_pairs).map(lambda them: [one for one in them if one[0] != one[1]])
    )  # fmt: skip
    starts_on = _FIRST + timedelta(days=draw(st.integers(0, 30)))
    everybody = st.sampled_from(mentors + adepts)
    plain = a_problem(
        [a_pair(f"p{n}", *couple, draw(sessions_of(f"p{n}"))) for n, couple in enumerate(couples)],
        starts_on=starts_on,
        ends_on=starts_on + timedelta(days=draw(st.integers(-2, 90))),
        today=_FIRST + timedelta(days=draw(st.integers(-10, 60))),
        sessions=draw(st.integers(1, 4)),
        minutes=draw(st.sampled_from([30, 45, 60, 90, 120])),
        hours=draw(st.one_of(st.just(WorkingHours()), hours)),
        busy=draw(st.dictionaries(everybody, st.lists(spans, max_size=3), max_size=4)),
        available=draw(
            st.dictionaries(
                everybody,
                st.tuples(*[st.one_of(st.none(), moments.map(lambda moment: moment.date()))] * 2),
                max_size=1,
            )
        ),
        now=draw(st.one_of(st.none(), st.just(time(13, 15)))),
    )
    few = st.one_of(st.none(), st.integers(1, 2))
    days = st.integers(-5, 80).map(lambda day: _FIRST + timedelta(days=day))
    other = a_pair("elsewhere", mentors[0], adepts[0], draw(sessions_of("elsewhere")))
    return replace(
        plain,
        spread=draw(st.booleans()),
        most_a_day=draw(few),
        rooms=draw(few),
        from_day=draw(st.one_of(st.none(), days)),
        spacing=draw(st.integers(1, 14)),
        avoid_bridge_days=draw(st.booleans()),
        avoid_half_days=draw(st.booleans()),
        elsewhere=draw(st.sampled_from([(), (other,)])),
    )


@MODERATE
@given(problems())
def test_no_plan_breaks_a_norm(problem: PlanningProblem) -> None:
    assert broken_norms(problem, plan(problem)) == []


@MODERATE
@given(problems())
def test_planning_again_changes_nothing(problem: PlanningProblem) -> None:
    first = plan(problem)
    after = applied(problem, first)
    second = plan(after)
    assert [(one.pair_id, one.number, one.wall_start, one.replaces_id) for one in second.sessions] == [
        (one.pair_id, one.number, one.wall_start, one.replaces_id) for one in first.sessions
    ]
    assert not any(one.is_changed for one in second.sessions)
    assert second.unplaced == first.unplaced
    assert second.withdrawn == ()


@st.composite
def tight_problems(draw: st.DrawFn) -> PlanningProblem:
    """A week or less, short days, and people who are all in each other's pairs, with suggestions standing."""
    couples = draw(
        st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), unique=True, min_size=2, max_size=5)
    )
    half_hours = st.sampled_from([(8, 0), (8, 30), (9, 0), (9, 30)])
    pairs = []
    for place, (mentor, adept) in enumerate(couples):
        name = f"p{place}"
        loose = [
            a_session(
                at(date(2026, 9, 7 + draw(st.integers(0, 4))), *draw(half_hours)), pair=name, number=number
            )
            for number in (1, 2)
            if draw(st.booleans())
        ]
        pairs.append(a_pair(name, f"m{mentor}", f"a{adept}", loose))
    tight = _tight(pairs, draw(st.integers(1, 5)), sessions=draw(st.integers(1, 2)))
    few = st.one_of(st.none(), st.integers(1, 2))
    return replace(tight, rooms=draw(few), most_a_day=draw(few), spread=draw(st.booleans()))


@settings(max_examples=60, deadline=None)
@given(tight_problems())
def test_planning_again_changes_nothing_where_room_is_scarce(problem: PlanningProblem) -> None:
    first = plan(problem)
    assert broken_norms(problem, first) == []
    second = plan(applied(problem, first))
    assert not any(one.is_changed for one in second.sessions)
    assert second.unplaced == first.unplaced


@MODERATE
@given(problems())
def test_the_order_of_rows_does_not_matter(problem: PlanningProblem) -> None:
    turned = tuple(replace(pair, sessions=tuple(reversed(pair.sessions))) for pair in reversed(problem.pairs))
    assert plan(replace(problem, pairs=turned)) == plan(problem)


@MODERATE
@given(problems())
def test_bounds_are_bounds(problem: PlanningProblem) -> None:
    found = plan(problem)
    assert len(found.sessions) <= found.possible <= len(found.sessions) + len(found.unplaced)
    assert found.least_days_off <= found.days_off or len(found.sessions) < found.possible


@MODERATE
@given(problems())
def test_every_suggestion_is_kept_or_withdrawn(problem: PlanningProblem) -> None:
    found = plan(problem)
    loose = {
        one.id
        for pair in problem.pairs
        for one in pair.sessions
        if one.status is SessionStatus.SUGGESTED and not stays(one, problem)
    }
    kept = [one.keeps_id for one in found.sessions if one.keeps_id]
    assert sorted([*kept, *found.withdrawn]) == sorted(loose)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 25), st.integers(1, 3), st.sampled_from([60, 90, 120]))
def test_everything_is_placed_where_room_is_plentiful(pairs: int, shared: int, minutes: int) -> None:
    problem = a_problem(
        [a_pair(f"p{n:02}", f"m{n // shared}", f"a{n}") for n in range(pairs)], minutes=minutes
    )
    found = plan(problem)
    assert found.unplaced == ()
    assert len(found.sessions) == 3 * pairs
    assert not any(one.cautions for one in found.sessions)
    assert broken_norms(problem, found) == []


def _tight(pairs: Sequence[PairToPlan], days: int, sessions: int) -> PlanningProblem:
    return a_problem(
        pairs,
        starts_on=date(2026, 9, 7),
        ends_on=date(2026, 9, 7) + timedelta(days=days - 1),
        sessions=sessions,
        hours=WorkingHours(opens=time(8), closes=time(11), lunch_from=time(12), lunch_to=time(12)),
        minutes=90,
    )


def _most_by_brute_force(problem: PlanningProblem) -> int:
    """The most sessions that can be placed, by trying everything; a pair meets at most once a day."""
    span = (problem.ends_on - problem.starts_on).days + 1
    days = [problem.starts_on + timedelta(days=n) for n in range(span)]
    starts = [at(day, hour, minute) for day in days for hour, minute in ((8, 0), (8, 30), (9, 0), (9, 30))]
    sessions = [pair for pair in problem.pairs for _ in range(problem.norm.sessions)]
    for many in range(len(sessions), 0, -1):
        for chosen in combinations(sessions, many):
            for slots in product(starts, repeat=many):
                if _is_possible(list(zip(chosen, slots, strict=True)), problem):
                    return many
    return 0


def _is_possible(rows: list[tuple[PairToPlan, datetime]], problem: PlanningProblem) -> bool:
    meets = Counter((who, start.date()) for pair, start in rows for who in (pair.mentor_id, pair.adept_id))
    if problem.most_a_day is not None and max(meets.values()) > problem.most_a_day:
        return False
    length = timedelta(minutes=problem.norm.minutes)
    at_once = max(sum(begin <= start < begin + length for _, begin in rows) for _, start in rows)
    if problem.rooms is not None and at_once > problem.rooms:
        return False
    for (one, here), (other, there) in combinations(rows, 2):
        if one is other and here.date() >= there.date():
            return False
        shared = {one.mentor_id, one.adept_id} & {other.mentor_id, other.adept_id}
        if shared and abs(here - there) < timedelta(minutes=90):
            return False
    return True


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1)), unique=True, min_size=1, max_size=3),
    st.integers(1, 2),
    st.sampled_from([None, 1, 2]),
    st.sampled_from([None, 1]),
)
def test_as_many_sessions_as_can_be_are_placed(
    couples: list[tuple[int, int]], days: int, rooms: int | None, most_a_day: int | None
) -> None:
    pairs = [a_pair(f"p{n}", f"m{mentor}", f"a{adept}") for n, (mentor, adept) in enumerate(couples)]
    problem = replace(_tight(pairs, days, sessions=1), rooms=rooms, most_a_day=most_a_day)
    found = plan(problem)
    assert len(found.sessions) == _most_by_brute_force(problem)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1)), unique=True, min_size=2, max_size=4),
    st.sets(st.integers(0, 13), max_size=4),
)
def test_days_off_are_the_least_with_nobody_meeting_twice_a_day(
    couples: list[tuple[int, int]], away: set[int]
) -> None:
    pairs = [a_pair(f"p{n}", f"m{mentor}", f"a{adept}") for n, (mentor, adept) in enumerate(couples)]
    first = date(2026, 9, 7)
    busy = [(at(first + timedelta(days=day), 0), at(first + timedelta(days=day), 23)) for day in away]
    problem = a_problem(
        pairs, starts_on=first, ends_on=first + timedelta(days=13), sessions=1, busy={"m0": busy}
    )
    found = plan(problem)
    assert found.unplaced == ()
    assert found.days_off == found.least_days_off == _least_by_brute_force(problem, away)


def _least_by_brute_force(problem: PlanningProblem, away: set[int]) -> int:
    """The least sum of days from the cohort's middle, each person on a day of their own for each session."""
    working = [n for n in range(14) if n % 7 < 5]
    least = 14 * len(problem.pairs)
    for days in product(working, repeat=len(problem.pairs)):
        rows = list(zip(problem.pairs, days, strict=True))
        meets = [(person, day) for pair, day in rows for person in (pair.mentor_id, pair.adept_id)]
        if len(set(meets)) == len(meets) and not any(who == "m0" and day in away for who, day in meets):
            least = min(least, sum(abs(day - 7) for day in days))
    return least


def test_the_checkers_red_days_are_working_days_of_the_week() -> None:
    assert all(day.weekday() < 5 for day in SWEDISH_RED_DAYS)
