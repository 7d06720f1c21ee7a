"""How a screen reader hears people: name, department, side and state."""

from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording import names
from revmentor_desktop.wording.catalogue import Words, say

UNPAIRED = say("unpaired")
_WHOLE = say("{name}, {department}, {side}, {state}")
_HOMELESS = say("{name}, {side}, {state}")


def card(name: str, department: str, side: Side, state: str, words: Words) -> str:
    """Give the accessible name of a person's card or row."""
    spoken_side = words(names.of(side))
    if not department:
        return words(_HOMELESS, name=name, side=spoken_side, state=state)
    return words(_WHOLE, name=name, department=department, side=spoken_side, state=state)


def partners(snapshot: Snapshot, person_id: PersonId, side: Side, words: Words) -> str:
    """Say whom somebody is paired with on a side, or that they are unpaired."""
    ends = [
        (pair.mentor_id, pair.adept_id) if side is Side.MENTOR else (pair.adept_id, pair.mentor_id)
        for pair in snapshot.pairs.values()
        if pair.status in LIVING
    ]
    found = [snapshot.people[other].name for own, other in ends if own == person_id]
    return ", ".join(sorted(found)) if found else words(UNPAIRED)
