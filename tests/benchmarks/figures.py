"""A figure: what was measured, its limit, and how several runs become one number."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure beside its limit, both in `unit`; without a limit it is only told."""

    name: str
    measured: float
    limit: float | None
    unit: str
    detail: str
    """What the number was worked out from."""
    at_least: bool = False
    """Whether the limit is to be reached rather than kept below."""

    @property
    def holds(self) -> bool:
        """Whether the figure keeps to its limit."""
        if self.limit is None:
            return True
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit

    @property
    def bound(self) -> str:
        """The limit as it is written: `3`, `≥ 100`, or a dash where there is none."""
        if self.limit is None:
            return "–"
        return f"≥ {self.limit:g}" if self.at_least else f"{self.limit:g}"


def seconds(run: Callable[[], object]) -> float:
    """Time one run in seconds."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def ratio_of(
    name: str, limit: float | None, ours: Callable[[], object], bare: Callable[[], object], *, runs: int
) -> Figure:
    """Compare two runs pair by pair, after one pair that does not count."""
    pairs = [(seconds(ours), seconds(bare)) for _ in range(runs + 1)][1:]
    return figure_of(name, limit, pairs)


def figure_of(name: str, limit: float | None, pairs: Sequence[tuple[float, float]]) -> Figure:
    """Make the median of the pairs' ratios into a figure; times in seconds, ours before the bare."""
    ours, bare = (1000 * median(times) for times in zip(*pairs, strict=True))
    return Figure(
        name=name,
        measured=median(one / other for one, other in pairs),
        limit=limit,
        unit="times",
        detail=f"{ours:.3g} ms against {bare:.3g} ms, median of {len(pairs)} pairs",
    )
