"""Several people, or several words, in one phrase."""

from collections.abc import Mapping, Sequence

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.wording.catalogue import Words, say

Names = Mapping[PersonId, str]

NAMED_AT_MOST = 6
"""People named in a sentence before it says how many more there are."""

_LISTED = say("{most} and {last}")
_MORE = say("{most} and {count} more")
_EITHER = say("{most} or {last}")


def people_named(people: Sequence[PersonId], names: Names, words: Words, in_all: int = 0) -> str:
    """Name people in one phrase: A, B and C; or the first six and how many more, of `in_all`."""
    named = [names[one] for one in people[:NAMED_AT_MOST]]
    count = max(len(people), in_all)
    if count > NAMED_AT_MOST:
        return words(_MORE, most=", ".join(named), count=count - NAMED_AT_MOST)
    if len(named) < 2:
        return "".join(named)
    return words(_LISTED, most=", ".join(named[:-1]), last=named[-1])


def any_of(choices: Sequence[str], words: Words) -> str:
    """Offer words in one phrase: A, B or C."""
    if len(choices) < 2:
        return "".join(choices)
    return words(_EITHER, most=", ".join(choices[:-1]), last=choices[-1])
