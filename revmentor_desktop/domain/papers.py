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


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of text with what it is for."""

    role: Role
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document; it begins on a page of its own."""

    name: str
    """Whom or what it is about, for file names and for who hears it."""
    passages: tuple[Passage, ...]
    foot: str = ""
    """What stands at the foot of every page."""
