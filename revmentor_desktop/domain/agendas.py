"""Agendas: the points of a session, and the agendas that the programme starts with."""

from dataclasses import dataclass
from enum import StrEnum

from revmentor_desktop.domain.ids import AgendaItemId, SessionId


class ItemKind(StrEnum):
    """What a point of an agenda is."""

    GROUND_RULES = "ground_rules"
    CHALLENGE = "challenge"
    QUESTION = "question"
    TOPIC = "topic"
    FOLLOW_UP = "follow_up"
    IDEAS = "ideas"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One timed point of a session's agenda; positions count from 0."""

    id: AgendaItemId
    session_id: SessionId
    position: int
    title: str
    minutes: int
    kind: ItemKind = ItemKind.OTHER
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A point of a shipped agenda: a code that `wording` names, its kind and its share in per cent."""

    code: str
    kind: ItemKind
    share: int


_FIRST = (
    Outline(code="ground-rules", kind=ItemKind.GROUND_RULES, share=20),
    Outline(code="aims", kind=ItemKind.TOPIC, share=25),
    Outline(code="challenge-first", kind=ItemKind.CHALLENGE, share=35),
    Outline(code="ideas", kind=ItemKind.IDEAS, share=10),
    Outline(code="next-time", kind=ItemKind.FOLLOW_UP, share=10),
)
_MIDDLE = (
    Outline(code="since-last", kind=ItemKind.FOLLOW_UP, share=10),
    Outline(code="challenge", kind=ItemKind.CHALLENGE, share=50),
    Outline(code="questions", kind=ItemKind.QUESTION, share=20),
    Outline(code="ideas", kind=ItemKind.IDEAS, share=10),
    Outline(code="next-time", kind=ItemKind.FOLLOW_UP, share=10),
)
_LAST = (
    Outline(code="since-last", kind=ItemKind.FOLLOW_UP, share=15),
    Outline(code="what-we-change", kind=ItemKind.CHALLENGE, share=40),
    Outline(code="proposals", kind=ItemKind.IDEAS, share=25),
    Outline(code="goals-reached", kind=ItemKind.QUESTION, share=10),
    Outline(code="thanks", kind=ItemKind.OTHER, share=10),
)


def theme_of(number: int, sessions: int) -> str:
    """Name the theme of a session by code: aims first, what we change last, the challenge between."""
    if number <= 1:
        return "aims-and-ground-rules"
    return "what-we-change" if number >= sessions else "the-real-challenge"


def outline(number: int, sessions: int) -> tuple[Outline, ...]:
    """Give the shipped agenda of session `number` out of `sessions`."""
    themes = {"aims-and-ground-rules": _FIRST, "the-real-challenge": _MIDDLE, "what-we-change": _LAST}
    return themes[theme_of(number, sessions)]


def share_out(minutes: int, shares: tuple[int, ...]) -> tuple[int, ...]:
    """Part `minutes` by `shares` in steps of five; the parts add up to `minutes` exactly.

    The largest share takes what rounding leaves over; where it cannot give what rounding takes, the
    parts are whole minutes instead.
    """
    if not shares:
        return ()
    whole = sum(shares)
    parts = [max(5, round(minutes * share / whole / 5) * 5) for share in shares]
    largest = shares.index(max(shares))
    parts[largest] += minutes - sum(parts)
    if parts[largest] >= max(parts):
        return tuple(parts)
    ends = [minutes * sum(shares[: place + 1]) // whole for place in range(len(shares))]
    return tuple(end - start for start, end in zip([0, *ends], ends, strict=False))
