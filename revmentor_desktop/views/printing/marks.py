"""Marks: what a page is made of, in points from its top left corner, ready to be painted."""

from dataclasses import dataclass, replace

from revmentor_desktop.views.printing.typography import Ink, Style

_RISE = 0.75
"""How far down its line box a text's baseline lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The room that a mark takes."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Extent") -> bool:
        """Tell whether two extents share more than an edge (a hundredth of a point is an edge)."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.01 and down > 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One line of text; `scale` shrinks its style."""

    x: float
    top: float
    width: float
    text: str
    style: Style
    scale: float = 1.0

    @property
    def baseline(self) -> float:
        """Where the letters stand."""
        return self.top + self.style.value.leading * self.scale * _RISE

    @property
    def extent(self) -> Extent:
        """The line box."""
        bottom = self.top + self.style.value.leading * self.scale
        return Extent(left=self.x, top=self.top, right=self.x + self.width, bottom=bottom)

    def moved(self, x: float, y: float) -> "Text":
        """The same mark elsewhere."""
        return replace(self, x=self.x + x, top=self.top + y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line across, drawn or dotted."""

    x: float
    y: float
    width: float
    weight: float = 0.6
    ink: Ink = Ink.HAIRLINE
    dotted: bool = False

    @property
    def extent(self) -> Extent:
        """The ink itself."""
        half = self.weight / 2
        return Extent(left=self.x, top=self.y - half, right=self.x + self.width, bottom=self.y + half)

    def moved(self, x: float, y: float) -> "Rule":
        """The same mark elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An empty rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    weight: float = 0.8

    @property
    def extent(self) -> Extent:
        """The rectangle."""
        return Extent(left=self.x, top=self.y, right=self.x + self.width, bottom=self.y + self.height)

    def moved(self, x: float, y: float) -> "Box":
        """The same mark elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upright:
    """A line down."""

    x: float
    y: float
    height: float
    weight: float = 0.6
    ink: Ink = Ink.HAIRLINE

    @property
    def extent(self) -> Extent:
        """The ink itself."""
        half = self.weight / 2
        return Extent(left=self.x - half, top=self.y, right=self.x + half, bottom=self.y + self.height)

    def moved(self, x: float, y: float) -> "Upright":
        """The same mark elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """A rectangle of one colour."""

    x: float
    y: float
    width: float
    height: float
    colour: tuple[int, int, int]
    """Red, green and blue from 0 to 255."""
    radius: float = 0.0

    @property
    def extent(self) -> Extent:
        """The rectangle."""
        return Extent(left=self.x, top=self.y, right=self.x + self.width, bottom=self.y + self.height)

    def moved(self, x: float, y: float) -> "Patch":
        """The same mark elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


Mark = Text | Rule | Upright | Box | Patch


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a page: its height and its marks, from its own top left corner."""

    height: float
    marks: tuple[Mark, ...] = ()


def space(height: float) -> Piece:
    """Leave room."""
    return Piece(height)


def stack(*pieces: Piece) -> Piece:
    """Set pieces below each other."""
    marks: list[Mark] = []
    y = 0.0
    for piece in pieces:
        marks += [mark.moved(0, y) for mark in piece.marks]
        y += piece.height
    return Piece(y, tuple(marks))


def beside(*placed: tuple[float, Piece]) -> Piece:
    """Set pieces next to each other, each at its own x; the tallest gives the height."""
    marks = [mark.moved(x, 0) for x, piece in placed for mark in piece.marks]
    return Piece(max(piece.height for _, piece in placed), tuple(marks))
