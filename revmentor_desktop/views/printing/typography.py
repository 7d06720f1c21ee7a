"""Typography: the styles that pages are set in, and what it takes to measure text."""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Protocol


class Ink(Enum):
    """The inks, as red, green and blue from 0 to 255."""

    TEXT = (20, 23, 28)
    MUTED = (91, 100, 112)
    HAIRLINE = (205, 210, 216)
    DOTS = (150, 157, 167)
    # A page asks for inks and styles thousands of times: members are looked up by identity.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """How a style looks: size and line height in points, weight and ink."""

    size: float
    leading: float
    bold: bool = False
    ink: Ink = Ink.TEXT


_RISE = 0.75
"""How far down its line box a text's baseline lies."""


class Style(Enum):
    """What a text is for; each has one look."""

    face: Face
    rise: float
    """How far below the top of its line box a text stands, in points."""
    __hash__ = object.__hash__

    def __init__(self, face: Face) -> None:
        self.face = face
        self.rise = face.leading * _RISE

    KICKER = Face(size=8.75, leading=12, ink=Ink.MUTED)
    TITLE = Face(size=21, leading=26, bold=True)
    LONG_TITLE = Face(size=17, leading=21.5, bold=True)
    LONGEST_TITLE = Face(size=13.5, leading=17, bold=True)
    NAME = Face(size=30, leading=35, bold=True)
    LONG_NAME = Face(size=24, leading=28.5, bold=True)
    CARD_LINE = Face(size=13.5, leading=18)
    CARD_STRONG = Face(size=13.5, leading=18, bold=True)
    CARD_TOPIC = Face(size=16.5, leading=23)
    SUBTITLE = Face(size=11.5, leading=16)
    LABEL = Face(size=8.25, leading=12.5, ink=Ink.MUTED)
    VALUE = Face(size=10, leading=13.5, bold=True)
    ASIDE = Face(size=9, leading=12.5, ink=Ink.MUTED)
    HEADING = Face(size=9.25, leading=14, bold=True)
    BODY = Face(size=9.75, leading=13.5)
    POINT = Face(size=10.25, leading=14, bold=True)
    MINUTES = Face(size=9.75, leading=14, ink=Ink.MUTED)
    TAG = Face(size=8.5, leading=14, ink=Ink.MUTED)
    PROSE = Face(size=10.75, leading=16)
    DETAIL = Face(size=9.25, leading=12.75)
    CALENDAR = Face(size=8, leading=10.25)
    FIGURE = Face(size=24, leading=29, bold=True)
    REMINDER = Face(size=8.5, leading=14.5)
    FOOT = Face(size=8.25, leading=12, ink=Ink.MUTED)


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A text broken into lines; not `whole` where an ellipsis stands for its rest."""

    lines: tuple[str, ...]
    whole: bool


class Ruler(Protocol):
    """What measures text, in points."""

    def width(self, text: str, style: Style) -> float:
        """Give the width of one line."""

    def wrap(self, text: str, style: Style, width: float, limit: int) -> Wrapped:
        """Break a text into at most `limit` lines, the last one ending in an ellipsis where it is cut."""


_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of everything after them; nobody types them in a name."""


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Make one line of a text: white space folded, nothing in it that cannot be seen or encoded."""
    if text.isprintable():
        return " ".join(text.split())
    seen = (" " if letter.isspace() else letter for letter in text if letter not in _OVERRIDES)
    return " ".join("".join(one for one in seen if unicodedata.category(one) not in {"Cc", "Cs"}).split())
