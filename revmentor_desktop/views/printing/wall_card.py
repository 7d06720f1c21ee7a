"""One wall card: a large name, the department as a colour and a word, and what somebody offers or wants."""

from collections.abc import Iterator

from revmentor_desktop.domain.documents import WallCard
from revmentor_desktop.views.appearance.colours import LIGHT
from revmentor_desktop.views.printing.desk import Desk
from revmentor_desktop.views.printing.marks import Mark, Patch, Piece, beside, space, stack
from revmentor_desktop.views.printing.typography import Ruler, Style, plain
from revmentor_desktop.wording import wall_cards as wording
from revmentor_desktop.wording.catalogue import Words

_MARGIN = 25.0
_BAR = 5.0
_SQUARE = 10.0
_GUTTER = 12.0
_NAMES = ((Style.NAME, 2), (Style.LONG_NAME, 2), (Style.LONG_NAME, 3), (Style.TITLE, 3))
_LAST_RESORT = (Style.LONGEST_TITLE, 4)
_LEAST_FOR_CHALLENGE = 0.45
"""The share of the room below the facts that a challenge gets where topics would fill it all."""


def wall_card(card: WallCard, *, width: float, height: float, words: Words, ruler: Ruler) -> tuple[Mark, ...]:
    """Lay a card out in a place of a width and a height (points), whatever it says."""
    desk = Desk(words, ruler, width - 2 * _MARGIN)
    head = _head(desk, card)
    room = height - 2 * _MARGIN - head.height
    whole = stack(head, *_brought(desk, card, room))
    return tuple(mark.moved(_MARGIN, _MARGIN) for mark in whole.marks)


def _head(desk: Desk, card: WallCard) -> Piece:
    """Set everything that a card has in any case."""
    return stack(
        _bar(desk, card),
        space(9),
        _kicker(desk, card),
        space(10),
        _name(desk, card),
        space(3),
        desk.text(card.title, Style.CARD_LINE, desk.width, 2),
        space(9),
        _department(desk, card),
        *_facts(desk, card),
    )


def _colour(card: WallCard) -> tuple[int, int, int]:
    colour = LIGHT.department(card.department_place) if card.department_place is not None else LIGHT.muted
    return colour.red(), colour.green(), colour.blue()


def _bar(desk: Desk, card: WallCard) -> Piece:
    bar = Patch(x=0, y=0, width=desk.width, height=_BAR, colour=_colour(card), radius=_BAR / 2)
    return Piece(_BAR, (bar,))


def _kicker(desk: Desk, card: WallCard) -> Piece:
    side = desk.text(desk.words(wording.SIDES[card.side]), Style.HEADING, desk.width / 3)
    rest = desk.width * 2 / 3
    return beside((0, side), (desk.width - rest, desk.right(card.cohort, Style.KICKER, rest)))


def _name(desk: Desk, card: WallCard) -> Piece:
    fitting = (
        (style, limit) for style, limit in _NAMES if desk.wrap(card.name, style, desk.width, limit).whole
    )
    style, limit = next(fitting, _LAST_RESORT)
    return desk.text(card.name, style, desk.width, limit)


def _department(desk: Desk, card: WallCard) -> Piece:
    if not plain(card.department):
        return space(0)
    left = _SQUARE + 7
    text = desk.text(card.department, Style.CARD_STRONG, desk.width - left, 2)
    top = (Style.CARD_STRONG.value.leading - _SQUARE) / 2
    square = Patch(x=0, y=top, width=_SQUARE, height=_SQUARE, colour=_colour(card), radius=2)
    return Piece(text.height, (square, *(mark.moved(left, 0) for mark in text.marks)))


def _facts(desk: Desk, card: WallCard) -> Iterator[Piece]:
    """Set level and site beside each other, where they are known."""
    half = (desk.width - _GUTTER) / 2
    known = [(wording.LEVEL, card.level), (wording.SITE, card.site)]
    shown = [
        stack(
            desk.text(desk.words(message), Style.LABEL, half),
            desk.text(text, Style.VALUE, half, 2),
        )
        for message, text in known
        if plain(text)
    ]
    if shown:
        yield space(9)
        yield desk.rule()
        yield space(7)
        yield beside(*((place * (half + _GUTTER), piece) for place, piece in enumerate(shown)))


def _brought(desk: Desk, card: WallCard, room: float) -> Iterator[Piece]:
    """Set topics, and the challenge where it was asked for, in what room there is."""
    has_challenge = bool(plain(card.challenge))
    used = 0.0
    if card.topics:
        share = room * (1 - _LEAST_FOR_CHALLENGE) if has_challenge else room
        heading = desk.words(wording.TOPICS[card.side])
        piece = _topics(desk, heading, card.topics, share)
        used = piece.height
        yield piece
    if has_challenge:
        heading = desk.words(wording.CHALLENGE)
        yield _challenge(desk, heading, card.challenge, room - used)


def _headed(desk: Desk, heading: str) -> Piece:
    return stack(space(9), desk.rule(), space(7), desk.text(heading, Style.LABEL, desk.width), space(3))


def _topics(desk: Desk, heading: str, topics: tuple[str, ...], room: float) -> Piece:
    """Set a line for each topic; those that find none share the last one."""
    above = _headed(desk, heading)
    limit = int((room - above.height) / Style.CARD_TOPIC.value.leading)
    if limit < 1:
        return space(0)
    texts = topics if len(topics) <= limit else (*topics[: limit - 1], " · ".join(topics[limit - 1 :]))
    return stack(above, *(desk.text(text, Style.CARD_TOPIC, desk.width) for text in texts))


def _challenge(desk: Desk, heading: str, challenge: str, room: float) -> Piece:
    above = _headed(desk, heading)
    limit = int((room - above.height) / Style.SUBTITLE.value.leading)
    return stack(above, desk.text(challenge, Style.SUBTITLE, desk.width, limit)) if limit > 0 else space(0)
