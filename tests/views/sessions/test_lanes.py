"""Lanes and grids: nothing overlaps, nobody is lost, and what is under a point is found again."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.views.sessions.grids import MonthGrid, WeekGrid, monday, snapped
from revmentor_desktop.views.sessions.lanes import lanes

spans = st.lists(
    st.tuples(st.integers(0, 1300), st.integers(15, 300)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=25,
)


@given(spans, st.integers(1, 6))
@settings(max_examples=150)
def test_spans_in_one_lane_never_overlap_and_lanes_are_few(times: list[tuple[int, int]], most: int) -> None:
    placed, crowds = lanes(times, most)
    for first, one in enumerate(placed):
        assert one.of <= max(1, most)
        for second, other in enumerate(placed[:first]):
            together = times[second][0] < times[first][1] and times[first][0] < times[second][1]
            if together and one.place is not None:
                assert (one.place, one.of) != (other.place, other.of)
    assert sum(one.count for one in crowds) == sum(one.place is None for one in placed)


@given(spans)
@settings(max_examples=100)
def test_with_lanes_enough_everybody_is_seen_in_the_least_number_of_lanes(
    times: list[tuple[int, int]],
) -> None:
    placed, crowds = lanes(times, len(times) + 1)
    assert crowds == ()
    for number, (start, _) in enumerate(times):
        at_once = sum(begins <= start < ends for begins, ends in times)
        assert at_once <= placed[number].of


@given(spans, st.integers(1, 6), st.integers(0, 6), st.integers(0, 24))
@settings(max_examples=150)
def test_who_is_kept_finds_room_and_nobody_is_lost(
    times: list[tuple[int, int]], most: int, crowded: int, kept: int
) -> None:
    placed, crowds = lanes(times, most, crowded=min(crowded, most), kept=kept)
    if kept < len(times):
        assert placed[kept].place is not None
    lost = [number for number, one in enumerate(placed) if one.place is None]
    assert sorted(member for one in crowds for member in one.members) == lost
    for first, one in enumerate(placed):
        for second, other in enumerate(placed[:first]):
            together = times[second][0] < times[first][1] and times[first][0] < times[second][1]
            if together and one.place is not None:
                assert one.place != other.place


@given(spans, st.integers(1, 6))
@settings(max_examples=100)
def test_crowds_never_overlap_and_hold_all_of_their_time(times: list[tuple[int, int]], most: int) -> None:
    _, crowds = lanes(times, most)
    ordered = sorted(crowds, key=lambda one: one.start)
    assert all(one.end <= other.start for one, other in pairwise(ordered))
    for crowd in crowds:
        inside = [times[member] for member in crowd.members]
        assert (crowd.start, crowd.end) == (min(s for s, _ in inside), max(e for _, e in inside))


def test_two_that_follow_each_other_share_no_width() -> None:
    placed, _ = lanes([(540, 600), (600, 660)], 3)
    assert [(lane.place, lane.of) for lane in placed] == [(0, 1), (0, 1)]


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)))
def test_month_begins_on_a_monday_and_holds_the_whole_month(day: date) -> None:
    grid = MonthGrid(month=day, width=700, height=600, gutter=30)
    assert grid.first.weekday() == 0
    assert grid.first <= day.replace(day=1) < grid.first + timedelta(days=7)
    last = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    assert grid.last - timedelta(days=7) < last <= grid.last


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(0, 41))
def test_month_finds_the_day_in_the_middle_of_its_cell(month: date, number: int) -> None:
    grid = MonthGrid(month=month, width=733, height=611, gutter=31)
    day = grid.first + timedelta(days=number % (7 * grid.weeks))
    cell = grid.cell(day)
    assert grid.day_at(cell.x + cell.width / 2, cell.y + cell.height / 2) == day


@given(st.integers(0, 6), st.integers(0, 47))
def test_week_finds_the_half_hour_that_a_box_begins_with(place: int, half: int) -> None:
    grid = WeekGrid(
        first=monday(date(2026, 10, 7)), width=811, gutter=50, hour=62, weights=(1, 1, 1, 1, 1, 0.6, 0.6)
    )
    box = grid.box(place, half * 30, half * 30 + 60)
    moment = grid.moment_at(box.x + box.width / 2, box.y)
    assert moment.date() == grid.first + timedelta(days=place)
    assert moment.hour * 60 + moment.minute == half * 30


@given(st.floats(-100, 3000))
def test_snapping_stays_within_the_day(minutes: float) -> None:
    assert snapped(minutes) in range(0, 24 * 60, 15)
