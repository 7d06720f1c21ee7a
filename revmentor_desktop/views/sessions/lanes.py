"""Lanes: how sessions that overlap in time stand side by side, and which no longer find room."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """Where one span stands: in lane `place` of `of`; `place` None finds no room."""

    place: int | None
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Spans that found no room: how many, and the whole time they cover; it stands in the last lane."""

    first: int
    """The earliest of them, by its place in the list."""
    count: int
    start: int
    end: int
    of: int


def lanes(spans: Sequence[tuple[int, int]], most: int) -> tuple[tuple[Lane, ...], tuple[Crowd, ...]]:
    """Part a day's spans (start and end in minutes) into at most `most` lanes.

    Spans that overlap, directly or through others, form a cluster and share its width; each takes the
    first lane that is free. Where a cluster needs more than `most` lanes, its last lane is left to the
    crowd that finds no room. The order of lanes follows start, then the longer first.
    """
    placed: list[Lane | None] = [None] * len(spans)
    crowds: list[Crowd] = []
    for cluster in _clusters(spans):
        depth = _depth(spans, cluster)
        of = min(depth, max(1, most))
        open_lanes = of if depth <= most else max(0, of - 1)
        hidden = _fill(spans, cluster, open_lanes, of, placed)
        if hidden:
            start, end = min(spans[n][0] for n in hidden), max(spans[n][1] for n in hidden)
            crowds.append(Crowd(first=hidden[0], count=len(hidden), start=start, end=end, of=of))
    return tuple(lane or Lane(place=None, of=1) for lane in placed), tuple(crowds)


def _order(spans: Sequence[tuple[int, int]]) -> list[int]:
    return sorted(range(len(spans)), key=lambda n: (spans[n][0], -spans[n][1], n))


def _clusters(spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    clusters: list[list[int]] = []
    reach = -1
    for number in _order(spans):
        start, end = spans[number]
        if not clusters or start >= reach:
            clusters.append([])
            reach = end
        clusters[-1].append(number)
        reach = max(reach, end)
    return clusters


def _depth(spans: Sequence[tuple[int, int]], cluster: Sequence[int]) -> int:
    """How many of a cluster run at the same time at most."""
    events = sorted(event for n in cluster for event in ((spans[n][0], 1), (spans[n][1], -1)))
    depth = deepest = 0
    for _, step in events:
        depth += step
        deepest = max(deepest, depth)
    return deepest


def _fill(
    spans: Sequence[tuple[int, int]],
    cluster: Sequence[int],
    open_lanes: int,
    of: int,
    placed: list[Lane | None],
) -> list[int]:
    """Give each span of a cluster the first free lane; returns those that find none."""
    free_from = [-1] * open_lanes
    hidden = []
    for number in cluster:
        start, end = spans[number]
        lane = next((n for n, free in enumerate(free_from) if free <= start), None)
        if lane is None:
            hidden.append(number)
            continue
        free_from[lane] = end
        placed[number] = Lane(place=lane, of=of)
    return hidden
