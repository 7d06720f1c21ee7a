"""A figure: what was measured, its limit, and how several runs become one number."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure beside its limit, both in `unit`."""

    name: str
    measured: float
    limit: float
    unit: str
    detail: str
    """What the number was worked out from."""

    @property
    def holds(self) -> bool:
        """Whether the figure is within its limit."""
        return self.measured <= self.limit


def seconds(run: Callable[[], object]) -> float:
    """Time one run in seconds."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def ratio_of(
    name: str, limit: float, ours: Callable[[], object], bare: Callable[[], object], *, runs: int
) -> Figure:
    """Compare two runs pair by pair, after one pair that does not count."""
    pairs = [(seconds(ours), seconds(bare)) for _ in range(runs + 1)][1:]
    return figure_of(name, limit, pairs)


def figure_of(name: str, limit: float, pairs: Sequence[tuple[float, float]]) -> Figure:
    """Make the median of the pairs' ratios into a figure; times in seconds, ours before the bare."""
    ours, bare = (1000 * median(times) for times in zip(*pairs, strict=True))
    return Figure(
        name=name,
        measured=median(one / other for one, other in pairs),
        limit=limit,
        unit="times",
        detail=f"{ours:.3g} ms against {bare:.3g} ms, median of {len(pairs)} pairs",
    )
