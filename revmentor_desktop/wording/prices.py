"""What a pair costs the whole plan, in the few words of a card."""

from revmentor_desktop.wording.catalogue import Words, count, say

COSTS_NOTHING = say("costs 0")
PAIRS_LOST = count("−{count} pair", "−{count} pairs")
PAIRS_GAINED = count("+{count} pair", "+{count} pairs")
LOST = say("−{points}")
GAINED = say("+{points}")
_TENTHS = say("{whole}.{tenths}")

_NOTHING = say("costs nothing")
_POINTS = say("costs {points}")
_POINTS_MORE = say("brings {points}")
_PAIRS = count("costs {count} pair", "costs {count} pairs")
_PAIRS_MORE = count("brings {count} pair", "brings {count} pairs")
_AND_MOVES = say("{price} and moves {moved}")


def tag(pairs: int, hundredths: int, words: Words) -> str:
    """Say what is lost, or gained below 0, in the few characters of a chip."""
    if pairs:
        return words(PAIRS_LOST if pairs > 0 else PAIRS_GAINED, count=abs(pairs))
    if hundredths:
        return words(LOST if hundredths > 0 else GAINED, points=_tenths(hundredths, words))
    return words(COSTS_NOTHING)


def told(pairs: int, hundredths: int, moved: int | None, words: Words) -> str:
    """Say what is lost or gained, and how many others get another partner where that is known."""
    if pairs:
        price = words(_PAIRS if pairs > 0 else _PAIRS_MORE, count=abs(pairs))
    elif hundredths:
        price = words(_POINTS if hundredths > 0 else _POINTS_MORE, points=_tenths(hundredths, words))
    else:
        price = words(_NOTHING)
    return words(_AND_MOVES, price=price, moved=moved) if moved else price


def _tenths(hundredths: int, words: Words) -> str:
    # What costs something is never said to cost nothing.
    tenths = max(1, (abs(hundredths) + 5) // 10)
    if tenths % 10 == 0:
        return str(tenths // 10)
    return words(_TENTHS, whole=tenths // 10, tenths=tenths % 10)
