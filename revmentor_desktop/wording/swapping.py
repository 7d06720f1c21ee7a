"""Swaps and work on several cards of the board, in words."""

from revmentor_desktop.wording.catalogue import Words, count, say

INSTEAD = say("instead of {name}")
SWAPS = say("swaps with {name}")
SOME_HERE = say("{coming} of {all} here")
HERE_SPOKEN = say("{here}, {hint}")
SWAP_OF = say("Swap: {points} points · {name}")
SWAP_SAME = say("Swap: as many points · {name}")
NO_PLACE_WITH = say("No place left: {name}")
SWAP_WITH = say("Swap {name} with…")
SWAP_TITLE = say("Swap {mentor}, who is with {adept}, with…")
EVERYBODY = say("Rank everybody…")
SWAP_BUTTON = say("Swap")

REPLACED = say("{mentor} and {adept} are a pair now; {other} is free again.")
EXCHANGED = say("{mentor} and {adept} are a pair now, and {other} and {left} are.")
EACH_PAIRED = count("{count} pair is made with {adept}.", "{count} pairs are made with {adept}.")
SOME_PAIRED = count(
    "{count} pair is made with {adept}; not {names}: {why}.",
    "{count} pairs are made with {adept}; not {names}: {why}.",
)
NONE_PAIRED = say("Nobody can be paired with {adept} like this: {why}.")
ALL_RELEASED = count("{count} pair is taken back.", "{count} pairs are taken back.")
ALL_LOCKED = count(
    "{count} pair is locked: a new matching leaves it.",
    "{count} pairs are locked: a new matching leaves them.",
)
ALL_UNLOCKED = count("{count} pair is unlocked.", "{count} pairs are unlocked.")
NONE_TO_RELEASE = say("None of these pairs is only proposed: end each pair first (Delete on its card).")
SOME_STAY = count(
    "{count} pair among them is more than proposed and stays.",
    "{count} pairs among them are more than proposed and stay.",
)
PAIR_SEVERAL = count("Pair {count} mentor with…", "Pair {count} mentors with…")
RELEASE_SEVERAL = count("Release {count} pair", "Release {count} pairs")
LOCK_SEVERAL = count("Lock {count} pair", "Lock {count} pairs")
UNLOCK_SEVERAL = count("Unlock {count} pair", "Unlock {count} pairs")

_GAIN = say("+{points}")
_LOSS = say("−{points}")


def swap_with(name: str, gain: int, words: Words) -> str:
    """Say who changes places, and how many hundredths the two pairs gain together."""
    whole = (abs(gain) + 50) // 100
    if not whole:
        return words(SWAP_SAME, name=name)
    return words(SWAP_OF, name=name, points=words(_GAIN if gain > 0 else _LOSS, points=whole))
