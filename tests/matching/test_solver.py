"""The solver on bare matrices: its prices against every couple, and other solvers' totals."""

from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, milp
from scipy.sparse import coo_array, csr_array, vstack
from scipy.sparse.csgraph import maximum_bipartite_matching

from revmentor_desktop.matching.cuts import cut_size, largest_choice, smallest_cut
from revmentor_desktop.matching.fairness import fairest
from revmentor_desktop.matching.flow import Flow, most_valuable

Whole = NDArray[np.int64]
TOP = 10_000


@dataclass(frozen=True)
class Case:
    """What the solver is given."""

    values: Whole
    allowed: NDArray[np.bool_]
    left: Whole
    right: Whole

    @property
    def usable(self) -> NDArray[np.bool_]:
        """Couples that may be chosen, and both have places."""
        usable: NDArray[np.bool_] = self.allowed & (self.left > 0)[:, None] & (self.right > 0)
        return usable

    def solved(self, wanted: int = 24) -> Flow:
        """The solver's answer."""
        return most_valuable(self.values, self.allowed, self.left, self.right, wanted)


def case(
    seed: int,
    mentors: int = 30,
    adepts: int = 30,
    *,
    most: tuple[int, int] = (2, 2),
    distinct: int = TOP + 1,
    share: float = 0.6,
    liked: int = 0,
) -> Case:
    """A random case: `distinct` different values, `share` of the couples allowed, places from 0 up.

    Up to `liked` is added for each of the two, the same with everybody.
    """
    rng = np.random.default_rng(seed)
    shape = mentors, adepts
    extra = rng.integers(0, liked + 1, mentors)[:, None] + rng.integers(0, liked + 1, adepts)
    return Case(
        values=rng.integers(0, distinct, shape) + extra,
        allowed=rng.random(shape) < share,
        left=rng.integers(0, most[0] + 1, mentors),
        right=rng.integers(0, most[1] + 1, adepts),
    )


def check(made: Case, flow: Flow) -> None:
    """Hold a flow against the conditions that make it optimal (complementary slackness)."""
    chosen, usable = flow.chosen, made.usable
    used = chosen.sum(axis=1), chosen.sum(axis=0)
    assert sorted(zip(flow.rows, flow.columns, strict=True)) == [tuple(one) for one in np.argwhere(chosen)]
    assert not (chosen & ~usable).any()
    assert (used[0] <= made.left).all()
    assert (used[1] <= made.right).all()
    lack = flow.lam + flow.u[:, None] + flow.v - made.values
    assert (lack[usable & ~chosen] >= 0).all()
    assert (lack[chosen] <= 0).all()
    assert min(flow.u.min(initial=0), flow.v.min(initial=0)) == 0
    assert not flow.u[used[0] < made.left].any()
    assert not flow.v[used[1] < made.right].any()
    assert not flow.u[made.left == 0].any()
    assert not flow.v[made.right == 0].any()
    # One pair more is worth more than any points, so what is optimal has the most pairs.
    assert -flow.lam > 2 * int(made.values.max(initial=0)) * flow.pairs


@settings(max_examples=300, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    mentors=st.integers(0, 40),
    adepts=st.integers(0, 40),
    most=st.tuples(st.integers(0, 4), st.integers(0, 4)),
    distinct=st.sampled_from((1, 2, 5, 100, TOP + 1)),
    share=st.sampled_from((0.0, 0.05, 0.3, 0.9, 1.0)),
    liked=st.sampled_from((0, 0, 4_000)),
    wanted=st.sampled_from((1, 2, 24)),
)
def test_prices_prove_every_choice_however_few_couples_it_begins_with(
    seed: int,
    mentors: int,
    adepts: int,
    most: tuple[int, int],
    distinct: int,
    share: float,
    liked: int,
    wanted: int,
) -> None:
    made = case(seed, mentors, adepts, most=most, distinct=distinct, share=share, liked=liked)
    check(made, made.solved(wanted))


@pytest.mark.parametrize("most", [(1, 1), (1, 2), (2, 2)])
@pytest.mark.parametrize("wanted", [1, 24])
def test_a_matrix_without_promising_couples_is_solved_all_the_same(
    most: tuple[int, int], wanted: int
) -> None:
    """Everybody wants the same people: nobody's best couples are those of a good choice."""
    rng = np.random.default_rng(9)
    popular = np.outer(rng.integers(0, 101, 160), rng.integers(0, 101, 150))
    made = replace(case(9, 160, 150, most=most, share=1.0), values=popular)
    check(made, made.solved(wanted))


