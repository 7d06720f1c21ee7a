"""How the pairs of the sample's current cohort have fared, in plain data."""

from dataclasses import dataclass
from enum import StrEnum

from revmentor_desktop.domain.sessions import SessionStatus


class First(StrEnum):
    """What became of a pair's first session."""

    HELD = "held"
    CANCELLED_TWICE = "cancelled_twice"
    MISSED = "missed"
    UNLOGGED = "unlogged"
    COMING = "coming"


class Fate(StrEnum):
    """How far a pair has come."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A pair by its mentor: days after the cohort's start are in the past, days from today ahead."""

    mentor: str
    fate: Fate = Fate.ACTIVE
    first: First = First.HELD
    first_after: int = 0
    """Days after the start when the first session was to be."""
    second_after: int | None = None
    """Days after the start when a second session was held, too."""
    coming_in: int | None = None
    """Days from today to the next session that is agreed on."""
    coming: SessionStatus = SessionStatus.BOOKED
    """How far that one has come."""
    prepared: bool = True
    stopped_after: int = 0
    """Days after the start when the pair was paused or ended."""
    why: str = ""


CHAPTERS = (
    Chapter(mentor="Adam Björk", first_after=10, coming_in=6),
    Chapter(mentor="Alva Persson", first_after=11, coming_in=9, coming=SessionStatus.SENT),
    Chapter(mentor="Amir Hosseini", first_after=9, second_after=29),
    Chapter(mentor="Elin Bergström", first_after=14),
    Chapter(mentor="Emma Sandberg", first_after=8, coming_in=3),
    Chapter(
        mentor="Fredrik Lundgren",
        first=First.CANCELLED_TWICE,
        first_after=11,
        coming_in=11,
        coming=SessionStatus.SENT,
    ),
    Chapter(
        mentor="Freja Norén",
        fate=Fate.PROPOSED,
        first=First.COMING,
        coming_in=8,
        coming=SessionStatus.SUGGESTED,
        prepared=False,
    ),
    Chapter(mentor="Hugo Ekström", first_after=16, coming_in=13),
    Chapter(mentor="Ida Sundqvist", fate=Fate.PAUSED, first_after=10, stopped_after=22),
    Chapter(
        mentor="Leo Hedlund",
        fate=Fate.PROPOSED,
        first=First.COMING,
        coming_in=7,
        coming=SessionStatus.SUGGESTED,
        prepared=False,
    ),
    Chapter(mentor="Linnea Dahl", first=First.MISSED, first_after=15, coming_in=5),
    Chapter(mentor="Maja Lindholm", first_after=13, coming_in=1),
    Chapter(mentor="Malin Åkesson", first_after=17, coming_in=8, coming=SessionStatus.SENT),
    Chapter(mentor="Olivia Mårtensson", first_after=11, coming_in=2),
    Chapter(
        mentor="Oscar Nyman",
        fate=Fate.ENDED,
        first_after=9,
        stopped_after=25,
        why="De hittade inga gemensamma tider; Oscar vill gärna ha en ny adept.",
    ),
    Chapter(mentor="Priya Nair", first=First.UNLOGGED, first_after=28),
    Chapter(mentor="Sara Holmgren", first_after=18, coming_in=10),
    Chapter(mentor="Tilda Forsberg", first_after=10, coming_in=0),
    Chapter(mentor="Wilma Engström", first_after=20, coming_in=12, coming=SessionStatus.SENT),
    Chapter(
        mentor="Yusuf Demir",
        fate=Fate.CONFIRMED,
        first=First.COMING,
        coming_in=6,
        coming=SessionStatus.SENT,
        prepared=False,
    ),
)
"""The pairs that the matching makes."""

BY_HAND = Chapter(mentor="Nils Sjöberg", first=First.COMING, coming_in=4)
BY_HAND_ADEPT = "Monica Ek"
BY_HAND_REASON = "Lagret byter system i vår och ingen annan kan det nya som Nils."
"""The pair of one department that a human made, and why."""

TAKES_ONE_MORE = "Margareta Lilja"
"""The adept with a place for the mentor whose pair ended: one can try a pair that nothing speaks against."""
