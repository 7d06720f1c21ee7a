"""The counts that stand over the board, and the cards that each of them is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from revmentor_desktop.domain.people import Side
from revmentor_desktop.models.pairing_cards import PersonCard
from revmentor_desktop.models.pairing_facts import PairingFacts


class Only(StrEnum):
    """What the board is narrowed to."""

    UNPAIRED = "unpaired"
    CLASHES = "clashes"
    OVERRIDES = "overrides"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How the matching stands."""

    pairs: int
    possible: int | None
    """None until it is worked out, or where locks contradict the rules."""
    mentors: int
    adepts: int
    waiting_mentors: int
    unpaired: int
    """People of both sides without a pair."""
    clashes: int
    overrides: int


def tally(facts: PairingFacts, adepts: Iterable[PersonCard], possible: int | None) -> Tally:
    """Count pairs, people without one, clashes and overrides."""
    cards = list(adepts)
    seats = [seat for card in cards for seat in card.seats]
    mentors = facts.shown(Side.MENTOR)
    waiting = sum(not facts.pairs_of(one, Side.MENTOR) for one in mentors)
    return Tally(
        pairs=len(seats),
        # Overridden pairs come on top of what the rules allow.
        possible=None if possible is None else max(possible, len(seats)),
        mentors=len(mentors),
        adepts=len(cards),
        waiting_mentors=waiting,
        unpaired=waiting + sum(not card.seats for card in cards),
        clashes=sum(seat.clashes for seat in seats),
        overrides=sum(seat.overridden for seat in seats),
    )


def narrowed(cards: list[PersonCard], only: Only | None) -> list[PersonCard]:
    """Keep the adepts that a count is about."""
    match only:
        case Only.UNPAIRED:
            return [card for card in cards if card.free or not card.seats]
        case Only.CLASHES:
            return [card for card in cards if any(seat.clashes for seat in card.seats)]
        case Only.OVERRIDES:
            return [card for card in cards if any(seat.overridden for seat in card.seats)]
        case None:
            return cards
