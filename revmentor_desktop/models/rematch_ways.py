"""New partners for people who lost theirs: who else may be touched, and the ways in words."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from revmentor_desktop.domain.drafts import Rematch
from revmentor_desktop.domain.ids import PersonId
from revmentor_desktop.domain.pairs import LIVING
from revmentor_desktop.domain.people import Side
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.wording import board, standing
from revmentor_desktop.wording.catalogue import Words

_LONGEST_NAME = 80
"""Characters of a name in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayView:
    """One way of matching anew: what it does, line by line."""

    way: Rematch
    title: str
    lines: tuple[str, ...]


def focused(snapshot: Snapshot, people: Collection[PersonId], side: Side) -> Snapshot:
    """Leave out everybody else of that side who waits too, and all further places of those who do not.

    A matching anew then finds partners for these people, and for nobody who was not asked about.
    """
    pairs = (one for one in snapshot.pairs.values() if one.status in LIVING)
    taken = Counter(one.mentor_id if side is Side.MENTOR else one.adept_id for one in pairs)
    parts = {
        key: one
        if one.side is not side or one.person_id in people
        else replace(one, capacity=taken[one.person_id])
        for key, one in snapshot.participations.items()
        if one.side is not side or one.person_id in people or taken[one.person_id]
    }
    return replace(snapshot, participations=parts)


def way_views(ways: Sequence[Rematch], snapshot: Snapshot, words: Words) -> tuple[WayView, ...]:
    """Tell what each way does; one that makes no new pair is left out."""
    return tuple(_view(way, snapshot, words) for way in ways if way.change.new)


def _view(way: Rematch, snapshot: Snapshot, words: Words) -> WayView:
    scores = {(one.mentor_id, one.adept_id): one.score for one in way.plan.pairs}

    def names(couple: tuple[PersonId, PersonId]) -> dict[str, str]:
        mentor, adept = (snapshot.people[one].name[:_LONGEST_NAME] for one in couple)
        return {"mentor": mentor, "adept": adept}

    gone = [words(standing.GIVES_WAY, **names(one)) for one in way.broken]
    new = [
        words(standing.BECOMES, points=board.whole_points(scores[one]), **names(one))
        for one in way.change.new
        if one in scores
    ]
    moved = len(way.broken)
    title = words(standing.SOME_MOVE, count=moved) if moved else words(standing.NOBODY_MOVES)
    return WayView(way=way, title=title, lines=(*new, *gone))
