"""What a pair's page shows: steps by status, acts that the services allow, and what is missing in words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.pairs import LIVING, MatchedHow, Override, Pair, PairStatus
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.preparation import Need
from revmentor_desktop.domain.programme import Rule
from revmentor_desktop.models.pair_needs import lacking
from revmentor_desktop.models.pair_steps import Act, StepState, acts, steps
from revmentor_desktop.services.door import Door
from revmentor_desktop.services.pairs import Pairs
from revmentor_desktop.wording import pair_page
from revmentor_desktop.wording.catalogue import Words
from tests.building import AUTUMN, Bench, pair, participation
from tests.services.cohort_building import adept, mentor

ENGLISH, SWEDISH = Words("en"), Words("sv")
DAYS = st.none() | st.dates(date(2026, 8, 1), date(2026, 12, 1))
PAIRS = st.builds(
    lambda status, *days: replace(
        pair("Anna", "Eva"),
        status=status,
        proposed_on=days[0],
        confirmed_by_adept_on=days[1],
        confirmed_by_mentor_on=days[2],
        active_on=days[3],
        paused_on=days[4],
        ended_on=days[5],
    ),
    st.sampled_from(PairStatus),
    *(DAYS for _ in range(6)),
)


@given(made=PAIRS)
@settings(max_examples=150, deadline=None)
def test_a_pair_stands_on_one_step_and_every_step_says_when(made: Pair) -> None:
    told = steps(made, ENGLISH)
    stands_on = {StepState.NOW, StepState.PAUSED, StepState.ENDED}
    assert sum(one.state in stands_on for one in told) == 1
    assert all(one.name and one.told for one in told)
    stopped = [one.name for one in told if one.state in {StepState.PAUSED, StepState.ENDED}]
    assert stopped == {PairStatus.PAUSED: ["Paused"], PairStatus.ENDED: ["Ended"]}.get(made.status, [])


@given(made=PAIRS)
@settings(max_examples=80, deadline=None)
def test_nothing_is_offered_once_a_pair_is_over_and_always_an_end_before(made: Pair) -> None:
    offered = acts(made)
    assert bool(offered) is (made.status in LIVING)
    assert (Act.END in offered) is (made.status in LIVING)


@pytest.mark.parametrize("status", PairStatus)
def test_the_services_do_what_the_page_offers_and_refuse_what_it_does_not(
    tmp_path: Path, status: PairStatus
) -> None:
    with Bench(tmp_path).started() as door:
        mentor(door, "Anna")
        adept(door, "Eva")
        made = replace(pair("Anna", "Eva"), status=status)
        verbs = {
            Act.BEGIN: Pairs.activate,
            Act.PAUSE: Pairs.pause,
            Act.COMPLETE: Pairs.complete,
            Act.RELEASE: Pairs.release,
            Act.END: _end,
        }
        if status is PairStatus.PAUSED:
            verbs.pop(Act.BEGIN)
            verbs[Act.RESUME] = Pairs.resume
        for act, verb in verbs.items():
            _put(door, made)
            assert _works(door, verb, made) is (act in acts(made)), act


def _put(door: Door, made: Pair) -> None:
    with door.step("change-pair", made.id) as unit:  # type: ignore[arg-type]
        unit.put(made)


def _end(pairs: Pairs, pair_id: str) -> None:
    pairs.end(pair_id, "No time")  # type: ignore[arg-type]


def _works(door: Door, verb: object, made: Pair) -> bool:
    assert callable(verb)
    try:
        verb(Pairs(door), made.id)
    except RuleBroken as refused:
        assert refused.code in {"pair-not-there-yet", "pair-over"}  # noqa: PT017
        return False
    return True


def test_confirmed_by_one_side_the_other_yes_is_still_asked_for() -> None:
    made = replace(pair("Anna", "Eva"), confirmed_by_adept_on=date(2026, 9, 2))
    assert Act.ADEPT_SAYS_YES not in acts(made)
    assert Act.MENTOR_SAYS_YES in acts(made)
    told = {one.name: one.told for one in steps(made, ENGLISH)}
    assert told["The adept's yes"] == "2 September 2026"
    assert told["The mentor's yes"] == "not yet"


def test_a_card_says_how_much_is_missing_and_its_tip_what() -> None:
    parts = {
        (made.person_id, made.side): made
        for made in (participation("Anna", Side.MENTOR), participation("Eva", Side.ADEPT))
    }
    parts["Anna", Side.MENTOR] = replace(  # type: ignore[index]
        participation("Anna", Side.MENTOR), briefed_on=date(2026, 9, 1)
    )
    made = replace(pair("Anna", "Eva"), questions=("Why?",), challenge="Nobody young applies")
    needs = lacking(parts, made)
    assert Need.MENTOR_BRIEFED not in needs
    assert Need.REAL_CHALLENGE in needs
    assert pair_page.missing_chip(needs, ENGLISH) == "5 missing"
    assert pair_page.missing_chip(needs, SWEDISH) == "5 saknas"
    assert "a challenge that is real" in pair_page.missing_tip(needs, ENGLISH)
    assert pair_page.missing_chip((), ENGLISH) == pair_page.missing_tip((), ENGLISH) == ""


def test_nobody_in_the_cohort_lacks_nothing() -> None:
    assert lacking({}, pair("Anna", "Eva")) == ()


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (MatchedHow.HAND, "Matched by hand by Ulla on 1 September 2026."),
        (MatchedHow.FAIR, "Matched by Ulla on 1 September 2026, as part of the fair plan."),
    ],
)
def test_who_matched_them_is_said_with_the_day(how: MatchedHow, said: str) -> None:
    assert pair_page.matched(how, "Ulla", date(2026, 9, 1), ENGLISH) == said


def test_an_override_is_told_with_rule_reason_person_and_day() -> None:
    one = Override(
        rule=Rule.DEPARTMENT,
        reason="They asked for it",
        by="Ulla",
        at=datetime(2026, 9, 1, 9, tzinfo=UTC),
    )
    assert pair_page.override(one, ENGLISH) == (
        "Set aside: different departments. Ulla, 1 September 2026: They asked for it"
    )


@given(scores=st.lists(st.integers(1, 5), min_size=1, max_size=9))
@settings(max_examples=60, deadline=None)
def test_the_mean_of_scores_is_off_by_half_a_tenth_at_most(scores: list[int]) -> None:
    mean = float(pair_page.average(scores, ENGLISH).removesuffix(" of 5"))
    assert abs(mean - sum(scores) / len(scores)) <= 0.0501


def test_without_scores_no_mean_is_told() -> None:
    assert pair_page.average([], ENGLISH) == ""
    assert AUTUMN.id == pair("Anna", "Eva").cohort_id
