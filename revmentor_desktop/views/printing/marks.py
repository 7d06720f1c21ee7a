"""Marks: what a page is made of, in points from its top left corner, ready to be painted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from revmentor_desktop.domain.papers import Logo
from revmentor_desktop.views.printing.typography import Ink, Style


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
        return self.top + self.style.rise * self.scale

    @property
    def extent(self) -> Extent:
        """The line box."""
        bottom = self.top + self.style.face.leading * self.scale
        return Extent(left=self.x, top=self.top, right=self.x + self.width, bottom=bottom)

    def moved(self, x: float, y: float) -> "Text":
        """The same mark elsewhere."""
        return Text(
            x=self.x + x,
            top=self.top + y,
            width=self.width,
            text=self.text,
            style=self.style,
            scale=self.scale,
        )


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
        return Rule(
            x=self.x + x,
            y=self.y + y,
            width=self.width,
            weight=self.weight,
            ink=self.ink,
            dotted=self.dotted,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An empty rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    weight: float = 0.8
    ink: Ink = Ink.TEXT

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in its frame, drawn as sharply as the paper can show it."""

    x: float
    y: float
    width: float
    height: float
    logo: Logo

    @property
    def extent(self) -> Extent:
        """The frame."""
        return Extent(left=self.x, top=self.y, right=self.x + self.width, bottom=self.y + self.height)

    def moved(self, x: float, y: float) -> "Picture":
        """The same mark elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


Mark = Text | Rule | Upright | Box | Patch | Picture


class Piece:
    """A part of a page: its height and its marks, from its own top left corner.

    Pieces within it are kept as they are until somebody asks for its marks: each mark moves only once,
    however deep it lies.
    """

    __slots__ = ("_marks", "_placed", "height", "is_blank")

    def __init__(
        self,
        height: float,
        marks: tuple[Mark, ...] = (),
        placed: Sequence[tuple[float, float, "Piece"]] = (),
    ) -> None:
        """`placed` are pieces with their places, below and after the marks."""
        self.height = height
        self._marks = marks
        self._placed = placed
        self.is_blank = not marks and not placed

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything on it, in the order of painting."""
        if self._placed:
            found: list[Mark] = []
            self.visit(partial(_keep_moved, found), 0.0, 0.0)
            self._marks, self._placed = tuple(found), ()
        return self._marks

    @property
    def flat(self) -> "Piece":
        """The same without pieces within it: quicker to put on page after page."""
        return Piece(self.height, self.marks)

    def visit(self, see: Callable[[tuple[Mark, ...], float, float], None], x: float, y: float) -> None:
        """Show marks in the order of painting, some at a time, with how far from where they say they lie."""
        if self._marks:
            see(self._marks, x, y)
        for left, top, piece in self._placed:
            piece.visit(see, x + left, y + top)


def _keep_moved(found: list[Mark], marks: tuple[Mark, ...], x: float, y: float) -> None:
    found.extend(mark.moved(x, y) for mark in marks) if x or y else found.extend(marks)


def space(height: float) -> Piece:
    """Leave room."""
    return Piece(height)


def stack(*pieces: Piece) -> Piece:
    """Set pieces below each other."""
    placed = []
    y = 0.0
    for piece in pieces:
        if not piece.is_blank:
            placed.append((0.0, y, piece))
        y += piece.height
    return Piece(y, (), placed)


def beside(*placed: tuple[float, Piece]) -> Piece:
    """Set pieces next to each other, each at its own x; the tallest gives the height."""
    height = max([piece.height for _, piece in placed])
    return Piece(height, (), [(x, 0.0, piece) for x, piece in placed if not piece.is_blank])
