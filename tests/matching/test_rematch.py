"""Matching anew around existing pairs, against every plan there is on small problems."""

from dataclasses import replace
from random import Random

import pytest

from revmentor_desktop.domain.drafts import WayOut
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.matching.certificate import verify
from revmentor_desktop.matching.problem import Couple, MatchingProblem
from revmentor_desktop.matching.rematch import rematch
from revmentor_desktop.matching.scores import scores
from tests.matching.building import couple, junior, problem, random_problem, senior
from tests.matching.exhaustive import all_plans, choices

CHUNKS = [range(start, start + 100) for start in range(0, 300, 100)]


def with_pairs(seed: int) -> tuple[MatchingProblem, tuple[Couple, ...]]:
    """A random problem, and some pairs of it that exist, as any earlier plan may have left them."""
    rng = Random(seed)  # noqa: S311 - problems to try, nothing secret
    made = random_problem(seed)
    plans = sorted(all_plans(choices(made)), key=len)
    chosen = rng.choice(plans[len(plans) // 2 :])
    return made, tuple(chosen)


@pytest.mark.parametrize("seeds", CHUNKS)
def test_the_fewest_pairs_are_broken_for_the_most_pairs_and_then_the_total_is_highest(seeds: range) -> None:
    for seed in seeds:
        made, existing = with_pairs(seed)
        left = choices(made)
        plans = list(all_plans(left))
        ways = rematch(made, existing)
        still = ways[0]
        around = [plan for plan in plans if set(existing) <= set(plan)]
        best = max((len(plan), sum(left.couples[one] for one in plan)) for plan in around)
        assert still.way is WayOut.NOBODY_MOVES
        assert still.broken == ()
        assert (len(still.plan.pairs), still.plan.score) == (
            best[0] + len(left.stays),
            best[1] + left.staying_score,
        ), seed
        ranked = max(
            (len(plan), len(set(existing) & set(plan)), sum(left.couples[one] for one in plan))
            for plan in plans
        )
        assert (len(ways) == 2) == (ranked[0] > best[0]), seed
        for moved in ways[1:]:
            assert moved.way is WayOut.MOST_PAIRS
            assert len(moved.plan.pairs) == ranked[0] + len(left.stays)
            assert len(moved.broken) == moved.fewest_broken == len(existing) - ranked[1], seed
            assert moved.plan.score == ranked[2] + left.staying_score, seed


@pytest.mark.parametrize("seeds", CHUNKS[:2])
def test_each_way_has_a_certificate_that_holds_and_tells_who_moves(seeds: range) -> None:
    for seed in seeds:
        made, existing = with_pairs(seed)
        before = {*existing, *made.standing, *made.locks}
        for way in rematch(made, existing):
            after = {(one.mentor_id, one.adept_id) for one in way.plan.pairs}
            kept = tuple(one for one in existing if one in after)
            assert verify(way.plan, replace(made, standing=(*made.standing, *kept))) == (), seed
            assert set(way.change.gone) == before - after
            assert set(way.change.new) == after - before
            assert set(way.change.both) == before & after
            assert way.change.after.score == way.plan.score
            ends = {end for pair in before ^ after for end in pair}
            assert {move.person_id for move in way.change.moves} == ends


def test_a_pair_that_exists_is_kept_though_the_rules_forbid_it_today() -> None:
    made = problem([junior("bo"), junior("cia")], [senior("eva")], history=frozenset({couple("bo", "eva")}))
    (still,) = rematch(made, (couple("bo", "eva"),))
    assert still.broken == ()
    assert [one.mentor_id for one in still.plan.pairs] == ["bo"]


def test_a_pair_of_somebody_who_is_gone_is_broken_and_leaves_its_place() -> None:
    made = problem([junior("bo")], [senior("eva")])
    (still,) = rematch(made, (couple("bo", "gone"),))
    assert still.broken == (couple("bo", "gone"),)
    assert still.fewest_broken == 1
    assert [(one.mentor_id, one.adept_id) for one in still.plan.pairs] == [couple("bo", "eva")]


def test_breaking_is_offered_beside_with_its_cost_and_never_touches_what_stands() -> None:
    made = problem(
        [junior("bo"), junior("cia")],
        [senior("eva"), senior("fia")],
        history=frozenset({couple("bo", "fia")}),
    )
    existing = couple("cia", "eva")
    still, moved = rematch(made, (existing,))
    assert (len(still.plan.pairs), len(moved.plan.pairs)) == (1, 2)
    assert moved.broken == (existing,)
    assert {move.person_id for move in moved.change.moves} == set(map(PersonId, ("bo", "cia", "eva", "fia")))
    (only,) = rematch(replace(made, standing=(existing,)), ())
    assert only.way is WayOut.NOBODY_MOVES
    assert scores(made).rows.keys() == {"bo", "cia"}
