"""Agendas: the points of a session, and the agendas that the programme starts with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from revmentor_desktop.domain.ids import AgendaItemId, SessionId
from revmentor_desktop.domain.programme import Template, TemplateItem, TemplateKind
from revmentor_desktop.domain.text import folded, tidy

STEP_MINUTES = 5
"""What a next step takes when it comes back as a point of the next agenda."""
_WHOLE = 100


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
class Point:
    """A point that stands on no agenda yet."""

    title: str
    minutes: int
    kind: ItemKind = ItemKind.OTHER


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
    parts are whole minutes instead. Shares that are all nothing count alike.
    """
    if not shares:
        return ()
    if sum(shares) <= 0:
        shares = (1,) * len(shares)
    whole = sum(shares)
    parts = [max(5, round(minutes * share / whole / 5) * 5) for share in shares]
    largest = shares.index(max(shares))
    parts[largest] += minutes - sum(parts)
    if parts[largest] >= max(parts):
        return tuple(parts)
    ends = [minutes * sum(shares[: place + 1]) // whole for place in range(len(shares))]
    return tuple(end - start for start, end in zip([0, *ends], ends, strict=False))


def own_template(templates: Iterable[Template], number: int, language: str) -> Template | None:
    """Find the programme's own agenda for session `number` in a language; the first by name of several."""
    fitting = [
        one
        for one in templates
        if one.kind is TemplateKind.AGENDA
        and one.items
        and (one.session_number, one.language) == (number, language)
    ]
    return min(fitting, key=lambda one: (folded(one.name), one.id), default=None)


def template_points(template: Template, minutes: int) -> tuple[Point, ...]:
    """Give a template's points, their minutes adding up to `minutes`."""
    lengths = share_out(minutes, tuple(max(0, item.share) for item in template.items))
    return tuple(
        Point(title=item.title, minutes=length, kind=kind_of(item.kind))
        for item, length in zip(template.items, lengths, strict=True)
    )


def kind_of(code: str) -> ItemKind:
    """Read a kind; a code that is not known is another point."""
    return ItemKind(code) if code in set(ItemKind) else ItemKind.OTHER


def as_template(items: Sequence[AgendaItem]) -> tuple[TemplateItem, ...]:
    """Make a template's points of an agenda: shares in whole per cent that add up to 100."""
    shares = per_cent([item.minutes for item in items])
    return tuple(
        TemplateItem(title=item.title, kind=item.kind.value, share=share)
        for item, share in zip(items, shares, strict=True)
    )


def per_cent(amounts: Sequence[int]) -> tuple[int, ...]:
    """Put amounts into whole per cent that add up to 100, by the largest remainders (Hamilton)."""
    if not amounts:
        return ()
    if sum(amounts) <= 0:
        amounts = [1] * len(amounts)
    whole = sum(amounts)
    shares = [_WHOLE * amount // whole for amount in amounts]
    by_rest = sorted(range(len(amounts)), key=lambda place: (-(_WHOLE * amounts[place] % whole), place))
    for place in by_rest[: _WHOLE - sum(shares)]:
        shares[place] += 1
    return tuple(shares)


def steps_in(text: str) -> tuple[str, ...]:
    """Read next steps as they are kept: one a line, each of them once."""
    lines = [tidy(line) for line in text.splitlines()]
    return tuple({folded(line): line for line in reversed(lines) if line}.values())[::-1]


def left_over(items: Iterable[AgendaItem], steps: Iterable[str]) -> tuple[Point, ...]:
    """Tell what a session left over: points without an outcome, then its next steps as follow-ups."""
    open_points = [
        Point(title=item.title, minutes=item.minutes, kind=item.kind)
        for item in items
        if not item.outcome.strip()
    ]
    promised = [
        Point(title=tidy(step), minutes=STEP_MINUTES, kind=ItemKind.FOLLOW_UP) for step in steps if tidy(step)
    ]
    return not_yet_among((), (*open_points, *promised))


def not_yet_among(titles: Iterable[str], points: Iterable[Point]) -> tuple[Point, ...]:
    """Keep the points whose title is not there yet, each title once."""
    known = {folded(title) for title in titles}
    kept: list[Point] = []
    for point in points:
        if folded(point.title) not in known:
            known.add(folded(point.title))
            kept.append(point)
    return tuple(kept)
