"""Room to write follows the minutes of a point."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.views.printing.room import share_lines

MINUTES = st.lists(st.integers(-5, 120), min_size=1, max_size=20)


def test_lines_follow_the_minutes() -> None:
    assert share_lines(12, (10, 20, 30)) == (2, 4, 6)


def test_everybody_gets_a_line_before_anybody_gets_a_second() -> None:
    assert share_lines(4, (5, 5, 5, 110)) == (1, 1, 1, 1)


def test_too_few_lines_go_to_the_longest_points() -> None:
    assert share_lines(2, (5, 60, 5, 40, 5)) == (0, 1, 0, 1, 0)


def test_equals_are_treated_alike_when_there_is_not_a_line_for_each() -> None:
    assert share_lines(2, (10, 10, 10)) == (0, 0, 0)


def test_no_points_take_no_lines() -> None:
    assert share_lines(7, ()) == ()


@given(MINUTES, st.integers(0, 200))
def test_all_lines_are_shared_out_when_there_is_one_for_everybody(minutes: list[int], lines: int) -> None:
    shares = share_lines(lines, minutes)
    assert len(shares) == len(minutes)
    assert sum(shares) == lines if lines >= len(minutes) else sum(shares) <= lines


@given(MINUTES, st.integers(0, 200))
def test_a_longer_point_never_gets_fewer_lines(minutes: list[int], lines: int) -> None:
    by_minutes = sorted(zip(minutes, share_lines(lines, minutes), strict=True))
    for (shorter, fewer), (longer, more) in pairwise(by_minutes):
        assert fewer <= more or max(shorter, 1) == max(longer, 1)
