"""Points of an agenda: the shipped ones put into words, and what editing makes of a list of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from revmentor_desktop.domain.agendas import AgendaItem, ItemKind, outline, share_out
from revmentor_desktop.domain.ids import AgendaItemId
from revmentor_desktop.domain.pairs import Pair
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.wording.catalogue import Words
from revmentor_desktop.wording.documents import CHALLENGE, outline_title

Items = tuple[AgendaItem, ...]
_FITS_A_TITLE = 90
_USUAL_MINUTES = 10


def shipped(session: Session, pair: Pair, of: int, words: Words, new_id: Callable[[], str]) -> Items:
    """Give the programme's agenda for a session, its minutes adding up to the session's."""
    points = outline(session.number, of)
    minutes = share_out(session.minutes, tuple(point.share for point in points))
    challenge = " ".join(pair.challenge.split())
    made = []
    for position, (point, length) in enumerate(zip(points, minutes, strict=True)):
        named = point.code == "challenge" and 0 < len(challenge) <= _FITS_A_TITLE
        title = words(CHALLENGE, challenge=challenge) if named else words(outline_title(point.code))
        made.append(
            AgendaItem(
                id=AgendaItemId(new_id()),
                session_id=session.id,
                position=position,
                title=title,
                minutes=length,
                kind=point.kind,
            )
        )
    return tuple(made)


def added(items: Items, session: Session, title: str, new_id: Callable[[], str]) -> Items:
    """Add a point at the end; it takes the minutes that are left, or ten."""
    left = session.minutes - planned(items)
    item = AgendaItem(
        id=AgendaItemId(new_id()),
        session_id=session.id,
        position=len(items),
        title=title,
        minutes=left if 0 < left <= session.minutes else _USUAL_MINUTES,
        kind=ItemKind.OTHER,
    )
    return (*items, item)


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


def changed(items: Items, item_id: str, *, title: str | None = None, minutes: int | None = None) -> Items:
    """Change a point's title or minutes; an empty title leaves it as it is."""
    return tuple(
        item
        if item.id != item_id
        else replace(
            item,
            title=(title or "").strip() or item.title,
            minutes=item.minutes if minutes is None else max(0, minutes),
        )
        for item in items
    )


def planned(items: Sequence[AgendaItem]) -> int:
    """The minutes of all points."""
    return sum(item.minutes for item in items)