@pytest.mark.parametrize("most", [(1, 1), (2, 1), (1, 3)])
@pytest.mark.parametrize("distinct", [4, TOP + 1])
def test_places_on_one_side_agree_with_the_dense_assignment_of_scipy(
    most: tuple[int, int], distinct: int
) -> None:
    made = case(11, 330, 300, most=most, distinct=distinct)
    much = TOP * 700
    worth = np.where(made.allowed, made.values + much, 0)
    lines = np.ix_(np.repeat(np.arange(330), made.left), np.repeat(np.arange(300), made.right))
    chosen = worth[lines][linear_sum_assignment(worth[lines], maximize=True)]
    pairs = int((chosen > 0).sum())
    flow = made.solved()
    check(made, flow)
    assert (flow.pairs, flow.total(made.values)) == (pairs, int(chosen.sum()) - much * pairs)


@pytest.mark.parametrize("distinct", [3, TOP + 1])
def test_places_on_both_sides_agree_with_an_integer_programme(distinct: int) -> None:
    made = case(12, 70, 65, most=(3, 3), distinct=distinct)
    edges = np.argwhere(made.allowed)
    much, count = TOP * 200, len(edges)
    lines = [
        coo_array((np.ones(count), (edges[:, side], np.arange(count))), shape=(size, count))
        for side, size in ((0, 70), (1, 65))
    ]
    found = milp(
        -(made.values[edges[:, 0], edges[:, 1]] + much),
        constraints=LinearConstraint(vstack(lines).tocsc(), ub=np.concatenate([made.left, made.right])),
        integrality=np.ones(count, dtype=np.int64),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0},
    )
    assert found.fun is not None
    flow = made.solved()
    check(made, flow)
    assert (flow.pairs, flow.total(made.values)) == divmod(round(-found.fun), much)


def test_both_sides_of_a_case_have_the_same_worth() -> None:
    for seed in range(20):
        made = case(seed, 60, 45, most=(1 + seed % 3, 2))
        turned = Case(made.values.T, made.allowed.T, made.right, made.left)
        flow, other = made.solved(), turned.solved()
        assert (flow.pairs, flow.total(made.values)) == (other.pairs, other.total(turned.values))


@pytest.mark.parametrize("width", [np.int16, np.int32, np.int64])
def test_the_width_of_the_numbers_changes_nothing(width: type[np.signedinteger]) -> None:
    made = case(5, 120, 120)
    narrow = most_valuable(made.values.astype(width), made.allowed, made.left, made.right)
    assert np.array_equal(narrow.chosen, made.solved().chosen)


def test_values_beyond_32_bits_stay_exact() -> None:
    made = case(6, 40, 40)
    scaled = Case(made.values * 1_000_003 + 7, made.allowed, made.left, made.right)
    flow = scaled.solved()
    check(scaled, flow)
    assert flow.total(made.values) == made.solved().total(made.values)


def test_equal_values_everywhere_make_as_many_pairs_as_there_can_be() -> None:
    made = case(7, 400, 400, most=(1, 1), distinct=1, share=0.02)
    graph = csr_array(made.usable)
    partners = maximum_bipartite_matching(graph, perm_type="column")
    assert made.solved().pairs == (partners >= 0).sum()
    assert largest_choice(made.allowed, made.left, made.right).sum() == (partners >= 0).sum()


def test_nobody_and_nothing_allowed_make_no_pairs() -> None:
    for mentors, adepts, share in ((0, 0, 1.0), (0, 3, 1.0), (3, 0, 1.0), (200, 200, 0.0)):
        made = case(8, mentors, adepts, share=share)
        assert made.solved().pairs == 0


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 2**32), most=st.tuples(st.integers(1, 3), st.integers(1, 3)))
def test_a_smallest_cut_is_as_large_as_the_largest_choice(seed: int, most: tuple[int, int]) -> None:
    made = case(seed, 25, 20, most=most, share=0.1)
    chosen = largest_choice(made.allowed, made.left, made.right)
    cut = smallest_cut(made.allowed, chosen, made.left, made.right)
    assert cut_size(made.allowed, made.left, made.right, *cut) == chosen.sum()


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    most=st.tuples(st.integers(1, 3), st.integers(1, 3)),
    distinct=st.sampled_from((2, 7, 300)),
)
def test_the_fairest_choice_cannot_have_a_higher_worst_value(
    seed: int, most: tuple[int, int], distinct: int
) -> None:
    made = case(seed, 24, 26, most=most, distinct=distinct)
    best = made.solved()
    fair = fairest(made.values, made.allowed, made.left, made.right, best)
    worsts = [
        int(floor)
        for floor in np.unique(made.values[made.usable])
        if largest_choice(made.allowed & (made.values >= floor), made.left, made.right).sum() == best.pairs
    ]
    assert fair.worst == (max(worsts) if best.pairs else None)
    if fair.worst is not None:
        among = Case(made.values, made.allowed & (made.values >= fair.worst), made.left, made.right)
        check(among, fair.flow)
        assert fair.above.sum() < best.pairs
