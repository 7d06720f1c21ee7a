"""Lanes: how sessions that overlap in time stand side by side, and which no longer find room."""

from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[int, int]
"""Start and end, in minutes after midnight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """Where one span stands: in lane `place` of `of`; `place` None finds no room."""

    place: int | None
    of: int
    is_crowded: bool
    """Whether a sign for those without room stands beside the lanes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Spans at one time that found no room, by their place in the list, the earliest first."""

    members: tuple[int, ...]
    start: int
    end: int

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.members)


def lanes(
    spans: Sequence[Span], most: int, *, crowded: int | None = None, kept: int | None = None
) -> tuple[tuple[Lane, ...], tuple[Crowd, ...]]:
    """Part a day's spans (start and end in minutes) into at most `most` lanes.

    Spans that overlap, directly or through others, form a cluster and share its width; each takes the
    first lane that is free, by start, then the longer first. A cluster that needs more than `most` lanes
    gets `crowded` (else `most`), and the others of it make up crowds; `kept` always finds room.
    """
    placed: list[Lane | None] = [None] * len(spans)
    crowds: list[Crowd] = []
    for cluster in _clusters(spans, range(len(spans))):
        depth = _depth(spans, cluster)
        is_crowded = depth > max(1, most)
        of = max(1, most if crowded is None else crowded) if is_crowded else depth
        found = _filled(spans, cluster, of)
        if kept in cluster and kept not in found:
            found = _filled(spans, cluster, of, kept)
        for number, place in found.items():
            placed[number] = Lane(place=place, of=of, is_crowded=is_crowded)
        hidden = [number for number in cluster if number not in found]
        crowds.extend(_crowd(spans, members) for members in _clusters(spans, hidden))
    lost = Lane(place=None, of=1, is_crowded=True)
    return tuple(lane or lost for lane in placed), tuple(crowds)


def _crowd(spans: Sequence[Span], members: Sequence[int]) -> Crowd:
    start, end = min(spans[n][0] for n in members), max(spans[n][1] for n in members)
    return Crowd(members=tuple(members), start=start, end=end)


def _clusters(spans: Sequence[Span], members: Sequence[int]) -> list[list[int]]:
    """Part spans where nothing runs; members of each come by start, then the longer first."""
    clusters: list[list[int]] = []
    reach = -1
    for number in sorted(members, key=lambda n: (spans[n][0], -spans[n][1], n)):
        start, end = spans[number]
        if not clusters or start >= reach:
            clusters.append([])
            reach = end
        clusters[-1].append(number)
        reach = max(reach, end)
    return clusters


def _depth(spans: Sequence[Span], cluster: Sequence[int]) -> int:
    """How many of a cluster run at the same time at most."""
    events = sorted(event for n in cluster for event in ((spans[n][0], 1), (spans[n][1], -1)))
    depth = deepest = 0
    for _, step in events:
        depth += step
        deepest = max(deepest, depth)
    return deepest


def _filled(
    spans: Sequence[Span], cluster: Sequence[int], of: int, kept: int | None = None
) -> dict[int, int]:
    """Give each span of a cluster the first free lane, `kept` the last one before all others."""
    found: dict[int, int] = {} if kept is None else {kept: of - 1}
    taken: list[list[Span]] = [[] for _ in range(of)]
    if kept is not None:
        taken[-1].append(spans[kept])
    for number in cluster:
        span = spans[number]
        lane = next(
            (n for n, others in enumerate(taken) if not any(_meet(span, one) for one in others)), None
        )
        if number not in found and lane is not None:
            taken[lane].append(span)
            found[number] = lane
    return found


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
