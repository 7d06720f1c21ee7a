"""Papers: documents that are read from top to bottom, as passages without layout."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a passage is for."""

    KICKER = "kicker"
    TITLE = "title"
    LEAD = "lead"
    ADDRESS = "address"
    SUBJECT = "subject"
    """The title of a letter."""
    HEADING = "heading"
    RECORD = "record"
    """The head of one of several records below a heading."""
    PARAGRAPH = "paragraph"
    POINT = "point"
    FACT = "fact"
    """A value with its label."""
    SIGNATURE = "signature"
    TICK = "tick"
    """A point with a box to tick."""
    ROOM = "room"
    """Lines to write on."""
    SIGN = "sign"
    """A line to sign on, with a name below it and a label for the date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of text with what it is for."""

    role: Role
    text: str
    label: str = ""
    lines: int = 0
    """Lines to write on, where the role is `ROOM`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document; it begins on a page of its own."""

    name: str
    """Whom or what it is about, for file names and for who hears it."""
    passages: tuple[Passage, ...]
    foot: str = ""
    """What stands at the foot of every page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFault:
    """What is wrong with a template: a code that `wording` says, the line from 1, and what stands there."""

    code: str
    line: int
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The organisation's logo: the bytes of a PNG, JPEG or SVG file."""

    content: bytes
    kind: str
    """`png`, `jpeg` or `svg`."""
