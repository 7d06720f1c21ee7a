"""Fits: how much a page gives to its texts and to writing, from generous to tight."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Limits in lines: what a text may take at most, what writing gets at least."""

    place: int = 3
    aims: int = 4
    """Purpose on one side, topics on the other."""
    brief: int = 8
    """Goals on one side, questions on the other."""
    lacks: int = 2
    title: int = 3
    detail: int = 4
    outcome: int = 6
    writing: int = 1
    """Lines under each point."""
    ideas: int = 4
    pitch: float = 18.0
    """From one writing line to the next, in points: a hand likes six millimetres."""
    padding: float = 7.0
    """Above and below each point, in points."""
    density: float = 1.0
    """What the points' type is multiplied by."""


LADDER = (
    Fit(writing=2),
    Fit(),
    Fit(ideas=3),
    Fit(ideas=3, pitch=16.5, aims=3, brief=6, detail=3, outcome=3),
    Fit(ideas=3, pitch=16.5, aims=2, brief=5, detail=2, outcome=2, title=2),
    Fit(ideas=2, pitch=16.5, aims=2, brief=4, detail=2, outcome=2, title=2, padding=6, place=2),
    Fit(ideas=2, pitch=16.5, aims=2, brief=3, detail=1, outcome=1, title=2, padding=5, place=2, lacks=1),
    Fit(ideas=2, pitch=16.5, aims=2, brief=2, detail=1, outcome=1, title=1, padding=5, place=2, lacks=1),
    Fit(ideas=2, pitch=16.5, aims=1, brief=2, detail=0, outcome=1, title=1, padding=4, place=2, lacks=1),
    Fit(
        ideas=2,
        pitch=16.5,
        aims=1,
        brief=2,
        detail=0,
        outcome=1,
        title=2,
        padding=4,
        place=2,
        lacks=1,
        writing=0,
    ),
    Fit(
        ideas=1,
        pitch=16.5,
        aims=1,
        brief=2,
        detail=0,
        outcome=0,
        title=1,
        padding=3,
        place=1,
        lacks=1,
        writing=0,
    ),
)
"""Tried in this order: first the lines to write on give way, then the less important texts."""

TIGHTEST = LADDER[-1]
SMALLEST = 0.6
"""Below this density nobody can read the points any more."""
