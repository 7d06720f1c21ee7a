"""Points of an agenda: what fills one, and what editing makes of a list of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from revmentor_desktop.domain.agendas import (
    AgendaItem,
    ItemKind,
    Point,
    not_yet_among,
    outline,
    own_template,
    share_out,
    template_points,
)
from revmentor_desktop.domain.ids import AgendaItemId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.programme import Template
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.documents import CHALLENGE, outline_title

Items = tuple[AgendaItem, ...]
NewId = Callable[[], str]
_FITS_A_TITLE = 90
_USUAL_MINUTES = 10


def shipped_points(number: int, of: int, minutes: int, pair: Pair, words: Words) -> tuple[Point, ...]:
    """Give the shipped points for session `number` out of `of`, their minutes adding up to `minutes`."""
    points = outline(number, of)
    lengths = share_out(minutes, tuple(point.share for point in points))
    challenge = " ".join(pair.challenge.split())
    made = []
    for point, length in zip(points, lengths, strict=True):
        named = point.code == "challenge" and 0 < len(challenge) <= _FITS_A_TITLE
        title = words(CHALLENGE, challenge=challenge) if named else words(outline_title(point.code))
        made.append(Point(title=title, minutes=length, kind=point.kind))
    return tuple(made)


def usual_points(
    session: Session, of: int, pair: Pair, templates: Iterable[Template], words: Words
) -> tuple[Point, ...]:
    """Give the programme's own points for a session, the shipped ones where it has none of its own."""
    own = own_template(templates, session.number, words.language)
    if own is not None:
        return template_points(own, session.minutes)
    return shipped_points(session.number, of, session.minutes, pair, words)


def placed(points: Iterable[Point], session: Session, new_id: NewId, start: int = 0) -> Items:
    """Put points on a session's agenda, from a position on."""
    return tuple(
        AgendaItem(
            id=AgendaItemId(new_id()),
            session_id=session.id,
            position=start + place,
            title=point.title,
            minutes=point.minutes,
            kind=point.kind,
        )
        for place, point in enumerate(points)
    )


def added(
    items: Items,
    session: Session,
    title: str,
    new_id: NewId,
    *,
    kind: ItemKind = ItemKind.OTHER,
    row: int | None = None,
) -> Items:
    """Add a point before `row`, at the end unless told; it takes the minutes that are left, or ten."""
    left = session.minutes - planned(items)
    minutes = left if 0 < left <= session.minutes and row is None else _USUAL_MINUTES
    made = placed([Point(title=title, minutes=minutes, kind=kind)], session, new_id)
    place = len(items) if row is None else max(0, min(row, len(items)))
    return (*items[:place], *made, *items[place:])


def with_new(items: Items, points: Iterable[Point], session: Session, new_id: NewId) -> Items:
    """Add points at the end, without those whose title is there already."""
    fresh = not_yet_among((item.title for item in items), points)
    return (*items, *placed(fresh, session, new_id, len(items)))


def doubled(items: Items, item_id: str, new_id: NewId) -> Items:
    """Put a copy of a point below it, without its outcome."""
    made: list[AgendaItem] = []
    for item in items:
        made.append(item)
        if item.id == item_id:
            made.append(replace(item, id=AgendaItemId(new_id()), outcome=""))
    return tuple(made)


def without(items: Items, item_id: str) -> Items:
    """Leave a point out."""
    return tuple(item for item in items if item.id != item_id)


def moved(items: Items, item_id: str, row: int) -> Items:
    """Bring a point to stand before what is at `row` now; beyond the end it stands last."""
    here = next((place for place, item in enumerate(items) if item.id == item_id), None)
    if here is None:
        return items
    rest = [item for item in items if item.id != item_id]
    goal = max(0, min(row - 1 if row > here else row, len(rest)))
    return (*rest[:goal], items[here], *rest[goal:])


def changed(
    items: Items,
    item_id: str,
    *,
    title: str | None = None,
    minutes: int | None = None,
    kind: ItemKind | None = None,
    outcome: str | None = None,
) -> Items:
    """Change what is given of a point; an empty title leaves it as it is."""
    return tuple(
        item
        if item.id != item_id
        else replace(
            item,
            title=(title or "").strip() or item.title,
            minutes=item.minutes if minutes is None else max(0, minutes),
            kind=item.kind if kind is None else kind,
            outcome=item.outcome if outcome is None else outcome.strip(),
        )
        for item in items
    )


def fitted(items: Items, minutes: int) -> Items:
    """Share the session's minutes out over the points, in proportion to what they have now."""
    lengths = share_out(minutes, tuple(item.minutes for item in items))
    return tuple(replace(item, minutes=length) for item, length in zip(items, lengths, strict=True))


def planned(items: Sequence[AgendaItem]) -> int:
    """The minutes of all points."""
    return sum(item.minutes for item in items)
